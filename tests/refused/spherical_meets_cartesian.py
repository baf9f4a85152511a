from tnforge import Matrix, Spherical, indices, layer

i, j = indices("i j")


@layer
def contracted(m: Matrix, x: Spherical[2]):
    return m[i, j] * x[j]
