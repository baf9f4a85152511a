"""The runtime, copied into a package so that it works where tnforge is not installed."""

from __future__ import annotations

from ..resources import runtime_texts

__all__ = ["COPY", "copy_runtime"]

COPY = "._tnforge"
"""Where the modules of a package find the copy."""

_HEAD = '"""The runtime of tnforge {version}, copied so that this package needs torch alone. Apache-2.0."""\n'


def copy_runtime(version: str) -> dict[str, str]:
    """The files of the copy by path within the package; their places to each other are those in tnforge."""
    folder = COPY.removeprefix(".")
    texts = {f"{folder}/{name}": text for name, text in runtime_texts().items()}
    return {f"{folder}/__init__.py": _HEAD.format(version=version), **texts}
