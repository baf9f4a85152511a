from tnforge import Network, Vector

net = Network()
v = net.input("v", Vector)
net.open(v.leg(0), *(net.copy(v).leg(0) for k in range(39)))
wide = net.layer("wide")
