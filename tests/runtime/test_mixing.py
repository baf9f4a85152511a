"""Channels mixed species by species, against one matrix for each row."""

from __future__ import annotations

import pytest
import torch

from tnforge.runtime.mixing import mixed
from tnforge.runtime.trace import trace


@pytest.mark.parametrize("species", [[0, 1, 2, 1, 0], [0, 0, 1, 1, 2], [1, 1, 1, 1, 1], []])
@pytest.mark.parametrize("inner", [(), (3,), (3, 3)])
def test_rows_are_mixed_by_the_matrix_of_their_species(species, inner):
    generator = torch.Generator().manual_seed(0)
    kinds = torch.tensor(species, dtype=torch.int64)
    matrices = torch.randn(3, 4, 2, generator=generator, dtype=torch.float64, requires_grad=True)
    values = torch.randn(len(species), *inner, 2, generator=generator, dtype=torch.float64, requires_grad=True)
    expected = torch.einsum("nvu,n...u->n...v", matrices[kinds], values)
    found = mixed(matrices, values, kinds)
    torch.testing.assert_close(found, expected)
    if species:
        assert torch.autograd.gradcheck(lambda m, x: mixed(m, x, kinds), (matrices, values))
        assert torch.autograd.gradgradcheck(lambda m, x: mixed(m, x, kinds), (matrices, values))


def test_a_traced_program_mixes_rows_of_other_species():
    matrices = torch.randn(3, 4, 2, dtype=torch.float64)
    before, after = torch.tensor([0, 0, 1]), torch.tensor([2, 0, 1, 1, 2])
    program = trace(mixed, matrices, torch.randn(3, 2, dtype=torch.float64), before)
    values = torch.randn(5, 2, dtype=torch.float64)
    torch.testing.assert_close(program(matrices, values, after), mixed(matrices, values, after))
