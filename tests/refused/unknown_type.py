from __future__ import annotations

from tnforge import Vector, indices, layer

(i,) = indices("i")


@layer
def dot(r: Vektor, f: Vector):
    return r[i] * f[i]
