"""Files that a command is asked to write: looked at before anything is computed, and written whole or not at all."""

from __future__ import annotations

import tempfile
from pathlib import Path

from ..errors import ConfigError, DataError
from ..whole import replace_file

__all__ = ["check_output", "write_output"]


def check_output(force: bool, *paths: Path) -> None:
    """Refuse files that exist, unless they may be replaced, and folders that can not be written in."""
    for path in paths:
        if path.is_dir():
            raise ConfigError(f"{path} is a folder", advice="Give the name of a file with -o.")
        if path.exists() and not force:
            raise ConfigError(f"{path} exists", advice="Choose another name with -o, or replace it with --force.")
        _make_folder(path)


def write_output(path: Path, body: bytes) -> None:
    """Write a file, and the folder in which it stands."""
    _make_folder(path)
    replace_file(path, body)


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=path.parent):
            pass
    except OSError as error:
        raise DataError(f"{path} can not be written: {error.strerror or error}") from error
