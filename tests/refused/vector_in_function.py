from tnforge import Vector, exp, indices, layer

(i,) = indices("i")


@layer
def grown(r: Vector):
    return exp(r[i])
