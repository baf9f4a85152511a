"""quadrupole_of: kernels of a layer and of its derivatives, for GPUs.

Written by tnforge 0.1.0 from examples/08_clebsch_gordan.py; edit that and compile again.
definition sha256 a302fdae1f880842b8328150859723e464d4621c4a11eb6e92e0eff83df291e5

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
def quadrupole_of_038d01d40634_row(r_ptr, out_out, rows, ROWS: tl.constexpr):
    """reads r[3] at row
    writes out[5] at row
    """
    row = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    live = row < rows
    r_at = row * 3
    out_to = row * 5
    r_0 = tl.load(r_ptr + r_at, live, 0.0)
    r_2 = tl.load(r_ptr + r_at + 2, live, 0.0)
    tl.store(out_out + out_to, 1.4142135623730951 * r_0 * r_2, live)  # sqrt(2)
    r_1 = tl.load(r_ptr + r_at + 1, live, 0.0)
    tl.store(out_out + out_to + 1, 1.4142135623730951 * r_0 * r_1, live)  # sqrt(2)
    tl.store(out_out + out_to + 2, -0.408248290463863 * r_0 * r_0 + 0.816496580927726 * r_1 * r_1 - 0.408248290463863 * r_2 * r_2, live)  # sqrt(6)/6, sqrt(6)/3
    tl.store(out_out + out_to + 3, 1.4142135623730951 * r_1 * r_2, live)  # sqrt(2)
    tl.store(out_out + out_to + 4, -0.7071067811865476 * r_0 * r_0 + 0.7071067811865476 * r_2 * r_2, live)  # sqrt(2)/2


@triton.jit(do_not_specialize=["rows"])
def quadrupole_of_48b667dd52ad_row(d_out_ptr, r_ptr, grad_r_out, rows, ROWS: tl.constexpr):
    """reads d_out[5] at row as out
    reads r[3] at row
    writes grad_r[3] at row as r
    """
    row = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    live = row < rows
    d_out_at = row * 5
    r_at = row * 3
    grad_r_to = row * 3
    r_0 = tl.load(r_ptr + r_at, live, 0.0)
    d_out_2 = tl.load(d_out_ptr + d_out_at + 2, live, 0.0)
    d_out_4 = tl.load(d_out_ptr + d_out_at + 4, live, 0.0)
    s0 = d_out_2 + 1.7320508075688772 * d_out_4  # sqrt(3)
    d_out_0 = tl.load(d_out_ptr + d_out_at, live, 0.0)
    r_2 = tl.load(r_ptr + r_at + 2, live, 0.0)
    d_out_1 = tl.load(d_out_ptr + d_out_at + 1, live, 0.0)
    r_1 = tl.load(r_ptr + r_at + 1, live, 0.0)
    tl.store(grad_r_out + grad_r_to, -0.816496580927726 * r_0 * s0 + 1.4142135623730951 * d_out_0 * r_2 + 1.4142135623730951 * d_out_1 * r_1, live)  # sqrt(6)/3, sqrt(2)
    d_out_3 = tl.load(d_out_ptr + d_out_at + 3, live, 0.0)
    tl.store(grad_r_out + grad_r_to + 1, 1.4142135623730951 * d_out_1 * r_0 + 1.632993161855452 * d_out_2 * r_1 + 1.4142135623730951 * d_out_3 * r_2, live)  # sqrt(2), 2*sqrt(6)/3
    s1 = d_out_2 - 1.7320508075688772 * d_out_4  # sqrt(3)
    tl.store(grad_r_out + grad_r_to + 2, -0.816496580927726 * r_2 * s1 + 1.4142135623730951 * d_out_0 * r_0 + 1.4142135623730951 * d_out_3 * r_1, live)  # sqrt(6)/3, sqrt(2)


@triton.jit(do_not_specialize=["rows"])
def quadrupole_of_516f3c312d3c_row(r_ptr, d_grad_r_ptr, grad_d_out_out, rows, ROWS: tl.constexpr):
    """reads r[3] at row
    reads d_grad_r[3] at row as r
    writes grad_d_out[5] at row as out
    """
    row = tl.program_id(0).to(tl.int64) * ROWS + tl.arange(0, ROWS)[:, None]
    live = row < rows
    r_at = row * 3
    d_grad_r_at = row * 3
    grad_d_out_to = row * 5
    r_0 = tl.load(r_ptr + r_at, live, 0.0)
    d_grad_r_2 = tl.load(d_grad_r_ptr + d_grad_r_at + 2, live, 0.0)
    r_2 = tl.load(r_ptr + r_at + 2, live, 0.0)
    d_grad_r_0 = tl.load(d_grad_r_ptr + d_grad_r_at, live, 0.0)
    tl.store(grad_d_out_out + grad_d_out_to, 1.4142135623730951 * r_0 * d_grad_r_2 + 1.4142135623730951 * r_2 * d_grad_r_0, live)  # sqrt(2)
    d_grad_r_1 = tl.load(d_grad_r_ptr + d_grad_r_at + 1, live, 0.0)
    r_1 = tl.load(r_ptr + r_at + 1, live, 0.0)
    tl.store(grad_d_out_out + grad_d_out_to + 1, 1.4142135623730951 * r_0 * d_grad_r_1 + 1.4142135623730951 * r_1 * d_grad_r_0, live)  # sqrt(2)
    tl.store(grad_d_out_out + grad_d_out_to + 2, -0.816496580927726 * r_0 * d_grad_r_0 + 1.632993161855452 * r_1 * d_grad_r_1 - 0.816496580927726 * r_2 * d_grad_r_2, live)  # sqrt(6)/3, 2*sqrt(6)/3
    tl.store(grad_d_out_out + grad_d_out_to + 3, 1.4142135623730951 * r_1 * d_grad_r_2 + 1.4142135623730951 * r_2 * d_grad_r_1, live)  # sqrt(2)
    tl.store(grad_d_out_out + grad_d_out_to + 4, -1.4142135623730951 * r_0 * d_grad_r_0 + 1.4142135623730951 * r_2 * d_grad_r_2, live)  # sqrt(2)


# For each kernel its functions; of each, which operands it reads and which outputs it writes, the map of these, how
# many channels a tile has at most, and whether it visits all channels itself.
KERNELS = {
    "038d01d406341d03f2fe72fd9bf25042d1350fdddb7558eea664db50f4665f49": (
        (quadrupole_of_038d01d40634_row, (0,), (0,), "row", 64, False),
    ),
    "48b667dd52ad82d85d41cad202b3a4ce18b5fe8e55416302dcf92a1109a5d432": (
        (quadrupole_of_48b667dd52ad_row, (0, 1), (0,), "row", 64, False),
    ),
    "516f3c312d3c736950dd398bc0aefc3f53ecbc6b80a121658a667b0d1b68d681": (
        (quadrupole_of_516f3c312d3c_row, (0, 1), (0,), "row", 64, False),
    ),
}
