"""Verifies an emitted package without its compiler: hashes, claims proved anew, code run beside its definition.

Every file is read once. Nothing is imported before all hashes agree, every claim is proved and the Python passes the
allow-list; then the bytes that were checked, and no others, are run from a private folder.
"""

from __future__ import annotations

import ast
import hashlib
import importlib.metadata
import json
import re
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .check.load import check_layer
from .check.numeric import Agreement
from .emit.allow import check_python
from .emit.allow_triton import check_triton
from .emit.context import camel, plain
from .emit.package import init_text, to_json
from .emit.standalone import copy_runtime
from .errors import TnforgeError, VerifyError
from .ir.definition import Definition
from .ir.graph import Graph
from .ir.ops import Opaque
from .ir.text import parse_graph
from .passes.simplify import canonical
from .proof.certificate import Certificate
from .proof.checker import check_text
from .proof.prove import prove_definition
from .runtime.library import has_compiler
from .runtime.record import own_kernels
from .runtime.triton import has_triton
from .syntax import parse_module

__all__ = ["Verified", "VerifiedLayer", "verify_package"]

MANIFEST, CERTIFICATE, INIT = "manifest.json", "certificate.json", "__init__.py"
_BUFFER = re.compile(r"self\.register_buffer\(\"((?:_norms_)?v\d+_*)\"")
_EXCHANGE = re.compile(r"exchange \(.*\)")
_UNCHECKED = frozenset({"cut", "smooth at the cutoff"})
"""Lines of a certificate that the checker does not decide: how it was proved, and what only the provers prove again."""


@dataclass(frozen=True)
class VerifiedLayer:
    """What was found of one layer: claims proved again, targets that were run, targets that could not be."""

    name: str
    proved: tuple[str, ...]
    agreements: tuple[Agreement, ...]
    skipped: tuple[str, ...]


@dataclass(frozen=True)
class Verified:
    """A package in which nothing was found wrong."""

    folder: Path
    files: int
    layers: tuple[VerifiedLayer, ...]


@dataclass(frozen=True)
class _Claimed:
    """What a package says of one layer, its graph read."""

    graph: Graph
    hash: str
    certificate: Certificate
    proved: tuple[str, ...]
    targets: tuple[str, ...]


def verify_package(folder: Path) -> Verified:
    """Verify every layer of a package; raises VerifyError naming the first fault."""
    files = _read(folder)
    manifest = _json(files, MANIFEST)
    with _as_fault("the manifest is not one of tnforge"):
        _check_hashes(files, manifest["files"])
        layers, certificates = manifest["layers"], _json(files, CERTIFICATE)
        if set(layers) != set(certificates):
            raise VerifyError(f"{CERTIFICATE} is not about the layers of {MANIFEST}")
        targets = tuple(manifest["options"]["targets"])
        claimed = [_check_claims(name, layers[name], certificates[name], targets) for name in sorted(layers)]
        copy = _copy(files, manifest)
        _check_names(files, claimed, copy)
        if files[INIT].decode() != init_text(manifest["package"], layers):
            raise VerifyError(f"{INIT} is not the one that tnforge writes for these layers")
    for layer in claimed:
        _check_allowed(files, layer)
        _check_headers(files, layer)
    return Verified(folder, len(files), _run(files, claimed))


# Files ---------------------------------------------------------------------------------------------


def _read(folder: Path) -> dict[str, bytes]:
    """Every file of a package by its path there, read once; bytecode caches are ignored and never run."""
    if not (folder / MANIFEST).is_file():
        raise VerifyError(f"{folder} is not a package: it holds no {MANIFEST}")
    found = sorted(path for path in folder.rglob("*") if "__pycache__" not in path.relative_to(folder).parts)
    strange = [path for path in found if path.is_symlink() or not (path.is_file() or path.is_dir())]
    if strange:
        raise VerifyError(f"{folder} holds {strange[0].relative_to(folder)}, which is not a file of a package")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found if path.is_file()}


def _json(files: Mapping[str, bytes], name: str) -> dict[str, Any]:
    with _as_fault(f"{name} can not be read"):
        data: dict[str, Any] = dict(json.loads(files[name]))
        return data


def _check_hashes(files: Mapping[str, bytes], hashes: Mapping[str, str]) -> None:
    """Exactly the files of the manifest, each as it says."""
    for name in sorted({*hashes, MANIFEST} ^ set(files)):
        raise VerifyError(f"{name} is missing" if name in hashes else f"{name} is not in {MANIFEST}")
    for name, expected in sorted(hashes.items()):
        if hashlib.sha256(files[name]).hexdigest() != expected:
            raise VerifyError(f"{name} is not as it was written: its hash differs from {MANIFEST}")


def _copy(files: Mapping[str, bytes], manifest: Mapping[str, Any]) -> Mapping[str, str]:
    """The copy of the runtime in a package that stands alone, which must be that of this tnforge to the letter."""
    if not manifest["options"]["standalone"]:
        return {}
    version = importlib.metadata.version("tnforge")
    if manifest["tnforge"] != version:
        raise VerifyError(
            f"the package stands alone with the runtime of tnforge {manifest['tnforge']}; this is tnforge {version}",
            advice=f"Verify it with tnforge {manifest['tnforge']}.",
        )
    copy = copy_runtime(version)
    for name, text in copy.items():
        if files.get(name) != text.encode():
            raise VerifyError(f"{name} is not the runtime of tnforge {version}, of which it is said to be a copy")
    return copy


