from tnforge import Tensor, Vector, indices, layer

i, j, k, m, n, p, q, r, s = indices("i j k m n p q r s")


@layer
def raised(t: Tensor[8], v: Vector):
    return t[i, j, k, m, n, p, q, r] * v[s]
