// Small helpers of the page. Text from anywhere goes in as text: nothing here makes mark-up of a string.

const data = JSON.parse(document.getElementById("data").textContent);
const byId = id => document.getElementById(id);

/** An element with attributes and children; a string among them becomes text. */
function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children);
  return element;
}

/** Says something to everybody: those who see the page, and those who hear it. */
function say(id, words, isFault = false) {
  const place = byId(id);
  place.textContent = words;
  place.classList.toggle("bad", isFault);
}

/** Hands a file to the browser's downloads; it is made in the page and goes nowhere else. */
function save(name, type, text) {
  const link = make("a", { href: URL.createObjectURL(new Blob([text], { type })), download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function fill(select, options) {
  select.replaceChildren(...options.map(([value, text]) => make("option", { value }, text)));
}

const count = (number, what) => `${number} ${what}${number === 1 ? "" : "s"}`;
const keyOf = (criterion, bid) => `${criterion}-${bid}`;

/** Criterion and bid of a key, or of the address of a cell such as `#q3-1`. */
function placeOf(key) {
  const [criterion, bid] = key.replace("#q", "").split("-").map(Number);
  return { criterion, bid };
}

/** Shows one part of the page; the others wait. */
function show(part) {
  for (const view of document.querySelectorAll(".view")) view.hidden = view.id !== part;
  for (const link of document.querySelectorAll("nav a")) {
    if (link.hash === `#${part}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
}
