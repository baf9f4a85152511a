from tnforge import Function, Node, Pseudoscalar, layer


@layer
def learned(p: Node[Pseudoscalar], phi: Function[1]):
    return phi(p)
