"""What was read is kept: found again, thrown away when damaged, and never believed for another file or option."""

from __future__ import annotations

import hashlib
import io
import os
import time
from pathlib import Path

import numpy as np
import pytest

from tests.data.made import assert_same, frame, real
from tnforge.data.cache import Cache
from tnforge.data.declared import Declared, Units
from tnforge.data.edges import Edges, find_edges
from tnforge.data.frame import Frame
from tnforge.data.hdf5 import write_hdf5

FRAMES = [frame(seed, atoms) for seed, atoms in enumerate((4, 3, 4, 1, 8))]
FRAMES[1] = Frame(**{**vars(FRAMES[1]), "labels": {"dipole": np.array([1.0, 2.0, 3.0])}, "group": ""})


@pytest.fixture
def kept(tmp_path: Path) -> tuple[Cache, Path, list[str]]:
    """A cache, a file, and what the cache says."""
    said: list[str] = []
    write_hdf5(tmp_path / "made.h5", FRAMES)
    return Cache(tmp_path / "cache", said.append), tmp_path / "made.h5", said


def forbid(monkeypatch: pytest.MonkeyPatch) -> None:
    """From here on nothing is read and no neighbours are searched for."""
    for name in ("read_content", "find_edges"):
        monkeypatch.setattr(f"tnforge.data.cache.{name}", None)


