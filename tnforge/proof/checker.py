"""Proves the claims of a graph's text again, by its own reading, its own generators and its own expansion.

Values are polynomials in the components of the leaves of their segment. Declared types are claims like any other.
"""

from __future__ import annotations

import ast
import re
from collections import Counter, defaultdict, namedtuple
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import combinations, combinations_with_replacement, product
from math import factorial, gcd, prod
from typing import Any, NoReturn, TypeAlias

from flint import fmpq, fmpq_mat, fmpq_mpoly, fmpq_mpoly_ctx

from ..errors import VerifyError

__all__ = ["check_text"]

LIMIT = 3 * 10**5  # pairs of terms that are multiplied in one step
PLANES = ((0, 1), (1, 2))  # rotations in these planes generate all: the third generator is their commutator
FUNCTIONS = {"exp": 0, "sqrt": 0, "sigmoid": 0, "sin": -1, "tanh": -1, "cut": -1, "cos": 1}  # -1: odd
WAYS = {"gather": ("node", "edge"), "neighbours": ("edge", "node"), "pool": ("node", "structure")}  # from site to site
SEEN, OF = r"(species|structure|pair) .*", {"s": "node", "p": "edge"}  # who has one of these
CARRIERS = ("neighbours", "pool", "lookup", "mix", "keep")  # leaves with the representation of their operand
BLOCKS = ("block", "vanishing block")  # any function of true scalars
POINT = fmpq_mpoly_ctx.get(("x", "y", "z")).gens()
Line = namedtuple("Line", "word body operands site rep channels affine")
Rep = namedtuple("Rep", "layout blocks legs kind")  # layout: empty for one block, or `matrix`, or `flat`
Block = namedtuple("Block", "kind legs parity")  # `s` symmetric, empty irreducible, `t` any; parity 0: open
Variable = namedtuple("Variable", "node end block slots")  # component of a leaf seen from an end, of a block or -1
Term: TypeAlias = tuple[tuple[Any, ...], tuple[Variable, ...]]
Value: TypeAlias = Mapping[Term, fmpq]
Terms: TypeAlias = Iterable[tuple[Term, fmpq]]


def check_text(text: str) -> tuple[str, ...]:
    """Prove every claim of the text of a graph; returns what was proved, or raises VerifyError naming the claim."""
    try:
        return tuple(_Check(text).proved())
    except (ArithmeticError, AttributeError, LookupError, RuntimeError, SyntaxError, TypeError, ValueError) as error:
        raise VerifyError(f"the checker refuses {text.partition(chr(10))[0]!r}: {error}") from error


def _refuse(reason: str) -> NoReturn:
    raise ValueError(reason)


def _match(pattern: str, text: str) -> tuple[str, ...]:
    found = re.fullmatch(pattern, text, re.ASCII)
    return tuple(part or "" for part in found.groups()) if found else _refuse(f"{text.strip()!r} is not understood")


def _made(layout: str, *blocks: Block) -> Rep:
    legs = {"": blocks[0].legs, "matrix": (1, 1), "flat": ()}[layout]
    return Rep(layout, blocks, legs, blocks[0].kind if layout == "" and len(legs) > 1 else "t")


@cache
def _rep(text: str) -> Rep:
    layout, several, one = _match(r"(matrix|flat)\((.*)\)|(.*)", text)
    term, blocks = r"(?:(\d+)x)?(?:([st]?)([0-8])|l([1-8])|t\(([1-8](?:,[1-8])*)\))([eo?])", list[Block]()
    for count, kind, rank, degree, degrees, parity in (_match(term, part) for part in (several or one).split(" + ")):
        legs = (1,) * int(rank) if rank else tuple(map(int, (degree or degrees).split(",")))
        kind = "" if len(legs) < 2 else "t" if degrees else kind
        blocks += int(count or 1) * [Block(kind, legs, {"e": 1, "o": -1, "?": 0}[parity])]
    is_matrix = [block[:2] for block in blocks] == [("", (1,) * rank) for rank in range(3)]
    fits = is_matrix if layout == "matrix" else layout == "flat" or len(blocks) == 1
    return _made(layout, *blocks) if fits else _refuse(f"{text} is no representation")


