from tnforge import Function, Node, Scalar, layer


@layer
def learned(x: Node[Scalar], y: Node[Scalar], phi: Function[1]):
    return phi(x) * phi(x, y)
