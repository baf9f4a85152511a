"""Trees of Python text, made in several threads."""

import gc
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import tnforge
from tnforge.syntax import parse_expression, parse_module


@pytest.fixture
def restless() -> Iterator[None]:
    """Threads change often, in the middle of what is made in C too."""

    def give_way(*_: object) -> None:
        time.sleep(0)

    before = gc.get_threshold()
    gc.set_threshold(50)
    gc.callbacks.append(give_way)
    yield
    gc.callbacks.remove(give_way)
    gc.set_threshold(*before)


@pytest.mark.usefixtures("restless")
def test_threads_may_parse_at_once():
    """`ast.parse` itself raises SystemError here: it counts the depth of all threads together."""
    text = "".join(f"x{k} = {'(' * 60}{k}{')' * 60} + [{', '.join(map(str, range(40)))}][0]\n" for k in range(20))
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(parse_module, [text] * 16))
    assert {len(tree.body) for tree in found} == {20}


def test_modules_and_expressions():
    assert parse_expression("a + b").lineno == 1
    assert parse_module(Path(tnforge.__file__).read_text()).body
