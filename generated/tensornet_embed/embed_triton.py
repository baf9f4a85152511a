"""embed: kernels of a layer and of its derivatives, for GPUs.

Written by tnforge 0.1.0 from tnforge.library.tensornet:embed; edit that and compile again.
definition sha256 f6b548fcac5a150471a8f83f7fb0912af9130f7ce50802533a1577c222ae8ada

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
def embed_4daf1a3b3982_receiver(f_ptr, n_ptr, out_out, order, begin, places, parts, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads f[3, u] at row
    reads n[3] at row
    adds to out[9, u] at receiver
    """
    REAL: tl.constexpr = f_ptr.dtype.element_ty
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
        f_at = row * (3 * CHANNELS) + u
        n_at = row * 3
        f_0 = tl.load(f_ptr + f_at, inside, 0.0)
        n_0 = tl.load(n_ptr + n_at, live, 0.0)
        n_1 = tl.load(n_ptr + n_at + 1, live, 0.0)
        n_2 = tl.load(n_ptr + n_at + 2, live, 0.0)
        s0 = n_0 * n_0 - 0.5 * n_1 * n_1 - 0.5 * n_2 * n_2
        s1 = 0.6666666666666666 * s0  # 2/3
        f_2 = tl.load(f_ptr + f_at + 2 * CHANNELS, inside, 0.0)
        a0 += tl.where(inside, f_0 + s1 * f_2, 0.0)
        f_1 = tl.load(f_ptr + f_at + 1 * CHANNELS, inside, 0.0)
        s2 = n_0 * n_1
        a1 += tl.where(inside, -n_2 * f_1 + s2 * f_2, 0.0)
        s3 = n_0 * n_2
        a2 += tl.where(inside, n_1 * f_1 + s3 * f_2, 0.0)
        a3 += tl.where(inside, n_2 * f_1 + s2 * f_2, 0.0)
        s4 = n_0 * n_0 - 2.0 * n_1 * n_1 + n_2 * n_2
        s5 = 0.3333333333333333 * s4  # 1/3
        a4 += tl.where(inside, f_0 - s5 * f_2, 0.0)
        s6 = n_1 * n_2
        a5 += tl.where(inside, -n_0 * f_1 + s6 * f_2, 0.0)
        a6 += tl.where(inside, -n_1 * f_1 + s3 * f_2, 0.0)
        a7 += tl.where(inside, n_0 * f_1 + s6 * f_2, 0.0)
        s7 = n_0 * n_0 + n_1 * n_1 - 2.0 * n_2 * n_2
        s8 = 0.3333333333333333 * s7  # 1/3
        a8 += tl.where(inside, f_0 - s8 * f_2, 0.0)
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


