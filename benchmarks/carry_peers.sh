#!/usr/bin/env bash
# Packs what the benchmark of GPUs needs on a machine that reaches no package index: the libraries it is compared with,
# python-flint, and our packages. Needs pip, tar and xz here; there Python 3.12 on x86-64 Linux with PyTorch for CUDA 13.
#     benchmarks/carry_peers.sh [FOLDER]        FOLDER is .carry by default; the archive is FOLDER/peers.tar.xz
set -eu
cd "$(dirname "$0")/.."
PYTHON=${PYTHON:-python3}
FOLDER=${1:-.carry}
MOST=$((60 * 1024 * 1024))

WHEELS="cuequivariance==0.13.0 cuequivariance-torch==0.13.0 cuequivariance-ops-cu13==0.13.0
    cuequivariance-ops-torch-cu13==0.13.0 flashcart==0.1.0 python-flint==0.9.0"
SOURCES="openequivariance==0.7.0" # compiles its extension there, when it is first imported
PLATFORMS="--platform manylinux_2_28_x86_64 --platform manylinux_2_27_x86_64 --platform manylinux_2_24_x86_64
    --platform manylinux_2_17_x86_64 --platform manylinux2014_x86_64"
# Kernels of cuequivariance for attention, and headers of its tests: large, and no convolution needs them.
UNUSED="cuequivariance_ops/triton/cache include lib64"

space=$(mktemp -d)
trap 'rm -rf "$space"' EXIT
mkdir -p "$FOLDER" "$space/site"
# shellcheck disable=SC2086
"$PYTHON" -m pip download -q --python-version 3.12 --implementation cp $PLATFORMS \
    --only-binary=:all: --no-deps -d "$space" $WHEELS
# shellcheck disable=SC2086
"$PYTHON" -m pip download -q --no-binary=:all: --only-binary=scikit-build-core,nanobind,setuptools,setuptools-scm \
    --no-deps -d "$space" $SOURCES

for wheel in "$space"/*.whl; do
    "$PYTHON" -m zipfile -e "$wheel" "$space/site"
done
for archive in "$space"/*.tar.gz; do
    tar -xzf "$archive" -C "$space"
    stem=$(basename "$archive" .tar.gz)
    cp -r "$space/$stem/${stem%-*}" "$space/site/"
    mkdir "$space/site/$stem.dist-info"
    cp "$space/$stem/PKG-INFO" "$space/site/$stem.dist-info/METADATA"
done
for name in $UNUSED; do
    rm -rf "${space:?}/site/$name"
done

"$PYTHON" -m benchmarks.gpu --pack "$space/site/packages"
tar -cf - -C "$space/site" . | xz -T0 -6 >"$FOLDER/peers.tar.xz"
size=$(stat -c %s "$FOLDER/peers.tar.xz")
echo "$FOLDER/peers.tar.xz: $((size / 1024 / 1024)) MiB"
if [ "$size" -gt "$MOST" ]; then
    echo "that is more than $((MOST / 1024 / 1024)) MiB: leave out some of it" >&2
    exit 1
fi
