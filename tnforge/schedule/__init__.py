"""From graphs to plans, and from plans and kernels to ordered work."""
