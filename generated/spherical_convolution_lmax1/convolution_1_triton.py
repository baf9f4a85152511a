"""convolution_1: kernels of a layer and of its derivatives, for GPUs.

Written by tnforge 0.1.0 from tnforge.library.spherical:convolution; edit that and compile again.
definition sha256 02565f0d1e81b845b3979be4c4bbf1bcc8c738fd7a97a1bb4912074c0a894d99

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
def convolution_1_7d93f098bcdf_receiver(x_sender_ptr, y_ptr, w_ptr, out0_out, out1_out, sender_index, order, begin, places, parts, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads x_sender[4, u] at sender
    reads y[4] at row
    reads w[4, u] at row
    adds to out0[1, u] at receiver
    adds to out1[3, u] at receiver
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
        a0 += tl.where(inside, y_1 * t1, 0.0)
        y_2 = tl.load(y_ptr + y_at + 2, live, 0.0)
        x_sender_2 = tl.load(x_sender_ptr + x_sender_at + 2 * CHANNELS, inside, 0.0)
        t2 = x_sender_2 * w_1
        a0 += tl.where(inside, y_2 * t2, 0.0)
        y_3 = tl.load(y_ptr + y_at + 3, live, 0.0)
        x_sender_3 = tl.load(x_sender_ptr + x_sender_at + 3 * CHANNELS, inside, 0.0)
        t3 = x_sender_3 * w_1
        a0 += tl.where(inside, y_3 * t3, 0.0)
        w_2 = tl.load(w_ptr + w_at + 2 * CHANNELS, inside, 0.0)
        t4 = x_sender_0 * w_2
        a1 += tl.where(inside, y_1 * t4, 0.0)
        a2 += tl.where(inside, y_2 * t4, 0.0)
        a3 += tl.where(inside, y_3 * t4, 0.0)
        w_3 = tl.load(w_ptr + w_at + 3 * CHANNELS, inside, 0.0)
        t5 = x_sender_1 * w_3
        a1 += tl.where(inside, y_0 * t5, 0.0)
        t6 = x_sender_2 * w_3
        a2 += tl.where(inside, y_0 * t6, 0.0)
        t7 = x_sender_3 * w_3
        a3 += tl.where(inside, y_0 * t7, 0.0)
    out0_to = lane * (1 * CHANNELS) + u
    out1_to = lane * (3 * CHANNELS) + u
    if out0_out is not None: tl.store(out0_out + out0_to, a0, chosen)
    if out1_out is not None: tl.store(out1_out + out1_to, a1, chosen)
    if out1_out is not None: tl.store(out1_out + out1_to + 1 * CHANNELS, a2, chosen)
    if out1_out is not None: tl.store(out1_out + out1_to + 2 * CHANNELS, a3, chosen)


@triton.jit(do_not_specialize=["places", "parts"])
def convolution_1_ae3f6d57fbdf_sender(d_out0_ptr, d_out1_ptr, w_ptr, y_ptr, grad_x_sender_out, receiver_index, order, begin, places, parts, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads d_out0[1, u] at receiver as out0
    reads d_out1[3, u] at receiver as out1
    reads w[4, u] at row
    reads y[4] at row
    adds to grad_x_sender[4, u] at sender as x_sender
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
    for step in range(longest):
        at = first + step * parts
        live = at < last
        inside = live & (u < CHANNELS)
        row = at if order is None else tl.load(order + at, live, 0)
        receiver_row = tl.load(receiver_index + row, live, 0)
        d_out0_at = receiver_row * (1 * CHANNELS) + u
        d_out1_at = receiver_row * (3 * CHANNELS) + u
        w_at = row * (4 * CHANNELS) + u
        y_at = row * 4
        d_out1_0 = tl.load(d_out1_ptr + d_out1_at, inside, 0.0)
        y_1 = tl.load(y_ptr + y_at + 1, live, 0.0)
        w_2 = tl.load(w_ptr + w_at + 2 * CHANNELS, inside, 0.0)
        t0 = y_1 * w_2
        a0 += tl.where(inside, d_out1_0 * t0, 0.0)
        d_out1_1 = tl.load(d_out1_ptr + d_out1_at + 1 * CHANNELS, inside, 0.0)
        y_2 = tl.load(y_ptr + y_at + 2, live, 0.0)
        t1 = y_2 * w_2
        a0 += tl.where(inside, d_out1_1 * t1, 0.0)
        d_out1_2 = tl.load(d_out1_ptr + d_out1_at + 2 * CHANNELS, inside, 0.0)
        y_3 = tl.load(y_ptr + y_at + 3, live, 0.0)
        t2 = y_3 * w_2
        a0 += tl.where(inside, d_out1_2 * t2, 0.0)
        y_0 = tl.load(y_ptr + y_at, live, 0.0)
        d_out0_0 = tl.load(d_out0_ptr + d_out0_at, inside, 0.0)
        w_0 = tl.load(w_ptr + w_at, inside, 0.0)
        t3 = d_out0_0 * w_0
        a0 += tl.where(inside, y_0 * t3, 0.0)
        w_3 = tl.load(w_ptr + w_at + 3 * CHANNELS, inside, 0.0)
        t4 = y_0 * w_3
        a1 += tl.where(inside, d_out1_0 * t4, 0.0)
        a2 += tl.where(inside, d_out1_1 * t4, 0.0)
        a3 += tl.where(inside, d_out1_2 * t4, 0.0)
        w_1 = tl.load(w_ptr + w_at + 1 * CHANNELS, inside, 0.0)
        t5 = d_out0_0 * w_1
        a1 += tl.where(inside, y_1 * t5, 0.0)
        a2 += tl.where(inside, y_2 * t5, 0.0)
        a3 += tl.where(inside, y_3 * t5, 0.0)
    grad_x_sender_to = lane * (4 * CHANNELS) + u
    tl.store(grad_x_sender_out + grad_x_sender_to, a0, chosen)
    tl.store(grad_x_sender_out + grad_x_sender_to + 1 * CHANNELS, a1, chosen)
    tl.store(grad_x_sender_out + grad_x_sender_to + 2 * CHANNELS, a2, chosen)
    tl.store(grad_x_sender_out + grad_x_sender_to + 3 * CHANNELS, a3, chosen)


@triton.jit(do_not_specialize=["rows"])
def convolution_1_f617d82b145b_row(d_out0_ptr, d_out1_ptr, w_ptr, x_sender_ptr, grad_y_out, receiver_index, sender_index, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads d_out0[1, u] at receiver as out0
    reads d_out1[3, u] at receiver as out1
    reads w[4, u] at row
    reads x_sender[4, u] at sender
    writes grad_y[4] at row as y
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
    for start in range(0, CHANNELS, BLOCK):
        u = start + tl.arange(0, BLOCK)[None, :]
        inside = live & (u < CHANNELS)
        d_out0_at = receiver_row * (1 * CHANNELS) + u
        d_out1_at = receiver_row * (3 * CHANNELS) + u
        w_at = row * (4 * CHANNELS) + u
        x_sender_at = sender_row * (4 * CHANNELS) + u
        d_out1_0 = tl.load(d_out1_ptr + d_out1_at, inside, 0.0)
        x_sender_1 = tl.load(x_sender_ptr + x_sender_at + 1 * CHANNELS, inside, 0.0)
        w_3 = tl.load(w_ptr + w_at + 3 * CHANNELS, inside, 0.0)
        t0 = x_sender_1 * w_3
        d_out1_1 = tl.load(d_out1_ptr + d_out1_at + 1 * CHANNELS, inside, 0.0)
        x_sender_2 = tl.load(x_sender_ptr + x_sender_at + 2 * CHANNELS, inside, 0.0)
        t1 = x_sender_2 * w_3
        d_out1_2 = tl.load(d_out1_ptr + d_out1_at + 2 * CHANNELS, inside, 0.0)
        x_sender_3 = tl.load(x_sender_ptr + x_sender_at + 3 * CHANNELS, inside, 0.0)
        t2 = x_sender_3 * w_3
        x_sender_0 = tl.load(x_sender_ptr + x_sender_at, inside, 0.0)
        d_out0_0 = tl.load(d_out0_ptr + d_out0_at, inside, 0.0)
        w_0 = tl.load(w_ptr + w_at, inside, 0.0)
        t3 = d_out0_0 * w_0
        n0 = d_out1_0 * t0 + d_out1_1 * t1 + d_out1_2 * t2 + x_sender_0 * t3
        a0 += tl.where(inside, n0, 0.0)
        w_2 = tl.load(w_ptr + w_at + 2 * CHANNELS, inside, 0.0)
        t4 = x_sender_0 * w_2
        w_1 = tl.load(w_ptr + w_at + 1 * CHANNELS, inside, 0.0)
        t5 = d_out0_0 * w_1
        n1 = d_out1_0 * t4 + x_sender_1 * t5
        a1 += tl.where(inside, n1, 0.0)
        n2 = d_out1_1 * t4 + x_sender_2 * t5
        a2 += tl.where(inside, n2, 0.0)
        n3 = d_out1_2 * t4 + x_sender_3 * t5
        a3 += tl.where(inside, n3, 0.0)
    grad_y_to = row * 4
    tl.store(grad_y_out + grad_y_to, tl.reduce(a0, 1, plus, keep_dims=True), live)
    tl.store(grad_y_out + grad_y_to + 1, tl.reduce(a1, 1, plus, keep_dims=True), live)
    tl.store(grad_y_out + grad_y_to + 2, tl.reduce(a2, 1, plus, keep_dims=True), live)
    tl.store(grad_y_out + grad_y_to + 3, tl.reduce(a3, 1, plus, keep_dims=True), live)


@triton.jit(do_not_specialize=["rows"])
def convolution_1_df377a8b6496_row(d_out0_ptr, d_out1_ptr, x_sender_ptr, y_ptr, grad_w_out, receiver_index, sender_index, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads d_out0[1, u] at receiver as out0
    reads d_out1[3, u] at receiver as out1
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
    d_out0_at = receiver_row * (1 * CHANNELS) + u
    d_out1_at = receiver_row * (3 * CHANNELS) + u
    x_sender_at = sender_row * (4 * CHANNELS) + u
    y_at = row * 4
    grad_w_to = row * (4 * CHANNELS) + u
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
    d_out1_0 = tl.load(d_out1_ptr + d_out1_at, inside, 0.0)
    d_out1_1 = tl.load(d_out1_ptr + d_out1_at + 1 * CHANNELS, inside, 0.0)
    d_out1_2 = tl.load(d_out1_ptr + d_out1_at + 2 * CHANNELS, inside, 0.0)
    t2 = y_1 * d_out1_0 + y_2 * d_out1_1 + y_3 * d_out1_2
    tl.store(grad_w_out + grad_w_to + 2 * CHANNELS, x_sender_0 * t2, inside)
    t3 = y_0 * d_out1_0
    t4 = y_0 * d_out1_1
    t5 = y_0 * d_out1_2
    tl.store(grad_w_out + grad_w_to + 3 * CHANNELS, x_sender_1 * t3 + x_sender_2 * t4 + x_sender_3 * t5, inside)


@triton.jit(do_not_specialize=["places", "parts"])
def convolution_1_aeec35e12d67_receiver(w_ptr, d_grad_x_sender_ptr, y_ptr, grad_d_out0_out, sender_index, order, begin, places, parts, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads w[4, u] at row
    reads d_grad_x_sender[4, u] at sender as x_sender
    reads y[4] at row
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
        w_at = row * (4 * CHANNELS) + u
        d_grad_x_sender_at = sender_row * (4 * CHANNELS) + u
        y_at = row * 4
        w_1 = tl.load(w_ptr + w_at + 1 * CHANNELS, inside, 0.0)
        y_1 = tl.load(y_ptr + y_at + 1, live, 0.0)
        d_grad_x_sender_1 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 1 * CHANNELS, inside, 0.0)
        y_2 = tl.load(y_ptr + y_at + 2, live, 0.0)
        d_grad_x_sender_2 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 2 * CHANNELS, inside, 0.0)
        y_3 = tl.load(y_ptr + y_at + 3, live, 0.0)
        d_grad_x_sender_3 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 3 * CHANNELS, inside, 0.0)
        t0 = y_1 * d_grad_x_sender_1 + y_2 * d_grad_x_sender_2 + y_3 * d_grad_x_sender_3
        w_0 = tl.load(w_ptr + w_at, inside, 0.0)
        y_0 = tl.load(y_ptr + y_at, live, 0.0)
        d_grad_x_sender_0 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at, inside, 0.0)
        t1 = y_0 * d_grad_x_sender_0
        a0 += tl.where(inside, w_1 * t0 + w_0 * t1, 0.0)
    grad_d_out0_to = lane * (1 * CHANNELS) + u
    tl.store(grad_d_out0_out + grad_d_out0_to, a0, chosen)


@triton.jit(do_not_specialize=["places", "parts"])
def convolution_1_8b209d3e556a_receiver(w_ptr, d_grad_x_sender_ptr, y_ptr, grad_d_out1_out, sender_index, order, begin, places, parts, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads w[4, u] at row
    reads d_grad_x_sender[4, u] at sender as x_sender
    reads y[4] at row
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
        w_at = row * (4 * CHANNELS) + u
        d_grad_x_sender_at = sender_row * (4 * CHANNELS) + u
        y_at = row * 4
        y_1 = tl.load(y_ptr + y_at + 1, live, 0.0)
        w_2 = tl.load(w_ptr + w_at + 2 * CHANNELS, inside, 0.0)
        d_grad_x_sender_0 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at, inside, 0.0)
        t0 = w_2 * d_grad_x_sender_0
        a0 += tl.where(inside, y_1 * t0, 0.0)
        y_2 = tl.load(y_ptr + y_at + 2, live, 0.0)
        a1 += tl.where(inside, y_2 * t0, 0.0)
        y_3 = tl.load(y_ptr + y_at + 3, live, 0.0)
        a2 += tl.where(inside, y_3 * t0, 0.0)
        y_0 = tl.load(y_ptr + y_at, live, 0.0)
        w_3 = tl.load(w_ptr + w_at + 3 * CHANNELS, inside, 0.0)
        d_grad_x_sender_1 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 1 * CHANNELS, inside, 0.0)
        t1 = w_3 * d_grad_x_sender_1
        a0 += tl.where(inside, y_0 * t1, 0.0)
        d_grad_x_sender_2 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 2 * CHANNELS, inside, 0.0)
        t2 = w_3 * d_grad_x_sender_2
        a1 += tl.where(inside, y_0 * t2, 0.0)
        d_grad_x_sender_3 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 3 * CHANNELS, inside, 0.0)
        t3 = w_3 * d_grad_x_sender_3
        a2 += tl.where(inside, y_0 * t3, 0.0)
    grad_d_out1_to = lane * (3 * CHANNELS) + u
    tl.store(grad_d_out1_out + grad_d_out1_to, a0, chosen)
    tl.store(grad_d_out1_out + grad_d_out1_to + 1 * CHANNELS, a1, chosen)
    tl.store(grad_d_out1_out + grad_d_out1_to + 2 * CHANNELS, a2, chosen)


@triton.jit(do_not_specialize=["rows"])
def convolution_1_f6a2297a64d3_row(d_grad_d_out0_ptr, d_grad_x_sender_ptr, y_ptr, grad_w_out, receiver_index, sender_index, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads d_grad_d_out0[1, u] at receiver as out0
    reads d_grad_x_sender[4, u] at sender as x_sender
    reads y[4] at row
    writes grad_w[4, u] at row as w
    """
    row = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    live = row < rows
    receiver_row = tl.load(receiver_index + row, live, 0)
    sender_row = tl.load(sender_index + row, live, 0)
    u = tl.program_id(1) * BLOCK + tl.arange(0, BLOCK)[None, :]
    inside = live & (u < CHANNELS)
    d_grad_d_out0_at = receiver_row * (1 * CHANNELS) + u
    d_grad_x_sender_at = sender_row * (4 * CHANNELS) + u
    y_at = row * 4
    grad_w_to = row * (4 * CHANNELS) + u
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
    tl.store(grad_w_out + grad_w_to + 2 * CHANNELS, 0.0, inside)
    tl.store(grad_w_out + grad_w_to + 3 * CHANNELS, 0.0, inside)