def _check_names(files: Mapping[str, bytes], layers: list[_Claimed], copy: Mapping[str, str]) -> None:
    """The files are those that the layers and their targets need."""
    records = ".kernels.json"
    endings = {"torch": (".py",), "c": (".c", records), "triton": ("_triton.py", records)}
    needed = {layer.graph.name + end for layer in layers for target in layer.targets for end in endings[target]}
    for name in sorted((needed | {*copy, MANIFEST, CERTIFICATE, INIT}) ^ set(files)):
        raise VerifyError(f"{name} {'is missing' if name in needed else 'belongs to no layer of the package'}")


# Claims --------------------------------------------------------------------------------------------


def _check_claims(name: str, entry: Mapping[str, str], certificate: Mapping[str, Any], targets: Any) -> _Claimed:
    """The graph of a layer proves what its certificate says, by the checker and, in every detail, by the provers."""
    text = entry["graph"]
    proved = check_text(text)
    with _as_fault(f"the graph of layer {name} is refused"):
        graph = parse_graph(text)
        proof = prove_definition(Definition(graph))
        operation, expected = canonical(graph).hash, proof.to_data()
    if (graph.name, camel(name), operation) != (name, entry["class"], entry["hash"]) or str(graph) != text:
        raise VerifyError(f"the name, class or hash of layer {name} is not that of its graph")
    said = sorted(_claim(found) for found in certificate["claims"] if found["claim"] not in _UNCHECKED)
    if said != sorted(proved):
        wrong = sorted(set(said) ^ set(proved)) or said
        raise VerifyError(f"the certificate of layer {name} and the checker do not agree on: {', '.join(wrong)}")
    for part in sorted({*certificate, *expected}):
        if to_json(certificate.get(part)) != to_json(expected.get(part)):
            raise VerifyError(f"the certificate of layer {name} does not hold: its {part} is not what the graph proves")
    ordered = ("torch", *(target for target in targets if target != "torch"))
    return _Claimed(graph, operation, proof, proved, ordered)


def _claim(proved: Mapping[str, str]) -> str:
    """A claim of a certificate as the checker says it."""
    kind = f": {proved['detail']}" if _EXCHANGE.fullmatch(proved["claim"]) else ""
    return proved["claim"] + kind


# Code ----------------------------------------------------------------------------------------------


def _check_allowed(files: Mapping[str, bytes], layer: _Claimed) -> None:
    """The emitted Python holds nothing but what tnforge emits."""
    name = f"{layer.graph.name}.py"
    with _as_fault(f"{name} is refused before it is run"):
        text = files[name].decode()
        blocks = frozenset(node.op.name for node in layer.graph.nodes if isinstance(node.op, Opaque))
        check_python(name, text, frozenset(_BUFFER.findall(text)), blocks)
    programs = f"{layer.graph.name}_triton.py"
    if programs in files:
        with _as_fault(f"{programs} is refused before it is run"):
            check_triton(programs, files[programs].decode())


def _check_headers(files: Mapping[str, bytes], layer: _Claimed) -> None:
    """What the emitted files say of themselves is what was proved."""
    name, definition = layer.graph.name, f"definition sha256 {layer.hash}\n"
    for file in [file for file in (f"{name}.py", f"{name}.c", f"{name}_triton.py") if file in files]:
        if definition.encode() not in files[file]:
            raise VerifyError(f"the header of {file} does not name the definition {layer.hash}")
    header = ast.get_docstring(parse_module(files[f"{name}.py"])) or ""
    said = header.rpartition(definition)[2].partition("\n\n")[0].splitlines()
    claims = [f"proved: {claim}" for claim in layer.certificate.claims]
    if said != claims or header.partition("\n")[0] != f"{name} {plain(layer.certificate.signature)}":
        raise VerifyError(f"the header of {name}.py does not say what was proved")


def _run(files: Mapping[str, bytes], layers: list[_Claimed]) -> tuple[VerifiedLayer, ...]:
    """Every target of every layer, from a private folder that holds the bytes that were checked."""
    with tempfile.TemporaryDirectory(prefix="tnforge-verify-") as folder:
        for name, content in files.items():
            (Path(folder) / name).parent.mkdir(parents=True, exist_ok=True)
            (Path(folder) / name).write_bytes(content)
        return tuple(_run_layer(Path(folder), layer) for layer in layers)


def _run_layer(folder: Path, layer: _Claimed) -> VerifiedLayer:
    lacking = {"c": not has_compiler(), "triton": not has_triton()}
    skipped = tuple(target for target in layer.targets if lacking.get(target))
    found = []
    for target in layer.targets:
        if target not in skipped:
            with _as_fault(f"the {target} code of layer {layer.graph.name} can not be run"), own_kernels():
                found.append(check_layer(layer.graph, folder, target))
    return VerifiedLayer(layer.graph.name, layer.proved, tuple(found), skipped)


@contextmanager
def _as_fault(what: str) -> Iterator[None]:
    """Whatever goes wrong with a package is a fault of the package."""
    try:
        yield
    except VerifyError:
        raise
    except TnforgeError as error:
        raise VerifyError(f"{what}: {error.message}") from error
    except Exception as error:
        raise VerifyError(f"{what}: {type(error).__name__}: {error}") from error
