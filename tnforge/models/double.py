"""Modules whose numbers stay float64 whatever the number type of the potential is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from torch import Tensor, nn

__all__ = ["Double"]


class Double(nn.Module):
    """Follows its potential to other devices, but not to other number types."""

    def _apply(self, function: Callable[[Tensor], Tensor], recurse: bool = True) -> Any:
        return super()._apply(lambda tensor: tensor.to(function(tensor).device), recurse)
