from tnforge import Matrix, Network, Vector

net = Network()
v = net.input("v", Vector)
net.open(v.leg(0))
same = net.layer("same", claim=Matrix)
