// A panel at work in the bid room: node use.mjs BROWSER ROOM.HTML FOLDER [AXE.JS]
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { open } from "./browser.mjs";

const [browser, file, folder, axe] = process.argv.slice(2);
const address = pathToFileURL(file).href;
const HOSTILE = '=1+1 "quoted", <img src=x onerror=alert(1)>;\nand a second line';
let visits = 0;

async function visit(options = {}) {
  visits += 1;
  const page = await open(browser, options.profile ?? join(folder, `profile-${visits}`), address, options);
  page.downloads = join(folder, `downloads-${visits}`);
  mkdirSync(page.downloads);
  await page.downloadTo(page.downloads);
  return page;
}

/** Waits for what the page or the browser does in its own time. */
async function until(what, holds) {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await holds()) return;
    await new Promise(resolve => { setTimeout(resolve, 50); });
  }
  throw new Error(`never: ${what}`);
}

async function be(page, seat, ...names) {
  await page.ask("document.querySelector('#desk').open = true");
  for (const [at, name] of names.entries()) await page.type(`#name-${at}`, name);
  await page.click(`input[name=seat][value="${seat}"]`);
}

async function score(page, key, mark, reason) {
  await page.click(`#matrix a[href="#q${key}"]`);
  await page.click(`input[name=mark][value="${mark}"]`);
  await page.type("#panel-reason", reason);
  await page.click("#panel-hand-in");
}

/** Closes the panel and waits until the page has seen to it: that puts the focus back, which may scroll. */
async function closePanel(page) {
  await page.ask("void (window.isClosed = new Promise(done => document.querySelector('#panel').addEventListener('close', () => done(true), { once: true })))");
  await page.press("Escape", 27);
  await page.ask("window.isClosed");
}

const state = (page, key) => page.ask(`document.querySelector('#matrix a[href="#q${key}"]').nextElementSibling.textContent`);

async function saved(page, button, name) {
  await page.ask("document.querySelector('#desk').open = true");
  await page.click(button);
  const path = join(page.downloads, name);
  await until(`${name} is saved`, () => existsSync(path));
  await until(`${name} is whole`, () => readFileSync(path, "utf8").endsWith("\n"));
  return path;
}

