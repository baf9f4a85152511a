from tnforge import Matrix, Scalar, indices, layer

letters = indices(" ".join(f"a{k}" for k in range(24)))


@layer
def trace_of_power(m: Matrix) -> Scalar:
    product = 1
    for k in range(24):
        product = product * m[letters[k], letters[(k + 1) % 24]]
    return product
