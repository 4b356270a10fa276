// The book: who scores, what each has given, what was settled. Who may see what is decided here and nowhere else.

const MODERATOR = 2;
const STORE = `charterlint.room.${data.digest}`;
const cells = data.criteria.flatMap((_, criterion) => data.bids.map((_, bid) => keyOf(criterion, bid)));

const book = {
  names: ["", ""],
  seat: 0,
  // by assessor: key → { mark, reason, done }; the mark is an index into the scale's, or null
  entries: [new Map(), new Map()],
  // key → { mark, reason }
  settled: new Map(),
};

const entry = (assessor, key) => book.entries[assessor]?.get(key);
const isIn = (assessor, key) => entry(assessor, key)?.done === true;
const bothIn = key => isIn(0, key) && isIn(1, key);
const otherThan = seat => 1 - seat;

/** Blind: an assessor's score is the others' business only when both are in. */
const maySee = (assessor, key) => assessor === book.seat || bothIn(key);

const differ = key => bothIn(key) && entry(0, key).mark !== entry(1, key).mark;
const apart = key => Math.abs(entry(0, key).mark - entry(1, key).mark);

/** What the panel agrees on: what was settled, or the mark that both gave; null until then. */
function agreed(key) {
  if (!bothIn(key)) return null;
  const settled = book.settled.get(key);
  if (settled) return { mark: settled.mark, reasons: [settled.reason] };
  if (differ(key)) return null;
  return { mark: entry(0, key).mark, reasons: [entry(0, key).reason, entry(1, key).reason] };
}

function nameOf(assessor) {
  return book.names[assessor].trim() || ["First assessor", "Second assessor"][assessor];
}

/** Why a score can't be handed in yet; empty if it can. */
function missing(mark, reason) {
  if (mark === null) return "Choose a mark first.";
  return reason.trim() ? "" : "Write your reason first: a bidder may ask for it.";
}

/** Keeps an own score. What both have handed in is fixed: from there on only moderation changes a mark. */
function put(key, mark, reason, done) {
  if (book.seat === MODERATOR || bothIn(key)) return false;
  if (mark === null && !reason && !done) book.entries[book.seat].delete(key);
  else book.entries[book.seat].set(key, { mark, reason, done });
  keep();
  return true;
}

function settle(key, mark, reason) {
  if (!bothIn(key)) return false;
  book.settled.set(key, { mark, reason });
  keep();
  return true;
}

let kept = true;
let unsaved = false;

/** Writes the book to the browser's store, where there is one. */
function keep() {
  unsaved = true;
  try {
    localStorage.setItem(STORE, JSON.stringify({ seat: book.seat, ...record(() => true) }));
    kept = true;
  } catch {
    kept = false;
  }
}

/** Takes up what an earlier visit left in the browser's store. */
function recall() {
  try {
    const text = localStorage.getItem(STORE);
    if (!text) return;
    const stored = JSON.parse(text);
    book.names = [0, 1].map(at => String(stored.assessors?.[at]?.name ?? ""));
    book.seat = [0, 1, MODERATOR].includes(stored.seat) ? stored.seat : 0;
    [0, 1].forEach(at => takeScores(at, stored.assessors?.[at]?.scores));
    takeSettled(stored.moderated);
  } catch {
    kept = false;
  }
}
