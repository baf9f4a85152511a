from __future__ import annotations

from tnforge import Vector, indices, layer

(i,) = indices("i")


@layer
def copy(r: Vektor):
    return r[i]
