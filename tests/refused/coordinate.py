from tnforge import Vector, layer


@layer
def height(r: Vector):
    return r[2]
