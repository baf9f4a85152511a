"""The state of a motion on disk: everything that is needed to go on from it as if it had not been stopped."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from ..data.frame import Array
from ..errors import ConfigError, DataError
from ..whole import replace_file

__all__ = ["RESTART", "State", "read_state", "write_state"]

RESTART = "restart.npz"

FORMAT = 2


@dataclass(frozen=True)
class State:
    """A motion after a step.

    Args:
        step: how many steps were made
        model: the hash of the weights of the potential
        charge: the total charge
        numbers: [atoms] atomic numbers
        masses: [atoms]
        periodic: [3] which cell vectors are periodic
        positions: [atoms, 3]
        momenta: [atoms, 3]
        cell: [3, 3]
        searched: [atoms, 3] where atoms were when their neighbours were last searched for
        searched_cell: [3, 3] their cell then
        random: the state of the random numbers
        motion: the state of thermostat and barostat
        sizes: how many bytes of each file belong to it
        bonded: [atoms] which atoms had neighbours at the start
    """

    step: int
    model: str
    charge: float
    numbers: Array
    masses: Array
    periodic: Array
    positions: Array
    momenta: Array
    cell: Array
    searched: Array
    searched_cell: Array
    random: Mapping[str, Any]
    motion: Mapping[str, Array]
    sizes: Mapping[str, int]
    bonded: Array


ARRAYS = ("numbers", "masses", "periodic", "positions", "momenta", "cell", "searched", "searched_cell", "bonded")


def write_state(state: State, path: Path) -> None:
    """Write a state whole, or not at all."""
    data = {
        "format": FORMAT,
        "step": state.step,
        "model": state.model,
        "charge": state.charge,
        "random": state.random,
        "sizes": dict(state.sizes),
    }
    arrays: dict[str, Any] = {name: getattr(state, name) for name in ARRAYS}
    arrays |= {f"motion.{name}": value for name, value in state.motion.items()}
    body = io.BytesIO()
    np.savez(body, data=np.array(json.dumps(data)), **arrays)
    replace_file(path, body.getvalue())


def read_state(path: Path) -> State:
    """The state in a file."""
    if not path.is_file():
        raise ConfigError(f"there is no {path} to go on from", advice="Leave --restart out for a new run.")
    try:
        with np.load(path, allow_pickle=False) as file:
            found = {name: file[name] for name in file.files}
        data = json.loads(str(found["data"]))
        if data["format"] != FORMAT:
            raise DataError(f"{path} was written by another version of tnforge", advice="Start in another folder.")
        return State(
            step=int(data["step"]),
            model=str(data["model"]),
            charge=float(data["charge"]),
            random=data["random"],
            motion={name.removeprefix("motion."): value for name, value in found.items() if name.startswith("motion.")},
            sizes={str(name): int(size) for name, size in data["sizes"].items()},
            **{name: found[name] for name in ARRAYS},
        )
    except OSError as error:
        raise DataError(f"{path} can not be read: {error.strerror or error}") from error
    except DataError:
        raise
    except Exception as error:
        raise DataError(
            f"{path} is truncated or damaged: {error!r}", advice="Start the run in another folder."
        ) from error
