from tnforge import Spherical, layer


@layer
def component(x: Spherical[2]):
    return x[0]
