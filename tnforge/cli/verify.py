"""`tnforge verify`."""

from __future__ import annotations

from pathlib import Path

from ..verify import Verified, verify_package

__all__ = ["report", "run"]


def run(folder: Path) -> None:
    """Say of each layer what was proved again and how its code agrees, and what could not be checked here."""
    print(report(verify_package(folder)))


def report(verified: Verified) -> str:
    """One block for each layer."""
    lines = [f"{verified.folder}   {verified.files} files, hashes as in the manifest"]
    for layer in verified.layers:
        lines.append(f"{layer.name}   VERIFIED")
        lines.append(f"  proved again           {', '.join(layer.proved)}")
        for found in layer.agreements:
            lines.append(f"  {found.target:<21}  equals the exact definition to {found.largest:.1e}")
        lines += [f"  {target:<21}  NOT RUN: no C compiler was found" for target in layer.skipped]
    return "\n".join(lines)
