"""Whole potentials beside official codes: energies with forces, and steps of training.

    python -m benchmarks.potentials [table|growth|report] [--network tensornet,ictp:1] [--atoms 21,201] [--quick]

Every contender runs in a process of its own, with an allocator that keeps its memory; processes take turns. Every line
of numbers is also a line of JSON in benchmarks/results/potentials_cpu.jsonl. TensorNet is compared with torchmd-net,
which must compute the same from the same weights; ICTP with MACE and FlashCart, which have its form. For HotPP there is
no package. What other codes need:

    pip install --no-deps -r benchmarks/layers/peers.txt -r benchmarks/potentials/peers.txt

with the PyTorch of constraints.txt, in the environment of the library or in another one (`--peers-python`). A code
that is missing is listed with the reason.
"""
