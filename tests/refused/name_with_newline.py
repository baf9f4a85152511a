from tnforge import Vector, indices, layer

(i,) = indices("i")


@layer(inputs={"a\nout": Vector})
def copy(**a):
    return a["a\nout"][i]
