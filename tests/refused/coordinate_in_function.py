from tnforge import Scalar, Vector, exp, layer


@layer
def height(r: Vector) -> Scalar:
    return exp(-r[2] * r[2])