@triton.jit(do_not_specialize=["rows"])
def embed_96dace1f21e6_row(n_ptr, d_out_ptr, grad_f_out, receiver_index, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads n[3] at row
    reads d_out[9, u] at receiver as out
    writes grad_f[3, u] at row as f
    """
    row = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    live = row < rows
    receiver_row = tl.load(receiver_index + row, live, 0)
    u = tl.program_id(1) * BLOCK + tl.arange(0, BLOCK)[None, :]
    inside = live & (u < CHANNELS)
    n_at = row * 3
    d_out_at = receiver_row * (9 * CHANNELS) + u
    grad_f_to = row * (3 * CHANNELS) + u
    d_out_0 = tl.load(d_out_ptr + d_out_at, inside, 0.0)
    d_out_4 = tl.load(d_out_ptr + d_out_at + 4 * CHANNELS, inside, 0.0)
    d_out_8 = tl.load(d_out_ptr + d_out_at + 8 * CHANNELS, inside, 0.0)
    tl.store(grad_f_out + grad_f_to, d_out_0 + d_out_4 + d_out_8, inside)
    n_0 = tl.load(n_ptr + n_at, live, 0.0)
    d_out_5 = tl.load(d_out_ptr + d_out_at + 5 * CHANNELS, inside, 0.0)
    d_out_7 = tl.load(d_out_ptr + d_out_at + 7 * CHANNELS, inside, 0.0)
    n_1 = tl.load(n_ptr + n_at + 1, live, 0.0)
    d_out_2 = tl.load(d_out_ptr + d_out_at + 2 * CHANNELS, inside, 0.0)
    d_out_6 = tl.load(d_out_ptr + d_out_at + 6 * CHANNELS, inside, 0.0)
    n_2 = tl.load(n_ptr + n_at + 2, live, 0.0)
    d_out_1 = tl.load(d_out_ptr + d_out_at + 1 * CHANNELS, inside, 0.0)
    d_out_3 = tl.load(d_out_ptr + d_out_at + 3 * CHANNELS, inside, 0.0)
    tl.store(grad_f_out + grad_f_to + 1 * CHANNELS, -n_0 * d_out_5 + n_0 * d_out_7 + n_1 * d_out_2 - n_1 * d_out_6 - n_2 * d_out_1 + n_2 * d_out_3, inside)
    s0 = n_0 * n_0 - 0.5 * n_1 * n_1 - 0.5 * n_2 * n_2
    s1 = 0.6666666666666666 * s0  # 2/3
    s2 = n_0 * n_0 - 2.0 * n_1 * n_1 + n_2 * n_2
    s3 = 0.3333333333333333 * s2  # 1/3
    s4 = n_0 * n_0 + n_1 * n_1 - 2.0 * n_2 * n_2
    s5 = 0.3333333333333333 * s4  # 1/3
    s6 = n_0 * n_1
    s7 = n_0 * n_2
    s8 = n_1 * n_2
    tl.store(grad_f_out + grad_f_to + 2 * CHANNELS, s1 * d_out_0 - s3 * d_out_4 - s5 * d_out_8 + s6 * d_out_1 + s6 * d_out_3 + s7 * d_out_2 + s7 * d_out_6 + s8 * d_out_5 + s8 * d_out_7, inside)


@triton.jit(do_not_specialize=["rows"])
def embed_a3a7456a60ed_row(f_ptr, n_ptr, d_out_ptr, grad_n_out, receiver_index, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads f[3, u] at row
    reads n[3] at row
    reads d_out[9, u] at receiver as out
    writes grad_n[3] at row as n
    """
    REAL: tl.constexpr = f_ptr.dtype.element_ty
    row = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    live = row < rows
    receiver_row = tl.load(receiver_index + row, live, 0)
    a0 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a1 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a2 = tl.full([ROWS, BLOCK], 0.0, REAL)
    for start in range(0, CHANNELS, BLOCK):
        u = start + tl.arange(0, BLOCK)[None, :]
        inside = live & (u < CHANNELS)
        f_at = row * (3 * CHANNELS) + u
        n_at = row * 3
        d_out_at = receiver_row * (9 * CHANNELS) + u
        f_2 = tl.load(f_ptr + f_at + 2 * CHANNELS, inside, 0.0)
        n_0 = tl.load(n_ptr + n_at, live, 0.0)
        d_out_0 = tl.load(d_out_ptr + d_out_at, inside, 0.0)
        d_out_4 = tl.load(d_out_ptr + d_out_at + 4 * CHANNELS, inside, 0.0)
        d_out_8 = tl.load(d_out_ptr + d_out_at + 8 * CHANNELS, inside, 0.0)
        t0 = d_out_0 - 0.5 * d_out_4 - 0.5 * d_out_8
        n_1 = tl.load(n_ptr + n_at + 1, live, 0.0)
        s0 = 0.75 * n_1
        d_out_1 = tl.load(d_out_ptr + d_out_at + 1 * CHANNELS, inside, 0.0)
        d_out_3 = tl.load(d_out_ptr + d_out_at + 3 * CHANNELS, inside, 0.0)
        t1 = d_out_1 + d_out_3
        n_2 = tl.load(n_ptr + n_at + 2, live, 0.0)
        s1 = 0.75 * n_2
        d_out_2 = tl.load(d_out_ptr + d_out_at + 2 * CHANNELS, inside, 0.0)
        d_out_6 = tl.load(d_out_ptr + d_out_at + 6 * CHANNELS, inside, 0.0)
        t2 = d_out_2 + d_out_6
        t3 = n_0 * t0 + s0 * t1 + s1 * t2
        f_1 = tl.load(f_ptr + f_at + 1 * CHANNELS, inside, 0.0)
        d_out_5 = tl.load(d_out_ptr + d_out_at + 5 * CHANNELS, inside, 0.0)
        d_out_7 = tl.load(d_out_ptr + d_out_at + 7 * CHANNELS, inside, 0.0)
        t4 = d_out_5 - d_out_7
        n0 = -1.3333333333333333 * f_2 * t3 + f_1 * t4  # 4/3
        a0 += tl.where(inside, -n0, 0.0)
        s2 = 0.6666666666666666 * n_1  # 2/3
        t5 = d_out_0 - 2.0 * d_out_4 + d_out_8
        t6 = d_out_5 + d_out_7
        t7 = -s2 * t5 + n_0 * t1 + n_2 * t6
        t8 = d_out_2 - d_out_6
        n1 = f_2 * t7 + f_1 * t8
        a1 += tl.where(inside, n1, 0.0)
        s3 = 0.6666666666666666 * n_2  # 2/3
        t9 = d_out_0 + d_out_4 - 2.0 * d_out_8
        t10 = -s3 * t9 + n_0 * t2 + n_1 * t6
        t11 = d_out_1 - d_out_3
        n2 = -f_2 * t10 + f_1 * t11
        a2 += tl.where(inside, -n2, 0.0)
    grad_n_to = row * 3
    tl.store(grad_n_out + grad_n_to, tl.reduce(a0, 1, plus, keep_dims=True), live)
    tl.store(grad_n_out + grad_n_to + 1, tl.reduce(a1, 1, plus, keep_dims=True), live)
    tl.store(grad_n_out + grad_n_to + 2, tl.reduce(a2, 1, plus, keep_dims=True), live)


@triton.jit(do_not_specialize=["rows"])
def embed_e7e4f1ee3839_row(n_ptr, d_grad_n_ptr, d_out_ptr, grad_f_out, receiver_index, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads n[3] at row
    reads d_grad_n[3] at row as n
    reads d_out[9, u] at receiver as out
    writes grad_f[3, u] at row as f
    """
    REAL: tl.constexpr = n_ptr.dtype.element_ty
    row = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    live = row < rows
    receiver_row = tl.load(receiver_index + row, live, 0)
    u = tl.program_id(1) * BLOCK + tl.arange(0, BLOCK)[None, :]
    inside = live & (u < CHANNELS)
    a0 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a1 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a2 = tl.full([ROWS, BLOCK], 0.0, REAL)
    n_at = row * 3
    d_grad_n_at = row * 3
    d_out_at = receiver_row * (9 * CHANNELS) + u
    grad_f_to = row * (3 * CHANNELS) + u
    d_grad_n_0 = tl.load(d_grad_n_ptr + d_grad_n_at, live, 0.0)
    d_out_5 = tl.load(d_out_ptr + d_out_at + 5 * CHANNELS, inside, 0.0)
    a1 += -d_grad_n_0 * d_out_5
    d_out_7 = tl.load(d_out_ptr + d_out_at + 7 * CHANNELS, inside, 0.0)
    a1 += d_grad_n_0 * d_out_7
    d_grad_n_1 = tl.load(d_grad_n_ptr + d_grad_n_at + 1, live, 0.0)
    d_out_2 = tl.load(d_out_ptr + d_out_at + 2 * CHANNELS, inside, 0.0)
    a1 += d_grad_n_1 * d_out_2
    d_out_6 = tl.load(d_out_ptr + d_out_at + 6 * CHANNELS, inside, 0.0)
    a1 += -d_grad_n_1 * d_out_6
    d_grad_n_2 = tl.load(d_grad_n_ptr + d_grad_n_at + 2, live, 0.0)
    d_out_1 = tl.load(d_out_ptr + d_out_at + 1 * CHANNELS, inside, 0.0)
    a1 += -d_grad_n_2 * d_out_1
    d_out_3 = tl.load(d_out_ptr + d_out_at + 3 * CHANNELS, inside, 0.0)
    a1 += d_grad_n_2 * d_out_3
    n_0 = tl.load(n_ptr + n_at, live, 0.0)
    n_1 = tl.load(n_ptr + n_at + 1, live, 0.0)
    n_2 = tl.load(n_ptr + n_at + 2, live, 0.0)
    s0 = n_0 * d_grad_n_0 - 0.5 * n_1 * d_grad_n_1 - 0.5 * n_2 * d_grad_n_2
    s1 = 1.3333333333333333 * s0  # 4/3
    d_out_0 = tl.load(d_out_ptr + d_out_at, inside, 0.0)
    a2 += s1 * d_out_0
    s2 = n_0 * d_grad_n_0 - 2.0 * n_1 * d_grad_n_1 + n_2 * d_grad_n_2
    s3 = 0.6666666666666666 * s2  # 2/3
    d_out_4 = tl.load(d_out_ptr + d_out_at + 4 * CHANNELS, inside, 0.0)
    a2 += -s3 * d_out_4
    s4 = n_0 * d_grad_n_0 + n_1 * d_grad_n_1 - 2.0 * n_2 * d_grad_n_2
    s5 = 0.6666666666666666 * s4  # 2/3
    d_out_8 = tl.load(d_out_ptr + d_out_at + 8 * CHANNELS, inside, 0.0)
    a2 += -s5 * d_out_8
    s6 = n_0 * d_grad_n_1 + n_1 * d_grad_n_0
    a2 += s6 * d_out_1 + s6 * d_out_3
    s7 = n_0 * d_grad_n_2 + n_2 * d_grad_n_0
    a2 += s7 * d_out_2 + s7 * d_out_6
    s8 = n_1 * d_grad_n_2 + n_2 * d_grad_n_1
    a2 += s8 * d_out_5 + s8 * d_out_7
    tl.store(grad_f_out + grad_f_to, a0, inside)
    tl.store(grad_f_out + grad_f_to + 1 * CHANNELS, a1, inside)
    tl.store(grad_f_out + grad_f_to + 2 * CHANNELS, a2, inside)


@triton.jit(do_not_specialize=["rows"])
def embed_0f39cdead464_row(f_ptr, d_grad_n_ptr, d_out_ptr, grad_n_out, receiver_index, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads f[3, u] at row
    reads d_grad_n[3] at row as n
    reads d_out[9, u] at receiver as out
    writes grad_n[3] at row as n
    """
    REAL: tl.constexpr = f_ptr.dtype.element_ty
    row = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    live = row < rows
    receiver_row = tl.load(receiver_index + row, live, 0)
    a0 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a1 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a2 = tl.full([ROWS, BLOCK], 0.0, REAL)
    for start in range(0, CHANNELS, BLOCK):
        u = start + tl.arange(0, BLOCK)[None, :]
        inside = live & (u < CHANNELS)
        f_at = row * (3 * CHANNELS) + u
        d_grad_n_at = row * 3
        d_out_at = receiver_row * (9 * CHANNELS) + u
        f_2 = tl.load(f_ptr + f_at + 2 * CHANNELS, inside, 0.0)
        d_grad_n_0 = tl.load(d_grad_n_ptr + d_grad_n_at, live, 0.0)
        d_out_0 = tl.load(d_out_ptr + d_out_at, inside, 0.0)
        d_out_4 = tl.load(d_out_ptr + d_out_at + 4 * CHANNELS, inside, 0.0)
        d_out_8 = tl.load(d_out_ptr + d_out_at + 8 * CHANNELS, inside, 0.0)
        t0 = d_out_0 - 0.5 * d_out_4 - 0.5 * d_out_8
        d_grad_n_1 = tl.load(d_grad_n_ptr + d_grad_n_at + 1, live, 0.0)
        s0 = 0.75 * d_grad_n_1
        d_out_1 = tl.load(d_out_ptr + d_out_at + 1 * CHANNELS, inside, 0.0)
        d_out_3 = tl.load(d_out_ptr + d_out_at + 3 * CHANNELS, inside, 0.0)
        t1 = d_out_1 + d_out_3
        d_grad_n_2 = tl.load(d_grad_n_ptr + d_grad_n_at + 2, live, 0.0)
        s1 = 0.75 * d_grad_n_2
        d_out_2 = tl.load(d_out_ptr + d_out_at + 2 * CHANNELS, inside, 0.0)
        d_out_6 = tl.load(d_out_ptr + d_out_at + 6 * CHANNELS, inside, 0.0)
        t2 = d_out_2 + d_out_6
        t3 = d_grad_n_0 * t0 + s0 * t1 + s1 * t2
        n0 = f_2 * t3
        a0 += tl.where(inside, 1.3333333333333333 * n0, 0.0)  # 4/3
        s2 = 0.6666666666666666 * d_grad_n_1  # 2/3
        t4 = d_out_0 - 2.0 * d_out_4 + d_out_8
        d_out_5 = tl.load(d_out_ptr + d_out_at + 5 * CHANNELS, inside, 0.0)
        d_out_7 = tl.load(d_out_ptr + d_out_at + 7 * CHANNELS, inside, 0.0)
        t5 = d_out_5 + d_out_7
        t6 = -s2 * t4 + d_grad_n_0 * t1 + d_grad_n_2 * t5
        n1 = f_2 * t6
        a1 += tl.where(inside, n1, 0.0)
        s3 = 0.6666666666666666 * d_grad_n_2  # 2/3
        t7 = d_out_0 + d_out_4 - 2.0 * d_out_8
        t8 = -s3 * t7 + d_grad_n_0 * t2 + d_grad_n_1 * t5
        n2 = f_2 * t8
        a2 += tl.where(inside, n2, 0.0)
    grad_n_to = row * 3
    tl.store(grad_n_out + grad_n_to, tl.reduce(a0, 1, plus, keep_dims=True), live)
    tl.store(grad_n_out + grad_n_to + 1, tl.reduce(a1, 1, plus, keep_dims=True), live)
    tl.store(grad_n_out + grad_n_to + 2, tl.reduce(a2, 1, plus, keep_dims=True), live)


@triton.jit(do_not_specialize=["places", "parts"])
def embed_e948985e4d84_receiver(f_ptr, n_ptr, d_grad_n_ptr, grad_d_out_out, order, begin, places, parts, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads f[3, u] at row
    reads n[3] at row
    reads d_grad_n[3] at row as n
    adds to grad_d_out[9, u] at receiver as out
    """
    REAL: tl.constexpr = f_ptr.dtype.element_ty
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
        f_at = row * (3 * CHANNELS) + u
        n_at = row * 3
        d_grad_n_at = row * 3
        n_0 = tl.load(n_ptr + n_at, live, 0.0)
        d_grad_n_0 = tl.load(d_grad_n_ptr + d_grad_n_at, live, 0.0)
        n_1 = tl.load(n_ptr + n_at + 1, live, 0.0)
        d_grad_n_1 = tl.load(d_grad_n_ptr + d_grad_n_at + 1, live, 0.0)
        n_2 = tl.load(n_ptr + n_at + 2, live, 0.0)
        d_grad_n_2 = tl.load(d_grad_n_ptr + d_grad_n_at + 2, live, 0.0)
        s0 = n_0 * d_grad_n_0 - 0.5 * n_1 * d_grad_n_1 - 0.5 * n_2 * d_grad_n_2
        s1 = 1.3333333333333333 * s0  # 4/3
        f_2 = tl.load(f_ptr + f_at + 2 * CHANNELS, inside, 0.0)
        a0 += tl.where(inside, s1 * f_2, 0.0)
        f_1 = tl.load(f_ptr + f_at + 1 * CHANNELS, inside, 0.0)
        s2 = n_0 * d_grad_n_1 + n_1 * d_grad_n_0
        a1 += tl.where(inside, -d_grad_n_2 * f_1 + s2 * f_2, 0.0)
        s3 = n_0 * d_grad_n_2 + n_2 * d_grad_n_0
        a2 += tl.where(inside, d_grad_n_1 * f_1 + s3 * f_2, 0.0)
        a3 += tl.where(inside, d_grad_n_2 * f_1 + s2 * f_2, 0.0)
        s4 = n_0 * d_grad_n_0 - 2.0 * n_1 * d_grad_n_1 + n_2 * d_grad_n_2
        s5 = 0.6666666666666666 * s4  # 2/3
        a4 += tl.where(inside, -s5 * f_2, 0.0)
        s6 = n_1 * d_grad_n_2 + n_2 * d_grad_n_1
        a5 += tl.where(inside, -d_grad_n_0 * f_1 + s6 * f_2, 0.0)
        a6 += tl.where(inside, -d_grad_n_1 * f_1 + s3 * f_2, 0.0)
        a7 += tl.where(inside, d_grad_n_0 * f_1 + s6 * f_2, 0.0)
        s7 = n_0 * d_grad_n_0 + n_1 * d_grad_n_1 - 2.0 * n_2 * d_grad_n_2
        s8 = 0.6666666666666666 * s7  # 2/3
        a8 += tl.where(inside, -s8 * f_2, 0.0)
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


@triton.jit(do_not_specialize=["rows"])
def embed_9a035b2d3860_row(d_grad_n_ptr, d_grad_n_too_ptr, d_out_ptr, grad_f_out, receiver_index, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads d_grad_n[3] at row as n
    reads d_grad_n_too[3] at row as n
    reads d_out[9, u] at receiver as out
    writes grad_f[3, u] at row as f
    """
    REAL: tl.constexpr = d_grad_n_ptr.dtype.element_ty
    row = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    live = row < rows
    receiver_row = tl.load(receiver_index + row, live, 0)
    u = tl.program_id(1) * BLOCK + tl.arange(0, BLOCK)[None, :]
    inside = live & (u < CHANNELS)
    a0 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a1 = tl.full([ROWS, BLOCK], 0.0, REAL)
    a2 = tl.full([ROWS, BLOCK], 0.0, REAL)
    d_grad_n_at = row * 3
    d_grad_n_too_at = row * 3
    d_out_at = receiver_row * (9 * CHANNELS) + u
    grad_f_to = row * (3 * CHANNELS) + u
    d_grad_n_0 = tl.load(d_grad_n_ptr + d_grad_n_at, live, 0.0)
    d_grad_n_too_0 = tl.load(d_grad_n_too_ptr + d_grad_n_too_at, live, 0.0)
    d_grad_n_1 = tl.load(d_grad_n_ptr + d_grad_n_at + 1, live, 0.0)
    d_grad_n_too_1 = tl.load(d_grad_n_too_ptr + d_grad_n_too_at + 1, live, 0.0)
    d_grad_n_2 = tl.load(d_grad_n_ptr + d_grad_n_at + 2, live, 0.0)
    d_grad_n_too_2 = tl.load(d_grad_n_too_ptr + d_grad_n_too_at + 2, live, 0.0)
    s0 = d_grad_n_0 * d_grad_n_too_0 - 0.5 * d_grad_n_1 * d_grad_n_too_1 - 0.5 * d_grad_n_2 * d_grad_n_too_2
    s1 = 1.3333333333333333 * s0  # 4/3
    d_out_0 = tl.load(d_out_ptr + d_out_at, inside, 0.0)
    a2 += s1 * d_out_0
    s2 = d_grad_n_0 * d_grad_n_too_0 - 2.0 * d_grad_n_1 * d_grad_n_too_1 + d_grad_n_2 * d_grad_n_too_2
    s3 = 0.6666666666666666 * s2  # 2/3
    d_out_4 = tl.load(d_out_ptr + d_out_at + 4 * CHANNELS, inside, 0.0)
    a2 += -s3 * d_out_4
    s4 = d_grad_n_0 * d_grad_n_too_0 + d_grad_n_1 * d_grad_n_too_1 - 2.0 * d_grad_n_2 * d_grad_n_too_2
    s5 = 0.6666666666666666 * s4  # 2/3
    d_out_8 = tl.load(d_out_ptr + d_out_at + 8 * CHANNELS, inside, 0.0)
    a2 += -s5 * d_out_8
    s6 = d_grad_n_0 * d_grad_n_too_1 + d_grad_n_1 * d_grad_n_too_0
    d_out_1 = tl.load(d_out_ptr + d_out_at + 1 * CHANNELS, inside, 0.0)
    a2 += s6 * d_out_1
    d_out_3 = tl.load(d_out_ptr + d_out_at + 3 * CHANNELS, inside, 0.0)
    a2 += s6 * d_out_3
    s7 = d_grad_n_0 * d_grad_n_too_2 + d_grad_n_2 * d_grad_n_too_0
    d_out_2 = tl.load(d_out_ptr + d_out_at + 2 * CHANNELS, inside, 0.0)
    a2 += s7 * d_out_2
    d_out_6 = tl.load(d_out_ptr + d_out_at + 6 * CHANNELS, inside, 0.0)
    a2 += s7 * d_out_6
    s8 = d_grad_n_1 * d_grad_n_too_2 + d_grad_n_2 * d_grad_n_too_1
    d_out_5 = tl.load(d_out_ptr + d_out_at + 5 * CHANNELS, inside, 0.0)
    a2 += s8 * d_out_5
    d_out_7 = tl.load(d_out_ptr + d_out_at + 7 * CHANNELS, inside, 0.0)
    a2 += s8 * d_out_7
    tl.store(grad_f_out + grad_f_to, a0, inside)
    tl.store(grad_f_out + grad_f_to + 1 * CHANNELS, a1, inside)
    tl.store(grad_f_out + grad_f_to + 2 * CHANNELS, a2, inside)


@triton.jit(do_not_specialize=["places", "parts"])
def embed_6c94f67db5bc_receiver(f_ptr, d_grad_n_ptr, d_grad_n_too_ptr, grad_d_out_out, order, begin, places, parts, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads f[3, u] at row
    reads d_grad_n[3] at row as n
    reads d_grad_n_too[3] at row as n
    adds to grad_d_out[9, u] at receiver as out
    """
    REAL: tl.constexpr = f_ptr.dtype.element_ty
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
        f_at = row * (3 * CHANNELS) + u
        d_grad_n_at = row * 3
        d_grad_n_too_at = row * 3
        d_grad_n_0 = tl.load(d_grad_n_ptr + d_grad_n_at, live, 0.0)
        d_grad_n_too_0 = tl.load(d_grad_n_too_ptr + d_grad_n_too_at, live, 0.0)
        d_grad_n_1 = tl.load(d_grad_n_ptr + d_grad_n_at + 1, live, 0.0)
        d_grad_n_too_1 = tl.load(d_grad_n_too_ptr + d_grad_n_too_at + 1, live, 0.0)
        d_grad_n_2 = tl.load(d_grad_n_ptr + d_grad_n_at + 2, live, 0.0)
        d_grad_n_too_2 = tl.load(d_grad_n_too_ptr + d_grad_n_too_at + 2, live, 0.0)
        s3 = d_grad_n_0 * d_grad_n_too_0 - 0.5 * d_grad_n_1 * d_grad_n_too_1 - 0.5 * d_grad_n_2 * d_grad_n_too_2
        s4 = 1.3333333333333333 * s3  # 4/3
        f_2 = tl.load(f_ptr + f_at + 2 * CHANNELS, inside, 0.0)
        a0 += tl.where(inside, s4 * f_2, 0.0)
        s5 = d_grad_n_0 * d_grad_n_too_0 - 2.0 * d_grad_n_1 * d_grad_n_too_1 + d_grad_n_2 * d_grad_n_too_2
        s6 = 0.6666666666666666 * s5  # 2/3
        a4 += tl.where(inside, -s6 * f_2, 0.0)
        s7 = d_grad_n_0 * d_grad_n_too_0 + d_grad_n_1 * d_grad_n_too_1 - 2.0 * d_grad_n_2 * d_grad_n_too_2
        s8 = 0.6666666666666666 * s7  # 2/3
        a8 += tl.where(inside, -s8 * f_2, 0.0)
        s0 = d_grad_n_0 * d_grad_n_too_1 + d_grad_n_1 * d_grad_n_too_0
        t0 = s0 * f_2
        a1 += tl.where(inside, t0, 0.0)
        a3 += tl.where(inside, t0, 0.0)
        s1 = d_grad_n_0 * d_grad_n_too_2 + d_grad_n_2 * d_grad_n_too_0
        t1 = s1 * f_2
        a2 += tl.where(inside, t1, 0.0)
        a6 += tl.where(inside, t1, 0.0)
        s2 = d_grad_n_1 * d_grad_n_too_2 + d_grad_n_2 * d_grad_n_too_1
        t2 = s2 * f_2
        a5 += tl.where(inside, t2, 0.0)
        a7 += tl.where(inside, t2, 0.0)
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
    "4daf1a3b398237aa077917cd6dbcc9f8bdf2e3a426acfd5f7a3558ae46ab689d": (
        (embed_4daf1a3b3982_receiver, (0, 1), (0,), "receiver", 64, False),
    ),
    "96dace1f21e6e9c363c54a163d31e44c83e5643da21e86c483404cd95adbd0b7": (
        (embed_96dace1f21e6_row, (0, 1), (0,), "row", 64, False),
    ),
    "a3a7456a60ed847e07311b7c4413bb73864dd3e67b0b69cd63d464caced6000f": (
        (embed_a3a7456a60ed_row, (0, 1, 2), (0,), "row", 64, True),
    ),
    "e7e4f1ee3839aed04690f06a33369c182367a0fb533c136c6016a72472e59b72": (
        (embed_e7e4f1ee3839_row, (0, 1, 2), (0,), "row", 64, False),
    ),
    "0f39cdead4649571f3c4fa5a8a1494bddb0acbc71355377c3c0a618a0f1ce102": (
        (embed_0f39cdead464_row, (0, 1, 2), (0,), "row", 64, True),
    ),
    "e948985e4d84c4d539eac0276c563f4f662a5e1a986f151742fbb1d6927821db": (
        (embed_e948985e4d84_receiver, (0, 1, 2), (0,), "receiver", 64, False),
    ),
    "9a035b2d3860ab40dec70aa1d2e19cef989a7728702a6768240e2e12cb3954d7": (
        (embed_9a035b2d3860_row, (0, 1, 2), (0,), "row", 64, False),
    ),
    "6c94f67db5bcb3623dbbf4f2ecdf801a1d03d8f2c2b38a8dec24fa364aac1a7e": (
        (embed_6c94f67db5bc_receiver, (0, 1, 2), (0,), "receiver", 64, False),
    ),
}
