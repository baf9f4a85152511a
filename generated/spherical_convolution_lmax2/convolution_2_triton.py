"""convolution_2: kernels of a layer and of its derivatives, for GPUs.

Written by tnforge 0.1.0 from tnforge.library.spherical:convolution; edit that and compile again.
definition sha256 f1069260943a3c127cb43f92c4486b22e2743d463ddb41aada38bb8ca2b0852c

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
def convolution_2_4cb003b47426_receiver(x_sender_ptr, y_ptr, w_ptr, out0_out, out1_out, out2_out, sender_index, order, begin, places, parts, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads x_sender[9, u] at sender
    reads y[9] at row
    reads w[11, u] at row
    adds to out0[1, u] at receiver
    adds to out1[3, u] at receiver
    adds to out2[5, u] at receiver
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
    a3 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a4 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a5 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a6 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a7 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a8 = tl.full([ROWS, BLOCK], 0.0, REAL)
    for step in range(longest):
        at = first + step * parts
        live = at < last
        inside = live & (u < CHANNELS)
        row = at if order is None else tl.load(order + at, live, 0)
        sender_row = tl.load(sender_index + row, live, 0)
        x_sender_at = sender_row * (9 * CHANNELS) + u
        y_at = row * 9
        w_at = row * (11 * CHANNELS) + u
        y_0 = tl.load(y_ptr + y_at, live, 0.0)
        x_sender_0 = tl.load(x_sender_ptr + x_sender_at, inside, 0.0)
        w_0 = tl.load(w_ptr + w_at, inside, 0.0)
        t0 = x_sender_0 * w_0
        a0 += tl.where(inside, y_0 * t0, 0.0)
        y_1 = tl.load(y_ptr + y_at + 1, live, 0.0)
        x_sender_1 = tl.load(x_sender_ptr + x_sender_at + 1 * CHANNELS, inside, 0.0)
        w_1 = tl.load(w_ptr + w_at + 1 * CHANNELS, inside, 0.0)
        t1 = x_sender_1 * w_1
        a0 += tl.where(inside, y_1 * t1, 0.0)
        y_2 = tl.load(y_ptr + y_at + 2, live, 0.0)
        x_sender_2 = tl.load(x_sender_ptr + x_sender_at + 2 * CHANNELS, inside, 0.0)
        t2 = x_sender_2 * w_1
        a0 += tl.where(inside, y_2 * t2, 0.0)
        y_3 = tl.load(y_ptr + y_at + 3, live, 0.0)
        x_sender_3 = tl.load(x_sender_ptr + x_sender_at + 3 * CHANNELS, inside, 0.0)
        t3 = x_sender_3 * w_1
        a0 += tl.where(inside, y_3 * t3, 0.0)
        y_4 = tl.load(y_ptr + y_at + 4, live, 0.0)
        x_sender_4 = tl.load(x_sender_ptr + x_sender_at + 4 * CHANNELS, inside, 0.0)
        w_2 = tl.load(w_ptr + w_at + 2 * CHANNELS, inside, 0.0)
        t4 = x_sender_4 * w_2
        a0 += tl.where(inside, y_4 * t4, 0.0)
        y_5 = tl.load(y_ptr + y_at + 5, live, 0.0)
        x_sender_5 = tl.load(x_sender_ptr + x_sender_at + 5 * CHANNELS, inside, 0.0)
        t5 = x_sender_5 * w_2
        a0 += tl.where(inside, y_5 * t5, 0.0)
        y_6 = tl.load(y_ptr + y_at + 6, live, 0.0)
        x_sender_6 = tl.load(x_sender_ptr + x_sender_at + 6 * CHANNELS, inside, 0.0)
        t6 = x_sender_6 * w_2
        a0 += tl.where(inside, y_6 * t6, 0.0)
        y_7 = tl.load(y_ptr + y_at + 7, live, 0.0)
        x_sender_7 = tl.load(x_sender_ptr + x_sender_at + 7 * CHANNELS, inside, 0.0)
        t7 = x_sender_7 * w_2
        a0 += tl.where(inside, y_7 * t7, 0.0)
        y_8 = tl.load(y_ptr + y_at + 8, live, 0.0)
        x_sender_8 = tl.load(x_sender_ptr + x_sender_at + 8 * CHANNELS, inside, 0.0)
        t8 = x_sender_8 * w_2
        a0 += tl.where(inside, y_8 * t8, 0.0)
        w_3 = tl.load(w_ptr + w_at + 3 * CHANNELS, inside, 0.0)
        t9 = x_sender_0 * w_3
        a1 += tl.where(inside, y_1 * t9, 0.0)
        a2 += tl.where(inside, y_2 * t9, 0.0)
        a3 += tl.where(inside, y_3 * t9, 0.0)
        w_4 = tl.load(w_ptr + w_at + 4 * CHANNELS, inside, 0.0)
        t10 = x_sender_1 * w_4
        a1 += tl.where(inside, y_0 * t10, 0.0)
        s0 = y_6 + 1.7320508075688772 * y_8  # sqrt(3)
        s1 = 0.408248290463863 * s0  # sqrt(6)/6
        w_5 = tl.load(w_ptr + w_at + 5 * CHANNELS, inside, 0.0)
        t11 = x_sender_1 * w_5
        a1 += tl.where(inside, -s1 * t11, 0.0)
        s2 = 0.7071067811865476 * y_5  # sqrt(2)/2
        a2 += tl.where(inside, s2 * t11, 0.0)
        s3 = 0.7071067811865476 * y_4  # sqrt(2)/2
        a3 += tl.where(inside, s3 * t11, 0.0)
        t12 = x_sender_2 * w_5
        a1 += tl.where(inside, s2 * t12, 0.0)
        s8 = 0.816496580927726 * y_6  # sqrt(6)/3
        a2 += tl.where(inside, s8 * t12, 0.0)
        s9 = 0.7071067811865476 * y_7  # sqrt(2)/2
        a3 += tl.where(inside, s9 * t12, 0.0)
        t13 = x_sender_3 * w_5
        a1 += tl.where(inside, s3 * t13, 0.0)
        a2 += tl.where(inside, s9 * t13, 0.0)
        s11 = y_6 - 1.7320508075688772 * y_8  # sqrt(3)
        s12 = 0.408248290463863 * s11  # sqrt(6)/6
        a3 += tl.where(inside, -s12 * t13, 0.0)
        s4 = 0.7071067811865476 * y_3  # sqrt(2)/2
        w_6 = tl.load(w_ptr + w_at + 6 * CHANNELS, inside, 0.0)
        t14 = x_sender_4 * w_6
        a1 += tl.where(inside, s4 * t14, 0.0)
        s7 = 0.7071067811865476 * y_1  # sqrt(2)/2
        a3 += tl.where(inside, s7 * t14, 0.0)
        s5 = 0.7071067811865476 * y_2  # sqrt(2)/2
        t15 = x_sender_5 * w_6
        a1 += tl.where(inside, s5 * t15, 0.0)
        a2 += tl.where(inside, s7 * t15, 0.0)
        s6 = 0.408248290463863 * y_1  # sqrt(6)/6
        t16 = x_sender_6 * w_6
        a1 += tl.where(inside, -s6 * t16, 0.0)
        s10 = 0.816496580927726 * y_2  # sqrt(6)/3
        a2 += tl.where(inside, s10 * t16, 0.0)
        s13 = 0.408248290463863 * y_3  # sqrt(6)/6
        a3 += tl.where(inside, -s13 * t16, 0.0)
        t17 = x_sender_8 * w_6
        a1 += tl.where(inside, -s7 * t17, 0.0)
        a3 += tl.where(inside, s4 * t17, 0.0)
        t18 = x_sender_2 * w_4
        a2 += tl.where(inside, y_0 * t18, 0.0)
        t19 = x_sender_7 * w_6
        a2 += tl.where(inside, s4 * t19, 0.0)
        a3 += tl.where(inside, s5 * t19, 0.0)
        t20 = x_sender_3 * w_4
        a3 += tl.where(inside, y_0 * t20, 0.0)
        w_7 = tl.load(w_ptr + w_at + 7 * CHANNELS, inside, 0.0)
        t21 = x_sender_0 * w_7
        a4 += tl.where(inside, y_4 * t21, 0.0)
        a5 += tl.where(inside, y_5 * t21, 0.0)
        a6 += tl.where(inside, y_6 * t21, 0.0)
        a7 += tl.where(inside, y_7 * t21, 0.0)
        a8 += tl.where(inside, y_8 * t21, 0.0)
        w_8 = tl.load(w_ptr + w_at + 8 * CHANNELS, inside, 0.0)
        t22 = x_sender_1 * w_8
        a4 += tl.where(inside, s4 * t22, 0.0)
        a5 += tl.where(inside, s5 * t22, 0.0)
        a6 += tl.where(inside, -s6 * t22, 0.0)
        a8 += tl.where(inside, -s7 * t22, 0.0)
        t23 = x_sender_3 * w_8
        a4 += tl.where(inside, s7 * t23, 0.0)
        a6 += tl.where(inside, -s13 * t23, 0.0)
        a7 += tl.where(inside, s5 * t23, 0.0)
        a8 += tl.where(inside, s4 * t23, 0.0)
        w_9 = tl.load(w_ptr + w_at + 9 * CHANNELS, inside, 0.0)
        t24 = x_sender_4 * w_9
        a4 += tl.where(inside, y_0 * t24, 0.0)
        s14 = 0.408248290463863 * y_6  # sqrt(6)/6
        w_10 = tl.load(w_ptr + w_at + 10 * CHANNELS, inside, 0.0)
        t25 = x_sender_4 * w_10
        a4 += tl.where(inside, -s14 * t25, 0.0)
        s15 = 0.3535533905932738 * y_7  # sqrt(2)/4
        a5 += tl.where(inside, s15 * t25, 0.0)
        s16 = 0.408248290463863 * y_4  # sqrt(6)/6
        a6 += tl.where(inside, -s16 * t25, 0.0)
        s17 = 0.3535533905932738 * y_5  # sqrt(2)/4
        a7 += tl.where(inside, s17 * t25, 0.0)
        t26 = x_sender_5 * w_10
        a4 += tl.where(inside, s15 * t26, 0.0)
        s18 = 0.2041241452319315 * s11  # sqrt(6)/12
        a5 += tl.where(inside, s18 * t26, 0.0)
        s19 = 0.2041241452319315 * y_5  # sqrt(6)/12
        a6 += tl.where(inside, s19 * t26, 0.0)
        s20 = 0.3535533905932738 * y_4  # sqrt(2)/4
        a7 += tl.where(inside, s20 * t26, 0.0)
        a8 += tl.where(inside, -s17 * t26, 0.0)
        t27 = x_sender_6 * w_10
        a4 += tl.where(inside, -s16 * t27, 0.0)
        a5 += tl.where(inside, s19 * t27, 0.0)
        a6 += tl.where(inside, s14 * t27, 0.0)
        s21 = 0.2041241452319315 * y_7  # sqrt(6)/12
        a7 += tl.where(inside, s21 * t27, 0.0)
        s22 = 0.408248290463863 * y_8  # sqrt(6)/6
        a8 += tl.where(inside, -s22 * t27, 0.0)
        t28 = x_sender_7 * w_10
        a4 += tl.where(inside, s17 * t28, 0.0)
        a5 += tl.where(inside, s20 * t28, 0.0)
        a6 += tl.where(inside, s21 * t28, 0.0)
        s23 = 0.2041241452319315 * s0  # sqrt(6)/12
        a7 += tl.where(inside, s23 * t28, 0.0)
        a8 += tl.where(inside, s15 * t28, 0.0)
        t29 = x_sender_2 * w_8
        a5 += tl.where(inside, s7 * t29, 0.0)
        a6 += tl.where(inside, s10 * t29, 0.0)
        a7 += tl.where(inside, s4 * t29, 0.0)
        t30 = x_sender_5 * w_9
        a5 += tl.where(inside, y_0 * t30, 0.0)
        t31 = x_sender_8 * w_10
        a5 += tl.where(inside, -s17 * t31, 0.0)
        a6 += tl.where(inside, -s22 * t31, 0.0)
        a7 += tl.where(inside, s15 * t31, 0.0)
        a8 += tl.where(inside, -s14 * t31, 0.0)
        t32 = x_sender_6 * w_9
        a6 += tl.where(inside, y_0 * t32, 0.0)
        t33 = x_sender_7 * w_9
        a7 += tl.where(inside, y_0 * t33, 0.0)
        t34 = x_sender_8 * w_9
        a8 += tl.where(inside, y_0 * t34, 0.0)
    out0_to = lane * (1 * CHANNELS) + u
    out1_to = lane * (3 * CHANNELS) + u
    out2_to = lane * (5 * CHANNELS) + u
    if out0_out is not None: tl.store(out0_out + out0_to, a0, chosen)
    if out1_out is not None: tl.store(out1_out + out1_to, a1, chosen)
    if out1_out is not None: tl.store(out1_out + out1_to + 1 * CHANNELS, a2, chosen)
    if out1_out is not None: tl.store(out1_out + out1_to + 2 * CHANNELS, a3, chosen)
    if out2_out is not None: tl.store(out2_out + out2_to, a4, chosen)
    if out2_out is not None: tl.store(out2_out + out2_to + 1 * CHANNELS, a5, chosen)
    if out2_out is not None: tl.store(out2_out + out2_to + 2 * CHANNELS, a6, chosen)
    if out2_out is not None: tl.store(out2_out + out2_to + 3 * CHANNELS, a7, chosen)
    if out2_out is not None: tl.store(out2_out + out2_to + 4 * CHANNELS, a8, chosen)


@triton.jit(do_not_specialize=["places", "parts"])
def convolution_2_c2a36b588196_sender(d_out0_ptr, d_out1_ptr, d_out2_ptr, w_ptr, y_ptr, grad_x_sender_out, receiver_index, order, begin, places, parts, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads d_out0[1, u] at receiver as out0
    reads d_out1[3, u] at receiver as out1
    reads d_out2[5, u] at receiver as out2
    reads w[11, u] at row
    reads y[9] at row
    adds to grad_x_sender[9, u] at sender as x_sender
    """
    REAL: tl.constexpr = d_out0_ptr.dtype.element_ty
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
    a5 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a6 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a7 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a8 = tl.full([ROWS, BLOCK], 0.0, REAL)
    for step in range(longest):
        at = first + step * parts
        live = at < last
        inside = live & (u < CHANNELS)
        row = at if order is None else tl.load(order + at, live, 0)
        receiver_row = tl.load(receiver_index + row, live, 0)
        d_out0_at = receiver_row * (1 * CHANNELS) + u
        d_out1_at = receiver_row * (3 * CHANNELS) + u
        d_out2_at = receiver_row * (5 * CHANNELS) + u
        w_at = row * (11 * CHANNELS) + u
        y_at = row * 9
        y_0 = tl.load(y_ptr + y_at, live, 0.0)
        d_out0_0 = tl.load(d_out0_ptr + d_out0_at, inside, 0.0)
        w_0 = tl.load(w_ptr + w_at, inside, 0.0)
        t0 = d_out0_0 * w_0
        a0 += tl.where(inside, y_0 * t0, 0.0)
        y_1 = tl.load(y_ptr + y_at + 1, live, 0.0)
        d_out1_0 = tl.load(d_out1_ptr + d_out1_at, inside, 0.0)
        w_3 = tl.load(w_ptr + w_at + 3 * CHANNELS, inside, 0.0)
        t1 = d_out1_0 * w_3
        a0 += tl.where(inside, y_1 * t1, 0.0)
        y_2 = tl.load(y_ptr + y_at + 2, live, 0.0)
        d_out1_1 = tl.load(d_out1_ptr + d_out1_at + 1 * CHANNELS, inside, 0.0)
        t2 = d_out1_1 * w_3
        a0 += tl.where(inside, y_2 * t2, 0.0)
        y_3 = tl.load(y_ptr + y_at + 3, live, 0.0)
        d_out1_2 = tl.load(d_out1_ptr + d_out1_at + 2 * CHANNELS, inside, 0.0)
        t3 = d_out1_2 * w_3
        a0 += tl.where(inside, y_3 * t3, 0.0)
        y_4 = tl.load(y_ptr + y_at + 4, live, 0.0)
        d_out2_0 = tl.load(d_out2_ptr + d_out2_at, inside, 0.0)
        w_7 = tl.load(w_ptr + w_at + 7 * CHANNELS, inside, 0.0)
        t4 = d_out2_0 * w_7
        a0 += tl.where(inside, y_4 * t4, 0.0)
        y_5 = tl.load(y_ptr + y_at + 5, live, 0.0)
        d_out2_1 = tl.load(d_out2_ptr + d_out2_at + 1 * CHANNELS, inside, 0.0)
        t5 = d_out2_1 * w_7
        a0 += tl.where(inside, y_5 * t5, 0.0)
        y_6 = tl.load(y_ptr + y_at + 6, live, 0.0)
        d_out2_2 = tl.load(d_out2_ptr + d_out2_at + 2 * CHANNELS, inside, 0.0)
        t6 = d_out2_2 * w_7
        a0 += tl.where(inside, y_6 * t6, 0.0)
        y_7 = tl.load(y_ptr + y_at + 7, live, 0.0)
        d_out2_3 = tl.load(d_out2_ptr + d_out2_at + 3 * CHANNELS, inside, 0.0)
        t7 = d_out2_3 * w_7
        a0 += tl.where(inside, y_7 * t7, 0.0)
        y_8 = tl.load(y_ptr + y_at + 8, live, 0.0)
        d_out2_4 = tl.load(d_out2_ptr + d_out2_at + 4 * CHANNELS, inside, 0.0)
        t8 = d_out2_4 * w_7
        a0 += tl.where(inside, y_8 * t8, 0.0)
        w_1 = tl.load(w_ptr + w_at + 1 * CHANNELS, inside, 0.0)
        t9 = d_out0_0 * w_1
        a1 += tl.where(inside, y_1 * t9, 0.0)
        a2 += tl.where(inside, y_2 * t9, 0.0)
        a3 += tl.where(inside, y_3 * t9, 0.0)
        w_4 = tl.load(w_ptr + w_at + 4 * CHANNELS, inside, 0.0)
        t10 = d_out1_0 * w_4
        a1 += tl.where(inside, y_0 * t10, 0.0)
        s0 = y_6 + 1.7320508075688772 * y_8  # sqrt(3)
        s1 = 0.408248290463863 * s0  # sqrt(6)/6
        w_5 = tl.load(w_ptr + w_at + 5 * CHANNELS, inside, 0.0)
        t11 = d_out1_0 * w_5
        a1 += tl.where(inside, -s1 * t11, 0.0)
        s2 = 0.7071067811865476 * y_5  # sqrt(2)/2
        a2 += tl.where(inside, s2 * t11, 0.0)
        s3 = 0.7071067811865476 * y_4  # sqrt(2)/2
        a3 += tl.where(inside, s3 * t11, 0.0)
        t12 = d_out1_1 * w_5
        a1 += tl.where(inside, s2 * t12, 0.0)
        s8 = 0.816496580927726 * y_6  # sqrt(6)/3
        a2 += tl.where(inside, s8 * t12, 0.0)
        s9 = 0.7071067811865476 * y_7  # sqrt(2)/2
        a3 += tl.where(inside, s9 * t12, 0.0)
        t13 = d_out1_2 * w_5
        a1 += tl.where(inside, s3 * t13, 0.0)
        a2 += tl.where(inside, s9 * t13, 0.0)
        s11 = y_6 - 1.7320508075688772 * y_8  # sqrt(3)
        s12 = 0.408248290463863 * s11  # sqrt(6)/6
        a3 += tl.where(inside, -s12 * t13, 0.0)
        s4 = 0.7071067811865476 * y_3  # sqrt(2)/2
        w_8 = tl.load(w_ptr + w_at + 8 * CHANNELS, inside, 0.0)
        t14 = d_out2_0 * w_8
        a1 += tl.where(inside, s4 * t14, 0.0)
        s7 = 0.7071067811865476 * y_1  # sqrt(2)/2
        a3 += tl.where(inside, s7 * t14, 0.0)
        s5 = 0.7071067811865476 * y_2  # sqrt(2)/2
        t15 = d_out2_1 * w_8
        a1 += tl.where(inside, s5 * t15, 0.0)
        a2 += tl.where(inside, s7 * t15, 0.0)
        s6 = 0.408248290463863 * y_1  # sqrt(6)/6
        t16 = d_out2_2 * w_8
        a1 += tl.where(inside, -s6 * t16, 0.0)
        s10 = 0.816496580927726 * y_2  # sqrt(6)/3
        a2 += tl.where(inside, s10 * t16, 0.0)
        s13 = 0.408248290463863 * y_3  # sqrt(6)/6
        a3 += tl.where(inside, -s13 * t16, 0.0)
        t17 = d_out2_4 * w_8
        a1 += tl.where(inside, -s7 * t17, 0.0)
        a3 += tl.where(inside, s4 * t17, 0.0)
        t18 = d_out1_1 * w_4
        a2 += tl.where(inside, y_0 * t18, 0.0)
        t19 = d_out2_3 * w_8
        a2 += tl.where(inside, s4 * t19, 0.0)
        a3 += tl.where(inside, s5 * t19, 0.0)
        t20 = d_out1_2 * w_4
        a3 += tl.where(inside, y_0 * t20, 0.0)
        w_2 = tl.load(w_ptr + w_at + 2 * CHANNELS, inside, 0.0)
        t21 = d_out0_0 * w_2
        a4 += tl.where(inside, y_4 * t21, 0.0)
        a5 += tl.where(inside, y_5 * t21, 0.0)
        a6 += tl.where(inside, y_6 * t21, 0.0)
        a7 += tl.where(inside, y_7 * t21, 0.0)
        a8 += tl.where(inside, y_8 * t21, 0.0)
        w_6 = tl.load(w_ptr + w_at + 6 * CHANNELS, inside, 0.0)
        t22 = d_out1_0 * w_6
        a4 += tl.where(inside, s4 * t22, 0.0)
        a5 += tl.where(inside, s5 * t22, 0.0)
        a6 += tl.where(inside, -s6 * t22, 0.0)
        a8 += tl.where(inside, -s7 * t22, 0.0)
        t23 = d_out1_2 * w_6
        a4 += tl.where(inside, s7 * t23, 0.0)
        a6 += tl.where(inside, -s13 * t23, 0.0)
        a7 += tl.where(inside, s5 * t23, 0.0)
        a8 += tl.where(inside, s4 * t23, 0.0)
        w_9 = tl.load(w_ptr + w_at + 9 * CHANNELS, inside, 0.0)
        t24 = d_out2_0 * w_9
        a4 += tl.where(inside, y_0 * t24, 0.0)
        s14 = 0.408248290463863 * y_6  # sqrt(6)/6
        w_10 = tl.load(w_ptr + w_at + 10 * CHANNELS, inside, 0.0)
        t25 = d_out2_0 * w_10
        a4 += tl.where(inside, -s14 * t25, 0.0)
        s15 = 0.3535533905932738 * y_7  # sqrt(2)/4
        a5 += tl.where(inside, s15 * t25, 0.0)
        s16 = 0.408248290463863 * y_4  # sqrt(6)/6
        a6 += tl.where(inside, -s16 * t25, 0.0)
        s17 = 0.3535533905932738 * y_5  # sqrt(2)/4
        a7 += tl.where(inside, s17 * t25, 0.0)
        t26 = d_out2_1 * w_10
        a4 += tl.where(inside, s15 * t26, 0.0)
        s18 = 0.2041241452319315 * s11  # sqrt(6)/12
        a5 += tl.where(inside, s18 * t26, 0.0)
        s19 = 0.2041241452319315 * y_5  # sqrt(6)/12
        a6 += tl.where(inside, s19 * t26, 0.0)
        s20 = 0.3535533905932738 * y_4  # sqrt(2)/4
        a7 += tl.where(inside, s20 * t26, 0.0)
        a8 += tl.where(inside, -s17 * t26, 0.0)
        t27 = d_out2_2 * w_10
        a4 += tl.where(inside, -s16 * t27, 0.0)
        a5 += tl.where(inside, s19 * t27, 0.0)
        a6 += tl.where(inside, s14 * t27, 0.0)
        s21 = 0.2041241452319315 * y_7  # sqrt(6)/12
        a7 += tl.where(inside, s21 * t27, 0.0)
        s22 = 0.408248290463863 * y_8  # sqrt(6)/6
        a8 += tl.where(inside, -s22 * t27, 0.0)
        t28 = d_out2_3 * w_10
        a4 += tl.where(inside, s17 * t28, 0.0)
        a5 += tl.where(inside, s20 * t28, 0.0)
        a6 += tl.where(inside, s21 * t28, 0.0)
        s23 = 0.2041241452319315 * s0  # sqrt(6)/12
        a7 += tl.where(inside, s23 * t28, 0.0)
        a8 += tl.where(inside, s15 * t28, 0.0)
        t29 = d_out1_1 * w_6
        a5 += tl.where(inside, s7 * t29, 0.0)
        a6 += tl.where(inside, s10 * t29, 0.0)
        a7 += tl.where(inside, s4 * t29, 0.0)
        t30 = d_out2_1 * w_9
        a5 += tl.where(inside, y_0 * t30, 0.0)
        t31 = d_out2_4 * w_10
        a5 += tl.where(inside, -s17 * t31, 0.0)
        a6 += tl.where(inside, -s22 * t31, 0.0)
        a7 += tl.where(inside, s15 * t31, 0.0)
        a8 += tl.where(inside, -s14 * t31, 0.0)
        t32 = d_out2_2 * w_9
        a6 += tl.where(inside, y_0 * t32, 0.0)
        t33 = d_out2_3 * w_9
        a7 += tl.where(inside, y_0 * t33, 0.0)
        t34 = d_out2_4 * w_9
        a8 += tl.where(inside, y_0 * t34, 0.0)
    grad_x_sender_to = lane * (9 * CHANNELS) + u
    tl.store(grad_x_sender_out + grad_x_sender_to, a0, chosen)
    tl.store(grad_x_sender_out + grad_x_sender_to + 1 * CHANNELS, a1, chosen)
    tl.store(grad_x_sender_out + grad_x_sender_to + 2 * CHANNELS, a2, chosen)
    tl.store(grad_x_sender_out + grad_x_sender_to + 3 * CHANNELS, a3, chosen)
    tl.store(grad_x_sender_out + grad_x_sender_to + 4 * CHANNELS, a4, chosen)
    tl.store(grad_x_sender_out + grad_x_sender_to + 5 * CHANNELS, a5, chosen)
    tl.store(grad_x_sender_out + grad_x_sender_to + 6 * CHANNELS, a6, chosen)
    tl.store(grad_x_sender_out + grad_x_sender_to + 7 * CHANNELS, a7, chosen)
    tl.store(grad_x_sender_out + grad_x_sender_to + 8 * CHANNELS, a8, chosen)


