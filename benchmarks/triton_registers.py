"""Registers and spills of the emitted functions of Triton, compiled for GPUs that need not be there.

    python -m benchmarks.triton_registers [--lmax 1 2 3] [--output FILE]

Every kernel of the convolution over neighbours and of its derivatives is compiled for each processor and number type
and read back from the cubin. One JSON line for each function; a summary goes to the screen.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

import triton
from triton.backends.compiler import GPUTarget
from triton.compiler import ASTSource, CompiledKernel

from tnforge.emit.targets.triton import render_programs
from tnforge.kernel.kernel import Kernel
from tnforge.library.spherical import convolution
from tnforge.passes.simplify import simplify
from tnforge.runtime.library import Source
from tnforge.runtime.triton import Program, programs, tile_of
from tnforge.schedule.fuse import plan_graph
from tnforge.schedule.sweep import named_sweeps

PROCESSORS = (80, 90)
TYPES = ("fp32", "fp64")
CHANNELS = 128
RESULTS = Path(__file__).parent / "results" / "triton_registers.jsonl"


@dataclass(frozen=True)
class Usage:
    """What one function needs; `spilled` are bytes for each thread."""

    function: str
    processor: int
    type: str
    channels: int
    warps: int
    registers: int
    spilled: int
    shared: int
    triton: str


def convolution_kernels(lmax: int) -> dict[str, Kernel]:
    """The kernels of the convolution over neighbours."""
    plan = plan_graph(simplify(convolution(lmax).definition.graph))
    kernels = [kernel for sweep in named_sweeps(plan).values() for kernel in sweep.kernels]
    return {f"step{number}": kernel for number, kernel in enumerate(kernels, start=1)}


def measure(
    name: str, kernels: Mapping[str, Kernel], processors: tuple[int, ...] = PROCESSORS, types: tuple[str, ...] = TYPES
) -> Iterator[Usage]:
    """Every function of kernels and of their derivatives."""
    (text,) = render_programs(name, kernels).values()
    for own in programs(Source(f"{name}_triton", text), False).values():
        for program in own:
            for processor in processors:
                yield from (measure_program(program, processor, type_) for type_ in types)


def measure_program(program: Program, processor: int, type_: str, most: int | None = None) -> Usage:
    """One function for one processor and number type, held to `most` registers where that is given."""
    tile = tile_of(program, CHANNELS, 8 if type_ == "fp64" else 4)
    names = program.function.arg_names
    sizes = {"CHANNELS": CHANNELS, "ROWS": tile.rows, "BLOCK": tile.block}
    signature = {name: "constexpr" if name in sizes else _type(name, type_) for name in names}
    constants = {(names.index(name),): value for name, value in sizes.items() if name in names}
    aligned = {(k,): [["tt.divisibility", 16]] for k, name in enumerate(names) if signature[name].startswith("*")}
    options = {"num_warps": tile.warps, "enable_fp_fusion": True, **({"maxnreg": most} if most else {})}
    source = ASTSource(program.function, signature, constants, aligned)
    compiled = triton.compile(source, target=GPUTarget("cuda", processor, 32), options=options)
    registers, spilled = read_cubin(compiled)
    name = program.function.__name__
    shared = int(compiled.metadata.shared)
    return Usage(name, processor, type_, CHANNELS, tile.warps, registers, spilled, shared, triton.__version__)


def _type(name: str, type_: str) -> str:
    if name.endswith(("_ptr", "_out")):
        return f"*{type_}"
    return "*i64" if name.endswith("_index") or name in ("order", "begin") else "i32"


def read_cubin(compiled: CompiledKernel) -> tuple[int, int]:
    """Registers, and bytes of registers spilled to the stack, as cuobjdump reads them."""
    with tempfile.NamedTemporaryFile(suffix=".cubin") as file:
        file.write(compiled.asm["cubin"])
        file.flush()
        command = [triton.knobs.nvidia.cuobjdump.path, "-res-usage", file.name]
        text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    found = {word: int(number) for word, number in re.findall(r"(REG|STACK|LOCAL):(\d+)", text)}
    return found["REG"], found["STACK"] + found["LOCAL"]


def main() -> None:
    """Measure and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lmax", type=int, nargs="+", default=[1, 2, 3])
    parser.add_argument("--output", type=Path, default=RESULTS)
    arguments = parser.parse_args()
    with arguments.output.open("w") as output:
        for lmax in arguments.lmax:
            usages = []
            for usage in measure(f"convolution_{lmax}", convolution_kernels(lmax)):
                usages.append(usage)
                output.write(json.dumps({"lmax": lmax, **asdict(usage)}) + "\n")
            report(lmax, usages)


def report(lmax: int, usages: list[Usage]) -> None:
    """One line for each processor and number type."""
    for processor in PROCESSORS:
        for type_ in TYPES:
            own = [usage for usage in usages if (usage.processor, usage.type) == (processor, type_)]
            most, spilled = max(usage.registers for usage in own), max(usage.spilled for usage in own)
            line = f"lmax {lmax}  sm_{processor} {type_}  {len(own):3} functions, at most {most:3} registers"
            print(f"{line}, {spilled} bytes spilled", flush=True)


if __name__ == "__main__":
    main()
