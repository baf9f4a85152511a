"""message_2_1: kernels of a layer and of its derivatives, for GPUs.

Written by tnforge 0.1.0 from tnforge.library.hotpp:message; edit that and compile again.
definition sha256 050c2564979003aa7efa268737234b6c61f48e01aea2b2566670c0e5f0a31a70

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
def message_2_1_239af71419f6_receiver(h0_sender_ptr, h1_sender_ptr, h2_sender_ptr, n_ptr, w_ptr, out_out, sender_index, order, begin, places, parts, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads h0_sender[1, u] at sender
    reads h1_sender[3, u] at sender
    reads h2_sender[9, u] at sender
    reads n[3] at row
    reads w[4, u] at row
    adds to out[3, u] at receiver
    """
    REAL: tl.constexpr = h0_sender_ptr.dtype.element_ty
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
        h0_sender_at = sender_row * (1 * CHANNELS) + u
        h1_sender_at = sender_row * (3 * CHANNELS) + u
        h2_sender_at = sender_row * (9 * CHANNELS) + u
        n_at = row * 3
        w_at = row * (4 * CHANNELS) + u
        w_1 = tl.load(w_ptr + w_at + 1 * CHANNELS, inside, 0.0)
        h1_sender_0 = tl.load(h1_sender_ptr + h1_sender_at, inside, 0.0)
        a0 += tl.where(inside, w_1 * h1_sender_0, 0.0)
        h1_sender_1 = tl.load(h1_sender_ptr + h1_sender_at + 1 * CHANNELS, inside, 0.0)
        a1 += tl.where(inside, w_1 * h1_sender_1, 0.0)
        h1_sender_2 = tl.load(h1_sender_ptr + h1_sender_at + 2 * CHANNELS, inside, 0.0)
        a2 += tl.where(inside, w_1 * h1_sender_2, 0.0)
        h2_sender_0 = tl.load(h2_sender_ptr + h2_sender_at, inside, 0.0)
        n_0 = tl.load(n_ptr + n_at, live, 0.0)
        w_3 = tl.load(w_ptr + w_at + 3 * CHANNELS, inside, 0.0)
        t0 = n_0 * w_3
        a0 += tl.where(inside, h2_sender_0 * t0, 0.0)
        h2_sender_3 = tl.load(h2_sender_ptr + h2_sender_at + 3 * CHANNELS, inside, 0.0)
        a1 += tl.where(inside, h2_sender_3 * t0, 0.0)
        h2_sender_6 = tl.load(h2_sender_ptr + h2_sender_at + 6 * CHANNELS, inside, 0.0)
        a2 += tl.where(inside, h2_sender_6 * t0, 0.0)
        h2_sender_1 = tl.load(h2_sender_ptr + h2_sender_at + 1 * CHANNELS, inside, 0.0)
        n_1 = tl.load(n_ptr + n_at + 1, live, 0.0)
        t1 = n_1 * w_3
        a0 += tl.where(inside, h2_sender_1 * t1, 0.0)
        h2_sender_4 = tl.load(h2_sender_ptr + h2_sender_at + 4 * CHANNELS, inside, 0.0)
        a1 += tl.where(inside, h2_sender_4 * t1, 0.0)
        h2_sender_7 = tl.load(h2_sender_ptr + h2_sender_at + 7 * CHANNELS, inside, 0.0)
        a2 += tl.where(inside, h2_sender_7 * t1, 0.0)
        h2_sender_2 = tl.load(h2_sender_ptr + h2_sender_at + 2 * CHANNELS, inside, 0.0)
        n_2 = tl.load(n_ptr + n_at + 2, live, 0.0)
        t2 = n_2 * w_3
        a0 += tl.where(inside, h2_sender_2 * t2, 0.0)
        h2_sender_5 = tl.load(h2_sender_ptr + h2_sender_at + 5 * CHANNELS, inside, 0.0)
        a1 += tl.where(inside, h2_sender_5 * t2, 0.0)
        h2_sender_8 = tl.load(h2_sender_ptr + h2_sender_at + 8 * CHANNELS, inside, 0.0)
        a2 += tl.where(inside, h2_sender_8 * t2, 0.0)
        w_2 = tl.load(w_ptr + w_at + 2 * CHANNELS, inside, 0.0)
        t3 = n_0 * h1_sender_0 + n_1 * h1_sender_1 + n_2 * h1_sender_2
        w_0 = tl.load(w_ptr + w_at, inside, 0.0)
        h0_sender_0 = tl.load(h0_sender_ptr + h0_sender_at, inside, 0.0)
        t4 = w_2 * t3 + w_0 * h0_sender_0
        a0 += tl.where(inside, n_0 * t4, 0.0)
        a1 += tl.where(inside, n_1 * t4, 0.0)
        a2 += tl.where(inside, n_2 * t4, 0.0)
    out_to = lane * (3 * CHANNELS) + u
    tl.store(out_out + out_to, a0, chosen)
    tl.store(out_out + out_to + 1 * CHANNELS, a1, chosen)
    tl.store(out_out + out_to + 2 * CHANNELS, a2, chosen)


