"""Files that are written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tnforge.errors import DataError
from tnforge.whole import MASK, replace_file


def test_files_may_be_read_by_whom_the_user_lets_read_others(tmp_path: Path) -> None:
    (tmp_path / "other").write_text("")
    replace_file(tmp_path / "file", b"one")
    assert (tmp_path / "file").stat().st_mode == (tmp_path / "other").stat().st_mode
    assert os.umask(MASK) == MASK


def test_what_was_there_stays_where_writing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replace_file(tmp_path / "file", b"one")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tnforge.whole.os.fsync", full)
    with pytest.raises(DataError, match="file can not be written: No space left on device"):
        replace_file(tmp_path / "file", b"two")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("file", b"one")]
