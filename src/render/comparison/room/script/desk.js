// The desk: who scores, and the book's files. The page starts here.

function refresh() {
  showStates();
  showModeration();
  showLetter();
  showProgress();
  if (open !== null) showScores();
}

function showProgress() {
  const all = cells.length;
  const done = at => cells.filter(key => isIn(at, key)).length;
  const both = cells.filter(bothIn);
  const unsettled = both.filter(key => differ(key) && !book.settled.has(key)).length;
  const lines = [0, 1].map(at => `${nameOf(at)}${at === book.seat ? " (you)" : ""} ${done(at)} of ${all}`);
  byId("progress").textContent = `${lines.join(" · ")} · both ${both.length} · to settle ${unsettled}`;
  byId("kept").textContent = kept
    ? "What you enter is kept in this browser and sent nowhere. Save it to a file to hand it on, and open the other assessor’s file here."
    : "This browser keeps nothing for this page: save your scores to a file before you close it.";
  for (const input of document.querySelectorAll("input[name=seat]")) input.checked = Number(input.value) === book.seat;
  [0, 1].forEach(at => { if (byId(`name-${at}`).value !== book.names[at]) byId(`name-${at}`).value = book.names[at]; });
}

/** Saves what may be seen; each assessor's scores need a name, by which the other page knows them. */
function saveBook(ending) {
  const file = record();
  const nameless = file.assessors.findIndex(one => one.scores.length && !one.name);
  if (nameless >= 0) {
    byId(`name-${nameless}`).focus();
    return say("status", "Write the assessor’s name first: the other page knows the scores by it.", true);
  }
  const who = book.seat === MODERATOR ? "panel" : book.names[book.seat].trim() || "assessor";
  const name = `scores-${who.replace(/[^\p{L}\p{N}]+/gu, "-").toLowerCase()}.${ending}`;
  if (ending === "csv") save(name, "text/csv", asCsv(file));
  else save(name, "application/json", `${JSON.stringify(file, null, 2)}\n`);
  unsaved = false;
  say("status", `${name} saved.`);
}

async function openFile(event) {
  const [file] = event.target.files;
  if (!file) return;
  try {
    if (file.size > LARGEST) throw new Error("This file is too large to be one of scores.");
    say("status", takeOver(await file.text()));
  } catch (error) {
    say("status", error.message, true);
  }
  event.target.value = "";
  refresh();
}

/** Goes where an address in the page leads: to a cell, or to the part that holds it. */
function go(hash) {
  if (/^#q\d+-\d+$/.test(hash)) return openCell(hash.slice(2));
  const target = hash.length > 1 ? byId(hash.slice(1)) : null;
  const view = target?.closest(".view");
  if (!view) return;
  show(view.id);
  refresh();
  if (target !== view) target.scrollIntoView();
}

function followLink(event) {
  const link = event.target.closest("a[href^='#']");
  if (!link || link.classList.contains("skip") || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  go(link.hash);
}

function startDesk() {
  [0, 1].forEach(at => byId(`name-${at}`).addEventListener("input", event => {
    book.names[at] = event.target.value;
    keep();
    refresh();
  }));
  byId("seats").addEventListener("change", event => {
    book.seat = Number(event.target.value);
    keep();
    refresh();
  });
  byId("save-json").addEventListener("click", () => saveBook("json"));
  byId("save-csv").addEventListener("click", () => saveBook("csv"));
  byId("open-scores").addEventListener("change", openFile);
  byId("moderation-show").addEventListener("change", showModeration);
  addEventListener("beforeunload", event => {
    keepDraft();
    if (!kept && unsaved) event.preventDefault();
  });
}

recall();
readMatrix();
makeSortable();
makeFilters();
startPanel();
startLetter();
startDesk();
document.addEventListener("click", followLink);
for (const part of document.querySelectorAll(".scripted")) part.hidden = false;
document.documentElement.classList.add("runs");
// once it is known who scores, the matrix has the room
byId("desk").open = !book.names.some(name => name.trim());
show("matrix");
refresh();
go(location.hash);
