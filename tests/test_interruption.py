"""What Ctrl-C and SIGTERM mean to what takes long."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading

import pytest

from tnforge.interruption import interruptible

BOTH = (signal.SIGINT, signal.SIGTERM)

TWICE = """
import os, signal, sys
from tnforge.interruption import interruptible

with interruptible() as stop:
    os.kill(os.getpid(), signal.SIGINT)
    assert stop.asked
    os.kill(os.getpid(), int(sys.argv[1]))
    os._exit(1)
"""


def handlers() -> list[object]:
    return [signal.getsignal(one) for one in BOTH]


@pytest.mark.parametrize("number", BOTH)
def test_the_first_one_is_noted(number: signal.Signals) -> None:
    before = handlers()
    with interruptible() as stop:
        assert not stop.asked
        os.kill(os.getpid(), number)
        assert stop.asked
    assert handlers() == before


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, -signal.SIGINT), (signal.SIGTERM, -signal.SIGTERM)])
def test_the_second_one_ends_at_once(number: signal.Signals, code: int) -> None:
    process = subprocess.run([sys.executable, "-c", TWICE, str(int(number))], capture_output=True, text=True)
    assert process.returncode == code, process.stderr
    assert ("KeyboardInterrupt" in process.stderr) == (number is signal.SIGINT)


def test_the_second_one_is_raised_where_it_can_be() -> None:
    with interruptible() as stop:
        os.kill(os.getpid(), signal.SIGINT)
        assert stop.asked
        with pytest.raises(KeyboardInterrupt):
            os.kill(os.getpid(), signal.SIGINT)


def test_handlers_are_put_back_whatever_ends_it() -> None:
    before = handlers()
    with pytest.raises(KeyboardInterrupt), interruptible():
        signal.raise_signal(signal.SIGINT), signal.raise_signal(signal.SIGINT)
    assert handlers() == before


def test_other_threads_have_no_handlers() -> None:
    found: list[bool] = []
    before = handlers()

    def work() -> None:
        with interruptible() as stop:
            found.append(stop.asked or handlers() != before)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert found == [False]