VECTOR, SCALAR, TENSORNET = _rep("1o"), _rep("0e"), _rep("matrix(0e + 1o + 2e)")
EDGE = ("edge", VECTOR, (), False)


def _line(number: int, text: str) -> Line:
    words, site = r"direct sum|vanishing block|\w+", "row|node|edge|pair|structure|species|shared"
    pattern = rf"  %{number} = ({words}) (.*) : ({site}) ([^\[]*?)((?: \[\w+\]){{0,2}})"
    word, body, site, rep, axes = _match(pattern, text)
    places = tuple(int(place) for place in re.findall(r"%(\d+)", body))
    operands = places if max(places, default=-1) < number else _refuse(f"%{number} uses a value not made before it")
    is_position, channels = rep == "position", tuple(re.findall(r"\w+", axes))
    return Line(word, body, operands, site, VECTOR if is_position else _rep(rep), channels, is_position)


def _sign(formula: ast.expr, signs: list[int]) -> int:
    """The sign of a formula whose arguments change by signs; 0 if it has none."""
    match formula:
        case ast.Constant(int()) | ast.UnaryOp(ast.USub(), ast.Constant(int())):
            return 1
        case ast.Name(name):
            return 1 if name == "pi" else signs[int(name.removeprefix("x"))]
        case ast.BinOp(base, ast.Pow(), ast.Constant(int(power)) | ast.UnaryOp(ast.USub(), ast.Constant(int(power)))):
            return int(_sign(base, signs) ** power)
        case ast.BinOp(left, ast.Add() | ast.Mult() | ast.Div() as operator, right):
            one, other = _sign(left, signs), _sign(right, signs)
            return one * int(one == other) if isinstance(operator, ast.Add) else one * other
        case ast.Call(ast.Name(name), [*places, argument]) if len(places) == (name == "cut"):
            inner = _sign(argument, signs) * int(all(_sign(place, signs) == 1 for place in places))
            return 1 if inner == 1 else FUNCTIONS[name] * abs(inner)
    _refuse(f"{ast.unparse(formula)!r} is no formula")


@cache
def _degree(degree: int) -> tuple[list[fmpq_mpoly], list[fmpq], dict[tuple[int, int], list[list[tuple[int, fmpq]]]]]:
    """The components of r r .. r, their metric, and what each adds to others where b is added to a, and -a to b."""
    (x, y, z), found = POINT, dict[int, fmpq_mpoly]()
    real, imaginary = x**0, 0 * x  # of (z + ix)^m, m = -l .. l; Legendre's recursion gives the factor in y
    for m in range(degree + 1):
        before, own = 0 * x, x**0
        for k in range(m, degree):
            before, own = own, (2 * k + 1) * y * own - (k + m) * (k - m) * (x * x + y * y + z * z) * before
        found[-m], found[m] = own * imaginary, own * real
        real, imaginary = z * real - x * imaginary, x * real + z * imaginary
    entries = {m: [int(c.p) * prod(map(factorial, e)) for e, c in f.to_dict().items()] for m, f in found.items()}
    rows, tables = [found[m] * fmpq(factorial(degree), gcd(*entries[m])) for m in sorted(found)], {}

    def inner(left: fmpq_mpoly, right: fmpq_mpoly) -> fmpq:  # of the tensors behind two polynomials
        terms = (x * right.to_dict().get(e, 0) * prod(map(factorial, e)) for e, x in left.to_dict().items())
        return sum(terms, fmpq(0)) / factorial(degree)

    for a, b in PLANES:
        new = [POINT[b] * row.derivative(a) - POINT[a] * row.derivative(b) for row in rows]
        tables[a, b] = [[(n, w) for n, p in enumerate(new) if (w := inner(p, row) / inner(row, row))] for row in rows]
    return rows, [1 / inner(row, row) for row in rows], tables


