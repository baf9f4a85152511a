"""What all benchmarks share: times, memory, what the machine can do, and the file of results."""
