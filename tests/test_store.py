"""Kept packages: found again when nothing changed, never when anything did, thrown away when damaged."""

from dataclasses import replace
from pathlib import Path

import pytest

from tnforge import build
from tnforge.build import Request, build_package
from tnforge.compiler import Options
from tnforge.errors import BuildError
from tnforge.library import vectors
from tnforge.store import Store, fingerprint

TORCH = Options(("torch",))
REQUEST = Request("dots", (vectors.dot.definition,), TORCH, "vectors.py", {"rank": "1"})


@pytest.fixture
def store(tmp_path) -> Store:
    return Store(tmp_path / "kept", print)


def make(store: Store | None, parent: Path) -> dict[str, str]:
    built = build_package("dots", [vectors.dot.definition], parent, TORCH, "vectors.py", force=True, store=store)
    assert built.emitted[0].layer == "dot"
    assert built.emitted[0].multiplications == 3
    return {path.name: path.read_text() for path in built.folder.iterdir()}


def refuse(*_: object, **options: object) -> None:
    raise AssertionError("it is built again")


def test_an_unchanged_definition_is_not_built_again(store, tmp_path, monkeypatch):
    first = make(store, tmp_path)
    monkeypatch.setattr(build, "compile_package", refuse)
    assert make(store, tmp_path) == first
    with pytest.raises(AssertionError, match="built again"):
        make(None, tmp_path)


def test_the_folder_is_private(store, tmp_path):
    make(store, tmp_path)
    assert store.folder.stat().st_mode & 0o777 == 0o700
    store.folder.chmod(0o777)
    with pytest.raises(BuildError, match="can be written by other users"):
        make(store, tmp_path)


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("torch.einsum", "torch.cinsum"),
        lambda text: text[: len(text) // 2],
        lambda text: "",
        lambda text: text.partition("\n")[2],
    ],
    ids=["changed", "cut", "emptied", "without its hash"],
)
def test_a_damaged_entry_is_built_again_with_a_message(change, store, tmp_path, capsys):
    first = make(store, tmp_path)
    (entry,) = store.folder.iterdir()
    entry.write_text(change(entry.read_text()))
    assert make(store, tmp_path) == first
    assert "was damaged and is compiled again" in capsys.readouterr().out
    assert make(store, tmp_path) == first
    assert not capsys.readouterr().out


def test_the_entry_of_another_package_is_not_taken(store, capsys):
    store.save("a", {"files": {}})
    (store.folder / "b.json").write_text((store.folder / "a.json").read_text())
    assert store.load("b") is None
    assert "another package" in capsys.readouterr().out
    assert store.load("a") == {"files": {}}


OTHERS = {
    "name": replace(REQUEST, name="dot"),
    "graph": replace(REQUEST, definitions=(vectors.cross.definition,)),
    "doc": replace(REQUEST, definitions=(replace(vectors.dot.definition, doc="Another sentence."),)),
    "claim": replace(REQUEST, definitions=(replace(vectors.dot.definition, has_claim=False),)),
    "targets": replace(REQUEST, options=Options(("torch", "c"))),
    "standalone": replace(REQUEST, options=Options(("torch",), standalone=True)),
    "source": replace(REQUEST, source="vector.py"),
    "settings": replace(REQUEST, settings={"rank": "2"}),
}


@pytest.mark.parametrize("other", OTHERS.values(), ids=list(OTHERS))
def test_whatever_a_package_is_made_from_is_in_its_key(other):
    assert other.key != REQUEST.key
    assert replace(REQUEST).key == REQUEST.key


@pytest.mark.parametrize("name", ["own_texts", "version", "compiler_version"])
def test_tnforge_and_what_it_runs_on_are_in_the_key(name, monkeypatch):
    before = REQUEST.key
    monkeypatch.setattr(build, name, lambda: "changed")
    assert REQUEST.key != before


def test_the_key_covers_every_module_and_template():
    texts = build.own_texts()
    assert {"build.py", "schedule/nest.py", "templates/torch/layer.py.jinja", "templates/c/layer.c.jinja"} <= set(texts)


def test_equal_data_has_one_fingerprint():
    assert fingerprint({"a": 1, "b": [2]}) == fingerprint({"b": [2], "a": 1}) != fingerprint({"a": 1, "b": [3]})


def test_nothing_is_kept_of_a_package_that_fails_its_check(store, tmp_path, monkeypatch):
    monkeypatch.setattr(build, "check_layers", refuse)
    with pytest.raises(AssertionError, match="built again"):
        make(store, tmp_path)
    assert list(store.folder.iterdir()) == []
