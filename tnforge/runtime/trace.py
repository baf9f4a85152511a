"""Programs with derivatives inside, such as energies with forces, as one graph that can be compiled and trained."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from torch.fx import GraphModule
from torch.fx.experimental.proxy_tensor import make_fx

__all__ = ["trace"]


def trace(function: Callable[..., Any], *arguments: Any) -> GraphModule:
    """The graph of a function that may take derivatives of its own results; it runs on arguments of any size.

    What was saved for a derivative stays part of the graph, so that the result can be differentiated again.
    """
    traced: GraphModule = make_fx(function, tracing_mode="symbolic")(*arguments)
    for node in list(traced.graph.nodes):
        if node.target is torch.ops.aten.detach.default:
            node.replace_all_uses_with(node.args[0])
            traced.graph.erase_node(node)
    traced.graph.lint()
    traced.recompile()
    return traced
