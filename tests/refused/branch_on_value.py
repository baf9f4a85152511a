from tnforge import Scalar, layer


@layer
def positive(s: Scalar):
    return s if s else -s
