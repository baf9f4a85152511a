"""convolution_1_apart: kernels of a layer and of its derivatives, for GPUs.

Written by tnforge 0.1.0 from tnforge.library.spherical:convolution; edit that and compile again.
definition sha256 683242441647a669df4f330b4d1eacbdf90d86b430526a1f9b65033125e911af

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
def convolution_1_apart_c794723b3cfc_receiver(x_sender_ptr, y_ptr, w_ptr, out_out, sender_index, order, begin, places, parts, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads x_sender[4, u] at sender
    reads y[4] at row
    reads w[4, u] at row
    adds to out[8, u] at receiver
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
    for step in range(longest):
        at = first + step * parts
        live = at < last
        inside = live & (u < CHANNELS)
        row = at if order is None else tl.load(order + at, live, 0)
        sender_row = tl.load(sender_index + row, live, 0)
        x_sender_at = sender_row * (4 * CHANNELS) + u
        y_at = row * 4
        w_at = row * (4 * CHANNELS) + u
        y_0 = tl.load(y_ptr + y_at, live, 0.0)
        x_sender_0 = tl.load(x_sender_ptr + x_sender_at, inside, 0.0)
        w_0 = tl.load(w_ptr + w_at, inside, 0.0)
        t0 = x_sender_0 * w_0
        a0 += tl.where(inside, y_0 * t0, 0.0)
        y_1 = tl.load(y_ptr + y_at + 1, live, 0.0)
        x_sender_1 = tl.load(x_sender_ptr + x_sender_at + 1 * CHANNELS, inside, 0.0)
        w_1 = tl.load(w_ptr + w_at + 1 * CHANNELS, inside, 0.0)
        t1 = x_sender_1 * w_1
        a1 += tl.where(inside, y_1 * t1, 0.0)
        y_2 = tl.load(y_ptr + y_at + 2, live, 0.0)
        x_sender_2 = tl.load(x_sender_ptr + x_sender_at + 2 * CHANNELS, inside, 0.0)
        t2 = x_sender_2 * w_1
        a1 += tl.where(inside, y_2 * t2, 0.0)
        y_3 = tl.load(y_ptr + y_at + 3, live, 0.0)
        x_sender_3 = tl.load(x_sender_ptr + x_sender_at + 3 * CHANNELS, inside, 0.0)
        t3 = x_sender_3 * w_1
        a1 += tl.where(inside, y_3 * t3, 0.0)
        w_2 = tl.load(w_ptr + w_at + 2 * CHANNELS, inside, 0.0)
        t4 = x_sender_0 * w_2
        a2 += tl.where(inside, y_1 * t4, 0.0)
        a3 += tl.where(inside, y_2 * t4, 0.0)
        a4 += tl.where(inside, y_3 * t4, 0.0)
        w_3 = tl.load(w_ptr + w_at + 3 * CHANNELS, inside, 0.0)
        t5 = x_sender_1 * w_3
        a5 += tl.where(inside, y_0 * t5, 0.0)
        t6 = x_sender_2 * w_3
        a6 += tl.where(inside, y_0 * t6, 0.0)
        t7 = x_sender_3 * w_3
        a7 += tl.where(inside, y_0 * t7, 0.0)
    out_to = lane * (8 * CHANNELS) + u
    tl.store(out_out + out_to, a0, chosen)
    tl.store(out_out + out_to + 1 * CHANNELS, a1, chosen)
    tl.store(out_out + out_to + 2 * CHANNELS, a2, chosen)
    tl.store(out_out + out_to + 3 * CHANNELS, a3, chosen)
    tl.store(out_out + out_to + 4 * CHANNELS, a4, chosen)
    tl.store(out_out + out_to + 5 * CHANNELS, a5, chosen)
    tl.store(out_out + out_to + 6 * CHANNELS, a6, chosen)
    tl.store(out_out + out_to + 7 * CHANNELS, a7, chosen)


@triton.jit(do_not_specialize=["places", "parts"])
def convolution_1_apart_fc70608bebd1_sender(d_out_ptr, w_ptr, y_ptr, grad_x_sender_out, receiver_index, order, begin, places, parts, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads d_out[8, u] at receiver as out
    reads w[4, u] at row
    reads y[4] at row
    adds to grad_x_sender[4, u] at sender as x_sender
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
    for step in range(longest):
        at = first + step * parts
        live = at < last
        inside = live & (u < CHANNELS)
        row = at if order is None else tl.load(order + at, live, 0)
        receiver_row = tl.load(receiver_index + row, live, 0)
        d_out_at = receiver_row * (8 * CHANNELS) + u
        w_at = row * (4 * CHANNELS) + u
        y_at = row * 4
        y_0 = tl.load(y_ptr + y_at, live, 0.0)
        d_out_0 = tl.load(d_out_ptr + d_out_at, inside, 0.0)
        w_0 = tl.load(w_ptr + w_at, inside, 0.0)
        t0 = d_out_0 * w_0
        a0 += tl.where(inside, y_0 * t0, 0.0)
        y_1 = tl.load(y_ptr + y_at + 1, live, 0.0)
        d_out_2 = tl.load(d_out_ptr + d_out_at + 2 * CHANNELS, inside, 0.0)
        w_2 = tl.load(w_ptr + w_at + 2 * CHANNELS, inside, 0.0)
        t1 = d_out_2 * w_2
        a0 += tl.where(inside, y_1 * t1, 0.0)
        y_2 = tl.load(y_ptr + y_at + 2, live, 0.0)
        d_out_3 = tl.load(d_out_ptr + d_out_at + 3 * CHANNELS, inside, 0.0)
        t2 = d_out_3 * w_2
        a0 += tl.where(inside, y_2 * t2, 0.0)
        y_3 = tl.load(y_ptr + y_at + 3, live, 0.0)
        d_out_4 = tl.load(d_out_ptr + d_out_at + 4 * CHANNELS, inside, 0.0)
        t3 = d_out_4 * w_2
        a0 += tl.where(inside, y_3 * t3, 0.0)
        d_out_1 = tl.load(d_out_ptr + d_out_at + 1 * CHANNELS, inside, 0.0)
        w_1 = tl.load(w_ptr + w_at + 1 * CHANNELS, inside, 0.0)
        t4 = d_out_1 * w_1
        a1 += tl.where(inside, y_1 * t4, 0.0)
        a2 += tl.where(inside, y_2 * t4, 0.0)
        a3 += tl.where(inside, y_3 * t4, 0.0)
        d_out_5 = tl.load(d_out_ptr + d_out_at + 5 * CHANNELS, inside, 0.0)
        w_3 = tl.load(w_ptr + w_at + 3 * CHANNELS, inside, 0.0)
        t5 = d_out_5 * w_3
        a1 += tl.where(inside, y_0 * t5, 0.0)
        d_out_6 = tl.load(d_out_ptr + d_out_at + 6 * CHANNELS, inside, 0.0)
        t6 = d_out_6 * w_3
        a2 += tl.where(inside, y_0 * t6, 0.0)
        d_out_7 = tl.load(d_out_ptr + d_out_at + 7 * CHANNELS, inside, 0.0)
        t7 = d_out_7 * w_3
        a3 += tl.where(inside, y_0 * t7, 0.0)
    grad_x_sender_to = lane * (4 * CHANNELS) + u
    tl.store(grad_x_sender_out + grad_x_sender_to, a0, chosen)
    tl.store(grad_x_sender_out + grad_x_sender_to + 1 * CHANNELS, a1, chosen)
    tl.store(grad_x_sender_out + grad_x_sender_to + 2 * CHANNELS, a2, chosen)
    tl.store(grad_x_sender_out + grad_x_sender_to + 3 * CHANNELS, a3, chosen)


@triton.jit(do_not_specialize=["rows"])
def convolution_1_apart_553158cc857b_row(d_out_ptr, w_ptr, x_sender_ptr, grad_y_out, receiver_index, sender_index, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads d_out[8, u] at receiver as out
    reads w[4, u] at row
    reads x_sender[4, u] at sender
    writes grad_y[4] at row as y
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
    for start in range(0, CHANNELS, BLOCK):
        u = start + tl.arange(0, BLOCK)[None, :]
        inside = live & (u < CHANNELS)
        d_out_at = receiver_row * (8 * CHANNELS) + u
        w_at = row * (4 * CHANNELS) + u
        x_sender_at = sender_row * (4 * CHANNELS) + u
        d_out_0 = tl.load(d_out_ptr + d_out_at, inside, 0.0)
        w_0 = tl.load(w_ptr + w_at, inside, 0.0)
        x_sender_0 = tl.load(x_sender_ptr + x_sender_at, inside, 0.0)
        t0 = w_0 * x_sender_0
        d_out_5 = tl.load(d_out_ptr + d_out_at + 5 * CHANNELS, inside, 0.0)
        w_3 = tl.load(w_ptr + w_at + 3 * CHANNELS, inside, 0.0)
        x_sender_1 = tl.load(x_sender_ptr + x_sender_at + 1 * CHANNELS, inside, 0.0)
        t1 = w_3 * x_sender_1
        d_out_6 = tl.load(d_out_ptr + d_out_at + 6 * CHANNELS, inside, 0.0)
        x_sender_2 = tl.load(x_sender_ptr + x_sender_at + 2 * CHANNELS, inside, 0.0)
        t2 = w_3 * x_sender_2
        d_out_7 = tl.load(d_out_ptr + d_out_at + 7 * CHANNELS, inside, 0.0)
        x_sender_3 = tl.load(x_sender_ptr + x_sender_at + 3 * CHANNELS, inside, 0.0)
        t3 = w_3 * x_sender_3
        n0 = d_out_0 * t0 + d_out_5 * t1 + d_out_6 * t2 + d_out_7 * t3
        a0 += tl.where(inside, n0, 0.0)
        d_out_1 = tl.load(d_out_ptr + d_out_at + 1 * CHANNELS, inside, 0.0)
        w_1 = tl.load(w_ptr + w_at + 1 * CHANNELS, inside, 0.0)
        t4 = w_1 * x_sender_1
        d_out_2 = tl.load(d_out_ptr + d_out_at + 2 * CHANNELS, inside, 0.0)
        w_2 = tl.load(w_ptr + w_at + 2 * CHANNELS, inside, 0.0)
        t5 = w_2 * x_sender_0
        n1 = d_out_1 * t4 + d_out_2 * t5
        a1 += tl.where(inside, n1, 0.0)
        t6 = w_1 * x_sender_2
        d_out_3 = tl.load(d_out_ptr + d_out_at + 3 * CHANNELS, inside, 0.0)
        n2 = d_out_1 * t6 + d_out_3 * t5
        a2 += tl.where(inside, n2, 0.0)
        t7 = w_1 * x_sender_3
        d_out_4 = tl.load(d_out_ptr + d_out_at + 4 * CHANNELS, inside, 0.0)
        n3 = d_out_1 * t7 + d_out_4 * t5
        a3 += tl.where(inside, n3, 0.0)
    grad_y_to = row * 4
    tl.store(grad_y_out + grad_y_to, tl.reduce(a0, 1, plus, keep_dims=True), live)
    tl.store(grad_y_out + grad_y_to + 1, tl.reduce(a1, 1, plus, keep_dims=True), live)
    tl.store(grad_y_out + grad_y_to + 2, tl.reduce(a2, 1, plus, keep_dims=True), live)
    tl.store(grad_y_out + grad_y_to + 3, tl.reduce(a3, 1, plus, keep_dims=True), live)


@triton.jit(do_not_specialize=["rows"])
def convolution_1_apart_1d6fce233926_row(d_out_ptr, x_sender_ptr, y_ptr, grad_w_out, receiver_index, sender_index, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads d_out[8, u] at receiver as out
    reads x_sender[4, u] at sender
    reads y[4] at row
    writes grad_w[4, u] at row as w
    """
    row = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    live = row < rows
    receiver_row = tl.load(receiver_index + row, live, 0)
    sender_row = tl.load(sender_index + row, live, 0)
    u = tl.program_id(1) * BLOCK + tl.arange(0, BLOCK)[None, :]
    inside = live & (u < CHANNELS)
    d_out_at = receiver_row * (8 * CHANNELS) + u
    x_sender_at = sender_row * (4 * CHANNELS) + u
    y_at = row * 4
    grad_w_to = row * (4 * CHANNELS) + u
    d_out_0 = tl.load(d_out_ptr + d_out_at, inside, 0.0)
    y_0 = tl.load(y_ptr + y_at, live, 0.0)
    x_sender_0 = tl.load(x_sender_ptr + x_sender_at, inside, 0.0)
    t0 = y_0 * x_sender_0
    tl.store(grad_w_out + grad_w_to, d_out_0 * t0, inside)
    d_out_1 = tl.load(d_out_ptr + d_out_at + 1 * CHANNELS, inside, 0.0)
    y_1 = tl.load(y_ptr + y_at + 1, live, 0.0)
    x_sender_1 = tl.load(x_sender_ptr + x_sender_at + 1 * CHANNELS, inside, 0.0)
    y_2 = tl.load(y_ptr + y_at + 2, live, 0.0)
    x_sender_2 = tl.load(x_sender_ptr + x_sender_at + 2 * CHANNELS, inside, 0.0)
    y_3 = tl.load(y_ptr + y_at + 3, live, 0.0)
    x_sender_3 = tl.load(x_sender_ptr + x_sender_at + 3 * CHANNELS, inside, 0.0)
    t1 = y_1 * x_sender_1 + y_2 * x_sender_2 + y_3 * x_sender_3
    tl.store(grad_w_out + grad_w_to + 1 * CHANNELS, d_out_1 * t1, inside)
    d_out_2 = tl.load(d_out_ptr + d_out_at + 2 * CHANNELS, inside, 0.0)
    t2 = y_1 * x_sender_0
    d_out_3 = tl.load(d_out_ptr + d_out_at + 3 * CHANNELS, inside, 0.0)
    t3 = y_2 * x_sender_0
    d_out_4 = tl.load(d_out_ptr + d_out_at + 4 * CHANNELS, inside, 0.0)
    t4 = y_3 * x_sender_0
    tl.store(grad_w_out + grad_w_to + 2 * CHANNELS, d_out_2 * t2 + d_out_3 * t3 + d_out_4 * t4, inside)
    d_out_5 = tl.load(d_out_ptr + d_out_at + 5 * CHANNELS, inside, 0.0)
    t5 = y_0 * x_sender_1
    d_out_6 = tl.load(d_out_ptr + d_out_at + 6 * CHANNELS, inside, 0.0)
    t6 = y_0 * x_sender_2
    d_out_7 = tl.load(d_out_ptr + d_out_at + 7 * CHANNELS, inside, 0.0)
    t7 = y_0 * x_sender_3
    tl.store(grad_w_out + grad_w_to + 3 * CHANNELS, d_out_5 * t5 + d_out_6 * t6 + d_out_7 * t7, inside)


