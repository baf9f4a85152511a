from tnforge import Vector, indices, layer

(i,) = indices("i")


@layer
def copy(a: Vector):
    return a[i]


@layer
def copy(b: Vector):  # noqa: F811
    return b[i]
