"""Loading definitions from files, folders and families."""

from __future__ import annotations

from pathlib import Path

import pytest

from tnforge import load_layers
from tnforge.errors import ConfigError, DefinitionError

COPY = """
from tnforge import Vector, indices, layer
(i,) = indices("i")

@layer
def {name}(a: Vector):
    return a[i]
"""


def write(path: Path, text: str) -> str:
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_folder_is_read_in_order(tmp_path: Path) -> None:
    for number, name in enumerate(["second", "first"]):
        write(tmp_path / f"{number}.py", COPY.format(name=name))
    write(tmp_path / "__init__.py", "")
    assert [layer.name for layer in load_layers(str(tmp_path), {})] == ["second", "first"]


def test_changed_file_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "copy.py"
    assert load_layers(write(path, COPY.format(name="one")), {})[0].name == "one"
    (layer,) = load_layers(write(path, COPY.format(name="two")), {})
    assert layer.definition.place is not None
    assert layer.definition.place.text == "def two(a: Vector):"


def test_layer_bound_to_two_names_counts_once(tmp_path: Path) -> None:
    text = COPY.format(name="copy") + "\nalias = copy\ncopy = copy\n"
    assert len(load_layers(write(tmp_path / "copy.py", text), {})) == 1


def test_layers_of_one_graph_name_are_refused(tmp_path: Path) -> None:
    text = COPY.format(name="first") + '\nsecond = layer(name="first", inputs={"a": Vector})(lambda a: a[i])\n'
    with pytest.raises(DefinitionError, match="two layers are called first"):
        load_layers(write(tmp_path / "copy.py", text), {})


def test_error_names_the_line_of_the_file_not_of_a_library(tmp_path: Path) -> None:
    path = write(tmp_path / "bad.py", "import json\n\njson.loads('{')\n")
    with pytest.raises(DefinitionError, match="raises JSONDecodeError") as caught:
        load_layers(path, {})
    assert [(place.file, place.line) for place in caught.value.places] == [(path, 3)]


def test_interrupt_passes(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        load_layers(write(tmp_path / "bad.py", "raise KeyboardInterrupt"), {})


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("missing.py", "missing.py can not be read: No such file"),
        ("missing", "missing is not a definition"),
        ("tnforge.library.vectors", "is not a definition"),
        ("no_such_package:family", "raises ModuleNotFoundError"),
        ("tnforge.library.vectors:missing", "has no family missing"),
        ("tnforge.library.vectors:i", "is not a function that returns layers"),
        ("tnforge.library.hotpp:paths", "needs the setting ranks"),
    ],
)
def test_target_that_is_nothing_is_refused(target: str, message: str) -> None:
    with pytest.raises((DefinitionError, ConfigError), match=message):
        load_layers(target, {})


def test_folder_without_definitions_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DefinitionError, match=r"holds no \.py file"):
        load_layers(str(tmp_path), {})


def test_file_that_is_not_python_is_refused_at_its_place(tmp_path: Path) -> None:
    path = write(tmp_path / "bad.py", "def copy(a:\n    return a\n")
    with pytest.raises(DefinitionError, match="is not Python") as caught:
        load_layers(path, {})
    assert [(place.file, place.line) for place in caught.value.places] == [(path, 1)]


@pytest.mark.parametrize("source", [b"\xff\xfe", b"x = '\x00'"])
def test_file_that_is_not_text_is_refused(tmp_path: Path, source: bytes) -> None:
    path = tmp_path / "bad.py"
    path.write_bytes(source)
    with pytest.raises(DefinitionError):
        load_layers(str(path), {})


def test_layer_can_be_addressed_by_name() -> None:
    (layer,) = load_layers("tnforge.library.vectors:dot", {})
    assert layer.name == "dot"


FAMILY = """
from tnforge import Vector, indices, layer
(i,) = indices("i")

def family(count: int = 1, named: bool = False, prefix: str = "copy", odd: float = 0.5):
    made = tuple(
        layer(name=f"{prefix}{number}_{named}", inputs={"a": Vector})(lambda a: a[i]) for number in range(count)
    )
    return made[0] if count == 1 else made

def wrong():
    return 3
"""


@pytest.fixture
def family(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    write(tmp_path / "made_up_families.py", FAMILY)
    monkeypatch.syspath_prepend(tmp_path)
    return "made_up_families:family"


def test_settings_have_the_types_of_the_parameters(family: str) -> None:
    layers = load_layers(family, {"count": "2", "named": "true", "prefix": "x"})
    assert [layer.name for layer in layers] == ["x0_True", "x1_True"]
    assert len(load_layers(family, {})) == 1


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"counts": "2"}, "no setting counts; known are: count, named, prefix, odd"),
        ({"count": "two"}, "count is an integer, not 'two'"),
        ({"count": "1.0"}, "count is an integer"),
        ({"named": "yes"}, "named is true or false, not 'yes'"),
        ({"odd": "0.5"}, "odd can not be given as text"),
    ],
)
def test_wrong_setting_is_refused(family: str, settings: dict[str, str], message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        load_layers(family, settings)


def test_family_returns_layers(family: str) -> None:
    with pytest.raises(DefinitionError, match="returns int, not a layer"):
        load_layers("made_up_families:wrong", {})
    with pytest.raises(DefinitionError, match="not a layer"):
        load_layers(family, {"count": "0"})


def test_file_takes_no_settings() -> None:
    with pytest.raises(ConfigError, match="settings are for families"):
        load_layers("examples/01_torque.py", {"ranks": "2"})
