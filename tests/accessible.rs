//! The page in a browser: axe-core finds nothing against WCAG 2.2 AA, and nothing is asked of the network.
//!
//! Skips itself where Chromium or axe-core is missing. axe-core is looked for in `AXE_CORE` (the path of `axe.min.js`), else npm is asked for it.
#![allow(clippy::print_stderr)] // says what it skips

#[path = "tools/browser.rs"]
mod tools;

use charterlint::render::{Format, RUBRIC_FORMATS, Style, render, rubric};
use charterlint::rules::RulePack;
use std::path::Path;
use std::process::Command;
use tools::{axe, browser};

/// Run in the page: what axe-core finds stands in the title afterwards.
const RUN: &str = r"
axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], rules: { 'target-size': { enabled: true } } })
  .then(found => found.violations.map(one => one.id + ': ' + one.nodes.map(node => node.html + ' ' + node.failureSummary).slice(0, 3).join(' | ')))
  .catch(error => ['axe failed: ' + error])
  .then(lines => { document.title = 'AXE' + JSON.stringify(lines) + 'END'; });
";

#[test]
fn pages_pass_axe_in_light_and_dark_at_phone_and_desktop_width() {
    let tools = browser().and_then(|browser| Some((browser, axe()?)));
    let Some((browser, axe)) = tools else {
        eprintln!("skipped: Chromium or axe-core is missing");
        return;
    };
    let folder = tempfile::tempdir().expect("a folder");
    for (name, page) in pages() {
        for (width, dark) in [(390, true), (1280, false)] {
            let found = found(&browser, &axe, folder.path(), &page, width, dark);
            assert_eq!(found, "[]", "{name}, {width} px, dark: {dark}");
        }
    }
}

#[test]
fn pages_ask_nothing_of_the_network_and_run_nothing() {
    for (name, page) in pages() {
        for asks in [
            "<script", "<link", "<img", "<iframe", "<form", "@import", "url(", "src=", "style=\"",
        ] {
            assert!(!page.contains(asks), "{name}: {asks}");
        }
        assert!(page.contains("default-src 'none'"), "{name}");
        for link in page.split("href=\"").skip(1) {
            assert!(link.starts_with('#'), "{name}: {link:.40}");
        }
        let ids: Vec<&str> = page
            .split(" id=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .collect();
        for link in page.split("href=\"#").skip(1) {
            let link = link.split('"').next().unwrap_or_default();
            assert!(ids.contains(&link), "{name}: #{link} leads nowhere");
        }
    }
}

fn pages() -> Vec<(String, String)> {
    let pack = RulePack::built_in();
    let charter = pack.charter("digital-nations-2021").expect("built in");
    let scale = pack.scale("nz-0-5").expect("built in");
    let html = Format::named("html").expect("a format");
    let form = RUBRIC_FORMATS.iter().find(|form| form.name == "html");
    let style = Style {
        scale: Some(scale.clone()),
        ..Style::default()
    };
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    let mut pages = vec![(
        "rubric".to_owned(),
        text(rubric(&charter, &scale, *form.expect("html"), &style)),
    )];
    for name in ["bus-passes-overclaims.md", "harbour-permits-strong.md"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("examples/proposals")
            .join(name);
        let bytes = std::fs::read(path).expect("an example");
        let document = charterlint::read::read(name, &bytes).expect("a proposal");
        let report = charterlint::assess(&[document], &["ab".repeat(32)], &charter, Some("en"));
        pages.push((name.to_owned(), text(render(&report, html, &style))));
    }
    pages
}

/// What axe-core finds in a page, as JSON. The copy that it looks at is without the policy that forbids scripts.
fn found(browser: &str, axe: &Path, folder: &Path, page: &str, width: u32, dark: bool) -> String {
    let axe = std::fs::read_to_string(axe).expect("axe-core");
    let open = page.replace("http-equiv=\"Content-Security-Policy\"", "name=\"policy\"");
    let open = open.replace(
        "</body>",
        &format!("<script>{axe}</script><script>{RUN}</script></body>"),
    );
    let path = folder.join("page.html");
    std::fs::write(&path, open).expect("written");
    let mut command = Command::new(browser);
    command.args(["--headless", "--no-sandbox", "--disable-gpu", "--dump-dom"]);
    command.args(["--virtual-time-budget=60000", "--hide-scrollbars"]);
    command.arg(format!("--window-size={width},1200"));
    command.arg(format!(
        "--user-data-dir={}",
        folder.join("profile").display()
    ));
    if dark {
        command.arg("--blink-settings=preferredColorScheme=0");
    }
    let run = command.arg(&path).output().expect("Chromium runs");
    let dom = String::from_utf8_lossy(&run.stdout);
    let found = dom
        .split_once("<title>AXE")
        .and_then(|(_, rest)| rest.split_once("END</title>"));
    match found {
        Some((found, _)) => found.to_owned(),
        None => format!("no answer: {}", String::from_utf8_lossy(&run.stderr)),
    }
}
