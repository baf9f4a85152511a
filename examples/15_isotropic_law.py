"""An isotropic material: the stress is f0 1 + f1 C + f2 C^2 with learned functions of the three invariants of C."""

from tnforge import Function, Scalar, Sym, delta, indices, layer

i, j, k, p = indices("i j k p")


@layer(outputs="trace square cube")
def invariants(c: Sym[2]) -> tuple[Scalar, Scalar, Scalar]:
    return c[i, i], c[i, j] * c[j, i], c[i, j] * c[j, k] * c[k, i]


@layer
def material_stress(c: Sym[2], phi: Function[3]) -> Sym[2]:
    f = phi(c[i, i], c[i, j] * c[j, i], c[i, k] * c[k, p] * c[p, i])
    return f[0] * delta[i, j] + f[1] * c[i, j] + f[2] * c[i, k] * c[k, j]
