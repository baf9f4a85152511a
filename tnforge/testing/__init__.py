"""The public test kit: random graphs, rotations and inputs for Hypothesis, and a numeric test of equivariance.

`equivariance.assert_equivariant` tests a graph or any layer on tensors; `strategies` draws what such tests run on.
"""
