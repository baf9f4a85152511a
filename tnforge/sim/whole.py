"""Files that are written whole, or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ..errors import DataError

__all__ = ["whole"]


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """A file to write into, which takes the place of `path` when nothing went wrong; its name ends alike."""
    draft = path.with_name(f".{os.getpid()}-{path.name}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        yield draft
        with draft.open("rb") as file:
            os.fsync(file.fileno())
        os.replace(draft, path)
    except OSError as error:
        raise DataError(f"{path} can not be written: {error.strerror or error}") from error
    finally:
        with suppress(OSError):
            draft.unlink()
