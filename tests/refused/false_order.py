from tnforge import Matrix, indices, layer, permuted

i, j, k = indices("i j k")


@layer(claims=[permuted(1, 0)])
def product(a: Matrix, b: Matrix):
    return a[i, k] * b[k, j]
