"""`tnforge verify`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..verify import VerifiedLayer, verify_package
from .report import Finding

__all__ = ["run"]

LACKING = {"c": "no C compiler was found", "triton": "Triton is not installed"}
"""Why a target could not be run."""


def run(folder: Path) -> Iterator[Finding]:
    """Say of each layer what was proved again and how its code agrees, and what could not be checked here."""
    verified = verify_package(folder)
    package = {"package": folder.resolve().name, "folder": str(folder), "files": verified.files}
    yield Finding(f"{folder}   {verified.files} files, hashes as in the manifest", "packages", (package,))
    for layer in verified.layers:
        targets = {found.target: found.largest for found in layer.agreements}
        data = {
            "layer": layer.name,
            "proved": list(layer.proved),
            "deviations": targets,
            "not_run": list(layer.skipped),
        }
        yield Finding(_text(layer), "layers", (data,))


def _text(layer: VerifiedLayer) -> str:
    lines = [f"{layer.name}   VERIFIED", f"  proved again           {', '.join(layer.proved)}"]
    for found in layer.agreements:
        lines.append(f"  {found.target:<21}  equals the exact definition to {found.largest:.1e}")
    lines += [f"  {target:<21}  NOT RUN: {LACKING[target]}" for target in layer.skipped]
    return "\n".join(lines)
