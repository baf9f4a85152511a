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
from tnforge.check.numeric import Agreement
from tnforge.cli import main
from tnforge.compiler import Options
from tnforge.dsl.trace import load_layers
from tnforge.errors import TnforgeError, VerifyError
from tnforge.ir.definition import Definition
from tnforge.ir.text import parse_graph
from tnforge.proof.prove import prove_definition
from tnforge.resources import generated
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
    """One place of the graph of a layer changed, and with it the certificate, where there is one, and every hash."""

    def change(folder: Path) -> None:
        manifest, certificate = (json.loads((folder / f).read_text()) for f in ("manifest.json", "certificate.json"))
        entry, before = manifest["layers"][name], manifest["layers"][name]["hash"]
        assert old in entry["graph"]
        entry["graph"] = entry["graph"].replace(old, new, 1)
        certificate[name]["graph_hash"] = hashlib.sha256(entry["graph"].encode()).hexdigest()
        try:
            made = parse_graph(entry["graph"])
            entry["hash"] = verify.canonical(made).hash
            certificate[name] = prove_definition(Definition(made)).to_data()
        except TnforgeError:
            pass
        (folder / "manifest.json").write_text(json.dumps(manifest))
        (folder / "certificate.json").write_text(json.dumps(certificate))
        for path in (folder / f"{name}.py", folder / f"{name}.c", folder / f"{name}_triton.py"):
            if path.exists():
                path.write_text(path.read_text().replace(before, entry["hash"]))

    return change


