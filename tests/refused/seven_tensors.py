from itertools import combinations

from tnforge import Scalar, Tensor, indices, layer

pairs = list(combinations(range(7), 2))
letters = dict(zip(pairs, indices(" ".join(f"a{k}" for k in range(21))), strict=True))


@layer
def each_with_each(t: Tensor[6]) -> Scalar:
    product = 1
    for n in range(7):
        product = product * t[tuple(letters[min(n, m), max(n, m)] for m in range(7) if m != n)]
    return product
