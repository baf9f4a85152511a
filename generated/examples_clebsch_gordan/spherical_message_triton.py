"""spherical_message: kernels of a layer and of its derivatives, for GPUs.

Written by tnforge 0.1.0 from examples/08_clebsch_gordan.py; edit that and compile again.
definition sha256 812e371ddde70a60acdafede697d7cae5def036efd598d03269bb7fd04f837f3

Arrays are [rows, components, channels] or [rows, components]; a shared array has no row axis. Numbers are tiles of
ROWS rows or places times BLOCK channels, or times one where there are no channels. What is added to places is summed
by one program for each place, or by `parts` programs whose sums come one behind the other; `order` lists the rows by
place, `begin` tells where those of each place begin. An output that is None is not written.
"""

import triton
import triton.language as tl


@triton.jit
def plus(a, b):
    return a + b


@triton.jit
def larger(a, b):
    return tl.maximum(a, b)


@triton.jit(do_not_specialize=["places", "parts"])
def spherical_message_2a5c3a1b6abc_receiver(x_sender_ptr, y_ptr, w_ptr, out_out, sender_index, order, begin, places, parts, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads x_sender[5, u] at sender
    reads y[7] at row
    reads w[1, u] at row
    adds to out[3, u] at receiver
    """
    REAL: tl.constexpr = x_sender_ptr.dtype.element_ty
    lane = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    within = lane < places * parts
    place = lane // parts
    first = tl.load(begin + place, within, 0) + lane % parts
    last = tl.load(begin + place + 1, within, 0)
    longest = tl.reduce((last - first + parts - 1) // parts, None, larger)
    u = tl.program_id(1) * BLOCK + tl.arange(0, BLOCK)[None, :]
    chosen = within & (u < CHANNELS)
    a0 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a1 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a2 = tl.full([ROWS, BLOCK], 0.0, REAL)
    for step in range(longest):
        at = first + step * parts
        live = at < last
        inside = live & (u < CHANNELS)
        row = at if order is None else tl.load(order + at, live, 0)
        sender_row = tl.load(sender_index + row, live, 0)
        x_sender_at = sender_row * (5 * CHANNELS) + u
        y_at = row * 7
        w_at = row * (1 * CHANNELS) + u
        y_4 = tl.load(y_ptr + y_at + 4, live, 0.0)
        y_6 = tl.load(y_ptr + y_at + 6, live, 0.0)
        s0 = y_4 + 3.872983346207417 * y_6  # sqrt(15)
        s1 = 0.18257418583505536 * s0  # sqrt(30)/30
        x_sender_0 = tl.load(x_sender_ptr + x_sender_at, inside, 0.0)
        w_0 = tl.load(w_ptr + w_at, inside, 0.0)
        t0 = x_sender_0 * w_0
        a0 += tl.where(inside, -s1 * t0, 0.0)
        y_1 = tl.load(y_ptr + y_at + 1, live, 0.0)
        s5 = 0.5773502691896257 * y_1  # sqrt(3)/3
        a1 += tl.where(inside, s5 * t0, 0.0)
        y_0 = tl.load(y_ptr + y_at, live, 0.0)
        y_2 = tl.load(y_ptr + y_at + 2, live, 0.0)
        s12 = y_0 - 0.25819888974716115 * y_2  # sqrt(15)/15
        s13 = 0.7071067811865476 * s12  # sqrt(2)/2
        a2 += tl.where(inside, s13 * t0, 0.0)
        y_3 = tl.load(y_ptr + y_at + 3, live, 0.0)
        y_5 = tl.load(y_ptr + y_at + 5, live, 0.0)
        s2 = y_3 + 1.2909944487358056 * y_5  # sqrt(15)/3
        s3 = 0.4472135954999579 * s2  # sqrt(5)/5
        x_sender_1 = tl.load(x_sender_ptr + x_sender_at + 1 * CHANNELS, inside, 0.0)
        t1 = x_sender_1 * w_0
        a0 += tl.where(inside, -s3 * t1, 0.0)
        s8 = 0.7302967433402214 * y_2  # 2*sqrt(30)/15
        a1 += tl.where(inside, s8 * t1, 0.0)
        a2 += tl.where(inside, s5 * t1, 0.0)
        s4 = 0.6324555320336759 * y_2  # sqrt(10)/5
        x_sender_2 = tl.load(x_sender_ptr + x_sender_at + 2 * CHANNELS, inside, 0.0)
        t2 = x_sender_2 * w_0
        a0 += tl.where(inside, s4 * t2, 0.0)
        s9 = 0.7745966692414834 * y_3  # sqrt(15)/5
        a1 += tl.where(inside, s9 * t2, 0.0)
        s14 = 0.6324555320336759 * y_4  # sqrt(10)/5
        a2 += tl.where(inside, s14 * t2, 0.0)
        x_sender_3 = tl.load(x_sender_ptr + x_sender_at + 3 * CHANNELS, inside, 0.0)
        t3 = x_sender_3 * w_0
        a0 += tl.where(inside, s5 * t3, 0.0)
        s10 = 0.7302967433402214 * y_4  # 2*sqrt(30)/15
        a1 += tl.where(inside, s10 * t3, 0.0)
        s15 = y_3 - 1.2909944487358056 * y_5  # sqrt(15)/3
        s16 = 0.4472135954999579 * s15  # sqrt(5)/5
        a2 += tl.where(inside, -s16 * t3, 0.0)
        s6 = y_0 + 0.25819888974716115 * y_2  # sqrt(15)/15
        s7 = 0.7071067811865476 * s6  # sqrt(2)/2
        x_sender_4 = tl.load(x_sender_ptr + x_sender_at + 4 * CHANNELS, inside, 0.0)
        t4 = x_sender_4 * w_0
        a0 += tl.where(inside, s7 * t4, 0.0)
        s11 = 0.5773502691896257 * y_5  # sqrt(3)/3
        a1 += tl.where(inside, s11 * t4, 0.0)
        s17 = y_4 - 3.872983346207417 * y_6  # sqrt(15)
        s18 = 0.18257418583505536 * s17  # sqrt(30)/30
        a2 += tl.where(inside, -s18 * t4, 0.0)
    out_to = lane * (3 * CHANNELS) + u
    tl.store(out_out + out_to, a0, chosen)
    tl.store(out_out + out_to + 1 * CHANNELS, a1, chosen)
    tl.store(out_out + out_to + 2 * CHANNELS, a2, chosen)


@triton.jit(do_not_specialize=["places", "parts"])
def spherical_message_b686200f686e_sender(d_out_ptr, w_ptr, y_ptr, grad_x_sender_out, receiver_index, order, begin, places, parts, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads d_out[3, u] at receiver as out
    reads w[1, u] at row
    reads y[7] at row
    adds to grad_x_sender[5, u] at sender as x_sender
    """
    REAL: tl.constexpr = d_out_ptr.dtype.element_ty
    lane = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    within = lane < places * parts
    place = lane // parts
    first = tl.load(begin + place, within, 0) + lane % parts
    last = tl.load(begin + place + 1, within, 0)
    longest = tl.reduce((last - first + parts - 1) // parts, None, larger)
    u = tl.program_id(1) * BLOCK + tl.arange(0, BLOCK)[None, :]
    chosen = within & (u < CHANNELS)
    a0 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a1 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a2 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a3 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a4 = tl.full([ROWS, BLOCK], 0.0, REAL)
    for step in range(longest):
        at = first + step * parts
        live = at < last
        inside = live & (u < CHANNELS)
        row = at if order is None else tl.load(order + at, live, 0)
        receiver_row = tl.load(receiver_index + row, live, 0)
        d_out_at = receiver_row * (3 * CHANNELS) + u
        w_at = row * (1 * CHANNELS) + u
        y_at = row * 7
        y_4 = tl.load(y_ptr + y_at + 4, live, 0.0)
        y_6 = tl.load(y_ptr + y_at + 6, live, 0.0)
        s0 = y_4 + 3.872983346207417 * y_6  # sqrt(15)
        s1 = 0.18257418583505536 * s0  # sqrt(30)/30
        d_out_0 = tl.load(d_out_ptr + d_out_at, inside, 0.0)
        w_0 = tl.load(w_ptr + w_at, inside, 0.0)
        t0 = d_out_0 * w_0
        a0 += tl.where(inside, -s1 * t0, 0.0)
        y_3 = tl.load(y_ptr + y_at + 3, live, 0.0)
        y_5 = tl.load(y_ptr + y_at + 5, live, 0.0)
        s5 = y_3 + 1.2909944487358056 * y_5  # sqrt(15)/3
        s6 = 0.4472135954999579 * s5  # sqrt(5)/5
        a1 += tl.where(inside, -s6 * t0, 0.0)
        y_2 = tl.load(y_ptr + y_at + 2, live, 0.0)
        s8 = 0.6324555320336759 * y_2  # sqrt(10)/5
        a2 += tl.where(inside, s8 * t0, 0.0)
        y_1 = tl.load(y_ptr + y_at + 1, live, 0.0)
        s2 = 0.5773502691896257 * y_1  # sqrt(3)/3
        a3 += tl.where(inside, s2 * t0, 0.0)
        y_0 = tl.load(y_ptr + y_at, live, 0.0)
        s14 = y_0 + 0.25819888974716115 * y_2  # sqrt(15)/15
        s15 = 0.7071067811865476 * s14  # sqrt(2)/2
        a4 += tl.where(inside, s15 * t0, 0.0)
        d_out_1 = tl.load(d_out_ptr + d_out_at + 1 * CHANNELS, inside, 0.0)
        t1 = d_out_1 * w_0
        a0 += tl.where(inside, s2 * t1, 0.0)
        s7 = 0.7302967433402214 * y_2  # 2*sqrt(30)/15
        a1 += tl.where(inside, s7 * t1, 0.0)
        s9 = 0.7745966692414834 * y_3  # sqrt(15)/5
        a2 += tl.where(inside, s9 * t1, 0.0)
        s11 = 0.7302967433402214 * y_4  # 2*sqrt(30)/15
        a3 += tl.where(inside, s11 * t1, 0.0)
        s16 = 0.5773502691896257 * y_5  # sqrt(3)/3
        a4 += tl.where(inside, s16 * t1, 0.0)
        s3 = y_0 - 0.25819888974716115 * y_2  # sqrt(15)/15
        s4 = 0.7071067811865476 * s3  # sqrt(2)/2
        d_out_2 = tl.load(d_out_ptr + d_out_at + 2 * CHANNELS, inside, 0.0)
        t2 = d_out_2 * w_0
        a0 += tl.where(inside, s4 * t2, 0.0)
        a1 += tl.where(inside, s2 * t2, 0.0)
        s10 = 0.6324555320336759 * y_4  # sqrt(10)/5
        a2 += tl.where(inside, s10 * t2, 0.0)
        s12 = y_3 - 1.2909944487358056 * y_5  # sqrt(15)/3
        s13 = 0.4472135954999579 * s12  # sqrt(5)/5
        a3 += tl.where(inside, -s13 * t2, 0.0)
        s17 = y_4 - 3.872983346207417 * y_6  # sqrt(15)
        s18 = 0.18257418583505536 * s17  # sqrt(30)/30
        a4 += tl.where(inside, -s18 * t2, 0.0)
    grad_x_sender_to = lane * (5 * CHANNELS) + u
    tl.store(grad_x_sender_out + grad_x_sender_to, a0, chosen)
    tl.store(grad_x_sender_out + grad_x_sender_to + 1 * CHANNELS, a1, chosen)
    tl.store(grad_x_sender_out + grad_x_sender_to + 2 * CHANNELS, a2, chosen)
    tl.store(grad_x_sender_out + grad_x_sender_to + 3 * CHANNELS, a3, chosen)
    tl.store(grad_x_sender_out + grad_x_sender_to + 4 * CHANNELS, a4, chosen)


@triton.jit(do_not_specialize=["rows"])
def spherical_message_770421820642_row(d_out_ptr, w_ptr, x_sender_ptr, grad_y_out, receiver_index, sender_index, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads d_out[3, u] at receiver as out
    reads w[1, u] at row
    reads x_sender[5, u] at sender
    writes grad_y[7] at row as y
    """
    REAL: tl.constexpr = d_out_ptr.dtype.element_ty
    row = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    live = row < rows
    receiver_row = tl.load(receiver_index + row, live, 0)
    sender_row = tl.load(sender_index + row, live, 0)
    a0 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a1 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a2 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a3 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a4 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a5 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a6 = tl.full([ROWS, BLOCK], 0.0, REAL)
    for start in range(0, CHANNELS, BLOCK):
        u = start + tl.arange(0, BLOCK)[None, :]
        inside = live & (u < CHANNELS)
        d_out_at = receiver_row * (3 * CHANNELS) + u
        w_at = row * (1 * CHANNELS) + u
        x_sender_at = sender_row * (5 * CHANNELS) + u
        x_sender_0 = tl.load(x_sender_ptr + x_sender_at, inside, 0.0)
        d_out_2 = tl.load(d_out_ptr + d_out_at + 2 * CHANNELS, inside, 0.0)
        w_0 = tl.load(w_ptr + w_at, inside, 0.0)
        t0 = d_out_2 * w_0
        x_sender_4 = tl.load(x_sender_ptr + x_sender_at + 4 * CHANNELS, inside, 0.0)
        d_out_0 = tl.load(d_out_ptr + d_out_at, inside, 0.0)
        t1 = d_out_0 * w_0
        n0 = x_sender_0 * t0 + x_sender_4 * t1
        a0 += tl.where(inside, 0.7071067811865476 * n0, 0.0)  # sqrt(2)/2
        d_out_1 = tl.load(d_out_ptr + d_out_at + 1 * CHANNELS, inside, 0.0)
        t2 = d_out_1 * w_0
        x_sender_1 = tl.load(x_sender_ptr + x_sender_at + 1 * CHANNELS, inside, 0.0)
        x_sender_3 = tl.load(x_sender_ptr + x_sender_at + 3 * CHANNELS, inside, 0.0)
        n1 = x_sender_0 * t2 + x_sender_1 * t0 + x_sender_3 * t1
        a1 += tl.where(inside, 0.5773502691896257 * n1, 0.0)  # sqrt(3)/3
        x_sender_2 = tl.load(x_sender_ptr + x_sender_at + 2 * CHANNELS, inside, 0.0)
        n2 = -0.28867513459481287 * x_sender_0 * t0 + 1.1547005383792515 * x_sender_1 * t2 + x_sender_2 * t1 + 0.28867513459481287 * x_sender_4 * t1  # sqrt(3)/6, 2*sqrt(3)/3
        a2 += tl.where(inside, 0.6324555320336759 * n2, 0.0)  # sqrt(10)/5
        n3 = x_sender_1 * t1 - 1.7320508075688772 * x_sender_2 * t2 + x_sender_3 * t0  # sqrt(3)
        a3 += tl.where(inside, -0.4472135954999579 * n3, 0.0)  # sqrt(5)/5
        n4 = x_sender_0 * t1 - 3.4641016151377544 * x_sender_2 * t0 - 4.0 * x_sender_3 * t2 + x_sender_4 * t0  # 2*sqrt(3)
        a4 += tl.where(inside, -0.18257418583505536 * n4, 0.0)  # sqrt(30)/30
        n5 = x_sender_1 * t1 - x_sender_3 * t0 - x_sender_4 * t2
        a5 += tl.where(inside, -0.5773502691896257 * n5, 0.0)  # sqrt(3)/3
        n6 = x_sender_0 * t1 - x_sender_4 * t0
        a6 += tl.where(inside, -0.7071067811865476 * n6, 0.0)  # sqrt(2)/2
    grad_y_to = row * 7
    tl.store(grad_y_out + grad_y_to, tl.reduce(a0, 1, plus, keep_dims=True), live)
    tl.store(grad_y_out + grad_y_to + 1, tl.reduce(a1, 1, plus, keep_dims=True), live)
    tl.store(grad_y_out + grad_y_to + 2, tl.reduce(a2, 1, plus, keep_dims=True), live)
    tl.store(grad_y_out + grad_y_to + 3, tl.reduce(a3, 1, plus, keep_dims=True), live)
    tl.store(grad_y_out + grad_y_to + 4, tl.reduce(a4, 1, plus, keep_dims=True), live)
    tl.store(grad_y_out + grad_y_to + 5, tl.reduce(a5, 1, plus, keep_dims=True), live)
    tl.store(grad_y_out + grad_y_to + 6, tl.reduce(a6, 1, plus, keep_dims=True), live)


@triton.jit(do_not_specialize=["rows"])
def spherical_message_00b5a3aa5513_row(d_out_ptr, x_sender_ptr, y_ptr, grad_w_out, receiver_index, sender_index, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads d_out[3, u] at receiver as out
    reads x_sender[5, u] at sender
    reads y[7] at row
    writes grad_w[1, u] at row as w
    """
    row = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    live = row < rows
    receiver_row = tl.load(receiver_index + row, live, 0)
    sender_row = tl.load(sender_index + row, live, 0)
    u = tl.program_id(1) * BLOCK + tl.arange(0, BLOCK)[None, :]
    inside = live & (u < CHANNELS)
    d_out_at = receiver_row * (3 * CHANNELS) + u
    x_sender_at = sender_row * (5 * CHANNELS) + u
    y_at = row * 7
    grad_w_to = row * (1 * CHANNELS) + u
    d_out_0 = tl.load(d_out_ptr + d_out_at, inside, 0.0)
    y_4 = tl.load(y_ptr + y_at + 4, live, 0.0)
    y_6 = tl.load(y_ptr + y_at + 6, live, 0.0)
    s0 = y_4 + 3.872983346207417 * y_6  # sqrt(15)
    x_sender_0 = tl.load(x_sender_ptr + x_sender_at, inside, 0.0)
    y_3 = tl.load(y_ptr + y_at + 3, live, 0.0)
    y_5 = tl.load(y_ptr + y_at + 5, live, 0.0)
    s1 = y_3 + 1.2909944487358056 * y_5  # sqrt(15)/3
    s2 = 2.449489742783178 * s1  # sqrt(6)
    x_sender_1 = tl.load(x_sender_ptr + x_sender_at + 1 * CHANNELS, inside, 0.0)
    y_2 = tl.load(y_ptr + y_at + 2, live, 0.0)
    s3 = 3.4641016151377544 * y_2  # 2*sqrt(3)
    x_sender_2 = tl.load(x_sender_ptr + x_sender_at + 2 * CHANNELS, inside, 0.0)
    y_1 = tl.load(y_ptr + y_at + 1, live, 0.0)
    s4 = 3.1622776601683795 * y_1  # sqrt(10)
    x_sender_3 = tl.load(x_sender_ptr + x_sender_at + 3 * CHANNELS, inside, 0.0)
    y_0 = tl.load(y_ptr + y_at, live, 0.0)
    s5 = y_0 + 0.25819888974716115 * y_2  # sqrt(15)/15
    s6 = 3.872983346207417 * s5  # sqrt(15)
    x_sender_4 = tl.load(x_sender_ptr + x_sender_at + 4 * CHANNELS, inside, 0.0)
    t0 = s0 * x_sender_0 + s2 * x_sender_1 - s3 * x_sender_2 - s4 * x_sender_3 - s6 * x_sender_4
    d_out_2 = tl.load(d_out_ptr + d_out_at + 2 * CHANNELS, inside, 0.0)
    s7 = y_0 - 0.25819888974716115 * y_2  # sqrt(15)/15
    s8 = 0.816496580927726 * y_1  # sqrt(6)/3
    s9 = 0.8944271909999159 * y_4  # 2*sqrt(5)/5
    s10 = y_3 - 1.2909944487358056 * y_5  # sqrt(15)/3
    s11 = 0.6324555320336759 * s10  # sqrt(10)/5
    s12 = y_4 - 3.872983346207417 * y_6  # sqrt(15)
    s13 = 0.25819888974716115 * s12  # sqrt(15)/15
    t1 = s7 * x_sender_0 + s8 * x_sender_1 + s9 * x_sender_2 - s11 * x_sender_3 - s13 * x_sender_4
    d_out_1 = tl.load(d_out_ptr + d_out_at + 1 * CHANNELS, inside, 0.0)
    s14 = 1.2649110640673518 * y_2  # 2*sqrt(10)/5
    s15 = 1.3416407864998738 * y_3  # 3*sqrt(5)/5
    s16 = 1.2649110640673518 * y_4  # 2*sqrt(10)/5
    t2 = y_1 * x_sender_0 + s14 * x_sender_1 + s15 * x_sender_2 + s16 * x_sender_3 + y_5 * x_sender_4
    tl.store(grad_w_out + grad_w_to, -0.18257418583505536 * d_out_0 * t0 + 0.7071067811865476 * d_out_2 * t1 + 0.5773502691896257 * d_out_1 * t2, inside)  # sqrt(30)/30, sqrt(2)/2, sqrt(3)/3


@triton.jit(do_not_specialize=["places", "parts"])
def spherical_message_7f048a722286_receiver(w_ptr, d_grad_x_sender_ptr, y_ptr, grad_d_out_out, sender_index, order, begin, places, parts, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads w[1, u] at row
    reads d_grad_x_sender[5, u] at sender as x_sender
    reads y[7] at row
    adds to grad_d_out[3, u] at receiver as out
    """
    REAL: tl.constexpr = w_ptr.dtype.element_ty
    lane = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    within = lane < places * parts
    place = lane // parts
    first = tl.load(begin + place, within, 0) + lane % parts
    last = tl.load(begin + place + 1, within, 0)
    longest = tl.reduce((last - first + parts - 1) // parts, None, larger)
    u = tl.program_id(1) * BLOCK + tl.arange(0, BLOCK)[None, :]
    chosen = within & (u < CHANNELS)
    a0 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a1 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a2 = tl.full([ROWS, BLOCK], 0.0, REAL)
    for step in range(longest):
        at = first + step * parts
        live = at < last
        inside = live & (u < CHANNELS)
        row = at if order is None else tl.load(order + at, live, 0)
        sender_row = tl.load(sender_index + row, live, 0)
        w_at = row * (1 * CHANNELS) + u
        d_grad_x_sender_at = sender_row * (5 * CHANNELS) + u
        y_at = row * 7
        y_4 = tl.load(y_ptr + y_at + 4, live, 0.0)
        y_6 = tl.load(y_ptr + y_at + 6, live, 0.0)
        s0 = y_4 + 3.872983346207417 * y_6  # sqrt(15)
        s1 = 0.18257418583505536 * s0  # sqrt(30)/30
        w_0 = tl.load(w_ptr + w_at, inside, 0.0)
        d_grad_x_sender_0 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at, inside, 0.0)
        t0 = w_0 * d_grad_x_sender_0
        a0 += tl.where(inside, -s1 * t0, 0.0)
        y_1 = tl.load(y_ptr + y_at + 1, live, 0.0)
        s5 = 0.5773502691896257 * y_1  # sqrt(3)/3
        a1 += tl.where(inside, s5 * t0, 0.0)
        y_0 = tl.load(y_ptr + y_at, live, 0.0)
        y_2 = tl.load(y_ptr + y_at + 2, live, 0.0)
        s12 = y_0 - 0.25819888974716115 * y_2  # sqrt(15)/15
        s13 = 0.7071067811865476 * s12  # sqrt(2)/2
        a2 += tl.where(inside, s13 * t0, 0.0)
        y_3 = tl.load(y_ptr + y_at + 3, live, 0.0)
        y_5 = tl.load(y_ptr + y_at + 5, live, 0.0)
        s2 = y_3 + 1.2909944487358056 * y_5  # sqrt(15)/3
        s3 = 0.4472135954999579 * s2  # sqrt(5)/5
        d_grad_x_sender_1 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 1 * CHANNELS, inside, 0.0)
        t1 = w_0 * d_grad_x_sender_1
        a0 += tl.where(inside, -s3 * t1, 0.0)
        s8 = 0.7302967433402214 * y_2  # 2*sqrt(30)/15
        a1 += tl.where(inside, s8 * t1, 0.0)
        a2 += tl.where(inside, s5 * t1, 0.0)
        s4 = 0.6324555320336759 * y_2  # sqrt(10)/5
        d_grad_x_sender_2 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 2 * CHANNELS, inside, 0.0)
        t2 = w_0 * d_grad_x_sender_2
        a0 += tl.where(inside, s4 * t2, 0.0)
        s9 = 0.7745966692414834 * y_3  # sqrt(15)/5
        a1 += tl.where(inside, s9 * t2, 0.0)
        s14 = 0.6324555320336759 * y_4  # sqrt(10)/5
        a2 += tl.where(inside, s14 * t2, 0.0)
        d_grad_x_sender_3 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 3 * CHANNELS, inside, 0.0)
        t3 = w_0 * d_grad_x_sender_3
        a0 += tl.where(inside, s5 * t3, 0.0)
        s10 = 0.7302967433402214 * y_4  # 2*sqrt(30)/15
        a1 += tl.where(inside, s10 * t3, 0.0)
        s15 = y_3 - 1.2909944487358056 * y_5  # sqrt(15)/3
        s16 = 0.4472135954999579 * s15  # sqrt(5)/5
        a2 += tl.where(inside, -s16 * t3, 0.0)
        s6 = y_0 + 0.25819888974716115 * y_2  # sqrt(15)/15
        s7 = 0.7071067811865476 * s6  # sqrt(2)/2
        d_grad_x_sender_4 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 4 * CHANNELS, inside, 0.0)
        t4 = w_0 * d_grad_x_sender_4
        a0 += tl.where(inside, s7 * t4, 0.0)
        s11 = 0.5773502691896257 * y_5  # sqrt(3)/3
        a1 += tl.where(inside, s11 * t4, 0.0)
        s17 = y_4 - 3.872983346207417 * y_6  # sqrt(15)
        s18 = 0.18257418583505536 * s17  # sqrt(30)/30
        a2 += tl.where(inside, -s18 * t4, 0.0)
    grad_d_out_to = lane * (3 * CHANNELS) + u
    tl.store(grad_d_out_out + grad_d_out_to, a0, chosen)
    tl.store(grad_d_out_out + grad_d_out_to + 1 * CHANNELS, a1, chosen)
    tl.store(grad_d_out_out + grad_d_out_to + 2 * CHANNELS, a2, chosen)


# For each kernel its functions; of each, which operands it reads and which outputs it writes, the map of these, how
# many channels a tile has at most, and whether it visits all channels itself.
KERNELS = {
    "2a5c3a1b6abc29f99741af9417ef00946226fddc5b2ec96633852a5a9dd2f2ae": (
        (spherical_message_2a5c3a1b6abc_receiver, (0, 1, 2), (0,), "receiver", 64, False),
    ),
    "b686200f686e425f9f3cb4a86cf1585e53ddf6584b0fc53888f44b51931c6673": (
        (spherical_message_b686200f686e_sender, (0, 1, 2), (0,), "sender", 64, False),
    ),
    "7704218206420da962d7f484fad6ecdb9e94a0818f4bc53c0f657168930109b3": (
        (spherical_message_770421820642_row, (0, 1, 2), (0,), "row", 64, True),
    ),
    "00b5a3aa551381e8fa3d76a546291f7871ad7c6f624f16bc4d259f4d2aef73f7": (
        (spherical_message_00b5a3aa5513_row, (0, 1, 2), (0,), "row", 64, False),
    ),
    "7f048a7222869f484f84e9422f08b6d405984d537b45509ee9cdfb9af51fde7a": (
        (spherical_message_7f048a722286_receiver, (0, 1, 2), (0,), "receiver", 64, False),
    ),
}