@triton.jit(do_not_specialize=["rows"])
def convolution_2_1fd06ce0d899_row(d_out0_ptr, d_out1_ptr, d_out2_ptr, w_ptr, x_sender_ptr, grad_y_out, receiver_index, sender_index, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads d_out0[1, u] at receiver as out0
    reads d_out1[3, u] at receiver as out1
    reads d_out2[5, u] at receiver as out2
    reads w[11, u] at row
    reads x_sender[9, u] at sender
    writes grad_y[9] at row as y
    """
    REAL: tl.constexpr = d_out0_ptr.dtype.element_ty
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
    a7 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a8 = tl.full([ROWS, BLOCK], 0.0, REAL)
    for start in range(0, CHANNELS, BLOCK):
        u = start + tl.arange(0, BLOCK)[None, :]
        inside = live & (u < CHANNELS)
        d_out0_at = receiver_row * (1 * CHANNELS) + u
        d_out1_at = receiver_row * (3 * CHANNELS) + u
        d_out2_at = receiver_row * (5 * CHANNELS) + u
        w_at = row * (11 * CHANNELS) + u
        x_sender_at = sender_row * (9 * CHANNELS) + u
        w_9 = tl.load(w_ptr + w_at + 9 * CHANNELS, inside, 0.0)
        d_out2_0 = tl.load(d_out2_ptr + d_out2_at, inside, 0.0)
        x_sender_4 = tl.load(x_sender_ptr + x_sender_at + 4 * CHANNELS, inside, 0.0)
        d_out2_1 = tl.load(d_out2_ptr + d_out2_at + 1 * CHANNELS, inside, 0.0)
        x_sender_5 = tl.load(x_sender_ptr + x_sender_at + 5 * CHANNELS, inside, 0.0)
        d_out2_2 = tl.load(d_out2_ptr + d_out2_at + 2 * CHANNELS, inside, 0.0)
        x_sender_6 = tl.load(x_sender_ptr + x_sender_at + 6 * CHANNELS, inside, 0.0)
        d_out2_3 = tl.load(d_out2_ptr + d_out2_at + 3 * CHANNELS, inside, 0.0)
        x_sender_7 = tl.load(x_sender_ptr + x_sender_at + 7 * CHANNELS, inside, 0.0)
        d_out2_4 = tl.load(d_out2_ptr + d_out2_at + 4 * CHANNELS, inside, 0.0)
        x_sender_8 = tl.load(x_sender_ptr + x_sender_at + 8 * CHANNELS, inside, 0.0)
        t0 = d_out2_0 * x_sender_4 + d_out2_1 * x_sender_5 + d_out2_2 * x_sender_6 + d_out2_3 * x_sender_7 + d_out2_4 * x_sender_8
        w_4 = tl.load(w_ptr + w_at + 4 * CHANNELS, inside, 0.0)
        d_out1_0 = tl.load(d_out1_ptr + d_out1_at, inside, 0.0)
        x_sender_1 = tl.load(x_sender_ptr + x_sender_at + 1 * CHANNELS, inside, 0.0)
        d_out1_1 = tl.load(d_out1_ptr + d_out1_at + 1 * CHANNELS, inside, 0.0)
        x_sender_2 = tl.load(x_sender_ptr + x_sender_at + 2 * CHANNELS, inside, 0.0)
        d_out1_2 = tl.load(d_out1_ptr + d_out1_at + 2 * CHANNELS, inside, 0.0)
        x_sender_3 = tl.load(x_sender_ptr + x_sender_at + 3 * CHANNELS, inside, 0.0)
        t1 = d_out1_0 * x_sender_1 + d_out1_1 * x_sender_2 + d_out1_2 * x_sender_3
        w_0 = tl.load(w_ptr + w_at, inside, 0.0)
        d_out0_0 = tl.load(d_out0_ptr + d_out0_at, inside, 0.0)
        x_sender_0 = tl.load(x_sender_ptr + x_sender_at, inside, 0.0)
        t2 = d_out0_0 * x_sender_0
        n0 = w_9 * t0 + w_4 * t1 + w_0 * t2
        a0 += tl.where(inside, n0, 0.0)
        w_6 = tl.load(w_ptr + w_at + 6 * CHANNELS, inside, 0.0)
        t3 = x_sender_6 + 1.7320508075688772 * x_sender_8  # sqrt(3)
        t4 = d_out1_0 * t3 - 1.7320508075688772 * d_out1_1 * x_sender_5 - 1.7320508075688772 * d_out1_2 * x_sender_4  # sqrt(3)
        w_8 = tl.load(w_ptr + w_at + 8 * CHANNELS, inside, 0.0)
        t5 = d_out2_0 * x_sender_3 + d_out2_1 * x_sender_2 - 0.5773502691896257 * d_out2_2 * x_sender_1 - d_out2_4 * x_sender_1  # sqrt(3)/3
        w_1 = tl.load(w_ptr + w_at + 1 * CHANNELS, inside, 0.0)
        t6 = d_out0_0 * x_sender_1
        w_3 = tl.load(w_ptr + w_at + 3 * CHANNELS, inside, 0.0)
        t7 = d_out1_0 * x_sender_0
        n1 = -0.408248290463863 * w_6 * t4 + 0.7071067811865476 * w_8 * t5 + w_1 * t6 + w_3 * t7  # sqrt(6)/6, sqrt(2)/2
        a1 += tl.where(inside, n1, 0.0)
        t8 = d_out1_0 * x_sender_5 + 1.1547005383792515 * d_out1_1 * x_sender_6 + d_out1_2 * x_sender_7  # 2*sqrt(3)/3
        t9 = d_out2_1 * x_sender_1 + 1.1547005383792515 * d_out2_2 * x_sender_2 + d_out2_3 * x_sender_3  # 2*sqrt(3)/3
        t10 = d_out0_0 * x_sender_2
        t11 = d_out1_1 * x_sender_0
        n2 = 0.7071067811865476 * w_6 * t8 + 0.7071067811865476 * w_8 * t9 + w_1 * t10 + w_3 * t11  # sqrt(2)/2
        a2 += tl.where(inside, n2, 0.0)
        t12 = x_sender_6 - 1.7320508075688772 * x_sender_8  # sqrt(3)
        t13 = -0.5773502691896257 * d_out1_2 * t12 + d_out1_0 * x_sender_4 + d_out1_1 * x_sender_7  # sqrt(3)/3
        t14 = d_out2_0 * x_sender_1 - 0.5773502691896257 * d_out2_2 * x_sender_3 + d_out2_3 * x_sender_2 + d_out2_4 * x_sender_3  # sqrt(3)/3
        t15 = d_out0_0 * x_sender_3
        t16 = d_out1_2 * x_sender_0
        n3 = 0.7071067811865476 * w_6 * t13 + 0.7071067811865476 * w_8 * t14 + w_1 * t15 + w_3 * t16  # sqrt(2)/2
        a3 += tl.where(inside, n3, 0.0)
        w_10 = tl.load(w_ptr + w_at + 10 * CHANNELS, inside, 0.0)
        t17 = d_out2_0 * x_sender_6 - 0.8660254037844386 * d_out2_1 * x_sender_7 + d_out2_2 * x_sender_4 - 0.8660254037844386 * d_out2_3 * x_sender_5  # sqrt(3)/2
        w_5 = tl.load(w_ptr + w_at + 5 * CHANNELS, inside, 0.0)
        t18 = d_out1_0 * x_sender_3 + d_out1_2 * x_sender_1
        w_2 = tl.load(w_ptr + w_at + 2 * CHANNELS, inside, 0.0)
        t19 = d_out0_0 * x_sender_4
        w_7 = tl.load(w_ptr + w_at + 7 * CHANNELS, inside, 0.0)
        t20 = d_out2_0 * x_sender_0
        n4 = -0.408248290463863 * w_10 * t17 + 0.7071067811865476 * w_5 * t18 + w_2 * t19 + w_7 * t20  # sqrt(6)/6, sqrt(2)/2
        a4 += tl.where(inside, n4, 0.0)
        t21 = 0.5773502691896257 * d_out2_1 * t12 + d_out2_0 * x_sender_7 + 0.5773502691896257 * d_out2_2 * x_sender_5 + d_out2_3 * x_sender_4 - d_out2_4 * x_sender_5  # sqrt(3)/3
        t22 = d_out1_0 * x_sender_2 + d_out1_1 * x_sender_1
        t23 = d_out0_0 * x_sender_5
        t24 = d_out2_1 * x_sender_0
        n5 = 0.3535533905932738 * w_10 * t21 + 0.7071067811865476 * w_5 * t22 + w_2 * t23 + w_7 * t24  # sqrt(2)/4, sqrt(2)/2
        a5 += tl.where(inside, n5, 0.0)
        t25 = d_out2_0 * x_sender_4 - 0.5 * d_out2_1 * x_sender_5 - d_out2_2 * x_sender_6 - 0.5 * d_out2_3 * x_sender_7 + d_out2_4 * x_sender_8
        t26 = d_out1_0 * x_sender_1 - 2.0 * d_out1_1 * x_sender_2 + d_out1_2 * x_sender_3
        t27 = d_out0_0 * x_sender_6
        t28 = d_out2_2 * x_sender_0
        n6 = -0.408248290463863 * w_10 * t25 - 0.408248290463863 * w_5 * t26 + w_2 * t27 + w_7 * t28  # sqrt(6)/6
        a6 += tl.where(inside, n6, 0.0)
        t29 = 0.5773502691896257 * d_out2_3 * t3 + d_out2_0 * x_sender_5 + d_out2_1 * x_sender_4 + 0.5773502691896257 * d_out2_2 * x_sender_7 + d_out2_4 * x_sender_7  # sqrt(3)/3
        t30 = d_out1_1 * x_sender_3 + d_out1_2 * x_sender_2
        t31 = d_out0_0 * x_sender_7
        t32 = d_out2_3 * x_sender_0
        n7 = 0.3535533905932738 * w_10 * t29 + 0.7071067811865476 * w_5 * t30 + w_2 * t31 + w_7 * t32  # sqrt(2)/4, sqrt(2)/2
        a7 += tl.where(inside, n7, 0.0)
        t33 = d_out2_1 * x_sender_5 + 1.1547005383792515 * d_out2_2 * x_sender_8 - d_out2_3 * x_sender_7 + 1.1547005383792515 * d_out2_4 * x_sender_6  # 2*sqrt(3)/3
        t34 = d_out1_0 * x_sender_1 - d_out1_2 * x_sender_3
        t35 = d_out0_0 * x_sender_8
        t36 = d_out2_4 * x_sender_0
        n8 = -0.3535533905932738 * w_10 * t33 - 0.7071067811865476 * w_5 * t34 + w_2 * t35 + w_7 * t36  # sqrt(2)/4, sqrt(2)/2
        a8 += tl.where(inside, n8, 0.0)
    grad_y_to = row * 9
    tl.store(grad_y_out + grad_y_to, tl.reduce(a0, 1, plus, keep_dims=True), live)
    tl.store(grad_y_out + grad_y_to + 1, tl.reduce(a1, 1, plus, keep_dims=True), live)
    tl.store(grad_y_out + grad_y_to + 2, tl.reduce(a2, 1, plus, keep_dims=True), live)
    tl.store(grad_y_out + grad_y_to + 3, tl.reduce(a3, 1, plus, keep_dims=True), live)
    tl.store(grad_y_out + grad_y_to + 4, tl.reduce(a4, 1, plus, keep_dims=True), live)
    tl.store(grad_y_out + grad_y_to + 5, tl.reduce(a5, 1, plus, keep_dims=True), live)
    tl.store(grad_y_out + grad_y_to + 6, tl.reduce(a6, 1, plus, keep_dims=True), live)
    tl.store(grad_y_out + grad_y_to + 7, tl.reduce(a7, 1, plus, keep_dims=True), live)
    tl.store(grad_y_out + grad_y_to + 8, tl.reduce(a8, 1, plus, keep_dims=True), live)


@triton.jit(do_not_specialize=["rows"])
def convolution_2_8f5159568428_row(d_out0_ptr, d_out1_ptr, d_out2_ptr, x_sender_ptr, y_ptr, grad_w_out, receiver_index, sender_index, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads d_out0[1, u] at receiver as out0
    reads d_out1[3, u] at receiver as out1
    reads d_out2[5, u] at receiver as out2
    reads x_sender[9, u] at sender
    reads y[9] at row
    writes grad_w[11, u] at row as w
    """
    row = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    live = row < rows
    receiver_row = tl.load(receiver_index + row, live, 0)
    sender_row = tl.load(sender_index + row, live, 0)
    u = tl.program_id(1) * BLOCK + tl.arange(0, BLOCK)[None, :]
    inside = live & (u < CHANNELS)
    d_out0_at = receiver_row * (1 * CHANNELS) + u
    d_out1_at = receiver_row * (3 * CHANNELS) + u
    d_out2_at = receiver_row * (5 * CHANNELS) + u
    x_sender_at = sender_row * (9 * CHANNELS) + u
    y_at = row * 9
    grad_w_to = row * (11 * CHANNELS) + u
    d_out0_0 = tl.load(d_out0_ptr + d_out0_at, inside, 0.0)
    x_sender_0 = tl.load(x_sender_ptr + x_sender_at, inside, 0.0)
    y_0 = tl.load(y_ptr + y_at, live, 0.0)
    t0 = x_sender_0 * y_0
    tl.store(grad_w_out + grad_w_to, d_out0_0 * t0, inside)
    x_sender_1 = tl.load(x_sender_ptr + x_sender_at + 1 * CHANNELS, inside, 0.0)
    y_1 = tl.load(y_ptr + y_at + 1, live, 0.0)
    x_sender_2 = tl.load(x_sender_ptr + x_sender_at + 2 * CHANNELS, inside, 0.0)
    y_2 = tl.load(y_ptr + y_at + 2, live, 0.0)
    x_sender_3 = tl.load(x_sender_ptr + x_sender_at + 3 * CHANNELS, inside, 0.0)
    y_3 = tl.load(y_ptr + y_at + 3, live, 0.0)
    t1 = x_sender_1 * y_1 + x_sender_2 * y_2 + x_sender_3 * y_3
    tl.store(grad_w_out + grad_w_to + 1 * CHANNELS, d_out0_0 * t1, inside)
    x_sender_4 = tl.load(x_sender_ptr + x_sender_at + 4 * CHANNELS, inside, 0.0)
    y_4 = tl.load(y_ptr + y_at + 4, live, 0.0)
    x_sender_5 = tl.load(x_sender_ptr + x_sender_at + 5 * CHANNELS, inside, 0.0)
    y_5 = tl.load(y_ptr + y_at + 5, live, 0.0)
    x_sender_6 = tl.load(x_sender_ptr + x_sender_at + 6 * CHANNELS, inside, 0.0)
    y_6 = tl.load(y_ptr + y_at + 6, live, 0.0)
    x_sender_7 = tl.load(x_sender_ptr + x_sender_at + 7 * CHANNELS, inside, 0.0)
    y_7 = tl.load(y_ptr + y_at + 7, live, 0.0)
    x_sender_8 = tl.load(x_sender_ptr + x_sender_at + 8 * CHANNELS, inside, 0.0)
    y_8 = tl.load(y_ptr + y_at + 8, live, 0.0)
    t2 = x_sender_4 * y_4 + x_sender_5 * y_5 + x_sender_6 * y_6 + x_sender_7 * y_7 + x_sender_8 * y_8
    tl.store(grad_w_out + grad_w_to + 2 * CHANNELS, d_out0_0 * t2, inside)
    d_out1_0 = tl.load(d_out1_ptr + d_out1_at, inside, 0.0)
    d_out1_1 = tl.load(d_out1_ptr + d_out1_at + 1 * CHANNELS, inside, 0.0)
    d_out1_2 = tl.load(d_out1_ptr + d_out1_at + 2 * CHANNELS, inside, 0.0)
    t3 = y_1 * d_out1_0 + y_2 * d_out1_1 + y_3 * d_out1_2
    tl.store(grad_w_out + grad_w_to + 3 * CHANNELS, x_sender_0 * t3, inside)
    t4 = y_0 * d_out1_0
    t5 = y_0 * d_out1_1
    t6 = y_0 * d_out1_2
    tl.store(grad_w_out + grad_w_to + 4 * CHANNELS, x_sender_1 * t4 + x_sender_2 * t5 + x_sender_3 * t6, inside)
    s0 = y_6 + 1.7320508075688772 * y_8  # sqrt(3)
    s1 = 1.7320508075688772 * y_5  # sqrt(3)
    s2 = 1.7320508075688772 * y_4  # sqrt(3)
    t7 = s0 * d_out1_0 - s1 * d_out1_1 - s2 * d_out1_2
    s3 = y_6 - 1.7320508075688772 * y_8  # sqrt(3)
    s4 = 0.5773502691896257 * s3  # sqrt(3)/3
    t8 = y_4 * d_out1_0 + y_7 * d_out1_1 - s4 * d_out1_2
    s5 = 1.1547005383792515 * y_6  # 2*sqrt(3)/3
    t9 = y_5 * d_out1_0 + s5 * d_out1_1 + y_7 * d_out1_2
    tl.store(grad_w_out + grad_w_to + 5 * CHANNELS, -0.408248290463863 * x_sender_1 * t7 + 0.7071067811865476 * x_sender_3 * t8 + 0.7071067811865476 * x_sender_2 * t9, inside)  # sqrt(6)/6, sqrt(2)/2
    s6 = 2.0 * y_2
    t10 = y_1 * d_out1_0 - s6 * d_out1_1 + y_3 * d_out1_2
    t11 = y_3 * d_out1_0 + y_1 * d_out1_2
    t12 = y_2 * d_out1_0 + y_1 * d_out1_1
    t13 = y_3 * d_out1_1 + y_2 * d_out1_2
    t14 = y_1 * d_out1_0 - y_3 * d_out1_2
    tl.store(grad_w_out + grad_w_to + 6 * CHANNELS, -0.408248290463863 * x_sender_6 * t10 + 0.7071067811865476 * x_sender_4 * t11 + 0.7071067811865476 * x_sender_5 * t12 + 0.7071067811865476 * x_sender_7 * t13 - 0.7071067811865476 * x_sender_8 * t14, inside)  # sqrt(6)/6, sqrt(2)/2
    d_out2_0 = tl.load(d_out2_ptr + d_out2_at, inside, 0.0)
    d_out2_1 = tl.load(d_out2_ptr + d_out2_at + 1 * CHANNELS, inside, 0.0)
    d_out2_2 = tl.load(d_out2_ptr + d_out2_at + 2 * CHANNELS, inside, 0.0)
    d_out2_3 = tl.load(d_out2_ptr + d_out2_at + 3 * CHANNELS, inside, 0.0)
    d_out2_4 = tl.load(d_out2_ptr + d_out2_at + 4 * CHANNELS, inside, 0.0)
    t15 = y_4 * d_out2_0 + y_5 * d_out2_1 + y_6 * d_out2_2 + y_7 * d_out2_3 + y_8 * d_out2_4
    tl.store(grad_w_out + grad_w_to + 7 * CHANNELS, x_sender_0 * t15, inside)
    s7 = 0.5773502691896257 * y_1  # sqrt(3)/3
    t16 = y_3 * d_out2_0 + y_2 * d_out2_1 - s7 * d_out2_2 - y_1 * d_out2_4
    s8 = 0.5773502691896257 * y_3  # sqrt(3)/3
    t17 = y_1 * d_out2_0 - s8 * d_out2_2 + y_2 * d_out2_3 + y_3 * d_out2_4
    s9 = 1.1547005383792515 * y_2  # 2*sqrt(3)/3
    t18 = y_1 * d_out2_1 + s9 * d_out2_2 + y_3 * d_out2_3
    tl.store(grad_w_out + grad_w_to + 8 * CHANNELS, 0.7071067811865476 * x_sender_1 * t16 + 0.7071067811865476 * x_sender_3 * t17 + 0.7071067811865476 * x_sender_2 * t18, inside)  # sqrt(2)/2
    t19 = y_0 * d_out2_0
    t20 = y_0 * d_out2_1
    t21 = y_0 * d_out2_2
    t22 = y_0 * d_out2_3
    t23 = y_0 * d_out2_4
    tl.store(grad_w_out + grad_w_to + 9 * CHANNELS, x_sender_4 * t19 + x_sender_5 * t20 + x_sender_6 * t21 + x_sender_7 * t22 + x_sender_8 * t23, inside)
    s10 = 0.5773502691896257 * y_5  # sqrt(3)/3
    t24 = y_7 * d_out2_0 + s4 * d_out2_1 + s10 * d_out2_2 + y_4 * d_out2_3 - y_5 * d_out2_4
    s11 = 0.5773502691896257 * y_7  # sqrt(3)/3
    s12 = 0.5773502691896257 * s0  # sqrt(3)/3
    t25 = y_5 * d_out2_0 + y_4 * d_out2_1 + s11 * d_out2_2 + s12 * d_out2_3 + y_7 * d_out2_4
    s13 = 0.5 * y_5
    s14 = 0.5 * y_7
    t26 = y_4 * d_out2_0 - s13 * d_out2_1 - y_6 * d_out2_2 - s14 * d_out2_3 + y_8 * d_out2_4
    s15 = 0.8660254037844386 * y_7  # sqrt(3)/2
    s16 = 0.8660254037844386 * y_5  # sqrt(3)/2
    t27 = y_6 * d_out2_0 - s15 * d_out2_1 + y_4 * d_out2_2 - s16 * d_out2_3
    s17 = 1.1547005383792515 * y_8  # 2*sqrt(3)/3
    t28 = y_5 * d_out2_1 + s17 * d_out2_2 - y_7 * d_out2_3 + s5 * d_out2_4
    tl.store(grad_w_out + grad_w_to + 10 * CHANNELS, 0.3535533905932738 * x_sender_5 * t24 + 0.3535533905932738 * x_sender_7 * t25 - 0.408248290463863 * x_sender_6 * t26 - 0.408248290463863 * x_sender_4 * t27 - 0.3535533905932738 * x_sender_8 * t28, inside)  # sqrt(2)/4, sqrt(6)/6


@triton.jit(do_not_specialize=["places", "parts"])
def convolution_2_5197cb7b3c50_receiver(w_ptr, d_grad_x_sender_ptr, y_ptr, grad_d_out0_out, sender_index, order, begin, places, parts, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads w[11, u] at row
    reads d_grad_x_sender[9, u] at sender as x_sender
    reads y[9] at row
    adds to grad_d_out0[1, u] at receiver as out0
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
    for step in range(longest):
        at = first + step * parts
        live = at < last
        inside = live & (u < CHANNELS)
        row = at if order is None else tl.load(order + at, live, 0)
        sender_row = tl.load(sender_index + row, live, 0)
        w_at = row * (11 * CHANNELS) + u
        d_grad_x_sender_at = sender_row * (9 * CHANNELS) + u
        y_at = row * 9
        w_2 = tl.load(w_ptr + w_at + 2 * CHANNELS, inside, 0.0)
        y_4 = tl.load(y_ptr + y_at + 4, live, 0.0)
        d_grad_x_sender_4 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 4 * CHANNELS, inside, 0.0)
        y_5 = tl.load(y_ptr + y_at + 5, live, 0.0)
        d_grad_x_sender_5 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 5 * CHANNELS, inside, 0.0)
        y_6 = tl.load(y_ptr + y_at + 6, live, 0.0)
        d_grad_x_sender_6 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 6 * CHANNELS, inside, 0.0)
        y_7 = tl.load(y_ptr + y_at + 7, live, 0.0)
        d_grad_x_sender_7 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 7 * CHANNELS, inside, 0.0)
        y_8 = tl.load(y_ptr + y_at + 8, live, 0.0)
        d_grad_x_sender_8 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 8 * CHANNELS, inside, 0.0)
        t0 = y_4 * d_grad_x_sender_4 + y_5 * d_grad_x_sender_5 + y_6 * d_grad_x_sender_6 + y_7 * d_grad_x_sender_7 + y_8 * d_grad_x_sender_8
        w_1 = tl.load(w_ptr + w_at + 1 * CHANNELS, inside, 0.0)
        y_1 = tl.load(y_ptr + y_at + 1, live, 0.0)
        d_grad_x_sender_1 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 1 * CHANNELS, inside, 0.0)
        y_2 = tl.load(y_ptr + y_at + 2, live, 0.0)
        d_grad_x_sender_2 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 2 * CHANNELS, inside, 0.0)
        y_3 = tl.load(y_ptr + y_at + 3, live, 0.0)
        d_grad_x_sender_3 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 3 * CHANNELS, inside, 0.0)
        t1 = y_1 * d_grad_x_sender_1 + y_2 * d_grad_x_sender_2 + y_3 * d_grad_x_sender_3
        w_0 = tl.load(w_ptr + w_at, inside, 0.0)
        y_0 = tl.load(y_ptr + y_at, live, 0.0)
        d_grad_x_sender_0 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at, inside, 0.0)
        t2 = y_0 * d_grad_x_sender_0
        a0 += tl.where(inside, w_2 * t0 + w_1 * t1 + w_0 * t2, 0.0)
    grad_d_out0_to = lane * (1 * CHANNELS) + u
    tl.store(grad_d_out0_out + grad_d_out0_to, a0, chosen)


