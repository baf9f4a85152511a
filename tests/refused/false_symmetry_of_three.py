from tnforge import Sym, Vector, indices, layer

i, j, k = indices("i j k")


@layer
def product(a: Vector, b: Vector) -> Sym[3]:
    return a[i] * a[j] * b[k] + a[i] * b[j] * a[k]
