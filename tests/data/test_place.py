"""Paths in configurations begin at a folder."""

from __future__ import annotations

from pathlib import Path

from tnforge.data.place import located

HOME = Path("/home")


def test_every_path_of_a_configuration_becomes_absolute_and_nothing_else_changes() -> None:
    data = {
        "train": {"path": ["a.xyz", "/b.xyz"], "count": "4", "indices": "i.txt"},
        "valid": "v.xyz",
        "tests": {"x": "t.xyz", "y": {"path": "../u.xyz"}, "z": {"count": "3"}},
        "references": {"isolated": "atoms.xyz"},
        "units": {"energy": "eV"},
    }
    assert located(data, HOME) == {
        "train": {"path": ["/home/a.xyz", "/b.xyz"], "count": "4", "indices": "/home/i.txt"},
        "valid": "/home/v.xyz",
        "tests": {"x": "/home/t.xyz", "y": {"path": "/home/../u.xyz"}, "z": {"count": "3"}},
        "references": {"isolated": "/home/atoms.xyz"},
        "units": {"energy": "eV"},
    }


def test_reference_energies_are_no_paths() -> None:
    assert located({"references": {"H": "-13.6"}}, HOME) == {"references": {"H": "-13.6"}}
    assert located({"references": "fitted"}, HOME) == {"references": "fitted"}


def test_what_is_located_stays_where_it_is() -> None:
    once = located({"train": "a.xyz"}, HOME)
    assert located(once, Path("/elsewhere")) == once
