"""Potentials on disk: weights as safetensors, and beside them what they are weights of, as JSON. No code, no pickle."""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import safetensors
import safetensors.torch
import torch
from torch import Tensor

from ..errors import DataError
from ..whole import replace_file
from .assemble import assemble
from .origin import Origin
from .package import Package, find_package
from .potential import Potential

__all__ = ["FORMAT", "load", "read_tensors", "refuse_pickle", "save", "save_with"]

FORMAT = 1
"""The form of the JSON file; a larger number is of a newer version of tnforge."""

BESIDE = "/"
"""Stands in the names of tensors that are in the file of a potential and not part of it."""

STAMP = "content"
"""Where a file says what its own tensors hash to. Its description does not change when the weights do."""

Rebuild = Callable[[Origin], Sequence[Package]]

PICKLED = (".ckpt", ".pt", ".pth", ".pkl", ".pickle", ".model")

CONVERT = """tnforge never opens pickled files, which can run code. Convert it where you trust it, with torch alone:
    import json, torch
    from safetensors.torch import save_file
    data = torch.load("{path}", map_location="cpu", weights_only=False)
    save_file({{k.removeprefix("model."): v.contiguous() for k, v in data["state_dict"].items()}}, "{stem}.safetensors")
    json.dump(data["hyper_parameters"], open("{stem}.json", "w"), default=str)"""


def save(potential: Potential, path: Path | str) -> None:
    """Write `path`, which ends in .safetensors, and the .json file of the same name."""
    weights, description = _places(Path(path))
    body = safetensors.torch.save(_state(potential))
    text = _description(potential, hashlib.sha256(body).hexdigest())
    replace_file(weights, body)
    replace_file(description, text)


def save_with(potential: Potential, path: Path | str, beside: Mapping[str, Tensor]) -> None:
    """Write a potential that is saved again and again, with tensors `beside` it whose names have a `/` in them.

    The hash of the tensors stands in their own file, and the .json file stays as it is from one time to the next: one
    rename changes everything, and whatever happens in between both files belong together.
    """
    weights, description = _places(Path(path))
    state = {**_state(potential), **{name: value.detach().cpu().contiguous() for name, value in beside.items()}}
    text = _description(potential, STAMP)
    body = safetensors.torch.save(state, {STAMP: content_hash(state)})
    if not description.is_file() or description.read_bytes() != text:
        replace_file(description, text)
    replace_file(weights, body)


def _state(potential: Potential) -> dict[str, Tensor]:
    return {name: value.detach().cpu().contiguous() for name, value in potential.state_dict().items()}


def _description(potential: Potential, weights: str) -> bytes:
    """The .json file of a potential; `weights` is the hash of its other file, or says where that is."""
    if potential.origin is None:
        raise DataError("this potential does not know what it was made from, so it can not be saved")
    data = {
        "format": FORMAT,
        "tnforge": importlib.metadata.version("tnforge"),
        "potential": potential.origin.to_data(),
        "weights": weights,
    }
    return (json.dumps(data, indent=1, sort_keys=True) + "\n").encode()


def content_hash(tensors: Mapping[str, Tensor]) -> str:
    """The hash of tensors and their names."""
    found = hashlib.sha256()
    for name, tensor in sorted(tensors.items()):
        found.update(f"{name} {tensor.dtype} {tuple(tensor.shape)}\n".encode())
        found.update(tensor.reshape(-1).view(torch.uint8).numpy().data)
    return found.hexdigest()


def load(path: Path | str, rebuild: Rebuild | None = None, target: str = "auto") -> Potential:
    """The potential of a .safetensors file and the .json file beside it.

    Its packages are found by their hashes, or made by `rebuild`, such as `tnforge.recipes.rebuild`.
    """
    weights, description = _places(Path(path))
    data = _described(description)
    body = _read(weights)
    if data["weights"] != STAMP and hashlib.sha256(body).hexdigest() != data["weights"]:
        raise DataError(f"{weights} is truncated or is not the file that {description.name} belongs to")
    state = _stamped(weights, body) if data["weights"] == STAMP else _tensors(weights, body)
    origin = Origin.from_data(data["potential"])
    packages = tuple(find_package(one) for one in origin.packages) if rebuild is None else tuple(rebuild(origin))
    potential = assemble(origin, packages, target)
    _put(potential, {name: value for name, value in state.items() if BESIDE not in name}, weights)
    return potential


def read_tensors(path: Path) -> dict[str, Tensor]:
    """All tensors of a file that `save_with` wrote."""
    return _stamped(path, _read(path))


def refuse_pickle(path: Path) -> None:
    """Refuse a file of pickled weights and say how it is converted."""
    if path.suffix in PICKLED:
        raise DataError(f"{path} holds pickled weights", advice=CONVERT.format(path=path, stem=path.with_suffix("")))


def _places(path: Path) -> tuple[Path, Path]:
    """The two files of a potential."""
    refuse_pickle(path)
    if path.suffix != ".safetensors":
        raise DataError(f"{path} does not end in .safetensors")
    return path, path.with_suffix(".json")


def _described(path: Path) -> dict[str, Any]:
    try:
        data: dict[str, Any] = json.loads(_read(path))
        form, version, _ = int(data["format"]), str(data["tnforge"]), str(data["weights"])
    except (ValueError, KeyError, TypeError) as error:
        raise DataError(f"{path} is truncated or damaged: {error!r}") from error
    if form > FORMAT:
        raise DataError(
            f"{path} was written by tnforge {version}, which is newer than this one",
            advice=f"Install that version: pip install 'tnforge>={version}'",
        )
    return data


def _tensors(path: Path, body: bytes) -> dict[str, Tensor]:
    try:
        found: dict[str, Tensor] = safetensors.torch.load(body)
    except (safetensors.SafetensorError, ValueError) as error:
        raise DataError(f"{path} is truncated or damaged: {error}") from error
    return found


def _stamped(path: Path, body: bytes) -> dict[str, Tensor]:
    """The tensors of a file that holds the hash of them."""
    found = _tensors(path, body)
    length = int.from_bytes(body[:8], "little")
    stamp = json.loads(body[8 : 8 + length]).get("__metadata__", {}).get(STAMP)
    if stamp != content_hash(found):
        raise DataError(f"{path} is damaged: its numbers are not those that were written")
    return found


def _put(potential: Potential, state: dict[str, Tensor], path: Path) -> None:
    """Give a potential its weights; every one must be there and fit."""
    own = potential.state_dict()
    wrong = sorted(set(own) ^ set(state)) or [name for name in own if own[name].shape != state[name].shape]
    wrong = wrong or [name for name in own if own[name].dtype != state[name].dtype]
    if wrong:
        raise DataError(f"{path} does not hold the weights of this potential: {', '.join(wrong[:5])}")
    potential.load_state_dict(state)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise DataError(f"{path} can not be read: {error.strerror}") from error
