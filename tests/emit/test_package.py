"""Emitted packages: what they contain, that they run alone, and how they treat what they are given."""

import json
import subprocess
import sys
import warnings
from pathlib import Path

import pytest
import torch

from benchmarks.hotpp_message import Allocations
from tnforge.build import build_package
from tnforge.check.load import load_layer
from tnforge.compiler import Options
from tnforge.dsl.trace import load_layers
from tnforge.errors import BuildError, ConfigError, ShapeError, VerifyError
from tnforge.runtime.choose import choose

choosing = sys.modules[choose.__module__]


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """Every example in one package."""
    files = sorted(Path("examples").glob("0[1-6]_*.py"))
    definitions = [layer.definition for file in files for layer in load_layers(str(file), {})]
    return build_package("everything", definitions, tmp_path_factory.mktemp("out"), Options(), "examples").folder


@pytest.fixture
def once(folder):
    return load_layer(folder, "contract_once", "c")


def edges(nodes: int, count: int, channels: int, dtype=torch.float64) -> dict[str, torch.Tensor]:
    random = torch.Generator().manual_seed(5)
    return {
        "h": torch.randn(nodes, 3, 3, channels, dtype=dtype, generator=random),
        "n": torch.randn(count, 3, dtype=dtype, generator=random),
        "w": torch.randn(count, channels, dtype=dtype, generator=random),
        "sender": torch.randint(0, nodes, (count,), generator=random),
        "receiver": torch.randint(0, nodes, (count,), generator=random),
    }


def by_hand(h, n, w, sender, receiver):
    message = (h[sender] * n[:, None, :, None]).sum(2) * w[:, None]
    return torch.zeros(h.shape[0], *message.shape[1:], dtype=h.dtype).index_add(0, receiver, message)


