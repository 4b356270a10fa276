"""Measures charterlint against its peers, on this machine, in one run; prints ratios.

    python3 benches/peers.py [--program target/release/charterlint] [--work DIR] [--only one,bulk,archive] [--megabytes 100]

Needs `cargo build --release` before. Peers that aren't there are skipped with a word: ripgrep, Semgrep (PyPI semgrep), textlint (npm),
Vale, Hyperscan (PyPI hyperscan), and the plain loop over `regex::Regex` (cargo). They get charterlint's own patterns as regular expressions
(`benches/patterns.py`): they find, and weigh nothing. Times are wall-clock times beside the processor's: on a busy machine trust the second.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import bids
import patterns
from measure import Run, first_line, machine

ROOT = bids.ROOT
# Slow peers are measured on as much text as takes them this many seconds of processor time.
ENOUGH = 10


def main():
    options = arguments()
    program = str(Path(options.program).resolve())
    work = Path(options.work or tempfile.mkdtemp(prefix="peers-")).resolve()
    work.mkdir(parents=True, exist_ok=True)
    regexes = patterns.all_patterns()
    (work / "patterns.txt").write_text("\n".join(regexes) + "\n")
    print(machine())
    print(f"{first_line([program, '--version'])}; {len(regexes)} patterns in their wordings\n")
    # a child's peak memory counts what this process holds when it is forked: Hyperscan, in the last part, holds much
    steps = {"one": one_proposal, "archive": archive, "bulk": bulk}
    for name in options.only.split(","):
        steps[name](program, work, regexes, options)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", default=ROOT / "target/release/charterlint")
    parser.add_argument("--work", help="a folder to keep what is made")
    parser.add_argument("--only", default="one,archive,bulk")
    parser.add_argument("--megabytes", type=int, default=100)
    parser.add_argument("--bids", type=int, default=10_000, help="the largest archive")
    parser.add_argument("--textlint", default=shutil.which("textlint"), help="where textlint's program is")
    parser.add_argument("--semgrep", default=shutil.which("semgrep"))
    parser.add_argument("--rg", default=shutil.which("rg"))
    parser.add_argument("--vale", default=shutil.which("vale"))
    return parser.parse_args()


def best(command, times=10, cwd=None, codes=(0, 1)):
    """The run of the least processor time; the first warms the caches."""
    runs = [Run(command, cwd).checked(command, codes) for _ in range(times + 1)][1:]
    return min(runs, key=lambda run: run.cpu)


def row(name, wall, cpu, ratio, note=""):
    print(f"  {name:<34} {wall:>10} {cpu:>10} {ratio:>8}  {note}".rstrip())


# --- whole process, one proposal of ten pages


def one_proposal(program, work, regexes, options):
    text = bids.proposal(28_000)
    proposal = work / "proposal.md"
    proposal.write_text(text)
    print(f"One proposal of ten pages ({len(text) // 1000} KB of Markdown), whole process")
    row("", "wall ms", "cpu ms", "ratio")
    commands = {
        "charterlint check": [program, "check", str(proposal)],
        "an empty process": ["true"],
        "ripgrep -c -f": options.rg and [options.rg, "-c", "-f", str(work / "patterns.txt"), str(proposal)],
        "semgrep scan": options.semgrep and semgrep(options.semgrep, work, regexes, proposal),
        "textlint": options.textlint and textlint(options.textlint, work, regexes, proposal),
        "vale": options.vale and vale(options.vale, work, regexes, proposal),
    }
    own = None
    for name, command in commands.items():
        if not command:
            row(name, "-", "-", "-", "skipped: not found")
            continue
        try:
            run = best(command, 10 if name in ("charterlint check", "an empty process") else 3)
        except (RuntimeError, OSError) as error:
            row(name, "-", "-", "-", f"skipped: {error}")
            continue
        own = own or run
        row(name, f"{run.wall * 1e3:.1f}", f"{run.cpu * 1e3:.1f}", f"{run.cpu / own.cpu:.2f}x")
    print(indented(Run([program, "check", str(proposal), "--timings"]).told))


def semgrep(tool, work, regexes, proposal):
    rules = [
        {"id": f"r{nth}", "message": "found", "severity": "INFO", "languages": ["generic"], "pattern-regex": regex}
        for nth, regex in enumerate(regexes)
    ]
    (work / "semgrep.json").write_text(json.dumps({"rules": rules}))
    return [tool, "scan", "--quiet", "--metrics=off", "--disable-version-check", "--config", str(work / "semgrep.json"), str(proposal)]


def textlint(tool, work, regexes, proposal):
    # JavaScript of this age knows no case within a pattern, so all of it is in any case.
    plain = [regex.replace("(?i:", "(?:") for regex in regexes]
    folder = work / "textlint-rules"
    folder.mkdir(exist_ok=True)
    (folder / "existence.js").write_text(
        "const all = " + json.dumps(plain) + ".map((text) => new RegExp(text, 'gi'));\n"
        "module.exports = (context) => ({ [context.Syntax.Paragraph](node) { const text = context.getSource(node);\n"
        "  for (const one of all) for (const found of text.matchAll(one)) context.report(node, new context.RuleError('found', { index: found.index })); } });\n"
    )
    return [tool, "--rulesdir", str(folder), "--format", "compact", str(proposal)]


def vale(tool, work, regexes, proposal):
    style = work / "vale/Peers"
    style.mkdir(parents=True, exist_ok=True)
    for nth, regex in enumerate(regexes):
        rule = {"extends": "existence", "message": "found", "nonword": True, "raw": [regex]}
        (style / f"r{nth}.yml").write_text(json.dumps(rule))
    (work / "vale.ini").write_text(f"StylesPath = {work / 'vale'}\nMinAlertLevel = suggestion\n[*]\nBasedOnStyles = Peers\n")
    return [tool, "--config", str(work / "vale.ini"), "--no-exit", str(proposal)]


# --- much text, throughput


def bulk(program, work, regexes, options):
    folder = work / f"text-{options.megabytes}"
    number = options.megabytes * 1_000_000 // 87_000
    size = bids.make(folder, number, kinds=("txt",)) / 1e6
    print(f"\n{size:.0f} MB of prose in {number} text files of 30 pages")
    row("", "wall MB/s", "cpu MB/s", "ratio")
    own = None
    for name, jobs in (("charterlint screen, one thread", "1"), ("charterlint screen, all threads", str(os.cpu_count()))):
        run = Run([program, "screen", str(folder), "--jobs", jobs, "--output", str(work / "bulk.jsonl"), "--force"])
        own = own or size / run.cpu
        row(name, f"{size / run.wall:.1f}", f"{size / run.cpu:.1f}", f"{size / run.cpu / own:.2f}x", f"peak {run.memory:.0f} MB")
    sample = work / "sample.txt"
    files = sorted(folder.iterdir())
    if options.rg:
        ripgrep(options.rg, work, files, sample, own)
    else:
        row("ripgrep -f", "-", "-", "-", "skipped: not found")
    naive(work, files, sample, own)
    hyperscan(regexes, files, own)


def ripgrep(tool, work, files, sample, own):
    """Ripgrep, on as much as it gets through within its time: its start takes long with so many patterns."""
    for name, extra in (("ripgrep -c -f, one thread", []), ("ripgrep -c -f, no Unicode", ["--no-unicode"])):
        command = [tool, "-j1", "-c", *extra, "-f", str(work / "patterns.txt"), str(sample)]
        sample.write_text("")
        start = Run(command)
        size = grown(files, sample, lambda: Run(command).cpu - start.cpu)
        run = Run(command)
        if run.code not in (0, 1):
            row(name, "-", "-", "-", f"skipped: {run.told[-200:]}")
            continue
        speed = size / max(run.cpu - start.cpu, 1e-3)
        wall = size / max(run.wall - start.wall, 1e-3)
        row(name, f"{wall:.2f}", f"{speed:.2f}", f"{speed / own:.3f}x", f"on {size:.1f} MB; start {start.cpu:.1f} s not counted")


def grown(files, sample, measure):
    """Makes the sample larger until it takes long enough; its size in MB."""
    number = 1
    while True:
        text = b"".join(file.read_bytes() for file in files[:number])
        sample.write_bytes(text)
        if number >= len(files) or measure() > ENOUGH:
            return len(text) / 1e6
        number *= 4


def naive(work, files, sample, own):
    if not shutil.which("cargo"):
        row("loop over regex::Regex", "-", "-", "-", "skipped: no cargo")
        return
    command = ["cargo", "bench", "--quiet", "--bench", "naive", "--", str(work / "patterns.txt"), str(sample)]
    told = {}

    def measure():
        done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
        told.update(json.loads(done.stdout.strip().splitlines()[-1]))
        return told["search_s"]

    try:
        size = grown(files, sample, measure)
    except (json.JSONDecodeError, IndexError):
        row("loop over regex::Regex", "-", "-", "-", "skipped: it doesn't build")
        return
    speed = size / told["search_s"]
    row("loop over regex::Regex", f"{speed:.2f}", "", f"{speed / own:.3f}x", f"on {size:.1f} MB; compiling {told['compile_s']:.1f} s not counted")


def hyperscan(regexes, files, own):
    try:
        import hyperscan as hs
    except ImportError:
        row("Hyperscan", "-", "-", "-", "skipped: not installed")
        return
    database = hs.Database()
    start = time.process_time()
    usable, refused = [], 0
    for regex in regexes:
        try:
            hs.Database().compile(expressions=[regex.encode()], flags=[0])
            usable.append(regex.encode())
        except hs.error:
            refused += 1
    # One match a pattern and text: a call into Python for each match would be what is measured.
    database.compile(expressions=usable, ids=list(range(len(usable))), flags=[hs.HS_FLAG_SINGLEMATCH] * len(usable))
    compiled = time.process_time() - start
    texts = [file.read_bytes() for file in files[: max(1, len(files) // 10)]]
    found = [0]

    def count(*_):
        found[0] += 1

    start, wall = time.process_time(), time.perf_counter()
    for text in texts:
        database.scan(text, match_event_handler=count)
    took, wall = time.process_time() - start, time.perf_counter() - wall
    size = sum(map(len, texts)) / 1e6
    note = f"on {size:.0f} MB; compiling {compiled:.0f} s not counted, {refused} patterns refused"
    row("Hyperscan, first match a pattern", f"{size / wall:.1f}", f"{size / took:.1f}", f"{size / took / own:.2f}x", note)


# --- archives of mixed formats


def archive(program, work, _, options):
    made = work / "bids"
    distinct = min(1000, options.bids)
    bids.make(made, distinct)
    print("\nArchives of bids of 30 pages: a fifth each in Markdown, plain text, HTML, Word and PDF")
    print(f"  {'bids':>6} {'wall s':>8} {'cpu s':>8} {'bids/s':>8} {'pages/s':>9} {'ms cpu/bid':>11} {'peak MB':>8}")
    number = 10
    while number <= options.bids:
        folder = linked(made, work / f"archive-{number}", number, distinct)
        run = Run([program, "screen", str(folder), "--output", str(work / "archive.jsonl"), "--force"])
        speed = number / run.wall
        print(f"  {number:>6} {run.wall:>8.2f} {run.cpu:>8.2f} {speed:>8.1f} {30 * speed:>9.0f} {1e3 * run.cpu / number:>11.1f} {run.memory:>8.0f}")
        number *= 10


def linked(made, folder, number, distinct):
    """An archive of so many bids; beyond the distinct ones, links to the same."""
    files = sorted(made.iterdir())[:distinct]
    for nth in range(number):
        file = files[nth % len(files)]
        path = folder / f"{nth // 100:03}" / f"{nth:05}{file.suffix}"
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            os.link(file, path)
    return folder


def indented(text):
    return "".join(f"    {line}\n" for line in text.splitlines())


if __name__ == "__main__":
    main()
