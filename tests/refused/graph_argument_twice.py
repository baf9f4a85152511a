from tnforge import Network, Vector

net = Network()
a = net.input("a", Vector)
b = net.input("a", Vector)
net.join(a.leg(0), b.leg(0))
square = net.layer("square")
