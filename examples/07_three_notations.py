"""Three operations as graphs: tensors are nodes, contractions are edges. 07_three_notations_data.yaml has them as plain
data, and 01, 02 and 06 in index notation; each way gives the same graph with the same hash."""

from tnforge import STF, Matrix, Network, Scalar, Vector

torque_net = Network()
e = torque_net.eps()
r = torque_net.input("r", Vector)
f = torque_net.input("f", Vector)
torque_net.join(e.leg(1), r.leg(0))
torque_net.join(e.leg(2), f.leg(0))
torque_net.open(e.leg(0))

torque = torque_net.layer("torque")


square = Network()
n = square.input("n", Vector)
m = square.copy(n)
square.open(n.leg(0), m.leg(0))

trace = Network()
d, p, q = trace.delta(), trace.copy(n), trace.copy(n)
trace.join(p.leg(0), q.leg(0))
trace.open(d.leg(0), d.leg(1))

quadrupole = (square - trace / 3).layer("quadrupole", claim=STF[2])


message = Network()
h = message.input("h", Matrix, channel="u", site="node")
n = message.input("n", Vector, site="edge")
w = message.input("w", Scalar, channel="u", site="edge")
message.join(h.sender.leg(1), n.leg(0))
message.open(h.sender.leg(0))

contract_once = message.sum_neighbours().layer("contract_once")
