"""tnforge: a compiler for equivariant tensor layers."""
