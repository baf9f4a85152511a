from tnforge import Sym, Vector, indices, layer

i, j = indices("i j")


@layer
def product(a: Vector, b: Vector) -> Sym[2]:
    return a[i] * b[j]
