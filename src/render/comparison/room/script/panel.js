// One cell of the matrix: its quotes, your score, and once both are in the two scores side by side and what is settled.

const panel = byId("panel");
let open = null;

/** Opens a cell; `null` for what lies outside of the matrix. */
function openCell(key) {
  const { criterion, bid } = placeOf(key);
  const source = byId(`q${key}`);
  if (!source) return;
  keepDraft();
  open = key;
  byId("panel-criterion").textContent = data.criteria[criterion].title;
  byId("panel-title").textContent = data.bids[bid].name;
  byId("panel-question").textContent = data.criteria[criterion].question;
  const copy = source.cloneNode(true);
  const verdict = make("p", { class: "reads" }, "charterlint reads: ");
  verdict.append(...copy.querySelectorAll("h4 > span"));
  copy.querySelector("h4").remove();
  byId("panel-quotes").replaceChildren(verdict, ...copy.childNodes);
  showScores();
  say("panel-status", "");
  if (!panel.open) panel.showModal();
  panel.scrollTop = 0;
  byId("panel-title").focus();
}

/** Radio buttons for the marks of the scale. */
function makeMarks(place, name) {
  const marks = data.scale.marks.map(({ value, label, words }, at) =>
    make("label", { class: "mark-choice", title: words },
      make("input", { type: "radio", name, value: at }),
      make("span", {}, make("b", {}, value), " ", label)));
  place.append(make("div", { class: "marks" }, ...marks));
}

const chosen = name => {
  const input = document.querySelector(`input[name="${name}"]:checked`);
  return input ? Number(input.value) : null;
};

function choose(name, mark) {
  for (const input of document.querySelectorAll(`input[name="${name}"]`)) input.checked = Number(input.value) === mark;
}

function showScores() {
  const scores = book.seat !== MODERATOR;
  const both = bothIn(open);
  const own = entry(book.seat, open);
  byId("panel-form").hidden = !scores || both;
  choose("mark", own?.mark ?? null);
  byId("panel-reason").value = own?.reason ?? "";
  byId("panel-marks").disabled = own?.done === true;
  byId("panel-reason").readOnly = own?.done === true;
  byId("panel-hand-in").hidden = own?.done === true;
  byId("panel-take-back").hidden = own?.done !== true;
  byId("panel-note").textContent = scores ? noteFor(own) : "";
  byId("panel-both").hidden = !both;
  if (both) showBoth();
  else if (!scores) say("panel-status", "A moderator sees scores once both assessors have handed theirs in.");
}

function noteFor(own) {
  const other = otherThan(book.seat);
  if (own?.done) return `Handed in. You see the score of ${nameOf(other)} once it is in, too; until then you can take yours back.`;
  if (isIn(other, open)) return `${nameOf(other)} has handed in. You see that score once yours is in, and then both are fixed.`;
  return `You score blind: you see the score of ${nameOf(other)} once both are in.`;
}

function showBoth() {
  const score = at => make("div", { class: "score-card" },
    make("h4", {}, nameOf(at)),
    make("p", { class: "given" }, make("b", {}, markOf(entry(at, open).mark)), ` ${data.scale.marks[entry(at, open).mark].label}`),
    make("p", { class: "reason" }, entry(at, open).reason));
  byId("panel-scores").replaceChildren(score(0), score(1));
  const settled = book.settled.get(open);
  const same = !differ(open);
  byId("panel-both-title").textContent = settled ? "Settled" : same ? "Both gave the same mark" : `${count(apart(open), "mark")} apart: to be settled`;
  choose("settled", settled?.mark ?? null);
  byId("settle-reason").value = settled?.reason ?? "";
  byId("settle-undo").hidden = !settled;
}

/** What is typed is kept without being handed in. */
function keepDraft() {
  if (open === null || book.seat === MODERATOR || bothIn(open) || isIn(book.seat, open)) return;
  const mark = chosen("mark");
  const reason = byId("panel-reason").value;
  const known = entry(book.seat, open);
  if ((known?.mark ?? null) !== mark || (known?.reason ?? "") !== reason) put(open, mark, reason, false);
}

function handIn(event) {
  event.preventDefault();
  const [mark, reason] = [chosen("mark"), byId("panel-reason").value.trim()];
  const fault = missing(mark, reason);
  if (fault) return say("panel-status", fault, true);
  put(open, mark, reason, true);
  refresh();
  say("panel-status", bothIn(open) ? "Handed in. Both are in: the scores stand side by side." : "Handed in.");
  byId("panel-next").focus();
}

function takeBack() {
  const own = entry(book.seat, open);
  if (own) put(open, own.mark, own.reason, false);
  refresh();
  say("panel-status", "Taken back: it is a draft again.");
  byId("panel-reason").focus();
}

function settleOpen(event) {
  event.preventDefault();
  const [mark, reason] = [chosen("settled"), byId("settle-reason").value.trim()];
  const fault = missing(mark, reason);
  if (fault) return say("panel-status", fault, true);
  settle(open, mark, reason);
  refresh();
  say("panel-status", "Settled.");
}

function unsettle() {
  book.settled.delete(open);
  keep();
  refresh();
  say("panel-status", "No longer settled.");
}

/** The cell so many bids or criteria further, in the order and with the filters of the matrix. */
function turn(bids, criteria) {
  const { criterion, bid } = placeOf(open);
  const rows = [...document.querySelector(".grid").tBodies[0].rows].filter(row => !row.hidden);
  const order = rows.map(row => Number(row.dataset.bid));
  const next = order[order.indexOf(bid) + bids];
  const key = keyOf(criterion + criteria, next);
  if (next !== undefined && byId(`q${key}`)) openCell(key);
  else say("panel-status", bids ? "That was the last bid on this side." : "That was the last criterion on this side.");
}

function closePanel() {
  // the browser tells of it a little later, when the next cell may be open already
  if (panel.open) return;
  keepDraft();
  const key = open;
  open = null;
  refresh();
  focusOn(key);
}

/** Puts the focus where the cell last shown stands in the part of the page that is open. */
function focusOn(key) {
  const inMatrix = cellsByKey.get(key)?.map(badge => badge.closest("td").querySelector("a")) ?? [];
  const places = [...inMatrix, document.querySelector(`#moderation [data-key="${key}"]`), byId("moderation-show")];
  places.find(place => place?.checkVisibility())?.focus();
}

function startPanel() {
  makeMarks(byId("panel-marks"), "mark");
  makeMarks(byId("settle-marks"), "settled");
  byId("panel-form").addEventListener("submit", handIn);
  byId("settle-form").addEventListener("submit", settleOpen);
  byId("panel-take-back").addEventListener("click", takeBack);
  byId("settle-undo").addEventListener("click", unsettle);
  byId("panel-close").addEventListener("click", () => panel.close());
  panel.addEventListener("close", closePanel);
  panel.addEventListener("click", event => { if (event.target === panel) panel.close(); });
  byId("panel-form").addEventListener("change", keepDraft);
  const turns = { "panel-back": [-1, 0], "panel-next": [1, 0], "panel-up": [0, -1], "panel-down": [0, 1] };
  for (const [id, [bids, criteria]] of Object.entries(turns)) byId(id).addEventListener("click", () => turn(bids, criteria));
}
