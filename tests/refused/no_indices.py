from tnforge import Scalar, Vector, indices, layer

(i,) = indices("i")


@layer
def stretched(s: Scalar, r: Vector):
    return s * r
