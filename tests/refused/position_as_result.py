from tnforge import Position, indices, layer

i = indices("i")[0]


@layer
def centred(x: Position):
    return x[i]
