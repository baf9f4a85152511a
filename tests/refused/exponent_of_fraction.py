from fractions import Fraction

from tnforge import Vector, indices, layer

i = indices("i")[0]


@layer
def length(r: Vector):
    return (r[i] * r[i]) ** Fraction(1, 2)