def test_a_package_runs_with_every_compile_time_library_blocked(folder):
    code = f"""
import sys
for name in ("sympy", "flint", "jinja2", "opt_einsum", "networkx", "typer"):
    sys.modules[name] = None
sys.path.insert(0, {str(folder.parent)!r})
import torch
from everything import Torque
print(Torque()(torch.eye(3)[:1], torch.eye(3)[1:2]).tolist())
assert "tnforge.ir" not in sys.modules and "tnforge.compiler" not in sys.modules
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "[[0.0, 0.0, 1.0]]"


def test_the_manifest_hashes_every_file_and_the_certificate_names_every_layer(folder):
    manifest = json.loads((folder / "manifest.json").read_text())
    certificate = json.loads((folder / "certificate.json").read_text())
    assert set(manifest["layers"]) == set(certificate)
    assert {"torque.py", "torque.c", "torque.kernels.json", "certificate.json"} <= set(manifest["files"])


@pytest.mark.parametrize("channels", [1, 7, 16, 48, 100])
@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
def test_any_channel_count_and_number_type(once, channels, dtype):
    case = edges(5, 20, channels, dtype)
    expected = by_hand(**{k: v.double() if v.is_floating_point() else v for k, v in case.items()})
    tolerance = 1e-12 if dtype == torch.float64 else 1e-5
    assert torch.allclose(once(**case).double(), expected, rtol=tolerance, atol=tolerance)


@pytest.mark.parametrize(("nodes", "count"), [(4, 0), (1, 1), (7, 3), (3, 50)])
def test_isolated_nodes_and_missing_edges(once, nodes, count):
    case = edges(nodes, count, 3)
    assert torch.allclose(once(**case), by_hand(**case), rtol=1e-12, atol=1e-12)
    assert once(**case).shape == (nodes, 3, 3)


def test_zero_channels_give_empty_results(once):
    assert once(**edges(4, 6, 0)).shape == (4, 3, 0)


def test_strides_do_not_matter(once):
    case = edges(4, 9, 6)
    other = dict(case)
    other["h"] = case["h"].permute(3, 2, 1, 0).contiguous().permute(3, 2, 1, 0)
    other["w"] = torch.cat([case["w"], case["w"]], 1)[:, :6]
    other["n"] = case["n"][:1].expand(9, 3)
    case["n"] = other["n"].contiguous()
    assert torch.equal(once(**other), once(**case))


def test_gradients_of_expanded_arguments_are_summed(once):
    case = edges(4, 9, 6)
    gradients = []
    for function in (once, by_hand):
        n = case["n"][:1].clone().requires_grad_()
        function(**{**case, "n": n.expand(9, 3)}).sum().backward()
        gradients.append(n.grad)
    assert torch.allclose(*gradients)


def test_three_orders_of_derivatives(folder):
    layer = load_layer(folder, "gate", "c")
    generator = torch.Generator().manual_seed(1)
    shapes = ((2, 3, 3, 2), (2,), (2,))
    inputs = [torch.randn(s, dtype=torch.float64, generator=generator, requires_grad=True) for s in shapes]
    assert torch.autograd.gradcheck(layer, inputs)
    assert torch.autograd.gradgradcheck(layer, inputs)

    def slope(*arguments):
        return torch.autograd.grad(layer(*arguments).sin().sum(), arguments, create_graph=True)

    assert torch.autograd.gradgradcheck(slope, inputs)


@pytest.mark.parametrize("order", [1, 2, 3, 4])
def test_kernels_and_torch_agree_to_the_fourth_derivative(folder, order):
    results = []
    for target in ("c", "torch"):
        layer = load_layer(folder, "contract_once", target)
        case = edges(3, 5, 2)
        step = torch.zeros((), dtype=torch.float64, requires_grad=True)
        moved = {name: case[name] + step * case[name].roll(1, 0) for name in ("h", "n", "w")}
        value = layer(**{**case, **moved}).square().sum()
        for _ in range(order):
            (value,) = torch.autograd.grad(value, step, create_graph=True)
        results.append(value.item())
    assert results[0] == pytest.approx(results[1], rel=1e-12)


def test_compiled_graphs_take_other_sizes(folder):
    layer = load_layer(folder, "contract_once", "c")
    compiled = torch.compile(layer, fullgraph=True, dynamic=True, backend="aot_eager")
    for nodes, count in ((4, 9), (6, 30)):
        case = edges(nodes, count, 4)
        assert torch.allclose(compiled(**case), layer(**case))


WRONG = {
    "dtype of an argument": ({"w": torch.float32}, "w is float32"),
    "half precision": ({"h": torch.float16, "n": torch.float16, "w": torch.float16}, "h is float16"),
    "type of an index": ({"sender": torch.int32}, "sender is int32"),
}


@pytest.mark.parametrize(("change", "said"), WRONG.values(), ids=list(WRONG))
def test_wrong_number_types_are_refused_by_name(once, change, said):
    case = edges(4, 9, 6)
    with pytest.raises(ShapeError, match=said):
        once(**{**case, **{name: case[name].to(dtype) for name, dtype in change.items()}})


SHAPES = [("h", (4, 3, 6)), ("n", (9, 4)), ("n", (8, 3)), ("w", (9, 7)), ("w", (9,)), ("sender", (8,))]


@pytest.mark.parametrize(("name", "shape"), SHAPES)
def test_wrong_shapes_are_refused_by_name(once, name, shape):
    case = edges(4, 9, 6)
    with pytest.raises(ShapeError, match=f"contract_once: {name} is"):
        once(**{**case, name: torch.zeros(shape, dtype=case[name].dtype)})


@pytest.mark.parametrize("index", [-1, 4, 2**40])
@pytest.mark.parametrize("end", ["sender", "receiver"])
def test_indices_out_of_range_are_refused_by_name(once, end, index):
    case = edges(4, 9, 6)
    case[end][3] = index
    with pytest.raises(ShapeError, match=f"{end} holds the index {index}; there are 4 nodes"):
        once(**case)


def test_an_index_array_changed_in_place_is_looked_at_again(once):
    case = edges(4, 9, 6)
    once(**case)
    case["sender"][0] = 99
    with pytest.raises(ShapeError, match="99"):
        once(**case)


def test_not_a_number_passes_through(once):
    case = edges(4, 9, 6)
    case["w"][2, 1] = float("nan")
    result = once(**case)
    assert torch.isnan(result[case["receiver"][2], :, 1]).all()
    assert torch.isfinite(result[..., 0]).all()


def test_without_a_compiler_torch_runs_and_says_so_once(folder, monkeypatch):
    monkeypatch.setattr(choosing, "has_compiler", lambda: False)
    choosing._say_once.cache_clear()
    with pytest.warns(UserWarning, match="no C compiler was found"):
        layer = load_layer(folder, "contract_once", "auto")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        load_layer(folder, "contract_once", "auto")
    case = edges(4, 9, 6)
    assert torch.allclose(layer(**case), by_hand(**case))
    with pytest.raises(BuildError, match="no C compiler"):
        load_layer(folder, "contract_once", "c")


def test_a_target_that_was_not_emitted_is_refused(folder):
    with pytest.raises(ConfigError, match="no target 'cuda'"):
        load_layer(folder, "contract_once", "cuda")


def test_damaged_kernel_data_is_refused(folder, tmp_path):
    for name in ("torque.py", "torque.c"):
        (tmp_path / name).write_text((folder / name).read_text())
    (tmp_path / "torque.kernels.json").write_text("{}")
    with pytest.raises(VerifyError, match="missing or damaged"):
        load_layer(tmp_path, "torque", "c")


def test_nothing_of_size_edges_times_components_times_channels_is_made(once):
    case = edges(10, 500, 16)
    for name in ("h", "n", "w"):
        case[name].requires_grad_()
    with Allocations() as record:
        once(**case).square().sum().backward()
    assert max(record.sizes)[0] <= 500 * 16, "the largest new array is the gradient of w"
