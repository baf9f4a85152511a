"""chain: kernels of a layer and of its derivatives, for GPUs.

Written by tnforge 0.1.0 from tests/gpu/chain.py; edit that and compile again.
definition sha256 25e071ca89ebf45ae748130ff7706fdf8303a3b7f716d77ba8b7cb75874a2840

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


@triton.jit(do_not_specialize=["rows"])
def chain_90fcab5e9c00_row(x_sender_ptr, n_ptr, w_ptr, handed1_out, sender_index, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads x_sender[3, u] at sender
    reads n[3] at row
    reads w[1, u] at row
    writes handed1[1, u] at row
    """
    row = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    live = row < rows
    sender_row = tl.load(sender_index + row, live, 0)
    u = tl.program_id(1) * BLOCK + tl.arange(0, BLOCK)[None, :]
    inside = live & (u < CHANNELS)
    x_sender_at = sender_row * (3 * CHANNELS) + u
    n_at = row * 3
    w_at = row * (1 * CHANNELS) + u
    handed1_to = row * (1 * CHANNELS) + u
    w_0 = tl.load(w_ptr + w_at, inside, 0.0)
    n_0 = tl.load(n_ptr + n_at, live, 0.0)
    x_sender_0 = tl.load(x_sender_ptr + x_sender_at, inside, 0.0)
    n_1 = tl.load(n_ptr + n_at + 1, live, 0.0)
    x_sender_1 = tl.load(x_sender_ptr + x_sender_at + 1 * CHANNELS, inside, 0.0)
    n_2 = tl.load(n_ptr + n_at + 2, live, 0.0)
    x_sender_2 = tl.load(x_sender_ptr + x_sender_at + 2 * CHANNELS, inside, 0.0)
    t0 = n_0 * x_sender_0 + n_1 * x_sender_1 + n_2 * x_sender_2
    tl.store(handed1_out + handed1_to, w_0 * t0, inside)