def _collected(terms: Terms) -> Value:
    """Like terms added, their factors sorted, zeros dropped."""
    total: dict[Term, fmpq] = defaultdict(fmpq)
    for (index, factors), value in terms:
        total[index, tuple(sorted(factors))] += value
    return {key: value for key, value in total.items() if value != 0}


def _generated(value: Value, legs: tuple[int, ...], plane: tuple[int, int]) -> Terms:
    """An infinitesimal rotation of every index."""
    for (index, factors), x in value.items():
        for slot, (i, degree) in enumerate(zip(index, legs, strict=True)):
            for n, y in _degree(degree)[2][plane][i]:
                yield ((*index[:slot], n, *index[slot + 1 :]), factors), x * y


def _inverted(value: Value, rep: Rep) -> Terms:
    """Inversion: a sign, or for a matrix one sign each for its trace, antisymmetric and symmetric traceless part."""
    trace, skew, rest = [block.parity for block in rep.blocks] if rep.layout else [rep.blocks[0].parity] * 3
    for (index, factors), x in value.items():
        traced = [((k, k), fmpq(trace - rest, 3)) for k in range(3) if rep.layout and index[0] == index[1]]
        for own, y in ((index, fmpq(rest + skew, 2)), (index[::-1], fmpq(rest - skew, 2)), *traced):
            yield (own, factors), x * y


def _kind(value: Value, rank: int) -> str:
    """The strongest index symmetry: `t` none, `s` symmetric, empty symmetric and traceless."""
    swaps = [[*range(k), k + 1, k, *range(k + 2, rank)] for k in range(rank - 1)]
    if any(value.get((tuple(i[s] for s in swap), m)) != x for (i, m), x in value.items() for swap in swaps):
        return "t"
    traces = (((i[2:], m), x) for (i, m), x in value.items() if rank > 1 and i[0] == i[1])
    return "s" if _collected(traces) else ""


