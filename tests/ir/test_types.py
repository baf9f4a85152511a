"""Names that can stand in generated code."""

import pytest
from torch import nn

from tnforge.errors import DefinitionError
from tnforge.ir.types import MODULE_NAMES, check_name


def test_every_attribute_of_a_module_is_known():
    assert {name for name in dir(nn.Module()) if not name.startswith("_")} - MODULE_NAMES == set()


def test_an_attribute_is_not_called_as_one_of_a_module():
    assert check_name("train", "an argument") == "train"
    with pytest.raises(DefinitionError, match="modules of PyTorch have an attribute of that name"):
        check_name("train", "a result", attribute=True)
