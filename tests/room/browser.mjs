// A browser to drive, without any package: Chromium's own protocol through a pipe.
import { spawn } from "node:child_process";

/** Starts Chromium and opens a page; the profile's folder is where it keeps what a visit leaves. */
export async function open(program, profile, address, { width = 1280, height = 900, dark = false, script = true } = {}) {
  const browser = spawn(program, ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--remote-debugging-pipe", `--user-data-dir=${profile}`,
    `--window-size=${width},${height}`, "about:blank"], { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
  const waiting = new Map();
  const faults = [];
  const asked = [];
  let number = 0;
  let text = "";
  let loaded = () => {};
  browser.stdio[4].on("data", bytes => {
    text += bytes;
    const messages = text.split("\0");
    text = messages.pop();
    for (const message of messages.map(one => JSON.parse(one))) {
      if (message.id) waiting.get(message.id)(message);
      if (message.method === "Page.loadEventFired") loaded();
      if (message.method === "Runtime.exceptionThrown") faults.push(message.params.exceptionDetails.exception?.description ?? message.params.exceptionDetails.text);
      if (message.method === "Log.entryAdded") faults.push(message.params.entry.text);
      if (message.method === "Network.requestWillBeSent") asked.push(message.params.request.url);
      if (message.method === "Page.javascriptDialogOpening") send("Page.handleJavaScriptDialog", { accept: true });
    }
  });
  let session;
  const send = (method, params = {}) => new Promise((resolve, reject) => {
    number += 1;
    waiting.set(number, answer => (answer.error ? reject(new Error(`${method}: ${answer.error.message}`)) : resolve(answer.result)));
    browser.stdio[3].write(`${JSON.stringify({ id: number, method, params, sessionId: session })}\0`);
  });
  const { targetInfos } = await send("Target.getTargets");
  const { targetId } = targetInfos.find(one => one.type === "page");
  ({ sessionId: session } = await send("Target.attachToTarget", { targetId, flatten: true }));
  for (const domain of ["Page", "Runtime", "Log", "Network", "DOM"]) await send(`${domain}.enable`);
  await send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: width < 600 });
  await send("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value: dark ? "dark" : "light" }] });
  await send("Emulation.setScriptExecutionDisabled", { value: !script });
  const go = async to => {
    const done = new Promise(resolve => { loaded = resolve; });
    await send(to === null ? "Page.reload" : "Page.navigate", to === null ? {} : { url: to });
    await done;
  };
  await go(address);
  /** The value of an expression in the page. */
  const ask = async expression => {
    const { result, exceptionDetails } = await send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  const press = async (key, code, words) => {
    await send("Input.dispatchKeyEvent", { type: "keyDown", key, code: key, windowsVirtualKeyCode: code, text: words });
    await send("Input.dispatchKeyEvent", { type: "keyUp", key, code: key, windowsVirtualKeyCode: code });
  };
  return {
    ask,
    send,
    faults,
    asked,
    reload: () => go(null),
    /** Clicks where an element stands, as a hand with a mouse would. */
    async click(selector) {
      const spot = await ask(`(() => { const it = document.querySelector(${JSON.stringify(selector)}); if (!it) return null; it.scrollIntoView({ block: "center" });
        const { left, top, width, height } = it.getBoundingClientRect(); return [left + width / 2, top + height / 2]; })()`);
      if (!spot) throw new Error(`there is no ${selector}`);
      const [x, y] = spot;
      for (const type of ["mousePressed", "mouseReleased"]) await send("Input.dispatchMouseEvent", { type, x, y, button: "left", clickCount: 1 });
    },
    /** Puts the caret into a field and types. */
    async type(selector, words) {
      await ask(`document.querySelector(${JSON.stringify(selector)}).focus()`);
      await send("Input.insertText", { text: words });
    },
    press,
    async choose(selector, value) {
      await ask(`(() => { const it = document.querySelector(${JSON.stringify(selector)}); it.value = ${JSON.stringify(value)};
        it.dispatchEvent(new Event("input", { bubbles: true })); it.dispatchEvent(new Event("change", { bubbles: true })); })()`);
    },
    text: selector => ask(`document.querySelector(${JSON.stringify(selector)}).innerText`),
    async give(selector, file) {
      const { root } = await send("DOM.getDocument");
      const { nodeId } = await send("DOM.querySelector", { nodeId: root.nodeId, selector });
      await send("DOM.setFileInputFiles", { nodeId, files: [file] });
    },
    downloadTo: folder => send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: folder }),
    async picture(full = false) {
      const { data } = await send("Page.captureScreenshot", { format: "png", captureBeyondViewport: full });
      return Buffer.from(data, "base64");
    },
    async close() {
      const gone = new Promise(resolve => browser.on("exit", resolve));
      await send("Browser.close").catch(() => {});
      await gone;
    },
  };
}
