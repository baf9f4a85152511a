from tnforge import Function, Node, Scalar, layer


@layer
def learned(x: Node[Scalar], phi: Function[1]):
    return phi() * x
