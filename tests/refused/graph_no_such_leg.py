from tnforge import Network, Vector

net = Network()
a = net.input("a", Vector)
net.open(a.leg(1))
