from tnforge import Matrix, Vector, indices, layer

i, j = indices("i j")


@layer
def apply(m: Matrix, r: Vector):
    return m[i] * r[j]
