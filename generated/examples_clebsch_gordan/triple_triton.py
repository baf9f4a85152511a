"""triple: kernels of a layer and of its derivatives, for GPUs.

Written by tnforge 0.1.0 from examples/08_clebsch_gordan.py; edit that and compile again.
definition sha256 4dcf859a929405c36ce0b2ebc8fd93130a36a34808f1587d08d71b4b34e48067

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
def triple_b158f29726e4_row(x_ptr, y_ptr, z_ptr, out_out, rows, ROWS: tl.constexpr):
    """reads x[5] at row
    reads y[5] at row
    reads z[5] at row
    writes out[1] at row
    """
    REAL: tl.constexpr = x_ptr.dtype.element_ty
    row = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    live = row < rows
    a0 = tl.full([ROWS, 1], 0.0, REAL)
    x_at = row * 5
    y_at = row * 5
    z_at = row * 5
    out_to = row * 1
    x_1 = tl.load(x_ptr + x_at + 1, live, 0.0)
    y_1 = tl.load(y_ptr + y_at + 1, live, 0.0)
    z_2 = tl.load(z_ptr + z_at + 2, live, 0.0)
    z_4 = tl.load(z_ptr + z_at + 4, live, 0.0)
    s0 = z_2 - 1.7320508075688772 * z_4  # sqrt(3)
    z_1 = tl.load(z_ptr + z_at + 1, live, 0.0)
    y_2 = tl.load(y_ptr + y_at + 2, live, 0.0)
    y_4 = tl.load(y_ptr + y_at + 4, live, 0.0)
    s1 = y_2 - 1.7320508075688772 * y_4  # sqrt(3)
    y_0 = tl.load(y_ptr + y_at, live, 0.0)
    z_3 = tl.load(z_ptr + z_at + 3, live, 0.0)
    y_3 = tl.load(y_ptr + y_at + 3, live, 0.0)
    z_0 = tl.load(z_ptr + z_at, live, 0.0)
    s2 = 0.5773502691896257 * y_1 * s0 + 0.5773502691896257 * z_1 * s1 + y_0 * z_3 + y_3 * z_0  # sqrt(3)/3
    a0 += 0.3535533905932738 * x_1 * s2  # sqrt(2)/4
    x_3 = tl.load(x_ptr + x_at + 3, live, 0.0)
    s3 = z_2 + 1.7320508075688772 * z_4  # sqrt(3)
    s4 = y_2 + 1.7320508075688772 * y_4  # sqrt(3)
    s5 = 0.5773502691896257 * y_3 * s3 + 0.5773502691896257 * z_3 * s4 + y_0 * z_1 + y_1 * z_0  # sqrt(3)/3
    a0 += 0.3535533905932738 * x_3 * s5  # sqrt(2)/4
    x_2 = tl.load(x_ptr + x_at + 2, live, 0.0)
    s6 = y_0 * z_0 - 0.5 * y_1 * z_1 - y_2 * z_2 - 0.5 * y_3 * z_3 + y_4 * z_4
    a0 += -0.408248290463863 * x_2 * s6  # sqrt(6)/6
    x_0 = tl.load(x_ptr + x_at, live, 0.0)
    s7 = y_0 * z_2 - 0.8660254037844386 * y_1 * z_3 + y_2 * z_0 - 0.8660254037844386 * y_3 * z_1  # sqrt(3)/2
    a0 += -0.408248290463863 * x_0 * s7  # sqrt(6)/6
    x_4 = tl.load(x_ptr + x_at + 4, live, 0.0)
    s8 = y_1 * z_1 + 1.1547005383792515 * y_2 * z_4 - y_3 * z_3 + 1.1547005383792515 * y_4 * z_2  # 2*sqrt(3)/3
    a0 += -0.3535533905932738 * x_4 * s8  # sqrt(2)/4
    tl.store(out_out + out_to, a0, live)


@triton.jit(do_not_specialize=["rows"])
def triple_2cd726de6a36_row(d_out_ptr, y_ptr, z_ptr, grad_x_out, rows, ROWS: tl.constexpr):
    """reads d_out[1] at row as out
    reads y[5] at row
    reads z[5] at row
    writes grad_x[5] at row as x
    """
    row = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    live = row < rows
    d_out_at = row * 1
    y_at = row * 5
    z_at = row * 5
    grad_x_to = row * 5
    d_out_0 = tl.load(d_out_ptr + d_out_at, live, 0.0)
    y_0 = tl.load(y_ptr + y_at, live, 0.0)
    z_2 = tl.load(z_ptr + z_at + 2, live, 0.0)
    y_1 = tl.load(y_ptr + y_at + 1, live, 0.0)
    z_3 = tl.load(z_ptr + z_at + 3, live, 0.0)
    y_2 = tl.load(y_ptr + y_at + 2, live, 0.0)
    z_0 = tl.load(z_ptr + z_at, live, 0.0)
    y_3 = tl.load(y_ptr + y_at + 3, live, 0.0)
    z_1 = tl.load(z_ptr + z_at + 1, live, 0.0)
    s0 = y_0 * z_2 - 0.8660254037844386 * y_1 * z_3 + y_2 * z_0 - 0.8660254037844386 * y_3 * z_1  # sqrt(3)/2
    tl.store(grad_x_out + grad_x_to, -0.408248290463863 * d_out_0 * s0, live)  # sqrt(6)/6
    z_4 = tl.load(z_ptr + z_at + 4, live, 0.0)
    s1 = z_2 - 1.7320508075688772 * z_4  # sqrt(3)
    y_4 = tl.load(y_ptr + y_at + 4, live, 0.0)
    s2 = y_2 - 1.7320508075688772 * y_4  # sqrt(3)
    s3 = 0.5773502691896257 * y_1 * s1 + 0.5773502691896257 * z_1 * s2 + y_0 * z_3 + y_3 * z_0  # sqrt(3)/3
    tl.store(grad_x_out + grad_x_to + 1, 0.3535533905932738 * d_out_0 * s3, live)  # sqrt(2)/4
    s4 = y_0 * z_0 - 0.5 * y_1 * z_1 - y_2 * z_2 - 0.5 * y_3 * z_3 + y_4 * z_4
    tl.store(grad_x_out + grad_x_to + 2, -0.408248290463863 * d_out_0 * s4, live)  # sqrt(6)/6
    s5 = z_2 + 1.7320508075688772 * z_4  # sqrt(3)
    s6 = y_2 + 1.7320508075688772 * y_4  # sqrt(3)
    s7 = 0.5773502691896257 * y_3 * s5 + 0.5773502691896257 * z_3 * s6 + y_0 * z_1 + y_1 * z_0  # sqrt(3)/3
    tl.store(grad_x_out + grad_x_to + 3, 0.3535533905932738 * d_out_0 * s7, live)  # sqrt(2)/4
    s8 = y_1 * z_1 + 1.1547005383792515 * y_2 * z_4 - y_3 * z_3 + 1.1547005383792515 * y_4 * z_2  # 2*sqrt(3)/3
    tl.store(grad_x_out + grad_x_to + 4, -0.3535533905932738 * d_out_0 * s8, live)  # sqrt(2)/4


# For each kernel its functions; of each, which operands it reads and which outputs it writes, the map of these, how
# many channels a tile has at most, and whether it visits all channels itself.
KERNELS = {
    "b158f29726e41494f690b62db94b586dae506e3358dda99af379526ef634cd01": (
        (triple_b158f29726e4_row, (0, 1, 2), (0,), "row", 64, False),
    ),
    "2cd726de6a36342f0936e4e7430743231db7f1074d556dd217eda4d99736b064": (
        (triple_2cd726de6a36_row, (0, 1, 2), (0,), "row", 64, False),
    ),
}
