#!/usr/bin/env python3
"""How well and how fast PDFs are read, beside pdftotext and pdfium, in one run.

    cargo build --release --example read
    python3 benches/documents/compare.py FOLDER [--program target/release/examples/read] [--rounds 3] [--markdown]

pdftotext comes with Debian's poppler-utils, pdfium with `pip install pypdfium2`; what is missing is said and skipped.
Reference are the words on which both agree. Recall: how many of them were read; precision: how many words read are found by
either; order: the longest common subsequence with either, the better of both, as a share of its words. Words are compared as
NFKC in lower case without punctuation at their edges; words parted at the end of a line are joined. `all` counts what was left
out on purpose too: running heads, page numbers, text that nobody sees (which has no place in the order, and is put last).
Both read some tables column by column. `by lines` is the order of `all` against `pdftotext -layout`, which goes line by line
over the whole page: right for tables of one-line cells, wrong for columns of text. `drawn` is that against `pdftotext -raw`:
the order in which the file draws. No order is right everywhere, so all are shown.
Seconds are of CPU time, the best of all rounds, without start-up and, where the program allows it, without printing; memory is the peak of the process.
"""
import argparse
import collections
import json
import os
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import unicodedata

HERE = pathlib.Path(__file__).parent
PDFIUM = """
import json, resource, sys, time
import pypdfium2
begin = time.process_time()
pdf = pypdfium2.PdfDocument(sys.argv[1])
pages = [page.get_textpage().get_text_range() for page in pdf]
print(json.dumps({"pages": pages, "seconds": time.process_time() - begin}))
"""


def bound():
    """Files made to block readers stop here."""
    resource.setrlimit(resource.RLIMIT_CPU, (20, 20))
    resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))


def run(command):
    """What a command prints, its CPU seconds, its peak memory in MiB (not below that of this script), and whether it did well."""
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, preexec_fn=bound)
    out = child.stdout.read()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = status
    return out.decode("utf-8", "replace"), usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, status == 0


def of_pdftotext(path, *how):
    out, seconds, memory, well = run(["pdftotext", *how, "-enc", "UTF-8", str(path), "-"])
    return {"text": out, "seconds": seconds, "memory": memory} if well else None


def of_pdfium(path):
    out, _, memory, well = run([sys.executable, "-c", PDFIUM, str(path)])
    if not well:
        return None
    read = json.loads(out)
    return {"text": "\n".join(read["pages"]), "pages": len(read["pages"]), "seconds": read["seconds"], "memory": memory}


def of_ours(program, path):
    out, _, _, well = run([program, str(path)])
    _, seconds, memory, counted = run([program, str(path), "--count"])
    if not (well and counted):
        return None
    read = json.loads(out)
    pages = collections.defaultdict(lambda: ([], [], [], []))
    for block in read["blocks"]:
        pages[block["page"]][1].append(block["text"])
    for words in read["left_out"]:
        at = {"running head": 0, "table of contents": 0, "marked as no part of the text": 0, "running foot or page number": 2}
        pages[int(words["place"].removeprefix("page "))][at.get(words["reason"], 3)].append(words["text"])
    everything = [text for page in sorted(pages) for part in pages[page] for text in part]
    return {"text": "\n".join(block["text"] for block in read["blocks"]), "all": "\n".join(everything),
            "seconds": seconds, "memory": memory}


def words(text):
    text = unicodedata.normalize("NFKC", text).lower()
    text = re.sub("[\u00ad\u0002\ufffe]", "-", text)
    text = re.sub(r"(\w)[-\u2010]\s*\n\s*(\w)", r"\1\2", text)
    text = re.sub("[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]", "", text)
    bare = (re.sub(r"^[\W_]+|[\W_]+$", "", word) for word in text.split())
    return [word for word in bare if word]


def common(one, other):
    """Length of the longest common subsequence, by one long number."""
    places = collections.defaultdict(int)
    for at, word in enumerate(one):
        places[word] |= 1 << at
    full = (1 << len(one)) - 1
    row = full
    for word in other:
        if word in places:
            hit = row & places[word]
            row = ((row + hit) | (row - hit)) & full
    return len(one) - row.bit_count()


def score(ours, first, second):
    count = collections.Counter
    reference, either = count(first) & count(second), count(first) | count(second)
    if not reference:
        return None
    read = count(ours)
    return {
        "recall": 100 * sum((read & reference).values()) / sum(reference.values()),
        "precision": 100 * sum((read & either).values()) / max(1, len(ours)),
        "order": max(100 * common(theirs, ours) / len(theirs) for theirs in (first, second)),
    }