@triton.jit(do_not_specialize=["places", "parts"])
def convolution_2_45bcc4358d23_receiver(w_ptr, d_grad_x_sender_ptr, y_ptr, grad_d_out1_out, sender_index, order, begin, places, parts, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads w[11, u] at row
    reads d_grad_x_sender[9, u] at sender as x_sender
    reads y[9] at row
    adds to grad_d_out1[3, u] at receiver as out1
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
        w_at = row * (11 * CHANNELS) + u
        d_grad_x_sender_at = sender_row * (9 * CHANNELS) + u
        y_at = row * 9
        y_1 = tl.load(y_ptr + y_at + 1, live, 0.0)
        w_3 = tl.load(w_ptr + w_at + 3 * CHANNELS, inside, 0.0)
        d_grad_x_sender_0 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at, inside, 0.0)
        t0 = w_3 * d_grad_x_sender_0
        a0 += tl.where(inside, y_1 * t0, 0.0)
        y_2 = tl.load(y_ptr + y_at + 2, live, 0.0)
        a1 += tl.where(inside, y_2 * t0, 0.0)
        y_3 = tl.load(y_ptr + y_at + 3, live, 0.0)
        a2 += tl.where(inside, y_3 * t0, 0.0)
        y_0 = tl.load(y_ptr + y_at, live, 0.0)
        w_4 = tl.load(w_ptr + w_at + 4 * CHANNELS, inside, 0.0)
        d_grad_x_sender_1 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 1 * CHANNELS, inside, 0.0)
        t1 = w_4 * d_grad_x_sender_1
        a0 += tl.where(inside, y_0 * t1, 0.0)
        y_6 = tl.load(y_ptr + y_at + 6, live, 0.0)
        y_8 = tl.load(y_ptr + y_at + 8, live, 0.0)
        s0 = y_6 + 1.7320508075688772 * y_8  # sqrt(3)
        s1 = 0.408248290463863 * s0  # sqrt(6)/6
        w_5 = tl.load(w_ptr + w_at + 5 * CHANNELS, inside, 0.0)
        t2 = w_5 * d_grad_x_sender_1
        a0 += tl.where(inside, -s1 * t2, 0.0)
        y_5 = tl.load(y_ptr + y_at + 5, live, 0.0)
        s2 = 0.7071067811865476 * y_5  # sqrt(2)/2
        a1 += tl.where(inside, s2 * t2, 0.0)
        y_4 = tl.load(y_ptr + y_at + 4, live, 0.0)
        s3 = 0.7071067811865476 * y_4  # sqrt(2)/2
        a2 += tl.where(inside, s3 * t2, 0.0)
        d_grad_x_sender_2 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 2 * CHANNELS, inside, 0.0)
        t3 = w_5 * d_grad_x_sender_2
        a0 += tl.where(inside, s2 * t3, 0.0)
        s8 = 0.816496580927726 * y_6  # sqrt(6)/3
        a1 += tl.where(inside, s8 * t3, 0.0)
        y_7 = tl.load(y_ptr + y_at + 7, live, 0.0)
        s9 = 0.7071067811865476 * y_7  # sqrt(2)/2
        a2 += tl.where(inside, s9 * t3, 0.0)
        d_grad_x_sender_3 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 3 * CHANNELS, inside, 0.0)
        t4 = w_5 * d_grad_x_sender_3
        a0 += tl.where(inside, s3 * t4, 0.0)
        a1 += tl.where(inside, s9 * t4, 0.0)
        s11 = y_6 - 1.7320508075688772 * y_8  # sqrt(3)
        s12 = 0.408248290463863 * s11  # sqrt(6)/6
        a2 += tl.where(inside, -s12 * t4, 0.0)
        s4 = 0.7071067811865476 * y_3  # sqrt(2)/2
        w_6 = tl.load(w_ptr + w_at + 6 * CHANNELS, inside, 0.0)
        d_grad_x_sender_4 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 4 * CHANNELS, inside, 0.0)
        t5 = w_6 * d_grad_x_sender_4
        a0 += tl.where(inside, s4 * t5, 0.0)
        s7 = 0.7071067811865476 * y_1  # sqrt(2)/2
        a2 += tl.where(inside, s7 * t5, 0.0)
        s5 = 0.7071067811865476 * y_2  # sqrt(2)/2
        d_grad_x_sender_5 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 5 * CHANNELS, inside, 0.0)
        t6 = w_6 * d_grad_x_sender_5
        a0 += tl.where(inside, s5 * t6, 0.0)
        a1 += tl.where(inside, s7 * t6, 0.0)
        s6 = 0.408248290463863 * y_1  # sqrt(6)/6
        d_grad_x_sender_6 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 6 * CHANNELS, inside, 0.0)
        t7 = w_6 * d_grad_x_sender_6
        a0 += tl.where(inside, -s6 * t7, 0.0)
        s10 = 0.816496580927726 * y_2  # sqrt(6)/3
        a1 += tl.where(inside, s10 * t7, 0.0)
        s13 = 0.408248290463863 * y_3  # sqrt(6)/6
        a2 += tl.where(inside, -s13 * t7, 0.0)
        d_grad_x_sender_8 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 8 * CHANNELS, inside, 0.0)
        t8 = w_6 * d_grad_x_sender_8
        a0 += tl.where(inside, -s7 * t8, 0.0)
        a2 += tl.where(inside, s4 * t8, 0.0)
        t9 = w_4 * d_grad_x_sender_2
        a1 += tl.where(inside, y_0 * t9, 0.0)
        d_grad_x_sender_7 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 7 * CHANNELS, inside, 0.0)
        t10 = w_6 * d_grad_x_sender_7
        a1 += tl.where(inside, s4 * t10, 0.0)
        a2 += tl.where(inside, s5 * t10, 0.0)
        t11 = w_4 * d_grad_x_sender_3
        a2 += tl.where(inside, y_0 * t11, 0.0)
    grad_d_out1_to = lane * (3 * CHANNELS) + u
    tl.store(grad_d_out1_out + grad_d_out1_to, a0, chosen)
    tl.store(grad_d_out1_out + grad_d_out1_to + 1 * CHANNELS, a1, chosen)
    tl.store(grad_d_out1_out + grad_d_out1_to + 2 * CHANNELS, a2, chosen)


