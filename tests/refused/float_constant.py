from tnforge import constant

c = constant("c", [[1, 0, 0], [0, 0.5, 0], [0, 0, 1]])
