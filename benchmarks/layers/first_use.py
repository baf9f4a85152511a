"""How long it takes to compile a package, to call it for the first time, and to call it in the next process.

    python -m benchmarks.layers.first_use FOLDER NAME

is one such process: it prints the seconds until a layer of the folder is loaded, and of its first and second call of
value and gradients.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from ..measuring.number import number
from ..measuring.result import Recorder, Row
from .contender import OURS, Mode, prepared
from .contraction import contraction_case
from .contraction_model import Shape
from .contraction_model import family as contraction_family
from .convolution import convolution_case, family
from .harmonics import family as harmonics_family
from .harmonics import harmonics_case
from .packages import Family, Packages
from .workload import Case, Setting

__all__ = ["first_use"]

CASES: dict[str, tuple[list[Family], Callable[[Setting], Case]]] = {
    **{
        f"W1 lmax={lmax}": ([family(lmax)], partial(convolution_case, lmax=lmax, channels=64, edges=200))
        for lmax in (1, 2, 3, 4)
    },
    "W5 lin=2 lout=1": ([contraction_family(Shape(2, 1))], partial(contraction_case, shape=Shape(2, 1), nodes=20)),
    "W7 lmax=6": ([harmonics_family(6)], partial(harmonics_case, lmax=6, edges=200)),
}


def first_use(recorder: Recorder, word: str, quick: bool) -> None:
    """Measure and print all cases whose name has a word."""
    names = [name for name in list(CASES)[: 2 if quick else None] if word in name]
    print(f"\nseconds\n{'':<18} {'compile':>9} {'load':>9} {'first call':>11} {'second':>9} {'next process':>13}")
    for name in names:
        found = _measured(name)
        recorder.write([Row("build", name.partition(" ")[0], {}, "backward", OURS, more={"case": name, **found})])
        columns = ("compile_s", "load_s", "first_call_s", "second_call_s", "next_first_call_s")
        texts = [f"{number(found[column]):>{width}}" for column, width in zip(columns, (9, 9, 11, 9, 13), strict=True)]
        print(f"{name:<18} {' '.join(texts)}", flush=True)


def _measured(name: str) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        packages = Packages(None, parent=Path(folder) / "packages")
        seconds = sum(packages.compile(family, cached=False) for family in CASES[name][0])
        first, second = (_child(name, Path(folder)) for _ in range(2))
    return {"compile_s": seconds, **first, **{f"next_{key}": value for key, value in second.items()}}


def _child(name: str, folder: Path) -> Mapping[str, float]:
    """One process with a cache of its own."""
    words = [sys.executable, "-m", "benchmarks.layers.first_use", str(folder / "packages"), name]
    environment = {**os.environ, "XDG_CACHE_HOME": str(folder / "cache")}
    done = subprocess.run(words, env=environment, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{name} failed:\n{done.stderr}")
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def _use(folder: str, name: str) -> None:
    """What one process does."""
    start = time.perf_counter()
    case = CASES[name][1](Setting(Packages(Path(folder)), peers=False))
    contender = case.builders[OURS]()
    seconds = [time.perf_counter() - start]
    for _ in range(2):
        start = time.perf_counter()
        prepared(contender, Mode.BACKWARD, case.arguments)()
        seconds.append(time.perf_counter() - start)
    print(json.dumps(dict(zip(("load_s", "first_call_s", "second_call_s"), seconds, strict=True))))


if __name__ == "__main__":
    _use(*sys.argv[1:])
