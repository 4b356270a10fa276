// The matrix: sorting, filters, and beside each verdict how far its scoring is.

const cellsByKey = new Map();
const rowsByBid = data.bids.map(() => []);
const collator = new Intl.Collator("en", { numeric: true });

function readMatrix() {
  for (const link of document.querySelectorAll("#matrix td a[href^='#q']")) {
    const key = link.hash.slice(2);
    const badge = make("small", { class: "state" });
    link.after(badge);
    cellsByKey.set(key, [...(cellsByKey.get(key) ?? []), badge]);
  }
  for (const row of document.querySelectorAll("#matrix tr[data-bid]")) rowsByBid[row.dataset.bid].push(row);
}

/** Each column head becomes a button that sorts by it. */
function makeSortable() {
  for (const head of document.querySelectorAll(".grid thead th")) {
    const button = make("button", { type: "button", class: "sort" }, ...head.childNodes);
    button.addEventListener("click", () => sortBy(head));
    head.replaceChildren(button);
    head.setAttribute("aria-sort", "none");
  }
}

/** Sorts the bids in all tables alike, so that a bid is found at the same place in each. */
function sortBy(head) {
  const isName = head.classList.contains("bid");
  const before = head.getAttribute("aria-sort");
  const up = before === "none" ? isName : before === "descending";
  const column = head.cellIndex;
  const body = head.closest("table").tBodies[0];
  const value = row => (isName ? data.bids[row.dataset.bid].name : Number(row.cells[column].dataset.v));
  const compare = (one, other) => (isName ? collator.compare(value(one), value(other)) : value(one) - value(other));
  const order = [...body.rows].sort((one, other) => (up ? compare(one, other) : compare(other, one)) || one.dataset.bid - other.dataset.bid);
  arrange(order.map(row => Number(row.dataset.bid)));
  for (const other of document.querySelectorAll(".grid thead th")) other.setAttribute("aria-sort", "none");
  head.setAttribute("aria-sort", up ? "ascending" : "descending");
}

function arrange(bids) {
  for (const table of document.querySelectorAll(".grid")) {
    const body = table.tBodies[0];
    const rows = new Map([...body.rows].map(row => [Number(row.dataset.bid), row]));
    body.append(...bids.map(bid => rows.get(bid)));
  }
}

function makeFilters() {
  const name = make("input", { id: "filter-bid", type: "search", autocomplete: "off" });
  const reach = make("select", { id: "filter-reach" });
  fill(reach, [["all", "all bids"], ["yes", "what is required is reached"], ["no", "something required is not reached"]]);
  const principle = make("select", { id: "filter-principle" });
  fill(principle, [["all", "all principles"], ...data.principles.map((title, at) => [at, title])]);
  const work = make("select", { id: "filter-work" });
  fill(work, [["all", "all verdicts"], ["todo", "what you have still to score"], ["differ", "where scores differ, not settled"]]);
  const apartOnly = make("input", { type: "checkbox", id: "filter-apart" });
  const field = (label, control) => make("p", {}, make("label", { for: control.id }, label), control);
  const asked = data.bids.some(bid => !bid.reaches);
  byId("filters").append(
    field("Bids named", name),
    ...(asked ? [field("Bids where", reach)] : []),
    field("Principle", principle),
    field("Highlight", work),
    make("p", { class: "tick" }, make("label", {}, apartOnly, " Only criteria on which bids differ")),
    make("p", { class: "note", id: "filter-count", role: "status" }),
  );
  byId("filters").addEventListener("input", filter);
  byId("filters").hidden = false;
}

function filter() {
  const words = byId("filter-bid").value.trim().toLowerCase();
  const reach = byId("filter-reach")?.value ?? "all";
  let shown = 0;
  data.bids.forEach((bid, at) => {
    const fits = bid.name.toLowerCase().includes(words) && (reach === "all" || (reach === "yes") === bid.reaches);
    shown += fits;
    for (const row of rowsByBid[at]) row.hidden = !fits;
  });
  filterCriteria();
  highlight();
  say("filter-count", shown === data.bids.length ? "" : `${shown} of ${count(data.bids.length, "bid")} shown`);
}

function filterCriteria() {
  const principle = byId("filter-principle").value;
  const apartOnly = byId("filter-apart").checked;
  for (const part of document.querySelectorAll(".principle-grid")) {
    const heads = [...part.querySelectorAll("th[data-c]")];
    const gone = heads.filter(head => apartOnly && !head.dataset.apart);
    for (const row of part.querySelectorAll("tr")) {
      for (const head of heads) row.cells[head.cellIndex].hidden = gone.includes(head);
    }
    part.hidden = (principle !== "all" && principle !== part.dataset.principle) || gone.length === heads.length;
  }
}

function highlight() {
  const wanted = byId("filter-work").value;
  const fits = {
    all: () => true,
    todo: key => book.seat !== MODERATOR && !isIn(book.seat, key),
    differ: key => differ(key) && !book.settled.has(key),
  }[wanted];
  for (const [key, badges] of cellsByKey) {
    for (const badge of badges) badge.closest("td").classList.toggle("faded", !fits(key));
  }
}

/** How far the scoring of a cell is, in a word or two; of another's score only what may be seen. */
function stateOf(key) {
  const settled = book.settled.get(key);
  if (bothIn(key)) {
    if (settled) return ["settled", `settled ${markOf(settled.mark)}`];
    const marks = [0, 1].map(at => markOf(entry(at, key).mark));
    return differ(key) ? ["differs", `differ ${marks.join(" / ")}`] : ["agreed", `agreed ${marks[0]}`];
  }
  const own = entry(book.seat, key);
  if (own?.done) return ["mine", `you ${markOf(own.mark)}`];
  if (own) return ["draft", "draft"];
  const others = [0, 1].filter(at => at !== book.seat && isIn(at, key));
  return others.length ? ["other", "other is in"] : ["", ""];
}

function showStates() {
  for (const [key, badges] of cellsByKey) {
    const [kind, words] = stateOf(key);
    for (const badge of badges) {
      badge.className = `state ${kind}`;
      badge.textContent = words;
    }
  }
  highlight();
}
