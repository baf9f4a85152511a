from tnforge import Matrix, Vector, Weight, complete, indices, layer

i, j = indices("i j")


@layer(claims=[complete])
def bilinear(a: Vector, b: Vector, v: Weight, w: Weight) -> Matrix:
    return v * a[i] * b[j] + w * a[j] * b[i]
