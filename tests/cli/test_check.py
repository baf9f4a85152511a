"""`tnforge check`: the committed packages are what their definitions give, and a difference is found and shown."""

import json
import shutil
from pathlib import Path

import pytest
import torch

from tnforge import build
from tnforge.cli import main
from tnforge.cli.check import compare, packages_in, read_recipe
from tnforge.compiler import Timer
from tnforge.generated.examples_torque import Torque
from tnforge.resources import generated

ROOT = Path(__file__).parents[2]
TORQUE = ROOT / "examples" / "01_torque.py"


@pytest.fixture
def project(tmp_path) -> Path:
    """A project of one definition and its package, without kernels."""
    (tmp_path / "pyproject.toml").touch()
    (tmp_path / "layers" / "deep").mkdir(parents=True)
    shutil.copy(TORQUE, tmp_path / "layers" / "deep" / "torque.py")
    definition = str(tmp_path / "layers" / "deep" / "torque.py")
    assert main(["compile", definition, "-o", str(tmp_path / "generated"), "--target", "torch"]) == 0
    return tmp_path


@pytest.fixture
def package(project) -> Path:
    return project / "generated" / "deep_torque"


def check(project: Path, *words: str) -> int:
    return main(["check", str(project / "generated"), *words])


LARGE = {"examples_hotpp_message", "hotpp_message_out2_ranks2"}
PACKAGES = [
    pytest.param(package, id=package.name, marks=[pytest.mark.slow] if package.name in LARGE else [])
    for package in packages_in(generated())
]


@pytest.mark.parametrize("package", PACKAGES)
def test_a_committed_package_is_what_its_definition_gives(package):
    assert compare(read_recipe(package), package, Timer()) == []


def test_no_committed_package_was_edited():
    assert [build.foreign_files(package) for package in packages_in(generated())] == [[]] * len(PACKAGES)


@pytest.mark.slow
def test_all_committed_packages_are_checked(capsys):
    code = main(["check"])
    captured = capsys.readouterr()
    assert code == 0, captured.err
    assert captured.out.count("the same bytes") == len(list(generated().glob("*/manifest.json")))


def test_the_committed_packages_cover_every_example_and_are_small():
    sources = {json.loads(path.read_text())["options"]["source"] for path in generated().glob("*/manifest.json")}
    stems = {Path(source).stem for source in sources if source.startswith("examples/")}
    assert {path.stem for path in TORQUE.parent.glob("*.py")} == stems
    assert {f"tnforge.library.tensornet:{name}" for name in ("embed", "decompose", "product_o3")} <= sources
    assert "tnforge.library.hotpp:message" in sources
    files = [path for path in generated().rglob("*") if path.is_file() and path.suffix != ".pyc"]
    assert sum(path.stat().st_size for path in files) < 5_000_000


def test_the_committed_packages_are_marked_as_generated():
    assert "/generated/** linguist-generated=true" in (ROOT / ".gitattributes").read_text().splitlines()


def test_the_manifest_says_how_to_compile_again_on_any_machine(project, package):
    assert json.loads((package / "manifest.json").read_text())["options"] == {
        "source": "layers/deep/torque.py", "settings": {}, "targets": ["torch"], "standalone": False,
    }  # fmt: skip
    assert not [path for path in package.iterdir() if str(project) in path.read_text()]


def test_a_project_can_be_moved(project, tmp_path, monkeypatch):
    moved = tmp_path / "moved"
    moved.mkdir()
    for path in (project / "layers", project / "generated", project / "pyproject.toml"):
        path.rename(moved / path.name)
    monkeypatch.chdir("/")
    assert check(moved) == 0


def test_without_a_folder_the_committed_packages_are_checked(project, monkeypatch, capsys):
    monkeypatch.setattr("tnforge.cli.check.generated", lambda: project / "generated")
    capsys.readouterr()
    assert main(["check"]) == 0
    assert "deep_torque" in capsys.readouterr().out


def test_packages_that_stand_alone_are_compared_with_their_copy(project, package):
    definition = str(project / "layers" / "deep" / "torque.py")
    words = ["compile", definition, "-o", str(project / "generated"), "--target", "torch", "--standalone"]
    assert main(words) == 0
    assert check(project) == 0
    (package / "_tnforge" / "runtime" / "choose.py").write_text("mine")
    assert check(project) == 4


def test_a_definition_that_is_gone_is_named(project, capsys):
    (project / "layers" / "deep" / "torque.py").unlink()
    assert check(project) == 4
    assert "compiled from layers/deep/torque.py" in capsys.readouterr().err


def test_an_edited_file_is_found_and_the_difference_shown(project, package, capsys):
    path = package / "torque.py"
    path.write_text(path.read_text().replace("torch.einsum", "torch.enigma"))
    assert check(project) == 4
    message = capsys.readouterr().err
    assert "-        out = torch.enigma(" in message
    assert "+        out = torch.einsum(" in message
    assert "--update" in message
    assert len(message.splitlines()) < 20
    assert "enigma" in path.read_text(), "check writes nothing"


def test_the_ends_of_lines_count(project, package):
    path = package / "torque.py"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n", 1))
    assert check(project) == 4


@pytest.mark.parametrize(("change", "said"), [("missing", "is missing"), ("stranger", "should not be there")])
def test_missing_and_foreign_files_are_found(project, package, capsys, change, said):
    if change == "missing":
        (package / "certificate.json").unlink()
    else:
        (package / "notes.txt").write_text("mine")
    assert check(project) == 4
    assert said in capsys.readouterr().err


def test_a_changed_definition_is_found_and_update_compiles_it_again(project, package, capsys):
    definition = project / "layers" / "deep" / "torque.py"
    definition.write_text(definition.read_text().replace("return eps", "return -eps"))
    assert check(project) == 4
    assert check(project, "--update") == 0
    assert "updated" in capsys.readouterr().out
    assert check(project) == 0


def test_update_checks_before_it_writes(project, package, monkeypatch):
    (package / "torque.py").write_text("mine")

    def refuse(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(build, "check_layers", refuse)
    assert check(project, "--update") == 130
    assert (package / "torque.py").read_text() == "mine"


@pytest.mark.parametrize(
    "options",
    [
        None,
        {},
        {"source": "../x.py", "settings": {}, "targets": ["torch"], "standalone": False},
        {"source": "/x.py", "settings": {}, "targets": ["torch"], "standalone": False},
        {"source": "x.py", "settings": [], "targets": ["torch"], "standalone": False},
    ],
)
def test_a_damaged_manifest_is_refused(project, package, options, capsys):
    text = "{" if options is None else json.dumps({"options": options})
    (package / "manifest.json").write_text(text)
    assert check(project) == 4
    assert "manifest.json" in capsys.readouterr().err


def test_differences_as_json(project, package, capsys):
    capsys.readouterr()
    assert check(project, "--json") == 0
    assert json.loads(capsys.readouterr().out) == {
        "packages": [{"package": "deep_torque", "state": "same", "files": []}]
    }
    (package / "torque.py").unlink()
    assert check(project, "--json") == 4
    assert json.loads(capsys.readouterr().out)["error"] == "verify"


def test_a_folder_that_is_not_there_is_refused(tmp_path):
    assert main(["check", str(tmp_path / "nowhere")]) == 2


def test_committed_packages_are_imported_by_name():
    r, f = torch.eye(3)[:1], torch.eye(3)[1:2]
    assert Torque(target="torch")(r, f).tolist() == [[0, 0, 1]]
