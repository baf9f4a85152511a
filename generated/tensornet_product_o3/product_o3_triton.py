"""product_o3: kernels of a layer and of its derivatives, for GPUs.

Written by tnforge 0.1.0 from tnforge.library.tensornet:product_o3; edit that and compile again.
definition sha256 5c30db5375876c0020160a8bb5c65686948e57addeb3f0a6c372a79faf87a7e4

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
def product_o3_a7af8d270628_row(x_ptr, y_ptr, out_out, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads x[9, u] at row
    reads y[9, u] at row
    writes out[9, u] at row
    """
    row = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    live = row < rows
    u = tl.program_id(1) * BLOCK + tl.arange(0, BLOCK)[None, :]
    inside = live & (u < CHANNELS)
    x_at = row * (9 * CHANNELS) + u
    y_at = row * (9 * CHANNELS) + u
    out_to = row * (9 * CHANNELS) + u
    x_0 = tl.load(x_ptr + x_at, inside, 0.0)
    y_0 = tl.load(y_ptr + y_at, inside, 0.0)
    x_1 = tl.load(x_ptr + x_at + 1 * CHANNELS, inside, 0.0)
    y_3 = tl.load(y_ptr + y_at + 3 * CHANNELS, inside, 0.0)
    x_2 = tl.load(x_ptr + x_at + 2 * CHANNELS, inside, 0.0)
    y_6 = tl.load(y_ptr + y_at + 6 * CHANNELS, inside, 0.0)
    x_3 = tl.load(x_ptr + x_at + 3 * CHANNELS, inside, 0.0)
    y_1 = tl.load(y_ptr + y_at + 1 * CHANNELS, inside, 0.0)
    x_6 = tl.load(x_ptr + x_at + 6 * CHANNELS, inside, 0.0)
    y_2 = tl.load(y_ptr + y_at + 2 * CHANNELS, inside, 0.0)
    tl.store(out_out + out_to, 2.0 * x_0 * y_0 + x_1 * y_3 + x_2 * y_6 + x_3 * y_1 + x_6 * y_2, inside)
    y_4 = tl.load(y_ptr + y_at + 4 * CHANNELS, inside, 0.0)
    t0 = y_0 + y_4
    y_7 = tl.load(y_ptr + y_at + 7 * CHANNELS, inside, 0.0)
    x_4 = tl.load(x_ptr + x_at + 4 * CHANNELS, inside, 0.0)
    x_7 = tl.load(x_ptr + x_at + 7 * CHANNELS, inside, 0.0)
    tl.store(out_out + out_to + 1 * CHANNELS, x_1 * t0 + x_0 * y_1 + x_2 * y_7 + x_4 * y_1 + x_7 * y_2, inside)
    y_8 = tl.load(y_ptr + y_at + 8 * CHANNELS, inside, 0.0)
    t1 = y_0 + y_8
    y_5 = tl.load(y_ptr + y_at + 5 * CHANNELS, inside, 0.0)
    x_5 = tl.load(x_ptr + x_at + 5 * CHANNELS, inside, 0.0)
    x_8 = tl.load(x_ptr + x_at + 8 * CHANNELS, inside, 0.0)
    tl.store(out_out + out_to + 2 * CHANNELS, x_2 * t1 + x_0 * y_2 + x_1 * y_5 + x_5 * y_1 + x_8 * y_2, inside)
    tl.store(out_out + out_to + 3 * CHANNELS, x_3 * t0 + x_0 * y_3 + x_4 * y_3 + x_5 * y_6 + x_6 * y_5, inside)
    tl.store(out_out + out_to + 4 * CHANNELS, x_1 * y_3 + x_3 * y_1 + 2.0 * x_4 * y_4 + x_5 * y_7 + x_7 * y_5, inside)
    t2 = y_4 + y_8
    tl.store(out_out + out_to + 5 * CHANNELS, x_5 * t2 + x_2 * y_3 + x_3 * y_2 + x_4 * y_5 + x_8 * y_5, inside)
    tl.store(out_out + out_to + 6 * CHANNELS, x_6 * t1 + x_0 * y_6 + x_3 * y_7 + x_7 * y_3 + x_8 * y_6, inside)
    tl.store(out_out + out_to + 7 * CHANNELS, x_7 * t2 + x_1 * y_6 + x_4 * y_7 + x_6 * y_1 + x_8 * y_7, inside)
    tl.store(out_out + out_to + 8 * CHANNELS, x_2 * y_6 + x_5 * y_7 + x_6 * y_2 + x_7 * y_5 + 2.0 * x_8 * y_8, inside)


