"""The repository sets itself up: dependencies, lazy imports, the wheel, the Makefile."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tomllib
import venv
import zipfile
from importlib.metadata import version
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]


def names_of(lines: list[str]) -> set[str]:
    """The packages that requirements name, but for tnforge itself."""
    return {re.split(r"[<>=!~\[; ]", line)[0] for line in lines} - {"tnforge"}


EXTRAS = PROJECT["optional-dependencies"]
RUN_TIME, TRAIN, SIM, DEV = map(names_of, (PROJECT["dependencies"], EXTRAS["train"], EXTRAS["sim"], EXTRAS["dev"]))
OPTIONAL = {"triton"}
"""What is imported in one module where it is installed."""

PINS = dict(re.findall(r"^([\w-]+)==(\S+)$", (ROOT / "constraints.txt").read_text(), re.MULTILINE))
INSTALL_NAME = {"flint": "python-flint", "yaml": "pyyaml"}
"""Packages whose import name differs from the name under which they are installed."""


def run(*command: str | Path, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)


# Dependencies --------------------------------------------------------------------------------------


def imported_from_outside(*places: Path) -> set[str]:
    files = (path for place in places for path in ([place] if place.suffix == ".py" else place.rglob("*.py")))
    trees = (ast.parse(path.read_text()) for path in files)
    nodes = [node for tree in trees for node in ast.walk(tree)]
    names = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom) and not node.level}
    tops = {name.split(".")[0] for name in names} - sys.stdlib_module_names - {"tnforge"}
    return {INSTALL_NAME.get(top, top) for top in tops}


def test_what_is_imported_is_declared_and_what_is_declared_is_imported() -> None:
    parts = [path for path in (ROOT / "tnforge").iterdir() if path.name != "testing"]
    assert imported_from_outside(*parts) == RUN_TIME | TRAIN | OPTIONAL
    assert imported_from_outside(ROOT / "tnforge" / "testing") <= RUN_TIME | TRAIN | DEV
    assert imported_from_outside(ROOT / "tnforge" / "sim", ROOT / "tnforge" / "plot") <= RUN_TIME | SIM


def test_every_direct_dependency_is_pinned_once() -> None:
    assert set(PINS) == RUN_TIME | TRAIN | DEV


@pytest.mark.parametrize("name", sorted(PINS))
def test_the_pinned_version_is_installed(name: str) -> None:
    assert version(name).split("+")[0] == PINS[name]


# Lazy imports --------------------------------------------------------------------------------------


def loaded_by(code: str) -> set[str]:
    """The top-level packages a fresh interpreter has loaded after `code`."""
    done = run(sys.executable, "-c", f"{code}\nimport sys; print('loaded:', *sys.modules)")
    assert done.returncode == 0, done.stderr
    return {name.split(".")[0] for name in done.stdout.rpartition("loaded:")[2].split()}


def test_import_tnforge_loads_no_heavy_package() -> None:
    loaded = loaded_by("import tnforge")
    assert "tnforge" in loaded
    assert loaded.isdisjoint({"torch", "sympy", "numpy"})


def test_help_loads_no_heavy_package() -> None:
    loaded = loaded_by(
        "import sys\n"
        "from tnforge.cli import main\n"
        "sys.argv = ['tnforge', '--help']\n"
        "try:\n    main()\n"
        "except SystemExit as stop:\n    assert not stop.code"
    )
    assert "typer" in loaded
    assert loaded.isdisjoint({"numpy", "flint", "networkx", "sympy", "torch"})


# The wheel -----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    done = run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder)
    assert done.returncode == 0, done.stderr
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The interpreter of an environment that has the wheel and torch, but nothing that only the compiler needs."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=False, symlinks=True)
    (site,) = folder.glob("lib/python*/site-packages")
    absent = {INSTALL_NAME.get(name, name) for name in RUN_TIME - {"torch", "numpy"}} | {"flint", "tnforge"}
    for path in Path(sysconfig.get_path("purelib")).iterdir():
        if path.suffix != ".pth" and not path.name.startswith("__") and path.name.split("-")[0] not in absent:
            (site / path.name).symlink_to(path)
    pip = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--no-index", "--target", str(site)]
    done = run(*pip, wheel)
    assert done.returncode == 0, done.stderr
    return folder / "bin" / "python"


def test_wheel_holds_the_code_the_templates_and_the_generated_packages(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder, inside in (("tnforge", "tnforge"), ("templates", "_templates"), ("generated", "_generated")):
        files = [path for path in (ROOT / folder).rglob("*") if path.is_file() and path.suffix != ".pyc"]
        prefix = inside if inside == "tnforge" else f"tnforge/{inside}"
        assert files
        assert {f"{prefix}/{path.relative_to(ROOT / folder).as_posix()}" for path in files} <= names


USE = """
import importlib.util, tnforge, torch
from tnforge.generated.hotpp_message_out1_ranks2 import Message21
from tnforge.generated.examples_torque import Torque
assert not tnforge.__file__.startswith({root!r})
assert not any(importlib.util.find_spec(name) for name in ("sympy", "flint", "jinja2", "typer"))
r, f = torch.eye(3)[:1].requires_grad_(), torch.eye(3)[1:2]
out = Torque()(r, f)
print(out.tolist(), torch.autograd.grad(out.sum(), r)[0].tolist(), Message21().target)
"""


def test_an_installed_wheel_runs_its_generated_packages(installed: Path, tmp_path: Path) -> None:
    done = run(installed, "-I", "-c", USE.format(root=str(ROOT)), cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == "[[0.0, 0.0, 1.0]] [[0.0, -1.0, 1.0]] auto".split() or done.stdout
    assert done.stdout.startswith("[[0.0, 0.0, 1.0]]")


def test_an_installed_wheel_knows_nothing_of_the_checkout(installed: Path, tmp_path: Path) -> None:
    code = "import sys, tnforge.generated as g; print(*sys.path, *g.__path__)"
    done = run(installed, "-I", "-c", code, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert str(ROOT) not in done.stdout
    assert done.stdout.rstrip().endswith("tnforge/_generated")


# The Makefile --------------------------------------------------------------------------------------


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """An empty project with our Makefile."""
    for name in ("Makefile", "pyproject.toml", "constraints.txt"):
        shutil.copy(ROOT / name, tmp_path)
    return tmp_path


def fake_python(folder: Path, script: str) -> str:
    path = folder / "fake-python"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return f"PYTHON={path}"


def make(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """`make` as from a shell, not as from the `make` that may be running these tests."""
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("MAKE", "MFLAGS"))}
    command = ["make", *arguments]
    return subprocess.run(command, cwd=folder, env=clean, capture_output=True, text=True, check=False)


def test_make_says_in_one_line_that_there_is_no_python(checkout: Path) -> None:
    done = make(checkout, ".venv", "PYTHON=no-such-python")
    assert done.returncode
    assert done.stdout.splitlines() == ["missing: no-such-python (set PYTHON to Python 3.11 or newer)"]
    assert not (checkout / ".venv").exists()


@pytest.mark.parametrize(
    ("change", "missing"),
    [
        ("sys.modules['ensurepip'] = None", "missing: the module ensurepip of "),
        ("sys.version_info = (3, 10, 1)", "missing: Python 3.11 or newer (set PYTHON; "),
    ],
)
def test_make_says_in_one_line_what_python_lacks(checkout: Path, change: str, missing: str) -> None:
    fake = fake_python(checkout, f'exec {sys.executable} -c "import sys; {change}; exec(sys.argv.pop(1))" "$2" "$3"')
    done = make(checkout, ".venv", fake)
    assert done.returncode
    assert len(done.stdout.splitlines()) == 1
    assert done.stdout.startswith(missing)
    assert not (checkout / ".venv").exists()


def test_interrupted_install_is_begun_again(checkout: Path) -> None:
    """A fake interpreter makes an environment whose pip counts its calls and fails."""
    pip = checkout / ".venv" / "bin" / "pip"
    fake = fake_python(
        checkout,
        f'[ "$2" = venv ] || exit 0\nmkdir -p {pip.parent}\n'
        f'printf "#!/bin/sh\\necho installing\\nexit 1\\n" >{pip}\nchmod +x {pip}',
    )
    for _ in range(2):
        done = make(checkout, ".venv", fake)
        assert done.returncode
        assert "installing" in done.stdout
        assert "download" in done.stdout
