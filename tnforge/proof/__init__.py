"""Exact proofs: what a layer claims is decided in rational arithmetic, twice, and refuted with a witness if false."""
