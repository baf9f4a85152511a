PYTHON ?= python3
PIP_ARGS ?=
PYTEST_ARGS ?=

BIN := .venv/bin
DEMO_OUT := build/demo
READY := .venv/ready

.PHONY: help test test-slow test-gpu lint demo clean
.DELETE_ON_ERROR:

help:
	@echo "make test | test-slow | test-gpu | lint | demo | clean      (PYTHON=..., PIP_ARGS=..., PYTEST_ARGS=...)"

test: $(READY)
	OMP_NUM_THREADS=1 $(BIN)/python -m pytest -n 2 -m "not slow and not gpu" $(PYTEST_ARGS)

test-slow: $(READY)
	OMP_NUM_THREADS=1 $(BIN)/python -m pytest -n 2 --dist loadscope -m "slow and not gpu" $(PYTEST_ARGS)

test-gpu: $(READY)
	$(BIN)/python -m pytest -m gpu $(PYTEST_ARGS)

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy --strict tnforge

demo: $(READY)
	@$(DEMO)

clean:
	rm -rf .venv build dist .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -prune -exec rm -rf {} +

# The environment: made anew whenever what it is made from changes. `ready` is written last.
.venv: $(READY)

$(READY): pyproject.toml constraints.txt
	@command -v $(PYTHON) >/dev/null || { echo "missing: $(PYTHON) (set PYTHON to Python 3.11 or newer)"; exit 1; }
	@$(PYTHON) -c "$$CHECK_PYTHON"
	@echo "Setting up .venv: about 300 MB to download with a CPU build of PyTorch; several GB where pip picks"
	@echo "a CUDA build, as it does on Linux unless PIP_ARGS names an index or a folder with CPU builds."
	$(PYTHON) -m venv --clear .venv
	$(BIN)/pip install -e ".[dev]" -c constraints.txt $(PIP_ARGS)
	@touch $@

define CHECK_PYTHON
import sys
from importlib.util import find_spec
missing = ["the module %s of %s" % (name, sys.executable) for name in ("venv", "ensurepip") if not find_spec(name)]
if sys.version_info < (3, 11):
    missing = ["Python 3.11 or newer (set PYTHON; %s is %d.%d)" % ((sys.executable,) + sys.version_info[:2])]
if missing:
    print("missing: " + ", ".join(missing))
    sys.exit(1)
endef
export CHECK_PYTHON

define RUN_TORQUE
import torch
from examples_torque import Torque
r, f = torch.tensor([[1.0, 0.0, 0.0]], requires_grad=True), torch.tensor([[0.0, 2.0, 0.0]])
out = Torque()(r, f)
print("torque of f = (0, 2, 0) at r = (1, 0, 0):", out.tolist())
print("gradient of its third component:", torch.autograd.grad(out[0, 2], r)[0].tolist())
endef
export RUN_TORQUE

# A layer is proved, compiled and run; a potential is trained, measured and moves a molecule.
define DEMO
set -e; \
out=$$(mktemp -d); \
trap 'rm -rf "$$out"' EXIT; \
tnforge() { echo "$$ tnforge $$*"; $(BIN)/tnforge "$$@"; }; \
target=; \
if ! command -v cc >/dev/null; then \
    echo "no C compiler (cc) found: compiling for PyTorch only"; \
    target="--target torch"; \
fi; \
tnforge prove examples/; \
echo; \
echo "A false definition is refused:"; \
tnforge prove tests/refused/unequal_parities.py || test $$? -eq 3; \
echo; \
tnforge compile examples/01_torque.py -o "$$out" $$target; \
echo; \
PYTHONPATH="$$out" $(BIN)/python -c "$$RUN_TORQUE"; \
echo; \
rm -rf $(DEMO_OUT); \
tnforge train examples/potentials/01_ethanol.yaml --output $(DEMO_OUT); \
tnforge eval $(DEMO_OUT)/ethanol examples/potentials/frames/ethanol.extxyz -o $(DEMO_OUT)/predictions.extxyz; \
tnforge md $(DEMO_OUT)/ethanol examples/potentials/frames/ethanol.extxyz --frame 71 --timestep 0.5 --steps 200 -o $(DEMO_OUT)/md
endef
