"""Whole potentials beside official codes: energies with forces, and steps of training.

    python -m benchmarks.potentials [table|growth|report] [--network tensornet,ictp] [--atoms 21,201] [--quick]

Every contender runs in a process of its own; processes take turns. Every line of numbers is also a line of JSON in
benchmarks/results/potentials_cpu.jsonl. What other codes need is in benchmarks/potentials/peers.txt, for the same
environment or for one of its own (`--peers-python`); one that is missing is listed with the reason.
"""