def rehash(folder: Path) -> None:
    """Make every hash of the manifest fit again."""
    manifest = json.loads((folder / "manifest.json").read_text())
    files = [path for path in sorted(folder.rglob("*")) if path.is_file() and path.name != "manifest.json"]
    found = {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
    manifest["files"] = found
    (folder / "manifest.json").write_text(json.dumps(manifest))


def literal(file: str, pattern: str, new: str = "0.33333", place: int = 0) -> Change:
    """One of the numbers that a pattern finds, changed."""

    def change(folder: Path) -> None:
        text = (folder / file).read_text()
        found = list(re.finditer(pattern, text))[place]
        (folder / file).write_text(text[: found.start(1)] + new + text[found.end(1) :])

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
    "a claim in the header": (replaced("cross.py", ": antisymmetric", ": symmetric"), "the header of cross.py"),
    "a type in the header": (replaced("cross.py", "Pseudovector 1e", "Vector 1o"), "the header of cross.py"),
    "a definition in the header": (literal("cross.c", r"sha256 (\w)", "g"), "the header of cross.c"),
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


LARGE = {"examples_hotpp_message", "hotpp_message_out2_ranks2"}
COMMITTED = [
    pytest.param(path.parent, id=path.parent.name, marks=[pytest.mark.slow] if path.parent.name in LARGE else [])
    for path in sorted(generated().glob("*/manifest.json"))
]


@pytest.mark.parametrize("folder", COMMITTED)
def test_committed_packages_are_verified(folder: Path) -> None:
    assert main(["verify", str(folder)]) == 0


@pytest.fixture(scope="module")
def standalone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("standalone")
    assert main(["compile", str(ROOT / "examples" / "02_quadrupole.py"), "-o", str(output), "--standalone"]) == 0
    return output / "examples_quadrupole"


def copied(source: str, standalone: Path, folder: Path) -> Path:
    """A copy of a committed package, or of the one that stands alone."""
    origin = standalone if source == "standalone" else generated() / source
    return Path(shutil.copytree(origin, folder / origin.name, ignore=shutil.ignore_patterns("__pycache__")))


NUMBER = r"R\(([\d.]+)"
FACTOR = r"= .*?(\d+\.\d+) \* v"
ENTRY = r"torch\.tensor\(\[(?:0, )*-?(\d+)"
QUADRUPOLE = {
    "coefficient": graph("quadrupole", "-1/3 %3", "-1/2 %3"),
    "index": graph("quadrupole", "%2[i j] %0[k] %0[k]", "%2[i k] %0[j] %0[k]"),
    "claim": graph("quadrupole", "out out = %4 : 2e", "out out = %4 : 2o"),
    "torch": literal("quadrupole.py", FACTOR),
    "first C": literal("quadrupole.c", NUMBER, "0.66666666"),
    "last C": literal("quadrupole.c", NUMBER, "0.66666666", -1),
    "kernels": replaced("quadrupole.kernels.json", '"sources": [\n      1,', '"sources": [\n      0,'),
}
TAMPERED: dict[str, dict[str, Change]] = {
    "examples_quadrupole": QUADRUPOLE,
    "standalone": QUADRUPOLE,
    "examples_torque": {
        "coefficient": graph("torque", "1 2 3: 1,", "1 2 3: 2,"),
        "index": graph("torque", "%2[i j k]", "%2[j i k]"),
        "claim": graph("torque", "out out = %3 : 1e", "out out = %3 : 1o"),
        "torch": literal("torque.py", ENTRY, "2"),
        "first C": literal("torque.c", r"out_to\[0\] = .*?( - )", " + "),
        "last C": literal("torque.c", r"_to\[\d\] = .*?( - )", " + ", -1),
        "kernels": replaced(
            "torque.kernels.json", '"sources": [\n      1,\n      2', '"sources": [\n      2,\n      1'
        ),
    },
    "tensornet_decompose": {
        "coefficient": graph("decompose", "sum -1/2 %4", "sum 1/2 %4"),
        "index": graph("decompose", "%6 = product %0[j i]", "%6 = product %0[i j]"),
        "claim": graph("decompose", "out v = %5 : 1o", "out v = %5 : 1e"),
        "torch": literal("decompose.py", FACTOR, "0.3333"),
        "first C": literal("decompose.c", NUMBER),
        "last C": literal("decompose.c", NUMBER, "0.3333", -1),
    },
    "examples_clebsch_gordan": {
        "coefficient": graph("clebsch_gordan", "1 2 5: 2", "1 2 5: 3"),
        "index": graph("clebsch_gordan", "%2[j k i] %0[j] %1[k]", "%2[i j k] %0[k] %1[j]"),
        "claim": graph("clebsch_gordan", "out out = %3 : l2o", "out out = %3 : l2e"),
        "legs": graph("clebsch_gordan", "(2,1,2) {", "(2,1,3) {"),
        "torch": literal("clebsch_gordan.py", ENTRY, "3"),
        "torch norm": literal("clebsch_gordan.py", r"_norms_v2 = torch\.tensor\(\[\d+, (\d+)", "9"),
        "first C": literal("triple.c", NUMBER, "1.73205"),
        "last C": literal("triple.c", NUMBER, "1.15470", -1),
        "middle C": literal("spherical_message.c", NUMBER, "0.123", 40),
        "kernels": replaced(
            "triple.kernels.json", '"sources": [\n      3,\n      1,', '"sources": [\n      3,\n      3,'
        ),
    },
}
CASES = [(package, name) for package, changes in TAMPERED.items() for name in changes]


@pytest.mark.parametrize(("source", "name"), CASES)
def test_one_change_of_a_package_is_found_though_all_hashes_fit(
    source: str, name: str, standalone: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    package = copied(source, standalone, tmp_path)
    TAMPERED[source][name](package)
    rehash(package)
    assert main(["verify", str(package)]) == 4
    captured = capsys.readouterr()
    assert "hash differs" not in captured.err
    assert "Traceback" not in captured.err + captured.out


@pytest.mark.parametrize(("source", "name"), CASES)
def test_each_change_is_found_by_the_check_that_is_meant_to(
    source: str, name: str, standalone: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With that check taken away the package passes: nothing else finds the change by accident."""
    package = copied(source, standalone, tmp_path)
    TAMPERED[source][name](package)
    rehash(package)
    if "C" in name or "torch" in name or name == "kernels":
        monkeypatch.setattr(verify, "check_layer", lambda graph, folder, target: Agreement(target, (0.0,)))
        assert main(["verify", str(package)]) == 0
        return
    with pytest.raises(VerifyError) as caught:
        verify_package(package)
    if "claimed" not in caught.value.message and "checker refuses" not in caught.value.message:
        assert "differs from its definition" in caught.value.message, (
            "the new graph is proved; only the code is another"
        )


SMOOTHNESS: dict[str, tuple[Change, str]] = {
    "an envelope": (
        graph("enveloped", "35 * x0^6", "36 * x0^6"),
        "claims to be C2 at the cutoff and is not continuous",
    ),
    "an envelope without a claim": (graph("hotpp_unbiased", "35 * x0^6", "36 * x0^6"), "does not say what was proved"),
    "the claim": (graph("enveloped", "claim smooth 2", "claim smooth 3"), "claims to be C3 at the cutoff"),
    "the certificate": (replaced("certificate.json", "C2, not C3", "C3, not C4"), "the certificate of layer"),
    "the header": (replaced("enveloped.py", "C2, not C3", "C3, not C4"), "the header of enveloped.py"),
    "the place of the cut": (replaced("enveloped.py", "x < 1.0", "x < 1.5"), "torch code of layer enveloped differs"),
}


@pytest.mark.parametrize("name", SMOOTHNESS)
def test_smoothness_is_proved_again(name: str, standalone: Path, tmp_path: Path) -> None:
    package, (change, said) = copied("examples_cutoff", standalone, tmp_path), SMOOTHNESS[name]
    change(package)
    rehash(package)
    with pytest.raises(VerifyError, match=re.escape(said)):
        verify_package(package)


def test_a_copy_of_the_runtime_is_compared_to_the_letter(
    standalone: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", str(standalone)]) == 0
    package = copied("standalone", standalone, tmp_path)
    for name in ("runtime/op.py", "errors.py", "__init__.py"):
        text = (package / "_tnforge" / name).read_text()
        (package / "_tnforge" / name).write_text(text + "\nprint('mine')\n")
        rehash(package)
        assert main(["verify", str(package)]) == 4
        assert f"_tnforge/{name} is not the runtime of tnforge" in capsys.readouterr().err
        (package / "_tnforge" / name).write_text(text)
    (package / "_tnforge" / "runtime" / "more.py").write_text("print('mine')\n")
    rehash(package)
    assert main(["verify", str(package)]) == 4
    assert "_tnforge/runtime/more.py belongs to no layer" in capsys.readouterr().err


def test_a_copy_of_another_version_is_left_to_that_version(
    standalone: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    package = copied("standalone", standalone, tmp_path)
    replaced("manifest.json", '"tnforge": "', '"tnforge": "9')(package)
    assert main(["verify", str(package)]) == 4
    assert "Verify it with tnforge 9" in capsys.readouterr().err


def test_json_says_the_same(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", str(package), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["packages"] == [{"package": "pair", "folder": str(package), "files": 9}]
    cross, shape = found["layers"]
    assert (cross["layer"], shape["layer"]) == ("cross", "shape")
    assert "complete" in cross["proved"]
    assert set(cross["deviations"]) == {"torch", "c"}
    assert cross["not_run"] == []
    (package / "cross.py").write_text("")
    assert main(["verify", str(package), "--json"]) == 4
    assert json.loads(capsys.readouterr().out)["error"] == "verify"


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
