from tnforge import Vector, constant, indices, layer

i, j = indices("i j")
stretch = constant("stretch", [[2, 0, 0], [0, 1, 0], [0, 0, 1]])


@layer
def stretched(r: Vector):
    return stretch[i, j] * r[j]
