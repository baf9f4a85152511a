"""Where the templates and the committed packages are: beside the package in a checkout, inside it in a wheel."""

from __future__ import annotations

from pathlib import Path

__all__ = ["templates"]

_HERE = Path(__file__).parent


def templates() -> Path:
    """The folder of templates."""
    return _find("templates")


def _find(name: str) -> Path:
    for folder in (_HERE.parent / name, _HERE / f"_{name}"):
        if folder.is_dir() and (folder != _HERE.parent / name or (_HERE.parent / "pyproject.toml").is_file()):
            return folder
    raise FileNotFoundError(f"this installation of tnforge lacks its folder {name}; install it again")
