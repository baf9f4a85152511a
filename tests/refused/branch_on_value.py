from tnforge import Scalar, layer


@layer
def positive(s: Scalar):
    negative = bool(s)
    return -s if negative else s
