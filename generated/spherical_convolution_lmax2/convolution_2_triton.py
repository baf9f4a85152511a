"""convolution_2: kernels of a layer and of its derivatives, for GPUs.

Written by tnforge 0.1.0 from tnforge.library.spherical:convolution; edit that and compile again.
definition sha256 abf76d49f8ecd9841f5be4bb29aa7184262e8de18762e4fee55591fff2964aa5

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
def convolution_2_2cbd4f725323_receiver(x_sender_ptr, y_ptr, w_ptr, out_out, sender_index, order, begin, places, parts, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads x_sender[9, u] at sender
    reads y[9] at row
    reads w[11, u] at row
    adds to out[9, u] at receiver
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
    out_to = lane * (9 * CHANNELS) + u
    tl.store(out_out + out_to, a0, chosen)
    tl.store(out_out + out_to + 1 * CHANNELS, a1, chosen)
    tl.store(out_out + out_to + 2 * CHANNELS, a2, chosen)
    tl.store(out_out + out_to + 3 * CHANNELS, a3, chosen)
    tl.store(out_out + out_to + 4 * CHANNELS, a4, chosen)
    tl.store(out_out + out_to + 5 * CHANNELS, a5, chosen)
    tl.store(out_out + out_to + 6 * CHANNELS, a6, chosen)
    tl.store(out_out + out_to + 7 * CHANNELS, a7, chosen)
    tl.store(out_out + out_to + 8 * CHANNELS, a8, chosen)


@triton.jit(do_not_specialize=["places", "parts"])
def convolution_2_17cbe2f1f3ec_sender(d_out_ptr, w_ptr, y_ptr, grad_x_sender_out, receiver_index, order, begin, places, parts, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads d_out[9, u] at receiver as out
    reads w[11, u] at row
    reads y[9] at row
    adds to grad_x_sender[9, u] at sender as x_sender
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
        d_out_at = receiver_row * (9 * CHANNELS) + u
        w_at = row * (11 * CHANNELS) + u
        y_at = row * 9
        y_0 = tl.load(y_ptr + y_at, live, 0.0)
        d_out_0 = tl.load(d_out_ptr + d_out_at, inside, 0.0)
        w_0 = tl.load(w_ptr + w_at, inside, 0.0)
        t0 = d_out_0 * w_0
        a0 += tl.where(inside, y_0 * t0, 0.0)
        y_1 = tl.load(y_ptr + y_at + 1, live, 0.0)
        d_out_1 = tl.load(d_out_ptr + d_out_at + 1 * CHANNELS, inside, 0.0)
        w_3 = tl.load(w_ptr + w_at + 3 * CHANNELS, inside, 0.0)
        t1 = d_out_1 * w_3
        a0 += tl.where(inside, y_1 * t1, 0.0)
        y_2 = tl.load(y_ptr + y_at + 2, live, 0.0)
        d_out_2 = tl.load(d_out_ptr + d_out_at + 2 * CHANNELS, inside, 0.0)
        t2 = d_out_2 * w_3
        a0 += tl.where(inside, y_2 * t2, 0.0)
        y_3 = tl.load(y_ptr + y_at + 3, live, 0.0)
        d_out_3 = tl.load(d_out_ptr + d_out_at + 3 * CHANNELS, inside, 0.0)
        t3 = d_out_3 * w_3
        a0 += tl.where(inside, y_3 * t3, 0.0)
        y_4 = tl.load(y_ptr + y_at + 4, live, 0.0)
        d_out_4 = tl.load(d_out_ptr + d_out_at + 4 * CHANNELS, inside, 0.0)
        w_7 = tl.load(w_ptr + w_at + 7 * CHANNELS, inside, 0.0)
        t4 = d_out_4 * w_7
        a0 += tl.where(inside, y_4 * t4, 0.0)
        y_5 = tl.load(y_ptr + y_at + 5, live, 0.0)
        d_out_5 = tl.load(d_out_ptr + d_out_at + 5 * CHANNELS, inside, 0.0)
        t5 = d_out_5 * w_7
        a0 += tl.where(inside, y_5 * t5, 0.0)
        y_6 = tl.load(y_ptr + y_at + 6, live, 0.0)
        d_out_6 = tl.load(d_out_ptr + d_out_at + 6 * CHANNELS, inside, 0.0)
        t6 = d_out_6 * w_7
        a0 += tl.where(inside, y_6 * t6, 0.0)
        y_7 = tl.load(y_ptr + y_at + 7, live, 0.0)
        d_out_7 = tl.load(d_out_ptr + d_out_at + 7 * CHANNELS, inside, 0.0)
        t7 = d_out_7 * w_7
        a0 += tl.where(inside, y_7 * t7, 0.0)
        y_8 = tl.load(y_ptr + y_at + 8, live, 0.0)
        d_out_8 = tl.load(d_out_ptr + d_out_at + 8 * CHANNELS, inside, 0.0)
        t8 = d_out_8 * w_7
        a0 += tl.where(inside, y_8 * t8, 0.0)
        w_1 = tl.load(w_ptr + w_at + 1 * CHANNELS, inside, 0.0)
        t9 = d_out_0 * w_1
        a1 += tl.where(inside, y_1 * t9, 0.0)
        a2 += tl.where(inside, y_2 * t9, 0.0)
        a3 += tl.where(inside, y_3 * t9, 0.0)
        w_4 = tl.load(w_ptr + w_at + 4 * CHANNELS, inside, 0.0)
        t10 = d_out_1 * w_4
        a1 += tl.where(inside, y_0 * t10, 0.0)
        s0 = y_6 + 1.7320508075688772 * y_8  # sqrt(3)
        s1 = 0.408248290463863 * s0  # sqrt(6)/6
        w_5 = tl.load(w_ptr + w_at + 5 * CHANNELS, inside, 0.0)
        t11 = d_out_1 * w_5
        a1 += tl.where(inside, -s1 * t11, 0.0)
        s2 = 0.7071067811865476 * y_5  # sqrt(2)/2
        a2 += tl.where(inside, s2 * t11, 0.0)
        s3 = 0.7071067811865476 * y_4  # sqrt(2)/2
        a3 += tl.where(inside, s3 * t11, 0.0)
        t12 = d_out_2 * w_5
        a1 += tl.where(inside, s2 * t12, 0.0)
        s8 = 0.816496580927726 * y_6  # sqrt(6)/3
        a2 += tl.where(inside, s8 * t12, 0.0)
        s9 = 0.7071067811865476 * y_7  # sqrt(2)/2
        a3 += tl.where(inside, s9 * t12, 0.0)
        t13 = d_out_3 * w_5
        a1 += tl.where(inside, s3 * t13, 0.0)
        a2 += tl.where(inside, s9 * t13, 0.0)
        s11 = y_6 - 1.7320508075688772 * y_8  # sqrt(3)
        s12 = 0.408248290463863 * s11  # sqrt(6)/6
        a3 += tl.where(inside, -s12 * t13, 0.0)
        s4 = 0.7071067811865476 * y_3  # sqrt(2)/2
        w_8 = tl.load(w_ptr + w_at + 8 * CHANNELS, inside, 0.0)
        t14 = d_out_4 * w_8
        a1 += tl.where(inside, s4 * t14, 0.0)
        s7 = 0.7071067811865476 * y_1  # sqrt(2)/2
        a3 += tl.where(inside, s7 * t14, 0.0)
        s5 = 0.7071067811865476 * y_2  # sqrt(2)/2
        t15 = d_out_5 * w_8
        a1 += tl.where(inside, s5 * t15, 0.0)
        a2 += tl.where(inside, s7 * t15, 0.0)
        s6 = 0.408248290463863 * y_1  # sqrt(6)/6
        t16 = d_out_6 * w_8
        a1 += tl.where(inside, -s6 * t16, 0.0)
        s10 = 0.816496580927726 * y_2  # sqrt(6)/3
        a2 += tl.where(inside, s10 * t16, 0.0)
        s13 = 0.408248290463863 * y_3  # sqrt(6)/6
        a3 += tl.where(inside, -s13 * t16, 0.0)
        t17 = d_out_8 * w_8
        a1 += tl.where(inside, -s7 * t17, 0.0)
        a3 += tl.where(inside, s4 * t17, 0.0)
        t18 = d_out_2 * w_4
        a2 += tl.where(inside, y_0 * t18, 0.0)
        t19 = d_out_7 * w_8
        a2 += tl.where(inside, s4 * t19, 0.0)
        a3 += tl.where(inside, s5 * t19, 0.0)
        t20 = d_out_3 * w_4
        a3 += tl.where(inside, y_0 * t20, 0.0)
        w_2 = tl.load(w_ptr + w_at + 2 * CHANNELS, inside, 0.0)
        t21 = d_out_0 * w_2
        a4 += tl.where(inside, y_4 * t21, 0.0)
        a5 += tl.where(inside, y_5 * t21, 0.0)
        a6 += tl.where(inside, y_6 * t21, 0.0)
        a7 += tl.where(inside, y_7 * t21, 0.0)
        a8 += tl.where(inside, y_8 * t21, 0.0)
        w_6 = tl.load(w_ptr + w_at + 6 * CHANNELS, inside, 0.0)
        t22 = d_out_1 * w_6
        a4 += tl.where(inside, s4 * t22, 0.0)
        a5 += tl.where(inside, s5 * t22, 0.0)
        a6 += tl.where(inside, -s6 * t22, 0.0)
        a8 += tl.where(inside, -s7 * t22, 0.0)
        t23 = d_out_3 * w_6
        a4 += tl.where(inside, s7 * t23, 0.0)
        a6 += tl.where(inside, -s13 * t23, 0.0)
        a7 += tl.where(inside, s5 * t23, 0.0)
        a8 += tl.where(inside, s4 * t23, 0.0)
        w_9 = tl.load(w_ptr + w_at + 9 * CHANNELS, inside, 0.0)
        t24 = d_out_4 * w_9
        a4 += tl.where(inside, y_0 * t24, 0.0)
        s14 = 0.408248290463863 * y_6  # sqrt(6)/6
        w_10 = tl.load(w_ptr + w_at + 10 * CHANNELS, inside, 0.0)
        t25 = d_out_4 * w_10
        a4 += tl.where(inside, -s14 * t25, 0.0)
        s15 = 0.3535533905932738 * y_7  # sqrt(2)/4
        a5 += tl.where(inside, s15 * t25, 0.0)
        s16 = 0.408248290463863 * y_4  # sqrt(6)/6
        a6 += tl.where(inside, -s16 * t25, 0.0)
        s17 = 0.3535533905932738 * y_5  # sqrt(2)/4
        a7 += tl.where(inside, s17 * t25, 0.0)
        t26 = d_out_5 * w_10
        a4 += tl.where(inside, s15 * t26, 0.0)
        s18 = 0.2041241452319315 * s11  # sqrt(6)/12
        a5 += tl.where(inside, s18 * t26, 0.0)
        s19 = 0.2041241452319315 * y_5  # sqrt(6)/12
        a6 += tl.where(inside, s19 * t26, 0.0)
        s20 = 0.3535533905932738 * y_4  # sqrt(2)/4
        a7 += tl.where(inside, s20 * t26, 0.0)
        a8 += tl.where(inside, -s17 * t26, 0.0)
        t27 = d_out_6 * w_10
        a4 += tl.where(inside, -s16 * t27, 0.0)
        a5 += tl.where(inside, s19 * t27, 0.0)
        a6 += tl.where(inside, s14 * t27, 0.0)
        s21 = 0.2041241452319315 * y_7  # sqrt(6)/12
        a7 += tl.where(inside, s21 * t27, 0.0)
        s22 = 0.408248290463863 * y_8  # sqrt(6)/6
        a8 += tl.where(inside, -s22 * t27, 0.0)
        t28 = d_out_7 * w_10
        a4 += tl.where(inside, s17 * t28, 0.0)
        a5 += tl.where(inside, s20 * t28, 0.0)
        a6 += tl.where(inside, s21 * t28, 0.0)
        s23 = 0.2041241452319315 * s0  # sqrt(6)/12
        a7 += tl.where(inside, s23 * t28, 0.0)
        a8 += tl.where(inside, s15 * t28, 0.0)
        t29 = d_out_2 * w_6
        a5 += tl.where(inside, s7 * t29, 0.0)
        a6 += tl.where(inside, s10 * t29, 0.0)
        a7 += tl.where(inside, s4 * t29, 0.0)
        t30 = d_out_5 * w_9
        a5 += tl.where(inside, y_0 * t30, 0.0)
        t31 = d_out_8 * w_10
        a5 += tl.where(inside, -s17 * t31, 0.0)
        a6 += tl.where(inside, -s22 * t31, 0.0)
        a7 += tl.where(inside, s15 * t31, 0.0)
        a8 += tl.where(inside, -s14 * t31, 0.0)
        t32 = d_out_6 * w_9
        a6 += tl.where(inside, y_0 * t32, 0.0)
        t33 = d_out_7 * w_9
        a7 += tl.where(inside, y_0 * t33, 0.0)
        t34 = d_out_8 * w_9
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
def convolution_2_29f8145ed6bd_row(d_out_ptr, w_ptr, x_sender_ptr, grad_y_out, receiver_index, sender_index, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads d_out[9, u] at receiver as out
    reads w[11, u] at row
    reads x_sender[9, u] at sender
    writes grad_y[9] at row as y
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
    a7 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a8 = tl.full([ROWS, BLOCK], 0.0, REAL)
    for start in range(0, CHANNELS, BLOCK):
        u = start + tl.arange(0, BLOCK)[None, :]
        inside = live & (u < CHANNELS)
        d_out_at = receiver_row * (9 * CHANNELS) + u
        w_at = row * (11 * CHANNELS) + u
        x_sender_at = sender_row * (9 * CHANNELS) + u
        w_9 = tl.load(w_ptr + w_at + 9 * CHANNELS, inside, 0.0)
        d_out_4 = tl.load(d_out_ptr + d_out_at + 4 * CHANNELS, inside, 0.0)
        x_sender_4 = tl.load(x_sender_ptr + x_sender_at + 4 * CHANNELS, inside, 0.0)
        d_out_5 = tl.load(d_out_ptr + d_out_at + 5 * CHANNELS, inside, 0.0)
        x_sender_5 = tl.load(x_sender_ptr + x_sender_at + 5 * CHANNELS, inside, 0.0)
        d_out_6 = tl.load(d_out_ptr + d_out_at + 6 * CHANNELS, inside, 0.0)
        x_sender_6 = tl.load(x_sender_ptr + x_sender_at + 6 * CHANNELS, inside, 0.0)
        d_out_7 = tl.load(d_out_ptr + d_out_at + 7 * CHANNELS, inside, 0.0)
        x_sender_7 = tl.load(x_sender_ptr + x_sender_at + 7 * CHANNELS, inside, 0.0)
        d_out_8 = tl.load(d_out_ptr + d_out_at + 8 * CHANNELS, inside, 0.0)
        x_sender_8 = tl.load(x_sender_ptr + x_sender_at + 8 * CHANNELS, inside, 0.0)
        t0 = d_out_4 * x_sender_4 + d_out_5 * x_sender_5 + d_out_6 * x_sender_6 + d_out_7 * x_sender_7 + d_out_8 * x_sender_8
        w_4 = tl.load(w_ptr + w_at + 4 * CHANNELS, inside, 0.0)
        d_out_1 = tl.load(d_out_ptr + d_out_at + 1 * CHANNELS, inside, 0.0)
        x_sender_1 = tl.load(x_sender_ptr + x_sender_at + 1 * CHANNELS, inside, 0.0)
        d_out_2 = tl.load(d_out_ptr + d_out_at + 2 * CHANNELS, inside, 0.0)
        x_sender_2 = tl.load(x_sender_ptr + x_sender_at + 2 * CHANNELS, inside, 0.0)
        d_out_3 = tl.load(d_out_ptr + d_out_at + 3 * CHANNELS, inside, 0.0)
        x_sender_3 = tl.load(x_sender_ptr + x_sender_at + 3 * CHANNELS, inside, 0.0)
        t1 = d_out_1 * x_sender_1 + d_out_2 * x_sender_2 + d_out_3 * x_sender_3
        w_0 = tl.load(w_ptr + w_at, inside, 0.0)
        d_out_0 = tl.load(d_out_ptr + d_out_at, inside, 0.0)
        x_sender_0 = tl.load(x_sender_ptr + x_sender_at, inside, 0.0)
        t2 = d_out_0 * x_sender_0
        n0 = w_9 * t0 + w_4 * t1 + w_0 * t2
        a0 += tl.where(inside, n0, 0.0)
        w_6 = tl.load(w_ptr + w_at + 6 * CHANNELS, inside, 0.0)
        t3 = x_sender_6 + 1.7320508075688772 * x_sender_8  # sqrt(3)
        t4 = d_out_1 * t3 - 1.7320508075688772 * d_out_2 * x_sender_5 - 1.7320508075688772 * d_out_3 * x_sender_4  # sqrt(3)
        w_8 = tl.load(w_ptr + w_at + 8 * CHANNELS, inside, 0.0)
        t5 = d_out_4 * x_sender_3 + d_out_5 * x_sender_2 - 0.5773502691896257 * d_out_6 * x_sender_1 - d_out_8 * x_sender_1  # sqrt(3)/3
        w_1 = tl.load(w_ptr + w_at + 1 * CHANNELS, inside, 0.0)
        t6 = d_out_0 * x_sender_1
        w_3 = tl.load(w_ptr + w_at + 3 * CHANNELS, inside, 0.0)
        t7 = d_out_1 * x_sender_0
        n1 = -0.408248290463863 * w_6 * t4 + 0.7071067811865476 * w_8 * t5 + w_1 * t6 + w_3 * t7  # sqrt(6)/6, sqrt(2)/2
        a1 += tl.where(inside, n1, 0.0)
        t8 = d_out_1 * x_sender_5 + 1.1547005383792515 * d_out_2 * x_sender_6 + d_out_3 * x_sender_7  # 2*sqrt(3)/3
        t9 = d_out_5 * x_sender_1 + 1.1547005383792515 * d_out_6 * x_sender_2 + d_out_7 * x_sender_3  # 2*sqrt(3)/3
        t10 = d_out_0 * x_sender_2
        t11 = d_out_2 * x_sender_0
        n2 = 0.7071067811865476 * w_6 * t8 + 0.7071067811865476 * w_8 * t9 + w_1 * t10 + w_3 * t11  # sqrt(2)/2
        a2 += tl.where(inside, n2, 0.0)
        t12 = x_sender_6 - 1.7320508075688772 * x_sender_8  # sqrt(3)
        t13 = -0.5773502691896257 * d_out_3 * t12 + d_out_1 * x_sender_4 + d_out_2 * x_sender_7  # sqrt(3)/3
        t14 = d_out_4 * x_sender_1 - 0.5773502691896257 * d_out_6 * x_sender_3 + d_out_7 * x_sender_2 + d_out_8 * x_sender_3  # sqrt(3)/3
        t15 = d_out_0 * x_sender_3
        t16 = d_out_3 * x_sender_0
        n3 = 0.7071067811865476 * w_6 * t13 + 0.7071067811865476 * w_8 * t14 + w_1 * t15 + w_3 * t16  # sqrt(2)/2
        a3 += tl.where(inside, n3, 0.0)
        w_10 = tl.load(w_ptr + w_at + 10 * CHANNELS, inside, 0.0)
        t17 = d_out_4 * x_sender_6 - 0.8660254037844386 * d_out_5 * x_sender_7 + d_out_6 * x_sender_4 - 0.8660254037844386 * d_out_7 * x_sender_5  # sqrt(3)/2
        w_5 = tl.load(w_ptr + w_at + 5 * CHANNELS, inside, 0.0)
        t18 = d_out_1 * x_sender_3 + d_out_3 * x_sender_1
        w_2 = tl.load(w_ptr + w_at + 2 * CHANNELS, inside, 0.0)
        t19 = d_out_0 * x_sender_4
        w_7 = tl.load(w_ptr + w_at + 7 * CHANNELS, inside, 0.0)
        t20 = d_out_4 * x_sender_0
        n4 = -0.408248290463863 * w_10 * t17 + 0.7071067811865476 * w_5 * t18 + w_2 * t19 + w_7 * t20  # sqrt(6)/6, sqrt(2)/2
        a4 += tl.where(inside, n4, 0.0)
        t21 = 0.5773502691896257 * d_out_5 * t12 + d_out_4 * x_sender_7 + 0.5773502691896257 * d_out_6 * x_sender_5 + d_out_7 * x_sender_4 - d_out_8 * x_sender_5  # sqrt(3)/3
        t22 = d_out_1 * x_sender_2 + d_out_2 * x_sender_1
        t23 = d_out_0 * x_sender_5
        t24 = d_out_5 * x_sender_0
        n5 = 0.3535533905932738 * w_10 * t21 + 0.7071067811865476 * w_5 * t22 + w_2 * t23 + w_7 * t24  # sqrt(2)/4, sqrt(2)/2
        a5 += tl.where(inside, n5, 0.0)
        t25 = d_out_4 * x_sender_4 - 0.5 * d_out_5 * x_sender_5 - d_out_6 * x_sender_6 - 0.5 * d_out_7 * x_sender_7 + d_out_8 * x_sender_8
        t26 = d_out_1 * x_sender_1 - 2.0 * d_out_2 * x_sender_2 + d_out_3 * x_sender_3
        t27 = d_out_0 * x_sender_6
        t28 = d_out_6 * x_sender_0
        n6 = -0.408248290463863 * w_10 * t25 - 0.408248290463863 * w_5 * t26 + w_2 * t27 + w_7 * t28  # sqrt(6)/6
        a6 += tl.where(inside, n6, 0.0)
        t29 = 0.5773502691896257 * d_out_7 * t3 + d_out_4 * x_sender_5 + d_out_5 * x_sender_4 + 0.5773502691896257 * d_out_6 * x_sender_7 + d_out_8 * x_sender_7  # sqrt(3)/3
        t30 = d_out_2 * x_sender_3 + d_out_3 * x_sender_2
        t31 = d_out_0 * x_sender_7
        t32 = d_out_7 * x_sender_0
        n7 = 0.3535533905932738 * w_10 * t29 + 0.7071067811865476 * w_5 * t30 + w_2 * t31 + w_7 * t32  # sqrt(2)/4, sqrt(2)/2
        a7 += tl.where(inside, n7, 0.0)
        t33 = d_out_5 * x_sender_5 + 1.1547005383792515 * d_out_6 * x_sender_8 - d_out_7 * x_sender_7 + 1.1547005383792515 * d_out_8 * x_sender_6  # 2*sqrt(3)/3
        t34 = d_out_1 * x_sender_1 - d_out_3 * x_sender_3
        t35 = d_out_0 * x_sender_8
        t36 = d_out_8 * x_sender_0
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
def convolution_2_be150efc5073_row(d_out_ptr, x_sender_ptr, y_ptr, grad_w_out, receiver_index, sender_index, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads d_out[9, u] at receiver as out
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
    d_out_at = receiver_row * (9 * CHANNELS) + u
    x_sender_at = sender_row * (9 * CHANNELS) + u
    y_at = row * 9
    grad_w_to = row * (11 * CHANNELS) + u
    d_out_0 = tl.load(d_out_ptr + d_out_at, inside, 0.0)
    y_0 = tl.load(y_ptr + y_at, live, 0.0)
    x_sender_0 = tl.load(x_sender_ptr + x_sender_at, inside, 0.0)
    t0 = y_0 * x_sender_0
    tl.store(grad_w_out + grad_w_to, d_out_0 * t0, inside)
    y_1 = tl.load(y_ptr + y_at + 1, live, 0.0)
    x_sender_1 = tl.load(x_sender_ptr + x_sender_at + 1 * CHANNELS, inside, 0.0)
    y_2 = tl.load(y_ptr + y_at + 2, live, 0.0)
    x_sender_2 = tl.load(x_sender_ptr + x_sender_at + 2 * CHANNELS, inside, 0.0)
    y_3 = tl.load(y_ptr + y_at + 3, live, 0.0)
    x_sender_3 = tl.load(x_sender_ptr + x_sender_at + 3 * CHANNELS, inside, 0.0)
    t1 = y_1 * x_sender_1 + y_2 * x_sender_2 + y_3 * x_sender_3
    tl.store(grad_w_out + grad_w_to + 1 * CHANNELS, d_out_0 * t1, inside)
    y_4 = tl.load(y_ptr + y_at + 4, live, 0.0)
    x_sender_4 = tl.load(x_sender_ptr + x_sender_at + 4 * CHANNELS, inside, 0.0)
    y_5 = tl.load(y_ptr + y_at + 5, live, 0.0)
    x_sender_5 = tl.load(x_sender_ptr + x_sender_at + 5 * CHANNELS, inside, 0.0)
    y_6 = tl.load(y_ptr + y_at + 6, live, 0.0)
    x_sender_6 = tl.load(x_sender_ptr + x_sender_at + 6 * CHANNELS, inside, 0.0)
    y_7 = tl.load(y_ptr + y_at + 7, live, 0.0)
    x_sender_7 = tl.load(x_sender_ptr + x_sender_at + 7 * CHANNELS, inside, 0.0)
    y_8 = tl.load(y_ptr + y_at + 8, live, 0.0)
    x_sender_8 = tl.load(x_sender_ptr + x_sender_at + 8 * CHANNELS, inside, 0.0)
    t2 = y_4 * x_sender_4 + y_5 * x_sender_5 + y_6 * x_sender_6 + y_7 * x_sender_7 + y_8 * x_sender_8
    tl.store(grad_w_out + grad_w_to + 2 * CHANNELS, d_out_0 * t2, inside)
    d_out_1 = tl.load(d_out_ptr + d_out_at + 1 * CHANNELS, inside, 0.0)
    t3 = y_1 * x_sender_0
    d_out_2 = tl.load(d_out_ptr + d_out_at + 2 * CHANNELS, inside, 0.0)
    t4 = y_2 * x_sender_0
    d_out_3 = tl.load(d_out_ptr + d_out_at + 3 * CHANNELS, inside, 0.0)
    t5 = y_3 * x_sender_0
    tl.store(grad_w_out + grad_w_to + 3 * CHANNELS, d_out_1 * t3 + d_out_2 * t4 + d_out_3 * t5, inside)
    t6 = y_0 * x_sender_1
    t7 = y_0 * x_sender_2
    t8 = y_0 * x_sender_3
    tl.store(grad_w_out + grad_w_to + 4 * CHANNELS, d_out_1 * t6 + d_out_2 * t7 + d_out_3 * t8, inside)
    s0 = y_6 + 1.7320508075688772 * y_8  # sqrt(3)
    s1 = 1.7320508075688772 * y_5  # sqrt(3)
    s2 = 1.7320508075688772 * y_4  # sqrt(3)
    t9 = s0 * x_sender_1 - s1 * x_sender_2 - s2 * x_sender_3
    s3 = y_6 - 1.7320508075688772 * y_8  # sqrt(3)
    s4 = 0.5773502691896257 * s3  # sqrt(3)/3
    t10 = y_4 * x_sender_1 + y_7 * x_sender_2 - s4 * x_sender_3
    s5 = 1.1547005383792515 * y_6  # 2*sqrt(3)/3
    t11 = y_5 * x_sender_1 + s5 * x_sender_2 + y_7 * x_sender_3
    tl.store(grad_w_out + grad_w_to + 5 * CHANNELS, -0.408248290463863 * d_out_1 * t9 + 0.7071067811865476 * d_out_3 * t10 + 0.7071067811865476 * d_out_2 * t11, inside)  # sqrt(6)/6, sqrt(2)/2
    s6 = 0.5773502691896257 * y_1  # sqrt(3)/3
    t12 = y_3 * x_sender_4 + y_2 * x_sender_5 - s6 * x_sender_6 - y_1 * x_sender_8
    s7 = 0.5773502691896257 * y_3  # sqrt(3)/3
    t13 = y_1 * x_sender_4 - s7 * x_sender_6 + y_2 * x_sender_7 + y_3 * x_sender_8
    s8 = 1.1547005383792515 * y_2  # 2*sqrt(3)/3
    t14 = y_1 * x_sender_5 + s8 * x_sender_6 + y_3 * x_sender_7
    tl.store(grad_w_out + grad_w_to + 6 * CHANNELS, 0.7071067811865476 * d_out_1 * t12 + 0.7071067811865476 * d_out_3 * t13 + 0.7071067811865476 * d_out_2 * t14, inside)  # sqrt(2)/2
    d_out_4 = tl.load(d_out_ptr + d_out_at + 4 * CHANNELS, inside, 0.0)
    t15 = y_4 * x_sender_0
    d_out_5 = tl.load(d_out_ptr + d_out_at + 5 * CHANNELS, inside, 0.0)
    t16 = y_5 * x_sender_0
    d_out_6 = tl.load(d_out_ptr + d_out_at + 6 * CHANNELS, inside, 0.0)
    t17 = y_6 * x_sender_0
    d_out_7 = tl.load(d_out_ptr + d_out_at + 7 * CHANNELS, inside, 0.0)
    t18 = y_7 * x_sender_0
    d_out_8 = tl.load(d_out_ptr + d_out_at + 8 * CHANNELS, inside, 0.0)
    t19 = y_8 * x_sender_0
    tl.store(grad_w_out + grad_w_to + 7 * CHANNELS, d_out_4 * t15 + d_out_5 * t16 + d_out_6 * t17 + d_out_7 * t18 + d_out_8 * t19, inside)
    s9 = 2.0 * y_2
    t20 = y_1 * x_sender_1 - s9 * x_sender_2 + y_3 * x_sender_3
    t21 = y_3 * x_sender_1 + y_1 * x_sender_3
    t22 = y_2 * x_sender_1 + y_1 * x_sender_2
    t23 = y_3 * x_sender_2 + y_2 * x_sender_3
    t24 = y_1 * x_sender_1 - y_3 * x_sender_3
    tl.store(grad_w_out + grad_w_to + 8 * CHANNELS, -0.408248290463863 * d_out_6 * t20 + 0.7071067811865476 * d_out_4 * t21 + 0.7071067811865476 * d_out_5 * t22 + 0.7071067811865476 * d_out_7 * t23 - 0.7071067811865476 * d_out_8 * t24, inside)  # sqrt(6)/6, sqrt(2)/2
    t25 = y_0 * x_sender_4
    t26 = y_0 * x_sender_5
    t27 = y_0 * x_sender_6
    t28 = y_0 * x_sender_7
    t29 = y_0 * x_sender_8
    tl.store(grad_w_out + grad_w_to + 9 * CHANNELS, d_out_4 * t25 + d_out_5 * t26 + d_out_6 * t27 + d_out_7 * t28 + d_out_8 * t29, inside)
    s10 = 0.5773502691896257 * y_5  # sqrt(3)/3
    t30 = y_7 * x_sender_4 + s4 * x_sender_5 + s10 * x_sender_6 + y_4 * x_sender_7 - y_5 * x_sender_8
    s11 = 0.5773502691896257 * y_7  # sqrt(3)/3
    s12 = 0.5773502691896257 * s0  # sqrt(3)/3
    t31 = y_5 * x_sender_4 + y_4 * x_sender_5 + s11 * x_sender_6 + s12 * x_sender_7 + y_7 * x_sender_8
    s13 = 0.5 * y_5
    s14 = 0.5 * y_7
    t32 = y_4 * x_sender_4 - s13 * x_sender_5 - y_6 * x_sender_6 - s14 * x_sender_7 + y_8 * x_sender_8
    s15 = 0.8660254037844386 * y_7  # sqrt(3)/2
    s16 = 0.8660254037844386 * y_5  # sqrt(3)/2
    t33 = y_6 * x_sender_4 - s15 * x_sender_5 + y_4 * x_sender_6 - s16 * x_sender_7
    s17 = 1.1547005383792515 * y_8  # 2*sqrt(3)/3
    t34 = y_5 * x_sender_5 + s17 * x_sender_6 - y_7 * x_sender_7 + s5 * x_sender_8
    tl.store(grad_w_out + grad_w_to + 10 * CHANNELS, 0.3535533905932738 * d_out_5 * t30 + 0.3535533905932738 * d_out_7 * t31 - 0.408248290463863 * d_out_6 * t32 - 0.408248290463863 * d_out_4 * t33 - 0.3535533905932738 * d_out_8 * t34, inside)  # sqrt(2)/4, sqrt(6)/6


@triton.jit(do_not_specialize=["places", "parts"])
def convolution_2_330853e7cdde_receiver(w_ptr, d_grad_x_sender_ptr, y_ptr, grad_d_out_out, sender_index, order, begin, places, parts, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads w[11, u] at row
    reads d_grad_x_sender[9, u] at sender as x_sender
    reads y[9] at row
    adds to grad_d_out[9, u] at receiver as out
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
        w_at = row * (11 * CHANNELS) + u
        d_grad_x_sender_at = sender_row * (9 * CHANNELS) + u
        y_at = row * 9
        y_0 = tl.load(y_ptr + y_at, live, 0.0)
        w_0 = tl.load(w_ptr + w_at, inside, 0.0)
        d_grad_x_sender_0 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at, inside, 0.0)
        t0 = w_0 * d_grad_x_sender_0
        a0 += tl.where(inside, y_0 * t0, 0.0)
        y_1 = tl.load(y_ptr + y_at + 1, live, 0.0)
        w_1 = tl.load(w_ptr + w_at + 1 * CHANNELS, inside, 0.0)
        d_grad_x_sender_1 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 1 * CHANNELS, inside, 0.0)
        t1 = w_1 * d_grad_x_sender_1
        a0 += tl.where(inside, y_1 * t1, 0.0)
        y_2 = tl.load(y_ptr + y_at + 2, live, 0.0)
        d_grad_x_sender_2 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 2 * CHANNELS, inside, 0.0)
        t2 = w_1 * d_grad_x_sender_2
        a0 += tl.where(inside, y_2 * t2, 0.0)
        y_3 = tl.load(y_ptr + y_at + 3, live, 0.0)
        d_grad_x_sender_3 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 3 * CHANNELS, inside, 0.0)
        t3 = w_1 * d_grad_x_sender_3
        a0 += tl.where(inside, y_3 * t3, 0.0)
        y_4 = tl.load(y_ptr + y_at + 4, live, 0.0)
        w_2 = tl.load(w_ptr + w_at + 2 * CHANNELS, inside, 0.0)
        d_grad_x_sender_4 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 4 * CHANNELS, inside, 0.0)
        t4 = w_2 * d_grad_x_sender_4
        a0 += tl.where(inside, y_4 * t4, 0.0)
        y_5 = tl.load(y_ptr + y_at + 5, live, 0.0)
        d_grad_x_sender_5 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 5 * CHANNELS, inside, 0.0)
        t5 = w_2 * d_grad_x_sender_5
        a0 += tl.where(inside, y_5 * t5, 0.0)
        y_6 = tl.load(y_ptr + y_at + 6, live, 0.0)
        d_grad_x_sender_6 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 6 * CHANNELS, inside, 0.0)
        t6 = w_2 * d_grad_x_sender_6
        a0 += tl.where(inside, y_6 * t6, 0.0)
        y_7 = tl.load(y_ptr + y_at + 7, live, 0.0)
        d_grad_x_sender_7 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 7 * CHANNELS, inside, 0.0)
        t7 = w_2 * d_grad_x_sender_7
        a0 += tl.where(inside, y_7 * t7, 0.0)
        y_8 = tl.load(y_ptr + y_at + 8, live, 0.0)
        d_grad_x_sender_8 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 8 * CHANNELS, inside, 0.0)
        t8 = w_2 * d_grad_x_sender_8
        a0 += tl.where(inside, y_8 * t8, 0.0)
        w_3 = tl.load(w_ptr + w_at + 3 * CHANNELS, inside, 0.0)
        t9 = w_3 * d_grad_x_sender_0
        a1 += tl.where(inside, y_1 * t9, 0.0)
        a2 += tl.where(inside, y_2 * t9, 0.0)
        a3 += tl.where(inside, y_3 * t9, 0.0)
        w_4 = tl.load(w_ptr + w_at + 4 * CHANNELS, inside, 0.0)
        t10 = w_4 * d_grad_x_sender_1
        a1 += tl.where(inside, y_0 * t10, 0.0)
        s0 = y_6 + 1.7320508075688772 * y_8  # sqrt(3)
        s1 = 0.408248290463863 * s0  # sqrt(6)/6
        w_5 = tl.load(w_ptr + w_at + 5 * CHANNELS, inside, 0.0)
        t11 = w_5 * d_grad_x_sender_1
        a1 += tl.where(inside, -s1 * t11, 0.0)
        s2 = 0.7071067811865476 * y_5  # sqrt(2)/2
        a2 += tl.where(inside, s2 * t11, 0.0)
        s3 = 0.7071067811865476 * y_4  # sqrt(2)/2
        a3 += tl.where(inside, s3 * t11, 0.0)
        t12 = w_5 * d_grad_x_sender_2
        a1 += tl.where(inside, s2 * t12, 0.0)
        s8 = 0.816496580927726 * y_6  # sqrt(6)/3
        a2 += tl.where(inside, s8 * t12, 0.0)
        s9 = 0.7071067811865476 * y_7  # sqrt(2)/2
        a3 += tl.where(inside, s9 * t12, 0.0)
        t13 = w_5 * d_grad_x_sender_3
        a1 += tl.where(inside, s3 * t13, 0.0)
        a2 += tl.where(inside, s9 * t13, 0.0)
        s11 = y_6 - 1.7320508075688772 * y_8  # sqrt(3)
        s12 = 0.408248290463863 * s11  # sqrt(6)/6
        a3 += tl.where(inside, -s12 * t13, 0.0)
        s4 = 0.7071067811865476 * y_3  # sqrt(2)/2
        w_6 = tl.load(w_ptr + w_at + 6 * CHANNELS, inside, 0.0)
        t14 = w_6 * d_grad_x_sender_4
        a1 += tl.where(inside, s4 * t14, 0.0)
        s7 = 0.7071067811865476 * y_1  # sqrt(2)/2
        a3 += tl.where(inside, s7 * t14, 0.0)
        s5 = 0.7071067811865476 * y_2  # sqrt(2)/2
        t15 = w_6 * d_grad_x_sender_5
        a1 += tl.where(inside, s5 * t15, 0.0)
        a2 += tl.where(inside, s7 * t15, 0.0)
        s6 = 0.408248290463863 * y_1  # sqrt(6)/6
        t16 = w_6 * d_grad_x_sender_6
        a1 += tl.where(inside, -s6 * t16, 0.0)
        s10 = 0.816496580927726 * y_2  # sqrt(6)/3
        a2 += tl.where(inside, s10 * t16, 0.0)
        s13 = 0.408248290463863 * y_3  # sqrt(6)/6
        a3 += tl.where(inside, -s13 * t16, 0.0)
        t17 = w_6 * d_grad_x_sender_8
        a1 += tl.where(inside, -s7 * t17, 0.0)
        a3 += tl.where(inside, s4 * t17, 0.0)
        t18 = w_4 * d_grad_x_sender_2
        a2 += tl.where(inside, y_0 * t18, 0.0)
        t19 = w_6 * d_grad_x_sender_7
        a2 += tl.where(inside, s4 * t19, 0.0)
        a3 += tl.where(inside, s5 * t19, 0.0)
        t20 = w_4 * d_grad_x_sender_3
        a3 += tl.where(inside, y_0 * t20, 0.0)
        w_7 = tl.load(w_ptr + w_at + 7 * CHANNELS, inside, 0.0)
        t21 = w_7 * d_grad_x_sender_0
        a4 += tl.where(inside, y_4 * t21, 0.0)
        a5 += tl.where(inside, y_5 * t21, 0.0)
        a6 += tl.where(inside, y_6 * t21, 0.0)
        a7 += tl.where(inside, y_7 * t21, 0.0)
        a8 += tl.where(inside, y_8 * t21, 0.0)
        w_8 = tl.load(w_ptr + w_at + 8 * CHANNELS, inside, 0.0)
        t22 = w_8 * d_grad_x_sender_1
        a4 += tl.where(inside, s4 * t22, 0.0)
        a5 += tl.where(inside, s5 * t22, 0.0)
        a6 += tl.where(inside, -s6 * t22, 0.0)
        a8 += tl.where(inside, -s7 * t22, 0.0)
        t23 = w_8 * d_grad_x_sender_3
        a4 += tl.where(inside, s7 * t23, 0.0)
        a6 += tl.where(inside, -s13 * t23, 0.0)
        a7 += tl.where(inside, s5 * t23, 0.0)
        a8 += tl.where(inside, s4 * t23, 0.0)
        w_9 = tl.load(w_ptr + w_at + 9 * CHANNELS, inside, 0.0)
        t24 = w_9 * d_grad_x_sender_4
        a4 += tl.where(inside, y_0 * t24, 0.0)
        s14 = 0.408248290463863 * y_6  # sqrt(6)/6
        w_10 = tl.load(w_ptr + w_at + 10 * CHANNELS, inside, 0.0)
        t25 = w_10 * d_grad_x_sender_4
        a4 += tl.where(inside, -s14 * t25, 0.0)
        s15 = 0.3535533905932738 * y_7  # sqrt(2)/4
        a5 += tl.where(inside, s15 * t25, 0.0)
        s16 = 0.408248290463863 * y_4  # sqrt(6)/6
        a6 += tl.where(inside, -s16 * t25, 0.0)
        s17 = 0.3535533905932738 * y_5  # sqrt(2)/4
        a7 += tl.where(inside, s17 * t25, 0.0)
        t26 = w_10 * d_grad_x_sender_5
        a4 += tl.where(inside, s15 * t26, 0.0)
        s18 = 0.2041241452319315 * s11  # sqrt(6)/12
        a5 += tl.where(inside, s18 * t26, 0.0)
        s19 = 0.2041241452319315 * y_5  # sqrt(6)/12
        a6 += tl.where(inside, s19 * t26, 0.0)
        s20 = 0.3535533905932738 * y_4  # sqrt(2)/4
        a7 += tl.where(inside, s20 * t26, 0.0)
        a8 += tl.where(inside, -s17 * t26, 0.0)
        t27 = w_10 * d_grad_x_sender_6
        a4 += tl.where(inside, -s16 * t27, 0.0)
        a5 += tl.where(inside, s19 * t27, 0.0)
        a6 += tl.where(inside, s14 * t27, 0.0)
        s21 = 0.2041241452319315 * y_7  # sqrt(6)/12
        a7 += tl.where(inside, s21 * t27, 0.0)
        s22 = 0.408248290463863 * y_8  # sqrt(6)/6
        a8 += tl.where(inside, -s22 * t27, 0.0)
        t28 = w_10 * d_grad_x_sender_7
        a4 += tl.where(inside, s17 * t28, 0.0)
        a5 += tl.where(inside, s20 * t28, 0.0)
        a6 += tl.where(inside, s21 * t28, 0.0)
        s23 = 0.2041241452319315 * s0  # sqrt(6)/12
        a7 += tl.where(inside, s23 * t28, 0.0)
        a8 += tl.where(inside, s15 * t28, 0.0)
        t29 = w_8 * d_grad_x_sender_2
        a5 += tl.where(inside, s7 * t29, 0.0)
        a6 += tl.where(inside, s10 * t29, 0.0)
        a7 += tl.where(inside, s4 * t29, 0.0)
        t30 = w_9 * d_grad_x_sender_5
        a5 += tl.where(inside, y_0 * t30, 0.0)
        t31 = w_10 * d_grad_x_sender_8
        a5 += tl.where(inside, -s17 * t31, 0.0)
        a6 += tl.where(inside, -s22 * t31, 0.0)
        a7 += tl.where(inside, s15 * t31, 0.0)
        a8 += tl.where(inside, -s14 * t31, 0.0)
        t32 = w_9 * d_grad_x_sender_6
        a6 += tl.where(inside, y_0 * t32, 0.0)
        t33 = w_9 * d_grad_x_sender_7
        a7 += tl.where(inside, y_0 * t33, 0.0)
        t34 = w_9 * d_grad_x_sender_8
        a8 += tl.where(inside, y_0 * t34, 0.0)
    grad_d_out_to = lane * (9 * CHANNELS) + u
    tl.store(grad_d_out_out + grad_d_out_to, a0, chosen)
    tl.store(grad_d_out_out + grad_d_out_to + 1 * CHANNELS, a1, chosen)
    tl.store(grad_d_out_out + grad_d_out_to + 2 * CHANNELS, a2, chosen)
    tl.store(grad_d_out_out + grad_d_out_to + 3 * CHANNELS, a3, chosen)
    tl.store(grad_d_out_out + grad_d_out_to + 4 * CHANNELS, a4, chosen)
    tl.store(grad_d_out_out + grad_d_out_to + 5 * CHANNELS, a5, chosen)
    tl.store(grad_d_out_out + grad_d_out_to + 6 * CHANNELS, a6, chosen)
    tl.store(grad_d_out_out + grad_d_out_to + 7 * CHANNELS, a7, chosen)
    tl.store(grad_d_out_out + grad_d_out_to + 8 * CHANNELS, a8, chosen)


# For each kernel its functions; of each, which operands it reads and which outputs it writes, the map of these, how
# many channels a tile has at most, and whether it visits all channels itself.
KERNELS = {
    "2cbd4f72532344c0bc0cd294628c70373a5e51ba7220cda99d5942a91adc5b1a": (
        (convolution_2_2cbd4f725323_receiver, (0, 1, 2), (0,), "receiver", 32, False),
    ),
    "17cbe2f1f3ecee68b9689634e0138655cdee827ebe63b8f25ef36d0eb35f0ef9": (
        (convolution_2_17cbe2f1f3ec_sender, (0, 1, 2), (0,), "sender", 32, False),
    ),
    "29f8145ed6bddd42ff56a421a9cf3b316a6714100bc70d00f2e54e9b3fdd6f23": (
        (convolution_2_29f8145ed6bd_row, (0, 1, 2), (0,), "row", 64, True),
    ),
    "be150efc507345b43afd9bee3ed9b064e76081f44eaf9bd6e61e12a89cadcd8f": (
        (convolution_2_be150efc5073_row, (0, 1, 2), (0,), "row", 64, False),
    ),
    "330853e7cdde9fe2c0f3d98ccd8acecf20766551d49753afa665cf9442f53ec2": (
        (convolution_2_330853e7cdde_receiver, (0, 1, 2), (0,), "receiver", 32, False),
    ),
}
