from tnforge import Matrix, indices, layer

letters = indices(" ".join(f"a{k}" for k in range(40)))


@layer
def wide(m: Matrix):
    product = 1
    for k in range(20):
        product = product * m[letters[2 * k], letters[2 * k + 1]]
    return product
