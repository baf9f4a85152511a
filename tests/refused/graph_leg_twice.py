from tnforge import Network, Vector

net = Network()
a, b, c = net.input("a", Vector), net.input("b", Vector), net.input("c", Vector)
net.join(a.leg(0), b.leg(0))
net.join(c.leg(0), a.leg(0))