@triton.jit(do_not_specialize=["places", "parts"])
def convolution_2_7eb1cb97b840_receiver(w_ptr, d_grad_x_sender_ptr, y_ptr, grad_d_out2_out, sender_index, order, begin, places, parts, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads w[11, u] at row
    reads d_grad_x_sender[9, u] at sender as x_sender
    reads y[9] at row
    adds to grad_d_out2[5, u] at receiver as out2
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
    a3 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a4 = tl.full([ROWS, BLOCK], 0.0, REAL)
    for step in range(longest):
        at = first + step * parts
        live = at < last
        inside = live & (u < CHANNELS)
        row = at if order is None else tl.load(order + at, live, 0)
        sender_row = tl.load(sender_index + row, live, 0)
        w_at = row * (11 * CHANNELS) + u
        d_grad_x_sender_at = sender_row * (9 * CHANNELS) + u
        y_at = row * 9
        y_4 = tl.load(y_ptr + y_at + 4, live, 0.0)
        w_7 = tl.load(w_ptr + w_at + 7 * CHANNELS, inside, 0.0)
        d_grad_x_sender_0 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at, inside, 0.0)
        t0 = w_7 * d_grad_x_sender_0
        a0 += tl.where(inside, y_4 * t0, 0.0)
        y_5 = tl.load(y_ptr + y_at + 5, live, 0.0)
        a1 += tl.where(inside, y_5 * t0, 0.0)
        y_6 = tl.load(y_ptr + y_at + 6, live, 0.0)
        a2 += tl.where(inside, y_6 * t0, 0.0)
        y_7 = tl.load(y_ptr + y_at + 7, live, 0.0)
        a3 += tl.where(inside, y_7 * t0, 0.0)
        y_8 = tl.load(y_ptr + y_at + 8, live, 0.0)
        a4 += tl.where(inside, y_8 * t0, 0.0)
        y_3 = tl.load(y_ptr + y_at + 3, live, 0.0)
        s0 = 0.7071067811865476 * y_3  # sqrt(2)/2
        w_8 = tl.load(w_ptr + w_at + 8 * CHANNELS, inside, 0.0)
        d_grad_x_sender_1 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 1 * CHANNELS, inside, 0.0)
        t1 = w_8 * d_grad_x_sender_1
        a0 += tl.where(inside, s0 * t1, 0.0)
        y_2 = tl.load(y_ptr + y_at + 2, live, 0.0)
        s6 = 0.7071067811865476 * y_2  # sqrt(2)/2
        a1 += tl.where(inside, s6 * t1, 0.0)
        y_1 = tl.load(y_ptr + y_at + 1, live, 0.0)
        s11 = 0.408248290463863 * y_1  # sqrt(6)/6
        a2 += tl.where(inside, -s11 * t1, 0.0)
        s1 = 0.7071067811865476 * y_1  # sqrt(2)/2
        a4 += tl.where(inside, -s1 * t1, 0.0)
        d_grad_x_sender_3 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 3 * CHANNELS, inside, 0.0)
        t2 = w_8 * d_grad_x_sender_3
        a0 += tl.where(inside, s1 * t2, 0.0)
        s13 = 0.408248290463863 * y_3  # sqrt(6)/6
        a2 += tl.where(inside, -s13 * t2, 0.0)
        a3 += tl.where(inside, s6 * t2, 0.0)
        a4 += tl.where(inside, s0 * t2, 0.0)
        y_0 = tl.load(y_ptr + y_at, live, 0.0)
        w_9 = tl.load(w_ptr + w_at + 9 * CHANNELS, inside, 0.0)
        d_grad_x_sender_4 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 4 * CHANNELS, inside, 0.0)
        t3 = w_9 * d_grad_x_sender_4
        a0 += tl.where(inside, y_0 * t3, 0.0)
        s2 = 0.408248290463863 * y_6  # sqrt(6)/6
        w_10 = tl.load(w_ptr + w_at + 10 * CHANNELS, inside, 0.0)
        t4 = w_10 * d_grad_x_sender_4
        a0 += tl.where(inside, -s2 * t4, 0.0)
        s3 = 0.3535533905932738 * y_7  # sqrt(2)/4
        a1 += tl.where(inside, s3 * t4, 0.0)
        s4 = 0.408248290463863 * y_4  # sqrt(6)/6
        a2 += tl.where(inside, -s4 * t4, 0.0)
        s5 = 0.3535533905932738 * y_5  # sqrt(2)/4
        a3 += tl.where(inside, s5 * t4, 0.0)
        d_grad_x_sender_5 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 5 * CHANNELS, inside, 0.0)
        t5 = w_10 * d_grad_x_sender_5
        a0 += tl.where(inside, s3 * t5, 0.0)
        s7 = y_6 - 1.7320508075688772 * y_8  # sqrt(3)
        s8 = 0.2041241452319315 * s7  # sqrt(6)/12
        a1 += tl.where(inside, s8 * t5, 0.0)
        s9 = 0.2041241452319315 * y_5  # sqrt(6)/12
        a2 += tl.where(inside, s9 * t5, 0.0)
        s10 = 0.3535533905932738 * y_4  # sqrt(2)/4
        a3 += tl.where(inside, s10 * t5, 0.0)
        a4 += tl.where(inside, -s5 * t5, 0.0)
        d_grad_x_sender_6 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 6 * CHANNELS, inside, 0.0)
        t6 = w_10 * d_grad_x_sender_6
        a0 += tl.where(inside, -s4 * t6, 0.0)
        a1 += tl.where(inside, s9 * t6, 0.0)
        a2 += tl.where(inside, s2 * t6, 0.0)
        s14 = 0.2041241452319315 * y_7  # sqrt(6)/12
        a3 += tl.where(inside, s14 * t6, 0.0)
        s15 = 0.408248290463863 * y_8  # sqrt(6)/6
        a4 += tl.where(inside, -s15 * t6, 0.0)
        d_grad_x_sender_7 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 7 * CHANNELS, inside, 0.0)
        t7 = w_10 * d_grad_x_sender_7
        a0 += tl.where(inside, s5 * t7, 0.0)
        a1 += tl.where(inside, s10 * t7, 0.0)
        a2 += tl.where(inside, s14 * t7, 0.0)
        s16 = y_6 + 1.7320508075688772 * y_8  # sqrt(3)
        s17 = 0.2041241452319315 * s16  # sqrt(6)/12
        a3 += tl.where(inside, s17 * t7, 0.0)
        a4 += tl.where(inside, s3 * t7, 0.0)
        d_grad_x_sender_2 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 2 * CHANNELS, inside, 0.0)
        t8 = w_8 * d_grad_x_sender_2
        a1 += tl.where(inside, s1 * t8, 0.0)
        s12 = 0.816496580927726 * y_2  # sqrt(6)/3
        a2 += tl.where(inside, s12 * t8, 0.0)
        a3 += tl.where(inside, s0 * t8, 0.0)
        t9 = w_9 * d_grad_x_sender_5
        a1 += tl.where(inside, y_0 * t9, 0.0)
        d_grad_x_sender_8 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 8 * CHANNELS, inside, 0.0)
        t10 = w_10 * d_grad_x_sender_8
        a1 += tl.where(inside, -s5 * t10, 0.0)
        a2 += tl.where(inside, -s15 * t10, 0.0)
        a3 += tl.where(inside, s3 * t10, 0.0)
        a4 += tl.where(inside, -s2 * t10, 0.0)
        t11 = w_9 * d_grad_x_sender_6
        a2 += tl.where(inside, y_0 * t11, 0.0)
        t12 = w_9 * d_grad_x_sender_7
        a3 += tl.where(inside, y_0 * t12, 0.0)
        t13 = w_9 * d_grad_x_sender_8
        a4 += tl.where(inside, y_0 * t13, 0.0)
    grad_d_out2_to = lane * (5 * CHANNELS) + u
    tl.store(grad_d_out2_out + grad_d_out2_to, a0, chosen)
    tl.store(grad_d_out2_out + grad_d_out2_to + 1 * CHANNELS, a1, chosen)
    tl.store(grad_d_out2_out + grad_d_out2_to + 2 * CHANNELS, a2, chosen)
    tl.store(grad_d_out2_out + grad_d_out2_to + 3 * CHANNELS, a3, chosen)
    tl.store(grad_d_out2_out + grad_d_out2_to + 4 * CHANNELS, a4, chosen)


