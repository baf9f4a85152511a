"""clebsch_gordan: kernels of a layer and of its derivatives, for GPUs.

Written by tnforge 0.1.0 from examples/08_clebsch_gordan.py; edit that and compile again.
definition sha256 839500d872725484ec9c0176d633587c9bbe8ab17aeb6a818b0eee802dc0cd57

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
def clebsch_gordan_894fae0e980a_row(x_ptr, y_ptr, out_out, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads x[5, u] at row
    reads y[3, u] at row
    writes out[5, u] at row
    """
    row = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    live = row < rows
    u = tl.program_id(1) * BLOCK + tl.arange(0, BLOCK)[None, :]
    inside = live & (u < CHANNELS)
    x_at = row * (5 * CHANNELS) + u
    y_at = row * (3 * CHANNELS) + u
    out_to = row * (5 * CHANNELS) + u
    x_1 = tl.load(x_ptr + x_at + 1 * CHANNELS, inside, 0.0)
    y_0 = tl.load(y_ptr + y_at, inside, 0.0)
    t0 = x_1 * y_0
    x_3 = tl.load(x_ptr + x_at + 3 * CHANNELS, inside, 0.0)
    y_2 = tl.load(y_ptr + y_at + 2 * CHANNELS, inside, 0.0)
    t1 = x_3 * y_2
    x_4 = tl.load(x_ptr + x_at + 4 * CHANNELS, inside, 0.0)
    y_1 = tl.load(y_ptr + y_at + 1 * CHANNELS, inside, 0.0)
    t2 = x_4 * y_1
    tl.store(out_out + out_to, -0.5 * t0 + 0.5 * t1 - t2, inside)
    x_0 = tl.load(x_ptr + x_at, inside, 0.0)
    t3 = x_0 * y_0
    x_2 = tl.load(x_ptr + x_at + 2 * CHANNELS, inside, 0.0)
    t4 = x_2 * y_2
    t5 = x_3 * y_1
    t6 = x_4 * y_2
    tl.store(out_out + out_to + 1 * CHANNELS, 0.5 * t3 + 0.8660254037844386 * t4 - 0.5 * t5 + 0.5 * t6, inside)  # sqrt(3)/2
    t7 = x_1 * y_2
    t8 = x_3 * y_0
    tl.store(out_out + out_to + 2 * CHANNELS, -0.8660254037844386 * t7 + 0.8660254037844386 * t8, inside)  # sqrt(3)/2
    t9 = x_0 * y_2
    t10 = x_1 * y_1
    t11 = x_2 * y_0
    t12 = x_4 * y_0
    tl.store(out_out + out_to + 3 * CHANNELS, -0.5 * t9 + 0.5 * t10 - 0.8660254037844386 * t11 + 0.5 * t12, inside)  # sqrt(3)/2
    t13 = x_0 * y_1
    tl.store(out_out + out_to + 4 * CHANNELS, t13 - 0.5 * t7 - 0.5 * t8, inside)


