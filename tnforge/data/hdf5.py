"""HDF5 files of frames.

Structures of the same atoms in the same order are one group, of any name, with these datasets:

    numbers     [atoms]             atomic numbers
    positions   [frames, atoms, 3]
    cell        [frames, 3, 3]      or [3, 3]; left out where nothing is periodic
    periodic    [frames, 3]         or [3]
    charge      [frames]            total charges; zero where left out
    group       [frames]            groups of structures, texts
    order       [frames]            the place of each frame among those of all groups; group by group where left out
    energy      [frames]            and the other labels by their names, frames first; NaN where one is not known

The attribute `unit` or `units` of a dataset is its unit, such as `kcal/mol`; where it is missing, units are declared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np

from ..errors import BuildError, DataError
from .arrays import entries_of
from .declared import Declared, Keys
from .dimension import INNER
from .entry import Entry
from .frame import Array, Frame
from .label import LABELS

__all__ = ["read_hdf5", "write_hdf5"]


def _h5py() -> Any:
    try:
        import h5py
    except ImportError:
        raise BuildError("HDF5 files need h5py, which is not installed", advice="pip install tnforge[train]") from None
    return h5py


def read_hdf5(path: Path | BytesIO, source: str, declared: Declared) -> Iterator[Entry]:
    """The frames of a file, in their order."""
    keys = declared.keys
    try:
        with _h5py().File(path, "r") as file:
            found = [_group(file[name], source) for name in _groups(file, keys)]
    except (OSError, KeyError, RuntimeError, ValueError) as error:
        raise DataError(f"{source} is cut short or is no HDF5 file: {error}") from None
    if not found:
        raise DataError(
            f"{source} has no group with positions, under the names {', '.join(keys.names('positions', True))}"
        )
    entries: list[Entry] = []
    places: list[int] = []
    for arrays, units in found:
        order = arrays.pop("order", None)
        own = list(entries_of(arrays, source, declared, units))
        places += _places(order, len(own), len(entries), source)
        entries += own
    yield from (entries[k] for k in np.argsort(places, kind="stable"))


def _groups(file: Any, keys: Keys) -> list[str]:
    """The names of the groups with positions, in the order of their names."""
    found: list[str] = []

    def visit(name: str, item: Any) -> None:
        parent, _, own = name.rpartition("/")
        if own in keys.names("positions", arrays=True) and hasattr(item, "shape"):
            found.append(parent or "/")

    file.visititems(visit)
    return sorted(found)


def _group(group: Any, source: str) -> tuple[dict[str, Array], dict[str, str]]:
    """The arrays of a group, and their units."""
    items = {name: item for name, item in group.items() if hasattr(item, "shape")}
    units = {name: unit for name, item in items.items() if (unit := _unit(item, source)) is not None}
    return {name: _array(item) for name, item in items.items()}, units


def _unit(item: Any, source: str) -> str | None:
    """The unit of a dataset, if it states one."""
    found = [item.attrs[name] for name in ("unit", "units") if name in item.attrs]
    texts = list(dict.fromkeys(one.decode() if isinstance(one, bytes) else str(one) for one in found))
    if len(texts) > 1:
        raise DataError(f"{source}: {item.name} states the units {texts[0]} and {texts[1]}")
    return texts[0] if texts else None


def _array(item: Any) -> Array:
    value = item.asstr()[()] if item.dtype.kind == "O" else item[()]
    return np.asarray(value).astype(str) if item.dtype.kind == "O" else np.asarray(value)


def _places(order: Array | None, frames: int, before: int, source: str) -> list[int]:
    if order is None:
        return list(range(before, before + frames))
    if order.shape != (frames,):
        raise DataError(f"{source}: order is {order.shape}, and there are {frames} frames")
    return [int(one) for one in order]


def write_hdf5(path: Path, frames: Sequence[Frame]) -> None:
    """Write frames in eV, Angstrom and elementary charges."""
    kinds: dict[tuple[int, ...], list[int]] = {}
    for k, frame in enumerate(frames):
        kinds.setdefault(tuple(frame.numbers.tolist()), []).append(k)
    with _h5py().File(path, "w") as file:
        for number, members in enumerate(kinds.values()):
            _write_group(file.create_group(f"kind {number:06d}"), [frames[k] for k in members], members)


def _write_group(group: Any, frames: Sequence[Frame], order: Sequence[int]) -> None:
    group["numbers"] = frames[0].numbers
    group["order"] = np.array(order, np.int64)
    group["periodic"] = np.array([frame.periodic for frame in frames])
    group["group"] = [frame.group for frame in frames]
    _write(group, "positions", (frame.positions for frame in frames))
    _write(group, "cell", (frame.cell for frame in frames))
    _write(group, "charge", (np.array(frame.charge) for frame in frames))
    for name, label in LABELS.items():
        if any(name in frame.labels for frame in frames):
            unknown = np.full(label.shape(frames[0].atoms), np.nan)
            _write(group, name, (frame.labels.get(name, unknown) for frame in frames))


def _write(group: Any, name: str, arrays: Iterable[Array]) -> None:
    group[name] = np.stack(list(arrays))
    group[name].attrs["unit"] = INNER.get(name, INNER["length"])