async function opened(page, path) {
  await page.ask("document.querySelector('#desk').open = true; document.querySelector('#status').textContent = ''");
  await page.give("#open-scores", path);
  await until("the file is read", () => page.ask("document.querySelector('#status').textContent !== ''"));
  return page.text("#status");
}

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** axe-core finds nothing against WCAG 2.2 AA in the page as it stands, in light and dark. */
async function accessible(page, where) {
  if (!axe) return;
  if (!await page.ask("typeof axe === 'object'")) await page.ask(readFileSync(axe, "utf8"));
  for (const value of ["light", "dark"]) {
    await page.send("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value }] });
    const found = await page.ask(`axe.run(document, { runOnly: ${JSON.stringify(TAGS)}, rules: { "target-size": { enabled: true } } })
      .then(found => found.violations.map(one => one.id + ": " + one.nodes.map(node => node.html + " " + node.failureSummary).slice(0, 3).join(" | ")))`);
    assert.deepEqual(found, [], `${where}, ${value}`);
  }
}

function quiet(page) {
  assert.deepEqual(page.faults, []);
  assert.deepEqual(page.asked.filter(one => one !== address && !one.startsWith("blob:")), [], "nothing is asked of the network");
}

// 1. without script everything is there to read
const still = await visit({ script: false });
const quotes = () => still.ask("document.querySelector('#quotes').innerText").catch(() => "no script, as asked");
await until("the quotes are laid out", async () => /no script|oak/.test(await quotes()));
const html = readFileSync(file, "utf8");
assert.match(html, /<article class="standing" id="q0-0">/);
assert.doesNotMatch(html.slice(html.indexOf("<main"), html.indexOf('<section id="moderation"')), / hidden>(?!<\/div>)/);
await still.close();

// 2. the first assessor scores; sorting, filters, keyboard
const ana = await visit({ profile: join(folder, "ana") });
await be(ana, 0, "Ana", "Ben");
await ana.click("#matrix .grid th.n button");
assert.equal(await ana.ask("document.querySelector('#matrix .grid th.n').getAttribute('aria-sort')"), "descending");
const order = await ana.ask("[...document.querySelector('.grid').tBodies[0].rows].map(row => Number(row.cells[1].dataset.v))");
assert.deepEqual(order, [...order].sort((one, other) => other - one));
assert.equal(await ana.ask("new Set([...document.querySelectorAll('.grid')].map(table => [...table.tBodies[0].rows].map(row => row.dataset.bid).join())).size"), 1, "all tables in one order");
await ana.type("#filter-bid", "aldgate");
assert.equal(await ana.ask("[...document.querySelector('.grid').tBodies[0].rows].filter(row => !row.hidden).length"), 1);
await ana.choose("#filter-bid", "");
await ana.ask("document.querySelector('#matrix a[href=\"#q0-0\"]').focus()");
await ana.press("Enter", 13, "\r");
assert.equal(await ana.ask("document.querySelector('#panel').open"), true, "the keyboard opens a cell");
assert.match(await ana.text("#panel-quotes"), /oak from the forests/);
await accessible(ana, "a cell to score");
await ana.click("#panel-hand-in");
assert.match(await ana.text("#panel-status"), /Choose a mark/);
await ana.click('input[name=mark][value="3"]');
await ana.click("#panel-hand-in");
assert.match(await ana.text("#panel-status"), /reason/);
await ana.type("#panel-reason", HOSTILE);
await ana.click("#panel-hand-in");
await closePanel(ana);
assert.equal(await ana.ask("document.activeElement.hash"), "#q0-0", "the focus goes back");
assert.equal(await state(ana, "0-0"), "you 3");
await score(ana, "0-1", 1, "Only oak is named, no number.");
await closePanel(ana);
await score(ana, "1-0", 0, "Nothing on paint.");
await closePanel(ana);
await ana.click('#matrix a[href="#q2-0"]');
await ana.type("#panel-reason", "half a thought");
await closePanel(ana);
assert.equal(await state(ana, "2-0"), "draft");

await accessible(ana, "the matrix");

// 3. a reload keeps everything
await ana.reload();
assert.equal(await state(ana, "0-0"), "you 3");
assert.equal(await state(ana, "2-0"), "draft");
await ana.click('#matrix a[href="#q0-0"]');
assert.equal(await ana.ask("document.querySelector('#panel-reason').value"), HOSTILE);
await closePanel(ana);
const anaJson = await saved(ana, "#save-json", "scores-ana.json");
const anaCsv = await saved(ana, "#save-csv", "scores-ana.csv");
assert.equal(JSON.parse(readFileSync(anaJson, "utf8")).assessors[0].scores.length, 4);
assert.match(readFileSync(anaCsv, "utf8"), /"'=1\+1 ""quoted""/, "a formula stays text");

// 4. the second assessor in a browser of his own, blind until both are in
const ben = await visit();
await be(ben, 1, "Ana", "Ben");
assert.match(await opened(ben, anaCsv), /4 scores of Ana/);
assert.equal(await state(ben, "0-0"), "other is in");
await ben.click('#matrix a[href="#q0-0"]');
assert.equal(await ben.ask("document.querySelector('#panel-both').hidden"), true);
assert.doesNotMatch(await ben.ask("document.body.innerText"), /quoted|Only oak/, "Ana's reasons are nowhere to read");
await closePanel(ben);
await score(ben, "0-0", 3, "900 posts, by a day that is named.");
assert.match(await ben.text("#panel-scores"), /=1\+1 "quoted", <img src=x onerror=alert\(1\)>;\nand a second line/, "the reason survived CSV, as text");
assert.equal(await ben.ask("document.querySelectorAll('#panel img').length"), 0);
await closePanel(ben);
assert.equal(await state(ben, "0-0"), "agreed 3");
await score(ben, "0-1", 3, "Oak is enough.");
await closePanel(ben);
assert.equal(await state(ben, "0-1"), "differ 1 / 3");
assert.match(await ben.ask("document.body.innerText"), /Only oak|0 of/);
await score(ben, "1-0", 0, "No word of it.");
await closePanel(ben);
const before = await ben.ask("document.body.innerText");
assert.doesNotMatch(before, /half a thought/, "a draft of the other is nowhere to read");

// 5. moderation
await ben.click('nav a[href="#moderation"]');
assert.equal(await ben.ask("document.querySelectorAll('#moderation-rows tbody tr').length"), 1);
await accessible(ben, "moderation");
await ben.click("#moderation-rows button");
await accessible(ben, "a cell to settle");
await ben.click('input[name=settled][value="2"]');
await ben.type("#settle-reason", "Oak is named, but no number of posts.");
await ben.click("#settle-form button[type=submit]");
await closePanel(ben);
assert.equal(await ben.ask("document.activeElement.id"), "moderation-show", "its row is gone, so the focus goes to what is above");
assert.equal(await ben.ask("document.querySelectorAll('#moderation-rows tbody tr').length"), 0);
assert.equal(await state(ben, "0-1"), "settled 2");

// 6. the letter
await ben.click('nav a[href="#letter"]');
assert.match(await ben.text("#letter-text"), /charterlint doesn’t choose/);
await ben.choose("#letter-bid", "1");
await ben.choose("#letter-preferred", "0");
await ben.type("#letter-title", "Fence <b>2026</b>");
const letter = await ben.text("#letter-text");
assert.match(letter, /Draft: the panel has agreed on 1 of 3 criteria for this bid and on 2 for/);
assert.match(letter, /Oak is named, but no number of posts\./);
assert.match(letter, /You wrote: “/);
assert.match(letter, /Fence <b>2026<\/b>/);
assert.match(letter, /the preferred bid was marked higher on/);
assert.doesNotMatch(letter, /aldgate|900 posts|forests|Aldgate/, "nothing of the other bid");
await accessible(ben, "the letter");
await ben.click("#letter-html");
const sent = join(ben.downloads, "letter.html");
await until("the letter is saved", () => existsSync(sent) && readFileSync(sent, "utf8").endsWith("</html>\n"));
assert.match(readFileSync(sent, "utf8"), /Fence &lt;b&gt;2026&lt;\/b&gt;/);

// 7. the whole record goes back to the first, and to a page that keeps nothing
const record = await saved(ben, "#save-json", "scores-ben.json");
assert.match(await opened(ana, record), /3 scores of Ben taken over/);
assert.equal(await state(ana, "0-1"), "settled 2");
await ana.click('#matrix a[href="#q0-0"]');
assert.equal(await ana.ask("document.querySelector('#panel-form').hidden"), true, "what both handed in is fixed");
await closePanel(ana);

// 8. files that don't fit are refused with the way out
const bad = join(folder, "bad.json");
for (const [text, words] of [
  ["{", /neither whole JSON nor CSV/],
  ["a,b\n1,2", /no file of scores/],
  ['{"schema":"charterlint.scores/1","comparison":"x"}', /another comparison/],
  [readFileSync(anaJson, "utf8").replace('"Ana"', '"Zoe"'), /Zoe, who is neither Ana nor Ben/],
]) {
  writeFileSync(bad, text);
  assert.match(await opened(ana, bad), words);
}
quiet(ana);
quiet(ben);
await ana.close();
await ben.close();

// on a phone, in all its parts
const phone = await visit({ width: 390, height: 844 });
for (const part of ["matrix", "quotes", "moderation", "letter", "about"]) {
  await phone.click(`nav a[href="#${part}"]`);
  await accessible(phone, `${part} on a phone`);
  assert.ok(await phone.ask("document.documentElement.scrollWidth") <= 390, `${part} fits a phone`);
}
quiet(phone);
await phone.close();

// 9. where the browser keeps nothing, the page works and says so
const bare = await visit();
await bare.send("Page.addScriptToEvaluateOnNewDocument", { source: "Object.defineProperty(window, 'localStorage', { get() { throw new Error('denied'); } })" });
await bare.reload();
await be(bare, 0, "Ana");
await score(bare, "0-0", 2, "Reason.");
await closePanel(bare);
assert.equal(await state(bare, "0-0"), "you 2");
assert.match(await bare.text("#kept"), /keeps nothing/);
quiet(bare);
await bare.close();