class _Check:
    """One text, its values expanded on demand; a leg of degree l has the indices 0 .. 2l. Smoothness is not decided."""

    def __init__(self, text: str) -> None:
        parts = r"layer \w+ : (O3|SO3)\n((?:  %.*\n)*)((?:  out .*\n)+)((?:  claim .*\n)*)"
        self.group, lines, outs, claims = _match(parts, text)
        self.lines = [_line(k, row) for k, row in enumerate(lines.splitlines())]
        found = [_match(r"  out (\w+) = %(\d+) : (.*)", row) for row in outs.splitlines()]
        self.outputs = [(name, int(node), _rep(claim)) for name, node, claim in found]
        stated = r"  claim (?:(complete|exchange \w+ \w+ -?1|permuted(?: \d)+)|smooth \d+)"
        self.claims = [claim for row in claims.splitlines() for claim in _match(stated, row) if claim]
        self.reps: dict[int, Rep] = {}  # of leaves, and of flat sums
        self.value, self.moved = cache(self._value), cache(self._moved)

    def proved(self) -> Iterator[str]:
        for k, line in enumerate(self.lines):
            self._check_place(k, line, [self.lines[operand] for operand in line.operands])
            self._check_rep(k, line)
        if any(self.lines[node].affine for _, node, _ in self.outputs):
            _refuse("the claimed translation invariance of a position is false")
        self.outputs = [(name, node, self._proved(f"out {name}", node, claim)) for name, node, claim in self.outputs]
        yield "equivariant " + {"O3": "O(3)", "SO3": "SO(3)"}[self.group]
        yield from ["scalar functions"] * bool((words := {line.word for line in self.lines}) & {"scalar", *BLOCKS})
        yield from ["translation"] * any(line.affine for line in self.lines)
        yield from ["relabelling of atoms"] * bool(words & {*WAYS, "lookup", "displacement"})
        yield from ["zero"] * all(c.layout != "flat" and not self.value(k, "") for _, k, c in self.outputs)
        for name, _, claim in self.outputs:
            own = f" {name}" if len(self.outputs) > 1 else ""
            yield from [f"symmetric{own}", f"traceless{own}"][: {"t": 0, "s": 1, "": 2}[claim.kind]]
        yield from self._stated()

    def _check_place(self, k: int, line: Line, operands: list[Line]) -> None:
        """Sites and channel axes meet; what is no tensor with one axis is only passed on, or subtracted."""
        word, last, axes = line.word, (operands or [line])[-1], {o.channels for o in operands} - {()} or {()}
        site = "".join({o.site for o in operands} - {"shared"}) or "shared"  # two sites joined are none
        is_flat, expected = "flat" in [o.rep.layout for o in (line, *operands)], None
        moved = last.rep if is_flat or last.rep.legs != line.rep.legs else line.rep
        match word, operands:
            case "input", [] if all(block.parity for block in line.rep.blocks):
                expected = line[3:]
            case "displacement", [place, *shift] if place.affine and [o[3:] for o in shift] in ([], [EDGE]):
                expected = EDGE if place.site == "node" else None
            case "gather" | "neighbours" | "pool" | "lookup" | "keep", [_]:
                start, end = {**WAYS, "keep": [last.site] * 2}.get(word) or (*_match(SEEN, line.body), OF[line.body[0]])
                expected = (end, moved, last.channels, last.affine) if last.site == start else None
            case "mix", [matrix, _] if matrix[4:6] == (SCALAR, line.channels + last.channels) and last.channels:
                expected = site, moved, line.channels or None, False
            case "block" | "vanishing block", [_, *_] if {*line.rep.blocks} == {*SCALAR.blocks}:
                expected = site, line.rep, line.channels[:1], False
            case ("constant", []) | ("select", [_]) | ("product" | "scalar" | "sum" | "direct sum" | "flat", _):
                fits = axes == {line.channels} and len(line.channels) < 2 and [word, line.rep.layout].count("flat") != 1
                fits &= word != "flat" or [("", b.legs) for b in line.rep.blocks] == [o.rep[::2] for o in operands]
                fits &= "sum" not in word or {o.rep.legs for o in operands} == {line.rep.legs}
                expected = (site, *line[4:6], False) if fits and is_flat == (word in ("select", "flat")) else None
        if line[3:] != expected or (any(o.affine for o in operands) and word not in ("gather", "displacement")):
            _refuse(f"the claimed type of %{k} does not follow from its operands, or positions are used themselves")

    def _check_rep(self, k: int, line: Line) -> None:
        """The declared representation of a value is proved; that of a leaf is decided first, by what it is made of."""
        self.reps[k] = self._function(k, line) if line.word in ("scalar", *BLOCKS) else line.rep
        if line.word in ("flat", *CARRIERS) or (line.word, line.rep.layout) == ("gather", "flat"):
            parts = [_made("", block) for block in line.rep.blocks] if line.word == "flat" else [line.rep]
            pairs = zip(line.operands[-len(parts) :], parts, strict=True)
            found = [self._proved(f"the operand of %{k}", *pair, strongest=True) for pair in pairs]
            self.reps[k] = _made("flat", *(rep.blocks[0] for rep in found)) if line.word == "flat" else found[0]
        if all(block.parity for block in line.rep.blocks):
            self._proved(f"%{k}", k, line.rep)

    def _function(self, k: int, line: Line) -> Rep:
        """A formula of proved scalars has the sign that it has whatever their values; a block has true ones."""
        reps = [self._proved(f"an argument of %{k}", a, self.lines[a].rep) for a in line.operands]
        blocks, formula = [block for rep in reps for block in rep.blocks], line.body.partition(" = ")[2]
        signs, code = [block.parity for block in blocks], formula.partition(" as ")[0].replace("^", "**")
        sign = int({*signs} == {1}) if line.word in BLOCKS else _sign(ast.parse(code, mode="eval").body, signs)
        if any(block.legs for block in blocks) or (self.group == "O3" and sign == 0):
            _refuse(f"scalar functions take true scalars: %{k} has another argument and is neither even nor odd in it")
        return line.rep if line.word in BLOCKS else _made("", Block("", (), sign or 1))

    def _proved(self, what: str, node: int, rep: Rep, strongest: bool = False) -> Rep:
        """Everything that is asserted; the first that inverts as the value does, perhaps with all symmetry it has."""
        if "flat" in (rep.layout, self.lines[node].rep.layout):  # its blocks are proved where it is made
            own, kept = self.reps[node], 2 + (self.group == "O3")
            fits = rep.layout == own.layout and len(rep.blocks) == len(own.blocks)  # "t" > "s" > "" in text order
            pairs = zip(rep.blocks, own.blocks, strict=fits)
            fits = fits and all(a[1:kept] == b[1:kept] and a.kind >= b.kind for a, b in pairs)
            return own if fits else _refuse(f"{what} is not the flat sum it is claimed to be")
        value, candidates = self.value(node, ""), [rep]
        if not all(b.parity for b in rep.blocks) and self.group == "O3":
            candidates = [_made("", rep.blocks[0]._replace(parity=sign)) for sign in (1, -1)]
            candidates += [TENSORNET] if rep.legs == TENSORNET.legs else []
        several = ((i, x, c) for (i, m), x in value.items() for c in product(*(self.moved(v, None) for v in m)))
        inverted = (((i, tuple(v for v, _ in c)), prod((y for _, y in c), start=x)) for i, x, c in several)
        moved, kind = _collected(inverted), _kind(value, len(rep.legs))
        found = [own for own in candidates if self.group == "SO3" or _collected(_inverted(value, own)) == moved]
        turns = rep.legs == self.lines[node].rep.legs and all(self._rotates(value, rep.legs, p) for p in PLANES)
        false = ["rotation"] * (not turns) + ["inversion"] * (not found)
        false += ["index symmetry"] * (rep.kind != "t" == kind) + ["tracelessness"] * (rep.kind == "" != kind)
        own = found[0] if not false else _refuse(f"the claimed {false[0]} of {what} is false")
        same = not strongest or own.layout or {*rep.legs} != {1}
        return own if same else _made("", own.blocks[0]._replace(kind=kind))

    def _rotates(self, value: Value, legs: tuple[int, ...], plane: tuple[int, int]) -> bool:
        """Whether rotating indices and leaves alike changes nothing: the total generator annihilates the value."""
        factors = (((i, m[:k] + m[k + 1 :]), v, x) for (i, m), x in value.items() for k, v in enumerate(m))
        changed = (((i, (*m, w)), x * y) for (i, m), v, x in factors for w, y in self.moved(v, plane))
        return _collected(_generated(value, legs, plane)) == _collected(changed)

    def _moved(self, v: Variable, plane: tuple[int, int] | None) -> list[tuple[Variable, fmpq]]:
        """What becomes of a component of a leaf: its change under a rotation, or its value after inversion."""
        rep, leaf = self._leaf_rep(v), self._leaf(v)
        moved = _collected(_generated(leaf, rep.legs, plane) if plane else _inverted(leaf, rep))
        return [(w, x) for (index, (w,)), x in moved.items() if index == v.slots]

    def _leaf_rep(self, v: Variable) -> Rep:
        return self.reps[v.node] if v.block < 0 else _made("", self.reps[v.node].blocks[v.block])

    def _value(self, node: int, end: str) -> Value:
        """A value seen from an end of an edge, in the components of the leaves."""
        line, block = self.lines[node], -1
        match line.word:
            case "constant" | "product":
                return self._constant(line) if line.word == "constant" else self._multiplied(line, end)
            case "gather":
                return self.value(line.operands[0], _match(r"(sender|receiver) %\d+", line.body)[0])
            case "sum" | "direct sum":
                found = [_match(r"(-?\d+(?:/\d+)?) %(\d+)", term) for term in line.body.split(" + ")]
                return _collected((t, x * fmpq(c)) for c, k in found for t, x in self.value(int(k), end).items())
            case "select":
                node, block = line.operands[0], int(_match(r"(\d+) %\d+", line.body)[0])
                while self.lines[node].word == "gather":
                    end, node = self.lines[node].body.split()[0], self.lines[node].operands[0]
                if self.lines[node].word == "flat":
                    return self.value(self.lines[node].operands[block], end)
        leaf = Variable(node, "" if self.lines[node].site == "shared" else end, block, ())
        same = self._leaf_rep(leaf).legs == line.rep.legs
        return self._leaf(leaf) if same else _refuse(f"{line.word} {line.body!r} has other legs than claimed")

    def _constant(self, line: Line) -> Value:
        legs, entries = _match(r"\w+ (\d|\([\d,]+\)) \{(.*)\}", line.body)
        rep = line.rep if line.rep == _rep(f"t{legs}e") else _refuse(f"{line.body!r} is not of its claimed type")
        found = [_match(r"([\d ]*): (-?\d+(?:/\d+)?)", entry) for entry in entries.split(", ") if entry]
        places = {" ".join(map(str, index)): index for index in product(*(range(1, 2 * d + 2) for d in rep.legs))}
        return _collected(((tuple(i - 1 for i in places[index]), ()), fmpq(x)) for index, x in found)

    def _multiplied(self, line: Line, end: str) -> Value:
        """Operand after operand, each index summed, with its metric, as soon as nothing later needs it."""
        factors, out = _match(r"((?:%\d+\[[a-z ]*\] )+)-> \[([a-z ]*)\]", line.body)
        labels, out = [own.replace(" ", "") for own in re.findall(r"\[([a-z ]*)\]", factors)], out.replace(" ", "")
        if {*Counter("".join(labels) + out).values()} - {2} or len({*out}) != len(out):
            _refuse(f"an index of {line.body!r} does not stand exactly twice")
        parts = list(zip(line.operands, labels, strict=True))
        degrees = dict(legs := {pair for k, own in parts for pair in zip(own, self.lines[k].rep.legs, strict=True)})
        if len(degrees) < len(legs) or tuple(degrees[letter] for letter in out) != line.rep.legs:
            _refuse(f"legs of different degrees meet in {line.body!r}, or are others than claimed")

        def joined(left: Value, own: str, right: Value, later: set[str]) -> Terms:
            if len(left) * len(right) > LIMIT:
                _refuse(f"{line.body!r} multiplies more than {LIMIT} pairs of terms, too many to check")
            for ((pairs, m), x), ((index, n), y) in product(left.items(), right.items()):
                places = dict(every := [*pairs, *zip(own, index, strict=True)])
                if all(places[letter] == i for letter, i in every):
                    spent = [(degrees[letter], i) for letter, i in places.items() if letter not in later]
                    kept = tuple(pair for pair in places.items() if pair[0] in later)
                    yield (kept, m + n), prod((_degree(d)[1][i] for d, i in spent if d > 1), start=x * y)

        value: Value = {((), ()): fmpq(1)}
        for number, (k, own) in enumerate(parts, start=1):
            value = _collected(joined(value, own, self.value(k, end), {*out}.union(*labels[number:])))
        return {(tuple(dict(pairs)[letter] for letter in out), m): x for (pairs, m), x in value.items()}

    def _leaf(self, v: Variable) -> Value:
        """All components by those that determine a value: any, sorted ones, or of these with at most one x."""
        rep, terms = self._leaf_rep(v), list[tuple[Term, fmpq]]()
        for index in product(*(range(2 * degree + 1) for degree in rep.legs)):
            slots = index if rep.kind == "t" else tuple(sorted(index))
            pairs = slots.count(0) // 2 if rep.kind == "" else 0  # xx = -yy - zz
            for choice in product((1, 2), repeat=pairs):
                own = tuple(sorted((*slots[2 * pairs :], *choice, *choice))) if pairs else slots
                terms.append(((index, (v._replace(slots=own),)), fmpq((-1) ** pairs)))
        return _collected(terms)

    def _stated(self) -> Iterator[str]:
        """Exchanges, orders of indices and completeness: those that hold, among which the claimed ones must be."""
        roots, found = [node for _, node, _ in self.outputs], dict[str, str]()
        while sums := [node for node in roots if self.lines[node].word in ("neighbours", "pool", "flat")]:
            roots = [k for node in roots for k in (self.lines[node].operands if node in sums else (node,))]
        values = [self.value(node, "") for node in roots if self.lines[node].rep.layout != "flat"]
        leaves = {v for value in values for _, factors in value for v in factors}
        decides = all(self.lines[v.node].word == "input" for v in leaves) and len(values) == len(roots)
        inputs = [(k, line) for k, line in enumerate(self.lines) if line.word == "input" and not line.affine]
        if len({line.body for _, line in inputs}) < len(inputs):
            _refuse("two arguments have one name")
        for (one, first), (other, second) in combinations(inputs if decides else [], 2):
            swap = {v: v._replace(node={one: other, other: one}.get(v.node, v.node)) for v in leaves}
            new = [_collected(((i, tuple(swap[v] for v in m)), x) for (i, m), x in value.items()) for value in values]
            signs = [s for s in (1, -1) if [{t: x * s for t, x in value.items()} for value in values] == new]
            for sign in signs if first[3:] == second[3:] else ():
                claim = " ".join(["exchange", *sorted((first.body, second.body)), str(sign)])
                if claim in self.claims or (len(signs) == 1 and {one, other} <= {v.node for v in leaves}):
                    found[claim] = f"exchange ({first.body}, {second.body}): {'anti' * (sign < 0)}symmetric"
        for claim in [claim for claim in self.claims if claim.startswith("permuted")]:
            order = [int(place) for place in claim.split()[1:]]
            same = all(v.get((tuple(i[k] for k in order), m)) == x for v in values for (i, m), x in v.items())
            found |= {claim: claim} if same and len(values) == len(roots) else {}
        found |= {"complete": "complete"} if decides and len(values) == 1 and self._is_complete(values[0]) else {}
        wrong = [claim for claim in self.claims if claim not in found]
        yield from _refuse(f"the claim '{wrong[0]}' is false, or can not be checked") if wrong else found.values()

    def _is_complete(self, value: Value) -> bool:
        """Whether the rank of the paths, one for each weight, is the number of maps from characters."""
        rows: dict[tuple[Variable, ...], dict[Term, fmpq]] = {}
        for (index, factors), x in value.items():
            scalars = [v for v in factors if self._leaf_rep(v) == SCALAR]
            weights = tuple(v for v in scalars if self.lines[v.node].site == "shared" or v.block >= 0)
            rows.setdefault(weights, {})[index, tuple(v for v in factors if v not in weights)] = x
        plain = not {line.word for line in self.lines} & {*WAYS, *CARRIERS, *BLOCKS, "displacement", "scalar", "flat"}
        if not rows or max(map(len, rows)) > 1 or not (plain or "complete" in self.claims):
            return False
        paths = [row for weights, row in rows.items() if weights] or list(rows.values())
        columns = sorted({column for row in paths for column in row})
        rank = fmpq_mat([[row.get(column, fmpq(0)) for column in columns] for row in paths]).rank()
        return bool(rank == sum(map(self._multiplicity, {tuple(v[:3] for v in m) for _, m in columns})))

    def _multiplicity(self, leaves: tuple[tuple[int, str, int], ...]) -> int:
        """How often the product of leaves and result contains what does not change: weights 0 less weights 1."""
        total = Counter([(0, 0)])  # phases under rotations about an axis, and 1 where inversion changes the sign
        parts = [(self._leaf_rep(Variable(*leaf, ())), times) for leaf, times in Counter(leaves).items()]
        for rep, times in [*parts, (self.outputs[0][2], 1)]:
            weights = list[tuple[int, int]]()
            for kind, legs, parity in rep.blocks:
                each = [range(-degree, degree + 1) for degree in (legs if kind == "t" else [sum(legs)])]
                phases = combinations_with_replacement((-1, 0, 1), len(legs)) if kind == "s" else product(*each)
                weights += [(sum(phase), int(parity < 0 and self.group == "O3")) for phase in phases]
            sums = [tuple(map(sum, zip(*c, strict=True))) for c in combinations_with_replacement(weights, times)]
            total = Counter((m + n, (p + q) % 2) for (m, p), (n, q) in product(total.elements(), sums))
        return total[0, 0] - total[1, 0]
