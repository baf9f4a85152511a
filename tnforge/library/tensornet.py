"""TensorNet: a feature is a 3 x 3 matrix per channel, the sum of a scalar, a vector and a symmetric traceless part.

The vector part is stored as the antisymmetric matrix A_ij = -eps_ijk v_k, so that inversion transposes the matrix.
Between edges and in mixed channels the parts travel on their own, as 1 + 3 + 5 numbers. A node is its own neighbour
at distance zero: that is a term of the node, not an edge.
"""

# mypy: ignore-errors
# Annotations are tensor types here, not Python types.

from collections.abc import Callable
from functools import partial
from operator import add, matmul, mul
from typing import NamedTuple, TypeAlias

from ..dsl import (
    STF,
    Edge,
    Function,
    Layer,
    Node,
    Scalar,
    Scalars,
    Species,
    Structure,
    TensorNetMatrix,
    Vector,
    Weight,
    delta,
    direct_sum,
    eps,
    harmonic,
    indices,
    keep,
    layer,
    named,
    sum_neighbours,
)
from ..dsl.expression import Expression
from ..dsl.leaf import Leaf
from ..errors import ConfigError
from .radial import direction, surroundings

__all__ = [
    "Parts",
    "affine",
    "compose",
    "decompose",
    "embed",
    "embedding",
    "energy",
    "interaction",
    "layers",
    "norm",
    "parts_of",
    "potential",
    "product_o3",
    "product_so3",
    "scale",
]

Action: TypeAlias = Callable[[Expression], Expression]

i, j, k, m = indices("i j k m")
(a,) = indices("a")


@layer
def compose(s: Node[Scalar, "u"], v: Node[Vector, "u"], t: Node[STF[2], "u"]) -> TensorNetMatrix:
    """The matrix of a scalar, a vector and a symmetric traceless tensor."""
    return direct_sum(s["u"] * delta[i, j], -eps[i, j, k] * v["u", k], t["u", i, j])


@layer(outputs="s v t")
def decompose(x: Node[TensorNetMatrix, "u"]) -> tuple[Scalar, Vector, STF[2]]:
    """The scalar, the vector and the symmetric traceless tensor of a matrix."""
    trace = x["u", k, k] / 3
    vector = -eps[i, j, k] * x["u", j, k] / 2
    return trace, vector, (x["u", i, j] + x["u", j, i]) / 2 - delta[i, j] * x["u", k, k] / 3


@layer
def embed(f: Edge[Scalars[3], "u"], n: Edge[Vector]) -> TensorNetMatrix:
    """The matrix of a node from the directions to its neighbours, one weight for each part."""
    square = n[i] * n[j] - delta[i, j] * n[k] * n[k] / 3
    parts = direct_sum(f[0, "u"] * delta[i, j], -f[1, "u"] * eps[i, j, k] * n[k], f[2, "u"] * square)
    return sum_neighbours(parts)


@layer
def product_o3(x: Node[TensorNetMatrix, "u"], y: Node[TensorNetMatrix, "u"]) -> TensorNetMatrix:
    """The product X Y + Y X, which commutes with transposition and so respects inversion."""
    return x["u", i, k] * y["u", k, j] + y["u", i, k] * x["u", k, j]


@layer(group="SO3")
def product_so3(x: Node[TensorNetMatrix, "u"], y: Node[TensorNetMatrix, "u"]) -> TensorNetMatrix:
    """The product 2 X Y, for rotations alone."""
    return 2 * x["u", i, k] * y["u", k, j]


@layer
def scale(x: Node[TensorNetMatrix, "u"]) -> TensorNetMatrix:
    """The matrix divided by its squared Frobenius norm plus one."""
    return x["u", i, j] / (x["u", k, m] * x["u", k, m] + 1)