def test_frames_are_found_again(kept: tuple[Cache, Path, list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    cache, path, said = kept
    first = cache.content(path, Declared())
    forbid(monkeypatch)
    again = cache.content(path, Declared())
    assert (again.seen, again.undeclared, said) == (first.seen, first.undeclared, [])
    for one, other, made in zip(again.frames, first.frames, FRAMES, strict=True):
        assert_same(one, other)
        assert_same(one, made, close=1e-15)
        assert (one.place, one.number) == (other.place, other.number)


def test_a_moved_file_is_known_and_called_by_its_new_name(
    kept: tuple[Cache, Path, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    cache, path, _ = kept
    cache.content(path, Declared())
    forbid(monkeypatch)
    found = cache.content(path.rename(path.with_name("other.h5")), Declared())
    assert found.frames[2].place == "other.h5, frame 2"


def test_another_content_or_option_is_read_anew(kept: tuple[Cache, Path, list[str]]) -> None:
    cache, path, _ = kept
    cache.content(path, Declared())
    assert len(list(cache.folder.iterdir())) == 1
    cache.content(path, Declared(units=Units(energy="1 eV")))
    assert len(list(cache.folder.iterdir())) == 2
    write_hdf5(path, FRAMES[:2])
    assert len(cache.content(path, Declared()).frames) == 2
    assert len(list(cache.folder.iterdir())) == 3


def test_neighbours_are_found_again(kept: tuple[Cache, Path, list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    cache, _, _ = kept
    cache.edges(FRAMES, 3.0)
    expected, farther = find_edges(FRAMES, 3.0), find_edges(FRAMES, 9.5)
    assert_same_edges(cache.edges(FRAMES, 9.5), farther)
    forbid(monkeypatch)
    assert_same_edges(cache.edges(FRAMES, 3.0), expected)
    assert_same_edges(cache.edges(FRAMES, 9.5), farther)
    with pytest.raises(TypeError):  # what is not kept is searched for
        cache.edges(FRAMES[1:], 3.0)
    for name, value in (
        ("positions", FRAMES[0].positions + 1e-12),
        ("periodic", (True, True, True)),
        ("cell", np.eye(3)),
    ):
        with pytest.raises(TypeError):
            cache.edges([Frame(**{**vars(FRAMES[0]), name: value}), *FRAMES[1:]], 3.0)


def assert_same_edges(found: dict[Frame, Edges], other: dict[Frame, Edges]) -> None:
    for one in FRAMES:
        for name in ("counts", "sender", "image", "shifts"):
            own, their = getattr(found[one], name), getattr(other[one], name)
            np.testing.assert_array_equal(own, their)
            assert own.dtype == their.dtype


@pytest.mark.parametrize("damage", ["flip", "cut", "empty", "python"])
def test_a_damaged_entry_is_dropped_with_a_message(kept: tuple[Cache, Path, list[str]], damage: str) -> None:
    cache, path, said = kept
    cache.content(path, Declared())
    (entry,) = cache.folder.iterdir()
    content = bytearray(entry.read_bytes())
    if damage == "flip":
        content[len(content) // 2] ^= 1
    elif damage == "cut":
        content = content[: len(content) // 2]
    elif damage == "empty":
        content = bytearray()
    else:
        np.savez(entry, allow_pickle=True, x=np.array([print], dtype=object))
        content = bytearray(entry.read_bytes())
    entry.write_bytes(content)
    for one, other in zip(cache.content(path, Declared()).frames, FRAMES, strict=True):
        assert_same(one, other, close=1e-15)
    assert said == [f"kept data were damaged and are read again: {entry}: its hash is not that of its content"]
    cache.content(path, Declared())
    assert len(said) == 1


def test_an_entry_of_python_objects_is_not_loaded_even_with_the_right_hash(kept: tuple[Cache, Path, list[str]]) -> None:
    cache, path, said = kept
    cache.content(path, Declared())
    (entry,) = cache.folder.iterdir()
    buffer = io.BytesIO()
    np.savez(buffer, x=np.array([print], dtype=object))
    body = buffer.getvalue()
    entry.write_bytes(hashlib.sha256(body).hexdigest().encode() + b"\n" + body)
    assert len(cache.content(path, Declared()).frames) == len(FRAMES)
    assert "Object arrays cannot be loaded" in said[0]


def test_entries_are_private_and_a_folder_of_others_is_not_used(kept: tuple[Cache, Path, list[str]]) -> None:
    cache, path, said = kept
    cache.content(path, Declared())
    (entry,) = cache.folder.iterdir()
    assert cache.folder.stat().st_mode & 0o777 == 0o700
    assert entry.stat().st_mode & 0o077 == 0
    cache.folder.chmod(0o777)
    assert len(cache.content(path, Declared()).frames) == len(FRAMES)
    assert "can be written by other users" in said[0]


def test_a_folder_that_can_not_be_written_costs_a_message(kept: tuple[Cache, Path, list[str]]) -> None:
    cache, path, said = kept
    cache.folder.write_text("a file where the folder should be")
    assert len(cache.content(path, Declared()).frames) == len(FRAMES)
    assert said[0].startswith("what was read is not kept for the next time: ")


def test_entries_that_were_not_used_for_longest_make_room(kept: tuple[Cache, Path, list[str]]) -> None:
    cache, path, _ = kept
    cache.content(path, Declared())
    (old,) = cache.folder.iterdir()
    cache.edges(FRAMES, 3.0)
    (middle,) = set(cache.folder.iterdir()) - {old}
    for entry, age in ((old, 50), (middle, 40)):
        os.utime(entry, (time.time() - age,) * 2)
    cache.content(path, Declared())  # is used again
    narrow = Cache(cache.folder, most=old.stat().st_size + middle.stat().st_size)
    narrow.edges(FRAMES, 2.0)
    assert old.exists()
    assert not middle.exists()
    assert len(list(cache.folder.iterdir())) == 2


def test_a_second_start_with_a_large_file_is_instant(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, cache = real("nbmotaw/train.extxyz.xz"), Cache(tmp_path / "cache")
    frames = cache.content(path, Declared()).frames
    cache.edges(frames[::10], 5.0)
    forbid(monkeypatch)
    start = time.process_time()
    again = cache.content(path, Declared()).frames
    near = cache.edges(again[::10], 5.0)
    assert time.process_time() - start < 1
    assert len(again) == 5282
    assert sum(map(len, near.values())) > 200_000
    for one, other in zip(again[::100], frames[::100], strict=True):
        assert_same(one, other)
