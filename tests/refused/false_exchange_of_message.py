from tnforge import Edge, Node, Vector, exchange, indices, layer, sum_neighbours

i, j = indices("i j")


@layer(claims=[exchange("a", "b", sign=1)])
def message(a: Node[Vector], b: Node[Vector], n: Edge[Vector]):
    return sum_neighbours(a.sender[i] * b.receiver[j] * n[j])