@triton.jit(do_not_specialize=["places", "parts"])
def message_2_1_cfff68d8d9e5_sender(n_ptr, d_out_ptr, w_ptr, grad_h0_sender_out, receiver_index, order, begin, places, parts, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads n[3] at row
    reads d_out[3, u] at receiver as out
    reads w[4, u] at row
    adds to grad_h0_sender[1, u] at sender as h0_sender
    """
    REAL: tl.constexpr = n_ptr.dtype.element_ty
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
        receiver_row = tl.load(receiver_index + row, live, 0)
        n_at = row * 3
        d_out_at = receiver_row * (3 * CHANNELS) + u
        w_at = row * (4 * CHANNELS) + u
        w_0 = tl.load(w_ptr + w_at, inside, 0.0)
        n_0 = tl.load(n_ptr + n_at, live, 0.0)
        d_out_0 = tl.load(d_out_ptr + d_out_at, inside, 0.0)
        n_1 = tl.load(n_ptr + n_at + 1, live, 0.0)
        d_out_1 = tl.load(d_out_ptr + d_out_at + 1 * CHANNELS, inside, 0.0)
        n_2 = tl.load(n_ptr + n_at + 2, live, 0.0)
        d_out_2 = tl.load(d_out_ptr + d_out_at + 2 * CHANNELS, inside, 0.0)
        t0 = n_0 * d_out_0 + n_1 * d_out_1 + n_2 * d_out_2
        a0 += tl.where(inside, w_0 * t0, 0.0)
    grad_h0_sender_to = lane * (1 * CHANNELS) + u
    tl.store(grad_h0_sender_out + grad_h0_sender_to, a0, chosen)


@triton.jit(do_not_specialize=["places", "parts"])
def message_2_1_138cf9d46ca8_sender(n_ptr, d_out_ptr, w_ptr, grad_h1_sender_out, receiver_index, order, begin, places, parts, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads n[3] at row
    reads d_out[3, u] at receiver as out
    reads w[4, u] at row
    adds to grad_h1_sender[3, u] at sender as h1_sender
    """
    REAL: tl.constexpr = n_ptr.dtype.element_ty
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
        receiver_row = tl.load(receiver_index + row, live, 0)
        n_at = row * 3
        d_out_at = receiver_row * (3 * CHANNELS) + u
        w_at = row * (4 * CHANNELS) + u
        w_1 = tl.load(w_ptr + w_at + 1 * CHANNELS, inside, 0.0)
        d_out_0 = tl.load(d_out_ptr + d_out_at, inside, 0.0)
        a0 += tl.where(inside, w_1 * d_out_0, 0.0)
        d_out_1 = tl.load(d_out_ptr + d_out_at + 1 * CHANNELS, inside, 0.0)
        a1 += tl.where(inside, w_1 * d_out_1, 0.0)
        d_out_2 = tl.load(d_out_ptr + d_out_at + 2 * CHANNELS, inside, 0.0)
        a2 += tl.where(inside, w_1 * d_out_2, 0.0)
        n_0 = tl.load(n_ptr + n_at, live, 0.0)
        w_2 = tl.load(w_ptr + w_at + 2 * CHANNELS, inside, 0.0)
        n_1 = tl.load(n_ptr + n_at + 1, live, 0.0)
        n_2 = tl.load(n_ptr + n_at + 2, live, 0.0)
        t0 = n_0 * d_out_0 + n_1 * d_out_1 + n_2 * d_out_2
        t1 = w_2 * t0
        a0 += tl.where(inside, n_0 * t1, 0.0)
        a1 += tl.where(inside, n_1 * t1, 0.0)
        a2 += tl.where(inside, n_2 * t1, 0.0)
    grad_h1_sender_to = lane * (3 * CHANNELS) + u
    tl.store(grad_h1_sender_out + grad_h1_sender_to, a0, chosen)
    tl.store(grad_h1_sender_out + grad_h1_sender_to + 1 * CHANNELS, a1, chosen)
    tl.store(grad_h1_sender_out + grad_h1_sender_to + 2 * CHANNELS, a2, chosen)


@triton.jit(do_not_specialize=["places", "parts"])
def message_2_1_c70de4543315_sender(n_ptr, d_out_ptr, w_ptr, grad_h2_sender_out, receiver_index, order, begin, places, parts, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads n[3] at row
    reads d_out[3, u] at receiver as out
    reads w[4, u] at row
    adds to grad_h2_sender[9, u] at sender as h2_sender
    """
    REAL: tl.constexpr = n_ptr.dtype.element_ty
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
        n_at = row * 3
        d_out_at = receiver_row * (3 * CHANNELS) + u
        w_at = row * (4 * CHANNELS) + u
        n_0 = tl.load(n_ptr + n_at, live, 0.0)
        d_out_0 = tl.load(d_out_ptr + d_out_at, inside, 0.0)
        w_3 = tl.load(w_ptr + w_at + 3 * CHANNELS, inside, 0.0)
        t0 = d_out_0 * w_3
        a0 += tl.where(inside, n_0 * t0, 0.0)
        n_1 = tl.load(n_ptr + n_at + 1, live, 0.0)
        a1 += tl.where(inside, n_1 * t0, 0.0)
        n_2 = tl.load(n_ptr + n_at + 2, live, 0.0)
        a2 += tl.where(inside, n_2 * t0, 0.0)
        d_out_1 = tl.load(d_out_ptr + d_out_at + 1 * CHANNELS, inside, 0.0)
        t1 = d_out_1 * w_3
        a3 += tl.where(inside, n_0 * t1, 0.0)
        a4 += tl.where(inside, n_1 * t1, 0.0)
        a5 += tl.where(inside, n_2 * t1, 0.0)
        d_out_2 = tl.load(d_out_ptr + d_out_at + 2 * CHANNELS, inside, 0.0)
        t2 = d_out_2 * w_3
        a6 += tl.where(inside, n_0 * t2, 0.0)
        a7 += tl.where(inside, n_1 * t2, 0.0)
        a8 += tl.where(inside, n_2 * t2, 0.0)
    grad_h2_sender_to = lane * (9 * CHANNELS) + u
    tl.store(grad_h2_sender_out + grad_h2_sender_to, a0, chosen)
    tl.store(grad_h2_sender_out + grad_h2_sender_to + 1 * CHANNELS, a1, chosen)
    tl.store(grad_h2_sender_out + grad_h2_sender_to + 2 * CHANNELS, a2, chosen)
    tl.store(grad_h2_sender_out + grad_h2_sender_to + 3 * CHANNELS, a3, chosen)
    tl.store(grad_h2_sender_out + grad_h2_sender_to + 4 * CHANNELS, a4, chosen)
    tl.store(grad_h2_sender_out + grad_h2_sender_to + 5 * CHANNELS, a5, chosen)
    tl.store(grad_h2_sender_out + grad_h2_sender_to + 6 * CHANNELS, a6, chosen)
    tl.store(grad_h2_sender_out + grad_h2_sender_to + 7 * CHANNELS, a7, chosen)
    tl.store(grad_h2_sender_out + grad_h2_sender_to + 8 * CHANNELS, a8, chosen)


@triton.jit(do_not_specialize=["rows"])
def message_2_1_84165ffc3616_row(h0_sender_ptr, h1_sender_ptr, h2_sender_ptr, n_ptr, d_out_ptr, w_ptr, grad_n_out, sender_index, receiver_index, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads h0_sender[1, u] at sender
    reads h1_sender[3, u] at sender
    reads h2_sender[9, u] at sender
    reads n[3] at row
    reads d_out[3, u] at receiver as out
    reads w[4, u] at row
    writes grad_n[3] at row as n
    """
    REAL: tl.constexpr = h0_sender_ptr.dtype.element_ty
    row = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    live = row < rows
    sender_row = tl.load(sender_index + row, live, 0)
    receiver_row = tl.load(receiver_index + row, live, 0)
    a0 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a1 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a2 = tl.full([ROWS, BLOCK], 0.0, REAL)
    for start in range(0, CHANNELS, BLOCK):
        u = start + tl.arange(0, BLOCK)[None, :]
        inside = live & (u < CHANNELS)
        h0_sender_at = sender_row * (1 * CHANNELS) + u
        h1_sender_at = sender_row * (3 * CHANNELS) + u
        h2_sender_at = sender_row * (9 * CHANNELS) + u
        n_at = row * 3
        d_out_at = receiver_row * (3 * CHANNELS) + u
        w_at = row * (4 * CHANNELS) + u
        d_out_0 = tl.load(d_out_ptr + d_out_at, inside, 0.0)
        h2_sender_0 = tl.load(h2_sender_ptr + h2_sender_at, inside, 0.0)
        w_3 = tl.load(w_ptr + w_at + 3 * CHANNELS, inside, 0.0)
        h0_sender_0 = tl.load(h0_sender_ptr + h0_sender_at, inside, 0.0)
        w_0 = tl.load(w_ptr + w_at, inside, 0.0)
        n_0 = tl.load(n_ptr + n_at, live, 0.0)
        s0 = 2.0 * n_0
        h1_sender_0 = tl.load(h1_sender_ptr + h1_sender_at, inside, 0.0)
        w_2 = tl.load(w_ptr + w_at + 2 * CHANNELS, inside, 0.0)
        t0 = h1_sender_0 * w_2
        n_1 = tl.load(n_ptr + n_at + 1, live, 0.0)
        h1_sender_1 = tl.load(h1_sender_ptr + h1_sender_at + 1 * CHANNELS, inside, 0.0)
        t1 = h1_sender_1 * w_2
        n_2 = tl.load(n_ptr + n_at + 2, live, 0.0)
        h1_sender_2 = tl.load(h1_sender_ptr + h1_sender_at + 2 * CHANNELS, inside, 0.0)
        t2 = h1_sender_2 * w_2
        t3 = h2_sender_0 * w_3 + h0_sender_0 * w_0 + s0 * t0 + n_1 * t1 + n_2 * t2
        d_out_1 = tl.load(d_out_ptr + d_out_at + 1 * CHANNELS, inside, 0.0)
        h2_sender_3 = tl.load(h2_sender_ptr + h2_sender_at + 3 * CHANNELS, inside, 0.0)
        t4 = h2_sender_3 * w_3 + n_1 * t0
        d_out_2 = tl.load(d_out_ptr + d_out_at + 2 * CHANNELS, inside, 0.0)
        h2_sender_6 = tl.load(h2_sender_ptr + h2_sender_at + 6 * CHANNELS, inside, 0.0)
        t5 = h2_sender_6 * w_3 + n_2 * t0
        n0 = d_out_0 * t3 + d_out_1 * t4 + d_out_2 * t5
        a0 += tl.where(inside, n0, 0.0)
        h2_sender_4 = tl.load(h2_sender_ptr + h2_sender_at + 4 * CHANNELS, inside, 0.0)
        s1 = 2.0 * n_1
        t6 = h2_sender_4 * w_3 + h0_sender_0 * w_0 + n_0 * t0 + s1 * t1 + n_2 * t2
        h2_sender_1 = tl.load(h2_sender_ptr + h2_sender_at + 1 * CHANNELS, inside, 0.0)
        t7 = h2_sender_1 * w_3 + n_0 * t1
        h2_sender_7 = tl.load(h2_sender_ptr + h2_sender_at + 7 * CHANNELS, inside, 0.0)
        t8 = h2_sender_7 * w_3 + n_2 * t1
        n1 = d_out_1 * t6 + d_out_0 * t7 + d_out_2 * t8
        a1 += tl.where(inside, n1, 0.0)
        h2_sender_8 = tl.load(h2_sender_ptr + h2_sender_at + 8 * CHANNELS, inside, 0.0)
        s2 = 2.0 * n_2
        t9 = h2_sender_8 * w_3 + h0_sender_0 * w_0 + n_0 * t0 + n_1 * t1 + s2 * t2
        h2_sender_2 = tl.load(h2_sender_ptr + h2_sender_at + 2 * CHANNELS, inside, 0.0)
        t10 = h2_sender_2 * w_3 + n_0 * t2
        h2_sender_5 = tl.load(h2_sender_ptr + h2_sender_at + 5 * CHANNELS, inside, 0.0)
        t11 = h2_sender_5 * w_3 + n_1 * t2
        n2 = d_out_2 * t9 + d_out_0 * t10 + d_out_1 * t11
        a2 += tl.where(inside, n2, 0.0)
    grad_n_to = row * 3
    tl.store(grad_n_out + grad_n_to, tl.reduce(a0, 1, plus, keep_dims=True), live)
    tl.store(grad_n_out + grad_n_to + 1, tl.reduce(a1, 1, plus, keep_dims=True), live)
    tl.store(grad_n_out + grad_n_to + 2, tl.reduce(a2, 1, plus, keep_dims=True), live)


@triton.jit(do_not_specialize=["rows"])
def message_2_1_d1b11be4f757_row(h0_sender_ptr, h1_sender_ptr, h2_sender_ptr, n_ptr, d_out_ptr, grad_w_out, sender_index, receiver_index, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads h0_sender[1, u] at sender
    reads h1_sender[3, u] at sender
    reads h2_sender[9, u] at sender
    reads n[3] at row
    reads d_out[3, u] at receiver as out
    writes grad_w[4, u] at row as w
    """
    row = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    live = row < rows
    sender_row = tl.load(sender_index + row, live, 0)
    receiver_row = tl.load(receiver_index + row, live, 0)
    u = tl.program_id(1) * BLOCK + tl.arange(0, BLOCK)[None, :]
    inside = live & (u < CHANNELS)
    h0_sender_at = sender_row * (1 * CHANNELS) + u
    h1_sender_at = sender_row * (3 * CHANNELS) + u
    h2_sender_at = sender_row * (9 * CHANNELS) + u
    n_at = row * 3
    d_out_at = receiver_row * (3 * CHANNELS) + u
    grad_w_to = row * (4 * CHANNELS) + u
    h0_sender_0 = tl.load(h0_sender_ptr + h0_sender_at, inside, 0.0)
    d_out_0 = tl.load(d_out_ptr + d_out_at, inside, 0.0)
    n_0 = tl.load(n_ptr + n_at, live, 0.0)
    d_out_1 = tl.load(d_out_ptr + d_out_at + 1 * CHANNELS, inside, 0.0)
    n_1 = tl.load(n_ptr + n_at + 1, live, 0.0)
    d_out_2 = tl.load(d_out_ptr + d_out_at + 2 * CHANNELS, inside, 0.0)
    n_2 = tl.load(n_ptr + n_at + 2, live, 0.0)
    t0 = d_out_0 * n_0 + d_out_1 * n_1 + d_out_2 * n_2
    tl.store(grad_w_out + grad_w_to, h0_sender_0 * t0, inside)
    h1_sender_0 = tl.load(h1_sender_ptr + h1_sender_at, inside, 0.0)
    h1_sender_1 = tl.load(h1_sender_ptr + h1_sender_at + 1 * CHANNELS, inside, 0.0)
    h1_sender_2 = tl.load(h1_sender_ptr + h1_sender_at + 2 * CHANNELS, inside, 0.0)
    tl.store(grad_w_out + grad_w_to + 1 * CHANNELS, d_out_0 * h1_sender_0 + d_out_1 * h1_sender_1 + d_out_2 * h1_sender_2, inside)
    t1 = n_0 * h1_sender_0 + n_1 * h1_sender_1 + n_2 * h1_sender_2
    t2 = n_0 * t1
    t3 = n_1 * t1
    t4 = n_2 * t1
    tl.store(grad_w_out + grad_w_to + 2 * CHANNELS, d_out_0 * t2 + d_out_1 * t3 + d_out_2 * t4, inside)
    h2_sender_0 = tl.load(h2_sender_ptr + h2_sender_at, inside, 0.0)
    h2_sender_1 = tl.load(h2_sender_ptr + h2_sender_at + 1 * CHANNELS, inside, 0.0)
    h2_sender_2 = tl.load(h2_sender_ptr + h2_sender_at + 2 * CHANNELS, inside, 0.0)
    t5 = n_0 * h2_sender_0 + n_1 * h2_sender_1 + n_2 * h2_sender_2
    h2_sender_3 = tl.load(h2_sender_ptr + h2_sender_at + 3 * CHANNELS, inside, 0.0)
    h2_sender_4 = tl.load(h2_sender_ptr + h2_sender_at + 4 * CHANNELS, inside, 0.0)
    h2_sender_5 = tl.load(h2_sender_ptr + h2_sender_at + 5 * CHANNELS, inside, 0.0)
    t6 = n_0 * h2_sender_3 + n_1 * h2_sender_4 + n_2 * h2_sender_5
    h2_sender_6 = tl.load(h2_sender_ptr + h2_sender_at + 6 * CHANNELS, inside, 0.0)
    h2_sender_7 = tl.load(h2_sender_ptr + h2_sender_at + 7 * CHANNELS, inside, 0.0)
    h2_sender_8 = tl.load(h2_sender_ptr + h2_sender_at + 8 * CHANNELS, inside, 0.0)
    t7 = n_0 * h2_sender_6 + n_1 * h2_sender_7 + n_2 * h2_sender_8
    tl.store(grad_w_out + grad_w_to + 3 * CHANNELS, d_out_0 * t5 + d_out_1 * t6 + d_out_2 * t7, inside)


@triton.jit(do_not_specialize=["rows"])
def message_2_1_eba5d4341c5c_row(d_grad_h0_sender_ptr, d_out_ptr, w_ptr, grad_n_out, sender_index, receiver_index, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads d_grad_h0_sender[1, u] at sender as h0_sender
    reads d_out[3, u] at receiver as out
    reads w[4, u] at row
    writes grad_n[3] at row as n
    """
    REAL: tl.constexpr = d_grad_h0_sender_ptr.dtype.element_ty
    row = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    live = row < rows
    sender_row = tl.load(sender_index + row, live, 0)
    receiver_row = tl.load(receiver_index + row, live, 0)
    a0 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a1 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a2 = tl.full([ROWS, BLOCK], 0.0, REAL)
    for start in range(0, CHANNELS, BLOCK):
        u = start + tl.arange(0, BLOCK)[None, :]
        inside = live & (u < CHANNELS)
        d_grad_h0_sender_at = sender_row * (1 * CHANNELS) + u
        d_out_at = receiver_row * (3 * CHANNELS) + u
        w_at = row * (4 * CHANNELS) + u
        d_out_0 = tl.load(d_out_ptr + d_out_at, inside, 0.0)
        d_grad_h0_sender_0 = tl.load(d_grad_h0_sender_ptr + d_grad_h0_sender_at, inside, 0.0)
        w_0 = tl.load(w_ptr + w_at, inside, 0.0)
        t0 = d_grad_h0_sender_0 * w_0
        n0 = d_out_0 * t0
        a0 += tl.where(inside, n0, 0.0)
        d_out_1 = tl.load(d_out_ptr + d_out_at + 1 * CHANNELS, inside, 0.0)
        n1 = d_out_1 * t0
        a1 += tl.where(inside, n1, 0.0)
        d_out_2 = tl.load(d_out_ptr + d_out_at + 2 * CHANNELS, inside, 0.0)
        n2 = d_out_2 * t0
        a2 += tl.where(inside, n2, 0.0)
    grad_n_to = row * 3
    tl.store(grad_n_out + grad_n_to, tl.reduce(a0, 1, plus, keep_dims=True), live)
    tl.store(grad_n_out + grad_n_to + 1, tl.reduce(a1, 1, plus, keep_dims=True), live)
    tl.store(grad_n_out + grad_n_to + 2, tl.reduce(a2, 1, plus, keep_dims=True), live)


@triton.jit(do_not_specialize=["places", "parts"])
def message_2_1_01580f7750f6_receiver(d_grad_h0_sender_ptr, n_ptr, w_ptr, grad_d_out_out, sender_index, order, begin, places, parts, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads d_grad_h0_sender[1, u] at sender as h0_sender
    reads n[3] at row
    reads w[4, u] at row
    adds to grad_d_out[3, u] at receiver as out
    """
    REAL: tl.constexpr = d_grad_h0_sender_ptr.dtype.element_ty
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
        d_grad_h0_sender_at = sender_row * (1 * CHANNELS) + u
        n_at = row * 3
        w_at = row * (4 * CHANNELS) + u
        n_0 = tl.load(n_ptr + n_at, live, 0.0)
        d_grad_h0_sender_0 = tl.load(d_grad_h0_sender_ptr + d_grad_h0_sender_at, inside, 0.0)
        w_0 = tl.load(w_ptr + w_at, inside, 0.0)
        t0 = d_grad_h0_sender_0 * w_0
        a0 += tl.where(inside, n_0 * t0, 0.0)
        n_1 = tl.load(n_ptr + n_at + 1, live, 0.0)
        a1 += tl.where(inside, n_1 * t0, 0.0)
        n_2 = tl.load(n_ptr + n_at + 2, live, 0.0)
        a2 += tl.where(inside, n_2 * t0, 0.0)
    grad_d_out_to = lane * (3 * CHANNELS) + u
    tl.store(grad_d_out_out + grad_d_out_to, a0, chosen)
    tl.store(grad_d_out_out + grad_d_out_to + 1 * CHANNELS, a1, chosen)
    tl.store(grad_d_out_out + grad_d_out_to + 2 * CHANNELS, a2, chosen)


@triton.jit(do_not_specialize=["rows"])
def message_2_1_c40f22f06f49_row(d_grad_h0_sender_ptr, n_ptr, d_out_ptr, grad_w_out, sender_index, receiver_index, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads d_grad_h0_sender[1, u] at sender as h0_sender
    reads n[3] at row
    reads d_out[3, u] at receiver as out
    writes grad_w[4, u] at row as w
    """
    row = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    live = row < rows
    sender_row = tl.load(sender_index + row, live, 0)
    receiver_row = tl.load(receiver_index + row, live, 0)
    u = tl.program_id(1) * BLOCK + tl.arange(0, BLOCK)[None, :]
    inside = live & (u < CHANNELS)
    d_grad_h0_sender_at = sender_row * (1 * CHANNELS) + u
    n_at = row * 3
    d_out_at = receiver_row * (3 * CHANNELS) + u
    grad_w_to = row * (4 * CHANNELS) + u
    d_grad_h0_sender_0 = tl.load(d_grad_h0_sender_ptr + d_grad_h0_sender_at, inside, 0.0)
    n_0 = tl.load(n_ptr + n_at, live, 0.0)
    d_out_0 = tl.load(d_out_ptr + d_out_at, inside, 0.0)
    n_1 = tl.load(n_ptr + n_at + 1, live, 0.0)
    d_out_1 = tl.load(d_out_ptr + d_out_at + 1 * CHANNELS, inside, 0.0)
    n_2 = tl.load(n_ptr + n_at + 2, live, 0.0)
    d_out_2 = tl.load(d_out_ptr + d_out_at + 2 * CHANNELS, inside, 0.0)
    t0 = n_0 * d_out_0 + n_1 * d_out_1 + n_2 * d_out_2
    tl.store(grad_w_out + grad_w_to, d_grad_h0_sender_0 * t0, inside)
    tl.store(grad_w_out + grad_w_to + 1 * CHANNELS, 0.0, inside)
    tl.store(grad_w_out + grad_w_to + 2 * CHANNELS, 0.0, inside)
    tl.store(grad_w_out + grad_w_to + 3 * CHANNELS, 0.0, inside)


@triton.jit(do_not_specialize=["rows"])
def message_2_1_29a82db43be6_row(d_grad_h1_sender_ptr, n_ptr, d_out_ptr, w_ptr, grad_n_out, sender_index, receiver_index, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads d_grad_h1_sender[3, u] at sender as h1_sender
    reads n[3] at row
    reads d_out[3, u] at receiver as out
    reads w[4, u] at row
    writes grad_n[3] at row as n
    """
    REAL: tl.constexpr = d_grad_h1_sender_ptr.dtype.element_ty
    row = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    live = row < rows
    sender_row = tl.load(sender_index + row, live, 0)
    receiver_row = tl.load(receiver_index + row, live, 0)
    a0 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a1 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a2 = tl.full([ROWS, BLOCK], 0.0, REAL)
    for start in range(0, CHANNELS, BLOCK):
        u = start + tl.arange(0, BLOCK)[None, :]
        inside = live & (u < CHANNELS)
        d_grad_h1_sender_at = sender_row * (3 * CHANNELS) + u
        n_at = row * 3
        d_out_at = receiver_row * (3 * CHANNELS) + u
        w_at = row * (4 * CHANNELS) + u
        w_2 = tl.load(w_ptr + w_at + 2 * CHANNELS, inside, 0.0)
        n_1 = tl.load(n_ptr + n_at + 1, live, 0.0)
        s0 = 0.5 * n_1
        d_grad_h1_sender_0 = tl.load(d_grad_h1_sender_ptr + d_grad_h1_sender_at, inside, 0.0)
        d_out_1 = tl.load(d_out_ptr + d_out_at + 1 * CHANNELS, inside, 0.0)
        d_grad_h1_sender_1 = tl.load(d_grad_h1_sender_ptr + d_grad_h1_sender_at + 1 * CHANNELS, inside, 0.0)
        d_out_0 = tl.load(d_out_ptr + d_out_at, inside, 0.0)
        t0 = d_grad_h1_sender_0 * d_out_1 + d_grad_h1_sender_1 * d_out_0
        n_2 = tl.load(n_ptr + n_at + 2, live, 0.0)
        s1 = 0.5 * n_2
        d_out_2 = tl.load(d_out_ptr + d_out_at + 2 * CHANNELS, inside, 0.0)
        d_grad_h1_sender_2 = tl.load(d_grad_h1_sender_ptr + d_grad_h1_sender_at + 2 * CHANNELS, inside, 0.0)
        t1 = d_grad_h1_sender_0 * d_out_2 + d_grad_h1_sender_2 * d_out_0
        n_0 = tl.load(n_ptr + n_at, live, 0.0)
        t2 = d_grad_h1_sender_0 * d_out_0
        t3 = s0 * t0 + s1 * t1 + n_0 * t2
        n0 = w_2 * t3
        a0 += tl.where(inside, 2.0 * n0, 0.0)
        t4 = d_grad_h1_sender_1 * d_out_2 + d_grad_h1_sender_2 * d_out_1
        s2 = 2.0 * n_1
        t5 = d_grad_h1_sender_1 * d_out_1
        t6 = n_0 * t0 + n_2 * t4 + s2 * t5
        n1 = w_2 * t6
        a1 += tl.where(inside, n1, 0.0)
        s3 = 2.0 * n_2
        t7 = d_grad_h1_sender_2 * d_out_2
        t8 = n_0 * t1 + n_1 * t4 + s3 * t7
        n2 = w_2 * t8
        a2 += tl.where(inside, n2, 0.0)
    grad_n_to = row * 3
    tl.store(grad_n_out + grad_n_to, tl.reduce(a0, 1, plus, keep_dims=True), live)
    tl.store(grad_n_out + grad_n_to + 1, tl.reduce(a1, 1, plus, keep_dims=True), live)
    tl.store(grad_n_out + grad_n_to + 2, tl.reduce(a2, 1, plus, keep_dims=True), live)


@triton.jit(do_not_specialize=["places", "parts"])
def message_2_1_a89f56113558_receiver(d_grad_h1_sender_ptr, n_ptr, w_ptr, grad_d_out_out, sender_index, order, begin, places, parts, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads d_grad_h1_sender[3, u] at sender as h1_sender
    reads n[3] at row
    reads w[4, u] at row
    adds to grad_d_out[3, u] at receiver as out
    """
    REAL: tl.constexpr = d_grad_h1_sender_ptr.dtype.element_ty
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
        d_grad_h1_sender_at = sender_row * (3 * CHANNELS) + u
        n_at = row * 3
        w_at = row * (4 * CHANNELS) + u
        w_1 = tl.load(w_ptr + w_at + 1 * CHANNELS, inside, 0.0)
        d_grad_h1_sender_0 = tl.load(d_grad_h1_sender_ptr + d_grad_h1_sender_at, inside, 0.0)
        a0 += tl.where(inside, w_1 * d_grad_h1_sender_0, 0.0)
        d_grad_h1_sender_1 = tl.load(d_grad_h1_sender_ptr + d_grad_h1_sender_at + 1 * CHANNELS, inside, 0.0)
        a1 += tl.where(inside, w_1 * d_grad_h1_sender_1, 0.0)
        d_grad_h1_sender_2 = tl.load(d_grad_h1_sender_ptr + d_grad_h1_sender_at + 2 * CHANNELS, inside, 0.0)
        a2 += tl.where(inside, w_1 * d_grad_h1_sender_2, 0.0)
        n_0 = tl.load(n_ptr + n_at, live, 0.0)
        w_2 = tl.load(w_ptr + w_at + 2 * CHANNELS, inside, 0.0)
        n_1 = tl.load(n_ptr + n_at + 1, live, 0.0)
        n_2 = tl.load(n_ptr + n_at + 2, live, 0.0)
        t0 = n_0 * d_grad_h1_sender_0 + n_1 * d_grad_h1_sender_1 + n_2 * d_grad_h1_sender_2
        t1 = w_2 * t0
        a0 += tl.where(inside, n_0 * t1, 0.0)
        a1 += tl.where(inside, n_1 * t1, 0.0)
        a2 += tl.where(inside, n_2 * t1, 0.0)
    grad_d_out_to = lane * (3 * CHANNELS) + u
    tl.store(grad_d_out_out + grad_d_out_to, a0, chosen)
    tl.store(grad_d_out_out + grad_d_out_to + 1 * CHANNELS, a1, chosen)
    tl.store(grad_d_out_out + grad_d_out_to + 2 * CHANNELS, a2, chosen)


@triton.jit(do_not_specialize=["rows"])
def message_2_1_d6856f7e8a7b_row(d_grad_h1_sender_ptr, n_ptr, d_out_ptr, grad_w_out, sender_index, receiver_index, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads d_grad_h1_sender[3, u] at sender as h1_sender
    reads n[3] at row
    reads d_out[3, u] at receiver as out
    writes grad_w[4, u] at row as w
    """
    row = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    live = row < rows
    sender_row = tl.load(sender_index + row, live, 0)
    receiver_row = tl.load(receiver_index + row, live, 0)
    u = tl.program_id(1) * BLOCK + tl.arange(0, BLOCK)[None, :]
    inside = live & (u < CHANNELS)
    d_grad_h1_sender_at = sender_row * (3 * CHANNELS) + u
    n_at = row * 3
    d_out_at = receiver_row * (3 * CHANNELS) + u
    grad_w_to = row * (4 * CHANNELS) + u
    tl.store(grad_w_out + grad_w_to, 0.0, inside)
    d_grad_h1_sender_0 = tl.load(d_grad_h1_sender_ptr + d_grad_h1_sender_at, inside, 0.0)
    d_out_0 = tl.load(d_out_ptr + d_out_at, inside, 0.0)
    d_grad_h1_sender_1 = tl.load(d_grad_h1_sender_ptr + d_grad_h1_sender_at + 1 * CHANNELS, inside, 0.0)
    d_out_1 = tl.load(d_out_ptr + d_out_at + 1 * CHANNELS, inside, 0.0)
    d_grad_h1_sender_2 = tl.load(d_grad_h1_sender_ptr + d_grad_h1_sender_at + 2 * CHANNELS, inside, 0.0)
    d_out_2 = tl.load(d_out_ptr + d_out_at + 2 * CHANNELS, inside, 0.0)
    tl.store(grad_w_out + grad_w_to + 1 * CHANNELS, d_grad_h1_sender_0 * d_out_0 + d_grad_h1_sender_1 * d_out_1 + d_grad_h1_sender_2 * d_out_2, inside)
    n_0 = tl.load(n_ptr + n_at, live, 0.0)
    n_1 = tl.load(n_ptr + n_at + 1, live, 0.0)
    n_2 = tl.load(n_ptr + n_at + 2, live, 0.0)
    t0 = n_0 * d_out_0 + n_1 * d_out_1 + n_2 * d_out_2
    t1 = n_0 * t0
    t2 = n_1 * t0
    t3 = n_2 * t0
    tl.store(grad_w_out + grad_w_to + 2 * CHANNELS, d_grad_h1_sender_0 * t1 + d_grad_h1_sender_1 * t2 + d_grad_h1_sender_2 * t3, inside)
    tl.store(grad_w_out + grad_w_to + 3 * CHANNELS, 0.0, inside)


@triton.jit(do_not_specialize=["rows"])
def message_2_1_c7092408a34f_row(d_grad_h2_sender_ptr, d_out_ptr, w_ptr, grad_n_out, sender_index, receiver_index, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads d_grad_h2_sender[9, u] at sender as h2_sender
    reads d_out[3, u] at receiver as out
    reads w[4, u] at row
    writes grad_n[3] at row as n
    """
    REAL: tl.constexpr = d_grad_h2_sender_ptr.dtype.element_ty
    row = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    live = row < rows
    sender_row = tl.load(sender_index + row, live, 0)
    receiver_row = tl.load(receiver_index + row, live, 0)
    a0 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a1 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a2 = tl.full([ROWS, BLOCK], 0.0, REAL)
    for start in range(0, CHANNELS, BLOCK):
        u = start + tl.arange(0, BLOCK)[None, :]
        inside = live & (u < CHANNELS)
        d_grad_h2_sender_at = sender_row * (9 * CHANNELS) + u
        d_out_at = receiver_row * (3 * CHANNELS) + u
        w_at = row * (4 * CHANNELS) + u
        d_grad_h2_sender_0 = tl.load(d_grad_h2_sender_ptr + d_grad_h2_sender_at, inside, 0.0)
        d_out_0 = tl.load(d_out_ptr + d_out_at, inside, 0.0)
        w_3 = tl.load(w_ptr + w_at + 3 * CHANNELS, inside, 0.0)
        t0 = d_out_0 * w_3
        d_grad_h2_sender_3 = tl.load(d_grad_h2_sender_ptr + d_grad_h2_sender_at + 3 * CHANNELS, inside, 0.0)
        d_out_1 = tl.load(d_out_ptr + d_out_at + 1 * CHANNELS, inside, 0.0)
        t1 = d_out_1 * w_3
        d_grad_h2_sender_6 = tl.load(d_grad_h2_sender_ptr + d_grad_h2_sender_at + 6 * CHANNELS, inside, 0.0)
        d_out_2 = tl.load(d_out_ptr + d_out_at + 2 * CHANNELS, inside, 0.0)
        t2 = d_out_2 * w_3
        n0 = d_grad_h2_sender_0 * t0 + d_grad_h2_sender_3 * t1 + d_grad_h2_sender_6 * t2
        a0 += tl.where(inside, n0, 0.0)
        d_grad_h2_sender_1 = tl.load(d_grad_h2_sender_ptr + d_grad_h2_sender_at + 1 * CHANNELS, inside, 0.0)
        d_grad_h2_sender_4 = tl.load(d_grad_h2_sender_ptr + d_grad_h2_sender_at + 4 * CHANNELS, inside, 0.0)
        d_grad_h2_sender_7 = tl.load(d_grad_h2_sender_ptr + d_grad_h2_sender_at + 7 * CHANNELS, inside, 0.0)
        n1 = d_grad_h2_sender_1 * t0 + d_grad_h2_sender_4 * t1 + d_grad_h2_sender_7 * t2
        a1 += tl.where(inside, n1, 0.0)
        d_grad_h2_sender_2 = tl.load(d_grad_h2_sender_ptr + d_grad_h2_sender_at + 2 * CHANNELS, inside, 0.0)
        d_grad_h2_sender_5 = tl.load(d_grad_h2_sender_ptr + d_grad_h2_sender_at + 5 * CHANNELS, inside, 0.0)
        d_grad_h2_sender_8 = tl.load(d_grad_h2_sender_ptr + d_grad_h2_sender_at + 8 * CHANNELS, inside, 0.0)
        n2 = d_grad_h2_sender_2 * t0 + d_grad_h2_sender_5 * t1 + d_grad_h2_sender_8 * t2
        a2 += tl.where(inside, n2, 0.0)
    grad_n_to = row * 3
    tl.store(grad_n_out + grad_n_to, tl.reduce(a0, 1, plus, keep_dims=True), live)
    tl.store(grad_n_out + grad_n_to + 1, tl.reduce(a1, 1, plus, keep_dims=True), live)
    tl.store(grad_n_out + grad_n_to + 2, tl.reduce(a2, 1, plus, keep_dims=True), live)


@triton.jit(do_not_specialize=["places", "parts"])
def message_2_1_0cd82ab4b5c6_receiver(d_grad_h2_sender_ptr, n_ptr, w_ptr, grad_d_out_out, sender_index, order, begin, places, parts, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads d_grad_h2_sender[9, u] at sender as h2_sender
    reads n[3] at row
    reads w[4, u] at row
    adds to grad_d_out[3, u] at receiver as out
    """
    REAL: tl.constexpr = d_grad_h2_sender_ptr.dtype.element_ty
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
        d_grad_h2_sender_at = sender_row * (9 * CHANNELS) + u
        n_at = row * 3
        w_at = row * (4 * CHANNELS) + u
        d_grad_h2_sender_0 = tl.load(d_grad_h2_sender_ptr + d_grad_h2_sender_at, inside, 0.0)
        n_0 = tl.load(n_ptr + n_at, live, 0.0)
        w_3 = tl.load(w_ptr + w_at + 3 * CHANNELS, inside, 0.0)
        t0 = n_0 * w_3
        a0 += tl.where(inside, d_grad_h2_sender_0 * t0, 0.0)
        d_grad_h2_sender_3 = tl.load(d_grad_h2_sender_ptr + d_grad_h2_sender_at + 3 * CHANNELS, inside, 0.0)
        a1 += tl.where(inside, d_grad_h2_sender_3 * t0, 0.0)
        d_grad_h2_sender_6 = tl.load(d_grad_h2_sender_ptr + d_grad_h2_sender_at + 6 * CHANNELS, inside, 0.0)
        a2 += tl.where(inside, d_grad_h2_sender_6 * t0, 0.0)
        d_grad_h2_sender_1 = tl.load(d_grad_h2_sender_ptr + d_grad_h2_sender_at + 1 * CHANNELS, inside, 0.0)
        n_1 = tl.load(n_ptr + n_at + 1, live, 0.0)
        t1 = n_1 * w_3
        a0 += tl.where(inside, d_grad_h2_sender_1 * t1, 0.0)
        d_grad_h2_sender_4 = tl.load(d_grad_h2_sender_ptr + d_grad_h2_sender_at + 4 * CHANNELS, inside, 0.0)
        a1 += tl.where(inside, d_grad_h2_sender_4 * t1, 0.0)
        d_grad_h2_sender_7 = tl.load(d_grad_h2_sender_ptr + d_grad_h2_sender_at + 7 * CHANNELS, inside, 0.0)
        a2 += tl.where(inside, d_grad_h2_sender_7 * t1, 0.0)
        d_grad_h2_sender_2 = tl.load(d_grad_h2_sender_ptr + d_grad_h2_sender_at + 2 * CHANNELS, inside, 0.0)
        n_2 = tl.load(n_ptr + n_at + 2, live, 0.0)
        t2 = n_2 * w_3
        a0 += tl.where(inside, d_grad_h2_sender_2 * t2, 0.0)
        d_grad_h2_sender_5 = tl.load(d_grad_h2_sender_ptr + d_grad_h2_sender_at + 5 * CHANNELS, inside, 0.0)
        a1 += tl.where(inside, d_grad_h2_sender_5 * t2, 0.0)
        d_grad_h2_sender_8 = tl.load(d_grad_h2_sender_ptr + d_grad_h2_sender_at + 8 * CHANNELS, inside, 0.0)
        a2 += tl.where(inside, d_grad_h2_sender_8 * t2, 0.0)
    grad_d_out_to = lane * (3 * CHANNELS) + u
    tl.store(grad_d_out_out + grad_d_out_to, a0, chosen)
    tl.store(grad_d_out_out + grad_d_out_to + 1 * CHANNELS, a1, chosen)
    tl.store(grad_d_out_out + grad_d_out_to + 2 * CHANNELS, a2, chosen)


@triton.jit(do_not_specialize=["rows"])
def message_2_1_17724bce4424_row(d_grad_h2_sender_ptr, n_ptr, d_out_ptr, grad_w_out, sender_index, receiver_index, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads d_grad_h2_sender[9, u] at sender as h2_sender
    reads n[3] at row
    reads d_out[3, u] at receiver as out
    writes grad_w[4, u] at row as w
    """
    row = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    live = row < rows
    sender_row = tl.load(sender_index + row, live, 0)
    receiver_row = tl.load(receiver_index + row, live, 0)
    u = tl.program_id(1) * BLOCK + tl.arange(0, BLOCK)[None, :]
    inside = live & (u < CHANNELS)
    d_grad_h2_sender_at = sender_row * (9 * CHANNELS) + u
    n_at = row * 3
    d_out_at = receiver_row * (3 * CHANNELS) + u
    grad_w_to = row * (4 * CHANNELS) + u
    tl.store(grad_w_out + grad_w_to, 0.0, inside)
    tl.store(grad_w_out + grad_w_to + 1 * CHANNELS, 0.0, inside)
    tl.store(grad_w_out + grad_w_to + 2 * CHANNELS, 0.0, inside)
    d_out_0 = tl.load(d_out_ptr + d_out_at, inside, 0.0)
    n_0 = tl.load(n_ptr + n_at, live, 0.0)
    d_grad_h2_sender_0 = tl.load(d_grad_h2_sender_ptr + d_grad_h2_sender_at, inside, 0.0)
    n_1 = tl.load(n_ptr + n_at + 1, live, 0.0)
    d_grad_h2_sender_1 = tl.load(d_grad_h2_sender_ptr + d_grad_h2_sender_at + 1 * CHANNELS, inside, 0.0)
    n_2 = tl.load(n_ptr + n_at + 2, live, 0.0)
    d_grad_h2_sender_2 = tl.load(d_grad_h2_sender_ptr + d_grad_h2_sender_at + 2 * CHANNELS, inside, 0.0)
    t0 = n_0 * d_grad_h2_sender_0 + n_1 * d_grad_h2_sender_1 + n_2 * d_grad_h2_sender_2
    d_out_1 = tl.load(d_out_ptr + d_out_at + 1 * CHANNELS, inside, 0.0)
    d_grad_h2_sender_3 = tl.load(d_grad_h2_sender_ptr + d_grad_h2_sender_at + 3 * CHANNELS, inside, 0.0)
    d_grad_h2_sender_4 = tl.load(d_grad_h2_sender_ptr + d_grad_h2_sender_at + 4 * CHANNELS, inside, 0.0)
    d_grad_h2_sender_5 = tl.load(d_grad_h2_sender_ptr + d_grad_h2_sender_at + 5 * CHANNELS, inside, 0.0)
    t1 = n_0 * d_grad_h2_sender_3 + n_1 * d_grad_h2_sender_4 + n_2 * d_grad_h2_sender_5
    d_out_2 = tl.load(d_out_ptr + d_out_at + 2 * CHANNELS, inside, 0.0)
    d_grad_h2_sender_6 = tl.load(d_grad_h2_sender_ptr + d_grad_h2_sender_at + 6 * CHANNELS, inside, 0.0)
    d_grad_h2_sender_7 = tl.load(d_grad_h2_sender_ptr + d_grad_h2_sender_at + 7 * CHANNELS, inside, 0.0)
    d_grad_h2_sender_8 = tl.load(d_grad_h2_sender_ptr + d_grad_h2_sender_at + 8 * CHANNELS, inside, 0.0)
    t2 = n_0 * d_grad_h2_sender_6 + n_1 * d_grad_h2_sender_7 + n_2 * d_grad_h2_sender_8
    tl.store(grad_w_out + grad_w_to + 3 * CHANNELS, d_out_0 * t0 + d_out_1 * t1 + d_out_2 * t2, inside)


@triton.jit(do_not_specialize=["places", "parts"])
def message_2_1_a6174fb99405_sender(n_ptr, d_grad_n_ptr, d_out_ptr, w_ptr, grad_h1_sender_out, receiver_index, order, begin, places, parts, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads n[3] at row
    reads d_grad_n[3] at row as n
    reads d_out[3, u] at receiver as out
    reads w[4, u] at row
    adds to grad_h1_sender[3, u] at sender as h1_sender
    """
    REAL: tl.constexpr = n_ptr.dtype.element_ty
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
        receiver_row = tl.load(receiver_index + row, live, 0)
        n_at = row * 3
        d_grad_n_at = row * 3
        d_out_at = receiver_row * (3 * CHANNELS) + u
        w_at = row * (4 * CHANNELS) + u
        n_0 = tl.load(n_ptr + n_at, live, 0.0)
        d_grad_n_0 = tl.load(d_grad_n_ptr + d_grad_n_at, live, 0.0)
        s0 = n_0 * d_grad_n_0
        s1 = 2.0 * s0
        d_out_0 = tl.load(d_out_ptr + d_out_at, inside, 0.0)
        w_2 = tl.load(w_ptr + w_at + 2 * CHANNELS, inside, 0.0)
        t0 = d_out_0 * w_2
        a0 += tl.where(inside, s1 * t0, 0.0)
        d_grad_n_1 = tl.load(d_grad_n_ptr + d_grad_n_at + 1, live, 0.0)
        n_1 = tl.load(n_ptr + n_at + 1, live, 0.0)
        s2 = n_0 * d_grad_n_1 + n_1 * d_grad_n_0
        a1 += tl.where(inside, s2 * t0, 0.0)
        d_grad_n_2 = tl.load(d_grad_n_ptr + d_grad_n_at + 2, live, 0.0)
        n_2 = tl.load(n_ptr + n_at + 2, live, 0.0)
        s3 = n_0 * d_grad_n_2 + n_2 * d_grad_n_0
        a2 += tl.where(inside, s3 * t0, 0.0)
        d_out_1 = tl.load(d_out_ptr + d_out_at + 1 * CHANNELS, inside, 0.0)
        t1 = d_out_1 * w_2
        a0 += tl.where(inside, s2 * t1, 0.0)
        s4 = n_1 * d_grad_n_1
        s5 = 2.0 * s4
        a1 += tl.where(inside, s5 * t1, 0.0)
        s6 = n_1 * d_grad_n_2 + n_2 * d_grad_n_1
        a2 += tl.where(inside, s6 * t1, 0.0)
        d_out_2 = tl.load(d_out_ptr + d_out_at + 2 * CHANNELS, inside, 0.0)
        t2 = d_out_2 * w_2
        a0 += tl.where(inside, s3 * t2, 0.0)
        a1 += tl.where(inside, s6 * t2, 0.0)
        s7 = n_2 * d_grad_n_2
        s8 = 2.0 * s7
        a2 += tl.where(inside, s8 * t2, 0.0)
    grad_h1_sender_to = lane * (3 * CHANNELS) + u
    tl.store(grad_h1_sender_out + grad_h1_sender_to, a0, chosen)
    tl.store(grad_h1_sender_out + grad_h1_sender_to + 1 * CHANNELS, a1, chosen)
    tl.store(grad_h1_sender_out + grad_h1_sender_to + 2 * CHANNELS, a2, chosen)


@triton.jit(do_not_specialize=["places", "parts"])
def message_2_1_46c85c499c11_receiver(h0_sender_ptr, h1_sender_ptr, h2_sender_ptr, n_ptr, d_grad_n_ptr, w_ptr, grad_d_out_out, sender_index, order, begin, places, parts, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads h0_sender[1, u] at sender
    reads h1_sender[3, u] at sender
    reads h2_sender[9, u] at sender
    reads n[3] at row
    reads d_grad_n[3] at row as n
    reads w[4, u] at row
    adds to grad_d_out[3, u] at receiver as out
    """
    REAL: tl.constexpr = h0_sender_ptr.dtype.element_ty
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
        h0_sender_at = sender_row * (1 * CHANNELS) + u
        h1_sender_at = sender_row * (3 * CHANNELS) + u
        h2_sender_at = sender_row * (9 * CHANNELS) + u
        n_at = row * 3
        d_grad_n_at = row * 3
        w_at = row * (4 * CHANNELS) + u
        h2_sender_0 = tl.load(h2_sender_ptr + h2_sender_at, inside, 0.0)
        d_grad_n_0 = tl.load(d_grad_n_ptr + d_grad_n_at, live, 0.0)
        w_3 = tl.load(w_ptr + w_at + 3 * CHANNELS, inside, 0.0)
        t0 = d_grad_n_0 * w_3
        a0 += tl.where(inside, h2_sender_0 * t0, 0.0)
        h2_sender_3 = tl.load(h2_sender_ptr + h2_sender_at + 3 * CHANNELS, inside, 0.0)
        a1 += tl.where(inside, h2_sender_3 * t0, 0.0)
        h2_sender_6 = tl.load(h2_sender_ptr + h2_sender_at + 6 * CHANNELS, inside, 0.0)
        a2 += tl.where(inside, h2_sender_6 * t0, 0.0)
        h2_sender_1 = tl.load(h2_sender_ptr + h2_sender_at + 1 * CHANNELS, inside, 0.0)
        d_grad_n_1 = tl.load(d_grad_n_ptr + d_grad_n_at + 1, live, 0.0)
        t1 = d_grad_n_1 * w_3
        a0 += tl.where(inside, h2_sender_1 * t1, 0.0)
        h2_sender_4 = tl.load(h2_sender_ptr + h2_sender_at + 4 * CHANNELS, inside, 0.0)
        a1 += tl.where(inside, h2_sender_4 * t1, 0.0)
        h2_sender_7 = tl.load(h2_sender_ptr + h2_sender_at + 7 * CHANNELS, inside, 0.0)
        a2 += tl.where(inside, h2_sender_7 * t1, 0.0)
        h2_sender_2 = tl.load(h2_sender_ptr + h2_sender_at + 2 * CHANNELS, inside, 0.0)
        d_grad_n_2 = tl.load(d_grad_n_ptr + d_grad_n_at + 2, live, 0.0)
        t2 = d_grad_n_2 * w_3
        a0 += tl.where(inside, h2_sender_2 * t2, 0.0)
        h2_sender_5 = tl.load(h2_sender_ptr + h2_sender_at + 5 * CHANNELS, inside, 0.0)
        a1 += tl.where(inside, h2_sender_5 * t2, 0.0)
        h2_sender_8 = tl.load(h2_sender_ptr + h2_sender_at + 8 * CHANNELS, inside, 0.0)
        a2 += tl.where(inside, h2_sender_8 * t2, 0.0)
        h0_sender_0 = tl.load(h0_sender_ptr + h0_sender_at, inside, 0.0)
        w_0 = tl.load(w_ptr + w_at, inside, 0.0)
        t3 = h0_sender_0 * w_0
        a0 += tl.where(inside, d_grad_n_0 * t3, 0.0)
        a1 += tl.where(inside, d_grad_n_1 * t3, 0.0)
        a2 += tl.where(inside, d_grad_n_2 * t3, 0.0)
        n_0 = tl.load(n_ptr + n_at, live, 0.0)
        s0 = n_0 * d_grad_n_0
        s1 = 2.0 * s0
        h1_sender_0 = tl.load(h1_sender_ptr + h1_sender_at, inside, 0.0)
        w_2 = tl.load(w_ptr + w_at + 2 * CHANNELS, inside, 0.0)
        t4 = h1_sender_0 * w_2
        a0 += tl.where(inside, s1 * t4, 0.0)
        n_1 = tl.load(n_ptr + n_at + 1, live, 0.0)
        s2 = n_0 * d_grad_n_1 + n_1 * d_grad_n_0
        a1 += tl.where(inside, s2 * t4, 0.0)
        n_2 = tl.load(n_ptr + n_at + 2, live, 0.0)
        s3 = n_0 * d_grad_n_2 + n_2 * d_grad_n_0
        a2 += tl.where(inside, s3 * t4, 0.0)
        h1_sender_1 = tl.load(h1_sender_ptr + h1_sender_at + 1 * CHANNELS, inside, 0.0)
        t5 = h1_sender_1 * w_2
        a0 += tl.where(inside, s2 * t5, 0.0)
        s4 = n_1 * d_grad_n_1
        s5 = 2.0 * s4
        a1 += tl.where(inside, s5 * t5, 0.0)
        s6 = n_1 * d_grad_n_2 + n_2 * d_grad_n_1
        a2 += tl.where(inside, s6 * t5, 0.0)
        h1_sender_2 = tl.load(h1_sender_ptr + h1_sender_at + 2 * CHANNELS, inside, 0.0)
        t6 = h1_sender_2 * w_2
        a0 += tl.where(inside, s3 * t6, 0.0)
        a1 += tl.where(inside, s6 * t6, 0.0)
        s7 = n_2 * d_grad_n_2
        s8 = 2.0 * s7
        a2 += tl.where(inside, s8 * t6, 0.0)
    grad_d_out_to = lane * (3 * CHANNELS) + u
    tl.store(grad_d_out_out + grad_d_out_to, a0, chosen)
    tl.store(grad_d_out_out + grad_d_out_to + 1 * CHANNELS, a1, chosen)
    tl.store(grad_d_out_out + grad_d_out_to + 2 * CHANNELS, a2, chosen)


@triton.jit(do_not_specialize=["rows"])
def message_2_1_692626b835a4_row(h0_sender_ptr, h1_sender_ptr, h2_sender_ptr, n_ptr, d_grad_n_ptr, d_out_ptr, grad_w_out, sender_index, receiver_index, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads h0_sender[1, u] at sender
    reads h1_sender[3, u] at sender
    reads h2_sender[9, u] at sender
    reads n[3] at row
    reads d_grad_n[3] at row as n
    reads d_out[3, u] at receiver as out
    writes grad_w[4, u] at row as w
    """
    row = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    live = row < rows
    sender_row = tl.load(sender_index + row, live, 0)
    receiver_row = tl.load(receiver_index + row, live, 0)
    u = tl.program_id(1) * BLOCK + tl.arange(0, BLOCK)[None, :]
    inside = live & (u < CHANNELS)
    h0_sender_at = sender_row * (1 * CHANNELS) + u
    h1_sender_at = sender_row * (3 * CHANNELS) + u
    h2_sender_at = sender_row * (9 * CHANNELS) + u
    n_at = row * 3
    d_grad_n_at = row * 3
    d_out_at = receiver_row * (3 * CHANNELS) + u
    grad_w_to = row * (4 * CHANNELS) + u
    h0_sender_0 = tl.load(h0_sender_ptr + h0_sender_at, inside, 0.0)
    d_out_0 = tl.load(d_out_ptr + d_out_at, inside, 0.0)
    d_grad_n_0 = tl.load(d_grad_n_ptr + d_grad_n_at, live, 0.0)
    d_out_1 = tl.load(d_out_ptr + d_out_at + 1 * CHANNELS, inside, 0.0)
    d_grad_n_1 = tl.load(d_grad_n_ptr + d_grad_n_at + 1, live, 0.0)
    d_out_2 = tl.load(d_out_ptr + d_out_at + 2 * CHANNELS, inside, 0.0)
    d_grad_n_2 = tl.load(d_grad_n_ptr + d_grad_n_at + 2, live, 0.0)
    t0 = d_out_0 * d_grad_n_0 + d_out_1 * d_grad_n_1 + d_out_2 * d_grad_n_2
    tl.store(grad_w_out + grad_w_to, h0_sender_0 * t0, inside)
    tl.store(grad_w_out + grad_w_to + 1 * CHANNELS, 0.0, inside)
    n_0 = tl.load(n_ptr + n_at, live, 0.0)
    s0 = n_0 * d_grad_n_0
    h1_sender_0 = tl.load(h1_sender_ptr + h1_sender_at, inside, 0.0)
    n_1 = tl.load(n_ptr + n_at + 1, live, 0.0)
    s1 = n_0 * d_grad_n_1 + n_1 * d_grad_n_0
    s2 = 0.5 * s1
    h1_sender_1 = tl.load(h1_sender_ptr + h1_sender_at + 1 * CHANNELS, inside, 0.0)
    n_2 = tl.load(n_ptr + n_at + 2, live, 0.0)
    s3 = n_0 * d_grad_n_2 + n_2 * d_grad_n_0
    s4 = 0.5 * s3
    h1_sender_2 = tl.load(h1_sender_ptr + h1_sender_at + 2 * CHANNELS, inside, 0.0)
    t1 = s0 * h1_sender_0 + s2 * h1_sender_1 + s4 * h1_sender_2
    s5 = n_1 * d_grad_n_1
    s6 = 2.0 * s5
    s7 = n_1 * d_grad_n_2 + n_2 * d_grad_n_1
    t2 = s1 * h1_sender_0 + s6 * h1_sender_1 + s7 * h1_sender_2
    s8 = n_2 * d_grad_n_2
    s9 = 2.0 * s8
    t3 = s3 * h1_sender_0 + s7 * h1_sender_1 + s9 * h1_sender_2
    tl.store(grad_w_out + grad_w_to + 2 * CHANNELS, 2.0 * d_out_0 * t1 + d_out_1 * t2 + d_out_2 * t3, inside)
    h2_sender_0 = tl.load(h2_sender_ptr + h2_sender_at, inside, 0.0)
    h2_sender_1 = tl.load(h2_sender_ptr + h2_sender_at + 1 * CHANNELS, inside, 0.0)
    h2_sender_2 = tl.load(h2_sender_ptr + h2_sender_at + 2 * CHANNELS, inside, 0.0)
    t4 = d_grad_n_0 * h2_sender_0 + d_grad_n_1 * h2_sender_1 + d_grad_n_2 * h2_sender_2
    h2_sender_3 = tl.load(h2_sender_ptr + h2_sender_at + 3 * CHANNELS, inside, 0.0)
    h2_sender_4 = tl.load(h2_sender_ptr + h2_sender_at + 4 * CHANNELS, inside, 0.0)
    h2_sender_5 = tl.load(h2_sender_ptr + h2_sender_at + 5 * CHANNELS, inside, 0.0)
    t5 = d_grad_n_0 * h2_sender_3 + d_grad_n_1 * h2_sender_4 + d_grad_n_2 * h2_sender_5
    h2_sender_6 = tl.load(h2_sender_ptr + h2_sender_at + 6 * CHANNELS, inside, 0.0)
    h2_sender_7 = tl.load(h2_sender_ptr + h2_sender_at + 7 * CHANNELS, inside, 0.0)
    h2_sender_8 = tl.load(h2_sender_ptr + h2_sender_at + 8 * CHANNELS, inside, 0.0)
    t6 = d_grad_n_0 * h2_sender_6 + d_grad_n_1 * h2_sender_7 + d_grad_n_2 * h2_sender_8
    tl.store(grad_w_out + grad_w_to + 3 * CHANNELS, d_out_0 * t4 + d_out_1 * t5 + d_out_2 * t6, inside)


@triton.jit(do_not_specialize=["places", "parts"])
def message_2_1_3d07c1f7f471_receiver(d_grad_h1_sender_ptr, n_ptr, d_grad_n_ptr, w_ptr, grad_d_out_out, sender_index, order, begin, places, parts, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads d_grad_h1_sender[3, u] at sender as h1_sender
    reads n[3] at row
    reads d_grad_n[3] at row as n
    reads w[4, u] at row
    adds to grad_d_out[3, u] at receiver as out
    """
    REAL: tl.constexpr = d_grad_h1_sender_ptr.dtype.element_ty
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
        d_grad_h1_sender_at = sender_row * (3 * CHANNELS) + u
        n_at = row * 3
        d_grad_n_at = row * 3
        w_at = row * (4 * CHANNELS) + u
        n_0 = tl.load(n_ptr + n_at, live, 0.0)
        d_grad_n_0 = tl.load(d_grad_n_ptr + d_grad_n_at, live, 0.0)
        s0 = n_0 * d_grad_n_0
        s1 = 2.0 * s0
        d_grad_h1_sender_0 = tl.load(d_grad_h1_sender_ptr + d_grad_h1_sender_at, inside, 0.0)
        w_2 = tl.load(w_ptr + w_at + 2 * CHANNELS, inside, 0.0)
        t0 = d_grad_h1_sender_0 * w_2
        a0 += tl.where(inside, s1 * t0, 0.0)
        d_grad_n_1 = tl.load(d_grad_n_ptr + d_grad_n_at + 1, live, 0.0)
        n_1 = tl.load(n_ptr + n_at + 1, live, 0.0)
        s2 = n_0 * d_grad_n_1 + n_1 * d_grad_n_0
        a1 += tl.where(inside, s2 * t0, 0.0)
        d_grad_n_2 = tl.load(d_grad_n_ptr + d_grad_n_at + 2, live, 0.0)
        n_2 = tl.load(n_ptr + n_at + 2, live, 0.0)
        s3 = n_0 * d_grad_n_2 + n_2 * d_grad_n_0
        a2 += tl.where(inside, s3 * t0, 0.0)
        d_grad_h1_sender_1 = tl.load(d_grad_h1_sender_ptr + d_grad_h1_sender_at + 1 * CHANNELS, inside, 0.0)
        t1 = d_grad_h1_sender_1 * w_2
        a0 += tl.where(inside, s2 * t1, 0.0)
        s4 = n_1 * d_grad_n_1
        s5 = 2.0 * s4
        a1 += tl.where(inside, s5 * t1, 0.0)
        s6 = n_1 * d_grad_n_2 + n_2 * d_grad_n_1
        a2 += tl.where(inside, s6 * t1, 0.0)
        d_grad_h1_sender_2 = tl.load(d_grad_h1_sender_ptr + d_grad_h1_sender_at + 2 * CHANNELS, inside, 0.0)
        t2 = d_grad_h1_sender_2 * w_2
        a0 += tl.where(inside, s3 * t2, 0.0)
        a1 += tl.where(inside, s6 * t2, 0.0)
        s7 = n_2 * d_grad_n_2
        s8 = 2.0 * s7
        a2 += tl.where(inside, s8 * t2, 0.0)
    grad_d_out_to = lane * (3 * CHANNELS) + u
    tl.store(grad_d_out_out + grad_d_out_to, a0, chosen)
    tl.store(grad_d_out_out + grad_d_out_to + 1 * CHANNELS, a1, chosen)
    tl.store(grad_d_out_out + grad_d_out_to + 2 * CHANNELS, a2, chosen)


@triton.jit(do_not_specialize=["rows"])
def message_2_1_59fd2e64efb0_row(d_grad_h1_sender_ptr, n_ptr, d_grad_n_ptr, d_out_ptr, grad_w_out, sender_index, receiver_index, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads d_grad_h1_sender[3, u] at sender as h1_sender
    reads n[3] at row
    reads d_grad_n[3] at row as n
    reads d_out[3, u] at receiver as out
    writes grad_w[4, u] at row as w
    """
    row = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    live = row < rows
    sender_row = tl.load(sender_index + row, live, 0)
    receiver_row = tl.load(receiver_index + row, live, 0)
    u = tl.program_id(1) * BLOCK + tl.arange(0, BLOCK)[None, :]
    inside = live & (u < CHANNELS)
    d_grad_h1_sender_at = sender_row * (3 * CHANNELS) + u
    n_at = row * 3
    d_grad_n_at = row * 3
    d_out_at = receiver_row * (3 * CHANNELS) + u
    grad_w_to = row * (4 * CHANNELS) + u
    tl.store(grad_w_out + grad_w_to, 0.0, inside)
    tl.store(grad_w_out + grad_w_to + 1 * CHANNELS, 0.0, inside)
    d_grad_h1_sender_0 = tl.load(d_grad_h1_sender_ptr + d_grad_h1_sender_at, inside, 0.0)
    n_0 = tl.load(n_ptr + n_at, live, 0.0)
    d_grad_n_0 = tl.load(d_grad_n_ptr + d_grad_n_at, live, 0.0)
    s0 = n_0 * d_grad_n_0
    d_out_0 = tl.load(d_out_ptr + d_out_at, inside, 0.0)
    d_grad_n_1 = tl.load(d_grad_n_ptr + d_grad_n_at + 1, live, 0.0)
    n_1 = tl.load(n_ptr + n_at + 1, live, 0.0)
    s1 = n_0 * d_grad_n_1 + n_1 * d_grad_n_0
    s2 = 0.5 * s1
    d_out_1 = tl.load(d_out_ptr + d_out_at + 1 * CHANNELS, inside, 0.0)
    d_grad_n_2 = tl.load(d_grad_n_ptr + d_grad_n_at + 2, live, 0.0)
    n_2 = tl.load(n_ptr + n_at + 2, live, 0.0)
    s3 = n_0 * d_grad_n_2 + n_2 * d_grad_n_0
    s4 = 0.5 * s3
    d_out_2 = tl.load(d_out_ptr + d_out_at + 2 * CHANNELS, inside, 0.0)
    t0 = s0 * d_out_0 + s2 * d_out_1 + s4 * d_out_2
    d_grad_h1_sender_1 = tl.load(d_grad_h1_sender_ptr + d_grad_h1_sender_at + 1 * CHANNELS, inside, 0.0)
    s5 = n_1 * d_grad_n_1
    s6 = 2.0 * s5
    s7 = n_1 * d_grad_n_2 + n_2 * d_grad_n_1
    t1 = s1 * d_out_0 + s6 * d_out_1 + s7 * d_out_2
    d_grad_h1_sender_2 = tl.load(d_grad_h1_sender_ptr + d_grad_h1_sender_at + 2 * CHANNELS, inside, 0.0)
    s8 = n_2 * d_grad_n_2
    s9 = 2.0 * s8
    t2 = s3 * d_out_0 + s7 * d_out_1 + s9 * d_out_2
    tl.store(grad_w_out + grad_w_to + 2 * CHANNELS, 2.0 * d_grad_h1_sender_0 * t0 + d_grad_h1_sender_1 * t1 + d_grad_h1_sender_2 * t2, inside)
    tl.store(grad_w_out + grad_w_to + 3 * CHANNELS, 0.0, inside)


# For each kernel its functions; of each, which operands it reads and which outputs it writes, the map of these, how
# many channels a tile has at most, and whether it visits all channels itself.
KERNELS = {
    "239af71419f60d50928cb36a7c57b7b8e9799fe3e47c314dbecbb18dd96983e0": (
        (message_2_1_239af71419f6_receiver, (0, 1, 2, 3, 4), (0,), "receiver", 64, False),
    ),
    "cfff68d8d9e5cd51a49d301b51acd36a7b7f9d8b442242c4e8dcda6150bf2a76": (
        (message_2_1_cfff68d8d9e5_sender, (0, 1, 2), (0,), "sender", 64, False),
    ),
    "138cf9d46ca81ab6250f0aeea1dbe38db118378d12505c63e296618b325d58c6": (
        (message_2_1_138cf9d46ca8_sender, (0, 1, 2), (0,), "sender", 64, False),
    ),
    "c70de45433158e826241d15f425f0b57a7301723ec5d35325a3a3e622b84b14a": (
        (message_2_1_c70de4543315_sender, (0, 1, 2), (0,), "sender", 64, False),
    ),
    "84165ffc361665f9ac39a7632ac44f904a8e7ee3ae04b95679ae67c2ea4810ad": (
        (message_2_1_84165ffc3616_row, (0, 1, 2, 3, 4, 5), (0,), "row", 64, True),
    ),
    "d1b11be4f757ce045d61993bb6ac3782c21d82eb78bb5bc69b84053894908c61": (
        (message_2_1_d1b11be4f757_row, (0, 1, 2, 3, 4), (0,), "row", 64, False),
    ),
    "eba5d4341c5c2f4870984f231582b36da1caaa1e3ce34cafb8ea32b474d669ad": (
        (message_2_1_eba5d4341c5c_row, (0, 1, 2), (0,), "row", 64, True),
    ),
    "01580f7750f60c62c7be335d262fa3dd1288f818d319ffffa2527e69b31392ec": (
        (message_2_1_01580f7750f6_receiver, (0, 1, 2), (0,), "receiver", 64, False),
    ),
    "c40f22f06f499f70dcdbb9aef4f3f4b27dab74447575029db8fadc4dd3dc8426": (
        (message_2_1_c40f22f06f49_row, (0, 1, 2), (0,), "row", 64, False),
    ),
    "29a82db43be6faf72124260a1899aee191ea5d675eff4739b21a1f9d57e37c53": (
        (message_2_1_29a82db43be6_row, (0, 1, 2, 3), (0,), "row", 64, True),
    ),
    "a89f56113558a5d8a4330afdb71208930fb4f02ca0f1114616d156bb132d003e": (
        (message_2_1_a89f56113558_receiver, (0, 1, 2), (0,), "receiver", 64, False),
    ),
    "d6856f7e8a7b76a9f53f4f142556f5375ddab9286878305dfd5a8e7d1106f06c": (
        (message_2_1_d6856f7e8a7b_row, (0, 1, 2), (0,), "row", 64, False),
    ),
    "c7092408a34fce242a78bb82e37b5c6f1a072028dc5639ce7163184c7a679a03": (
        (message_2_1_c7092408a34f_row, (0, 1, 2), (0,), "row", 64, True),
    ),
    "0cd82ab4b5c68507964148a74b45e715d14190e68ffc54f474c62ae20b5cdf76": (
        (message_2_1_0cd82ab4b5c6_receiver, (0, 1, 2), (0,), "receiver", 64, False),
    ),
    "17724bce44243f49c0ad053892877b6a829c78e74e51cea20e23cbd7d7935596": (
        (message_2_1_17724bce4424_row, (0, 1, 2), (0,), "row", 64, False),
    ),
    "a6174fb994059cc25f54849aed975c127afb2d9ce9f5d8aefa179bbd40b2a065": (
        (message_2_1_a6174fb99405_sender, (0, 1, 2, 3), (0,), "sender", 64, False),
    ),
    "46c85c499c110a187bcdefe68eba58035d526608d2b4f1e67ce9ad59951a34a2": (
        (message_2_1_46c85c499c11_receiver, (0, 1, 2, 3, 4, 5), (0,), "receiver", 64, False),
    ),
    "692626b835a49370294963f6fa1015dfaeea06316f3cb859b9070faa1f7ba273": (
        (message_2_1_692626b835a4_row, (0, 1, 2, 3, 4, 5), (0,), "row", 64, False),
    ),
    "3d07c1f7f471cd2ad4835e0f679b254bda9f9a5d421cf62e208c30fbd34ee1bb": (
        (message_2_1_3d07c1f7f471_receiver, (0, 1, 2, 3), (0,), "receiver", 64, False),
    ),
    "59fd2e64efb0a631c5ad5f489b17351e9f671f708bd77980430c49a0b5a959cf": (
        (message_2_1_59fd2e64efb0_row, (0, 1, 2, 3), (0,), "row", 64, False),
    ),
}
