"""The graph: a typed symmetric tensor network as frozen data, its text form, verifier and interpreters."""
