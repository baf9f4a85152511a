from tnforge import Network, Vector

first, second = Network(), Network()
a, b = first.input("a", Vector), second.input("b", Vector)
first.join(a.leg(0), b.leg(0))