@triton.jit(do_not_specialize=["rows"])
def clebsch_gordan_5d3ed7c5911d_row(d_out_ptr, y_ptr, grad_x_out, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads d_out[5, u] at row as out
    reads y[3, u] at row
    writes grad_x[5, u] at row as x
    """
    row = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    live = row < rows
    u = tl.program_id(1) * BLOCK + tl.arange(0, BLOCK)[None, :]
    inside = live & (u < CHANNELS)
    d_out_at = row * (5 * CHANNELS) + u
    y_at = row * (3 * CHANNELS) + u
    grad_x_to = row * (5 * CHANNELS) + u
    d_out_1 = tl.load(d_out_ptr + d_out_at + 1 * CHANNELS, inside, 0.0)
    y_0 = tl.load(y_ptr + y_at, inside, 0.0)
    t0 = d_out_1 * y_0
    d_out_3 = tl.load(d_out_ptr + d_out_at + 3 * CHANNELS, inside, 0.0)
    y_2 = tl.load(y_ptr + y_at + 2 * CHANNELS, inside, 0.0)
    t1 = d_out_3 * y_2
    d_out_4 = tl.load(d_out_ptr + d_out_at + 4 * CHANNELS, inside, 0.0)
    y_1 = tl.load(y_ptr + y_at + 1 * CHANNELS, inside, 0.0)
    t2 = d_out_4 * y_1
    tl.store(grad_x_out + grad_x_to, 0.5 * t0 - 0.5 * t1 + t2, inside)
    d_out_0 = tl.load(d_out_ptr + d_out_at, inside, 0.0)
    t3 = d_out_0 * y_0
    d_out_2 = tl.load(d_out_ptr + d_out_at + 2 * CHANNELS, inside, 0.0)
    t4 = d_out_2 * y_2
    t5 = d_out_3 * y_1
    t6 = d_out_4 * y_2
    tl.store(grad_x_out + grad_x_to + 1 * CHANNELS, -0.5 * t3 - 0.8660254037844386 * t4 + 0.5 * t5 - 0.5 * t6, inside)  # sqrt(3)/2
    t7 = d_out_1 * y_2
    t8 = d_out_3 * y_0
    tl.store(grad_x_out + grad_x_to + 2 * CHANNELS, 0.8660254037844386 * t7 - 0.8660254037844386 * t8, inside)  # sqrt(3)/2
    t9 = d_out_0 * y_2
    t10 = d_out_1 * y_1
    t11 = d_out_2 * y_0
    t12 = d_out_4 * y_0
    tl.store(grad_x_out + grad_x_to + 3 * CHANNELS, 0.5 * t9 - 0.5 * t10 + 0.8660254037844386 * t11 - 0.5 * t12, inside)  # sqrt(3)/2
    t13 = d_out_0 * y_1
    tl.store(grad_x_out + grad_x_to + 4 * CHANNELS, -t13 + 0.5 * t7 + 0.5 * t8, inside)


@triton.jit(do_not_specialize=["rows"])
def clebsch_gordan_0c271ac08773_row(d_out_ptr, x_ptr, grad_y_out, rows, CHANNELS: tl.constexpr, ROWS: tl.constexpr, BLOCK: tl.constexpr):
    """reads d_out[5, u] at row as out
    reads x[5, u] at row
    writes grad_y[3, u] at row as y
    """
    row = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    live = row < rows
    u = tl.program_id(1) * BLOCK + tl.arange(0, BLOCK)[None, :]
    inside = live & (u < CHANNELS)
    d_out_at = row * (5 * CHANNELS) + u
    x_at = row * (5 * CHANNELS) + u
    grad_y_to = row * (3 * CHANNELS) + u
    d_out_3 = tl.load(d_out_ptr + d_out_at + 3 * CHANNELS, inside, 0.0)
    x_2 = tl.load(x_ptr + x_at + 2 * CHANNELS, inside, 0.0)
    x_4 = tl.load(x_ptr + x_at + 4 * CHANNELS, inside, 0.0)
    t0 = x_2 - 0.5773502691896257 * x_4  # sqrt(3)/3
    d_out_0 = tl.load(d_out_ptr + d_out_at, inside, 0.0)
    x_1 = tl.load(x_ptr + x_at + 1 * CHANNELS, inside, 0.0)
    d_out_1 = tl.load(d_out_ptr + d_out_at + 1 * CHANNELS, inside, 0.0)
    x_0 = tl.load(x_ptr + x_at, inside, 0.0)
    d_out_2 = tl.load(d_out_ptr + d_out_at + 2 * CHANNELS, inside, 0.0)
    x_3 = tl.load(x_ptr + x_at + 3 * CHANNELS, inside, 0.0)
    d_out_4 = tl.load(d_out_ptr + d_out_at + 4 * CHANNELS, inside, 0.0)
    tl.store(grad_y_out + grad_y_to, -0.8660254037844386 * d_out_3 * t0 - 0.5 * d_out_0 * x_1 + 0.5 * d_out_1 * x_0 + 0.8660254037844386 * d_out_2 * x_3 - 0.5 * d_out_4 * x_3, inside)  # sqrt(3)/2
    tl.store(grad_y_out + grad_y_to + 1 * CHANNELS, -d_out_0 * x_4 - 0.5 * d_out_1 * x_3 + 0.5 * d_out_3 * x_1 + d_out_4 * x_0, inside)
    t1 = x_2 + 0.5773502691896257 * x_4  # sqrt(3)/3
    tl.store(grad_y_out + grad_y_to + 2 * CHANNELS, 0.8660254037844386 * d_out_1 * t1 + 0.5 * d_out_0 * x_3 - 0.8660254037844386 * d_out_2 * x_1 - 0.5 * d_out_3 * x_0 - 0.5 * d_out_4 * x_1, inside)  # sqrt(3)/2


# For each kernel its functions; of each, which operands it reads and which outputs it writes, the map of these, how
# many channels a tile has at most, and whether it visits all channels itself.
KERNELS = {
    "894fae0e980aee7ded7b86ce1d295f36b606a2d8a2ca9a52243d6ee04d02d864": (
        (clebsch_gordan_894fae0e980a_row, (0, 1), (0,), "row", 64, False),
    ),
    "5d3ed7c5911d8b78cf7cff0220a4cf6f84d32927ff0689598fce73cdfcfc7248": (
        (clebsch_gordan_5d3ed7c5911d_row, (0, 1), (0,), "row", 64, False),
    ),
    "0c271ac08773d0897b5eceace9ba75c4edbeb539cef27bdd65d1a00c2aeb7086": (
        (clebsch_gordan_0c271ac08773_row, (0, 1), (0,), "row", 64, False),
    ),
}