def best(rounds, read):
    """The reading of the round that took the least time."""
    reads = [read() for _ in range(rounds)]
    return min(reads, key=lambda one: one["seconds"]) if all(reads) else None


def measure(path, program, rounds):
    line = {"file": path.name}
    first, second = best(rounds, lambda: of_pdftotext(path)), best(rounds, lambda: of_pdfium(path))
    ours = best(rounds, lambda: of_ours(program, path))
    for name, read in (("pdftotext", first), ("pdfium", second), ("ours", ours)):
        if read:
            line[name] = {key: read[key] for key in ("seconds", "memory", "pages") if key in read}
            line[name]["words"] = len(words(read["text"]))
    if first and second and ours:
        both = words(first["text"]), words(second["text"])
        line["text"] = score(words(ours["text"]), *both)
        line["all"] = score(words(ours["all"]), *both)
        for name, how in (("lines", "-layout"), ("drawn", "-raw")):
            other = of_pdftotext(path, how)
            theirs = words(other["text"]) if other else []
            line[name] = 100 * common(theirs, words(ours["all"])) / len(theirs) if theirs else None
        line["of_pdftotext"], line["of_pdfium"] = score(both[0], *both), score(both[1], *both)
    return line


def figures(scores):
    return " ".join(f"{scores[key]:6.1f}" for key in ("recall", "precision", "order")) if scores else f"{'–':>6} " * 3


def share(number):
    return f"{number:6.1f}" if number is not None else f"{'–':>6}"


def speed(line, name, start):
    read = line.get(name)
    return f"{1000 * max(0.0, read['seconds'] - start.get(name, 0.0)):8.1f} {read['memory']:6.0f}" if read else f"{'–':>8} {'–':>6}"


def start_up(program, files):
    """What each program takes to begin with, measured on a file that can't be read."""
    return {"ours": min(run([program])[1] for _ in range(5)),
            "pdftotext": min(run(["pdftotext", "-v"])[1] for _ in range(5))}


def mean(lines, key):
    scored = [line[key] for line in lines if line.get(key)]
    return {name: sum(one[name] for one in scored) / len(scored) for name in ("recall", "precision", "order")} if scored else None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path, nargs="+")
    parser.add_argument("--program", default=str(HERE.parent.parent / "target/release/examples/read"))
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", action="store_true", help="all figures, one file a line")
    args = parser.parse_args()
    if not shutil.which("pdftotext"):
        sys.exit("skipped: pdftotext is missing; install poppler-utils")
    if subprocess.run([sys.executable, "-c", "import pypdfium2"], capture_output=True).returncode:
        sys.exit("skipped: pdfium is missing; pip install pypdfium2")
    if not shutil.which(args.program):
        sys.exit(f"skipped: {args.program} is missing; cargo build --release --example read")
    files = sorted(path for folder in args.folder for path in ([folder] if folder.is_file() else folder.glob("*.pdf")))
    start = start_up(args.program, files)
    print("| file | pages | text: recall precision order | all: recall precision order | by lines, drawn | ours ms, MiB | pdftotext ms, MiB | pdfium ms, MiB |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    lines = []
    for path in files:
        line = measure(path, args.program, args.rounds)
        lines.append(line)
        if args.json:
            print(json.dumps(line), file=sys.stderr)
        print(f"| {path.name:36} | {line.get('pdfium', {}).get('pages', '–'):>4} | {figures(line.get('text'))} | {figures(line.get('all'))} "
              f"| {share(line.get('lines'))} {share(line.get('drawn'))} | {speed(line, 'ours', start)} | {speed(line, 'pdftotext', start)} | {speed(line, 'pdfium', start)} |", flush=True)
    orders = [[line[name] for line in lines if line.get(name) is not None] for name in ("lines", "drawn")]
    others = " ".join(share(sum(order) / len(order) if order else None) for order in orders)
    print(f"| {'mean of the files':36} | {'':4} | {figures(mean(lines, 'text'))} | {figures(mean(lines, 'all'))} | {others} | | | |")
    for name in ("pdftotext", "pdfium"):
        print(f"\n{name}, by the same measure: {figures(mean(lines, f'of_{name}'))}")
    timed = [line for line in lines if line.get("ours") and line.get("pdfium")]
    pages = sum(line["pdfium"]["pages"] for line in timed)
    spent = {name: sum(line[name]["seconds"] - start.get(name, 0.0) for line in timed if name in line) for name in ("ours", "pdftotext", "pdfium")}
    print("CPU ms a page: " + ", ".join(f"{name} {1000 * seconds / max(1, pages):.2f}" for name, seconds in spent.items())
          + f"; ours to pdfium {spent['ours'] / max(1e-9, spent['pdfium']):.2f}")


if __name__ == "__main__":
    main()
