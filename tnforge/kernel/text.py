"""Reads the text form of a kernel."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from ..errors import EmitError
from ..symmetry.surd import Surd
from .kernel import Factor, Kernel, Slot, Term

__all__ = ["parse_kernel"]

HEAD = "kernel reads "
SLOT = re.compile(r"(\w+)\[(\d+)(, u)?\] at (\w+)(?: as (\w+))?")
TARGETS = ("writes ", "adds to ")
TARGET = re.compile(r"(\w+)\.(\d+) = (.*)")
MONOMIAL = re.compile(r"([+-])((?: (?!\d+\.)[\w./*()]+)+)")
NUMBER = re.compile(r"(\d+)(?:/(\d+))?|(?:(\d+)\*)?sqrt\((\d+)\)(?:/(\d+))?")


def parse_kernel(text: str) -> Kernel:
    """The kernel whose text form this is."""
    head, *lines = (line.strip() for line in text.splitlines())
    if not head.startswith(HEAD.strip()):
        raise EmitError(f"the text of a kernel begins with {HEAD!r}, found {head!r}")
    operands = tuple(_slot(found) for found in SLOT.finditer(head))
    targets = [line for line in lines if line.startswith(TARGETS)]
    outputs = tuple(_slot(found) for line in targets for found in SLOT.finditer(line))
    terms = [term for line in lines[len(targets) :] for term in _terms(line, operands, outputs)]
    return Kernel(operands, outputs, tuple(terms))


def _slot(found: re.Match[str]) -> Slot:
    return Slot(found[1], int(found[2]), bool(found[3]), found[4], found[5] or "")


def _terms(line: str, operands: tuple[Slot, ...], outputs: tuple[Slot, ...]) -> Iterator[Term]:
    target = TARGET.fullmatch(line)
    if target is None or MONOMIAL.sub("", target[3]).strip():
        raise EmitError(f"not a line of a kernel: {line!r}")
    for sign, words in MONOMIAL.findall(target[3]):
        number, *factors = words.split() if NUMBER.fullmatch(words.split()[0]) else ["1", *words.split()]
        value = _number(number) if sign == "+" else -_number(number)
        factors = tuple(_factor(factor, operands) for factor in factors)
        yield Term(_place(target[1], outputs), int(target[2]), factors, value)


def _number(word: str) -> Surd:
    """A fraction, or a multiple of a square root."""
    found = NUMBER.fullmatch(word)
    if found is None:
        raise EmitError(f"not a number: {word!r}")
    top, bottom, factor, radicand, divisor = found.groups()
    if radicand is None:
        return Surd(Fraction(int(top), int(bottom or 1)))
    return Surd(Fraction(int(factor or 1), int(divisor or 1)), int(radicand))


def _factor(word: str, operands: tuple[Slot, ...]) -> Factor:
    name, _, component = word.partition(".")
    if not component.isdecimal():
        raise EmitError(f"not a component of an operand: {word!r}")
    return _place(name, operands), int(component)


def _place(name: str, slots: tuple[Slot, ...]) -> int:
    for place, slot in enumerate(slots):
        if slot.name == name:
            return place
    raise EmitError(f"a kernel has no array {name!r}")
