"""Layers of the library beside other libraries: time, memory and distance from what the machine allows.

    python -m benchmarks.layers [table|growth|overhead|threads|build] [--workload W1,W5] [--lmax 2] [--quick]

Every line of numbers is also a line of JSON in benchmarks/results/layers_cpu.jsonl. What other libraries need is
in the extra `peers` and in benchmarks/layers/peers.txt; one that is missing is listed with the reason.
"""
