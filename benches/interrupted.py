"""Kills a run over a large archive with SIGKILL, several times, goes on, and compares with a run that nobody disturbed.

    python3 benches/interrupted.py [--program target/release/charterlint] [--number 10000] [--work DIR]
"""

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import bids


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", default=bids.ROOT / "target/release/charterlint")
    parser.add_argument("--number", type=int, default=10_000)
    parser.add_argument("--pages", type=int, default=1)
    parser.add_argument("--work")
    options = parser.parse_args()
    work = Path(options.work or tempfile.mkdtemp(prefix="interrupted-")).resolve()
    archive = work / "archive"
    bids.make(archive, options.number, options.pages)
    whole, killed = work / "whole.jsonl", work / "killed.jsonl"
    for file in (whole, killed):
        file.unlink(missing_ok=True)
    command = [str(Path(options.program).resolve()), "screen", str(archive), "--output"]
    start = time.perf_counter()
    subprocess.run([*command, str(whole)], check=True)
    took = time.perf_counter() - start
    size = whole.stat().st_size
    for share in (0.2, 0.5, 0.8):
        child = subprocess.Popen([*command, str(killed)])
        while child.poll() is None and (not killed.exists() or killed.stat().st_size < share * size):
            time.sleep(0.005)
        child.kill()
        child.wait()
        left = killed.read_bytes()
        torn = 0 if left.endswith(b"\n") else len(left) - left.rfind(b"\n") - 1
        lines = left.count(b"\n")
        print(f"killed at {len(left)} of {size} bytes, {lines} lines, {torn} bytes of a torn one")
    with killed.open("ab") as file:
        # Nobody can be relied on to be killed within a line, so one is torn by hand.
        file.write(whole.read_bytes()[len(left) :][:100])
    subprocess.run([*command, str(killed), "--jobs", "3"], check=True)
    same = whole.read_bytes() == killed.read_bytes()
    told = "the same, byte for byte" if same else "DIFFERENT"
    print(f"{options.number} documents, undisturbed in {took:.1f} s: {told}")
    sys.exit(not same)


if __name__ == "__main__":
    main()
