// The book as a file, out and in: JSON and CSV say the same. A file that comes in is a stranger's: nothing of it is taken that doesn't fit.

const SHAPE = "charterlint.scores/1";
const LARGEST = 20_000_000;
const LONGEST = 5_000;
const HEAD = ["comparison", "scale", "assessor", "state", "criterion", "bid", "criterion_title", "mark", "reason"];

const bidNumbers = new Map(data.bids.map((bid, at) => [bid.name, at]));
const criterionNumbers = new Map(data.criteria.map((criterion, at) => [criterion.id, at]));
const markNumbers = new Map(data.scale.marks.map((mark, at) => [mark.value, at]));
const markOf = mark => data.scale.marks[mark]?.value ?? "";

/** The book as plain data, with the scores that `includes` lets through. */
function record(includes = maySee) {
  const named = key => {
    const { criterion, bid } = placeOf(key);
    return { criterion: data.criteria[criterion].id, bid: data.bids[bid].name };
  };
  const scores = at => cells
    .filter(key => entry(at, key) && includes(at, key))
    .map(key => {
      const { mark, reason, done } = entry(at, key);
      return { ...named(key), mark: markOf(mark), reason, handed_in: done };
    });
  return {
    schema: SHAPE,
    comparison: data.digest,
    scale: data.scale.id,
    assessors: [0, 1].map(at => ({ name: book.names[at].trim(), scores: scores(at) })),
    moderated: cells.filter(key => book.settled.has(key)).map(key => {
      const { mark, reason } = book.settled.get(key);
      return { ...named(key), mark: markOf(mark), reason };
    }),
  };
}

function asCsv(record) {
  const rows = [HEAD];
  const put = (assessor, state, one) => {
    const { title } = data.criteria[criterionNumbers.get(one.criterion)];
    rows.push([record.comparison, record.scale, assessor, state, one.criterion, one.bid, title, one.mark, one.reason]);
  };
  for (const { name, scores } of record.assessors) {
    for (const one of scores) put(name, one.handed_in ? "handed in" : "draft", one);
  }
  for (const one of record.moderated) put("", "moderated", one);
  const line = row => row.map(cell => `"${tame(cell).replaceAll('"', '""')}"`).join(",");
  return `\uFEFF${rows.map(line).join("\r\n")}\r\n`;
}

// a spreadsheet takes for a formula what begins like one, even after blanks and quotes; an apostrophe before it keeps it text
const FORMULA = /^[^\p{L}\p{N}=+\-@|%＝＋－＠]*[=+\-@|%＝＋－＠\t\r]|^[\t\r\n]/u;
const tame = cell => (FORMULA.test(cell) ? `'${cell}` : cell);
const untame = cell => (cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell);

/** Rows of a CSV file, with commas or, as some spreadsheets write it, semicolons. */
function csvRows(text) {
  const comma = text.slice(0, text.search(/[\r\n]|$/)).includes(";") ? ";" : ",";
  const rows = [[""]];
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    const row = rows.at(-1);
    if (quoted) {
      if (letter !== '"') row[row.length - 1] += letter;
      else if (text[at + 1] === '"') row[row.length - 1] += text[(at += 1)];
      else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === comma) row.push("");
    else if (letter === "\n") rows.push([""]);
    else if (letter !== "\r") row[row.length - 1] += letter;
  }
  return rows.filter(row => row.length > 1);
}

function fromCsv(text) {
  const [head, ...rows] = csvRows(text);
  const at = HEAD.map(name => (head ?? []).indexOf(name));
  if (at.includes(-1)) throw new Error(`This is no file of scores: its columns must be ${HEAD.join(", ")}.`);
  const assessors = new Map();
  const file = { schema: SHAPE, comparison: data.digest, scale: data.scale.id, assessors: [], moderated: [] };
  for (const row of rows) {
    const [comparison, scale, name, state, criterion, bid, , mark, reason] = at.map(column => untame(row[column] ?? ""));
    Object.assign(file, { comparison, scale });
    const one = { criterion, bid, mark, reason, handed_in: state === "handed in" };
    if (state === "moderated") file.moderated.push(one);
    else assessors.set(name, [...(assessors.get(name) ?? []), one]);
  }
  file.assessors = [...assessors].map(([name, scores]) => ({ name, scores }));
  return file;
}

