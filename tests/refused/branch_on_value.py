from tnforge import Scalar, layer


@layer
def positive(s: Scalar):
    if s:
        return s
    return -s
