"""The proof of one definition: every method that applies, twice where two provers exist, or a refutation."""

from __future__ import annotations

from collections.abc import Iterator

from ..errors import ProofError, TnforgeError, UndecidedError
from ..ir.claim import Complete, Permuted
from ..ir.definition import Definition
from ..ir.graph import Graph
from ..ir.ops import Constant, Opaque, Scalar, SumNodes
from ..ir.polynomial import Polynomial
from ..symmetry.group import Group
from ..symmetry.rep import SCALAR, Layout, Rep
from .certificate import Certificate, Piece, Proved
from .claims import Property, Refutation, Segment, Segmentation, Suspect, properties_of
from .completeness import check_complete, count_paths, counts_paths
from .composition import check_types, has_positions
from .constants import check_constants
from .exchange import check_exchanges, equal_pairs, find_exchanges, summand_of
from .integers import entries_of, has_property
from .names import a_rep, name_of, signature_of
from .permutation import permutations
from .polynomial import Identities
from .search import find_witness
from .segments import cut_segments, polynomial_of
from .smoothness import find_smoothness, has_cutoff

__all__ = ["METHODS", "methods", "prove_definition"]

METHODS = (
    "constants",
    "types",
    "segments",
    "polynomials",
    "functions",
    "traceless",
    "exchange",
    "permutations",
    "completeness",
    "smoothness",
)
"""The methods in the order in which they run."""

_BOTH = ("integers", "sympy")
_TYPES = ("types",)


def methods(graph: Graph) -> tuple[str, ...]:
    """The methods that apply to a graph, all of which are run."""
    applies = {
        "constants": any(isinstance(node.op, Constant) for node in graph.nodes),
        "types": True,
        "segments": True,
        "polynomials": True,
        "functions": any(isinstance(node.op, Scalar | Opaque) for node in graph.nodes),
        "traceless": any(Property.SYMMETRY in properties_of(output.claim, True) for output in graph.outputs),
        "exchange": bool(equal_pairs(graph)),
        "permutations": any(isinstance(claim, Permuted) for claim in graph.claims),
        "completeness": counts_paths(graph),
        "smoothness": has_cutoff(graph),
    }
    return tuple(name for name in METHODS if applies[name])


def prove_definition(definition: Definition) -> Certificate:
    """Prove every claim of a definition; raises ProofError with a witness, or UndecidedError with the size."""
    try:
        return _Proof(definition.graph).certificate()
    except Refutation as found:
        raise _error(definition, found) from None
    except UndecidedError as error:
        if error.places or definition.place is None:
            raise
        raise UndecidedError(error.message, places=(definition.place,), advice=error.advice) from None


def _error(definition: Definition, found: Refutation) -> ProofError | UndecidedError:
    """The refutation with its witness and its places; what types refuse but no witness contradicts is undecided."""
    places = definition.where_operands(found.node) if found.at_operands else definition.where(found.node)
    graph = definition.graph
    witness = found.witness or find_witness(graph, found.suspects)
    if witness is None:
        return UndecidedError(f"{found.headline}; no witness was found", places=places, advice=found.advice)
    return ProofError(found.headline, claim=found.claim, witness=witness, places=places, advice=found.advice)


