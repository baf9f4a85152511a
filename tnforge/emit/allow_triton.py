"""What an emitted file of Triton may contain. It is parsed and walked before it is written, and again to verify it."""

from __future__ import annotations

import ast

from ..errors import EmitError
from ..syntax import parse_module

__all__ = ["check_triton"]

NODES = (
    ast.Module,
    ast.Import,
    ast.alias,
    ast.FunctionDef,
    ast.arguments,
    ast.arg,
    ast.Assign,
    ast.AnnAssign,
    ast.AugAssign,
    ast.Expr,
    ast.Return,
    ast.If,
    ast.IfExp,
    ast.For,
    ast.Call,
    ast.keyword,
    ast.Attribute,
    ast.Name,
    ast.Load,
    ast.Store,
    ast.Constant,
    ast.Tuple,
    ast.List,
    ast.Dict,
    ast.Subscript,
    ast.Slice,
    ast.BinOp,
    ast.UnaryOp,
    ast.Add,
    ast.Sub,
    ast.Mult,
    ast.FloorDiv,
    ast.Mod,
    ast.BitAnd,
    ast.USub,
    ast.Compare,
    ast.Lt,
    ast.Eq,
    ast.Is,
    ast.IsNot,
)

IMPORTS = ("import triton", "import triton.language as tl")

FUNCTIONS = frozenset(
    """triton.jit tl.program_id tl.program_id(0).to tl.arange tl.load tl.store tl.full tl.where tl.reduce tl.maximum
    range""".split()
)
"""What the file calls."""

NAMES = frozenset({"tl.int64", "tl.constexpr"})
ATTRIBUTES = frozenset({"dtype", "element_ty"})


def check_triton(name: str, text: str) -> None:
    """Refuse a file with a construct, an import, a call or an attribute that the target does not emit."""
    try:
        tree = parse_module(text)
    except SyntaxError as error:
        raise EmitError(f"{name} is not Python: {error}") from error
    for node in ast.walk(tree):
        fault = _fault(node)
        if fault:
            raise EmitError(f"{name}:{getattr(node, 'lineno', 1)}: emitted code may not contain {fault}")


def _fault(node: ast.AST) -> str:
    """What is wrong with one node; empty where nothing is."""
    if not isinstance(node, NODES):
        return f"a {type(node).__name__}"
    match node:
        case ast.Import():
            return "" if ast.unparse(node) in IMPORTS else f"the statement {ast.unparse(node)}"
        case ast.FunctionDef(decorator_list=decorators):
            plain = all(ast.unparse(decorator).partition("(")[0] == "triton.jit" for decorator in decorators)
            return "" if decorators and plain else f"the function {node.name}, which is not one of Triton"
        case ast.Call(function):
            return "" if ast.unparse(function) in FUNCTIONS else f"a call of {ast.unparse(function)}"
        case ast.Attribute(_, attribute):
            known = attribute in ATTRIBUTES or ast.unparse(node) in FUNCTIONS | NAMES
            return "" if known else f"the attribute {attribute}"
    return ""
