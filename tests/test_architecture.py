"""The shape of the code: who may import whom, and how large and how named a module may be."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Rule:
    """What a package may import: packages of tnforge, and outside packages (the standard library always)."""

    inside: frozenset[str]
    outside: frozenset[str]


def rule(inside: str = "", outside: str = "") -> Rule:
    return Rule(frozenset(inside.split()), frozenset(outside.split()))


# The stages in the order of the pipeline: whoever drives them all may import them all.
PIPELINE = "errors resources syntax config symmetry ir kernel dsl proof passes schedule emit"

# package -> (packages of tnforge, packages from outside); a package that is not listed here is refused.
TABLE = {
    "errors": rule(),
    "resources": rule(),
    "syntax": rule(),
    "config": rule("errors", "yaml pydantic"),
    "symmetry": rule("errors", "numpy flint"),
    "ir": rule("errors symmetry", "networkx numpy"),
    "kernel": rule("errors symmetry ir", "networkx numpy"),
    "dsl": rule("errors syntax config symmetry ir", "networkx"),
    "proof": rule("errors symmetry ir", "numpy flint sympy"),
    "passes": rule("errors symmetry ir", "networkx"),
    "schedule": rule("errors symmetry ir kernel", "opt_einsum networkx"),
    "emit": rule("errors resources syntax symmetry ir schedule kernel", "jinja2"),
    "library": rule("errors dsl symmetry ir"),
    "compiler": rule(PIPELINE),
    "runtime": rule("errors", "torch triton vesin"),
    "check": rule("errors symmetry ir kernel emit runtime", "torch numpy"),
    # Reads a package as found: what proves and runs it, and nothing of what made it beyond the form of its files.
    "verify": rule("errors syntax symmetry ir proof passes emit check runtime"),
    "store": rule("errors runtime"),
    "build": rule("errors resources ir compiler emit check runtime store"),
    "generated": rule("resources"),
    "models": rule("errors resources runtime whole", "torch safetensors"),
    "recipes": rule("errors config build compiler dsl library models runtime", "torch pydantic numpy safetensors"),
    "whole": rule("errors"),
    "plot": rule("errors whole", "numpy matplotlib"),
    "interruption": rule(),
    "data": rule("errors config runtime models", "torch numpy ase h5py pydantic"),
    "sim": rule("errors config interruption whole runtime models data plot", "torch numpy ase"),
    "train": rule(
        "errors config interruption whole runtime models data plot", "torch numpy safetensors pydantic tensorboard"
    ),
    "testing": rule("errors symmetry ir runtime models sim", "torch hypothesis pytest ase"),
}
TABLE["cli"] = Rule(frozenset(TABLE) - {"testing"}, frozenset({"typer", "torch", "rich"}))
TABLE["__main__"] = rule("cli")

# Committed output of the compiler, in generated/.
EMITTED = rule("runtime", "torch triton")

# A module held to less than its package, which it may then not import freely either.
STRICTER = {"tnforge.proof.checker": rule("errors", "flint")}

# An outside package that has one door: the module, or package, that alone may import it.
DOORS = {
    "yaml": "tnforge.config.document",
    "sympy": "tnforge.proof",
    "jinja2": "tnforge.emit.render",
    "opt_einsum": "tnforge.schedule.path",
}

# Outside packages that one module wraps, where they may be imported inside a function.
WRAPPED = frozenset("triton vesin matplotlib tensorboard h5py".split())

# Outside packages that need not be there: what needs them imports them inside a function, which says how to get them.
OPTIONAL = WRAPPED | {"ase"}

FORBIDDEN_NAMES = frozenset("utils util helpers helper common misc".split())
MAX_LINES = 500
MAX_LINES_OF = {"tnforge.proof.checker": 400}


@dataclass(frozen=True)
class Module:
    """One Python file: its dotted name, its path as messages show it, its text."""

    name: str
    path: str
    source: str

    @property
    def is_package(self) -> bool:
        return self.path.endswith("__init__.py")

    @property
    def package(self) -> str:
        """`ir` for `tnforge.ir.graph`, `errors` for `tnforge.errors`, empty for `tnforge`."""
        return package_of(self.name)


@dataclass(frozen=True)
class Import:
    """An import of `target` on `line`; `nested` in a function or not; `typing` if for type checkers only."""

    target: str
    line: int
    nested: bool
    typing: bool


def package_of(name: str) -> str:
    return name.split(".")[1] if "." in name else ""


def load_modules(root: Path, folder: str = "tnforge") -> tuple[Module, ...]:
    def load(path: Path) -> Module:
        relative = path.relative_to(root)
        parts = relative.with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        return Module(name, relative.as_posix(), path.read_text(encoding="utf-8"))

    return tuple(load(path) for path in sorted((root / folder).rglob("*.py")))


# Reading imports -----------------------------------------------------------------------------------


class _Reader(ast.NodeVisitor):
    def __init__(self, module: Module, known: frozenset[str]) -> None:
        self.module, self.known = module, known
        self.nested = self.typing = False
        self.found: list[Import] = []

    def _add(self, target: str, node: ast.stmt | ast.expr) -> None:
        self.found.append(Import(target, node.lineno, self.nested, self.typing))

    def visit_Import(self, node: ast.Import) -> None:
        for alias in node.names:
            self._add(alias.name, node)

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        base = node.module or ""
        if node.level:
            parts = self.module.name.split(".")
            up = node.level - self.module.is_package
            base = ".".join([*parts[: len(parts) - up], *base.split(".")]).strip(".")
        for alias in node.names:
            inner = f"{base}.{alias.name}"
            named = base == "tnforge" and alias.name in TABLE
            self._add(inner if inner in self.known or named else base, node)

    def visit_Call(self, node: ast.Call) -> None:
        """An import by a call with a literal name counts like a statement."""
        called = getattr(node.func, "attr", getattr(node.func, "id", ""))
        if called in {"import_module", "__import__"} and node.args:
            name = node.args[0]
            if isinstance(name, ast.Constant) and isinstance(name.value, str):
                self._add(name.value.lstrip("."), node)
        self.generic_visit(node)

    def visit_If(self, node: ast.If) -> None:
        self.visit(node.test)
        before, self.typing = self.typing, ast.unparse(node.test).endswith("TYPE_CHECKING")
        for statement in node.body:
            self.visit(statement)
        self.typing = before
        for statement in node.orelse:
            self.visit(statement)

    def _function(self, node: ast.AST) -> None:
        before, self.nested = self.nested, True
        self.generic_visit(node)
        self.nested = before

    visit_FunctionDef = visit_AsyncFunctionDef = visit_Lambda = _function


def imports_of(module: Module, known: frozenset[str]) -> tuple[Import, ...]:
    reader = _Reader(module, known)
    reader.visit(ast.parse(module.source))
    return tuple(reader.found)


# The rules -----------------------------------------------------------------------------------------


def faults_of(module: Module, known: frozenset[str]) -> Iterator[str]:
    """Every rule the module breaks, as `file:line: rule`."""
    yield from (f"{module.path}:{line}: {text}" for line, text in _shape_faults(module))
    if module.package and module.package not in TABLE:
        yield f"{module.path}:1: package {module.package!r} is not in the import table"
        return
    for found in imports_of(module, known):
        yield from (f"{module.path}:{found.line}: {text}" for text in _import_faults(module, found))


def _shape_faults(module: Module) -> Iterator[tuple[int, str]]:
    lines, limit = len(module.source.splitlines()), MAX_LINES_OF.get(module.name, MAX_LINES)
    if lines > limit:
        yield lines, f"a module has at most {limit} lines; this one has {lines}"
    for part in module.name.split("."):
        if part.strip("_") in FORBIDDEN_NAMES:
            yield 1, f"no module is called {part!r}: name it after what it holds"
    if not ast.get_docstring(ast.parse(module.source)):
        yield 1, "a module begins with a docstring"


def _import_faults(module: Module, found: Import) -> Iterator[str]:
    top = found.target.split(".")[0]
    if found.nested and not (module.is_package or module.package == "cli" or top in OPTIONAL):
        yield f"{found.target} is imported inside a function; imports stand at the top"
    if top == "tnforge":
        yield from _inside_faults(module, found)
    elif top not in sys.stdlib_module_names:
        yield from _outside_faults(module, top)


def _inside_faults(module: Module, found: Import) -> Iterator[str]:
    target = package_of(found.target)
    if not target:
        yield "the package root is imported from inside; import the module that defines the name"
    elif not module.package:
        if not (found.nested or found.typing):
            yield f"tnforge imports {target} at once; public names are loaded lazily"
    elif target != module.package or module.name in STRICTER:
        allowed = STRICTER.get(module.name, TABLE[module.package]).inside
        if target not in allowed:
            yield f"{_who(module)} may not import {target} (allowed: {_listed(allowed)})"


def _outside_faults(module: Module, top: str) -> Iterator[str]:
    door = DOORS.get(top, module.name)
    if not f"{module.name}.".startswith(f"{door}."):
        yield f"only {door} may import {top}"
        return
    allowed = STRICTER.get(module.name, TABLE.get(module.package, rule())).outside
    if top not in allowed:
        yield f"{_who(module)} may not import {top} (allowed from outside: {_listed(allowed)})"


def emitted_faults(module: Module) -> Iterator[str]:
    """What a generated module imports beyond the runtime, torch and its own package."""
    for found in imports_of(module, frozenset()):
        top, _, _ = found.target.partition(".")
        own = top == "generated" or top in sys.stdlib_module_names
        if not own and top not in EMITTED.outside and package_of(found.target) not in EMITTED.inside:
            yield f"{module.path}:{found.line}: generated code may not import {found.target}"


def _who(module: Module) -> str:
    return module.name if module.name in STRICTER else module.package or "tnforge"


def _listed(names: frozenset[str]) -> str:
    return ", ".join(sorted(names)) or "nothing"


def cycles_in(modules: tuple[Module, ...]) -> list[str]:
    """A cycle among the modules, as one line, if there is one."""
    known = frozenset(module.name for module in modules)
    edges = {module.name: {found.target for found in imports_of(module, known)} & known for module in modules}
    try:
        TopologicalSorter(edges).prepare()
    except CycleError as error:
        circle = error.args[1][::-1]  # graphlib lists what is imported before who imports it
        return [f"{_where(circle[0], circle[1], modules)}: import cycle {' -> '.join(circle)}"]
    return []


def _where(importer: str, target: str, modules: tuple[Module, ...]) -> str:
    known = frozenset(module.name for module in modules)
    module = next(module for module in modules if module.name == importer)
    line = next(found.line for found in imports_of(module, known) if found.target == target)
    return f"{module.path}:{line}"


def scattered_in(modules: tuple[Module, ...]) -> list[str]:
    """Wrapped packages that more than one module imports."""
    homes: dict[str, list[str]] = {}
    for module in modules:
        for found in imports_of(module, frozenset()):
            top = found.target.split(".")[0]
            if top in WRAPPED and module.path not in {home.split(":")[0] for home in homes.get(top, [])}:
                homes.setdefault(top, []).append(f"{module.path}:{found.line}")
    return [
        f"{place}: {top} is wrapped by one module, and {places[0]} imports it too"
        for top, places in sorted(homes.items())
        for place in places[1:]
    ]


# The repository obeys ------------------------------------------------------------------------------

MODULES = load_modules(ROOT)
KNOWN = frozenset(module.name for module in MODULES)


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.name)
def test_module_obeys_the_architecture(module: Module) -> None:
    faults = list(faults_of(module, KNOWN))
    assert not faults, "\n" + "\n".join(faults)


def test_generated_code_needs_only_torch_and_the_runtime() -> None:
    generated = load_modules(ROOT, "generated")
    assert not [fault for module in generated for fault in emitted_faults(module)]


def test_modules_import_each_other_without_cycles() -> None:
    assert not cycles_in(MODULES)


def test_each_wrapped_package_has_one_home() -> None:
    assert not scattered_in(MODULES)


def test_table_names_only_itself_and_has_no_cycle() -> None:
    edges = {name: rule.inside for name, rule in TABLE.items()}
    assert {name for inside in edges.values() for name in inside} <= set(TABLE)
    TopologicalSorter(edges).prepare()


# The checker refuses -------------------------------------------------------------------------------


def module(path: str, source: str, docstring: str = '"""A module."""\n') -> Module:
    """A module made up for a test; what it does starts on line 2."""
    name = path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
    return Module(name, path, docstring + source)


@pytest.mark.parametrize(
    ("path", "source", "fault"),
    [
        ("tnforge/ir/x.py", "import tnforge.proof.claims", "2: ir may not import proof"),
        ("tnforge/ir/x.py", "from tnforge import proof", "2: ir may not import proof"),
        ("tnforge/ir/x.py", "from ..proof.claims import Claim", "2: ir may not import proof"),
        ("tnforge/ir/__init__.py", "from ..proof import claims", "2: ir may not import proof"),
        ("tnforge/ir/x.py", "if TYPE_CHECKING:\n    import tnforge.emit", "3: ir may not import emit"),
        ("tnforge/ir/x.py", "import_module('tnforge.emit')", "2: ir may not import emit"),
        ("tnforge/ir/x.py", "import torch.nn", "2: ir may not import torch"),
        ("tnforge/cli/x.py", "from tnforge.testing import laws", "2: cli may not import testing"),
        ("tnforge/runtime/x.py", "import numpy", "2: runtime may not import numpy"),
        ("tnforge/ir/x.py", "import sympy", "2: only tnforge.proof may import sympy"),
        ("tnforge/emit/x.py", "import jinja2", "2: only tnforge.emit.render may import jinja2"),
        (
            "tnforge/schedule/plan.py",
            "import opt_einsum",
            "2: only tnforge.schedule.path may import opt_einsum",
        ),
        ("tnforge/proof/checker.py", "import sympy", "2: tnforge.proof.checker may not import sympy"),
        ("tnforge/proof/checker.py", "from . import claims", "2: tnforge.proof.checker may not import proof"),
        ("tnforge/ir/x.py", "from tnforge import Graph", "2: the package root is imported from inside"),
        ("tnforge/__init__.py", "from tnforge.dsl import layer", "2: tnforge imports dsl at once"),
        ("tnforge/__init__.py", "def f():\n    import torch", "3: tnforge may not import torch"),
        ("tnforge/ir/x.py", "def f():\n    import json", "3: json is imported inside a function"),
        ("tnforge/novel/x.py", "", "1: package 'novel' is not in the import table"),
        ("tnforge/ir/_utils.py", "", "1: no module is called '_utils'"),
        ("tnforge/ir/x.py", "\n" * 500, "501: a module has at most 500 lines"),
        ("tnforge/proof/checker.py", "\n" * 400, "401: a module has at most 400 lines"),
    ],
)
def test_checker_refuses(path: str, source: str, fault: str) -> None:
    known = frozenset({"tnforge.proof", "tnforge.proof.claims"})
    faults = list(faults_of(module(path, source), known))
    assert len(faults) == 1
    assert faults[0].startswith(f"{path}:{fault}")


def test_checker_refuses_a_missing_docstring() -> None:
    bare = module("tnforge/ir/x.py", "x = 1", docstring="")
    assert list(faults_of(bare, frozenset())) == ["tnforge/ir/x.py:1: a module begins with a docstring"]


@pytest.mark.parametrize(
    ("path", "source"),
    [
        (
            "tnforge/ir/x.py",
            "import json, numpy\nfrom ..errors import TnforgeError\nfrom .graph import Graph",
        ),
        ("tnforge/proof/x.py", "import sympy"),
        ("tnforge/emit/render.py", "import jinja2"),
        ("tnforge/schedule/path.py", "import opt_einsum"),
        ("tnforge/proof/checker.py", "import flint\nfrom tnforge.errors import ProofError"),
        ("tnforge/cli/prove.py", "def prove():\n    from tnforge.proof import prove_graph"),
        ("tnforge/runtime/x.py", "def load():\n    import triton"),
        ("tnforge/__init__.py", "def __getattr__(name):\n    from tnforge.dsl import layer"),
        ("tnforge/__init__.py", "if TYPE_CHECKING:\n    from tnforge.dsl import layer"),
    ],
)
def test_checker_accepts(path: str, source: str) -> None:
    assert list(faults_of(module(path, source), frozenset())) == []


def test_checker_finds_a_cycle_between_modules_of_one_package() -> None:
    circle = (
        module("tnforge/ir/a.py", "from . import b"),
        module("tnforge/ir/b.py", "import json\nfrom .a import A"),
    )
    assert len(cycles_in(circle)) == 1
    assert cycles_in(circle)[0] in {
        "tnforge/ir/a.py:2: import cycle tnforge.ir.a -> tnforge.ir.b -> tnforge.ir.a",
        "tnforge/ir/b.py:3: import cycle tnforge.ir.b -> tnforge.ir.a -> tnforge.ir.b",
    }
    assert not cycles_in(circle[:1])


def test_checker_finds_a_second_home_of_a_wrapped_package() -> None:
    first = module("tnforge/runtime/a.py", "import triton\nimport triton.language")
    second = module("tnforge/runtime/b.py", "import triton")
    assert scattered_in((first, second)) == [
        "tnforge/runtime/b.py:2: triton is wrapped by one module, and tnforge/runtime/a.py:2 imports it too"
    ]
    assert not scattered_in((first,))


def test_checker_refuses_generated_code_that_needs_the_compiler() -> None:
    source = "import torch\nfrom tnforge.runtime import segments\nfrom . import other\nimport tnforge.ir.graph"
    assert list(emitted_faults(module("generated/x/y.py", source))) == [
        "generated/x/y.py:5: generated code may not import tnforge.ir.graph"
    ]
