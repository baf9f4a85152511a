"""What layers need at run time: they are imported without the libraries that the compiler needs."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.gpu.layers import LAYERS

COMPILER = ("flint", "sympy", "networkx", "jinja2", "opt_einsum", "yaml", "typer", "pydantic", "vesin")

PROGRAM = f"""
import importlib, sys
for name in {COMPILER!r}:
    sys.modules[name] = None
for name in sys.argv[1:]:
    importlib.import_module(name)
print("imported", len(sys.argv) - 1)
"""


def imported(*names: str) -> subprocess.CompletedProcess[str]:
    """Import modules in a process where the libraries of the compiler are missing."""
    return subprocess.run([sys.executable, "-c", PROGRAM, *names], capture_output=True, text=True, timeout=300)


def test_layers_are_imported_without_the_compiler() -> None:
    names = [f"{layer.package}.{layer.name}" for layer in LAYERS]
    done = imported("tnforge.runtime", "tnforge.runtime.trace", *names, "tests.gpu.layers")
    assert done.stdout == f"imported {len(names) + 3}\n", done.stderr


@pytest.mark.parametrize("name", ["tnforge.symmetry.isotropic", "tnforge.compiler"])
def test_the_compiler_is_not(name: str) -> None:
    done = imported(name)
    assert done.returncode == 1
    assert "None in sys.modules" in done.stderr
