"""Files that are written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from .errors import DataError

__all__ = ["replace_file"]

MASK = os.umask(0)
os.umask(MASK)


def replace_file(path: Path, body: bytes) -> None:
    """Write a file whole or not at all; what was there stays until the new one is on the disk."""
    draft = None
    try:
        handle, draft = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(body)
            file.flush()
            os.fchmod(file.fileno(), 0o666 & ~MASK)
            os.fsync(file.fileno())
        os.replace(draft, path)
        draft = None
    except OSError as error:
        raise DataError(f"{path} can not be written: {error.strerror}") from error
    finally:
        if draft is not None:
            Path(draft).unlink(missing_ok=True)
