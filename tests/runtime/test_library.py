"""Building and caching kernels: once, privately, whole or not at all."""

import multiprocessing
import os
from pathlib import Path

import pytest

from tnforge.errors import BuildError
from tnforge.runtime import library
from tnforge.runtime.library import Source, build_library, cache_folder, find_compiler

SOURCE = "typedef REAL real;\nreal twice(real x) { return 2 * x + CHANNELS - CHANNELS; }\n"


@pytest.fixture
def source(tmp_path, monkeypatch) -> Source:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    build_library.cache_clear()
    return Source("layer", SOURCE)


def libraries() -> list[Path]:
    return sorted(cache_folder().glob("*.so"))


def compilations(monkeypatch) -> list[int]:
    made: list[int] = []
    real = library._compile

    def counting(command, text, target):
        made.append(1)
        real(command, text, target)

    monkeypatch.setattr(library, "_compile", counting)
    return made


def test_a_source_is_built_once_for_each_type_and_channel_count(source, monkeypatch):
    made = compilations(monkeypatch)
    for _ in range(2):
        build_library.cache_clear()
        for real, channels in (("float", 4), ("double", 4), ("double", 5)):
            build_library(source, real, channels)
    assert len(made) == len(libraries()) == 3


def test_a_changed_source_is_built_again(source, monkeypatch):
    made = compilations(monkeypatch)
    build_library(source, "float", 4)
    build_library(Source("layer", SOURCE.replace("2 *", "3 *")), "float", 4)
    assert len(made) == 2


def test_the_cache_is_private(source):
    build_library(source, "float", 4)
    assert cache_folder().stat().st_mode & 0o077 == 0


def test_a_damaged_entry_is_built_again(source, monkeypatch):
    build_library(source, "float", 4)
    (entry,) = libraries()
    entry.unlink()
    entry.write_bytes(b"not a library")
    made = compilations(monkeypatch)
    build_library.cache_clear()
    build_library(source, "float", 4)
    assert len(made) == 1


def test_a_cache_that_others_may_write_is_refused(source):
    cache_folder().mkdir(parents=True)
    cache_folder().chmod(0o777)
    with pytest.raises(BuildError, match="can be written by other users"):
        build_library(source, "float", 4)


def test_a_cache_that_can_not_be_made_is_refused(source, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    with pytest.raises(BuildError, match="can not be made"):
        build_library(source, "float", 4)


def test_a_failing_compiler_shows_its_output_and_leaves_nothing(source):
    with pytest.raises(BuildError, match=r"failed with exit code 1:\n.*error"):
        build_library(Source("layer", "this is not C\n"), "float", 4)
    assert not [path for path in cache_folder().iterdir() if path.suffix != ".lock"]


def test_no_compiler_is_an_error_of_its_own(source, monkeypatch):
    monkeypatch.setenv("CC", "no-such-compiler")
    assert find_compiler() is None
    with pytest.raises(BuildError, match="no C compiler was found"):
        build_library(source, "float", 4)


def _build(cache: str) -> int:
    os.environ["XDG_CACHE_HOME"] = cache
    function = build_library(Source("layer", SOURCE), "double", 4).twice
    return 0 if function is not None else 1


def test_processes_that_build_at_once_do_not_disturb_each_other(source, tmp_path):
    with multiprocessing.get_context("spawn").Pool(3) as pool:
        assert pool.starmap(_build, [(str(tmp_path / "cache"),)] * 6) == [0] * 6
    assert len(libraries()) == 1
