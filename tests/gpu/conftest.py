"""Where there is no CUDA device, kernels run in Triton's interpreter."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import nullcontext

import pytest

from tests.gpu.layers import HAS_GPU
from tnforge.runtime.triton import has_triton, interpreted


@pytest.fixture(autouse=True)
def _somewhere_to_run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    if not has_triton():
        pytest.skip("Triton is not installed")
    with nullcontext() if HAS_GPU else interpreted():
        yield
