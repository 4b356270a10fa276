"""Varied text: the sentences of the project's own proposals, taken apart and put together anew, so that none is said twice.

What it is. Whole sections of the example proposals, in the order of their sentences, items and tables, so that lead-ins, headings and the
share of plain prose in which nothing is found stay as they are there. Half of the sentences get their end from another one, or an end
is put first; names, numbers, dates and what the service is about change, and every 30 pages another bidder speaks. Within a document no
sentence of four words or more is said twice: a repeated one is turned down early, which would flatter whoever is measured.
It comes from proposals alone, not from the rules' examples, so that it stays the same when rules change.

What it isn't. It makes no sense. It has the words of four proposals and some made-up names, where many bidders have many more; it sets off
fewer patterns than their bids do, although as many a page. There are no pictures, footnotes, frames or columns of text.
"""

import functools
import random
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = [*sorted((ROOT / "examples/proposals").glob("*.md")), ROOT / "tests/documents/proposal/bid.md"]
WORDS_A_PAGE = 480
PAGES_A_BIDDER = 30
# Shorter ones are said twice by every bidder: "Security", "to be named".
SHORT = 4

NAMES = (
    "Tidewrack Digital|Tidewrack|Eastmarch|Brannet|Oldhaven|Scaur|Skarne|Vorrin|Seaholt|Lanyard|Oriane Keel|Keel|BerthBook|Nordlys|Fellgate|"
    "Haldane|Marrable|Meridian Apex|MeridianOne|ApexDecide|Apex|MAMG|Tarn Valley|TVTE|Tarnfoot|Folio & Fern|LibraPass|Shelfie|Wendle|"
    "Zoë Müller|Lindö|Kårböle"
)
PEOPLE = (
    "skipper warden clerk reader borrower passenger holder gardener applicant librarian tenant farmer angler pupil parent nurse carer cyclist "
    "forester builder driver landlord student trader diver beekeeper lodger teacher walker visitor claimant baker voter juror widow refugee "
    "grazier musician printer archivist"
).split()
THINGS = (
    "permit harbour vessel boat berth card quay allotment lease garden ferry badge grant ticket meter parcel claim booking refund orchard market "
    "stall bridge tram depot school clinic mooring fence well field bin kiln mast shed cellar trail hostel pool pier stable"
).split()
SYLLABLES = "bran hol mar ket ost wick lund sey dar fen tor ley mont vig stad ros hav kil bri gle sö kår pel un ash dru eld ix nor qua".split()
MONTHS = "January February March April May June July August September October November December".split()


def any_of(words):
    return "|".join(rf"[{word[0]}{word[0].upper()}]{word[1:]}s?" for word in words)


CHANGING = re.compile(
    rf"\b(?P<name>{NAMES})\b|\b(?P<person>{any_of(PEOPLE)})\b|\b(?P<thing>{any_of(THINGS)})\b|(?P<host>\bexample\.org\b)"
    rf"|\b(?P<day>\d{{1,2}}) (?=(?:{'|'.join(MONTHS)})\b)|\b(?P<month>{'|'.join(MONTHS)})\b|\b(?P<year>20[0-3]\d)\b"
    r"|(?:^|(?<=[a-z(–] ))(?P<number>\d{1,3}(?:,\d{3})*)(?=[ .,;)%]|$)"
)
PARTING = re.compile(r"[,;:] |,? (?:and|but|which|who|because|so that|where|when|while|if|since|with) ")
FRONT = re.compile(r",? (because|where|when|while|if|since) ")
# What is no name, and so may stand small behind a clause that was put first.
STARTS = re.compile(r"(?:The|A|An|We|Our|You|Your|They|Their|There|It|This|All|Each|Every|No|Data|Staff) ")
MARKS = ".;:!?"


def sections():
    """Parts of the proposals under one heading each: pairs of a block's kind and of what it says, sentence by sentence or row by row."""
    found = []
    for file in SOURCES:
        text = re.sub(r"\A---\n.*?\n---\n|^> ?|^---$", "", file.read_text(), flags=re.DOTALL | re.MULTILINE)
        for part in re.split(r"\n\s*\n", text.strip()):
            if part.startswith("#") or not found:
                found.append([])
            found[-1] += blocks(part)
    return found


def blocks(part):
    """What stands between two blank lines of Markdown."""
    if part.startswith("#"):
        return [("head", [part.lstrip("# ")])]
    if part.startswith("|"):
        lines = (line for line in part.splitlines() if not re.fullmatch(r"[|:\- ]+", line))
        return [("table", [[cell.strip() for cell in line.strip()[1:-1].split("|")] for line in lines])]
    if re.match(r"- |\d+\. ", part):
        return [("item", sentences(item)) for item in re.split(r"(?:^|\n)(?:- |\d+\. )", part) if item]
    return [("text", sentences(part))]


