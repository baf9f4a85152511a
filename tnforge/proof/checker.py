"""Proves the claims of a graph's text again, by its own reading, its own generators and its own expansion.

Every value is a sparse polynomial in the components of the leaves of its segment: arguments, displacements, neighbour
sums and results of formulas. A term is an index tuple, a sorted product of leaf components, and a coefficient. Nothing
of the compiler is used or believed; declared types are claims like any other.
"""

from __future__ import annotations

import ast
import re
from collections import Counter, namedtuple
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, combinations, combinations_with_replacement, product
from math import prod
from typing import NoReturn, TypeAlias

from flint import fmpq, fmpq_mat

from ..errors import VerifyError

__all__ = ["check_text"]

LIMIT = 2 * 10**6  # terms of one value
PLANES = ((0, 1), (1, 2))  # rotations in these planes generate all: the third generator is their commutator
FUNCTIONS = {"exp": 0, "sqrt": 0, "sigmoid": 0, "sin": -1, "tanh": -1, "cos": 1}  # 1 even, -1 odd, 0 neither

Line = namedtuple("Line", "word body operands site rep channels affine")
Rep = namedtuple("Rep", "layout blocks rank kind")  # layout: empty for one block, or `matrix`, or `flat`
Block = namedtuple("Block", "kind rank parity")  # `s` symmetric, empty symmetric traceless, `t` any; parity 0: open
Variable = namedtuple("Variable", "node end block slots")  # component of a leaf seen from an end, of a block or -1

Index: TypeAlias = tuple[int, ...]
Term: TypeAlias = tuple[Index, tuple[Variable, ...]]
Value: TypeAlias = Mapping[Term, fmpq]
Terms: TypeAlias = Iterator[tuple[Term, fmpq]]
Image: TypeAlias = Sequence[tuple[tuple[Variable, ...], fmpq]]


def check_text(text: str) -> tuple[str, ...]:
    """Prove every claim of the text of a graph; returns what was proved, or raises VerifyError naming the claim."""
    name = text.partition("\n")[0]
    try:
        return tuple(_Check(text).proved())
    except (ArithmeticError, AttributeError, LookupError, SyntaxError, TypeError, ValueError, VerifyError) as error:
        raise VerifyError(f"the checker refuses {name!r}: {error}") from error


def _refuse(reason: str) -> NoReturn:
    raise VerifyError(reason)


def _match(pattern: str, text: str) -> tuple[str, ...]:
    found = re.fullmatch(pattern, text, re.ASCII)
    return tuple(part or "" for part in found.groups()) if found else _refuse(f"{text.strip()!r} is not understood")


def _made(layout: str, *blocks: Block) -> Rep:
    rank = {"": blocks[0].rank, "matrix": 2, "flat": 0}[layout]
    return Rep(layout, blocks, rank, blocks[0].kind if layout == "" and rank > 1 else "t")


@cache
def _rep(text: str) -> Rep:
    layout, body = _match(r"(?:(matrix|flat)(?=\(.*\)$)\()?([^()]*)\)?", text)
    found = [_match(r"(?:(\d+)x)?([st]?)([0-8])([eo?])", term) for term in body.split(" + ")]
    each = [(Block(k if int(r) > 1 else "", int(r), {"e": 1, "o": -1, "?": 0}[p]), n) for n, k, r, p in found]
    blocks = [block for block, count in each for _ in range(int(count or 1))]
    if layout == "matrix" and [block[:2] for block in blocks] != [("", 0), ("", 1), ("", 2)]:
        _refuse(f"{text} is no matrix")
    return _made(layout, *blocks) if layout or len(blocks) == 1 else _refuse(f"{text} has no layout")


VECTOR, SCALAR, TENSORNET = _rep("1o"), _rep("0e"), _rep("matrix(0e + 1o + 2e)")


