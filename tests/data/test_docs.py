"""What the documentation says of data is so."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from tnforge.config.model import check
from tnforge.data.declared import ALIASES, ARRAYS
from tnforge.data.dimension import ATOMIC
from tnforge.data.factor import OPEN
from tnforge.data.file import FORMATS
from tnforge.data.label import LABELS
from tnforge.data.settings import Data
from tnforge.data.unit import parse_unit

PAGE = (Path(__file__).parents[2] / "docs" / "data.md").read_text()


def test_the_example_is_a_configuration() -> None:
    (text,) = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
    data = check(Data, yaml.safe_load(text)["data"], "data")
    assert (data.train.path, data.keys.energy, data.references) == (("train.extxyz.xz",), "dft_energy", "fitted")


def test_every_ending_is_in_the_table() -> None:
    rows = dict(re.findall(r"^\| (`\..*?) \| (.*) \|$", PAGE, re.MULTILINE))
    assert {tuple(re.findall(r"`(.*?)`", row)) for row in rows} == set(FORMATS.values())


def test_every_label_is_in_the_table_with_its_names_and_whether_its_unit_is_open() -> None:
    rows = re.findall(r"^\| `(\w+)` \| ([^|]*) \| ([^|]*) \| ([^|]*) \|$", PAGE, re.MULTILINE)
    assert [row[0] for row in rows] == list(LABELS)
    for name, _, names, unit in rows:
        listed = re.findall(r"`(\w+)`", names)
        assert tuple(one for one in listed if one in ALIASES[name]) == ALIASES[name]
        assert set(listed) <= set(ARRAYS[name])
        assert unit.startswith("none") == (name in OPEN)


def test_every_unit_that_is_named_is_one() -> None:
    (text,) = re.findall(r"`units` are products of names: (.*?), the atomic unit", PAGE, re.DOTALL)
    units = re.findall(r"`(.*?)`", text)
    assert len(units) > 12
    for unit in units:
        assert unit in ATOMIC or parse_unit(unit).factor > 0
