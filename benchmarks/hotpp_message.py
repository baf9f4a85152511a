"""HotPP's message, ranks up to 2 into one rank: the C kernels beside the emitted torch path, in one process.

    python benchmarks/hotpp_message.py [--edges 2000] [--nodes 100] [--channels 64] [--rank 2]

Prints the median process CPU time of forward and of forward with all gradients (one thread, float32), the largest
deviation between the two, the largest tensor each path allocates, and the machine.
"""

from __future__ import annotations

import argparse
import json
import platform
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import torch
from torch.utils._python_dispatch import TorchDispatchMode

from tnforge.build import build_package
from tnforge.check.load import load_layer
from tnforge.compiler import Options
from tnforge.dsl.trace import load_layers


class Allocations(TorchDispatchMode):
    """Records the size of every tensor an operation makes anew."""

    def __init__(self) -> None:
        super().__init__()
        self.sizes: list[tuple[int, str]] = []

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        known = {t.untyped_storage().data_ptr() for t in _tensors((args, kwargs))}
        result = func(*args, **(kwargs or {}))
        fresh = [t for t in _tensors(result) if t.untyped_storage().data_ptr() not in known]
        self.sizes += [(t.untyped_storage().nbytes() // t.element_size(), str(func)) for t in fresh]
        return result


def _tensors(value) -> list[torch.Tensor]:
    if isinstance(value, torch.Tensor):
        return [value]
    if isinstance(value, dict):
        value = value.values()
    return [t for part in value for t in _tensors(part)] if isinstance(value, (list, tuple, type({}.values()))) else []


def interleaved(calls: dict[str, Callable[[], object]], seconds: float) -> dict[str, float]:
    """Median process CPU time in milliseconds of each call, rounds of all calls interleaved, after warm-up."""
    for call in calls.values():
        for _ in range(5):
            call()
    times: dict[str, list[float]] = {name: [] for name in calls}
    stop = time.perf_counter() + seconds
    while time.perf_counter() < stop or len(times[next(iter(times))]) < 20:
        for name, call in calls.items():
            start = time.process_time()
            call()
            times[name].append(1e3 * (time.process_time() - start))
    return {name: statistics.median(values) for name, values in times.items()}


def main() -> None:
    """Measure and print one line of JSON after the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, default in (("edges", 2000), ("nodes", 100), ("channels", 64), ("rank", 2), ("seconds", 6)):
        parser.add_argument(f"--{name}", type=int, default=default)
    options = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(0)

    (layer,) = load_layers("tnforge.library.hotpp:message", {"ranks": "2", "out": str(options.rank)})
    with tempfile.TemporaryDirectory() as folder:
        built = build_package("hotpp", [layer.definition], Path(folder), Options(), "hotpp")
        paths = {target: load_layer(built.folder, layer.graph.name, target) for target in ("torch", "c")}
        measure(layer.graph, paths, options)


def measure(graph, paths, options) -> None:
    """Time, compare and record allocations of both paths on one random case."""
    edges, nodes, channels = options.edges, options.nodes, options.channels
    shapes = {}
    for k in graph.inputs:
        type_ = graph.type(k)
        rows = {"node": nodes, "edge": edges}[type_.site.value]
        shapes[graph.input_name(k)] = (rows, *type_.rep.shape, *((channels,) if type_.channels else ()))
    inputs = {name: torch.randn(shape, requires_grad=True) for name, shape in shapes.items()}
    receiver = torch.sort(torch.randint(0, nodes, (edges,))).values
    sender = torch.randint(0, nodes, (edges,))

    def forward(path):
        with torch.no_grad():
            return path(**inputs, sender=sender, receiver=receiver)

    cotangent = torch.randn_like(forward(paths["torch"]))

    def both(path):
        return torch.autograd.grad(path(**inputs, sender=sender, receiver=receiver), list(inputs.values()), cotangent)

    times = interleaved({f"{name} forward": lambda p=p: forward(p) for name, p in paths.items()}, options.seconds)
    times |= interleaved(
        {f"{name} forward+backward": lambda p=p: both(p) for name, p in paths.items()}, options.seconds
    )
    deviation = max(
        float((a - b).abs().max() / b.abs().max())
        for a, b in zip(
            (forward(paths["c"]), *both(paths["c"])), (forward(paths["torch"]), *both(paths["torch"])), strict=True
        )
    )
    largest = {}
    for name, path in paths.items():
        with Allocations() as record:
            both(path)
        largest[name] = max(record.sizes)
    inputs_largest = max(value.numel() for value in inputs.values())
    for mode in ("forward", "forward+backward"):
        slow, fast = times[f"torch {mode}"], times[f"c {mode}"]
        print(f"{mode:<18} torch {slow:8.3f} ms   c {fast:8.3f} ms   ratio {slow / fast:6.1f}")
    print(f"largest deviation, values and gradients: {deviation:.1e} (float32, relative to the largest entry)")
    for name, (size, operation) in largest.items():
        print(
            f"largest new array, {name:<6} {size:>9} numbers by {operation}; largest input or gradient {inputs_largest}"
        )
    print(
        json.dumps(
            {
                "benchmark": "hotpp_message",
                **vars(options),
                "cpu_ms": times,
                "deviation": deviation,
                "machine": platform.processor() or platform.machine(),
                "torch": torch.__version__,
                "threads": torch.get_num_threads(),
            }
        )
    )


if __name__ == "__main__":
    main()