def _line(number: int, text: str) -> Line:
    word, body, site, rep, channels = _match(
        rf"  %{number} = (direct sum|\w+) (.*) : (row|node|edge|shared) ([^\[]*?)( \[\w+\])?", text
    )
    operands = tuple(int(place) for place in re.findall(r"%(\d+)", body))
    if any(operand >= number for operand in operands):
        _refuse(f"%{number} uses a value that is not made before it")
    return Line(word, body, operands, site, VECTOR if rep == "position" else _rep(rep), channels, rep == "position")


def _sign(formula: ast.expr, signs: list[int]) -> int:
    """The sign of a formula whose arguments change by signs; 0 if it has none."""
    match formula:
        case ast.Constant(int()) | ast.UnaryOp(ast.USub(), ast.Constant(int())):
            return 1
        case ast.Name(name):
            return signs[int(name.removeprefix("x"))]
        case ast.BinOp(left, ast.Add(), right):
            return _sign(left, signs) if _sign(left, signs) == _sign(right, signs) else 0
        case ast.BinOp(left, ast.Mult() | ast.Div(), right):
            return _sign(left, signs) * _sign(right, signs)
        case ast.BinOp(base, ast.Pow(), exponent):
            return int(_sign(base, signs) ** abs(int(ast.literal_eval(exponent))))
        case ast.Call(ast.Name(name), [argument]):
            inner, own = _sign(argument, signs), FUNCTIONS[name]
            return 1 if inner == 1 else own * abs(inner)
    _refuse(f"{ast.unparse(formula)!r} is no formula")


def _collected(terms: Iterable[tuple[Term, fmpq]]) -> Value:
    """Like terms added, their factors sorted, zeros dropped."""
    total: dict[Term, fmpq] = {}
    for (index, factors), value in terms:
        key = (index, tuple(sorted(factors)))
        total[key] = total.get(key, 0) + value
        if len(total) > LIMIT:
            _refuse(f"a value has more than {LIMIT} terms, too many to check")
    return {key: value for key, value in total.items() if value != 0}


def _generated(value: Value, plane: tuple[int, int]) -> Terms:
    """An infinitesimal rotation of every index: component a becomes component b, and b minus a."""
    for (index, factors), x in value.items():
        for slot, i in enumerate(index):
            if i in plane:
                yield ((*index[:slot], sum(plane) - i, *index[slot + 1 :]), factors), x if i == plane[1] else -x


def _inverted(value: Value, rep: Rep) -> Terms:
    """Inversion: a sign, or for a matrix one sign each for its trace, antisymmetric and symmetric traceless part."""
    signs = [block.parity for block in rep.blocks]
    for (index, factors), x in value.items():
        if rep.layout != "matrix":
            yield (index, factors), x * signs[0]
            continue
        yield (index, factors), x * fmpq(signs[2] + signs[1], 2)
        yield (index[::-1], factors), x * fmpq(signs[2] - signs[1], 2)
        if index[0] == index[1]:
            yield from ((((k, k), factors), x * fmpq(signs[0] - signs[2], 3)) for k in range(3))


def _images(value: Value, image: Callable[[Variable], Image]) -> Terms:
    """A value after every leaf is replaced."""
    for (index, factors), x in value.items():
        for choice in product(*map(image, factors)):
            yield (index, tuple(chain(*(m for m, _ in choice)))), prod((y for _, y in choice), start=x)


def _is_symmetric(value: Value, rank: int) -> bool:
    swaps = [[*range(k), k + 1, k, *range(k + 2, rank)] for k in range(rank - 1)]
    return all(value.get((tuple(i[s] for s in swap), m)) == x for (i, m), x in value.items() for swap in swaps)


def _is_traceless(value: Value) -> bool:
    return not _collected(((index[2:], m), x) for (index, m), x in value.items() if index[0] == index[1])


