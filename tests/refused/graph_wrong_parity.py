from tnforge import Network, Vector

net = Network()
e = net.eps()
r, f = net.input("r", Vector), net.input("f", Vector)
net.join(e.leg(1), r.leg(0))
net.join(e.leg(2), f.leg(0))
net.open(e.leg(0))
torque = net.layer("torque", claim=Vector)