@triton.jit(do_not_specialize=["places", "parts"])
def convolution_1_05c12e375771_sender(d_grad_d_out0_ptr, w_ptr, y_ptr, grad_d_grad_x_sender_out, receiver_index, order, begin, places, parts, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads d_grad_d_out0[1, u] at receiver as out0
    reads w[4, u] at row
    reads y[4] at row
    adds to grad_d_grad_x_sender[4, u] at sender as x_sender
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
    for step in range(longest):
        at = first + step * parts
        live = at < last
        inside = live & (u < CHANNELS)
        row = at if order is None else tl.load(order + at, live, 0)
        receiver_row = tl.load(receiver_index + row, live, 0)
        d_grad_d_out0_at = receiver_row * (1 * CHANNELS) + u
        w_at = row * (4 * CHANNELS) + u
        y_at = row * 4
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
    grad_d_grad_x_sender_to = lane * (4 * CHANNELS) + u
    tl.store(grad_d_grad_x_sender_out + grad_d_grad_x_sender_to, a0, chosen)
    tl.store(grad_d_grad_x_sender_out + grad_d_grad_x_sender_to + 1 * CHANNELS, a1, chosen)
    tl.store(grad_d_grad_x_sender_out + grad_d_grad_x_sender_to + 2 * CHANNELS, a2, chosen)
    tl.store(grad_d_grad_x_sender_out + grad_d_grad_x_sender_to + 3 * CHANNELS, a3, chosen)


@triton.jit(do_not_specialize=["rows"])
def convolution_1_05091cbc860f_row(d_grad_d_out0_ptr, w_ptr, d_grad_x_sender_ptr, grad_y_out, receiver_index, sender_index, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads d_grad_d_out0[1, u] at receiver as out0
    reads w[4, u] at row
    reads d_grad_x_sender[4, u] at sender as x_sender
    writes grad_y[4] at row as y
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
    for start in range(0, CHANNELS, BLOCK):
        u = start + tl.arange(0, BLOCK)[None, :]
        inside = live & (u < CHANNELS)
        d_grad_d_out0_at = receiver_row * (1 * CHANNELS) + u
        w_at = row * (4 * CHANNELS) + u
        d_grad_x_sender_at = sender_row * (4 * CHANNELS) + u
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
    grad_y_to = row * 4
    tl.store(grad_y_out + grad_y_to, tl.reduce(a0, 1, plus, keep_dims=True), live)
    tl.store(grad_y_out + grad_y_to + 1, tl.reduce(a1, 1, plus, keep_dims=True), live)
    tl.store(grad_y_out + grad_y_to + 2, tl.reduce(a2, 1, plus, keep_dims=True), live)
    tl.store(grad_y_out + grad_y_to + 3, tl.reduce(a3, 1, plus, keep_dims=True), live)


@triton.jit(do_not_specialize=["rows"])
def convolution_1_072d6c2bdeaf_row(d_grad_d_out1_ptr, d_grad_x_sender_ptr, y_ptr, grad_w_out, receiver_index, sender_index, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads d_grad_d_out1[3, u] at receiver as out1
    reads d_grad_x_sender[4, u] at sender as x_sender
    reads y[4] at row
    writes grad_w[4, u] at row as w
    """
    row = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    live = row < rows
    receiver_row = tl.load(receiver_index + row, live, 0)
    sender_row = tl.load(sender_index + row, live, 0)
    u = tl.program_id(1) * BLOCK + tl.arange(0, BLOCK)[None, :]
    inside = live & (u < CHANNELS)
    d_grad_d_out1_at = receiver_row * (3 * CHANNELS) + u
    d_grad_x_sender_at = sender_row * (4 * CHANNELS) + u
    y_at = row * 4
    grad_w_to = row * (4 * CHANNELS) + u
    tl.store(grad_w_out + grad_w_to, 0.0, inside)
    tl.store(grad_w_out + grad_w_to + 1 * CHANNELS, 0.0, inside)
    d_grad_x_sender_0 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at, inside, 0.0)
    y_1 = tl.load(y_ptr + y_at + 1, live, 0.0)
    d_grad_d_out1_0 = tl.load(d_grad_d_out1_ptr + d_grad_d_out1_at, inside, 0.0)
    y_2 = tl.load(y_ptr + y_at + 2, live, 0.0)
    d_grad_d_out1_1 = tl.load(d_grad_d_out1_ptr + d_grad_d_out1_at + 1 * CHANNELS, inside, 0.0)
    y_3 = tl.load(y_ptr + y_at + 3, live, 0.0)
    d_grad_d_out1_2 = tl.load(d_grad_d_out1_ptr + d_grad_d_out1_at + 2 * CHANNELS, inside, 0.0)
    t0 = y_1 * d_grad_d_out1_0 + y_2 * d_grad_d_out1_1 + y_3 * d_grad_d_out1_2
    tl.store(grad_w_out + grad_w_to + 2 * CHANNELS, d_grad_x_sender_0 * t0, inside)
    d_grad_x_sender_1 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 1 * CHANNELS, inside, 0.0)
    y_0 = tl.load(y_ptr + y_at, live, 0.0)
    t1 = y_0 * d_grad_d_out1_0
    d_grad_x_sender_2 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 2 * CHANNELS, inside, 0.0)
    t2 = y_0 * d_grad_d_out1_1
    d_grad_x_sender_3 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 3 * CHANNELS, inside, 0.0)
    t3 = y_0 * d_grad_d_out1_2
    tl.store(grad_w_out + grad_w_to + 3 * CHANNELS, d_grad_x_sender_1 * t1 + d_grad_x_sender_2 * t2 + d_grad_x_sender_3 * t3, inside)


@triton.jit(do_not_specialize=["places", "parts"])
def convolution_1_ccc58f013b85_sender(d_grad_d_out1_ptr, w_ptr, y_ptr, grad_d_grad_x_sender_out, receiver_index, order, begin, places, parts, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads d_grad_d_out1[3, u] at receiver as out1
    reads w[4, u] at row
    reads y[4] at row
    adds to grad_d_grad_x_sender[4, u] at sender as x_sender
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
    for step in range(longest):
        at = first + step * parts
        live = at < last
        inside = live & (u < CHANNELS)
        row = at if order is None else tl.load(order + at, live, 0)
        receiver_row = tl.load(receiver_index + row, live, 0)
        d_grad_d_out1_at = receiver_row * (3 * CHANNELS) + u
        w_at = row * (4 * CHANNELS) + u
        y_at = row * 4
        d_grad_d_out1_0 = tl.load(d_grad_d_out1_ptr + d_grad_d_out1_at, inside, 0.0)
        y_1 = tl.load(y_ptr + y_at + 1, live, 0.0)
        w_2 = tl.load(w_ptr + w_at + 2 * CHANNELS, inside, 0.0)
        t0 = y_1 * w_2
        a0 += tl.where(inside, d_grad_d_out1_0 * t0, 0.0)
        d_grad_d_out1_1 = tl.load(d_grad_d_out1_ptr + d_grad_d_out1_at + 1 * CHANNELS, inside, 0.0)
        y_2 = tl.load(y_ptr + y_at + 2, live, 0.0)
        t1 = y_2 * w_2
        a0 += tl.where(inside, d_grad_d_out1_1 * t1, 0.0)
        d_grad_d_out1_2 = tl.load(d_grad_d_out1_ptr + d_grad_d_out1_at + 2 * CHANNELS, inside, 0.0)
        y_3 = tl.load(y_ptr + y_at + 3, live, 0.0)
        t2 = y_3 * w_2
        a0 += tl.where(inside, d_grad_d_out1_2 * t2, 0.0)
        y_0 = tl.load(y_ptr + y_at, live, 0.0)
        w_3 = tl.load(w_ptr + w_at + 3 * CHANNELS, inside, 0.0)
        t3 = y_0 * w_3
        a1 += tl.where(inside, d_grad_d_out1_0 * t3, 0.0)
        a2 += tl.where(inside, d_grad_d_out1_1 * t3, 0.0)
        a3 += tl.where(inside, d_grad_d_out1_2 * t3, 0.0)
    grad_d_grad_x_sender_to = lane * (4 * CHANNELS) + u
    tl.store(grad_d_grad_x_sender_out + grad_d_grad_x_sender_to, a0, chosen)
    tl.store(grad_d_grad_x_sender_out + grad_d_grad_x_sender_to + 1 * CHANNELS, a1, chosen)
    tl.store(grad_d_grad_x_sender_out + grad_d_grad_x_sender_to + 2 * CHANNELS, a2, chosen)
    tl.store(grad_d_grad_x_sender_out + grad_d_grad_x_sender_to + 3 * CHANNELS, a3, chosen)


@triton.jit(do_not_specialize=["rows"])
def convolution_1_01fcbb8de871_row(d_grad_d_out1_ptr, w_ptr, d_grad_x_sender_ptr, grad_y_out, receiver_index, sender_index, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads d_grad_d_out1[3, u] at receiver as out1
    reads w[4, u] at row
    reads d_grad_x_sender[4, u] at sender as x_sender
    writes grad_y[4] at row as y
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
    for start in range(0, CHANNELS, BLOCK):
        u = start + tl.arange(0, BLOCK)[None, :]
        inside = live & (u < CHANNELS)
        d_grad_d_out1_at = receiver_row * (3 * CHANNELS) + u
        w_at = row * (4 * CHANNELS) + u
        d_grad_x_sender_at = sender_row * (4 * CHANNELS) + u
        d_grad_d_out1_0 = tl.load(d_grad_d_out1_ptr + d_grad_d_out1_at, inside, 0.0)
        w_3 = tl.load(w_ptr + w_at + 3 * CHANNELS, inside, 0.0)
        d_grad_x_sender_1 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 1 * CHANNELS, inside, 0.0)
        t0 = w_3 * d_grad_x_sender_1
        d_grad_d_out1_1 = tl.load(d_grad_d_out1_ptr + d_grad_d_out1_at + 1 * CHANNELS, inside, 0.0)
        d_grad_x_sender_2 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 2 * CHANNELS, inside, 0.0)
        t1 = w_3 * d_grad_x_sender_2
        d_grad_d_out1_2 = tl.load(d_grad_d_out1_ptr + d_grad_d_out1_at + 2 * CHANNELS, inside, 0.0)
        d_grad_x_sender_3 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 3 * CHANNELS, inside, 0.0)
        t2 = w_3 * d_grad_x_sender_3
        n0 = d_grad_d_out1_0 * t0 + d_grad_d_out1_1 * t1 + d_grad_d_out1_2 * t2
        a0 += tl.where(inside, n0, 0.0)
        w_2 = tl.load(w_ptr + w_at + 2 * CHANNELS, inside, 0.0)
        d_grad_x_sender_0 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at, inside, 0.0)
        t3 = w_2 * d_grad_x_sender_0
        n1 = d_grad_d_out1_0 * t3
        a1 += tl.where(inside, n1, 0.0)
        n2 = d_grad_d_out1_1 * t3
        a2 += tl.where(inside, n2, 0.0)
        n3 = d_grad_d_out1_2 * t3
        a3 += tl.where(inside, n3, 0.0)
    grad_y_to = row * 4
    tl.store(grad_y_out + grad_y_to, tl.reduce(a0, 1, plus, keep_dims=True), live)
    tl.store(grad_y_out + grad_y_to + 1, tl.reduce(a1, 1, plus, keep_dims=True), live)
    tl.store(grad_y_out + grad_y_to + 2, tl.reduce(a2, 1, plus, keep_dims=True), live)
    tl.store(grad_y_out + grad_y_to + 3, tl.reduce(a3, 1, plus, keep_dims=True), live)


# For each kernel its functions; of each, which operands it reads and which outputs it writes, the map of these, how
# many channels a tile has at most, and whether it visits all channels itself.
KERNELS = {
    "7d93f098bcdf3dd6ca82b985dd2724ac02b01eaef8eb8a6dcb48dc1980790839": (
        (convolution_1_7d93f098bcdf_receiver, (0, 1, 2), (0, 1), "receiver", 64, False),
    ),
    "ae3f6d57fbdf5ef2f03f5c5979652da5361bbad4a1b568fee7bf93aed9729bfd": (
        (convolution_1_ae3f6d57fbdf_sender, (0, 1, 2, 3), (0,), "sender", 64, False),
    ),
    "f617d82b145bc89d7443179ca1ccaa2a4fa952eaab98b39aab474484ffa698b2": (
        (convolution_1_f617d82b145b_row, (0, 1, 2, 3), (0,), "row", 64, True),
    ),
    "df377a8b649698b5f0fb269dff3d55592a1c9624e42d96529262acd066efd704": (
        (convolution_1_df377a8b6496_row, (0, 1, 2, 3), (0,), "row", 64, False),
    ),
    "aeec35e12d6765017b1bd2c994dc726b606e847a11aaa929bf598cd3b40b128c": (
        (convolution_1_aeec35e12d67_receiver, (0, 1, 2), (0,), "receiver", 64, False),
    ),
    "8b209d3e556ae85adcb4862396c46306ba10f5050a2124bf2e08902a2290565d": (
        (convolution_1_8b209d3e556a_receiver, (0, 1, 2), (0,), "receiver", 64, False),
    ),
    "f6a2297a64d3e7078116baa227df877eab56149931fc0e0157cdf0a07a06a83b": (
        (convolution_1_f6a2297a64d3_row, (0, 1, 2), (0,), "row", 64, False),
    ),
    "05c12e375771e8dec04ae168f5608f5dc9e6ac3cc75af6998150235e393fbbe9": (
        (convolution_1_05c12e375771_sender, (0, 1, 2), (0,), "sender", 64, False),
    ),
    "05091cbc860fb389ea96775d7faeee6e944d16b959f170c75595f4435ca50bc2": (
        (convolution_1_05091cbc860f_row, (0, 1, 2), (0,), "row", 64, True),
    ),
    "072d6c2bdeaf8a0ead38b9f3f27ed2500ef0b97382137e127bc26b220b54eb4a": (
        (convolution_1_072d6c2bdeaf_row, (0, 1, 2), (0,), "row", 64, False),
    ),
    "ccc58f013b858723584e655205348550c467c3169d3a2d77f107239dc05d2df5": (
        (convolution_1_ccc58f013b85_sender, (0, 1, 2), (0,), "sender", 64, False),
    ),
    "01fcbb8de871846686b8605d67861d29dc3ce048a5e418ab366468e466da6877": (
        (convolution_1_01fcbb8de871_row, (0, 1, 2), (0,), "row", 64, True),
    ),
}
