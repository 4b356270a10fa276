#!/usr/bin/env bash
# A repository of 50,000 files and 2 GB is walked without reading what isn't needed: timed beside `rg --files` and `fd`, where they are installed.
# Needs a release build: cargo build --release && benches/walk.sh
set -euo pipefail
program="${CARGO_TARGET_DIR:-$(dirname "$0")/../target}/release/charterlint"
program=$(realpath "$program")
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
python3 - "$tree" <<'PYTHON'
import os, sys
root = sys.argv[1]
for outer in range(50):
    for inner in range(20):
        folder = f"{root}/src{outer}/module{inner}"
        os.makedirs(folder)
        for nth in range(50):
            with open(f"{folder}/file{nth}.{['js', 'py', 'java', 'css', 'png'][nth % 5]}", "w") as file:
                file.write("x\n")
os.makedirs(f"{root}/assets")
for nth in range(20):
    with open(f"{root}/assets/{nth}.bin", "w") as file:
        file.truncate(100 * 1024 * 1024)
with open(f"{root}/README.md", "w") as file:
    file.write("# Big\n\nAll code is released under the MIT licence.\n")
os.makedirs(f"{root}/.github")
PYTHON
cd "$tree"
measure() {
    "$@" > /dev/null # warm
    local best=999999
    for _ in 1 2 3 4 5 6 7 8 9; do
        local start=$(date +%s%N)
        "$@" > /dev/null
        local took=$((($(date +%s%N) - start) / 1000000))
        ((took < best)) && best=$took
    done
    printf '%6d ms  %s\n' "$best" "$*"
}
measure "$program" check README.md --quiet
measure "$program" check . --quiet
for walker in "rg --files --hidden" "fd --type f --hidden ." "fdfind --type f --hidden ."; do
    if command -v "${walker%% *}" > /dev/null; then
        measure $walker
    fi
done