/** A file's text as a record, or an error that tells the way out. */
function parse(text) {
  const bare = text.replace(/^\uFEFF/, "");
  let file;
  try {
    file = /^\s*\{/.test(bare) ? JSON.parse(bare) : fromCsv(bare);
  } catch (error) {
    throw new Error(error instanceof SyntaxError ? "This file is neither whole JSON nor CSV. Save it anew in the other bid room." : error.message);
  }
  if (file.schema !== SHAPE) throw new Error("This is no file of scores; open one that a bid room saved.");
  if (file.comparison !== data.digest) throw new Error("This file belongs to another comparison: other bids, criteria or marks. Open it in the page it was saved from.");
  return file;
}

/** A score of a file with its key, if it speaks of this comparison. */
function fitting(one) {
  const criterion = criterionNumbers.get(one?.criterion);
  const bid = bidNumbers.get(one?.bid);
  if (criterion === undefined || bid === undefined) return null;
  const reason = String(one.reason ?? "").slice(0, LONGEST);
  return { key: keyOf(criterion, bid), mark: markNumbers.get(one.mark) ?? null, reason, done: one.handed_in === true };
}

const listed = list => (Array.isArray(list) ? list.map(fitting).filter(Boolean) : []);

/** Takes an assessor's scores over; what both have handed in stays as it is. How many were taken and left. */
function takeScores(assessor, scores) {
  let taken = 0;
  let left = 0;
  for (const { key, mark, reason, done } of listed(scores)) {
    if (bothIn(key)) left += 1;
    else {
      book.entries[assessor].set(key, { mark, reason, done: done && missing(mark, reason) === "" });
      taken += 1;
    }
  }
  return [taken, left];
}

function takeSettled(moderated) {
  for (const { key, mark, reason } of listed(moderated)) {
    if (bothIn(key) && mark !== null && reason) book.settled.set(key, { mark, reason });
  }
}

/** Whose scores a file's are: by the name, else the seat that is still free, the other's first. */
function seatFor(name, names) {
  const same = at => names[at].trim().toLowerCase() === name.toLowerCase();
  const free = at => !names[at].trim() && book.entries[at].size === 0;
  const order = book.seat === 0 ? [1, 0] : [0, 1];
  return order.find(same) ?? order.find(free);
}

/** The assessors of a file with their seats; nothing of a file is taken unless each of them has one. */
function seated(lists) {
  const names = [...book.names];
  return lists.map(({ name: given, scores }) => {
    const name = String(given ?? "").trim().slice(0, 80);
    if (!name) throw new Error("The file doesn’t say whose scores these are. Write the name there and save it anew.");
    const seat = seatFor(name, names);
    if (seat === undefined) throw new Error(`The file holds the scores of ${name}, who is neither ${nameOf(0)} nor ${nameOf(1)}. Write both names above as the files have them, then open it again.`);
    names[seat] = name;
    return { seat, name, scores };
  });
}

/** Takes a file over into the book; what was done, in words. */
function takeOver(text) {
  const file = parse(text);
  const lists = Array.isArray(file.assessors) ? file.assessors : [];
  const told = seated(lists.filter(one => one?.scores?.length)).map(({ seat, name, scores }) => {
    book.names[seat] = name;
    const [taken, left] = takeScores(seat, scores);
    const fixed = left ? `, ${left} left as they were because both are in` : "";
    return `${count(taken, "score")} of ${name} taken over${fixed}`;
  });
  takeSettled(file.moderated);
  keep();
  return told.length ? `${told.join("; ")}.` : "The file holds no scores.";
}