def _joined(left: Value, names: str, right: Value, own: str, kept: str) -> Terms:
    """The product of two values; their indices are named, equal ones are summed unless they are kept."""
    for ((index, factors), x), ((other, others), y) in product(left.items(), right.items()):
        pairs = list(zip(names + own, index + other, strict=True))
        places = dict(pairs)
        if all(places[letter] == i for letter, i in pairs):
            yield (tuple(places[letter] for letter in kept), factors + others), x * y


def _weights(rep: Rep, inverts: bool) -> Iterator[tuple[int, int]]:
    """The weights of a representation: phases under rotations about z, and 1 where inversion changes the sign."""
    for kind, rank, parity in rep.blocks:
        several = product((-1, 0, 1), repeat=rank) if kind == "t" else combinations_with_replacement((-1, 0, 1), rank)
        for m in map(sum, several) if kind else range(-rank, rank + 1):
            yield m, int(inverts and parity == -1)


class _Check:
    """One text, its values expanded on demand."""

    def __init__(self, text: str) -> None:
        head, *rows = text.splitlines()
        (self.group,) = _match(r"layer \w+ : (O3|SO3)", head)
        claims, outs = ([row for row in rows if row.startswith(f"  {word} ")] for word in ("claim", "out"))
        self.claims = [_match(r"  claim (complete|exchange \w+ \w+ -?1)", row)[0] for row in claims]
        found = [_match(r"  out (\w+) = %(\d+) : (.*)", row) for row in outs]
        self.lines = [_line(k, row) for k, row in enumerate(rows[: len(rows) - len(outs) - len(claims)])]
        self.outputs = [(name, int(node), _rep(claim)) for name, node, claim in found]
        self.reps: dict[int, Rep] = {}  # of leaves, and of flat sums
        self.value, self.moved = cache(self._value), cache(self._moved)

    def proved(self) -> Iterator[str]:
        for k, line in enumerate(self.lines):
            self._check_place(k, line, [self.lines[operand] for operand in line.operands])
            self._check_rep(k, line, [self.lines[operand].rep for operand in line.operands])
        self.outputs = [(name, node, self._output(f"out {name}", node, claim)) for name, node, claim in self.outputs]
        words = {line.word for line in self.lines}
        yield "equivariant " + {"O3": "O(3)", "SO3": "SO(3)"}[self.group]
        yield from ["scalar functions"] if "scalar" in words else []
        yield from ["translation"] if any(line.affine for line in self.lines) else []
        yield from ["relabelling of atoms"] if words & {"gather", "neighbours", "displacement"} else []
        yield from [] if any(c.layout == "flat" or self.value(k, "") for _, k, c in self.outputs) else ["zero"]
        for name, _, claim in self.outputs:
            own = f" {name}" if len(self.outputs) > 1 else ""
            yield from [f"symmetric{own}", f"traceless{own}"][: {"t": 0, "s": 1, "": 2}[claim.kind]]
        yield from self._stated()

    def _check_place(self, k: int, line: Line, operands: list[Line]) -> None:
        """Sites and channels meet; positions are seen from edges and subtracted, and nothing else."""
        sites, channels = {o.site for o in operands} - {"shared"}, {o.channels for o in operands} - {""}
        first, shift = [o.site for o in operands[:1]], operands[1:]
        match line.word:
            case "input":
                fits = not operands and all(b.parity for b in line.rep.blocks)
            case "displacement":
                fits = operands[0].affine and first == ["node"] and line[3:] == ("edge", VECTOR, "", False)
                fits = fits and [o[3:] for o in shift] in ([], [("edge", VECTOR, shift and shift[0].channels, False)])
            case "gather" | "neighbours":
                fits = (line.word, *first, line.site) in (("gather", "node", "edge"), ("neighbours", "edge", "node"))
                fits = fits and (line.channels, line.affine) == (operands[0].channels, operands[0].affine)
            case _:
                fits = len(sites) < 2 and len(channels) < 2 and line.channels == "".join(channels)
                fits = fits and line.site == ("".join(sites) or "shared")
        if not fits or (line.word not in ("displacement", "gather") and any(o.affine for o in operands)):
            _refuse(f"the claimed type of %{k} does not follow from its operands, or positions are used themselves")

    def _check_rep(self, k: int, line: Line, reps: list[Rep]) -> None:
        """The declared representation of a value is proved; those of the leaves are decided first."""
        self.reps[k] = line.rep
        if "flat" in [rep.layout for rep in reps]:
            self.reps[k] = reps[0] if line.word in ("gather", "neighbours") else line.rep
        elif line.word == "neighbours":
            value = self.value(line.operands[0], "")
            self.reps[k] = rep = self._proved(f"the summand of %{k}", value, line.rep)
            if rep.layout == "" and rep.rank > 1 and _is_symmetric(value, rep.rank):  # the strongest that it has
                self.reps[k] = _made("", rep.blocks[0]._replace(kind="" if _is_traceless(value) else "s"))
        elif line.word == "scalar":
            self.reps[k] = self._formula(k, line)
        if all(b.parity for b in line.rep.blocks):
            self._output(f"%{k}", k, line.rep)

    def _formula(self, k: int, line: Line) -> Rep:
        """A formula of proved scalars is one, with the sign that it has whatever their values."""
        text, what = line.body.partition(" = ")[2].partition(" as ")[0], f"an argument of the scalar function %{k}"
        formula = ast.parse(text.strip().replace("^", "**"), mode="eval").body
        found = [self._proved(what, self.value(a, ""), self.lines[a].rep) for a in line.operands]
        if any(rep.layout or rep.rank for rep in found):
            _refuse(f"{what} is no scalar")
        sign = _sign(formula, [rep.blocks[0].parity for rep in found])
        if self.group == "O3" and sign == 0:
            _refuse(f"scalar functions take true scalars: %{k} is neither even nor odd in a pseudoscalar")
        return _made("", Block("", 0, sign)) if self.group == "O3" else line.rep

    def _output(self, what: str, node: int, claim: Rep) -> Rep:
        """The claim about a value, its signs decided; a flat sum is only passed on."""
        if what.startswith("out ") and self.lines[node].affine:
            _refuse(f"the claimed translation invariance of {what} is false: it is a position")
        if "flat" not in (claim.layout, self.lines[node].rep.layout):
            return self._proved(what, self.value(node, ""), claim)
        kept = 3 if self.group == "O3" else 2
        if [block[:kept] for block in claim.blocks] != [block[:kept] for block in self.reps[node].blocks]:
            _refuse(f"{what} is not the flat sum it is claimed to be")
        return claim

    def _proved(self, what: str, value: Value, rep: Rep) -> Rep:
        """Everything that a representation asserts; an open one becomes the first that inverts as the value does."""
        candidates = [rep]
        if not all(b.parity for b in rep.blocks) and self.group == "O3":
            candidates = [_made("", rep.blocks[0]._replace(parity=sign)) for sign in (1, -1)]
            candidates += [TENSORNET] if rep.rank == 2 else []
        moved = _collected(_images(value, lambda v: self.moved(v, None)))
        found = [own for own in candidates if self.group == "SO3" or _collected(_inverted(value, own)) == moved]
        holds = {
            "rank": all(len(index) == rep.rank for index, _ in value),
            "rotation": all(self._rotates(value, plane) for plane in PLANES),
            "inversion": bool(found),
            "index symmetry": rep.kind == "t" or _is_symmetric(value, rep.rank),
            "tracelessness": rep.kind != "" or _is_traceless(value),
        }
        false = [claim for claim, is_true in holds.items() if not is_true]
        return found[0] if not false else _refuse(f"the claimed {false[0]} of {what} is false")

    def _rotates(self, value: Value, plane: tuple[int, int]) -> bool:
        """Whether rotating indices and leaves alike changes nothing: the total generator annihilates the value."""
        factors = (((i, m[:k] + m[k + 1 :]), v, x) for (i, m), x in value.items() for k, v in enumerate(m))
        changed = (((i, m + own), x * y) for (i, m), v, x in factors for own, y in self.moved(v, plane))
        return _collected(_generated(value, plane)) == _collected(changed)

    def _moved(self, v: Variable, plane: tuple[int, int] | None) -> Image:
        """What becomes of a component of a leaf: its change under a rotation, or its value after inversion."""
        rep = self._leaf_rep(v)
        leaf = self._leaf(v, rep)
        moved = _collected(_generated(leaf, plane) if plane else _inverted(leaf, rep))
        return [(m, x) for (index, m), x in moved.items() if index == v.slots]

    def _leaf_rep(self, v: Variable) -> Rep:
        return self.reps[v.node] if v.block < 0 else _made("", self.reps[v.node].blocks[v.block])

    def _value(self, node: int, end: str) -> Value:
        """A value seen from an end of an edge, in the components of the leaves."""
        line = self.lines[node]
        match line.word:
            case "constant":
                return self._constant(line)
            case "gather":
                return self.value(line.operands[0], _match(r"(sender|receiver) %\d+", line.body)[0])
            case "select":
                node, block = line.operands[0], int(_match(r"(\d+) %\d+", line.body)[0])
                while self.lines[node].word == "gather":
                    end, node = self.lines[node].body.split()[0], self.lines[node].operands[0]
                return self._leaf(Variable(node, end, block, ()), _made("", self.reps[node].blocks[block]))
            case "sum" | "direct sum":
                found = [_match(r"(-?\d+(?:/\d+)?) %(\d+)", term) for term in line.body.split(" + ")]
                scaled = ((t, x * fmpq(c)) for c, k in found for t, x in self.value(int(k), end).items())
                return _collected(scaled)
            case "product":
                return self._multiplied(line, end)
            case "input" | "displacement" | "neighbours" | "scalar":
                return self._leaf(Variable(node, end, -1, ()), self.reps[node])
        _refuse(f"%{node} is the unknown operation {line.word!r}")

    def _constant(self, line: Line) -> Value:
        rank, entries = _match(r"\w+ (\d) \{(.*)\}", line.body)
        found = [_match(rf"((?:[123] ?){{{rank}}}): (-?\d+(?:/\d+)?)", entry) for entry in entries.split(", ") if entry]
        return _collected(((tuple(int(i) - 1 for i in index.split()), ()), fmpq(value)) for index, value in found)

    def _multiplied(self, line: Line, end: str) -> Value:
        """Operand after operand, each index summed as soon as nothing later needs it."""
        factors, out = _match(r"((?:%\d+\[[a-z ]*\] )+)-> \[([a-z ]*)\]", line.body)
        labels, out = [own.replace(" ", "") for own in re.findall(r"\[([a-z ]*)\]", factors)], out.replace(" ", "")
        if set(Counter("".join(labels) + out).values()) - {2} or len(set(out)) != len(out):
            _refuse(f"an index of {line.body!r} does not stand exactly twice")
        names, value = "", _collected([(((), ()), fmpq(1))])
        for number, (operand, own) in enumerate(zip(line.operands, labels, strict=True)):
            later = out + "".join(labels[number + 1 :])
            kept = "".join(letter for letter in dict.fromkeys(names + own) if letter in later)
            value, names = _collected(_joined(value, names, self.value(operand, end), own, kept)), kept
        return {(tuple(index[names.index(letter)] for letter in out), m): x for (index, m), x in value.items()}

    def _leaf(self, v: Variable, rep: Rep) -> Value:
        """All components by those that determine a value: any, sorted ones, or of these with at most one x."""

        def component(slots: Index, factor: int) -> list[tuple[Variable, int]]:
            slots = slots if rep.kind == "t" else tuple(sorted(slots))
            if rep.kind == "" and slots[:2] == (0, 0):
                return [part for k in (1, 2) for part in component((k, k, *slots[2:]), -factor)]
            return [(v._replace(slots=slots), factor)]

        every = product(range(3), repeat=rep.rank)
        return _collected(((index, (own,)), fmpq(x)) for index in every for own, x in component(index, 1))

    def _stated(self) -> Iterator[str]:
        """Exchanges and completeness: those that hold, among which the claimed ones must be."""
        roots = [node for _, node, claim in self.outputs if claim.layout != "flat"]
        while sums := [node for node in roots if self.lines[node].word == "neighbours"]:
            roots = [self.lines[node].operands[0] if node in sums else node for node in roots]
        values = [self.value(node, "") for node in roots]
        leaves = {v for value in values for _, factors in value for v in factors}
        found: dict[str, str] = {}
        if all(self.lines[v.node].word == "input" for v in leaves) and len(values) == len(self.outputs):
            found = dict(self._exchanges(values, leaves))
            found |= {"complete": "complete"} if len(values) == 1 and self._is_complete(values[0]) else {}
        wrong = [claim for claim in self.claims if claim not in found]
        yield from _refuse(f"the claim '{wrong[0]}' is false, or can not be checked") if wrong else found.values()

    def _exchanges(self, values: list[Value], leaves: set[Variable]) -> Iterator[tuple[str, str]]:
        inputs = [k for k, line in enumerate(self.lines) if line.word == "input" and not line.affine]
        for pair in combinations(inputs, 2):
            first, second = (self.lines[k] for k in pair)
            if first[3:] != second[3:]:
                continue
            names = dict(zip(pair, pair[::-1], strict=True))
            images = {v: [((v._replace(node=names.get(v.node, v.node)),), fmpq(1))] for v in leaves}
            swapped = [_collected(_images(value, images.__getitem__)) for value in values]
            signs = [s for s in (1, -1) if [{t: x * s for t, x in value.items()} for value in values] == swapped]
            for sign in signs:
                claim = " ".join(["exchange", *sorted((first.body, second.body)), str(sign)])
                if claim in self.claims or (len(signs) == 1 and set(pair) <= {v.node for v in leaves}):
                    yield claim, f"exchange ({first.body}, {second.body}): {'anti' * (sign < 0)}symmetric"

    def _is_complete(self, value: Value) -> bool:
        """Whether the rank of the paths, one for each weight, is the number of maps from characters."""
        plain = not {line.word for line in self.lines} & {"gather", "neighbours", "displacement", "scalar"}
        rows: dict[tuple[Variable, ...], dict[Term, fmpq]] = {}
        for (index, factors), x in value.items():
            scalars = [v for v in factors if self._leaf_rep(v) == SCALAR]
            weights = tuple(v for v in scalars if self.lines[v.node].site == "shared" or v.block >= 0)
            rows.setdefault(weights, {})[index, tuple(v for v in factors if v not in weights)] = x
        if not rows or max(map(len, rows)) > 1 or not (plain or "complete" in self.claims):
            return False
        paths = [row for weights, row in rows.items() if weights] or list(rows.values())
        columns = sorted({column for row in paths for column in row})
        rank = fmpq_mat([[row.get(column, fmpq(0)) for column in columns] for row in paths]).rank()
        return bool(rank == sum(map(self._multiplicity, {tuple(v[:3] for v in m) for _, m in columns})))

    def _multiplicity(self, leaves: tuple[tuple[int, str, int], ...]) -> int:
        """How often the product of leaves and result contains what does not change, by counting weights."""
        total = Counter([(0, 0)])
        parts = [(self._leaf_rep(Variable(*leaf, ())), times) for leaf, times in Counter(leaves).items()]
        for rep, times in [*parts, (self.outputs[0][2], 1)]:
            several = combinations_with_replacement(list(_weights(rep, self.group == "O3")), times)
            sums = [tuple(map(sum, zip(*choice, strict=True))) for choice in several]
            total = Counter((m + n, (p + q) % 2) for (m, p), (n, q) in product(total.elements(), sums))
        return total[0, 0] - total[1, 0]
