// Moderation: where both are in, and how far the panel is with each bid.

// marks that are figures, such as 3 or 67%, can be weighed and summed up; others can't
const figures = data.scale.marks.map(mark => (/^\d+(\.\d+)?%?$/.test(mark.value) ? parseFloat(mark.value) : NaN));
const haveFigures = figures.every(Number.isFinite);

const headRow = names => make("tr", {}, ...names.map(name => make("th", { scope: "col" }, name)));

function showModeration() {
  // it is made when it is looked at: with thousands of scores that takes a moment
  if (byId("moderation").hidden) return;
  const wanted = byId("moderation-show").value;
  const both = cells.filter(bothIn);
  const keys = both.filter(key => wanted === "both" || (differ(key) && (wanted === "differ" || !book.settled.has(key))));
  keys.sort((one, other) => apart(other) - apart(one));
  const table = byId("moderation-rows");
  table.tHead.replaceChildren(headRow(["Criterion", "Bid", nameOf(0), nameOf(1), "Settled", "Quotes"]));
  table.tBodies[0].replaceChildren(...keys.map(moderationRow));
  table.closest(".wide").hidden = keys.length === 0;
  say("moderation-count", keys.length ? count(keys.length, "score") : nothingToShow(both.length));
  showPanelProgress();
}

function nothingToShow(both) {
  if (both === 0) return "Nothing yet: both assessors must have handed in a score of the same cell. Open the other’s file above.";
  return "Nothing left to settle here.";
}

function moderationRow(key) {
  const { criterion, bid } = placeOf(key);
  const settled = book.settled.get(key);
  const button = make("button", { type: "button", "data-key": key, "aria-label": `Open ${data.criteria[criterion].title}, ${data.bids[bid].name}` }, "Open");
  button.addEventListener("click", () => openCell(key));
  const mark = at => make("td", {}, make("b", {}, markOf(entry(at, key).mark)), make("div", { class: "reason" }, entry(at, key).reason));
  const last = settled ? make("td", {}, make("b", {}, markOf(settled.mark)), make("div", { class: "reason" }, settled.reason)) : make("td", {}, differ(key) ? "–" : "agreed");
  return make("tr", {}, make("th", { scope: "row" }, data.criteria[criterion].title), make("td", {}, data.bids[bid].name), mark(0), mark(1), last, make("td", {}, button));
}

function showPanelProgress() {
  const table = byId("moderation-bids");
  const names = ["Bid", "Both in", "Differ, not settled", "Agreed"];
  table.tHead.replaceChildren(headRow(haveFigures ? [...names, "Sum of agreed marks × weight"] : names));
  table.tBodies[0].replaceChildren(...data.bids.map((_, bid) => progressRow(bid)));
}

function progressRow(bid) {
  const keys = data.criteria.map((_, criterion) => keyOf(criterion, bid));
  const agreedKeys = keys.filter(agreed);
  const weight = key => data.criteria[placeOf(key).criterion].weight;
  const sum = value => agreedKeys.reduce((total, key) => total + value(agreed(key).mark) * weight(key), 0);
  const texts = [
    `${keys.filter(bothIn).length} of ${keys.length}`,
    String(keys.filter(key => differ(key) && !book.settled.has(key)).length),
    `${agreedKeys.length} of ${keys.length}`,
    ...(haveFigures ? [`${plain(sum(mark => figures[mark]))} of ${plain(sum(() => figures.at(-1)))}`] : []),
  ];
  return make("tr", {}, make("th", { scope: "row" }, data.bids[bid].name), ...texts.map(text => make("td", {}, text)));
}

/** A figure without the dust that sums of fractions leave. */
const plain = number => String(Math.round(number * 100) / 100);
