"""The three irreducible parts of a quadrupole times a vector, in Cartesian components: degrees 1, 2 and 3."""

from tnforge import STF, Blocks, Vector, delta, eps, indices, layer, out

i, j, k, p, q = indices("i j k p q")


@layer
def degree_one(a: STF[2], b: Vector) -> Vector:
    return a[i, p] * b[p]


@layer
def degree_two(a: STF[2], b: Vector) -> Blocks("2o"):
    return (eps[i, p, q] * a[j, p] * b[q] + eps[j, p, q] * a[i, p] * b[q]) / 2


@layer
def degree_three(a: STF[2], b: Vector) -> STF[3]:
    product = a[i, j] * b[k] + a[i, k] * b[j] + a[j, k] * b[i]
    trace = delta[i, j] * a[k, p] * b[p] + delta[i, k] * a[j, p] * b[p] + delta[j, k] * a[i, p] * b[p]
    return out[i, j, k](product / 3 - 2 * trace / 15)
