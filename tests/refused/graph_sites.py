from tnforge import Matrix, Network, Vector

net = Network()
h = net.input("h", Matrix, channel="u", site="node")
n = net.input("n", Vector, site="edge")
net.join(h.leg(1), n.leg(0))
