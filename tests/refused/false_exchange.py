from tnforge import Vector, eps, exchange, indices, layer

i, j, k = indices("i j k")


@layer(claims=[exchange("r", "f", sign=1)])
def torque(r: Vector, f: Vector):
    return eps[i, j, k] * r[j] * f[k]