@triton.jit(do_not_specialize=["places", "parts"])
def convolution_1_apart_fe9974c6eeb9_receiver(w_ptr, d_grad_x_sender_ptr, y_ptr, grad_d_out_out, sender_index, order, begin, places, parts, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads w[4, u] at row
    reads d_grad_x_sender[4, u] at sender as x_sender
    reads y[4] at row
    adds to grad_d_out[8, u] at receiver as out
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
    for step in range(longest):
        at = first + step * parts
        live = at < last
        inside = live & (u < CHANNELS)
        row = at if order is None else tl.load(order + at, live, 0)
        sender_row = tl.load(sender_index + row, live, 0)
        w_at = row * (4 * CHANNELS) + u
        d_grad_x_sender_at = sender_row * (4 * CHANNELS) + u
        y_at = row * 4
        y_0 = tl.load(y_ptr + y_at, live, 0.0)
        w_0 = tl.load(w_ptr + w_at, inside, 0.0)
        d_grad_x_sender_0 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at, inside, 0.0)
        t0 = w_0 * d_grad_x_sender_0
        a0 += tl.where(inside, y_0 * t0, 0.0)
        y_1 = tl.load(y_ptr + y_at + 1, live, 0.0)
        w_1 = tl.load(w_ptr + w_at + 1 * CHANNELS, inside, 0.0)
        d_grad_x_sender_1 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 1 * CHANNELS, inside, 0.0)
        t1 = w_1 * d_grad_x_sender_1
        a1 += tl.where(inside, y_1 * t1, 0.0)
        y_2 = tl.load(y_ptr + y_at + 2, live, 0.0)
        d_grad_x_sender_2 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 2 * CHANNELS, inside, 0.0)
        t2 = w_1 * d_grad_x_sender_2
        a1 += tl.where(inside, y_2 * t2, 0.0)
        y_3 = tl.load(y_ptr + y_at + 3, live, 0.0)
        d_grad_x_sender_3 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 3 * CHANNELS, inside, 0.0)
        t3 = w_1 * d_grad_x_sender_3
        a1 += tl.where(inside, y_3 * t3, 0.0)
        w_2 = tl.load(w_ptr + w_at + 2 * CHANNELS, inside, 0.0)
        t4 = w_2 * d_grad_x_sender_0
        a2 += tl.where(inside, y_1 * t4, 0.0)
        a3 += tl.where(inside, y_2 * t4, 0.0)
        a4 += tl.where(inside, y_3 * t4, 0.0)
        w_3 = tl.load(w_ptr + w_at + 3 * CHANNELS, inside, 0.0)
        t5 = w_3 * d_grad_x_sender_1
        a5 += tl.where(inside, y_0 * t5, 0.0)
        t6 = w_3 * d_grad_x_sender_2
        a6 += tl.where(inside, y_0 * t6, 0.0)
        t7 = w_3 * d_grad_x_sender_3
        a7 += tl.where(inside, y_0 * t7, 0.0)
    grad_d_out_to = lane * (8 * CHANNELS) + u
    tl.store(grad_d_out_out + grad_d_out_to, a0, chosen)
    tl.store(grad_d_out_out + grad_d_out_to + 1 * CHANNELS, a1, chosen)
    tl.store(grad_d_out_out + grad_d_out_to + 2 * CHANNELS, a2, chosen)
    tl.store(grad_d_out_out + grad_d_out_to + 3 * CHANNELS, a3, chosen)
    tl.store(grad_d_out_out + grad_d_out_to + 4 * CHANNELS, a4, chosen)
    tl.store(grad_d_out_out + grad_d_out_to + 5 * CHANNELS, a5, chosen)
    tl.store(grad_d_out_out + grad_d_out_to + 6 * CHANNELS, a6, chosen)
    tl.store(grad_d_out_out + grad_d_out_to + 7 * CHANNELS, a7, chosen)