class _Proof:
    """One run of all methods that apply."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        check_types(graph)
        check_constants(graph)
        self.segmentation: Segmentation = cut_segments(graph)
        self.identities = Identities(self.segmentation)
        self.polynomials: dict[int, Polynomial] = {}
        self.sizes: dict[Segment, int] = {}

    def certificate(self) -> Certificate:
        """Prove everything and write it down."""
        for segment in self.segmentation.segments:
            self._prove(segment)
        return Certificate(
            layer=self.graph.name,
            group=self.graph.group.value,
            graph_hash=self.graph.hash,
            signature=signature_of(self.graph),
            methods=methods(self.graph),
            claims=tuple(self._claims()),
            segments=tuple(Piece(s.root, s.role, str(s.claim), self.sizes[s]) for s in self.segmentation.segments),
        )

    def _polynomial(self, root: int) -> Polynomial:
        if root not in self.polynomials:
            self.polynomials[root] = polynomial_of(self.segmentation, root)
        return self.polynomials[root]

    def _prove(self, segment: Segment) -> None:
        """Every property of one segment, by both provers."""
        polynomial = self._polynomial(segment.root)
        self.sizes[segment] = entries_of(polynomial)
        for property_ in properties_of(segment.claim, self.graph.group is Group.O3):
            first = has_property(polynomial, self.segmentation.leaf_rep, segment.claim, property_)
            second = self.identities.has_property(segment.root, segment.claim, property_)
            if first != second:
                raise TnforgeError(
                    f"the two provers disagree on the {property_.value} of %{segment.root} of layer {self.graph.name}: "
                    f"integers say {first}, SymPy says {second}; please report this"
                )
            if not first:
                raise self._refutation(segment, property_)

    def _refutation(self, segment: Segment, property_: Property) -> Refutation:
        return Refutation(
            _headline(self.graph, segment, property_),
            claim=property_.value,
            suspects=(Suspect(segment.root, segment.claim, property_),),
            node=segment.root,
            advice=_advice(self.graph, segment, property_),
        )

    def _claims(self) -> Iterator[Proved]:
        """The claims in the order of the report."""
        total = sum(self.sizes.values())
        network = f"on the {total} components of the network"
        if self.graph.group is Group.O3:
            yield Proved("equivariant O(3)", f"3 generators + inversion, {network}", _BOTH, total)
        else:
            yield Proved("equivariant SO(3)", f"3 generators, {network}", _BOTH, total)
        if self.segmentation.cuts:
            cuts = ", ".join(f"%{k}" for k in sorted(self.segmentation.cuts))
            yield Proved("cut", f"at {cuts}, each proved on its own", _BOTH)
        if not any(self._polynomial(output.node).terms for output in self.graph.outputs):
            yield Proved("zero", "the result vanishes identically", _BOTH[:1])
        yield from self._structure()
        yield from self._symmetries()
        yield from self._exchanges()
        yield from self._permutations()
        yield from self._completeness()
        yield from self._smoothness()

    def _exchanges(self) -> Iterator[Proved]:
        """Every exchange of arguments that changes at most the sign; the claimed ones are among them."""
        exchanges = find_exchanges(self.segmentation, self.identities)
        check_exchanges(self.segmentation, exchanges)
        for found in exchanges:
            kind = "symmetric" if found.sign == 1 else "antisymmetric"
            yield Proved(f"exchange ({found.first}, {found.second})", kind, _BOTH, found.size)

    def _permutations(self) -> Iterator[Proved]:
        """Every claimed order of the indices of results."""
        for claim, size in permutations(self.segmentation, self.identities):
            yield Proved(str(claim), "indices in this order change nothing, exactly", _BOTH, size)

    def _completeness(self) -> Iterator[Proved]:
        """Whether the paths are all there are; refuted where that is claimed and false."""
        if not counts_paths(self.graph):
            return
        polynomial = self._polynomial(summand_of(self.graph, self.graph.outputs[0].node))
        one = len(self.graph.outputs) == 1 and self.graph.outputs[0].claim.layout is not Layout.FLAT
        count = count_paths(self.segmentation, polynomial) if one else None
        if Complete() in self.graph.claims:
            check_complete(self.graph, count)
        if count is not None and count.is_complete:
            yield Proved("complete", count.sentence(), ("characters", "exact rank"), entries_of(polynomial))

    def _smoothness(self) -> Iterator[Proved]:
        """How smooth the layer is where an edge reaches the cutoff; refuted where more is claimed."""
        if (found := find_smoothness(self.segmentation)) is not None:
            yield Proved("smooth at the cutoff", found.sentence(), ("sympy",))

    def _structure(self) -> Iterator[Proved]:
        """What types alone prove."""
        if any(isinstance(node.op, Scalar | Opaque) for node in self.graph.nodes):
            yield Proved("scalar functions", self._arguments(), _BOTH)
        if has_positions(self.graph):
            yield Proved("translation", "positions enter as differences only", _TYPES)
        if self.graph.uses_ends or self.graph.tables:
            pools = any(isinstance(node.op, SumNodes) for node in self.graph.nodes)
            sums = "neighbours and nodes" if pools else "neighbours"
            yield Proved("relabelling of atoms", f"sums over {sums} are over unordered sets", _TYPES)

    def _arguments(self) -> str:
        """What is known of the arguments of scalar functions."""
        reps = {segment.claim for segment in self.segmentation.segments if segment.role == "argument"}
        if self.graph.group is Group.SO3 or reps <= {SCALAR}:
            return "arguments are true scalars, so this holds for any function"
        return "a pseudoscalar enters where the formula is even or odd in it"

    def _symmetries(self) -> Iterator[Proved]:
        """Index symmetry and tracelessness of each result that claims them."""
        for output in self.graph.outputs:
            found = properties_of(output.claim, True)
            name = f" {output.name}" if len(self.graph.outputs) > 1 else ""
            size = entries_of(self._polynomial(output.node))
            if Property.SYMMETRY in found:
                yield Proved(f"symmetric{name}", "exchange of indices changes nothing, exactly", _BOTH, size)
            if Property.TRACE in found:
                yield Proved(f"traceless{name}", "contraction gives the exact zero", _BOTH, size)


def _headline(graph: Graph, segment: Segment, property_: Property) -> str:
    """What is claimed and false."""
    subject = f"layer '{graph.name}'"
    claimed = a_rep(segment.claim)
    if not segment.role.startswith("output"):
        return f"{subject} uses as {claimed} a value that is none: {property_.value} refutes it"
    if property_ is Property.TRACE:
        return f"{subject} claims {claimed}, but its trace does not vanish"
    if property_ is Property.SYMMETRY:
        return f"{subject} claims {claimed}, but its indices can not be exchanged"
    found = graph.type(segment.root).rep
    if property_ is Property.INVERSION and found.is_determined and found.parity == -segment.claim.parity:
        return f"{subject} claims {claimed} and returns {a_rep(found)}"
    return f"{subject} claims {claimed}, and {property_.value} refutes it"


def _advice(graph: Graph, segment: Segment, property_: Property) -> str:
    if property_ is not Property.INVERSION:
        return ""
    found: Rep = graph.type(segment.root).rep
    alone = 'If rotations alone are meant, write @layer(group="SO3").'
    if found.parity == -segment.claim.parity != 0 and segment.role.startswith("output"):
        return f"Claim {name_of(found)}, or leave the claim out. {alone}"
    return alone
