from tnforge import Blocks, Node, Scalar, flat, indices, layer

i, j = indices("i j")


@layer
def joined(g: Node[Scalar], x: Node[Blocks("matrix(0e + 1o + 2e)")]):
    return flat(g, x[i, j])
