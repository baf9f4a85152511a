"""How long tnforge itself takes: whole processes from the first import to the last message, beside their bars.

    python benchmarks/compile_time.py [--only WORD] [--repeat 3]

Prints the median wall and CPU time of each case (children such as the C compiler included) and appends one line of
JSON for each to benchmarks/results/compile_time.jsonl. A cold case starts with an empty cache; a warm one runs again
what was compiled before.
"""

from __future__ import annotations

import argparse
import datetime
import importlib.metadata
import json
import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

RESULTS = Path(__file__).parent / "results" / "compile_time.jsonl"
VERSIONS = ("tnforge", "numpy", "torch", "sympy", "opt_einsum", "python-flint")
COMMANDS = "import json, sys; from tnforge.cli.app import main; sys.exit(max(map(main, json.loads(sys.argv[1]))))"
BUILD = "import json, sys; from tnforge.recipes import build; build(json.loads(sys.argv[1]))"
ICTP = json.dumps({"system": "ictp", "species": ["H", "C", "N", "O"], "cutoff": 5.0, "product": "full"})
ISOTROPIC = "import sys; from tnforge.symmetry.isotropic import basis; assert len(basis({})) == {}"
TENSORNET = "tnforge.library.tensornet:layers"
MESSAGES = "tnforge.library.hotpp:messages --set ranks=4"
PRODUCTS = "tnforge.library.irreducible:products --set lmax=4"
LIBRARY = (
    *(f"tnforge.library.vectors:{name}" for name in ("dot", "cross", "torque", "quadrupole")),
    *(f"tnforge.library.hotpp:gate --set rank={rank}" for rank in range(5)),
    TENSORNET,
    MESSAGES,
    PRODUCTS,
    "tnforge.library.spherical:harmonics --set lmax=8",
    "tnforge.library.spherical:convolution --set lmax=4",
    "tnforge.library.hotpp:interaction",
    "tnforge.library.hotpp:readout",
    "tnforge.library.hotpp:readout --set rank=1",
    "tnforge.library.hotpp:polarizability",
    "tnforge.library.irreducible:tensors --set lmax=5",
    "tnforge.library.irreducible:components --set lmax=8",
    "tnforge.library.ictp:convolution --set lmax=3 --set odd=true",
    "tnforge.library.ictp:product_basis --set order=3 --set lmax=2 --set lout=2",
    "tnforge.library.ictp:product_basis --set order=4 --set lmax=2 --set lout=0 --set symmetric=true",
    "tnforge.library.ace:contraction --set order=3 --set lmax=2",
    "tnforge.library.ace:contraction --set order=4 --set lmax=2",
    *(f"tnforge.library.painn:{name}" for name in ("message", "norms", "update")),
    *(f"tnforge.library.egnn:{name}" for name in ("squared_distance", "shift", "velocity")),
    *(f"tnforge.library.gates:{name} --set degree={degree}" for name in ("norm", "scalar") for degree in (1, 2)),
    *(f"tnforge.library.cutoffs:envelope --set kind={kind}" for kind in ("cosine", "polynomial")),
)


@dataclass(frozen=True)
class Case:
    """A Python program, its argument, and how many seconds it may take."""

    name: str
    bar: float
    program: str
    argument: str = ""
    warm: bool = False


def prove(*targets: str) -> str:
    """The commands that prove some targets, as an argument."""
    return json.dumps([["prove", *target.split()] for target in targets])


def compile_all(options: str, *targets: str) -> str:
    """The commands that compile some targets into the folder `out` of the cache."""
    return json.dumps([["compile", *target.split(), *options.split(), "--force", "-o", "OUT"] for target in targets])


CASES = (
    Case("prove TensorNet", 2, COMMANDS, prove(TENSORNET)),
    Case("prove HotPP messages, ranks 4", 4, COMMANDS, prove(MESSAGES)),
    Case("prove products, lmax 4", 4, COMMANDS, prove(PRODUCTS)),
    Case("prove the library", 20, COMMANDS, prove(*LIBRARY)),
    Case("isotropic tensors, rank 8", 1, ISOTROPIC.format(8, 91)),
    Case("isotropic tensors, rank 10", 3, ISOTROPIC.format(10, 603)),
    Case("compile TensorNet", 6, COMMANDS, compile_all("", TENSORNET)),
    Case("compile the library, torch, cold", 120, COMMANDS, compile_all("--target torch", *LIBRARY)),
    Case("compile the library, torch, warm", 8, COMMANDS, compile_all("--target torch", *LIBRARY), warm=True),
    Case("compile the library, all targets, cold", 900, COMMANDS, compile_all("", *LIBRARY)),
    Case("build ICTP as published, cold", 60, BUILD, ICTP),
    Case("build ICTP as published, warm", 2, BUILD, ICTP, warm=True),
)


@dataclass(frozen=True)
class Time:
    """Seconds on the clock and on the processors."""

    wall: float
    cpu: float


def measure(case: Case) -> Time:
    """One run in a fresh cache; a warm case is run twice, and its second run counts."""
    with tempfile.TemporaryDirectory() as folder:
        if case.warm:
            run(case, folder)
        return run(case, folder)


def run(case: Case, folder: str) -> Time:
    """One whole process."""
    words = [sys.executable, "-c", case.program, case.argument.replace("OUT", f"{folder}/out")]
    before, start = used(), time.perf_counter()
    done = subprocess.run(words, env={**os.environ, "XDG_CACHE_HOME": folder}, capture_output=True, text=True)
    wall, cpu = time.perf_counter() - start, used() - before
    if done.returncode:
        raise SystemExit(f"{case.name} failed:\n{done.stderr}")
    return Time(wall, cpu)


def used() -> float:
    """Processor time of all children so far."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def record(case: Case, times: Sequence[Time]) -> dict[str, object]:
    """What is kept of a case."""
    wall = statistics.median(one.wall for one in times)
    return {
        "benchmark": "compile_time",
        "case": case.name,
        "wall_s": round(wall, 3),
        "cpu_s": round(statistics.median(one.cpu for one in times), 3),
        "runs": len(times),
        "bar_s": case.bar,
        "ratio": round(wall / case.bar, 3),
        "date": datetime.date.today().isoformat(),
        "cpus": os.cpu_count(),
        "load": round(os.getloadavg()[0], 2),
        "machine": platform.machine(),
        "versions": {name: importlib.metadata.version(name) for name in VERSIONS}
        | {"python": platform.python_version()},
    }


def main() -> None:
    """Measure the chosen cases one after the other."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default="", help="a part of the names of the cases to run")
    parser.add_argument("--repeat", type=int, default=3)
    options = parser.parse_args()
    RESULTS.parent.mkdir(exist_ok=True)
    print(f"{'case':<40} {'wall s':>8} {'CPU s':>8} {'bar s':>6} {'wall/bar':>8}")
    for case in CASES:
        if options.only in case.name:
            found = record(case, [measure(case) for _ in range(options.repeat)])
            print(
                f"{case.name:<40} {found['wall_s']:>8} {found['cpu_s']:>8} {case.bar:>6} {found['ratio']:>8}",
                flush=True,
            )
            with RESULTS.open("a") as file:
                file.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    main()