class Parts(NamedTuple):
    """The scalar, the vector and the harmonics of degree two of a matrix, each with channels."""

    s: Leaf
    v: Leaf
    t: Leaf

    def matrix(self) -> Leaf:
        """The matrix that they are the parts of."""
        s, v, t = self
        return named(direct_sum(s["u"] * delta[i, j], -eps[i, j, k] * v["u", k], harmonic(2)[a, i, j] * t["u", a]))

    def map(self, s: Action, v: Action, t: Action) -> "Parts":
        """What becomes of each part, given with its index."""
        return Parts(named(s(self.s["u"])), named(v(self.v["u", k])), named(t(self.t["u", a])))

    def mixed(self, s: Leaf, v: Leaf, t: Leaf) -> "Parts":
        """The channels of each part mixed by its own matrix."""
        return self.map(*(partial(matmul, matrix["u", "u"]) for matrix in (s, v, t)))

    def scaled(self, s: Expression, v: Expression, t: Expression) -> "Parts":
        """Each part times a scalar."""
        return self.map(*(partial(mul, scalar) for scalar in (s, v, t)))

    def plus(self, other: "Parts") -> "Parts":
        """The sum, part by part."""
        return self.map(*(partial(add, part) for part in (other.s["u"], other.v["u", k], other.t["u", a])))

    @property
    def senders(self) -> "Parts":
        """The parts at the senders of edges."""
        return Parts(*(part.sender for part in self))

    def summed(self) -> "Parts":
        """The sums over neighbours."""
        return self.map(sum_neighbours, sum_neighbours, sum_neighbours)


def parts_of(x: Leaf) -> Parts:
    """The parts of a matrix."""
    square = harmonic(2)[a, i, j] * x["u", i, j]
    return Parts(named(x["u", j, j] / 3), named(-eps[k, i, j] * x["u", i, j] / 2), named(square))


def norm(x: Leaf) -> Expression:
    """The squared Frobenius norm of a matrix."""
    return x["u", k, m] * x["u", k, m]


def affine(matrix: Leaf, values: Expression, offset: Leaf) -> Expression:
    """Scalars with their channels mixed and an offset."""
    return matrix["u", "k"] @ values + offset["u"]


def embedding(envelope: str = "polynomial", radial: str = "exponential") -> Layer:
    """The first features of a node, from the directions and distances to its neighbours and their species.

    `r_c` is the cutoff radius; `means` and `betas` are the centres and widths of the radial functions.
    """
    near = surroundings(envelope, radial)
    kinds = {
        **near.kinds,
        "z": Species[Scalar, "u"],
        **{name: Weight["u", "u"] for name in ("z_i", "z_j")},
        "z_b": Weight["u"],
        **{f"d_{part}": Weight["u", "k"] for part in "svt"},
        **{f"b_{part}": Weight["u"] for part in "svt"},
        **{f"w_{part}": Weight["u", "u"] for part in "svt"},
        "gates": Function[3, "u"],
    }

    @layer(name="embedding", inputs=kinds, results=[Node[TensorNetMatrix, "u"]], claims=near.claims)
    def body(r, d, r_c, means, betas, z, z_i, z_j, z_b, gates, **w):
        """The first features: what the directions and distances to its neighbours and their species make of a node."""
        edge, itself = near.pair(d, r_c, means, betas), near.itself(means, betas)
        n = direction(r, d)
        kind = named(z.species["u"])
        ours, theirs = named(z_i["u", "u"] @ kind["u"] + z_b["u"]), named(z_j["u", "u"] @ kind["u"])
        pair = named(edge.envelope.pair * (ours.receiver["u"] + theirs.sender["u"]))
        radial = (named(affine(w[f"d_{p}"], edge.functions, w[f"b_{p}"])).pair for p in "svt")
        f_s, f_v, f_t = (named(pair["u"] * own["u"]) for own in radial)
        own = (ours["u"] + theirs["u"]) * affine(w["d_s"], itself, w["b_s"])
        square = harmonic(2)[a, i, j] * n[i] * n[j]
        edges = Parts(f_s, named(f_v["u"] * n[k]), named(f_t["u"] * square)).summed()
        parts = Parts(named(edges.s["u"] + own), edges.v, edges.t)
        gate = gates(norm(parts.matrix()))
        return (
            parts.mixed(w["w_s"], w["w_v"], w["w_t"])
            .scaled(gate[0, "u"], gate[1, "u"], gate[2, "u"])
            .matrix()["u", i, j]
        )

    return body


