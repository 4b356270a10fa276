// The letter to an unsuccessful bidder. It is built as a list of parts, from which the page, the text and the HTML file are all made.

const letterFields = ["letter-bid", "letter-preferred", "letter-title", "letter-from", "letter-name"];

function startLetter() {
  const names = data.bids.map((bid, at) => [at, bid.name]);
  fill(byId("letter-bid"), [["", "choose a bidder"], ...names]);
  fill(byId("letter-preferred"), [["", "as the panel decided"], ...names]);
  byId("letter").addEventListener("input", showLetter);
  byId("letter-copy").addEventListener("click", copyLetter);
  byId("letter-save").addEventListener("click", () => save("letter.txt", "text/plain", letterText()));
  byId("letter-html").addEventListener("click", () => save("letter.html", "text/html", letterPage()));
  byId("letter-print").addEventListener("click", () => print());
}

/** The parts: ["h2" | "h3" | "p" | "q" | "note", text]. */
function letterParts() {
  const [bidValue, preferredValue, title, from, name] = letterFields.map(id => byId(id).value.trim());
  if (bidValue === "" || preferredValue === "") return [["note", "Choose the bidder, and the bid that the panel prefers. charterlint doesn’t choose either."]];
  if (bidValue === preferredValue) return [["note", "The preferred bid gets no letter of this kind; choose another bidder."]];
  const [bid, preferred] = [Number(bidValue), Number(preferredValue)];
  const keys = data.criteria.map((_, criterion) => keyOf(criterion, bid));
  const scored = keys.filter(agreed);
  const met = scored.filter(key => agreed(key).mark >= data.scale.met);
  const unmet = scored.filter(key => agreed(key).mark < data.scale.met);
  return [
    ...draft(bid, preferred),
    ["h2", title || "Outcome of the evaluation"],
    ["p", `To ${name || data.bids[bid].name}`],
    ["p", "Thank you for your bid. It was not successful. This letter tells how it was assessed, where it was strong, where it fell short, and on what the preferred bid was marked higher."],
    ["p", `Bids were assessed against ${data.charter}, criterion by criterion, by assessors who scored independently and then agreed on one mark with its reason. Marks: ${scaleWords()}.`],
    ...side("Where your bid was strong", met, "No criterion was marked as met."),
    ...side("Where your bid fell short", unmet, "No criterion was marked as not met."),
    ...advantages(scored, preferred),
    ["p", "If anything here is unclear, please ask; we are glad to explain it."],
    ["p", from || "For the panel"],
  ];
}

/** Says what is missing, so that no letter goes out that looks whole and isn't. */
function draft(bid, preferred) {
  const all = data.criteria.length;
  const done = of => data.criteria.filter((_, criterion) => agreed(keyOf(criterion, of))).length;
  if (done(bid) === all && done(preferred) === all) return [];
  return [["note", `Draft: the panel has agreed on ${done(bid)} of ${all} criteria for this bid and on ${done(preferred)} for the preferred one. The others are left out.`]];
}

const scaleWords = () => data.scale.marks.map(({ value, label }) => `${value} (${label})`).join(", ");

function side(heading, keys, none) {
  return [["h3", heading], ...(keys.length ? keys.flatMap(assessment) : [["p", none]])];
}

/** A criterion: its mark, the panel's reasons, and the bidder's own words on it. */
function assessment(key) {
  const { criterion } = placeOf(key);
  const { mark, reasons } = agreed(key);
  const { title } = data.criteria[criterion];
  const { value, label } = data.scale.marks[mark];
  const told = [...new Set(reasons.map(sentence))].join(" ");
  return [["p", `${title}: ${value} (${label}). ${told}`], ...ownWords(key)];
}

/** A reason as a sentence. */
function sentence(reason) {
  const text = reason.trim();
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

function ownWords(key) {
  const figure = byId(`q${key}`).querySelector("figure");
  if (!figure) return [];
  const place = figure.querySelector(".place").textContent;
  return [["q", `You wrote: “${figure.querySelector("mark").textContent}” (${place})`]];
}

/** On what the preferred bid was marked higher, by the published titles of the criteria and nothing else. */
function advantages(keys, preferred) {
  const higher = keys.map(placeOf).filter(({ criterion, bid }) => {
    const other = agreed(keyOf(criterion, preferred));
    return other && other.mark > agreed(keyOf(criterion, bid)).mark;
  });
  const heading = ["h3", "Relative advantages of the preferred bid"];
  if (higher.length === 0) return [heading, ["p", "On none of these criteria was the preferred bid marked higher. Other reasons for the decision have to be added here."]];
  const byPrinciple = data.principles.map((title, at) => [title, higher.filter(({ criterion }) => data.criteria[criterion].principle === at)]);
  return [heading, ...byPrinciple.filter(([, found]) => found.length).map(([title, found]) => {
    const named = found.map(({ criterion, bid }) => data.criteria[criterion].title + marksOf(criterion, bid, preferred));
    return ["p", `${title}: the preferred bid was marked higher on ${named.join("; ")}.`];
  })];
}

function marksOf(criterion, bid, preferred) {
  if (!byId("letter-marks").checked) return "";
  const mark = of => markOf(agreed(keyOf(criterion, of)).mark);
  return ` (${mark(preferred)}, yours ${mark(bid)})`;
}

const element = { h2: "h3", h3: "h4", p: "p", q: "blockquote", note: "p" };

function showLetter() {
  const parts = letterParts();
  byId("letter-text").replaceChildren(...parts.map(([kind, text]) => make(element[kind], { class: kind, dir: "auto" }, text)));
  const empty = parts.length === 1;
  for (const id of ["letter-copy", "letter-save", "letter-html", "letter-print"]) byId(id).disabled = empty;
}

function letterText() {
  return letterParts().map(([kind, text]) => (kind === "q" ? `    ${text}` : text)).join("\n\n") + "\n";
}

/** The letter as a page of its own. The browser writes the mark-up, so that text stays text. */
function letterPage() {
  const page = document.implementation.createHTMLDocument("Letter");
  page.documentElement.lang = "en";
  page.head.prepend(make("meta", { charset: "utf-8" }));
  const tags = { h2: "h1", h3: "h2", p: "p", q: "blockquote", note: "p" };
  page.body.append(...letterParts().map(([kind, text]) => make(tags[kind], {}, text)));
  return `<!doctype html>\n${new XMLSerializer().serializeToString(page.documentElement)}\n`;
}

async function copyLetter() {
  try {
    await navigator.clipboard.writeText(letterText());
    say("letter-status", "Copied.");
  } catch {
    getSelection().selectAllChildren(byId("letter-text"));
    say("letter-status", "This browser doesn’t let the page copy. The letter is selected: copy it with Ctrl+C.");
  }
}
