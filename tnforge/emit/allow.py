"""What emitted Python may contain. Every file is parsed and walked before it is written; anything else is a fault."""

from __future__ import annotations

import ast

from ..errors import EmitError
from ..syntax import parse_module
from .standalone import COPY

__all__ = ["check_python"]

NODES = (
    ast.Module,
    ast.ImportFrom,
    ast.Import,
    ast.alias,
    ast.ClassDef,
    ast.FunctionDef,
    ast.arguments,
    ast.arg,
    ast.Assign,
    ast.Expr,
    ast.Return,
    ast.If,
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
    ast.Starred,
    ast.BinOp,
    ast.UnaryOp,
    ast.Add,
    ast.Sub,
    ast.Mult,
    ast.Div,
    ast.Pow,
    ast.USub,
    ast.Compare,
    ast.Lt,
)

IMPORTS = {
    "__future__": {"annotations"},
    "torch": {"Tensor", "nn"},
    "tnforge": {"runtime"},
    COPY: {"runtime"},
}
"""What is imported from where; the last is the copy of the runtime in a package that stands alone."""

FUNCTIONS = frozenset(
    """super torch.tensor torch.einsum torch.cat torch.exp torch.sin torch.cos torch.sqrt torch.sigmoid torch.tanh
    torch.where torch.finfo
    nn.functional.linear
    runtime.load runtime.choose runtime.use_kernels KERNELS.call
    self.forward_torch self.forward_kernels runtime.curve runtime.mixed self.register_buffer""".split()
)
"""What emitted code calls by name."""

METHODS = frozenset(
    """__init__ reshape index_select new_full new_zeros index_add select narrow flatten unflatten unsqueeze squeeze
    expand to""".split()
)
"""What emitted code calls on a tensor."""

NAMES = frozenset("""torch.Tensor torch.int64 nn.Module nn.functional self.target self.forward_pairs""".split())
ATTRIBUTES = frozenset({"shape", "dtype", "tiny"})


def check_python(name: str, text: str, own: frozenset[str], blocks: frozenset[str] = frozenset()) -> None:
    """Refuse a file with a construct, an import, a call or an attribute that no target emits.

    `own` are the names of the layer's constants and `blocks` those of the modules it calls, attributes of the module.
    """
    try:
        tree = parse_module(text)
    except SyntaxError as error:
        raise EmitError(f"{name} is not Python: {error}") from error
    for node in ast.walk(tree):
        fault = _fault(node, own | blocks, blocks)
        if fault:
            raise EmitError(f"{name}:{getattr(node, 'lineno', 1)}: emitted code may not contain {fault}")


def _fault(node: ast.AST, own: frozenset[str], blocks: frozenset[str]) -> str:
    """What is wrong with one node; empty where nothing is."""
    if not isinstance(node, NODES):
        return f"a {type(node).__name__}"
    match node:
        case ast.ImportFrom(module, names, level):
            allowed = IMPORTS.get("." * level + (module or ""), set())
            return _wrong_import(names, allowed)
        case ast.Import(names):
            return _wrong_import(names, {"torch"})
        case ast.Call(function):
            return "" if _is_callable(function, blocks) else f"a call of {ast.unparse(function)}"
        case ast.Attribute(_, attribute):
            known = attribute in ATTRIBUTES | METHODS | own or ast.unparse(node) in FUNCTIONS | NAMES
            return "" if known else f"the attribute {attribute}"
    return ""


def _wrong_import(names: list[ast.alias], allowed: set[str]) -> str:
    """The first name that may not be imported, or not under another name."""
    wrong = [alias.name for alias in names if alias.name not in allowed or alias.asname]
    return f"the import of {wrong[0]}" if wrong else ""


def _is_callable(function: ast.expr, blocks: frozenset[str]) -> bool:
    """Whether a call is of a known function, of a block, or of a known method of anything but a module."""
    if ast.unparse(function) in FUNCTIONS or ast.unparse(function) in {f"self.{block}" for block in blocks}:
        return True
    if not isinstance(function, ast.Attribute) or function.attr not in METHODS:
        return False
    return not (isinstance(function.value, ast.Name) and function.value.id in ("torch", "nn", "runtime"))
