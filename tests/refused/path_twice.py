from tnforge import Matrix, Weight, complete, indices, layer

i, j = indices("i j")


@layer(claims=[complete])
def linear(m: Matrix, u: Weight, v: Weight, w: Weight) -> Matrix:
    return u * m[i, j] + v * (m[i, j] + m[j, i]) + w * m[j, i]
