"""Builds C files into shared libraries, once for each machine, number type and channel count, and loads them.

The cache is private to the user; an entry is built under a temporary name and renamed, guarded by a file lock, and
loaded only if its hash is the one that was written beside it.
"""

from __future__ import annotations

import ctypes
import fcntl
import hashlib
import os
import platform
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ..errors import BuildError

__all__ = [
    "Source",
    "build_library",
    "cache_folder",
    "compiler_version",
    "find_compiler",
    "has_compiler",
    "private_folder",
]

FLAGS = (
    "-O2",
    "-march=native",
    "-fopenmp",
    "-fno-math-errno",
    "-fno-trapping-math",
    "-fno-signed-zeros",
    "-std=gnu11",
    "-shared",
    "-fPIC",
)
TIMEOUT = 600


def find_compiler() -> str | None:
    """The C compiler: $CC where it is set, else cc, gcc or clang."""
    names = [os.environ["CC"]] if "CC" in os.environ else ["cc", "gcc", "clang"]
    return next((path for name in names if name and (path := shutil.which(name))), None)


def has_compiler() -> bool:
    """Whether a C compiler was found."""
    return find_compiler() is not None


def compiler_version() -> str | None:
    """Path and version of the C compiler."""
    compiler = find_compiler()
    return f"{compiler}, {_version(compiler)}" if compiler else None


def cache_folder() -> Path:
    """Where built kernels are kept."""
    base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "tnforge"


@dataclass(frozen=True)
class Source:
    """A C file that was read: the name it is kept under, and its text."""

    name: str
    text: str


@cache
def build_library(source: Source, real: str, channels: int) -> ctypes.CDLL:
    """The library of a C file for one number type and channel count, built if it is not there yet."""
    compiler = find_compiler()
    if compiler is None:
        raise BuildError("no C compiler was found for the kernels", advice="Install one (cc), or use target='torch'.")
    flags = (*FLAGS, f"-DREAL={real}", f"-DCHANNELS={channels}")
    identity = repr((source.text, flags, compiler, _version(compiler), _processor()))
    folder = private_folder(cache_folder())
    library = folder / f"{source.name}-{hashlib.sha256(identity.encode()).hexdigest()[:32]}.so"
    with _locked(library.with_suffix(".lock")):
        if not _is_intact(library):
            _compile([compiler, *flags, "-x", "c", "-"], source.text.encode(), library)
    return ctypes.CDLL(str(library))


def _compile(command: list[str], source: bytes, library: Path) -> None:
    """Run the compiler on a source, then publish the library and its hash."""
    handle, draft = tempfile.mkstemp(prefix=".build-", suffix=".so", dir=library.parent)
    os.close(handle)
    try:
        done = subprocess.run([*command, "-o", draft], input=source, capture_output=True, timeout=TIMEOUT, check=False)
        if done.returncode:
            output = done.stderr.decode(errors="replace").strip()
            raise BuildError(f"the C compiler {command[0]} failed with exit code {done.returncode}:\n{output}")
        _hash_file(library).write_text(_digest(Path(draft)))
        os.replace(draft, library)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise BuildError(f"the C compiler {command[0]} could not be run: {error}") from error
    finally:
        Path(draft).unlink(missing_ok=True)


def _is_intact(library: Path) -> bool:
    """Whether a library is there with the hash that was written beside it."""
    try:
        return _hash_file(library).read_text() == _digest(library)
    except OSError:
        return False


def _hash_file(library: Path) -> Path:
    return library.with_suffix(".sha256")


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def private_folder(folder: Path) -> Path:
    """A folder made for this user alone; one that others may write is refused."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        status = folder.stat()
    except OSError as error:
        raise BuildError(
            f"the kernel cache {folder} can not be made: {error.strerror}",
            advice="Set XDG_CACHE_HOME to a folder that can be written, or use target='torch'.",
        ) from error
    if status.st_uid != os.geteuid() or status.st_mode & 0o022:
        raise BuildError(
            f"the kernel cache {folder} belongs to or can be written by other users",
            advice=f"Make it private (chmod 700 {folder}) or set XDG_CACHE_HOME.",
        )
    return folder


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    """Hold a lock that other processes wait for."""
    try:
        lock = path.open("w")
    except OSError as error:
        raise BuildError(
            f"the kernel cache {path.parent} can not be written: {error.strerror}",
            advice="Set XDG_CACHE_HOME to a folder that can be written, or use target='torch'.",
        ) from error
    with lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@cache
def _version(compiler: str) -> str:
    done = subprocess.run([compiler, "--version"], capture_output=True, text=True, check=False)
    return (done.stdout or done.stderr).partition("\n")[0].strip()


@cache
def _processor() -> str:
    """The processor model and its features, on which -march=native depends."""
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.processor()
    return "\n".join(dict.fromkeys(line for line in lines if line.startswith(("model name", "flags", "Features"))))
