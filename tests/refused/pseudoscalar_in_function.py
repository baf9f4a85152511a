from tnforge import Pseudoscalar, Vector, indices, layer, sigmoid

(i,) = indices("i")


@layer
def gated(p: Pseudoscalar, r: Vector):
    return r[i] * sigmoid(p)
