from tnforge import Network, Vector

vector, scalar = Network(), Network()
a = vector.input("a", Vector)
b, c = scalar.copy(a), scalar.copy(a)
vector.open(a.leg(0))
scalar.join(b.leg(0), c.leg(0))
mixed = (vector + scalar).layer("mixed")
