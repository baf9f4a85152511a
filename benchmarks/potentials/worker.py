"""One contender in a process of its own: it does what lines of JSON ask for and answers each with one.

{"contender": "tnforge", "system": "tensornet", "size": 2, "mode": "energy+forces", "atoms": "water.npz"}
{"threads": 1}      one call: seconds on the clock and on the processors
{"peak": true}      one call: the most bytes that it holds beyond what was held before
"""

from __future__ import annotations

import gc
import json
import os
import sys
import time
import traceback
import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TextIO

import torch

from ..measuring.timing import once, peak_bytes
from .agreement import deviation, publish
from .atoms import load
from .contenders import builder
from .model import Call, call_of
from .network import Network

__all__ = ["main"]


class Worker:
    """A contender that has been built, once it has been."""

    def __init__(self) -> None:
        self.call: Call | None = None

    def answer(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        """Do what is asked."""
        if "compare" in asked:
            return {"deviation": deviation(Path(asked["compare"]), load(asked["atoms"]))}
        if self.call is None:
            return self.build(asked)
        if "peak" in asked:
            return {"bytes": peak_bytes(self.call)}
        if torch.get_num_threads() != asked["threads"]:
            torch.set_num_threads(asked["threads"])
        sample = once(self.call)
        return {"wall": sample.wall, "cpu": sample.cpu}

    def build(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        """Build and call once; how many weights there are, and how long that took."""
        start = time.perf_counter()
        torch.manual_seed(0)
        model = builder(asked["contender"])(Network(asked["system"], asked["size"]), load(asked["atoms"]))
        weights = sum(weight.numel() for weight in model.weights)
        if model.options is not None:
            publish(model, Path(asked["weights"]))
        self.call = call_of(model, asked["mode"])
        self.call()
        gc.collect()
        gc.disable()
        return {"weights": weights, "seconds": time.perf_counter() - start}


def main() -> None:
    """Answer until there are no more lines."""
    warnings.filterwarnings("ignore")
    torch.set_num_threads(1)
    answers = _own_answers()
    worker = Worker()
    for line in sys.stdin:
        try:
            found = worker.answer(json.loads(line))
        except Exception as error:
            traceback.print_exc()
            lines = str(error).strip().splitlines()
            found = {"error": f"{type(error).__name__}: {lines[0][:160] if lines else ''}"}
        print(json.dumps(found), file=answers, flush=True)


def _own_answers() -> TextIO:
    """Standard output for answers alone; what libraries print goes where errors go."""
    kept = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    return kept


if __name__ == "__main__":
    main()
