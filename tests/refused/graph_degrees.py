from tnforge import Network, Spherical, Vector

net = Network()
x, v = net.input("x", Spherical[2]), net.input("v", Vector)
net.join(x.leg(0), v.leg(0))
contracted = net.layer("contracted")
