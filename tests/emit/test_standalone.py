"""Packages that stand alone: they hold the runtime and run where tnforge is not installed."""

import subprocess
import sys
from pathlib import Path

import pytest

from tnforge.cli import main
from tnforge.emit.allow import check_python
from tnforge.errors import EmitError
from tnforge.resources import runtime_texts

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"

USE = """
import sys
{block}
sys.path.insert(0, {folder!r})
import torch
from examples_contract_once import ContractOnce
from examples_torque import Torque
case = dict(
    h=torch.ones(2, 3, 3, 4, dtype=torch.float64, requires_grad=True),
    n=torch.ones(1, 3, dtype=torch.float64), w=torch.ones(1, 4, dtype=torch.float64),
    sender=torch.tensor([0]), receiver=torch.tensor([1]),
)
results = []
for target in ("c", "torch"):
    out = ContractOnce(target)(**case)
    (slope,) = torch.autograd.grad(out.square().sum(), case["h"])
    results.append((out.sum().item(), slope.sum().item()))
assert results[0] == results[1] == (36.0, 216.0), results
print(Torque()(torch.eye(3)[:1], torch.eye(3)[1:2]).tolist())
"""
BLOCK = "sys.modules['tnforge'] = None"
BOTH = "import tnforge.runtime"


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    output = tmp_path_factory.mktemp("out")
    for name in ("01_torque.py", "06_contract_once.py"):
        assert main(["compile", str(EXAMPLES / name), "-o", str(output), "--standalone"]) == 0
    return output


def files(package: Path) -> dict[str, bytes]:
    return {path.relative_to(package).as_posix(): path.read_bytes() for path in package.rglob("*") if path.is_file()}


def use(folder: Path, block: str) -> subprocess.CompletedProcess[str]:
    code = USE.format(block=block, folder=str(folder))
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=folder)


def test_two_packages_run_with_tnforge_absent(folder):
    done = use(folder, BLOCK)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "[[0.0, 0.0, 1.0]]"


def test_they_run_beside_tnforge(folder):
    done = use(folder, BOTH)
    assert done.returncode == 0, done.stderr


def test_a_package_that_does_not_stand_alone_fails_there(tmp_path):
    for name in ("01_torque.py", "06_contract_once.py"):
        assert main(["compile", str(EXAMPLES / name), "-o", str(tmp_path)]) == 0
    assert "tnforge" in use(tmp_path, BLOCK).stderr


def test_the_copy_is_the_runtime_to_the_letter(folder):
    copy = folder / "examples_torque" / "_tnforge"
    texts = {path.relative_to(copy).as_posix(): path.read_text() for path in copy.rglob("*.py")}
    assert texts.pop("__init__.py").startswith('"""The runtime of tnforge')
    assert texts == runtime_texts()
    assert {"errors.py", "runtime/op.py", "runtime/library.py"} <= set(texts)


def test_compiling_again_gives_the_same_bytes(folder, tmp_path):
    assert main(["compile", str(EXAMPLES / "01_torque.py"), "-o", str(tmp_path), "--standalone"]) == 0
    again = files(tmp_path / "examples_torque")
    assert again == {
        name: text for name, text in files(folder / "examples_torque").items() if "__pycache__" not in name
    }


def test_compiling_over_a_package_that_stands_alone_replaces_it(tmp_path):
    words = ["compile", str(EXAMPLES / "01_torque.py"), "-o", str(tmp_path), "--target", "torch"]
    assert main([*words, "--standalone"]) == 0
    (tmp_path / "examples_torque" / "_tnforge" / "errors.py").write_text("mine")
    assert main(words) == 2
    assert main([*words, "--force"]) == 0
    assert not (tmp_path / "examples_torque" / "_tnforge").exists()


@pytest.mark.parametrize(
    "text",
    [
        "from ._tnforge import errors",
        "from ._tnforge.runtime import library",
        "from .._tnforge import runtime",
        "from . import runtime",
        "from .tnforge import runtime",
        "from tnforge import runtime as torch",
    ],
)
def test_no_other_relative_import_is_emitted(text):
    check_python("x.py", "from ._tnforge import runtime", frozenset())
    with pytest.raises(EmitError, match="the import of"):
        check_python("x.py", text, frozenset())
