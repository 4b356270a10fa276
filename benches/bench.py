"""Measures builds of charterlint in one run, in turn, and prints one table.

    python3 benches/bench.py [--program [NAME=]target/release/charterlint …] [--quick] [--rounds 15] [--work DIR]

`benches/README.md` tells what each row means. Programs are named by their commit: `--program 10800cb=old/charterlint`. With several
of them each cell holds one number a program and, behind it, its ratio to the first: the median of the ratios of all rounds, since what
disturbs a shared machine disturbs two runs side by side alike. Trust ratios, and instructions before times.
"""

import argparse
import hashlib
import os
import re
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import bids
from measure import Instructions, Run, can_count, first_line, machine, own_memory

ROOT = bids.ROOT
DENSE = ROOT / "examples/proposals/harbour-permits-strong.md"
OWN_RULES = ROOT / "examples/03-own-criterion/rules"
FORMATS = {"md": "Markdown", "txt": "plain text", "html": "HTML", "docx": "Word", "pdf": "PDF"}
MEGABYTE = 345  # pages
ALLOCATORS = ("mimalloc", "jemalloc", "snmalloc", "tcmalloc")

# A stage is what its entries take with all that they call; of the names of an entry the first counts that the build has.
ENTRIES = {
    "rules": [[r"RulePack>?::(?:built_in|charter)"]],
    "read": [[r"read::read_with"]],
    "language": [[r"language::of"]],
    "sentences": [[r"prose::(?:\w+::)*sentences"]],
    "find": [[r"Search(?:<.*>)?::new"], [r"Search(?:<.*>)?::wordings"], [r"Search(?:<.*>)?::cues", r"Search(?:<.*>)?::cues_of"]],
    "weigh": [[r"evidence::(?:\w+::)*weigh"]],
    "judge and report": [[r"assess::compile", r"assess::assess_observed", r"Proposal::assess_observed"]],
    "render": [[r"render::render", r"reports::write", r"render::(?:\w+::)*text::(?:\w+::)?write", r"render::report::text::page"]],
}
# The stages that run within another one.
WITHIN = {"weigh": ["find"], "judge and report": ["language", "sentences", "weigh"]}
# A process that reads is killed when it has answered, so it tells its instructions before.
READ = "charterlint::read::read_with*"
# Valgrind knows no processor that works out digests itself, so there they cost many times what they cost outside.
DIGEST = "sha2::sha256::soft*"


@dataclass
class Case:
    """A row: what is run, the bytes of text in it, how often, and whether instructions are counted, by stage too or only in all."""

    name: str
    arguments: list
    size: int = 0
    rounds: int = 1
    counted: bool = True
    staged: bool = False


def main():
    options = arguments()
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        work = Path(options.work or folder).resolve()
        print(machine())
        for name, program in options.program:
            print(f"- {name}: {described(name, program)}")
        if not can_count():
            print("- Instructions are skipped: valgrind isn't there.")
        print()
        print("| what | clock ms | processor ms | MB/s | M instructions | page faults | peak MB |")
        print("|" + " --- |" * 7)
        stages = []
        for case in cases(work, options):
            stages += measured(case, [program for _, program in options.program])
        print("\n".join(stages))


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", action="append", type=named, help="[NAME=]PATH of a release build; can be given several times")
    parser.add_argument("--quick", action="store_true", help="fewer rounds, nothing above 1 MB, instructions of the small ones only")
    parser.add_argument("--rounds", type=int, help="how often each is run [default: 15, or 5]")
    parser.add_argument("--work", help="a folder to keep what is made")
    options = parser.parse_args()
    options.program = options.program or [named(str(ROOT / "target/release/charterlint"))]
    options.rounds = options.rounds or (5 if options.quick else 15)
    return options


def named(text):
    name, _, path = text.rpartition("=")
    if not os.access(path, os.X_OK):
        raise argparse.ArgumentTypeError(f"{path} is no program")
    return name or Path(path).name, str(Path(path).resolve())


# --- what is said of a program


def described(name, program):
    """Version, commit, compiler, symbols, allocator and digest of a program."""
    holds = contents(program)
    with open(program, "rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    told = [
        first_line([program, "--version"]),
        commit(name, program),
        next((one.replace(" version", "") for one in holds if one.startswith("rustc")), "compiler unknown"),
        "not stripped" if ".symtab" in holds else "stripped",
        allocator(holds),
        f"{os.path.getsize(program) / 1e6:.1f} MB, SHA-256 {digest[:12]}",
    ]
    return ", ".join(told)


def contents(program):
    """What a program's file says of how it was built. It is read piece by piece: children of a large process look as large."""
    told = re.compile(rb"rustc version [\d.]+|\.symtab|ld-linux|" + "|".join(ALLOCATORS).encode())
    found, rest = set(), b""
    with open(program, "rb") as file:
        while piece := file.read(1 << 20):
            found.update(match.decode() for match in told.findall(rest + piece))
            rest = piece[-64:]
    return found


def commit(name, program):
    """The commit that a program is named by; of one in `target/` that of the checkout, which may be newer."""
    git = ["git", "-C", str(ROOT)]
    of_name = first_line([*git, "log", "-1", "--format=commit %h of %cs", name, "--"])
    if of_name != "?":
        return of_name
    if Path(program).is_relative_to(ROOT):
        return f"checkout at {first_line([*git, 'describe', '--always', '--dirty', '--exclude=*'])}"
    return "commit unknown"


