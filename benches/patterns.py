"""The patterns of charterlint's wordings as regular expressions, for programs that know nothing else.

`python3 benches/patterns.py` prints them, one a line. What a regular expression can't say is left out, in favour of the others:
of conditions that are joined by `&` and `!` only the first stays, and nothing is weighed.
"""

import re
import sys
import tomllib
from pathlib import Path

RULES = Path(__file__).resolve().parent.parent / "rules" / "wordings" / "en"
WORD = r"[A-Za-z0-9']+"
BETWEEN = r"[^A-Za-z0-9.!?]+"
NUMBER = r"(?:[0-9][0-9,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|hundred)"
NAME = r"[A-Z][A-Za-z]*"


def all_patterns():
    """Every `says` of every wording that has one, as a regular expression; some have `links` only, which are no words of the text."""
    words = tomllib.loads((RULES / "words.toml").read_text())
    patterns = []
    for file in sorted(RULES.glob("*/*.toml")):
        rules = tomllib.loads(file.read_text())
        # a file's own lists stand beside those of all files
        lists = Lists(words | rules.get("lists", {}))
        for wording in rules.get("wording", []):
            patterns += [parse(text, lists) for text in wording.get("says", [])]
    return list(dict.fromkeys(rf"\b{pattern}\b" for pattern in patterns))


class Lists(dict):
    """Named lists of words; a list may name others."""

    def __getitem__(self, name):
        return either([parse(text, self) for text in super().__getitem__(name)])


def parse(text, lists):
    parser = Parser(text, lists)
    return parser.sequence()


class Parser:
    """Reads a pattern from left to right; see `charterlint rules help`."""

    def __init__(self, text, lists):
        self.rest = text
        self.lists = lists

    def sequence(self):
        """Items up to the end of the group or condition."""
        items = []
        while True:
            self.rest = self.rest.lstrip()
            if not self.rest or self.rest[0] in "|)]&!":
                return joined(items)
            if gap := re.match(r"\.\.\s*(\d+)\s*\.\.", self.rest):
                self.rest = self.rest[gap.end():]
                items.append(("gap", gap[1]))
            elif near := re.match(r"~\s*(\d+)\s*~", self.rest):
                self.rest = self.rest[near.end():]
                left, right = joined(items), self.sequence()
                gap = between(near[1])
                return f"(?:{left}{gap}{right}|{right}{gap}{left})"
            else:
                items.append(self.item())

    def item(self):
        if number := re.match(r"#/#|#%|\$?#", self.rest):
            # the sign of a price or a share is no word's end, so it is left out
            self.rest = self.rest[number.end():]
            return ("must", NUMBER)
        first, self.rest = self.rest[0], self.rest[1:]
        if first == "(":
            group = self.alternatives(")")
            return ("must", group + "[A-Za-z]*" if self.take("*") else group)
        if first == "[":
            return ("may", self.alternatives("]"))
        if first == "{":
            name, self.rest = self.rest.split("}", 1)
            return ("must", self.lists[name] + "[A-Za-z]*" if self.take("*") else self.lists[name])
        if first == "^":
            return ("must", NAME)
        return ("must", self.word(first))

    def word(self, first):
        end = re.search(r"[ |)\]([&!*{~\n]|$", self.rest).start()
        written, self.rest = first + self.rest[:end], self.rest[end:]
        words = [word if re.search("[A-Z]", word) else f"(?i:{word})" for word in re.findall(WORD, written)]
        regex = BETWEEN.join(words)
        return regex + "[A-Za-z]*" if self.take("*") else regex

    def alternatives(self, close):
        all = [self.sequence()]
        while self.take("|"):
            all.append(self.sequence())
        assert self.take(close), self.rest
        return either(all)

    def take(self, mark):
        found = self.rest.startswith(mark)
        self.rest = self.rest[len(mark):] if found else self.rest
        return found


def between(words):
    return f"(?:{BETWEEN}{WORD}){{0,{words}}}{BETWEEN}"


def joined(items):
    """Items one after the other, with what may stand between them."""
    regex, sep = "", ""
    for kind, text in items:
        if kind == "gap":
            sep = between(text)
        elif kind == "may":
            regex += f"(?:{sep}{text})?" if regex else f"(?:{text}{BETWEEN})?"
            sep = sep or BETWEEN
        else:
            regex += (sep if regex and not regex.endswith(f"{BETWEEN})?") else "") + text
            sep = BETWEEN
    return regex


def either(all):
    return f"(?:{'|'.join(dict.fromkeys(all))})"


if __name__ == "__main__":
    sys.stdout.write("\n".join(all_patterns()) + "\n")
