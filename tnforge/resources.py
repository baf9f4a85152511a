"""Where the templates and the committed packages are: beside the package in a checkout, inside it in a wheel."""

from __future__ import annotations

from pathlib import Path

__all__ = ["generated", "own_texts", "runtime_texts", "templates"]

_HERE = Path(__file__).parent

NOT_OF_LAYERS = frozenset({"neighbours.py", "pairs.py"})
"""Modules of the runtime that potentials need and emitted layers do not."""


def templates() -> Path:
    """The folder of templates."""
    return _find("templates")


def generated() -> Path:
    """The folder of committed packages."""
    return _find("generated")


def runtime_texts() -> dict[str, str]:
    """What emitted packages import at run time, by path within tnforge."""
    runtime = sorted(file for file in (_HERE / "runtime").glob("*.py") if file.name not in NOT_OF_LAYERS)
    files = [_HERE / "errors.py", *runtime]
    return {file.relative_to(_HERE).as_posix(): file.read_text(encoding="utf-8") for file in files}


def own_texts() -> dict[str, str]:
    """Every module and template of tnforge, by path."""
    modules = {file.relative_to(_HERE).as_posix(): file for file in _HERE.rglob("*.py")}
    forms = {f"templates/{file.relative_to(templates()).as_posix()}": file for file in templates().rglob("*.jinja")}
    return {name: file.read_text(encoding="utf-8") for name, file in sorted({**modules, **forms}.items())}


def _find(name: str) -> Path:
    for folder in (_HERE.parent / name, _HERE / f"_{name}"):
        if folder.is_dir() and (folder != _HERE.parent / name or (_HERE.parent / "pyproject.toml").is_file()):
            return folder
    raise FileNotFoundError(f"this installation of tnforge lacks its folder {name}; install it again")