# For each kernel its functions; of each, which operands it reads and which outputs it writes, the map of these, how
# many channels a tile has at most, and whether it visits all channels itself.
KERNELS = {
    "c794723b3cfcc41f2bad3bd9985c69f4a300cfa0cbaf5b68db574a6c26cc270b": (
        (convolution_1_apart_c794723b3cfc_receiver, (0, 1, 2), (0,), "receiver", 64, False),
    ),
    "fc70608bebd182688454c913e28adb97132f29aea2143c5018de9d0b6206f88e": (
        (convolution_1_apart_fc70608bebd1_sender, (0, 1, 2), (0,), "sender", 64, False),
    ),
    "553158cc857b986a8e40270dc3647dbcca526bcb8fbc37e9a71f242dbbcc537a": (
        (convolution_1_apart_553158cc857b_row, (0, 1, 2), (0,), "row", 64, True),
    ),
    "1d6fce233926938bbc286cb619be9cd184327eaeea5f14c9be5ed7f774c717b3": (
        (convolution_1_apart_1d6fce233926_row, (0, 1, 2), (0,), "row", 64, False),
    ),
    "fe9974c6eeb9c106f6ee11ba0b93b7f3073e16bcba951ae1bd6cd1ee61ff1cf2": (
        (convolution_1_apart_fe9974c6eeb9_receiver, (0, 1, 2), (0,), "receiver", 64, False),
    ),
}
