"""Families of layers that potentials are made of, and the names of their packages."""

from __future__ import annotations

import fcntl
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from ..models.package import Package, built_folder, read_package

__all__ = ["FRAME", "TABLE", "Family", "obtain"]


WORKERS = 2
"""Families that are compiled at a time: the C compiler works on one while the next is proved and planned."""


@dataclass(frozen=True)
class Family:
    """A family as the command line names it, with its settings; `sizes` are the channels on each axis of its layers."""

    target: str
    settings: tuple[tuple[str, str], ...] = ()
    sizes: tuple[tuple[str, int], ...] = ()

    @property
    def package(self) -> str:
        """The name of its package: `tensornet_potential_o3`."""
        module, _, function = self.target.partition(":")
        return "_".join([module.rpartition(".")[2], function, *(value for _, value in self.settings)]).lower()


FRAME = Family("tnforge.library.frame:layers")
"""The layers that every potential needs."""

TABLE = Family("tnforge.library.table:quintic")
"""The layer that evaluates tables."""

Compile = Callable[[Family, Path], None]


def obtain(families: Sequence[Family], compile_family: Compile) -> tuple[Package, ...]:
    """The packages of families, compiled where this version has not built them before."""
    folder = built_folder()
    missing = [family for family in families if not _is_built(family, folder)]
    with ThreadPoolExecutor(WORKERS) as pool:
        for done in [pool.submit(_build_once, family, folder, compile_family) for family in missing]:
            done.result()
    return tuple(read_package(folder / family.package) for family in families)


def _is_built(family: Family, folder: Path) -> bool:
    return (folder / family.package / "manifest.json").is_file()


def _build_once(family: Family, folder: Path, compile_family: Compile) -> None:
    """Compile a family; where another process is at it, wait for that one."""
    with (folder / f".{family.package}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not _is_built(family, folder):
            compile_family(family, folder)


def settings_of(values: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Settings in order of name."""
    return tuple(sorted(values.items()))
