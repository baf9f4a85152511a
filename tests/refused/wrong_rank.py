from tnforge import STF, Vector, eps, indices, layer

i, j, k = indices("i j k")


@layer
def torque(r: Vector, f: Vector) -> STF[2]:
    return eps[i, j, k] * r[j] * f[k]
