from tnforge import Vector, constant, indices, layer

i, j = indices("i j")
flip = constant("flip", [[0, 1], [1, 0]])


@layer
def flipped(r: Vector):
    return flip[i, j] * r[j]