@triton.jit(do_not_specialize=["rows"])
def convolution_2_f84e5b76b13b_row(d_grad_d_out0_ptr, d_grad_x_sender_ptr, y_ptr, grad_w_out, receiver_index, sender_index, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads d_grad_d_out0[1, u] at receiver as out0
    reads d_grad_x_sender[9, u] at sender as x_sender
    reads y[9] at row
    writes grad_w[11, u] at row as w
    """
    row = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    live = row < rows
    receiver_row = tl.load(receiver_index + row, live, 0)
    sender_row = tl.load(sender_index + row, live, 0)
    u = tl.program_id(1) * BLOCK + tl.arange(0, BLOCK)[None, :]
    inside = live & (u < CHANNELS)
    d_grad_d_out0_at = receiver_row * (1 * CHANNELS) + u
    d_grad_x_sender_at = sender_row * (9 * CHANNELS) + u
    y_at = row * 9
    grad_w_to = row * (11 * CHANNELS) + u
    d_grad_d_out0_0 = tl.load(d_grad_d_out0_ptr + d_grad_d_out0_at, inside, 0.0)
    y_0 = tl.load(y_ptr + y_at, live, 0.0)
    d_grad_x_sender_0 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at, inside, 0.0)
    t0 = y_0 * d_grad_x_sender_0
    tl.store(grad_w_out + grad_w_to, d_grad_d_out0_0 * t0, inside)
    y_1 = tl.load(y_ptr + y_at + 1, live, 0.0)
    d_grad_x_sender_1 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 1 * CHANNELS, inside, 0.0)
    y_2 = tl.load(y_ptr + y_at + 2, live, 0.0)
    d_grad_x_sender_2 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 2 * CHANNELS, inside, 0.0)
    y_3 = tl.load(y_ptr + y_at + 3, live, 0.0)
    d_grad_x_sender_3 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 3 * CHANNELS, inside, 0.0)
    t1 = y_1 * d_grad_x_sender_1 + y_2 * d_grad_x_sender_2 + y_3 * d_grad_x_sender_3
    tl.store(grad_w_out + grad_w_to + 1 * CHANNELS, d_grad_d_out0_0 * t1, inside)
    y_4 = tl.load(y_ptr + y_at + 4, live, 0.0)
    d_grad_x_sender_4 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 4 * CHANNELS, inside, 0.0)
    y_5 = tl.load(y_ptr + y_at + 5, live, 0.0)
    d_grad_x_sender_5 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 5 * CHANNELS, inside, 0.0)
    y_6 = tl.load(y_ptr + y_at + 6, live, 0.0)
    d_grad_x_sender_6 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 6 * CHANNELS, inside, 0.0)
    y_7 = tl.load(y_ptr + y_at + 7, live, 0.0)
    d_grad_x_sender_7 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 7 * CHANNELS, inside, 0.0)
    y_8 = tl.load(y_ptr + y_at + 8, live, 0.0)
    d_grad_x_sender_8 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 8 * CHANNELS, inside, 0.0)
    t2 = y_4 * d_grad_x_sender_4 + y_5 * d_grad_x_sender_5 + y_6 * d_grad_x_sender_6 + y_7 * d_grad_x_sender_7 + y_8 * d_grad_x_sender_8
    tl.store(grad_w_out + grad_w_to + 2 * CHANNELS, d_grad_d_out0_0 * t2, inside)
    tl.store(grad_w_out + grad_w_to + 3 * CHANNELS, 0.0, inside)
    tl.store(grad_w_out + grad_w_to + 4 * CHANNELS, 0.0, inside)
    tl.store(grad_w_out + grad_w_to + 5 * CHANNELS, 0.0, inside)
    tl.store(grad_w_out + grad_w_to + 6 * CHANNELS, 0.0, inside)
    tl.store(grad_w_out + grad_w_to + 7 * CHANNELS, 0.0, inside)
    tl.store(grad_w_out + grad_w_to + 8 * CHANNELS, 0.0, inside)
    tl.store(grad_w_out + grad_w_to + 9 * CHANNELS, 0.0, inside)
    tl.store(grad_w_out + grad_w_to + 10 * CHANNELS, 0.0, inside)


@triton.jit(do_not_specialize=["places", "parts"])
def convolution_2_7e044b29953c_sender(d_grad_d_out0_ptr, w_ptr, y_ptr, grad_d_grad_x_sender_out, receiver_index, order, begin, places, parts, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads d_grad_d_out0[1, u] at receiver as out0
    reads w[11, u] at row
    reads y[9] at row
    adds to grad_d_grad_x_sender[9, u] at sender as x_sender
    """
    REAL: tl.constexpr = d_grad_d_out0_ptr.dtype.element_ty
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
    a5 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a6 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a7 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a8 = tl.full([ROWS, BLOCK], 0.0, REAL)
    for step in range(longest):
        at = first + step * parts
        live = at < last
        inside = live & (u < CHANNELS)
        row = at if order is None else tl.load(order + at, live, 0)
        receiver_row = tl.load(receiver_index + row, live, 0)
        d_grad_d_out0_at = receiver_row * (1 * CHANNELS) + u
        w_at = row * (11 * CHANNELS) + u
        y_at = row * 9
        y_0 = tl.load(y_ptr + y_at, live, 0.0)
        d_grad_d_out0_0 = tl.load(d_grad_d_out0_ptr + d_grad_d_out0_at, inside, 0.0)
        w_0 = tl.load(w_ptr + w_at, inside, 0.0)
        t0 = d_grad_d_out0_0 * w_0
        a0 += tl.where(inside, y_0 * t0, 0.0)
        y_1 = tl.load(y_ptr + y_at + 1, live, 0.0)
        w_1 = tl.load(w_ptr + w_at + 1 * CHANNELS, inside, 0.0)
        t1 = d_grad_d_out0_0 * w_1
        a1 += tl.where(inside, y_1 * t1, 0.0)
        y_2 = tl.load(y_ptr + y_at + 2, live, 0.0)
        a2 += tl.where(inside, y_2 * t1, 0.0)
        y_3 = tl.load(y_ptr + y_at + 3, live, 0.0)
        a3 += tl.where(inside, y_3 * t1, 0.0)
        y_4 = tl.load(y_ptr + y_at + 4, live, 0.0)
        w_2 = tl.load(w_ptr + w_at + 2 * CHANNELS, inside, 0.0)
        t2 = d_grad_d_out0_0 * w_2
        a4 += tl.where(inside, y_4 * t2, 0.0)
        y_5 = tl.load(y_ptr + y_at + 5, live, 0.0)
        a5 += tl.where(inside, y_5 * t2, 0.0)
        y_6 = tl.load(y_ptr + y_at + 6, live, 0.0)
        a6 += tl.where(inside, y_6 * t2, 0.0)
        y_7 = tl.load(y_ptr + y_at + 7, live, 0.0)
        a7 += tl.where(inside, y_7 * t2, 0.0)
        y_8 = tl.load(y_ptr + y_at + 8, live, 0.0)
        a8 += tl.where(inside, y_8 * t2, 0.0)
    grad_d_grad_x_sender_to = lane * (9 * CHANNELS) + u
    tl.store(grad_d_grad_x_sender_out + grad_d_grad_x_sender_to, a0, chosen)
    tl.store(grad_d_grad_x_sender_out + grad_d_grad_x_sender_to + 1 * CHANNELS, a1, chosen)
    tl.store(grad_d_grad_x_sender_out + grad_d_grad_x_sender_to + 2 * CHANNELS, a2, chosen)
    tl.store(grad_d_grad_x_sender_out + grad_d_grad_x_sender_to + 3 * CHANNELS, a3, chosen)
    tl.store(grad_d_grad_x_sender_out + grad_d_grad_x_sender_to + 4 * CHANNELS, a4, chosen)
    tl.store(grad_d_grad_x_sender_out + grad_d_grad_x_sender_to + 5 * CHANNELS, a5, chosen)
    tl.store(grad_d_grad_x_sender_out + grad_d_grad_x_sender_to + 6 * CHANNELS, a6, chosen)
    tl.store(grad_d_grad_x_sender_out + grad_d_grad_x_sender_to + 7 * CHANNELS, a7, chosen)
    tl.store(grad_d_grad_x_sender_out + grad_d_grad_x_sender_to + 8 * CHANNELS, a8, chosen)


@triton.jit(do_not_specialize=["rows"])
def convolution_2_38a72684a969_row(d_grad_d_out0_ptr, w_ptr, d_grad_x_sender_ptr, grad_y_out, receiver_index, sender_index, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads d_grad_d_out0[1, u] at receiver as out0
    reads w[11, u] at row
    reads d_grad_x_sender[9, u] at sender as x_sender
    writes grad_y[9] at row as y
    """
    REAL: tl.constexpr = d_grad_d_out0_ptr.dtype.element_ty
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
    a7 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a8 = tl.full([ROWS, BLOCK], 0.0, REAL)
    for start in range(0, CHANNELS, BLOCK):
        u = start + tl.arange(0, BLOCK)[None, :]
        inside = live & (u < CHANNELS)
        d_grad_d_out0_at = receiver_row * (1 * CHANNELS) + u
        w_at = row * (11 * CHANNELS) + u
        d_grad_x_sender_at = sender_row * (9 * CHANNELS) + u
        d_grad_x_sender_0 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at, inside, 0.0)
        d_grad_d_out0_0 = tl.load(d_grad_d_out0_ptr + d_grad_d_out0_at, inside, 0.0)
        w_0 = tl.load(w_ptr + w_at, inside, 0.0)
        t0 = d_grad_d_out0_0 * w_0
        n0 = d_grad_x_sender_0 * t0
        a0 += tl.where(inside, n0, 0.0)
        d_grad_x_sender_1 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 1 * CHANNELS, inside, 0.0)
        w_1 = tl.load(w_ptr + w_at + 1 * CHANNELS, inside, 0.0)
        t1 = d_grad_d_out0_0 * w_1
        n1 = d_grad_x_sender_1 * t1
        a1 += tl.where(inside, n1, 0.0)
        d_grad_x_sender_2 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 2 * CHANNELS, inside, 0.0)
        n2 = d_grad_x_sender_2 * t1
        a2 += tl.where(inside, n2, 0.0)
        d_grad_x_sender_3 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 3 * CHANNELS, inside, 0.0)
        n3 = d_grad_x_sender_3 * t1
        a3 += tl.where(inside, n3, 0.0)
        d_grad_x_sender_4 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 4 * CHANNELS, inside, 0.0)
        w_2 = tl.load(w_ptr + w_at + 2 * CHANNELS, inside, 0.0)
        t2 = d_grad_d_out0_0 * w_2
        n4 = d_grad_x_sender_4 * t2
        a4 += tl.where(inside, n4, 0.0)
        d_grad_x_sender_5 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 5 * CHANNELS, inside, 0.0)
        n5 = d_grad_x_sender_5 * t2
        a5 += tl.where(inside, n5, 0.0)
        d_grad_x_sender_6 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 6 * CHANNELS, inside, 0.0)
        n6 = d_grad_x_sender_6 * t2
        a6 += tl.where(inside, n6, 0.0)
        d_grad_x_sender_7 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 7 * CHANNELS, inside, 0.0)
        n7 = d_grad_x_sender_7 * t2
        a7 += tl.where(inside, n7, 0.0)
        d_grad_x_sender_8 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 8 * CHANNELS, inside, 0.0)
        n8 = d_grad_x_sender_8 * t2
        a8 += tl.where(inside, n8, 0.0)
    grad_y_to = row * 9
    tl.store(grad_y_out + grad_y_to, tl.reduce(a0, 1, plus, keep_dims=True), live)
    tl.store(grad_y_out + grad_y_to + 1, tl.reduce(a1, 1, plus, keep_dims=True), live)
    tl.store(grad_y_out + grad_y_to + 2, tl.reduce(a2, 1, plus, keep_dims=True), live)
    tl.store(grad_y_out + grad_y_to + 3, tl.reduce(a3, 1, plus, keep_dims=True), live)
    tl.store(grad_y_out + grad_y_to + 4, tl.reduce(a4, 1, plus, keep_dims=True), live)
    tl.store(grad_y_out + grad_y_to + 5, tl.reduce(a5, 1, plus, keep_dims=True), live)
    tl.store(grad_y_out + grad_y_to + 6, tl.reduce(a6, 1, plus, keep_dims=True), live)
    tl.store(grad_y_out + grad_y_to + 7, tl.reduce(a7, 1, plus, keep_dims=True), live)
    tl.store(grad_y_out + grad_y_to + 8, tl.reduce(a8, 1, plus, keep_dims=True), live)


@triton.jit(do_not_specialize=["rows"])
def convolution_2_0e985aa26df9_row(d_grad_d_out1_ptr, d_grad_x_sender_ptr, y_ptr, grad_w_out, receiver_index, sender_index, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads d_grad_d_out1[3, u] at receiver as out1
    reads d_grad_x_sender[9, u] at sender as x_sender
    reads y[9] at row
    writes grad_w[11, u] at row as w
    """
    row = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    live = row < rows
    receiver_row = tl.load(receiver_index + row, live, 0)
    sender_row = tl.load(sender_index + row, live, 0)
    u = tl.program_id(1) * BLOCK + tl.arange(0, BLOCK)[None, :]
    inside = live & (u < CHANNELS)
    d_grad_d_out1_at = receiver_row * (3 * CHANNELS) + u
    d_grad_x_sender_at = sender_row * (9 * CHANNELS) + u
    y_at = row * 9
    grad_w_to = row * (11 * CHANNELS) + u
    tl.store(grad_w_out + grad_w_to, 0.0, inside)
    tl.store(grad_w_out + grad_w_to + 1 * CHANNELS, 0.0, inside)
    tl.store(grad_w_out + grad_w_to + 2 * CHANNELS, 0.0, inside)
    d_grad_d_out1_0 = tl.load(d_grad_d_out1_ptr + d_grad_d_out1_at, inside, 0.0)
    y_1 = tl.load(y_ptr + y_at + 1, live, 0.0)
    d_grad_x_sender_0 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at, inside, 0.0)
    t0 = y_1 * d_grad_x_sender_0
    d_grad_d_out1_1 = tl.load(d_grad_d_out1_ptr + d_grad_d_out1_at + 1 * CHANNELS, inside, 0.0)
    y_2 = tl.load(y_ptr + y_at + 2, live, 0.0)
    t1 = y_2 * d_grad_x_sender_0
    d_grad_d_out1_2 = tl.load(d_grad_d_out1_ptr + d_grad_d_out1_at + 2 * CHANNELS, inside, 0.0)
    y_3 = tl.load(y_ptr + y_at + 3, live, 0.0)
    t2 = y_3 * d_grad_x_sender_0
    tl.store(grad_w_out + grad_w_to + 3 * CHANNELS, d_grad_d_out1_0 * t0 + d_grad_d_out1_1 * t1 + d_grad_d_out1_2 * t2, inside)
    y_0 = tl.load(y_ptr + y_at, live, 0.0)
    d_grad_x_sender_1 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 1 * CHANNELS, inside, 0.0)
    t3 = y_0 * d_grad_x_sender_1
    d_grad_x_sender_2 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 2 * CHANNELS, inside, 0.0)
    t4 = y_0 * d_grad_x_sender_2
    d_grad_x_sender_3 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 3 * CHANNELS, inside, 0.0)
    t5 = y_0 * d_grad_x_sender_3
    tl.store(grad_w_out + grad_w_to + 4 * CHANNELS, d_grad_d_out1_0 * t3 + d_grad_d_out1_1 * t4 + d_grad_d_out1_2 * t5, inside)
    y_6 = tl.load(y_ptr + y_at + 6, live, 0.0)
    y_8 = tl.load(y_ptr + y_at + 8, live, 0.0)
    s0 = y_6 + 1.7320508075688772 * y_8  # sqrt(3)
    y_5 = tl.load(y_ptr + y_at + 5, live, 0.0)
    s1 = 1.7320508075688772 * y_5  # sqrt(3)
    y_4 = tl.load(y_ptr + y_at + 4, live, 0.0)
    s2 = 1.7320508075688772 * y_4  # sqrt(3)
    t6 = s0 * d_grad_x_sender_1 - s1 * d_grad_x_sender_2 - s2 * d_grad_x_sender_3
    y_7 = tl.load(y_ptr + y_at + 7, live, 0.0)
    s3 = y_6 - 1.7320508075688772 * y_8  # sqrt(3)
    s4 = 0.5773502691896257 * s3  # sqrt(3)/3
    t7 = y_4 * d_grad_x_sender_1 + y_7 * d_grad_x_sender_2 - s4 * d_grad_x_sender_3
    s5 = 1.1547005383792515 * y_6  # 2*sqrt(3)/3
    t8 = y_5 * d_grad_x_sender_1 + s5 * d_grad_x_sender_2 + y_7 * d_grad_x_sender_3
    tl.store(grad_w_out + grad_w_to + 5 * CHANNELS, -0.408248290463863 * d_grad_d_out1_0 * t6 + 0.7071067811865476 * d_grad_d_out1_2 * t7 + 0.7071067811865476 * d_grad_d_out1_1 * t8, inside)  # sqrt(6)/6, sqrt(2)/2
    d_grad_x_sender_4 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 4 * CHANNELS, inside, 0.0)
    d_grad_x_sender_5 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 5 * CHANNELS, inside, 0.0)
    s6 = 0.5773502691896257 * y_1  # sqrt(3)/3
    d_grad_x_sender_6 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 6 * CHANNELS, inside, 0.0)
    d_grad_x_sender_8 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 8 * CHANNELS, inside, 0.0)
    t9 = y_3 * d_grad_x_sender_4 + y_2 * d_grad_x_sender_5 - s6 * d_grad_x_sender_6 - y_1 * d_grad_x_sender_8
    s7 = 0.5773502691896257 * y_3  # sqrt(3)/3
    d_grad_x_sender_7 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 7 * CHANNELS, inside, 0.0)
    t10 = y_1 * d_grad_x_sender_4 - s7 * d_grad_x_sender_6 + y_2 * d_grad_x_sender_7 + y_3 * d_grad_x_sender_8
    s8 = 1.1547005383792515 * y_2  # 2*sqrt(3)/3
    t11 = y_1 * d_grad_x_sender_5 + s8 * d_grad_x_sender_6 + y_3 * d_grad_x_sender_7
    tl.store(grad_w_out + grad_w_to + 6 * CHANNELS, 0.7071067811865476 * d_grad_d_out1_0 * t9 + 0.7071067811865476 * d_grad_d_out1_2 * t10 + 0.7071067811865476 * d_grad_d_out1_1 * t11, inside)  # sqrt(2)/2
    tl.store(grad_w_out + grad_w_to + 7 * CHANNELS, 0.0, inside)
    tl.store(grad_w_out + grad_w_to + 8 * CHANNELS, 0.0, inside)
    tl.store(grad_w_out + grad_w_to + 9 * CHANNELS, 0.0, inside)
    tl.store(grad_w_out + grad_w_to + 10 * CHANNELS, 0.0, inside)


