from tnforge import Vector, constant, indices, layer

i, j, k = indices("i j k")
cubic = constant("cubic", [[[int(a == b == c) for c in range(3)] for b in range(3)] for a in range(3)])


@layer
def crystal(a: Vector, b: Vector):
    return cubic[i, j, k] * a[j] * b[k]