@triton.jit(do_not_specialize=["rows"])
def product_o3_1f8bb35441bf_row(d_out_ptr, y_ptr, grad_x_out, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads d_out[9, u] at row as out
    reads y[9, u] at row
    writes grad_x[9, u] at row as x
    """
    row = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    live = row < rows
    u = tl.program_id(1) * BLOCK + tl.arange(0, BLOCK)[None, :]
    inside = live & (u < CHANNELS)
    d_out_at = row * (9 * CHANNELS) + u
    y_at = row * (9 * CHANNELS) + u
    grad_x_to = row * (9 * CHANNELS) + u
    d_out_0 = tl.load(d_out_ptr + d_out_at, inside, 0.0)
    y_0 = tl.load(y_ptr + y_at, inside, 0.0)
    d_out_1 = tl.load(d_out_ptr + d_out_at + 1 * CHANNELS, inside, 0.0)
    y_1 = tl.load(y_ptr + y_at + 1 * CHANNELS, inside, 0.0)
    d_out_2 = tl.load(d_out_ptr + d_out_at + 2 * CHANNELS, inside, 0.0)
    y_2 = tl.load(y_ptr + y_at + 2 * CHANNELS, inside, 0.0)
    d_out_3 = tl.load(d_out_ptr + d_out_at + 3 * CHANNELS, inside, 0.0)
    y_3 = tl.load(y_ptr + y_at + 3 * CHANNELS, inside, 0.0)
    d_out_6 = tl.load(d_out_ptr + d_out_at + 6 * CHANNELS, inside, 0.0)
    y_6 = tl.load(y_ptr + y_at + 6 * CHANNELS, inside, 0.0)
    tl.store(grad_x_out + grad_x_to, 2.0 * d_out_0 * y_0 + d_out_1 * y_1 + d_out_2 * y_2 + d_out_3 * y_3 + d_out_6 * y_6, inside)
    y_4 = tl.load(y_ptr + y_at + 4 * CHANNELS, inside, 0.0)
    t0 = y_0 + y_4
    y_5 = tl.load(y_ptr + y_at + 5 * CHANNELS, inside, 0.0)
    d_out_4 = tl.load(d_out_ptr + d_out_at + 4 * CHANNELS, inside, 0.0)
    d_out_7 = tl.load(d_out_ptr + d_out_at + 7 * CHANNELS, inside, 0.0)
    tl.store(grad_x_out + grad_x_to + 1 * CHANNELS, d_out_1 * t0 + d_out_0 * y_3 + d_out_2 * y_5 + d_out_4 * y_3 + d_out_7 * y_6, inside)
    y_8 = tl.load(y_ptr + y_at + 8 * CHANNELS, inside, 0.0)
    t1 = y_0 + y_8
    y_7 = tl.load(y_ptr + y_at + 7 * CHANNELS, inside, 0.0)
    d_out_5 = tl.load(d_out_ptr + d_out_at + 5 * CHANNELS, inside, 0.0)
    d_out_8 = tl.load(d_out_ptr + d_out_at + 8 * CHANNELS, inside, 0.0)
    tl.store(grad_x_out + grad_x_to + 2 * CHANNELS, d_out_2 * t1 + d_out_0 * y_6 + d_out_1 * y_7 + d_out_5 * y_3 + d_out_8 * y_6, inside)
    tl.store(grad_x_out + grad_x_to + 3 * CHANNELS, d_out_3 * t0 + d_out_0 * y_1 + d_out_4 * y_1 + d_out_5 * y_2 + d_out_6 * y_7, inside)
    tl.store(grad_x_out + grad_x_to + 4 * CHANNELS, d_out_1 * y_1 + d_out_3 * y_3 + 2.0 * d_out_4 * y_4 + d_out_5 * y_5 + d_out_7 * y_7, inside)
    t2 = y_4 + y_8
    tl.store(grad_x_out + grad_x_to + 5 * CHANNELS, d_out_5 * t2 + d_out_2 * y_1 + d_out_3 * y_6 + d_out_4 * y_7 + d_out_8 * y_7, inside)
    tl.store(grad_x_out + grad_x_to + 6 * CHANNELS, d_out_6 * t1 + d_out_0 * y_2 + d_out_3 * y_5 + d_out_7 * y_1 + d_out_8 * y_2, inside)
    tl.store(grad_x_out + grad_x_to + 7 * CHANNELS, d_out_7 * t2 + d_out_1 * y_2 + d_out_4 * y_5 + d_out_6 * y_3 + d_out_8 * y_5, inside)
    tl.store(grad_x_out + grad_x_to + 8 * CHANNELS, d_out_2 * y_2 + d_out_5 * y_5 + d_out_6 * y_6 + d_out_7 * y_7 + 2.0 * d_out_8 * y_8, inside)


# For each kernel its functions; of each, which operands it reads and which outputs it writes, the map of these, how
# many channels a tile has at most, and whether it visits all channels itself.
KERNELS = {
    "a7af8d270628c1de7982ada650bbaa491a6a427baf3b948d018d57632a65f128": (
        (product_o3_a7af8d270628_row, (0, 1), (0,), "row", 64, False),
    ),
    "1f8bb35441bf49b13e32f9c600d190326076c80c421248b6e28dc634afdf352a": (
        (product_o3_1f8bb35441bf_row, (0, 1), (0,), "row", 64, False),
    ),
}