def interaction(group: str = "O3", envelope: str = "polynomial", radial: str = "exponential") -> Layer:
    """One interaction: messages of the parts of the neighbours, multiplied with the node's own matrix.

    In group `O3` the product is X Y + Y X, in group `SO3` it is 2 X Y. `q` is the total charge of a structure.
    """
    if group not in ("O3", "SO3"):
        raise ConfigError(f"group is O3 or SO3; found {group}")
    near = surroundings(envelope, radial)
    matrices = {f"w_{step}{part}": Weight["u", "u"] for step in "ab" for part in "svt"}
    kinds = {
        "x": Node[TensorNetMatrix, "u"],
        "q": Structure[Scalar],
        **near.lengths,
        **matrices,
        "f": Function[3, "u"],
    }

    @layer(name=f"interaction_{group.lower()}", group=group, inputs=kinds, claims=near.claims)
    def body(x, q, d, r_c, means, betas, f, **w):
        """Messages of the neighbours' scalars, vectors and symmetric traceless tensors, and their products."""
        near_by = near.pair(d, r_c, means, betas)
        before = named(x["u", i, j] / (norm(x) + 1))
        mixed = parts_of(before).mixed(w["w_as"], w["w_av"], w["w_at"])
        edge, itself = f(near_by.functions).pair, f(near.itself(means, betas))
        sent = mixed.senders.scaled(*(near_by.envelope.pair * edge[part, "u"] for part in range(3))).summed()
        message = _kept(sent.plus(mixed.scaled(*(itself[part, "u"] for part in range(3)))).matrix())
        product = _product(_kept(mixed.matrix()), message, group)
        charge = 1 + q.structure / 10
        product = _kept(named(charge * product) if group == "O3" else named(product))
        inverse = named(1 / (norm(product) + 1))
        change = parts_of(product).scaled(*(inverse["u"],) * 3).mixed(w["w_bs"], w["w_bv"], w["w_bt"])
        change = _kept(change.matrix())
        return before["u", i, j] + change["u", i, j] + charge * change["u", i, k] * change["u", k, j]

    return body


def _kept(x: Leaf) -> Leaf:
    """A matrix in memory, proved by itself."""
    return named(keep(x["u", i, j]))


def _product(x: Leaf, y: Leaf, group: str) -> Expression:
    """The product of two matrices that respects the group."""
    if group == "SO3":
        return 2 * x["u", i, k] * y["u", k, j]
    return x["u", i, k] * y["u", k, j] + y["u", i, k] * x["u", k, j]


@layer
def energy(x: Node[TensorNetMatrix, "u"], head: Function[1]) -> Scalar:
    """What a learned function makes of the squared norms of the three parts of a matrix."""
    s, v, t = parts_of(x)
    norms = (3 * s["u"] * s["u"], 2 * v["u", k] * v["u", k], t["u", a] * t["u", a])
    return head(*norms)[()]


def potential(group: str = "O3", envelope: str = "polynomial", radial: str = "exponential") -> tuple[Layer, ...]:
    """The layers of which a potential is made: embedding, interaction, energy of each atom."""
    return (embedding(envelope, radial), interaction(group, envelope, radial), energy)


def layers() -> tuple[Layer, ...]:
    """Every layer of TensorNet; the interactions for both groups."""
    products = (product_o3, product_so3, interaction("O3"), interaction("SO3"))
    return (compose, decompose, embed, scale, embedding(), *products, energy)
