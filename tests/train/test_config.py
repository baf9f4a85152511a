"""The configuration of a run."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.train.made import Files, events, metrics, resolved
from tnforge.config.document import parse_document, write_document
from tnforge.config.plain import override, read_plain, typed, written_plain
from tnforge.data.deviation import QUANTITIES
from tnforge.data.label import LABELS
from tnforge.errors import ConfigError
from tnforge.train.config import Loss, Term, plain_run, read_run

SHORT = {"name": "x", "model": {"system": "tensornet", "cutoff": "5"}, "data": {"train": "a.extxyz"}}


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("trian.epochs=3", "trian: there is no such key; do you mean train"),
        ("train.epoch=3", "train.epoch: there is no such key; do you mean epochs"),
        ("train.batch.sise=3", "train.batch.sise: there is no such key; do you mean size"),
        ("train.optimizer.deacy=3", "train.optimizer.deacy: there is no such key; do you mean decay"),
        ("loss.energi=1", "loss.energi: there is no such key; do you mean energy"),
        ("loss.energy.wieght=1", "loss.energy.wieght: there is no such key; do you mean weight"),
        ("data.vaild=1", "data.vaild: there is no such key; do you mean valid"),
        ("train.schedule={kind: constant, patience: 3}", "the schedule constant has no patience"),
        ("train.schedule=linear", "train.schedule.kind: Input should be 'constant', 'cosine' or 'plateau'"),
        ("loss.energy={weight: 1, later: 3}", "give later, a weight, and switch"),
        ("train.rate=-1", "train.rate: Input should be greater than 0"),
        ("train.device=gpu", "train.device: String should match pattern"),
        ("name=../other", "name: a name is made of letters, digits, dots, dashes and underscores, and begins with"),
        ("train={stop: 3, validate_every: 4}", "stop is 3 epochs and validate_every is 4"),
        ("train.seed=-1", "train.seed: Input should be greater than or equal to 0"),
        ("train.seed=9223372036854775808", "train.seed: Input should be less than 9223372036854775808"),
        ("loss={energy: 0, forces: 0}", "every weight is zero in epoch 1"),
        ("loss={energy: {weight: 1, later: 0, switch: 5}}", "every weight is zero in epoch 5"),
        ("loss.energy={weight: 1, delta: 0.1}", "only a huber loss has a delta, and this one is squared"),
        ("model.scale=0", "scale is a number above zero, not '0'"),
        ("model.cutoff=far", "cutoff is a number above zero, not 'far'"),
    ],
)
def test_what_is_wrong_is_named(key: str, said: str) -> None:
    with pytest.raises(ConfigError) as caught:
        read_run(override(dict(SHORT), [key]))
    assert said in str(caught.value)


def test_a_loss_has_a_term() -> None:
    with pytest.raises(ConfigError, match="one term or more"):
        read_run({**SHORT, "loss": {}})


def test_the_cutoff_may_not_be_missing() -> None:
    with pytest.raises(ConfigError, match="the key cutoff is missing"):
        read_run({**SHORT, "model": {"system": "tensornet"}})


def test_every_label_can_be_a_term_and_has_units() -> None:
    assert set(Loss.model_fields) == set(LABELS) == set(QUANTITIES)


def test_words_and_numbers_stand_for_what_they_begin() -> None:
    run = read_run(
        override(
            dict(SHORT),
            [
                "train.batch=4",
                "train.schedule=cosine",
                "train.optimizer=amsgrad",
                "loss.forces=2",
                "train.average=none",
            ],
        )
    )
    assert (run.train.batch.size, run.train.batch.by) == (4, "structures")
    assert run.train.schedule.kind == "cosine"
    assert run.train.optimizer.kind == "amsgrad"
    assert run.loss.terms == {"forces": Term(weight=2.0)}
    assert run.train.average is None


def test_weights_change_from_an_epoch_on() -> None:
    term = Term(weight=1.0, later=10.0, switch=3)
    assert [term.weight_in(epoch) for epoch in (1, 2, 3, 4)] == [1.0, 1.0, 10.0, 10.0]
    assert term.last_weight == 10.0


@pytest.mark.parametrize(
    "settings",
    [
        [],
        ["train.clip=none", "train.stop=5", "train.save.steps=3", "train.schedule=cosine", "loss.energy=3"],
        [
            "loss.forces={weight: 3e-7, kind: huber}",
            "train.schedule={kind: plateau, patience: 3}",
            "train.average=none",
        ],
    ],
)
def test_what_is_written_is_read_as_the_same(settings: list[str], tmp_path: Path) -> None:
    run = read_run(override(dict(SHORT), settings))
    (tmp_path / "c.yaml").write_text(write_document(plain_run(run)))
    again = read_run(read_plain(tmp_path / "c.yaml"))
    assert again == run
    assert plain_run(again) == plain_run(run)


def test_numbers_of_the_model_are_numbers() -> None:
    words = ["model.scale=1e-3", "model.trainable=true", "model.species=[H, 8]", "model.references={H: -.5, O: '2'}"]
    run = read_run(override(dict(SHORT), [*words, "model.group=O3", "model.seed=7"]))
    expected = {
        "system": "tensornet",
        "cutoff": 5,
        "scale": 0.001,
        "trainable": True,
        "species": ["H", 8],
        "references": {"H": -0.5, "O": 2},
        "group": "O3",
        "seed": 7,
    }
    assert run.model == expected
    assert "scale: 0.001\n" in write_document(plain_run(run))


@pytest.mark.parametrize("text", ["", "O3", "In", "nan", "inf", "1_0", "0x1", "1e", ".", "e5", "1 2", "True", "٣x"])
def test_other_texts_are_texts(text: str) -> None:
    assert typed(text) == text


def test_a_written_document_has_no_anchors() -> None:
    shared: list[Any] = [1, 2]
    text = write_document({"a": shared, "b": shared})
    assert "&" not in text
    assert parse_document(text, "x")


def test_a_resolved_configuration_is_the_same_run(files: Files, tmp_path: Path) -> None:
    events(files.plain(epochs=1), tmp_path)
    plain = resolved(tmp_path / "small")
    assert set(plain["model"]) > {"species", "references", "scale", "seed", "number"}
    events(plain, tmp_path, "name=again")
    assert metrics(tmp_path / "small") == metrics(tmp_path / "again")
    assert resolved(tmp_path / "again")["model"] == plain["model"]


def test_the_documentation_says_the_defaults() -> None:
    """The table of keys lists every key of training with its default, and its example can be read."""
    page = (Path(__file__).resolve().parents[2] / "docs" / "training.md").read_text()
    rows = dict(line.split(" | ")[:2] for line in page.splitlines() if line.startswith("| `"))
    said = {key.strip("| `"): text.strip("`") for keys, texts in rows.items() for key, text in _pairs(keys, texts)}
    plain = plain_run(read_run(SHORT))["train"]
    assert said.keys() == plain.keys()
    for key, text in said.items():
        known = plain[key]
        value = known.get("size", known.get("kind", known)) if isinstance(known, dict) else known
        assert text == "{epochs: 1}" if key == "save" else text == _shown(value), key
    (example,) = [part.split("```")[0] for part in page.split("```yaml\n")[1:]]
    run = read_run(written_plain(_read(example)))
    assert run.train.batch.size == 8


def _pairs(keys: str, texts: str) -> list[tuple[str, str]]:
    names = keys.split(", ")
    return list(zip(names, texts.split(", ") if len(names) > 1 else [texts], strict=True))


def _shown(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else f"{value:g}" if isinstance(value, float) else str(value)


def _read(text: str) -> dict[str, Any]:
    found: dict[str, Any] = override({}, [f"run={text}"])["run"]
    return found
