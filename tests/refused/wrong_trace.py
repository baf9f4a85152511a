from tnforge import STF, Vector, delta, indices, layer

i, j, k = indices("i j k")


@layer
def quadrupole(n: Vector) -> STF[2]:
    return n[i] * n[j] - delta[i, j] * n[k] * n[k] / 2
