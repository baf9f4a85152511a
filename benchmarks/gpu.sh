#!/usr/bin/env bash
# Tests and benchmarks on a machine with a CUDA device, in at most eight minutes. Nothing is installed or downloaded.
#     benchmarks/gpu.sh        results go to $OUT, or to benchmarks/results
# With .carry/peers.tar.xz (benchmarks/carry_peers.sh) the benchmark runs beside other libraries.
set -u
cd "$(dirname "$0")/.."
PYTHON=${PYTHON:-python3}
RESULTS=${OUT:-benchmarks/results}
CARRIED=${CARRIED:-.carry/peers.tar.xz}
MOST=470
mkdir -p "$RESULTS"

# The seconds that are left, of which a step takes at most so many.
left() {
    local rest=$((MOST - SECONDS))
    echo $((rest < $1 ? (rest > 1 ? rest : 1) : $1))
}

SITE=$(mktemp -d)
trap 'rm -rf "$SITE"' EXIT
export PYTHONPATH="$PWD:$SITE${PYTHONPATH:+:$PYTHONPATH}"
export PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
ARGUMENTS="--output $RESULTS/layers_cuda.jsonl"
if [ -f "$CARRIED" ]; then
    tar -xJf "$CARRIED" -C "$SITE"
    ARGUMENTS="$ARGUMENTS --packages $SITE/packages"
fi

workers=
if "$PYTHON" -c "import xdist" 2>/dev/null; then
    workers="-n 8"
fi
# shellcheck disable=SC2086
timeout "$(left 200)" "$PYTHON" -m pytest tests/gpu $workers -p no:cacheprovider --durations=10 2>&1 |
    tee "$RESULTS/gpu_tests.txt"
tests=${PIPESTATUS[0]}
echo "tests/gpu: exit code $tests after $SECONDS s"

# Each library in a process of its own: one that spoils the device spoils nothing else.
benchmark() {
    # shellcheck disable=SC2086
    timeout "$(left "$1")" "$PYTHON" -m benchmarks.gpu $ARGUMENTS "${@:2}" 2>&1 | tee -a "$RESULTS/gpu_benchmark.txt"
    local code=${PIPESTATUS[0]}
    echo "benchmarks.gpu ${*:2}: exit code $code after $SECONDS s"
    return "$code"
}
: >"$RESULTS/gpu_benchmark.txt"
benchmark 150 --no-peers
ours=$?
if [ "$ours" -eq 0 ]; then
    for library in "^cuequivariance uniform_1d" "^openequivariance" "^flashcart$" "^(e3nn|dense bmm)$"; do
        if [ "$(left 20)" -eq 20 ]; then
            benchmark 140 --only "$library"
        else
            echo "no time is left for $library"
        fi
    done
fi
[ "$tests" -eq 0 ] && [ "$ours" -eq 0 ]
