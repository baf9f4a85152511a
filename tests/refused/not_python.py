from tnforge import layer


@layer
def copy(a: Vector:
    return a[i]
