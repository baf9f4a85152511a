from tnforge import constant

c = constant("c} : shared 0e", [1, 0, 0])
