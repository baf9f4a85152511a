from tnforge import Network, Scalar, Vector

net = Network()
h = net.input("h", Vector, channel="u", site="edge")
w = net.input("w", Scalar, channel="v", site="edge")
net.open(h.leg(0))
scaled = net.layer("scaled")
