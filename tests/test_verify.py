"""`tnforge verify`: a package as written passes; one changed in any part does not, hashes recomputed or not."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tnforge import verify
from tnforge.build import build_package
from tnforge.cli import main
from tnforge.compiler import Options
from tnforge.dsl.trace import load_layers
from tnforge.errors import VerifyError
from tnforge.ir.text import parse_graph
from tnforge.runtime import library
from tnforge.verify import verify_package

ROOT = Path(__file__).parents[1]
DEFINITION = """
from tnforge import STF, Node, Vector, Weight, complete, delta, eps, exchange, indices, layer, sigmoid

i, j, k = indices("i j k")


@layer(claims=[exchange("a", "b", sign=-1), complete])
def cross(a: Vector, b: Vector):
    return eps[i, j, k] * a[j] * b[k]


@layer
def shape(n: Node[Vector, "u"], w: Weight["u"]) -> Node[STF[2], "u"]:
    return sigmoid(w["u"] * n["u", k] * n["u", k]) * (n["u", i] * n["u", j] - delta[i, j] * n["u", k] * n["u", k] / 3)
"""
Change = Callable[[Path], None]


@pytest.fixture(scope="module")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("verify")
    (folder / "definition.py").write_text(DEFINITION)
    definitions = [layer.definition for layer in load_layers(str(folder / "definition.py"), {})]
    return build_package("pair", definitions, folder, Options(), "definition.py").folder


@pytest.fixture
def package(pristine: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(pristine, tmp_path / "pair"))


def replaced(file: str, old: str, new: str) -> Change:
    """One place of a file changed."""

    def change(folder: Path) -> None:
        text = (folder / file).read_text()
        assert old in text, (file, old)
        (folder / file).write_text(text.replace(old, new, 1))

    return change


def graph(name: str, old: str, new: str) -> Change:
    """One place of the graph of a layer changed, and with it the hash wherever it stands."""

    def change(folder: Path) -> None:
        manifest, certificate = (json.loads((folder / f).read_text()) for f in ("manifest.json", "certificate.json"))
        entry = manifest["layers"][name]
        assert old in entry["graph"]
        entry["graph"] = entry["graph"].replace(old, new, 1)
        found = hashlib.sha256(entry["graph"].encode()).hexdigest()
        entry["hash"] = _operation(entry["graph"]) or found
        certificate[name]["graph_hash"] = found
        (folder / "manifest.json").write_text(json.dumps(manifest))
        (folder / "certificate.json").write_text(json.dumps(certificate))

    return change


def _operation(text: str) -> str:
    try:
        return verify.canonical(parse_graph(text)).hash
    except Exception:
        return ""


def rehash(folder: Path) -> None:
    """Make every hash of the manifest fit again."""
    manifest = json.loads((folder / "manifest.json").read_text())
    files = [path for path in sorted(folder.iterdir()) if path.is_file() and path.name != "manifest.json"]
    manifest["files"] = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
    (folder / "manifest.json").write_text(json.dumps(manifest))


def literal(file: str, pattern: str) -> Change:
    """The first number that a pattern finds, changed in its last digits."""

    def change(folder: Path) -> None:
        text = (folder / file).read_text()
        found = re.search(pattern, text)
        assert found, (file, pattern)
        (folder / file).write_text(text[: found.start(1)] + "0.33333" + text[found.end(1) :])

    return change


CHANGES: dict[str, tuple[Change, str]] = {
    "a coefficient of the graph": (graph("shape", "-1/3 ", "-1/2 "), "tracelessness"),
    "an index of the graph": (graph("cross", "[i j k]", "[j i k]"), "torch code of layer cross differs"),
    "an index that breaks a claim": (graph("shape", "-> [i j]", "-> [j i]"), "shape"),
    "a claim of the graph": (graph("cross", "claim exchange a b -1", "claim exchange a b 1"), "exchange a b 1"),
    "a representation of the graph": (graph("cross", ": 1e\n  claim", ": 1o\n  claim"), "inversion of out out"),
    "a claim of the certificate": (replaced("certificate.json", "antisymmetric", "symmetric"), "exchange (a, b)"),
    "a claim added": (replaced("certificate.json", '"claim": "complete"', '"claim": "traceless"'), "traceless"),
    "a number of the certificate": (replaced("certificate.json", '"size": 27', '"size": 28'), "certificate of layer"),
    "a group in the certificate": (replaced("certificate.json", '"group": "O3"', '"group": "SO3"'), "group"),
    "a literal of the Python": (literal("shape.py", r"(0\.333333333333\d+)"), "torch code of layer shape differs"),
    "a literal of the C": (literal("shape.c", r"(0\.333333333333\d+)"), "c code of layer shape differs"),
    "an index of the Python": (replaced("cross.py", "torch.einsum(\"", "-torch.einsum(\""), "layer cross differs"),
    "a call in the Python": (replaced("cross.py", "return ", "return __import__('os').system('true') or "), "cross.py"),
    "C that is none": (replaced("shape.c", "#include", "#exclude"), "the c code of layer shape can not be run"),
    "a stranger": (lambda folder: (folder / "more.py").write_text("1\n"), "more.py"),
    "the init": (lambda folder: (folder / "__init__.py").write_text("import os\n"), "__init__.py"),
    "the class": (replaced("manifest.json", '"Cross"', '"Other"'), "class"),
    "the hash of the operation": (replaced("manifest.json", '"hash": "', '"hash": "0'), "hash"),
}  # fmt: skip


def test_unchanged_packages_are_verified(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", str(package)]) == 0
    text = capsys.readouterr().out
    assert text.count("VERIFIED") == 2
    assert "exchange (a, b): antisymmetric, complete" in text
    assert text.count("equals the exact definition to") == 4


@pytest.mark.parametrize("file", sorted(path.name for path in (ROOT / "examples").glob("*.py")))
def test_packages_of_every_example_are_verified(file: str, tmp_path: Path) -> None:
    assert main(["compile", str(ROOT / "examples" / file), "-o", str(tmp_path)]) == 0
    (folder,) = tmp_path.iterdir()
    assert main(["verify", str(folder)]) == 0


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_is_found_though_all_hashes_fit(package: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    change, said = CHANGES[name]
    change(package)
    rehash(package)
    assert main(["verify", str(package)]) == 4
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("file", ["cross.py", "cross.c", "cross.kernels.json", "certificate.json", "__init__.py"])
def test_a_changed_or_missing_file_is_found_by_its_hash(package: Path, file: str) -> None:
    (package / file).write_text((package / file).read_text() + "\n")
    with pytest.raises(VerifyError, match=re.escape(f"{file} is not as it was written")):
        verify_package(package)
    (package / file).unlink()
    with pytest.raises(VerifyError, match=re.escape(f"{file} is missing")):
        verify_package(package)


def test_nothing_is_imported_before_hashes_claims_and_the_allow_list_pass(package: Path) -> None:
    mark = package.parent / "mark"
    for text in (f"open({str(mark)!r}, 'w')\n", f"import pathlib\npathlib.Path({str(mark)!r}).touch()\n"):
        source = (package / "cross.py").read_text()
        (package / "cross.py").write_text(source.replace("KERNELS =", f"{text}KERNELS =", 1))
        rehash(package)
        with pytest.raises(VerifyError, match="refused before it is run"):
            verify_package(package)
        (package / "cross.py").write_text(source)
    assert not mark.exists()


def test_a_planted_bytecode_cache_is_not_run(package: Path) -> None:
    (package / "__pycache__").mkdir()
    for version in ("cpython-311", "cpython-312", "cpython-313"):
        (package / "__pycache__" / f"cross.{version}.pyc").write_bytes(b"nonsense")
    assert len(verify_package(package).layers) == 2


def test_without_a_compiler_the_c_code_is_said_not_to_be_run(
    package: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(verify, "has_compiler", lambda: False)
    monkeypatch.setattr(library, "find_compiler", lambda: None)
    assert main(["verify", str(package)]) == 0
    assert capsys.readouterr().out.count("NOT RUN: no C compiler was found") == 2


def test_what_is_no_package_is_refused(tmp_path: Path) -> None:
    assert main(["verify", str(tmp_path)]) == 4
    (tmp_path / "manifest.json").write_text("[]")
    assert main(["verify", str(tmp_path)]) == 4