def sentences(text):
    return re.split(r"(?<=[.!?])(?<!Ms\.)(?<!Capt\.) +(?=[A-Za-z\"“(\[])", " ".join(text.split()))


@functools.cache
def halves(sentence):
    """Its beginning and its end, parted near the middle, without its last mark; no end where it is too short for that."""
    bare = sentence.rstrip(MARKS)
    places = [match.start() for match in PARTING.finditer(bare) if whole(bare[: match.start()]) and whole(bare[match.start() :])]
    if not places:
        return bare, ""
    middle = min(places, key=lambda place: abs(place - len(bare) / 2))
    return bare[:middle], bare[middle:]


def whole(part):
    """Whether it is long enough to stand for itself and no link, bracket or quotation is cut by it."""
    pairs = part.count("(") == part.count(")") and part.count("[") == part.count("]")
    return pairs and all(part.count(mark) % 2 == 0 for mark in ("**", "`", '"')) and len(part.split()) > 2


class Writer:
    """Writes bids that say nothing twice."""

    def __init__(self):
        self.random = random.Random()
        self.said, self.cast = set(), {}
        self.sections = sections()
        said = [text for section in self.sections for kind, texts in section if kind in ("item", "text") for text in texts]
        self.ends = [end for _, end in map(halves, said) if end]

    def bid(self, seed, pages):
        """Blocks of a document: pairs of kind and text, of tables their rows. The same seed and pages give the same."""
        self.random.seed(f"{seed} {pages}")
        self.said.clear()
        written, words, until = [], 0, 0
        while words < pages * WORDS_A_PAGE:
            if words >= until:
                self.cast, until = {}, until + PAGES_A_BIDDER * WORDS_A_PAGE
            for kind, said in self.random.choice(self.sections):
                block = kind, self.table(said) if kind == "table" else " ".join(map(self.sentence, said))
                written.append(block)
                words += sum(len(text.split()) for text in texts([block]))
        return written

    def table(self, rows):
        return [[self.sentence(cell) for cell in row] for row in rows]

    def sentence(self, source):
        """One that begins as the source does and wasn't said before."""
        beginning, end = halves(source)
        mark = source[len(beginning) + len(end) :]
        if end and self.random.random() < 0.5:
            end = self.random.choice(self.ends)
        while True:
            text = CHANGING.sub(self.changed, self.joined(beginning, end) + mark)
            words = re.findall(r"\w+", text.casefold())
            # 10 MB of text are kept in mind as numbers
            key = hash(tuple(words))
            if len(words) < SHORT or key not in self.said:
                self.said.add(key)
                return text
            end = self.random.choice(self.ends)

    def joined(self, beginning, end):
        """Both, now and then the end first, if it can stand there."""
        front = FRONT.match(end)
        if not front or not STARTS.match(beginning) or self.random.random() < 0.5:
            return beginning + end
        clause = end[front.start(1) :]
        return f"{clause[0].upper()}{clause[1:]}, {beginning[0].lower()}{beginning[1:]}"

    def changed(self, found):
        """What stands for a name, a noun, a date or a number."""
        old = found[0]
        match found.lastgroup:
            case "name":
                return self.cast.setdefault(old, self.made_up())
            case "host":
                return self.cast.setdefault(old, f"{self.made_up().lower()}.example")
            case "person":
                return self.noun(old, PEOPLE)
            case "thing":
                return self.noun(old, THINGS)
            case "day":
                return f"{self.random.randint(1, 28)} "
            case "month":
                return self.random.choice(MONTHS)
            case "year":
                return str(self.random.randint(2021, 2028))
            case _:
                return str(self.random.randint(1, 9)) + re.sub(r"\d", lambda _: str(self.random.randint(0, 9)), old[1:])

    def made_up(self):
        return "".join(self.random.choices(SYLLABLES, k=self.random.randint(2, 3))).capitalize()

    def noun(self, old, nouns):
        """What this bidder says instead, in the same number and case."""
        new = self.cast.setdefault(old.lower().removesuffix("s"), self.random.choice(nouns))
        new = new.capitalize() if old[0].isupper() else new
        return f"{new}s" if old.endswith("s") else new


def texts(written):
    """The text of blocks, tables cell by cell."""
    for kind, said in written:
        yield from (cell for row in said for cell in row) if kind == "table" else [said]
