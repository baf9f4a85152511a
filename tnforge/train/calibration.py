"""What the data says of a potential: species, reference energies, the scale of energies, the number of neighbours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any

from ..data.frame import Frame
from ..data.source import Sets
from ..data.statistics import counts_of, energy_scale, force_scale, reference_energies, species_of
from ..errors import ConfigError
from ..models.assemble import SYSTEMS
from ..models.elements import number, symbol
from .config import Run
from .settings import Training

__all__ = ["complete_model", "given_model", "known_species"]

NOTHING = 1e-9
"""An energy, in eV, below which there is none."""

READABLE = ("energy", "forces", "stress", "virial")
"""The labels that every potential makes of its energy."""


def complete_model(run: Run, sets: Sets, neighbours: float) -> dict[str, Any]:
    """The configuration of the potential, with what was left out taken from the frames of training.

    `neighbours` is the mean number of neighbours of an atom.
    """
    model = given_model(run)
    if "species" not in model and "max_z" not in model:
        model["species"] = [symbol(z) for z in sets.species]
    if "references" not in model:
        model["references"] = {symbol(z): energy for z, energy in _references(sets).items()}
    _check_references(model["references"], sets.species)
    if "shift" not in model:
        model["shift"] = _shift(sets.train, _by_number(model["references"]))
    if "scale" not in model:
        known = {z: energy + float(model["shift"]) for z, energy in _by_number(model["references"]).items()}
        model["scale"] = _scale(sets.train, known)
    if "neighbours" in _settings(run.model) and "neighbours" not in model:
        model["neighbours"] = max(neighbours, 1.0)
    return model


def given_model(run: Run) -> dict[str, Any]:
    """What the configuration alone says of the potential: what stands there, and the tensors that the loss needs."""
    return {**run.model, **_common(run.model, run.train), **_tensors(run)}


def known_species(model: Mapping[str, Any]) -> tuple[int, ...] | None:
    """The atomic numbers that a model is said to know; None where it is left to the data."""
    if "max_z" in model:
        return tuple(range(int(model["max_z"])))
    return tuple(_number(one) for one in model["species"]) if "species" in model else None


def _common(model: Mapping[str, Any], train: Training) -> dict[str, Any]:
    """Number type and seed, which stand with the training."""
    for key, value in (("number", train.number), ("seed", train.seed)):
        if key in model and str(model[key]) != str(value):
            raise ConfigError(
                f"model.{key} is {model[key]} and train.{key} is {value}", advice=f"Give train.{key} alone."
            )
    return {"number": train.number, "seed": train.seed}


def _references(sets: Sets) -> Mapping[int, float]:
    """The energies of lone atoms as the data says them, or those that fit the energies of frames best."""
    if sets.references is not None:
        return sets.references
    has_energies = any("energy" in frame.labels for frame in sets.train)
    return reference_energies(sets.train, sets.species) if has_energies else {}


def _check_references(references: Mapping[Any, Any], species: Sequence[int]) -> None:
    """Refuse references that leave species out, whose energies the network would have to learn."""
    missing = [symbol(one) for one in species if references and one not in _by_number(references)]
    if missing:
        raise ConfigError(f"model.references has no energy of {', '.join(missing)}")


def _by_number(energies: Mapping[Any, Any]) -> dict[int, float]:
    return {_number(name): float(energy) for name, energy in energies.items()}


def _number(name: Any) -> int:
    return number(int(name) if str(name).isdigit() else name)


def _shift(frames: Sequence[Frame], references: Mapping[int, float]) -> float:
    """The mean energy of an atom beyond the references, which is that of bonds where these are of lone atoms."""
    known = [frame for frame in frames if "energy" in frame.labels and frame.atoms]
    species = species_of(known)
    own = counts_of(known, species) @ [references.get(z, 0.0) for z in species]
    rest = sum(float(frame.labels["energy"]) - energy for frame, energy in zip(known, own, strict=True))
    shift = float(rest) / max(sum(frame.atoms for frame in known), 1)
    return shift if abs(shift) > NOTHING else 0.0


def _scale(frames: Sequence[Frame], references: dict[int, float]) -> float:
    """The size of forces, or where there are none of energies of atoms beyond their references; one without both."""
    if any("forces" in frame.labels for frame in frames):
        return force_scale(frames) or 1.0
    if any("energy" in frame.labels for frame in frames):
        return energy_scale(frames, references) or 1.0
    return 1.0


def _settings(model: Mapping[str, Any]) -> set[str]:
    """The settings that the system of a model has."""
    system = str(model["system"])
    if system not in SYSTEMS:
        raise ConfigError(f"there is no system {system!r}; there are {', '.join(SYSTEMS)}")
    return {own.name for own in fields(SYSTEMS[system].settings)}


def _tensors(run: Run) -> dict[str, bool]:
    """Settings by which a potential reads the tensors that the loss needs."""
    settings, found = _settings(run.model), {}
    for name in run.loss.terms:
        if name not in READABLE:
            if name not in settings:
                raise ConfigError(f"the loss has {name}, and {run.model['system']} reads no {name}; hotpp does")
            found[name] = True
    return found
