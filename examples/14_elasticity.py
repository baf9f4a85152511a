"""Linear elasticity: stress from strain, the energy with the symmetry of Hooke's law, and the isotropic stiffness."""

from tnforge import Scalar, Sym, Tensor, Weight, complete, delta, exchange, indices, layer, permuted

i, j, k, p = indices("i j k p")


@layer
def stress(c: Tensor[4], e: Sym[2]) -> Sym[2]:
    return (c[i, j, k, p] + c[j, i, k, p]) * e[k, p] / 2


@layer(claims=[exchange("e", "f", sign=1)])
def energy(c: Tensor[4], e: Sym[2], f: Sym[2]) -> Scalar:
    return (c[i, j, k, p] + c[k, p, i, j]) * e[i, j] * f[k, p] / 2


@layer(claims=[permuted(1, 0, 2, 3), permuted(0, 1, 3, 2), permuted(2, 3, 0, 1)])
def isotropic_stiffness(lame: Scalar, shear: Scalar) -> Tensor[4]:
    volume = delta[i, j] * delta[k, p]
    return lame * volume + shear * (delta[i, k] * delta[j, p] + delta[i, p] * delta[j, k])


@layer(claims=[complete])
def isotropic_stress(e: Sym[2], lame: Weight, shear: Weight) -> Sym[2]:
    return lame * e[k, k] * delta[i, j] + 2 * shear * e[i, j]
