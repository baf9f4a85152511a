from tnforge import Vector, indices, layer

(i,) = indices("i")


@layer
def scaled(a: Vector, b: Vector):
    product = a[i] * b[i] + b[i] * b[i]
    return product * a[i]