@triton.jit(do_not_specialize=["places", "parts"])
def convolution_2_c96d101249d8_sender(d_grad_d_out1_ptr, w_ptr, y_ptr, grad_d_grad_x_sender_out, receiver_index, order, begin, places, parts, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads d_grad_d_out1[3, u] at receiver as out1
    reads w[11, u] at row
    reads y[9] at row
    adds to grad_d_grad_x_sender[9, u] at sender as x_sender
    """
    REAL: tl.constexpr = d_grad_d_out1_ptr.dtype.element_ty
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
    a5 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a6 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a7 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a8 = tl.full([ROWS, BLOCK], 0.0, REAL)
    for step in range(longest):
        at = first + step * parts
        live = at < last
        inside = live & (u < CHANNELS)
        row = at if order is None else tl.load(order + at, live, 0)
        receiver_row = tl.load(receiver_index + row, live, 0)
        d_grad_d_out1_at = receiver_row * (3 * CHANNELS) + u
        w_at = row * (11 * CHANNELS) + u
        y_at = row * 9
        y_1 = tl.load(y_ptr + y_at + 1, live, 0.0)
        d_grad_d_out1_0 = tl.load(d_grad_d_out1_ptr + d_grad_d_out1_at, inside, 0.0)
        w_3 = tl.load(w_ptr + w_at + 3 * CHANNELS, inside, 0.0)
        t0 = d_grad_d_out1_0 * w_3
        a0 += tl.where(inside, y_1 * t0, 0.0)
        y_2 = tl.load(y_ptr + y_at + 2, live, 0.0)
        d_grad_d_out1_1 = tl.load(d_grad_d_out1_ptr + d_grad_d_out1_at + 1 * CHANNELS, inside, 0.0)
        t1 = d_grad_d_out1_1 * w_3
        a0 += tl.where(inside, y_2 * t1, 0.0)
        y_3 = tl.load(y_ptr + y_at + 3, live, 0.0)
        d_grad_d_out1_2 = tl.load(d_grad_d_out1_ptr + d_grad_d_out1_at + 2 * CHANNELS, inside, 0.0)
        t2 = d_grad_d_out1_2 * w_3
        a0 += tl.where(inside, y_3 * t2, 0.0)
        y_0 = tl.load(y_ptr + y_at, live, 0.0)
        w_4 = tl.load(w_ptr + w_at + 4 * CHANNELS, inside, 0.0)
        t3 = d_grad_d_out1_0 * w_4
        a1 += tl.where(inside, y_0 * t3, 0.0)
        y_6 = tl.load(y_ptr + y_at + 6, live, 0.0)
        y_8 = tl.load(y_ptr + y_at + 8, live, 0.0)
        s0 = y_6 + 1.7320508075688772 * y_8  # sqrt(3)
        s1 = 0.408248290463863 * s0  # sqrt(6)/6
        w_5 = tl.load(w_ptr + w_at + 5 * CHANNELS, inside, 0.0)
        t4 = d_grad_d_out1_0 * w_5
        a1 += tl.where(inside, -s1 * t4, 0.0)
        y_5 = tl.load(y_ptr + y_at + 5, live, 0.0)
        s2 = 0.7071067811865476 * y_5  # sqrt(2)/2
        a2 += tl.where(inside, s2 * t4, 0.0)
        y_4 = tl.load(y_ptr + y_at + 4, live, 0.0)
        s3 = 0.7071067811865476 * y_4  # sqrt(2)/2
        a3 += tl.where(inside, s3 * t4, 0.0)
        t5 = d_grad_d_out1_1 * w_5
        a1 += tl.where(inside, s2 * t5, 0.0)
        s4 = 0.816496580927726 * y_6  # sqrt(6)/3
        a2 += tl.where(inside, s4 * t5, 0.0)
        y_7 = tl.load(y_ptr + y_at + 7, live, 0.0)
        s5 = 0.7071067811865476 * y_7  # sqrt(2)/2
        a3 += tl.where(inside, s5 * t5, 0.0)
        t6 = d_grad_d_out1_2 * w_5
        a1 += tl.where(inside, s3 * t6, 0.0)
        a2 += tl.where(inside, s5 * t6, 0.0)
        s6 = y_6 - 1.7320508075688772 * y_8  # sqrt(3)
        s7 = 0.408248290463863 * s6  # sqrt(6)/6
        a3 += tl.where(inside, -s7 * t6, 0.0)
        t7 = d_grad_d_out1_1 * w_4
        a2 += tl.where(inside, y_0 * t7, 0.0)
        t8 = d_grad_d_out1_2 * w_4
        a3 += tl.where(inside, y_0 * t8, 0.0)
        s8 = 0.7071067811865476 * y_3  # sqrt(2)/2
        w_6 = tl.load(w_ptr + w_at + 6 * CHANNELS, inside, 0.0)
        t9 = d_grad_d_out1_0 * w_6
        a4 += tl.where(inside, s8 * t9, 0.0)
        s10 = 0.7071067811865476 * y_2  # sqrt(2)/2
        a5 += tl.where(inside, s10 * t9, 0.0)
        s11 = 0.408248290463863 * y_1  # sqrt(6)/6
        a6 += tl.where(inside, -s11 * t9, 0.0)
        s9 = 0.7071067811865476 * y_1  # sqrt(2)/2
        a8 += tl.where(inside, -s9 * t9, 0.0)
        t10 = d_grad_d_out1_2 * w_6
        a4 += tl.where(inside, s9 * t10, 0.0)
        s13 = 0.408248290463863 * y_3  # sqrt(6)/6
        a6 += tl.where(inside, -s13 * t10, 0.0)
        a7 += tl.where(inside, s10 * t10, 0.0)
        a8 += tl.where(inside, s8 * t10, 0.0)
        t11 = d_grad_d_out1_1 * w_6
        a5 += tl.where(inside, s9 * t11, 0.0)
        s12 = 0.816496580927726 * y_2  # sqrt(6)/3
        a6 += tl.where(inside, s12 * t11, 0.0)
        a7 += tl.where(inside, s8 * t11, 0.0)
    grad_d_grad_x_sender_to = lane * (9 * CHANNELS) + u
    tl.store(grad_d_grad_x_sender_out + grad_d_grad_x_sender_to, a0, chosen)
    tl.store(grad_d_grad_x_sender_out + grad_d_grad_x_sender_to + 1 * CHANNELS, a1, chosen)
    tl.store(grad_d_grad_x_sender_out + grad_d_grad_x_sender_to + 2 * CHANNELS, a2, chosen)
    tl.store(grad_d_grad_x_sender_out + grad_d_grad_x_sender_to + 3 * CHANNELS, a3, chosen)
    tl.store(grad_d_grad_x_sender_out + grad_d_grad_x_sender_to + 4 * CHANNELS, a4, chosen)
    tl.store(grad_d_grad_x_sender_out + grad_d_grad_x_sender_to + 5 * CHANNELS, a5, chosen)
    tl.store(grad_d_grad_x_sender_out + grad_d_grad_x_sender_to + 6 * CHANNELS, a6, chosen)
    tl.store(grad_d_grad_x_sender_out + grad_d_grad_x_sender_to + 7 * CHANNELS, a7, chosen)
    tl.store(grad_d_grad_x_sender_out + grad_d_grad_x_sender_to + 8 * CHANNELS, a8, chosen)


@triton.jit(do_not_specialize=["rows"])
def convolution_2_7c42265cfaad_row(d_grad_d_out1_ptr, w_ptr, d_grad_x_sender_ptr, grad_y_out, receiver_index, sender_index, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads d_grad_d_out1[3, u] at receiver as out1
    reads w[11, u] at row
    reads d_grad_x_sender[9, u] at sender as x_sender
    writes grad_y[9] at row as y
    """
    REAL: tl.constexpr = d_grad_d_out1_ptr.dtype.element_ty
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
    a7 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a8 = tl.full([ROWS, BLOCK], 0.0, REAL)
    for start in range(0, CHANNELS, BLOCK):
        u = start + tl.arange(0, BLOCK)[None, :]
        inside = live & (u < CHANNELS)
        d_grad_d_out1_at = receiver_row * (3 * CHANNELS) + u
        w_at = row * (11 * CHANNELS) + u
        d_grad_x_sender_at = sender_row * (9 * CHANNELS) + u
        d_grad_d_out1_0 = tl.load(d_grad_d_out1_ptr + d_grad_d_out1_at, inside, 0.0)
        w_4 = tl.load(w_ptr + w_at + 4 * CHANNELS, inside, 0.0)
        d_grad_x_sender_1 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 1 * CHANNELS, inside, 0.0)
        t0 = w_4 * d_grad_x_sender_1
        d_grad_d_out1_1 = tl.load(d_grad_d_out1_ptr + d_grad_d_out1_at + 1 * CHANNELS, inside, 0.0)
        d_grad_x_sender_2 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 2 * CHANNELS, inside, 0.0)
        t1 = w_4 * d_grad_x_sender_2
        d_grad_d_out1_2 = tl.load(d_grad_d_out1_ptr + d_grad_d_out1_at + 2 * CHANNELS, inside, 0.0)
        d_grad_x_sender_3 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 3 * CHANNELS, inside, 0.0)
        t2 = w_4 * d_grad_x_sender_3
        n0 = d_grad_d_out1_0 * t0 + d_grad_d_out1_1 * t1 + d_grad_d_out1_2 * t2
        a0 += tl.where(inside, n0, 0.0)
        w_3 = tl.load(w_ptr + w_at + 3 * CHANNELS, inside, 0.0)
        d_grad_x_sender_0 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at, inside, 0.0)
        t3 = w_3 * d_grad_x_sender_0
        w_6 = tl.load(w_ptr + w_at + 6 * CHANNELS, inside, 0.0)
        d_grad_x_sender_6 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 6 * CHANNELS, inside, 0.0)
        t4 = w_6 * d_grad_x_sender_6
        d_grad_x_sender_8 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 8 * CHANNELS, inside, 0.0)
        t5 = w_6 * d_grad_x_sender_8
        t6 = t3 - 0.408248290463863 * t4 - 0.7071067811865476 * t5  # sqrt(6)/6, sqrt(2)/2
        d_grad_x_sender_5 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 5 * CHANNELS, inside, 0.0)
        t7 = w_6 * d_grad_x_sender_5
        d_grad_x_sender_4 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 4 * CHANNELS, inside, 0.0)
        t8 = w_6 * d_grad_x_sender_4
        n1 = d_grad_d_out1_0 * t6 + 0.7071067811865476 * d_grad_d_out1_1 * t7 + 0.7071067811865476 * d_grad_d_out1_2 * t8  # sqrt(2)/2
        a1 += tl.where(inside, n1, 0.0)
        t9 = t3 + 0.816496580927726 * t4  # sqrt(6)/3
        d_grad_x_sender_7 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 7 * CHANNELS, inside, 0.0)
        t10 = w_6 * d_grad_x_sender_7
        n2 = 1.4142135623730951 * d_grad_d_out1_1 * t9 + d_grad_d_out1_0 * t7 + d_grad_d_out1_2 * t10  # sqrt(2)
        a2 += tl.where(inside, 0.7071067811865476 * n2, 0.0)  # sqrt(2)/2
        t11 = t3 - 0.408248290463863 * t4 + 0.7071067811865476 * t5  # sqrt(6)/6, sqrt(2)/2
        n3 = 1.4142135623730951 * d_grad_d_out1_2 * t11 + d_grad_d_out1_0 * t8 + d_grad_d_out1_1 * t10  # sqrt(2)
        a3 += tl.where(inside, 0.7071067811865476 * n3, 0.0)  # sqrt(2)/2
        w_5 = tl.load(w_ptr + w_at + 5 * CHANNELS, inside, 0.0)
        t12 = w_5 * d_grad_x_sender_3
        t13 = w_5 * d_grad_x_sender_1
        n4 = d_grad_d_out1_0 * t12 + d_grad_d_out1_2 * t13
        a4 += tl.where(inside, 0.7071067811865476 * n4, 0.0)  # sqrt(2)/2
        t14 = w_5 * d_grad_x_sender_2
        n5 = d_grad_d_out1_0 * t14 + d_grad_d_out1_1 * t13
        a5 += tl.where(inside, 0.7071067811865476 * n5, 0.0)  # sqrt(2)/2
        n6 = d_grad_d_out1_0 * t13 - 2.0 * d_grad_d_out1_1 * t14 + d_grad_d_out1_2 * t12
        a6 += tl.where(inside, -0.408248290463863 * n6, 0.0)  # sqrt(6)/6
        n7 = d_grad_d_out1_1 * t12 + d_grad_d_out1_2 * t14
        a7 += tl.where(inside, 0.7071067811865476 * n7, 0.0)  # sqrt(2)/2
        n8 = d_grad_d_out1_0 * t13 - d_grad_d_out1_2 * t12
        a8 += tl.where(inside, -0.7071067811865476 * n8, 0.0)  # sqrt(2)/2
    grad_y_to = row * 9
    tl.store(grad_y_out + grad_y_to, tl.reduce(a0, 1, plus, keep_dims=True), live)
    tl.store(grad_y_out + grad_y_to + 1, tl.reduce(a1, 1, plus, keep_dims=True), live)
    tl.store(grad_y_out + grad_y_to + 2, tl.reduce(a2, 1, plus, keep_dims=True), live)
    tl.store(grad_y_out + grad_y_to + 3, tl.reduce(a3, 1, plus, keep_dims=True), live)
    tl.store(grad_y_out + grad_y_to + 4, tl.reduce(a4, 1, plus, keep_dims=True), live)
    tl.store(grad_y_out + grad_y_to + 5, tl.reduce(a5, 1, plus, keep_dims=True), live)
    tl.store(grad_y_out + grad_y_to + 6, tl.reduce(a6, 1, plus, keep_dims=True), live)
    tl.store(grad_y_out + grad_y_to + 7, tl.reduce(a7, 1, plus, keep_dims=True), live)
    tl.store(grad_y_out + grad_y_to + 8, tl.reduce(a8, 1, plus, keep_dims=True), live)


