"""Emitted Python holds nothing but what the torch target prints."""

import pytest

from tnforge.dsl.trace import load_layers
from tnforge.emit.allow import check_python
from tnforge.emit.context import Header, Layer
from tnforge.emit.targets import torch as target
from tnforge.errors import EmitError
from tnforge.passes.simplify import simplify
from tnforge.schedule.fuse import plan_graph

FORBIDDEN = {
    "import os": "the import of os",
    "from subprocess import run": "the import of run",
    "from torch import load": "the import of load",
    "eval('1')": "a call of eval",
    "torch.hub": "the attribute hub",
    "torch.load('x')": "a call of torch.load",
    "x.load('y')": "a call of x.load",
    "torch.index_add(x)": "a call of torch.index_add",
    "(lambda: 1)()": "a call of",
    "x = lambda: 1": "a Lambda",
    "x = [i for i in y]": "a ListComp",
    "while True: pass": "a While",
    "exec('1')": "a call of exec",
    "f'{x}'": "a JoinedStr",
    "().__class__": "the attribute __class__",
    "global x": "a Global",
    "import": "is not Python",
}


@pytest.mark.parametrize("text", list(FORBIDDEN))
def test_anything_else_is_refused_with_its_line(text):
    with pytest.raises(EmitError, match=FORBIDDEN[text]):
        check_python("x.py", f"import torch\n{text}\n", frozenset())


def test_every_example_is_allowed_and_a_tampered_printer_is_not(monkeypatch):
    for layer in load_layers("examples/03_tensornet.py", {}):
        plan = plan_graph(simplify(layer.graph))
        emitted = Layer(plan, "signature", "", Header("0", "x.py", "", ()))
        target.render_torch(emitted, kernels=("c", "triton"))
    monkeypatch.setattr(target, "_einsum", lambda *_: "__import__('os').getcwd()")
    with pytest.raises(EmitError, match="may not contain"):
        target.render_torch(emitted, kernels=())


@pytest.mark.parametrize("doc", ['"""\nimport os\n"""', "\\", "ends with a backslash \\", "*/ int main() /*"])
def test_documentation_can_not_leave_its_docstring(doc):
    (layer,) = load_layers("examples/01_torque.py", {})
    emitted = Layer(plan_graph(simplify(layer.graph)), "signature", doc, Header("0", "x*/.py", "", ()))
    text = target.render_torch(emitted, kernels=("c", "triton"))["torque.py"]
    assert "\nimport os" not in text.replace("'''\nimport os", "")
