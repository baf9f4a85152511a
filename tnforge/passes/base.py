"""What a pass is: a named function from graph to graph that keeps the meaning of every output."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..errors import EmitError, TnforgeError
from ..ir.graph import Graph
from ..ir.verify import verify_graph

__all__ = ["Pass"]


@dataclass(frozen=True)
class Pass:
    """A named rewrite; requires and ensures a valid graph."""

    name: str
    rewrite: Callable[[Graph], Graph]

    def __call__(self, graph: Graph) -> Graph:
        """The rewritten graph."""
        result = self.rewrite(graph)
        try:
            verify_graph(result, all_used=False)
        except TnforgeError as error:
            raise EmitError(f"pass {self.name} broke layer {graph.name}: {error.message}") from error
        return result
