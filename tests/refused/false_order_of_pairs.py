from tnforge import Node, Structure, Tensor, indices, layer, permuted, sum_nodes

i, j, k, p = indices("i j k p")


@layer(claims=[permuted(1, 0, 2, 3), permuted(2, 3, 0, 1)])
def stiffness(c: Node[Tensor[4]]) -> Structure[Tensor[4]]:
    return sum_nodes(c[i, j, k, p] + c[j, i, k, p])