@triton.jit(do_not_specialize=["rows"])
def convolution_2_362e84e6c418_row(d_grad_d_out2_ptr, d_grad_x_sender_ptr, y_ptr, grad_w_out, receiver_index, sender_index, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads d_grad_d_out2[5, u] at receiver as out2
    reads d_grad_x_sender[9, u] at sender as x_sender
    reads y[9] at row
    writes grad_w[11, u] at row as w
    """
    row = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    live = row < rows
    receiver_row = tl.load(receiver_index + row, live, 0)
    sender_row = tl.load(sender_index + row, live, 0)
    u = tl.program_id(1) * BLOCK + tl.arange(0, BLOCK)[None, :]
    inside = live & (u < CHANNELS)
    d_grad_d_out2_at = receiver_row * (5 * CHANNELS) + u
    d_grad_x_sender_at = sender_row * (9 * CHANNELS) + u
    y_at = row * 9
    grad_w_to = row * (11 * CHANNELS) + u
    tl.store(grad_w_out + grad_w_to, 0.0, inside)
    tl.store(grad_w_out + grad_w_to + 1 * CHANNELS, 0.0, inside)
    tl.store(grad_w_out + grad_w_to + 2 * CHANNELS, 0.0, inside)
    tl.store(grad_w_out + grad_w_to + 3 * CHANNELS, 0.0, inside)
    tl.store(grad_w_out + grad_w_to + 4 * CHANNELS, 0.0, inside)
    tl.store(grad_w_out + grad_w_to + 5 * CHANNELS, 0.0, inside)
    tl.store(grad_w_out + grad_w_to + 6 * CHANNELS, 0.0, inside)
    d_grad_x_sender_0 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at, inside, 0.0)
    y_4 = tl.load(y_ptr + y_at + 4, live, 0.0)
    d_grad_d_out2_0 = tl.load(d_grad_d_out2_ptr + d_grad_d_out2_at, inside, 0.0)
    y_5 = tl.load(y_ptr + y_at + 5, live, 0.0)
    d_grad_d_out2_1 = tl.load(d_grad_d_out2_ptr + d_grad_d_out2_at + 1 * CHANNELS, inside, 0.0)
    y_6 = tl.load(y_ptr + y_at + 6, live, 0.0)
    d_grad_d_out2_2 = tl.load(d_grad_d_out2_ptr + d_grad_d_out2_at + 2 * CHANNELS, inside, 0.0)
    y_7 = tl.load(y_ptr + y_at + 7, live, 0.0)
    d_grad_d_out2_3 = tl.load(d_grad_d_out2_ptr + d_grad_d_out2_at + 3 * CHANNELS, inside, 0.0)
    y_8 = tl.load(y_ptr + y_at + 8, live, 0.0)
    d_grad_d_out2_4 = tl.load(d_grad_d_out2_ptr + d_grad_d_out2_at + 4 * CHANNELS, inside, 0.0)
    t0 = y_4 * d_grad_d_out2_0 + y_5 * d_grad_d_out2_1 + y_6 * d_grad_d_out2_2 + y_7 * d_grad_d_out2_3 + y_8 * d_grad_d_out2_4
    tl.store(grad_w_out + grad_w_to + 7 * CHANNELS, d_grad_x_sender_0 * t0, inside)
    d_grad_x_sender_1 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 1 * CHANNELS, inside, 0.0)
    y_3 = tl.load(y_ptr + y_at + 3, live, 0.0)
    y_2 = tl.load(y_ptr + y_at + 2, live, 0.0)
    y_1 = tl.load(y_ptr + y_at + 1, live, 0.0)
    s0 = 0.5773502691896257 * y_1  # sqrt(3)/3
    t1 = y_3 * d_grad_d_out2_0 + y_2 * d_grad_d_out2_1 - s0 * d_grad_d_out2_2 - y_1 * d_grad_d_out2_4
    d_grad_x_sender_3 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 3 * CHANNELS, inside, 0.0)
    s1 = 0.5773502691896257 * y_3  # sqrt(3)/3
    t2 = y_1 * d_grad_d_out2_0 - s1 * d_grad_d_out2_2 + y_2 * d_grad_d_out2_3 + y_3 * d_grad_d_out2_4
    d_grad_x_sender_2 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 2 * CHANNELS, inside, 0.0)
    s2 = 1.1547005383792515 * y_2  # 2*sqrt(3)/3
    t3 = y_1 * d_grad_d_out2_1 + s2 * d_grad_d_out2_2 + y_3 * d_grad_d_out2_3
    tl.store(grad_w_out + grad_w_to + 8 * CHANNELS, 0.7071067811865476 * d_grad_x_sender_1 * t1 + 0.7071067811865476 * d_grad_x_sender_3 * t2 + 0.7071067811865476 * d_grad_x_sender_2 * t3, inside)  # sqrt(2)/2
    d_grad_x_sender_4 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 4 * CHANNELS, inside, 0.0)
    y_0 = tl.load(y_ptr + y_at, live, 0.0)
    t4 = y_0 * d_grad_d_out2_0
    d_grad_x_sender_5 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 5 * CHANNELS, inside, 0.0)
    t5 = y_0 * d_grad_d_out2_1
    d_grad_x_sender_6 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 6 * CHANNELS, inside, 0.0)
    t6 = y_0 * d_grad_d_out2_2
    d_grad_x_sender_7 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 7 * CHANNELS, inside, 0.0)
    t7 = y_0 * d_grad_d_out2_3
    d_grad_x_sender_8 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 8 * CHANNELS, inside, 0.0)
    t8 = y_0 * d_grad_d_out2_4
    tl.store(grad_w_out + grad_w_to + 9 * CHANNELS, d_grad_x_sender_4 * t4 + d_grad_x_sender_5 * t5 + d_grad_x_sender_6 * t6 + d_grad_x_sender_7 * t7 + d_grad_x_sender_8 * t8, inside)
    s3 = y_6 - 1.7320508075688772 * y_8  # sqrt(3)
    s4 = 0.5773502691896257 * s3  # sqrt(3)/3
    s5 = 0.5773502691896257 * y_5  # sqrt(3)/3
    t9 = y_7 * d_grad_d_out2_0 + s4 * d_grad_d_out2_1 + s5 * d_grad_d_out2_2 + y_4 * d_grad_d_out2_3 - y_5 * d_grad_d_out2_4
    s6 = 0.5773502691896257 * y_7  # sqrt(3)/3
    s7 = y_6 + 1.7320508075688772 * y_8  # sqrt(3)
    s8 = 0.5773502691896257 * s7  # sqrt(3)/3
    t10 = y_5 * d_grad_d_out2_0 + y_4 * d_grad_d_out2_1 + s6 * d_grad_d_out2_2 + s8 * d_grad_d_out2_3 + y_7 * d_grad_d_out2_4
    s9 = 0.5 * y_5
    s10 = 0.5 * y_7
    t11 = y_4 * d_grad_d_out2_0 - s9 * d_grad_d_out2_1 - y_6 * d_grad_d_out2_2 - s10 * d_grad_d_out2_3 + y_8 * d_grad_d_out2_4
    s11 = 0.8660254037844386 * y_7  # sqrt(3)/2
    s12 = 0.8660254037844386 * y_5  # sqrt(3)/2
    t12 = y_6 * d_grad_d_out2_0 - s11 * d_grad_d_out2_1 + y_4 * d_grad_d_out2_2 - s12 * d_grad_d_out2_3
    s13 = 1.1547005383792515 * y_8  # 2*sqrt(3)/3
    s14 = 1.1547005383792515 * y_6  # 2*sqrt(3)/3
    t13 = y_5 * d_grad_d_out2_1 + s13 * d_grad_d_out2_2 - y_7 * d_grad_d_out2_3 + s14 * d_grad_d_out2_4
    tl.store(grad_w_out + grad_w_to + 10 * CHANNELS, 0.3535533905932738 * d_grad_x_sender_5 * t9 + 0.3535533905932738 * d_grad_x_sender_7 * t10 - 0.408248290463863 * d_grad_x_sender_6 * t11 - 0.408248290463863 * d_grad_x_sender_4 * t12 - 0.3535533905932738 * d_grad_x_sender_8 * t13, inside)  # sqrt(2)/4, sqrt(6)/6


@triton.jit(do_not_specialize=["places", "parts"])
def convolution_2_e68b281ac7f5_sender(d_grad_d_out2_ptr, w_ptr, y_ptr, grad_d_grad_x_sender_out, receiver_index, order, begin, places, parts, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads d_grad_d_out2[5, u] at receiver as out2
    reads w[11, u] at row
    reads y[9] at row
    adds to grad_d_grad_x_sender[9, u] at sender as x_sender
    """
    REAL: tl.constexpr = d_grad_d_out2_ptr.dtype.element_ty
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
    a5 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a6 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a7 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a8 = tl.full([ROWS, BLOCK], 0.0, REAL)
    for step in range(longest):
        at = first + step * parts
        live = at < last
        inside = live & (u < CHANNELS)
        row = at if order is None else tl.load(order + at, live, 0)
        receiver_row = tl.load(receiver_index + row, live, 0)
        d_grad_d_out2_at = receiver_row * (5 * CHANNELS) + u
        w_at = row * (11 * CHANNELS) + u
        y_at = row * 9
        y_4 = tl.load(y_ptr + y_at + 4, live, 0.0)
        d_grad_d_out2_0 = tl.load(d_grad_d_out2_ptr + d_grad_d_out2_at, inside, 0.0)
        w_7 = tl.load(w_ptr + w_at + 7 * CHANNELS, inside, 0.0)
        t0 = d_grad_d_out2_0 * w_7
        a0 += tl.where(inside, y_4 * t0, 0.0)
        y_5 = tl.load(y_ptr + y_at + 5, live, 0.0)
        d_grad_d_out2_1 = tl.load(d_grad_d_out2_ptr + d_grad_d_out2_at + 1 * CHANNELS, inside, 0.0)
        t1 = d_grad_d_out2_1 * w_7
        a0 += tl.where(inside, y_5 * t1, 0.0)
        y_6 = tl.load(y_ptr + y_at + 6, live, 0.0)
        d_grad_d_out2_2 = tl.load(d_grad_d_out2_ptr + d_grad_d_out2_at + 2 * CHANNELS, inside, 0.0)
        t2 = d_grad_d_out2_2 * w_7
        a0 += tl.where(inside, y_6 * t2, 0.0)
        y_7 = tl.load(y_ptr + y_at + 7, live, 0.0)
        d_grad_d_out2_3 = tl.load(d_grad_d_out2_ptr + d_grad_d_out2_at + 3 * CHANNELS, inside, 0.0)
        t3 = d_grad_d_out2_3 * w_7
        a0 += tl.where(inside, y_7 * t3, 0.0)
        y_8 = tl.load(y_ptr + y_at + 8, live, 0.0)
        d_grad_d_out2_4 = tl.load(d_grad_d_out2_ptr + d_grad_d_out2_at + 4 * CHANNELS, inside, 0.0)
        t4 = d_grad_d_out2_4 * w_7
        a0 += tl.where(inside, y_8 * t4, 0.0)
        y_3 = tl.load(y_ptr + y_at + 3, live, 0.0)
        s0 = 0.7071067811865476 * y_3  # sqrt(2)/2
        w_8 = tl.load(w_ptr + w_at + 8 * CHANNELS, inside, 0.0)
        t5 = d_grad_d_out2_0 * w_8
        a1 += tl.where(inside, s0 * t5, 0.0)
        y_1 = tl.load(y_ptr + y_at + 1, live, 0.0)
        s3 = 0.7071067811865476 * y_1  # sqrt(2)/2
        a3 += tl.where(inside, s3 * t5, 0.0)
        y_2 = tl.load(y_ptr + y_at + 2, live, 0.0)
        s1 = 0.7071067811865476 * y_2  # sqrt(2)/2
        t6 = d_grad_d_out2_1 * w_8
        a1 += tl.where(inside, s1 * t6, 0.0)
        a2 += tl.where(inside, s3 * t6, 0.0)
        s2 = 0.408248290463863 * y_1  # sqrt(6)/6
        t7 = d_grad_d_out2_2 * w_8
        a1 += tl.where(inside, -s2 * t7, 0.0)
        s4 = 0.816496580927726 * y_2  # sqrt(6)/3
        a2 += tl.where(inside, s4 * t7, 0.0)
        s5 = 0.408248290463863 * y_3  # sqrt(6)/6
        a3 += tl.where(inside, -s5 * t7, 0.0)
        t8 = d_grad_d_out2_4 * w_8
        a1 += tl.where(inside, -s3 * t8, 0.0)
        a3 += tl.where(inside, s0 * t8, 0.0)
        t9 = d_grad_d_out2_3 * w_8
        a2 += tl.where(inside, s0 * t9, 0.0)
        a3 += tl.where(inside, s1 * t9, 0.0)
        y_0 = tl.load(y_ptr + y_at, live, 0.0)
        w_9 = tl.load(w_ptr + w_at + 9 * CHANNELS, inside, 0.0)
        t10 = d_grad_d_out2_0 * w_9
        a4 += tl.where(inside, y_0 * t10, 0.0)
        s6 = 0.408248290463863 * y_6  # sqrt(6)/6
        w_10 = tl.load(w_ptr + w_at + 10 * CHANNELS, inside, 0.0)
        t11 = d_grad_d_out2_0 * w_10
        a4 += tl.where(inside, -s6 * t11, 0.0)
        s7 = 0.3535533905932738 * y_7  # sqrt(2)/4
        a5 += tl.where(inside, s7 * t11, 0.0)
        s8 = 0.408248290463863 * y_4  # sqrt(6)/6
        a6 += tl.where(inside, -s8 * t11, 0.0)
        s9 = 0.3535533905932738 * y_5  # sqrt(2)/4
        a7 += tl.where(inside, s9 * t11, 0.0)
        t12 = d_grad_d_out2_1 * w_10
        a4 += tl.where(inside, s7 * t12, 0.0)
        s10 = y_6 - 1.7320508075688772 * y_8  # sqrt(3)
        s11 = 0.2041241452319315 * s10  # sqrt(6)/12
        a5 += tl.where(inside, s11 * t12, 0.0)
        s12 = 0.2041241452319315 * y_5  # sqrt(6)/12
        a6 += tl.where(inside, s12 * t12, 0.0)
        s13 = 0.3535533905932738 * y_4  # sqrt(2)/4
        a7 += tl.where(inside, s13 * t12, 0.0)
        a8 += tl.where(inside, -s9 * t12, 0.0)
        t13 = d_grad_d_out2_2 * w_10
        a4 += tl.where(inside, -s8 * t13, 0.0)
        a5 += tl.where(inside, s12 * t13, 0.0)
        a6 += tl.where(inside, s6 * t13, 0.0)
        s14 = 0.2041241452319315 * y_7  # sqrt(6)/12
        a7 += tl.where(inside, s14 * t13, 0.0)
        s15 = 0.408248290463863 * y_8  # sqrt(6)/6
        a8 += tl.where(inside, -s15 * t13, 0.0)
        t14 = d_grad_d_out2_3 * w_10
        a4 += tl.where(inside, s9 * t14, 0.0)
        a5 += tl.where(inside, s13 * t14, 0.0)
        a6 += tl.where(inside, s14 * t14, 0.0)
        s16 = y_6 + 1.7320508075688772 * y_8  # sqrt(3)
        s17 = 0.2041241452319315 * s16  # sqrt(6)/12
        a7 += tl.where(inside, s17 * t14, 0.0)
        a8 += tl.where(inside, s7 * t14, 0.0)
        t15 = d_grad_d_out2_1 * w_9
        a5 += tl.where(inside, y_0 * t15, 0.0)
        t16 = d_grad_d_out2_4 * w_10
        a5 += tl.where(inside, -s9 * t16, 0.0)
        a6 += tl.where(inside, -s15 * t16, 0.0)
        a7 += tl.where(inside, s7 * t16, 0.0)
        a8 += tl.where(inside, -s6 * t16, 0.0)
        t17 = d_grad_d_out2_2 * w_9
        a6 += tl.where(inside, y_0 * t17, 0.0)
        t18 = d_grad_d_out2_3 * w_9
        a7 += tl.where(inside, y_0 * t18, 0.0)
        t19 = d_grad_d_out2_4 * w_9
        a8 += tl.where(inside, y_0 * t19, 0.0)
    grad_d_grad_x_sender_to = lane * (9 * CHANNELS) + u
    tl.store(grad_d_grad_x_sender_out + grad_d_grad_x_sender_to, a0, chosen)
    tl.store(grad_d_grad_x_sender_out + grad_d_grad_x_sender_to + 1 * CHANNELS, a1, chosen)
    tl.store(grad_d_grad_x_sender_out + grad_d_grad_x_sender_to + 2 * CHANNELS, a2, chosen)
    tl.store(grad_d_grad_x_sender_out + grad_d_grad_x_sender_to + 3 * CHANNELS, a3, chosen)
    tl.store(grad_d_grad_x_sender_out + grad_d_grad_x_sender_to + 4 * CHANNELS, a4, chosen)
    tl.store(grad_d_grad_x_sender_out + grad_d_grad_x_sender_to + 5 * CHANNELS, a5, chosen)
    tl.store(grad_d_grad_x_sender_out + grad_d_grad_x_sender_to + 6 * CHANNELS, a6, chosen)
    tl.store(grad_d_grad_x_sender_out + grad_d_grad_x_sender_to + 7 * CHANNELS, a7, chosen)
    tl.store(grad_d_grad_x_sender_out + grad_d_grad_x_sender_to + 8 * CHANNELS, a8, chosen)


@triton.jit(do_not_specialize=["rows"])
def convolution_2_121baa92ab96_row(d_grad_d_out2_ptr, w_ptr, d_grad_x_sender_ptr, grad_y_out, receiver_index, sender_index, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads d_grad_d_out2[5, u] at receiver as out2
    reads w[11, u] at row
    reads d_grad_x_sender[9, u] at sender as x_sender
    writes grad_y[9] at row as y
    """
    REAL: tl.constexpr = d_grad_d_out2_ptr.dtype.element_ty
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
    a7 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a8 = tl.full([ROWS, BLOCK], 0.0, REAL)
    for start in range(0, CHANNELS, BLOCK):
        u = start + tl.arange(0, BLOCK)[None, :]
        inside = live & (u < CHANNELS)
        d_grad_d_out2_at = receiver_row * (5 * CHANNELS) + u
        w_at = row * (11 * CHANNELS) + u
        d_grad_x_sender_at = sender_row * (9 * CHANNELS) + u
        d_grad_d_out2_0 = tl.load(d_grad_d_out2_ptr + d_grad_d_out2_at, inside, 0.0)
        w_9 = tl.load(w_ptr + w_at + 9 * CHANNELS, inside, 0.0)
        d_grad_x_sender_4 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 4 * CHANNELS, inside, 0.0)
        t0 = w_9 * d_grad_x_sender_4
        d_grad_d_out2_1 = tl.load(d_grad_d_out2_ptr + d_grad_d_out2_at + 1 * CHANNELS, inside, 0.0)
        d_grad_x_sender_5 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 5 * CHANNELS, inside, 0.0)
        t1 = w_9 * d_grad_x_sender_5
        d_grad_d_out2_2 = tl.load(d_grad_d_out2_ptr + d_grad_d_out2_at + 2 * CHANNELS, inside, 0.0)
        d_grad_x_sender_6 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 6 * CHANNELS, inside, 0.0)
        t2 = w_9 * d_grad_x_sender_6
        d_grad_d_out2_3 = tl.load(d_grad_d_out2_ptr + d_grad_d_out2_at + 3 * CHANNELS, inside, 0.0)
        d_grad_x_sender_7 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 7 * CHANNELS, inside, 0.0)
        t3 = w_9 * d_grad_x_sender_7
        d_grad_d_out2_4 = tl.load(d_grad_d_out2_ptr + d_grad_d_out2_at + 4 * CHANNELS, inside, 0.0)
        d_grad_x_sender_8 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 8 * CHANNELS, inside, 0.0)
        t4 = w_9 * d_grad_x_sender_8
        n0 = d_grad_d_out2_0 * t0 + d_grad_d_out2_1 * t1 + d_grad_d_out2_2 * t2 + d_grad_d_out2_3 * t3 + d_grad_d_out2_4 * t4
        a0 += tl.where(inside, n0, 0.0)
        w_8 = tl.load(w_ptr + w_at + 8 * CHANNELS, inside, 0.0)
        d_grad_x_sender_3 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 3 * CHANNELS, inside, 0.0)
        t5 = w_8 * d_grad_x_sender_3
        d_grad_x_sender_2 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 2 * CHANNELS, inside, 0.0)
        t6 = w_8 * d_grad_x_sender_2
        d_grad_x_sender_1 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 1 * CHANNELS, inside, 0.0)
        t7 = w_8 * d_grad_x_sender_1
        n1 = d_grad_d_out2_0 * t5 + d_grad_d_out2_1 * t6 - 0.5773502691896257 * d_grad_d_out2_2 * t7 - d_grad_d_out2_4 * t7  # sqrt(3)/3
        a1 += tl.where(inside, 0.7071067811865476 * n1, 0.0)  # sqrt(2)/2
        n2 = d_grad_d_out2_1 * t7 + 1.1547005383792515 * d_grad_d_out2_2 * t6 + d_grad_d_out2_3 * t5  # 2*sqrt(3)/3
        a2 += tl.where(inside, 0.7071067811865476 * n2, 0.0)  # sqrt(2)/2
        n3 = d_grad_d_out2_0 * t7 - 0.5773502691896257 * d_grad_d_out2_2 * t5 + d_grad_d_out2_3 * t6 + d_grad_d_out2_4 * t5  # sqrt(3)/3
        a3 += tl.where(inside, 0.7071067811865476 * n3, 0.0)  # sqrt(2)/2
        w_7 = tl.load(w_ptr + w_at + 7 * CHANNELS, inside, 0.0)
        d_grad_x_sender_0 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at, inside, 0.0)
        t8 = w_7 * d_grad_x_sender_0
        w_10 = tl.load(w_ptr + w_at + 10 * CHANNELS, inside, 0.0)
        t9 = w_10 * d_grad_x_sender_6
        t10 = t8 - 0.408248290463863 * t9  # sqrt(6)/6
        t11 = w_10 * d_grad_x_sender_7
        t12 = w_10 * d_grad_x_sender_4
        t13 = w_10 * d_grad_x_sender_5
        n4 = d_grad_d_out2_0 * t10 + 0.3535533905932738 * d_grad_d_out2_1 * t11 - 0.408248290463863 * d_grad_d_out2_2 * t12 + 0.3535533905932738 * d_grad_d_out2_3 * t13  # sqrt(2)/4, sqrt(6)/6
        a4 += tl.where(inside, n4, 0.0)
        t14 = w_10 * d_grad_x_sender_8
        t15 = t8 + 0.2041241452319315 * t9 - 0.3535533905932738 * t14  # sqrt(6)/12, sqrt(2)/4
        n5 = 2.8284271247461903 * d_grad_d_out2_1 * t15 + d_grad_d_out2_0 * t11 + 0.5773502691896257 * d_grad_d_out2_2 * t13 + d_grad_d_out2_3 * t12 - d_grad_d_out2_4 * t13  # 2*sqrt(2), sqrt(3)/3
        a5 += tl.where(inside, 0.3535533905932738 * n5, 0.0)  # sqrt(2)/4
        t16 = t8 + 0.408248290463863 * t9  # sqrt(6)/6
        n6 = -2.449489742783178 * d_grad_d_out2_2 * t16 + d_grad_d_out2_0 * t12 - 0.5 * d_grad_d_out2_1 * t13 - 0.5 * d_grad_d_out2_3 * t11 + d_grad_d_out2_4 * t14  # sqrt(6)
        a6 += tl.where(inside, -0.408248290463863 * n6, 0.0)  # sqrt(6)/6
        t17 = t8 + 0.2041241452319315 * t9 + 0.3535533905932738 * t14  # sqrt(6)/12, sqrt(2)/4
        n7 = 2.8284271247461903 * d_grad_d_out2_3 * t17 + d_grad_d_out2_0 * t13 + d_grad_d_out2_1 * t12 + 0.5773502691896257 * d_grad_d_out2_2 * t11 + d_grad_d_out2_4 * t11  # 2*sqrt(2), sqrt(3)/3
        a7 += tl.where(inside, 0.3535533905932738 * n7, 0.0)  # sqrt(2)/4
        n8 = -2.8284271247461903 * d_grad_d_out2_4 * t10 + d_grad_d_out2_1 * t13 + 1.1547005383792515 * d_grad_d_out2_2 * t14 - d_grad_d_out2_3 * t11  # 2*sqrt(2), 2*sqrt(3)/3
        a8 += tl.where(inside, -0.3535533905932738 * n8, 0.0)  # sqrt(2)/4
    grad_y_to = row * 9
    tl.store(grad_y_out + grad_y_to, tl.reduce(a0, 1, plus, keep_dims=True), live)
    tl.store(grad_y_out + grad_y_to + 1, tl.reduce(a1, 1, plus, keep_dims=True), live)
    tl.store(grad_y_out + grad_y_to + 2, tl.reduce(a2, 1, plus, keep_dims=True), live)
    tl.store(grad_y_out + grad_y_to + 3, tl.reduce(a3, 1, plus, keep_dims=True), live)
    tl.store(grad_y_out + grad_y_to + 4, tl.reduce(a4, 1, plus, keep_dims=True), live)
    tl.store(grad_y_out + grad_y_to + 5, tl.reduce(a5, 1, plus, keep_dims=True), live)
    tl.store(grad_y_out + grad_y_to + 6, tl.reduce(a6, 1, plus, keep_dims=True), live)
    tl.store(grad_y_out + grad_y_to + 7, tl.reduce(a7, 1, plus, keep_dims=True), live)
    tl.store(grad_y_out + grad_y_to + 8, tl.reduce(a8, 1, plus, keep_dims=True), live)


# For each kernel its functions; of each, which operands it reads and which outputs it writes, the map of these, how
# many channels a tile has at most, and whether it visits all channels itself.
KERNELS = {
    "4cb003b47426eeb5f85ce672c02617a93c68e96fe8800d763173299b703caaf7": (
        (convolution_2_4cb003b47426_receiver, (0, 1, 2), (0, 1, 2), "receiver", 32, False),
    ),
    "c2a36b5881968ed13518769653b4d25b0980056cb6beef64698836ff88e45fb5": (
        (convolution_2_c2a36b588196_sender, (0, 1, 2, 3, 4), (0,), "sender", 32, False),
    ),
    "1fd06ce0d8992b6110890df42e7105d3bc28c5921794bc84533d2b173aa012d1": (
        (convolution_2_1fd06ce0d899_row, (0, 1, 2, 3, 4), (0,), "row", 64, True),
    ),
    "8f51595684282b205549039d24349eb7a3830125cf730a9ad187bc2fa99980b0": (
        (convolution_2_8f5159568428_row, (0, 1, 2, 3, 4), (0,), "row", 64, False),
    ),
    "5197cb7b3c50324c2518d390c7c9e60f70ed639b54bb0b666720827791f96cbe": (
        (convolution_2_5197cb7b3c50_receiver, (0, 1, 2), (0,), "receiver", 64, False),
    ),
    "45bcc4358d2377ba471f45dbf171c0bd8d0ddc82f2159816875b2c642d71a863": (
        (convolution_2_45bcc4358d23_receiver, (0, 1, 2), (0,), "receiver", 64, False),
    ),
    "7eb1cb97b8400cb47f7e04c1288d6347d96ca26aee3235505f3a8f82333eb963": (
        (convolution_2_7eb1cb97b840_receiver, (0, 1, 2), (0,), "receiver", 64, False),
    ),
    "f84e5b76b13b4340b56050186016f8f0d70068b6387e9b66294c8396377c6a62": (
        (convolution_2_f84e5b76b13b_row, (0, 1, 2), (0,), "row", 64, False),
    ),
    "7e044b29953ccb9a9c81480a975e549fc4ce3c0af2d37a1a825db9debe1ee9db": (
        (convolution_2_7e044b29953c_sender, (0, 1, 2), (0,), "sender", 64, False),
    ),
    "38a72684a9692542a8a3b01d388f20276a84688ca793319a3805024cff35ac86": (
        (convolution_2_38a72684a969_row, (0, 1, 2), (0,), "row", 64, True),
    ),
    "0e985aa26df924d2fc7326a082498c14e38bd2a4ab5ade9ba8d8a856605eb361": (
        (convolution_2_0e985aa26df9_row, (0, 1, 2), (0,), "row", 64, False),
    ),
    "c96d101249d89e6c2d69225dfb7fa4ee542850ec4b023e472e835e6f98de891f": (
        (convolution_2_c96d101249d8_sender, (0, 1, 2), (0,), "sender", 64, False),
    ),
    "7c42265cfaadb1aaa34f49c48fc201bf9c96f19fd7172a733ee00f1f26b2648d": (
        (convolution_2_7c42265cfaad_row, (0, 1, 2), (0,), "row", 64, True),
    ),
    "362e84e6c418287c51f3814458066d8ccc12ac44d188c34499bcae37e0613e68": (
        (convolution_2_362e84e6c418_row, (0, 1, 2), (0,), "row", 64, False),
    ),
    "e68b281ac7f536eea368f7eed5389712f31cbfa27166d70bf904536dd040075c": (
        (convolution_2_e68b281ac7f5_sender, (0, 1, 2), (0,), "sender", 64, False),
    ),
    "121baa92ab9656260e92f94bd4101856de7ef5582fbd7ad588f3f716b7c686bd": (
        (convolution_2_121baa92ab96_row, (0, 1, 2), (0,), "row", 64, True),
    ),
}