@triton.jit(do_not_specialize=["rows"])
def chain_72b2b31e0187_row(x_receiver_ptr, n_ptr, w_ptr, handed1_ptr, handed2_out, receiver_index, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads x_receiver[3, u] at receiver
    reads n[3] at row
    reads w[1, u] at row
    reads handed1[1, u] at row
    writes handed2[3, u] at row
    """
    row = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    live = row < rows
    receiver_row = tl.load(receiver_index + row, live, 0)
    u = tl.program_id(1) * BLOCK + tl.arange(0, BLOCK)[None, :]
    inside = live & (u < CHANNELS)
    x_receiver_at = receiver_row * (3 * CHANNELS) + u
    n_at = row * 3
    w_at = row * (1 * CHANNELS) + u
    handed1_at = row * (1 * CHANNELS) + u
    handed2_to = row * (3 * CHANNELS) + u
    x_receiver_0 = tl.load(x_receiver_ptr + x_receiver_at, inside, 0.0)
    w_0 = tl.load(w_ptr + w_at, inside, 0.0)
    n_0 = tl.load(n_ptr + n_at, live, 0.0)
    handed1_0 = tl.load(handed1_ptr + handed1_at, inside, 0.0)
    tl.store(handed2_out + handed2_to, x_receiver_0 * w_0 + n_0 * handed1_0, inside)
    x_receiver_1 = tl.load(x_receiver_ptr + x_receiver_at + 1 * CHANNELS, inside, 0.0)
    n_1 = tl.load(n_ptr + n_at + 1, live, 0.0)
    tl.store(handed2_out + handed2_to + 1 * CHANNELS, x_receiver_1 * w_0 + n_1 * handed1_0, inside)
    x_receiver_2 = tl.load(x_receiver_ptr + x_receiver_at + 2 * CHANNELS, inside, 0.0)
    n_2 = tl.load(n_ptr + n_at + 2, live, 0.0)
    tl.store(handed2_out + handed2_to + 2 * CHANNELS, x_receiver_2 * w_0 + n_2 * handed1_0, inside)


@triton.jit(do_not_specialize=["places", "parts"])
def chain_3db9bbe35ee8_receiver(n_ptr, handed1_ptr, handed2_ptr, y_out, s_out, order, begin, places, parts, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads n[3] at row
    reads handed1[1, u] at row
    reads handed2[3, u] at row
    adds to y[3, u] at receiver
    adds to s[1, u] at receiver
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
    for step in range(longest):
        at = first + step * parts
        live = at < last
        inside = live & (u < CHANNELS)
        row = at if order is None else tl.load(order + at, live, 0)
        n_at = row * 3
        handed1_at = row * (1 * CHANNELS) + u
        handed2_at = row * (3 * CHANNELS) + u
        handed1_0 = tl.load(handed1_ptr + handed1_at, inside, 0.0)
        handed2_0 = tl.load(handed2_ptr + handed2_at, inside, 0.0)
        t0 = handed1_0 * handed2_0
        a0 += tl.where(inside, t0, 0.0)
        n_0 = tl.load(n_ptr + n_at, live, 0.0)
        a3 += tl.where(inside, n_0 * t0, 0.0)
        handed2_1 = tl.load(handed2_ptr + handed2_at + 1 * CHANNELS, inside, 0.0)
        t1 = handed1_0 * handed2_1
        a1 += tl.where(inside, t1, 0.0)
        n_1 = tl.load(n_ptr + n_at + 1, live, 0.0)
        a3 += tl.where(inside, n_1 * t1, 0.0)
        handed2_2 = tl.load(handed2_ptr + handed2_at + 2 * CHANNELS, inside, 0.0)
        t2 = handed1_0 * handed2_2
        a2 += tl.where(inside, t2, 0.0)
        n_2 = tl.load(n_ptr + n_at + 2, live, 0.0)
        a3 += tl.where(inside, n_2 * t2, 0.0)
    y_to = lane * (3 * CHANNELS) + u
    s_to = lane * (1 * CHANNELS) + u
    if y_out is not None: tl.store(y_out + y_to, a0, chosen)
    if y_out is not None: tl.store(y_out + y_to + 1 * CHANNELS, a1, chosen)
    if y_out is not None: tl.store(y_out + y_to + 2 * CHANNELS, a2, chosen)
    if s_out is not None: tl.store(s_out + s_to, a3, chosen)


@triton.jit(do_not_specialize=["rows"])
def chain_d233c609a32b_row(x_sender_ptr, handed2_ptr, z_out, sender_index, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads x_sender[3, u] at sender
    reads handed2[3, u] at row
    writes z[1, u] at row
    """
    REAL: tl.constexpr = x_sender_ptr.dtype.element_ty
    row = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    live = row < rows
    sender_row = tl.load(sender_index + row, live, 0)
    u = tl.program_id(1) * BLOCK + tl.arange(0, BLOCK)[None, :]
    inside = live & (u < CHANNELS)
    a0 = tl.full([ROWS, BLOCK], 0.0, REAL)
    x_sender_at = sender_row * (3 * CHANNELS) + u
    handed2_at = row * (3 * CHANNELS) + u
    z_to = row * (1 * CHANNELS) + u
    x_sender_0 = tl.load(x_sender_ptr + x_sender_at, inside, 0.0)
    handed2_0 = tl.load(handed2_ptr + handed2_at, inside, 0.0)
    a0 += x_sender_0 * handed2_0
    x_sender_1 = tl.load(x_sender_ptr + x_sender_at + 1 * CHANNELS, inside, 0.0)
    handed2_1 = tl.load(handed2_ptr + handed2_at + 1 * CHANNELS, inside, 0.0)
    a0 += x_sender_1 * handed2_1
    x_sender_2 = tl.load(x_sender_ptr + x_sender_at + 2 * CHANNELS, inside, 0.0)
    handed2_2 = tl.load(handed2_ptr + handed2_at + 2 * CHANNELS, inside, 0.0)
    a0 += x_sender_2 * handed2_2
    tl.store(z_out + z_to, a0, inside)


@triton.jit(do_not_specialize=["places", "parts"])
def chain_1a2b6a20773e_sender(d_handed1_ptr, n_ptr, w_ptr, grad_x_sender_out, order, begin, places, parts, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads d_handed1[1, u] at row as handed1
    reads n[3] at row
    reads w[1, u] at row
    adds to grad_x_sender[3, u] at sender as x_sender
    """
    REAL: tl.constexpr = d_handed1_ptr.dtype.element_ty
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
        d_handed1_at = row * (1 * CHANNELS) + u
        n_at = row * 3
        w_at = row * (1 * CHANNELS) + u
        n_0 = tl.load(n_ptr + n_at, live, 0.0)
        d_handed1_0 = tl.load(d_handed1_ptr + d_handed1_at, inside, 0.0)
        w_0 = tl.load(w_ptr + w_at, inside, 0.0)
        t0 = d_handed1_0 * w_0
        a0 += tl.where(inside, n_0 * t0, 0.0)
        n_1 = tl.load(n_ptr + n_at + 1, live, 0.0)
        a1 += tl.where(inside, n_1 * t0, 0.0)
        n_2 = tl.load(n_ptr + n_at + 2, live, 0.0)
        a2 += tl.where(inside, n_2 * t0, 0.0)
    grad_x_sender_to = lane * (3 * CHANNELS) + u
    tl.store(grad_x_sender_out + grad_x_sender_to, a0, chosen)
    tl.store(grad_x_sender_out + grad_x_sender_to + 1 * CHANNELS, a1, chosen)
    tl.store(grad_x_sender_out + grad_x_sender_to + 2 * CHANNELS, a2, chosen)


@triton.jit(do_not_specialize=["rows"])
def chain_821be3aa6a60_row(d_handed1_ptr, w_ptr, x_sender_ptr, grad_n_out, sender_index, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads d_handed1[1, u] at row as handed1
    reads w[1, u] at row
    reads x_sender[3, u] at sender
    writes grad_n[3] at row as n
    """
    REAL: tl.constexpr = d_handed1_ptr.dtype.element_ty
    row = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    live = row < rows
    sender_row = tl.load(sender_index + row, live, 0)
    a0 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a1 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a2 = tl.full([ROWS, BLOCK], 0.0, REAL)
    for start in range(0, CHANNELS, BLOCK):
        u = start + tl.arange(0, BLOCK)[None, :]
        inside = live & (u < CHANNELS)
        d_handed1_at = row * (1 * CHANNELS) + u
        w_at = row * (1 * CHANNELS) + u
        x_sender_at = sender_row * (3 * CHANNELS) + u
        x_sender_0 = tl.load(x_sender_ptr + x_sender_at, inside, 0.0)
        d_handed1_0 = tl.load(d_handed1_ptr + d_handed1_at, inside, 0.0)
        w_0 = tl.load(w_ptr + w_at, inside, 0.0)
        t0 = d_handed1_0 * w_0
        n0 = x_sender_0 * t0
        a0 += tl.where(inside, n0, 0.0)
        x_sender_1 = tl.load(x_sender_ptr + x_sender_at + 1 * CHANNELS, inside, 0.0)
        n1 = x_sender_1 * t0
        a1 += tl.where(inside, n1, 0.0)
        x_sender_2 = tl.load(x_sender_ptr + x_sender_at + 2 * CHANNELS, inside, 0.0)
        n2 = x_sender_2 * t0
        a2 += tl.where(inside, n2, 0.0)
    grad_n_to = row * 3
    tl.store(grad_n_out + grad_n_to, tl.reduce(a0, 1, plus, keep_dims=True), live)
    tl.store(grad_n_out + grad_n_to + 1, tl.reduce(a1, 1, plus, keep_dims=True), live)
    tl.store(grad_n_out + grad_n_to + 2, tl.reduce(a2, 1, plus, keep_dims=True), live)


@triton.jit(do_not_specialize=["rows"])
def chain_a09f05001450_row(d_handed1_ptr, n_ptr, x_sender_ptr, grad_w_out, sender_index, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads d_handed1[1, u] at row as handed1
    reads n[3] at row
    reads x_sender[3, u] at sender
    writes grad_w[1, u] at row as w
    """
    row = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    live = row < rows
    sender_row = tl.load(sender_index + row, live, 0)
    u = tl.program_id(1) * BLOCK + tl.arange(0, BLOCK)[None, :]
    inside = live & (u < CHANNELS)
    d_handed1_at = row * (1 * CHANNELS) + u
    n_at = row * 3
    x_sender_at = sender_row * (3 * CHANNELS) + u
    grad_w_to = row * (1 * CHANNELS) + u
    d_handed1_0 = tl.load(d_handed1_ptr + d_handed1_at, inside, 0.0)
    n_0 = tl.load(n_ptr + n_at, live, 0.0)
    x_sender_0 = tl.load(x_sender_ptr + x_sender_at, inside, 0.0)
    n_1 = tl.load(n_ptr + n_at + 1, live, 0.0)
    x_sender_1 = tl.load(x_sender_ptr + x_sender_at + 1 * CHANNELS, inside, 0.0)
    n_2 = tl.load(n_ptr + n_at + 2, live, 0.0)
    x_sender_2 = tl.load(x_sender_ptr + x_sender_at + 2 * CHANNELS, inside, 0.0)
    t0 = n_0 * x_sender_0 + n_1 * x_sender_1 + n_2 * x_sender_2
    tl.store(grad_w_out + grad_w_to, d_handed1_0 * t0, inside)


@triton.jit(do_not_specialize=["places", "parts"])
def chain_db4788d6d1b5_receiver(d_handed2_ptr, w_ptr, grad_x_receiver_out, order, begin, places, parts, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads d_handed2[3, u] at row as handed2
    reads w[1, u] at row
    adds to grad_x_receiver[3, u] at receiver as x_receiver
    """
    REAL: tl.constexpr = d_handed2_ptr.dtype.element_ty
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
        d_handed2_at = row * (3 * CHANNELS) + u
        w_at = row * (1 * CHANNELS) + u
        d_handed2_0 = tl.load(d_handed2_ptr + d_handed2_at, inside, 0.0)
        w_0 = tl.load(w_ptr + w_at, inside, 0.0)
        t0 = d_handed2_0 * w_0
        a0 += tl.where(inside, t0, 0.0)
        d_handed2_1 = tl.load(d_handed2_ptr + d_handed2_at + 1 * CHANNELS, inside, 0.0)
        t1 = d_handed2_1 * w_0
        a1 += tl.where(inside, t1, 0.0)
        d_handed2_2 = tl.load(d_handed2_ptr + d_handed2_at + 2 * CHANNELS, inside, 0.0)
        t2 = d_handed2_2 * w_0
        a2 += tl.where(inside, t2, 0.0)
    grad_x_receiver_to = lane * (3 * CHANNELS) + u
    tl.store(grad_x_receiver_out + grad_x_receiver_to, a0, chosen)
    tl.store(grad_x_receiver_out + grad_x_receiver_to + 1 * CHANNELS, a1, chosen)
    tl.store(grad_x_receiver_out + grad_x_receiver_to + 2 * CHANNELS, a2, chosen)


@triton.jit(do_not_specialize=["rows"])
def chain_10c38db0ee38_row(handed1_ptr, d_handed2_ptr, grad_n_out, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads handed1[1, u] at row
    reads d_handed2[3, u] at row as handed2
    writes grad_n[3] at row as n
    """
    REAL: tl.constexpr = handed1_ptr.dtype.element_ty
    row = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    live = row < rows
    a0 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a1 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a2 = tl.full([ROWS, BLOCK], 0.0, REAL)
    for start in range(0, CHANNELS, BLOCK):
        u = start + tl.arange(0, BLOCK)[None, :]
        inside = live & (u < CHANNELS)
        handed1_at = row * (1 * CHANNELS) + u
        d_handed2_at = row * (3 * CHANNELS) + u
        handed1_0 = tl.load(handed1_ptr + handed1_at, inside, 0.0)
        d_handed2_0 = tl.load(d_handed2_ptr + d_handed2_at, inside, 0.0)
        n0 = handed1_0 * d_handed2_0
        a0 += tl.where(inside, n0, 0.0)
        d_handed2_1 = tl.load(d_handed2_ptr + d_handed2_at + 1 * CHANNELS, inside, 0.0)
        n1 = handed1_0 * d_handed2_1
        a1 += tl.where(inside, n1, 0.0)
        d_handed2_2 = tl.load(d_handed2_ptr + d_handed2_at + 2 * CHANNELS, inside, 0.0)
        n2 = handed1_0 * d_handed2_2
        a2 += tl.where(inside, n2, 0.0)
    grad_n_to = row * 3
    tl.store(grad_n_out + grad_n_to, tl.reduce(a0, 1, plus, keep_dims=True), live)
    tl.store(grad_n_out + grad_n_to + 1, tl.reduce(a1, 1, plus, keep_dims=True), live)
    tl.store(grad_n_out + grad_n_to + 2, tl.reduce(a2, 1, plus, keep_dims=True), live)


@triton.jit(do_not_specialize=["rows"])
def chain_5ac62ebc3a63_row(d_handed2_ptr, x_receiver_ptr, grad_w_out, receiver_index, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads d_handed2[3, u] at row as handed2
    reads x_receiver[3, u] at receiver
    writes grad_w[1, u] at row as w
    """
    REAL: tl.constexpr = d_handed2_ptr.dtype.element_ty
    row = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    live = row < rows
    receiver_row = tl.load(receiver_index + row, live, 0)
    u = tl.program_id(1) * BLOCK + tl.arange(0, BLOCK)[None, :]
    inside = live & (u < CHANNELS)
    a0 = tl.full([ROWS, BLOCK], 0.0, REAL)
    d_handed2_at = row * (3 * CHANNELS) + u
    x_receiver_at = receiver_row * (3 * CHANNELS) + u
    grad_w_to = row * (1 * CHANNELS) + u
    d_handed2_0 = tl.load(d_handed2_ptr + d_handed2_at, inside, 0.0)
    x_receiver_0 = tl.load(x_receiver_ptr + x_receiver_at, inside, 0.0)
    a0 += d_handed2_0 * x_receiver_0
    d_handed2_1 = tl.load(d_handed2_ptr + d_handed2_at + 1 * CHANNELS, inside, 0.0)
    x_receiver_1 = tl.load(x_receiver_ptr + x_receiver_at + 1 * CHANNELS, inside, 0.0)
    a0 += d_handed2_1 * x_receiver_1
    d_handed2_2 = tl.load(d_handed2_ptr + d_handed2_at + 2 * CHANNELS, inside, 0.0)
    x_receiver_2 = tl.load(x_receiver_ptr + x_receiver_at + 2 * CHANNELS, inside, 0.0)
    a0 += d_handed2_2 * x_receiver_2
    tl.store(grad_w_out + grad_w_to, a0, inside)


@triton.jit(do_not_specialize=["rows"])
def chain_9032e03da4ec_row(d_handed2_ptr, n_ptr, grad_handed1_out, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads d_handed2[3, u] at row as handed2
    reads n[3] at row
    writes grad_handed1[1, u] at row as handed1
    """
    REAL: tl.constexpr = d_handed2_ptr.dtype.element_ty
    row = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    live = row < rows
    u = tl.program_id(1) * BLOCK + tl.arange(0, BLOCK)[None, :]
    inside = live & (u < CHANNELS)
    a0 = tl.full([ROWS, BLOCK], 0.0, REAL)
    d_handed2_at = row * (3 * CHANNELS) + u
    n_at = row * 3
    grad_handed1_to = row * (1 * CHANNELS) + u
    n_0 = tl.load(n_ptr + n_at, live, 0.0)
    d_handed2_0 = tl.load(d_handed2_ptr + d_handed2_at, inside, 0.0)
    a0 += n_0 * d_handed2_0
    n_1 = tl.load(n_ptr + n_at + 1, live, 0.0)
    d_handed2_1 = tl.load(d_handed2_ptr + d_handed2_at + 1 * CHANNELS, inside, 0.0)
    a0 += n_1 * d_handed2_1
    n_2 = tl.load(n_ptr + n_at + 2, live, 0.0)
    d_handed2_2 = tl.load(d_handed2_ptr + d_handed2_at + 2 * CHANNELS, inside, 0.0)
    a0 += n_2 * d_handed2_2
    tl.store(grad_handed1_out + grad_handed1_to, a0, inside)


@triton.jit(do_not_specialize=["rows"])
def chain_ba12fe4b7558_row(handed1_ptr, handed2_ptr, d_s_ptr, grad_n_out, receiver_index, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads handed1[1, u] at row
    reads handed2[3, u] at row
    reads d_s[1, u] at receiver as s
    writes grad_n[3] at row as n
    """
    REAL: tl.constexpr = handed1_ptr.dtype.element_ty
    row = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    live = row < rows
    receiver_row = tl.load(receiver_index + row, live, 0)
    a0 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a1 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a2 = tl.full([ROWS, BLOCK], 0.0, REAL)
    for start in range(0, CHANNELS, BLOCK):
        u = start + tl.arange(0, BLOCK)[None, :]
        inside = live & (u < CHANNELS)
        handed1_at = row * (1 * CHANNELS) + u
        handed2_at = row * (3 * CHANNELS) + u
        d_s_at = receiver_row * (1 * CHANNELS) + u
        handed2_0 = tl.load(handed2_ptr + handed2_at, inside, 0.0)
        handed1_0 = tl.load(handed1_ptr + handed1_at, inside, 0.0)
        d_s_0 = tl.load(d_s_ptr + d_s_at, inside, 0.0)
        t0 = handed1_0 * d_s_0
        n0 = handed2_0 * t0
        a0 += tl.where(inside, n0, 0.0)
        handed2_1 = tl.load(handed2_ptr + handed2_at + 1 * CHANNELS, inside, 0.0)
        n1 = handed2_1 * t0
        a1 += tl.where(inside, n1, 0.0)
        handed2_2 = tl.load(handed2_ptr + handed2_at + 2 * CHANNELS, inside, 0.0)
        n2 = handed2_2 * t0
        a2 += tl.where(inside, n2, 0.0)
    grad_n_to = row * 3
    tl.store(grad_n_out + grad_n_to, tl.reduce(a0, 1, plus, keep_dims=True), live)
    tl.store(grad_n_out + grad_n_to + 1, tl.reduce(a1, 1, plus, keep_dims=True), live)
    tl.store(grad_n_out + grad_n_to + 2, tl.reduce(a2, 1, plus, keep_dims=True), live)


@triton.jit(do_not_specialize=["rows"])
def chain_43cfe651a47b_row(handed2_ptr, n_ptr, d_s_ptr, d_y_ptr, grad_handed1_out, receiver_index, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads handed2[3, u] at row
    reads n[3] at row
    reads d_s[1, u] at receiver as s
    reads d_y[3, u] at receiver as y
    writes grad_handed1[1, u] at row as handed1
    """
    REAL: tl.constexpr = handed2_ptr.dtype.element_ty
    row = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    live = row < rows
    receiver_row = tl.load(receiver_index + row, live, 0)
    u = tl.program_id(1) * BLOCK + tl.arange(0, BLOCK)[None, :]
    inside = live & (u < CHANNELS)
    a0 = tl.full([ROWS, BLOCK], 0.0, REAL)
    handed2_at = row * (3 * CHANNELS) + u
    n_at = row * 3
    d_s_at = receiver_row * (1 * CHANNELS) + u
    d_y_at = receiver_row * (3 * CHANNELS) + u
    grad_handed1_to = row * (1 * CHANNELS) + u
    d_y_0 = tl.load(d_y_ptr + d_y_at, inside, 0.0)
    handed2_0 = tl.load(handed2_ptr + handed2_at, inside, 0.0)
    a0 += d_y_0 * handed2_0
    d_y_1 = tl.load(d_y_ptr + d_y_at + 1 * CHANNELS, inside, 0.0)
    handed2_1 = tl.load(handed2_ptr + handed2_at + 1 * CHANNELS, inside, 0.0)
    a0 += d_y_1 * handed2_1
    d_y_2 = tl.load(d_y_ptr + d_y_at + 2 * CHANNELS, inside, 0.0)
    handed2_2 = tl.load(handed2_ptr + handed2_at + 2 * CHANNELS, inside, 0.0)
    a0 += d_y_2 * handed2_2
    d_s_0 = tl.load(d_s_ptr + d_s_at, inside, 0.0)
    n_0 = tl.load(n_ptr + n_at, live, 0.0)
    n_1 = tl.load(n_ptr + n_at + 1, live, 0.0)
    n_2 = tl.load(n_ptr + n_at + 2, live, 0.0)
    t0 = n_0 * handed2_0 + n_1 * handed2_1 + n_2 * handed2_2
    a0 += d_s_0 * t0
    tl.store(grad_handed1_out + grad_handed1_to, a0, inside)


@triton.jit(do_not_specialize=["rows"])
def chain_d7f6c046349c_row(handed1_ptr, n_ptr, d_s_ptr, d_y_ptr, grad_handed2_out, receiver_index, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads handed1[1, u] at row
    reads n[3] at row
    reads d_s[1, u] at receiver as s
    reads d_y[3, u] at receiver as y
    writes grad_handed2[3, u] at row as handed2
    """
    row = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    live = row < rows
    receiver_row = tl.load(receiver_index + row, live, 0)
    u = tl.program_id(1) * BLOCK + tl.arange(0, BLOCK)[None, :]
    inside = live & (u < CHANNELS)
    handed1_at = row * (1 * CHANNELS) + u
    n_at = row * 3
    d_s_at = receiver_row * (1 * CHANNELS) + u
    d_y_at = receiver_row * (3 * CHANNELS) + u
    grad_handed2_to = row * (3 * CHANNELS) + u
    d_y_0 = tl.load(d_y_ptr + d_y_at, inside, 0.0)
    handed1_0 = tl.load(handed1_ptr + handed1_at, inside, 0.0)
    n_0 = tl.load(n_ptr + n_at, live, 0.0)
    d_s_0 = tl.load(d_s_ptr + d_s_at, inside, 0.0)
    t0 = handed1_0 * d_s_0
    tl.store(grad_handed2_out + grad_handed2_to, d_y_0 * handed1_0 + n_0 * t0, inside)
    d_y_1 = tl.load(d_y_ptr + d_y_at + 1 * CHANNELS, inside, 0.0)
    n_1 = tl.load(n_ptr + n_at + 1, live, 0.0)
    tl.store(grad_handed2_out + grad_handed2_to + 1 * CHANNELS, d_y_1 * handed1_0 + n_1 * t0, inside)
    d_y_2 = tl.load(d_y_ptr + d_y_at + 2 * CHANNELS, inside, 0.0)
    n_2 = tl.load(n_ptr + n_at + 2, live, 0.0)
    tl.store(grad_handed2_out + grad_handed2_to + 2 * CHANNELS, d_y_2 * handed1_0 + n_2 * t0, inside)


@triton.jit(do_not_specialize=["places", "parts"])
def chain_ca9a3424191a_sender(handed2_ptr, d_z_ptr, grad_x_sender_out, order, begin, places, parts, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads handed2[3, u] at row
    reads d_z[1, u] at row as z
    adds to grad_x_sender[3, u] at sender as x_sender
    """
    REAL: tl.constexpr = handed2_ptr.dtype.element_ty
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
        handed2_at = row * (3 * CHANNELS) + u
        d_z_at = row * (1 * CHANNELS) + u
        handed2_0 = tl.load(handed2_ptr + handed2_at, inside, 0.0)
        d_z_0 = tl.load(d_z_ptr + d_z_at, inside, 0.0)
        t0 = handed2_0 * d_z_0
        a0 += tl.where(inside, t0, 0.0)
        handed2_1 = tl.load(handed2_ptr + handed2_at + 1 * CHANNELS, inside, 0.0)
        t1 = handed2_1 * d_z_0
        a1 += tl.where(inside, t1, 0.0)
        handed2_2 = tl.load(handed2_ptr + handed2_at + 2 * CHANNELS, inside, 0.0)
        t2 = handed2_2 * d_z_0
        a2 += tl.where(inside, t2, 0.0)
    grad_x_sender_to = lane * (3 * CHANNELS) + u
    tl.store(grad_x_sender_out + grad_x_sender_to, a0, chosen)
    tl.store(grad_x_sender_out + grad_x_sender_to + 1 * CHANNELS, a1, chosen)
    tl.store(grad_x_sender_out + grad_x_sender_to + 2 * CHANNELS, a2, chosen)


@triton.jit(do_not_specialize=["rows"])
def chain_84afa1843785_row(x_sender_ptr, d_z_ptr, grad_handed2_out, sender_index, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads x_sender[3, u] at sender
    reads d_z[1, u] at row as z
    writes grad_handed2[3, u] at row as handed2
    """
    row = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    live = row < rows
    sender_row = tl.load(sender_index + row, live, 0)
    u = tl.program_id(1) * BLOCK + tl.arange(0, BLOCK)[None, :]
    inside = live & (u < CHANNELS)
    x_sender_at = sender_row * (3 * CHANNELS) + u
    d_z_at = row * (1 * CHANNELS) + u
    grad_handed2_to = row * (3 * CHANNELS) + u
    x_sender_0 = tl.load(x_sender_ptr + x_sender_at, inside, 0.0)
    d_z_0 = tl.load(d_z_ptr + d_z_at, inside, 0.0)
    t0 = x_sender_0 * d_z_0
    tl.store(grad_handed2_out + grad_handed2_to, t0, inside)
    x_sender_1 = tl.load(x_sender_ptr + x_sender_at + 1 * CHANNELS, inside, 0.0)
    t1 = x_sender_1 * d_z_0
    tl.store(grad_handed2_out + grad_handed2_to + 1 * CHANNELS, t1, inside)
    x_sender_2 = tl.load(x_sender_ptr + x_sender_at + 2 * CHANNELS, inside, 0.0)
    t2 = x_sender_2 * d_z_0
    tl.store(grad_handed2_out + grad_handed2_to + 2 * CHANNELS, t2, inside)


@triton.jit(do_not_specialize=["rows"])
def chain_1449357dfdcf_row(n_ptr, w_ptr, d_grad_x_sender_ptr, grad_d_handed1_out, sender_index, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads n[3] at row
    reads w[1, u] at row
    reads d_grad_x_sender[3, u] at sender as x_sender
    writes grad_d_handed1[1, u] at row as handed1
    """
    row = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    live = row < rows
    sender_row = tl.load(sender_index + row, live, 0)
    u = tl.program_id(1) * BLOCK + tl.arange(0, BLOCK)[None, :]
    inside = live & (u < CHANNELS)
    n_at = row * 3
    w_at = row * (1 * CHANNELS) + u
    d_grad_x_sender_at = sender_row * (3 * CHANNELS) + u
    grad_d_handed1_to = row * (1 * CHANNELS) + u
    w_0 = tl.load(w_ptr + w_at, inside, 0.0)
    n_0 = tl.load(n_ptr + n_at, live, 0.0)
    d_grad_x_sender_0 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at, inside, 0.0)
    n_1 = tl.load(n_ptr + n_at + 1, live, 0.0)
    d_grad_x_sender_1 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 1 * CHANNELS, inside, 0.0)
    n_2 = tl.load(n_ptr + n_at + 2, live, 0.0)
    d_grad_x_sender_2 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 2 * CHANNELS, inside, 0.0)
    t0 = n_0 * d_grad_x_sender_0 + n_1 * d_grad_x_sender_1 + n_2 * d_grad_x_sender_2
    tl.store(grad_d_handed1_out + grad_d_handed1_to, w_0 * t0, inside)


@triton.jit(do_not_specialize=["rows"])
def chain_9ca426379046_row(w_ptr, d_grad_x_receiver_ptr, grad_d_handed2_out, receiver_index, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads w[1, u] at row
    reads d_grad_x_receiver[3, u] at receiver as x_receiver
    writes grad_d_handed2[3, u] at row as handed2
    """
    row = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    live = row < rows
    receiver_row = tl.load(receiver_index + row, live, 0)
    u = tl.program_id(1) * BLOCK + tl.arange(0, BLOCK)[None, :]
    inside = live & (u < CHANNELS)
    w_at = row * (1 * CHANNELS) + u
    d_grad_x_receiver_at = receiver_row * (3 * CHANNELS) + u
    grad_d_handed2_to = row * (3 * CHANNELS) + u
    w_0 = tl.load(w_ptr + w_at, inside, 0.0)
    d_grad_x_receiver_0 = tl.load(d_grad_x_receiver_ptr + d_grad_x_receiver_at, inside, 0.0)
    t0 = w_0 * d_grad_x_receiver_0
    tl.store(grad_d_handed2_out + grad_d_handed2_to, t0, inside)
    d_grad_x_receiver_1 = tl.load(d_grad_x_receiver_ptr + d_grad_x_receiver_at + 1 * CHANNELS, inside, 0.0)
    t1 = w_0 * d_grad_x_receiver_1
    tl.store(grad_d_handed2_out + grad_d_handed2_to + 1 * CHANNELS, t1, inside)
    d_grad_x_receiver_2 = tl.load(d_grad_x_receiver_ptr + d_grad_x_receiver_at + 2 * CHANNELS, inside, 0.0)
    t2 = w_0 * d_grad_x_receiver_2
    tl.store(grad_d_handed2_out + grad_d_handed2_to + 2 * CHANNELS, t2, inside)


@triton.jit(do_not_specialize=["rows"])
def chain_f6ffc3f40583_row(handed1_ptr, d_grad_n_ptr, grad_d_handed2_out, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads handed1[1, u] at row
    reads d_grad_n[3] at row as n
    writes grad_d_handed2[3, u] at row as handed2
    """
    row = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    live = row < rows
    u = tl.program_id(1) * BLOCK + tl.arange(0, BLOCK)[None, :]
    inside = live & (u < CHANNELS)
    handed1_at = row * (1 * CHANNELS) + u
    d_grad_n_at = row * 3
    grad_d_handed2_to = row * (3 * CHANNELS) + u
    d_grad_n_0 = tl.load(d_grad_n_ptr + d_grad_n_at, live, 0.0)
    handed1_0 = tl.load(handed1_ptr + handed1_at, inside, 0.0)
    tl.store(grad_d_handed2_out + grad_d_handed2_to, d_grad_n_0 * handed1_0, inside)
    d_grad_n_1 = tl.load(d_grad_n_ptr + d_grad_n_at + 1, live, 0.0)
    tl.store(grad_d_handed2_out + grad_d_handed2_to + 1 * CHANNELS, d_grad_n_1 * handed1_0, inside)
    d_grad_n_2 = tl.load(d_grad_n_ptr + d_grad_n_at + 2, live, 0.0)
    tl.store(grad_d_handed2_out + grad_d_handed2_to + 2 * CHANNELS, d_grad_n_2 * handed1_0, inside)


@triton.jit(do_not_specialize=["rows"])
def chain_114b059ce813_row(handed2_ptr, d_grad_n_ptr, d_s_ptr, grad_handed1_out, receiver_index, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads handed2[3, u] at row
    reads d_grad_n[3] at row as n
    reads d_s[1, u] at receiver as s
    writes grad_handed1[1, u] at row as handed1
    """
    row = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    live = row < rows
    receiver_row = tl.load(receiver_index + row, live, 0)
    u = tl.program_id(1) * BLOCK + tl.arange(0, BLOCK)[None, :]
    inside = live & (u < CHANNELS)
    handed2_at = row * (3 * CHANNELS) + u
    d_grad_n_at = row * 3
    d_s_at = receiver_row * (1 * CHANNELS) + u
    grad_handed1_to = row * (1 * CHANNELS) + u
    d_s_0 = tl.load(d_s_ptr + d_s_at, inside, 0.0)
    d_grad_n_0 = tl.load(d_grad_n_ptr + d_grad_n_at, live, 0.0)
    handed2_0 = tl.load(handed2_ptr + handed2_at, inside, 0.0)
    d_grad_n_1 = tl.load(d_grad_n_ptr + d_grad_n_at + 1, live, 0.0)
    handed2_1 = tl.load(handed2_ptr + handed2_at + 1 * CHANNELS, inside, 0.0)
    d_grad_n_2 = tl.load(d_grad_n_ptr + d_grad_n_at + 2, live, 0.0)
    handed2_2 = tl.load(handed2_ptr + handed2_at + 2 * CHANNELS, inside, 0.0)
    t0 = d_grad_n_0 * handed2_0 + d_grad_n_1 * handed2_1 + d_grad_n_2 * handed2_2
    tl.store(grad_handed1_out + grad_handed1_to, d_s_0 * t0, inside)


@triton.jit(do_not_specialize=["rows"])
def chain_87bdd50b705f_row(handed1_ptr, d_grad_n_ptr, d_s_ptr, grad_handed2_out, receiver_index, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads handed1[1, u] at row
    reads d_grad_n[3] at row as n
    reads d_s[1, u] at receiver as s
    writes grad_handed2[3, u] at row as handed2
    """
    row = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    live = row < rows
    receiver_row = tl.load(receiver_index + row, live, 0)
    u = tl.program_id(1) * BLOCK + tl.arange(0, BLOCK)[None, :]
    inside = live & (u < CHANNELS)
    handed1_at = row * (1 * CHANNELS) + u
    d_grad_n_at = row * 3
    d_s_at = receiver_row * (1 * CHANNELS) + u
    grad_handed2_to = row * (3 * CHANNELS) + u
    d_grad_n_0 = tl.load(d_grad_n_ptr + d_grad_n_at, live, 0.0)
    handed1_0 = tl.load(handed1_ptr + handed1_at, inside, 0.0)
    d_s_0 = tl.load(d_s_ptr + d_s_at, inside, 0.0)
    t0 = handed1_0 * d_s_0
    tl.store(grad_handed2_out + grad_handed2_to, d_grad_n_0 * t0, inside)
    d_grad_n_1 = tl.load(d_grad_n_ptr + d_grad_n_at + 1, live, 0.0)
    tl.store(grad_handed2_out + grad_handed2_to + 1 * CHANNELS, d_grad_n_1 * t0, inside)
    d_grad_n_2 = tl.load(d_grad_n_ptr + d_grad_n_at + 2, live, 0.0)
    tl.store(grad_handed2_out + grad_handed2_to + 2 * CHANNELS, d_grad_n_2 * t0, inside)


@triton.jit(do_not_specialize=["places", "parts"])
def chain_805cc6998b2b_receiver(handed1_ptr, handed2_ptr, d_grad_n_ptr, grad_d_s_out, order, begin, places, parts, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads handed1[1, u] at row
    reads handed2[3, u] at row
    reads d_grad_n[3] at row as n
    adds to grad_d_s[1, u] at receiver as s
    """
    REAL: tl.constexpr = handed1_ptr.dtype.element_ty
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
        handed1_at = row * (1 * CHANNELS) + u
        handed2_at = row * (3 * CHANNELS) + u
        d_grad_n_at = row * 3
        handed1_0 = tl.load(handed1_ptr + handed1_at, inside, 0.0)
        d_grad_n_0 = tl.load(d_grad_n_ptr + d_grad_n_at, live, 0.0)
        handed2_0 = tl.load(handed2_ptr + handed2_at, inside, 0.0)
        d_grad_n_1 = tl.load(d_grad_n_ptr + d_grad_n_at + 1, live, 0.0)
        handed2_1 = tl.load(handed2_ptr + handed2_at + 1 * CHANNELS, inside, 0.0)
        d_grad_n_2 = tl.load(d_grad_n_ptr + d_grad_n_at + 2, live, 0.0)
        handed2_2 = tl.load(handed2_ptr + handed2_at + 2 * CHANNELS, inside, 0.0)
        t0 = d_grad_n_0 * handed2_0 + d_grad_n_1 * handed2_1 + d_grad_n_2 * handed2_2
        a0 += tl.where(inside, handed1_0 * t0, 0.0)
    grad_d_s_to = lane * (1 * CHANNELS) + u
    tl.store(grad_d_s_out + grad_d_s_to, a0, chosen)


@triton.jit(do_not_specialize=["places", "parts"])
def chain_f170bb8b82e4_receiver(d_grad_handed1_ptr, handed2_ptr, grad_d_y_out, order, begin, places, parts, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads d_grad_handed1[1, u] at row as handed1
    reads handed2[3, u] at row
    adds to grad_d_y[3, u] at receiver as y
    """
    REAL: tl.constexpr = d_grad_handed1_ptr.dtype.element_ty
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
        d_grad_handed1_at = row * (1 * CHANNELS) + u
        handed2_at = row * (3 * CHANNELS) + u
        d_grad_handed1_0 = tl.load(d_grad_handed1_ptr + d_grad_handed1_at, inside, 0.0)
        handed2_0 = tl.load(handed2_ptr + handed2_at, inside, 0.0)
        t0 = d_grad_handed1_0 * handed2_0
        a0 += tl.where(inside, t0, 0.0)
        handed2_1 = tl.load(handed2_ptr + handed2_at + 1 * CHANNELS, inside, 0.0)
        t1 = d_grad_handed1_0 * handed2_1
        a1 += tl.where(inside, t1, 0.0)
        handed2_2 = tl.load(handed2_ptr + handed2_at + 2 * CHANNELS, inside, 0.0)
        t2 = d_grad_handed1_0 * handed2_2
        a2 += tl.where(inside, t2, 0.0)
    grad_d_y_to = lane * (3 * CHANNELS) + u
    tl.store(grad_d_y_out + grad_d_y_to, a0, chosen)
    tl.store(grad_d_y_out + grad_d_y_to + 1 * CHANNELS, a1, chosen)
    tl.store(grad_d_y_out + grad_d_y_to + 2 * CHANNELS, a2, chosen)


@triton.jit(do_not_specialize=["rows"])
def chain_ae0648981575_row(handed2_ptr, d_grad_x_sender_ptr, grad_d_z_out, sender_index, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads handed2[3, u] at row
    reads d_grad_x_sender[3, u] at sender as x_sender
    writes grad_d_z[1, u] at row as z
    """
    REAL: tl.constexpr = handed2_ptr.dtype.element_ty
    row = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    live = row < rows
    sender_row = tl.load(sender_index + row, live, 0)
    u = tl.program_id(1) * BLOCK + tl.arange(0, BLOCK)[None, :]
    inside = live & (u < CHANNELS)
    a0 = tl.full([ROWS, BLOCK], 0.0, REAL)
    handed2_at = row * (3 * CHANNELS) + u
    d_grad_x_sender_at = sender_row * (3 * CHANNELS) + u
    grad_d_z_to = row * (1 * CHANNELS) + u
    handed2_0 = tl.load(handed2_ptr + handed2_at, inside, 0.0)
    d_grad_x_sender_0 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at, inside, 0.0)
    a0 += handed2_0 * d_grad_x_sender_0
    handed2_1 = tl.load(handed2_ptr + handed2_at + 1 * CHANNELS, inside, 0.0)
    d_grad_x_sender_1 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 1 * CHANNELS, inside, 0.0)
    a0 += handed2_1 * d_grad_x_sender_1
    handed2_2 = tl.load(handed2_ptr + handed2_at + 2 * CHANNELS, inside, 0.0)
    d_grad_x_sender_2 = tl.load(d_grad_x_sender_ptr + d_grad_x_sender_at + 2 * CHANNELS, inside, 0.0)
    a0 += handed2_2 * d_grad_x_sender_2
    tl.store(grad_d_z_out + grad_d_z_to, a0, inside)


# For each kernel its functions; of each, which operands it reads and which outputs it writes, the map of these, how
# many channels a tile has at most, and whether it visits all channels itself.
KERNELS = {
    "90fcab5e9c004c027234cb4e7bd0a0fc9162c39a2afec0cfd4bd04d33e356302": (
        (chain_90fcab5e9c00_row, (0, 1, 2), (0,), "row", 64, False),
    ),
    "72b2b31e01874f785a881835ae785795238f3dae81d1d814152b7eacddaf1ede": (
        (chain_72b2b31e0187_row, (0, 1, 2, 3), (0,), "row", 64, False),
    ),
    "3db9bbe35ee838421fbbd95e5d4d8bd7ed1a18e45df9de11469e1d580a40e05b": (
        (chain_3db9bbe35ee8_receiver, (0, 1, 2), (0, 1), "receiver", 64, False),
    ),
    "d233c609a32b55ee8b4d8023963403584ecb4071fab5b146c0e5cffc45d488ce": (
        (chain_d233c609a32b_row, (0, 1), (0,), "row", 64, False),
    ),
    "1a2b6a20773ecf397643699f57a54bc74f82718f4cf76418b9ba1035f22131b5": (
        (chain_1a2b6a20773e_sender, (0, 1, 2), (0,), "sender", 64, False),
    ),
    "821be3aa6a600bed6ffe7911c982afb6ab44d95e68edb2e9b198c8e6c3acb4d6": (
        (chain_821be3aa6a60_row, (0, 1, 2), (0,), "row", 64, True),
    ),
    "a09f05001450510c052f2ec28b57a68e1beeaff02096d15389eb1b187cad7804": (
        (chain_a09f05001450_row, (0, 1, 2), (0,), "row", 64, False),
    ),
    "db4788d6d1b5983777035a5d74e3124e987ee27bf279d59bd7469fc3c5a69f6c": (
        (chain_db4788d6d1b5_receiver, (0, 1), (0,), "receiver", 64, False),
    ),
    "10c38db0ee38c0236cd7d1e73e7057a73b3b01872c76d4e3e7d64d6c09250b06": (
        (chain_10c38db0ee38_row, (0, 1), (0,), "row", 64, True),
    ),
    "5ac62ebc3a6388a2bd062ed0bad0b0d151804ec7b1d17d57ddc1afc7c02b8d0d": (
        (chain_5ac62ebc3a63_row, (0, 1), (0,), "row", 64, False),
    ),
    "9032e03da4eca485f8ee5127f66db1de4a07553b85846ffe8d90d3694dd9011f": (
        (chain_9032e03da4ec_row, (0, 1), (0,), "row", 64, False),
    ),
    "ba12fe4b755859e70bc62e6ae5fccd27a1d4affb849d436d7eb29b9a61d5d8d4": (
        (chain_ba12fe4b7558_row, (0, 1, 2), (0,), "row", 64, True),
    ),
    "43cfe651a47b2ad2467636da8d250f4a0b68353029df7004a68f98f45f869072": (
        (chain_43cfe651a47b_row, (0, 1, 2, 3), (0,), "row", 64, False),
    ),
    "d7f6c046349c8b612108a0e005ccb843bb130b4338296aefa6a4fabb03796a65": (
        (chain_d7f6c046349c_row, (0, 1, 2, 3), (0,), "row", 64, False),
    ),
    "ca9a3424191a7789c25661f6140b0c5b6e0ee73173dfa97278b7ab19c9e89c02": (
        (chain_ca9a3424191a_sender, (0, 1), (0,), "sender", 64, False),
    ),
    "84afa1843785f2837166ace2d8eb750930b3770685e8e282ecd45d2eaa2f448b": (
        (chain_84afa1843785_row, (0, 1), (0,), "row", 64, False),
    ),
    "1449357dfdcfc6406c93f3e3f07b96dd1c574562440cc79c2b42cb4b1277672c": (
        (chain_1449357dfdcf_row, (0, 1, 2), (0,), "row", 64, False),
    ),
    "9ca426379046337f4116a840f25e19961ddb1b139c05d18215946a6169e49624": (
        (chain_9ca426379046_row, (0, 1), (0,), "row", 64, False),
    ),
    "f6ffc3f40583f5d3192cdd856a9256625be063c7ac6854bc8fa172e7f4785e79": (
        (chain_f6ffc3f40583_row, (0, 1), (0,), "row", 64, False),
    ),
    "114b059ce81316fa63fae7cec204026a5836e62d08e0d5ac6c2a5fc2d8a83c67": (
        (chain_114b059ce813_row, (0, 1, 2), (0,), "row", 64, False),
    ),
    "87bdd50b705f2576b672e3c9b4002961d101b25929b124530d96aa9c9da5e408": (
        (chain_87bdd50b705f_row, (0, 1, 2), (0,), "row", 64, False),
    ),
    "805cc6998b2bb89dfbd8616fff6c2f2f03a1a708df69ca0523c3f13744af8485": (
        (chain_805cc6998b2b_receiver, (0, 1, 2), (0,), "receiver", 64, False),
    ),
    "f170bb8b82e4874b35d1b7eabc6660346ba26b172ce6e7a3d78d82c648e08d53": (
        (chain_f170bb8b82e4_receiver, (0, 1), (0,), "receiver", 64, False),
    ),
    "ae0648981575e45e3e6bf9aba5514cac4729e1bab6fce976455d81646df1d34e": (
        (chain_ae0648981575_row, (0, 1), (0,), "row", 64, False),
    ),
}