def allocator(holds):
    libc = os.confstr("CS_GNU_LIBC_VERSION") if "ld-linux" in holds else "its own C library"
    tuned = [f"{key}={value}" for key, value in os.environ.items() if key.startswith("MALLOC_") or key == "GLIBC_TUNABLES"]
    return " ".join(["allocator of", *(sorted(holds & set(ALLOCATORS)) or [libc]), *tuned])


# --- what is measured


def cases(work, options):
    """The rows, from the smallest to the largest; files are made when they are needed."""
    rounds, quick = options.rounds, options.quick
    yield Case("start: `--version`", ["--version"], 0, rounds)
    size = DENSE.stat().st_size
    yield Case("15 KB", ["check", str(DENSE)], size, rounds, staged=True)
    proposal = work / "proposal.md"
    proposal.parent.mkdir(parents=True, exist_ok=True)
    proposal.write_text(bids.proposal(28_000))
    yield Case("28 KB", ["check", str(proposal)], proposal.stat().st_size, rounds)
    yield Case("15 KB, own rules", ["check", str(DENSE), "--rules", str(OWN_RULES)], size, rounds)
    for kind, name in FORMATS.items():
        path, size = made(work, 30, kind)
        yield Case(f"30 pages, {name}", ["check", path], size, rounds, not quick)
    path, size = made(work, MEGABYTE, "md")
    yield Case("1 MB", ["check", path], size, rounds, not quick, staged=True)
    if not quick:
        path, size = made(work, 10 * MEGABYTE, "md")
        yield Case("10 MB", ["check", path], size, max(3, rounds // 3), counted=False)


def made(work, pages, kind):
    """A bid, and the bytes of its text. It is made by a process of its own: children of a large one look as large."""
    folder = work / f"{pages}-pages-{kind}"
    told = first_line([sys.executable, bids.__file__, str(folder), "1", str(pages), kind])
    return str(folder / f"00000.{kind}"), int(told.split()[0])


def measured(case, programs):
    """Prints a case's row; returns those of its stages."""
    commands = [[program, *case.arguments] for program in programs]
    # in turn, so that what happens on the machine meanwhile happens to all; the first round warms the caches
    try:
        rounds = [[Run(command).checked(command) for command in commands] for _ in range(case.rounds + 1)][1:]
    except RuntimeError as failure:
        # an older program may not know today's rules: the other rows tell something all the same
        print(f"| {case.name} | not measured: {' '.join(str(failure).split())} |" + " |" * 5, flush=True)
        return []
    counts = [Instructions(command, READ, DIGEST) for command in commands] if case.counted and can_count() else []
    totals = [count.total / 1e6 if count.whole else None for count in counts]
    times = column(rounds, "cpu")
    cells = [
        case.name,
        cell(column(rounds, "wall"), 1e3, ".1f"),
        cell(times, 1e3, ".1f"),
        cell([[case.size / 1e6 / time for time in row] for row in times], 1, ".1f") if case.size else "",
        counted(totals) if totals else "",
        cell(column(rounds, "faults"), 1, ".0f"),
        memory(rounds),
    ]
    print(f"| {' | '.join(cells)} |", flush=True)
    return stage_rows(case, counts) if case.staged else []


def column(rounds, what):
    return [[getattr(run, what) for run in runs] for runs in rounds]


def memory(rounds):
    """Peaks; what lies below this process' own can't be told."""
    peaks, floor = column(rounds, "memory"), own_memory()
    return cell(peaks, 1, ".0f") if min(map(min, peaks)) > floor else f"< {max(map(max, peaks)):.0f}"


def cell(rounds, factor, form):
    """A number a program, the median of its rounds, and its ratio to the first: the median of that of the rounds."""
    told = []
    for nth in range(len(rounds[0])):
        told.append(format(factor * statistics.median(row[nth] for row in rounds), form))
        if nth:
            told[-1] += f" (×{statistics.median(row[nth] / row[0] for row in rounds):.2f})"
    return ", ".join(told)


def counted(millions):
    """Instructions, unless a program doesn't tell them."""
    return "–" if None in millions else cell([millions], 1, ".2f")


# --- stages


def entered(count, name):
    """The instructions of a stage with those within it; `None` if the build inlined it, or an entry of it."""
    found = [next((one for one in map(count.of, alternatives) if one is not None), None) for alternatives in ENTRIES[name]]
    return None if None in found else sum(found)


def stages(count):
    """Instructions by stage, none twice; what can't be told is counted in the stage around it, or as the rest."""
    whole = {name: entered(count, name) for name in ENTRIES}
    told = {}
    for name, of in whole.items():
        within = sum(whole[inner] or 0 for inner in WITHIN.get(name, ()))
        told[name] = of and of - within
    told["start and the rest"] = count.total - sum(part or 0 for part in told.values())
    return told


def stage_rows(case, counts):
    rows, by_program = [], [stages(count) for count in counts]
    for name in [*ENTRIES, "start and the rest"] if counts else ():
        parts = [told[name] and told[name] / 1e6 for told in by_program]
        rows.append(f"| {case.name}: {name} | | | | {counted(parts)} | | |")
    return rows


if __name__ == "__main__":
    main()
