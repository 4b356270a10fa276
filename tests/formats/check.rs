//! What must hold of a report in each format, whatever its text: it has the form that a report of calm words has.

use charterlint::render::{hidden, line};
use pulldown_cmark::{Event, Options, Parser};
use quick_xml::events::Event as Xml;
use serde_json::Value;
use std::io::{Cursor, Read as _};

pub(crate) fn format(name: &str, what: &str, attack: &str, calm: &[u8], bytes: &[u8]) {
    if name == "xlsx" {
        return workbook(what, calm, bytes);
    }
    let text = std::str::from_utf8(bytes).expect("UTF-8");
    let calm = std::str::from_utf8(calm).expect("UTF-8");
    nothing_steers(name, what, text);
    match name {
        "text" => {}
        "html" => assert_eq!(tags(text), tags(calm), "{what}"),
        "junit" => assert_eq!(elements(text), elements(calm), "{what}"),
        "markdown" => assert_eq!(blocks(text), blocks(calm), "{what}"),
        "csv" => cells(what, calm, text),
        "github" => commands(what, calm, text),
        "json" | "sarif" | "gitlab" => {
            let json = |text| serde_json::from_str::<Value>(text).expect("JSON");
            assert_eq!(shape(&json(text)), shape(&json(calm)), "{what}");
        }
        other => panic!("{other}: say here what must hold of this format"),
    }
    if attack.len() < 200 {
        stays(name, what, attack, text);
    }
}

/// Nothing in it steers a terminal, turns the reading order round, or is obeyed by a build server that shows it in its log.
fn nothing_steers(name: &str, what: &str, text: &str) {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let steers = |one: &char| hidden(*one) && !(*one == '\n' || *one == '\r' && name == "csv");
    assert_eq!(text.chars().find(steers), None, "{what}");
    for line in text.lines().filter(|_| name != "github") {
        assert!(!line.trim_start().starts_with("::"), "{what}: {line}");
    }
    for command in ["##[", "##vso[", "##teamcity["] {
        assert!(!text.contains(command), "{what}");
    }
}

/// The attack is still there to read, but for what can't be seen.
fn stays(name: &str, what: &str, attack: &str, text: &str) {
    let words =
        |text: &str| -> String { text.chars().filter(|one| one.is_alphanumeric()).collect() };
    let plain = match name {
        "html" | "junit" => unescape(text),
        "markdown" => unescape(&text.replace("<!-- -->", "")),
        "json" | "sarif" | "gitlab" => {
            let value: Value = serde_json::from_str(text).expect("JSON");
            strings(&value).join("\n")
        }
        "github" => text.replace("%25", "%"),
        _ => text.to_owned(),
    };
    assert!(
        words(&plain).contains(&words(&line(attack))),
        "{what}: it is gone"
    );
}

fn unescape(text: &str) -> String {
    [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&apos;", "'"),
        ("&amp;", "&"),
    ]
    .into_iter()
    .fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}

/// Everything between `<` and `>`.
fn tags(html: &str) -> Vec<&str> {
    html.split('<')
        .skip(1)
        .map(|piece| piece.split_once('>').map_or(piece, |(tag, _)| tag))
        .collect()
}

fn elements(xml: &str) -> Vec<String> {
    let mut reader = quick_xml::Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    let mut elements = Vec::new();
    loop {
        let name = |start: &quick_xml::events::BytesStart| {
            let keys: Vec<String> = start
                .attributes()
                .map(|one| one.expect("an attribute").key.as_ref().to_owned())
                .collect();
            format!("{:?} {keys:?}", start.name().as_ref())
        };
        match reader.read_event().expect("well formed") {
            Xml::Start(start) | Xml::Empty(start) => elements.push(name(&start)),
            Xml::End(_) => elements.push("end".into()),
            Xml::Eof => return elements,
            Xml::Comment(_) | Xml::CData(_) | Xml::PI(_) | Xml::DocType(_) => panic!("not written"),
            _ => {}
        }
    }
}

/// Blocks and marks of Markdown, without the text in them.
fn blocks(markdown: &str) -> Vec<String> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_GFM
        | Options::ENABLE_MATH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_FOOTNOTES;
    Parser::new_ext(markdown, options)
        .filter_map(|event| match event {
            Event::Text(text) => {
                for mark in ["@", "://", "www."] {
                    let follows = text.split(mark).nth(1).is_some_and(|rest| !rest.is_empty());
                    assert!(!follows, "a host would make a link of {text}");
                }
                None
            }
            Event::SoftBreak => None,
            Event::Html(html) | Event::InlineHtml(html) if html.trim() == "<!-- -->" => None,
            other => Some(format!("{other:?}")),
        })
        .map(|event| event.split("calm").next().unwrap_or_default().to_owned())
        .map(|event| match event.split_once("summary>") {
            Some((tag, _)) => tag.to_owned(),
            None => event,
        })
        .collect()
}

fn cells(what: &str, calm: &str, text: &str) {
    let rows = |text: &str| -> Vec<Vec<String>> {
        csv::Reader::from_reader(text.as_bytes())
            .records()
            .map(|row| row.expect("a row").iter().map(str::to_owned).collect())
            .collect()
    };
    let (rows, calm) = (rows(text), rows(calm));
    assert_eq!(rows.len(), calm.len(), "{what}");
    for cell in rows.iter().flatten() {
        let bare =
            cell.trim_start_matches(|one: char| !one.is_alphanumeric() && !"=+-@'＝".contains(one));
        assert!(
            !bare.starts_with(['=', '+', '-', '@', '＝']),
            "{what}: {cell}"
        );
        assert!(cell.chars().count() <= 32_767, "{what}");
    }
}

fn commands(what: &str, calm: &str, text: &str) {
    assert_eq!(text.lines().count(), calm.lines().count(), "{what}");
    for (line, calm) in text.lines().zip(calm.lines()) {
        let keys = |line: &str| -> Vec<String> {
            let command = line.split("::").nth(1).expect("a command");
            let (kind, properties) = command.split_once(' ').unwrap_or((command, ""));
            let key = |part: &str| part.split('=').next().unwrap_or_default().to_owned();
            std::iter::once(kind.to_owned())
                .chain(properties.split(',').map(key))
                .collect()
        };
        assert!(line.starts_with("::"), "{what}: {line}");
        assert_eq!(keys(line), keys(calm), "{what}: {line}");
    }
}

/// Names and kinds of JSON values, without the values.
fn shape(value: &Value) -> String {
    match value {
        Value::Object(fields) => {
            let fields: Vec<String> = fields
                .iter()
                .map(|(key, value)| format!("{key}:{}", shape(value)))
                .collect();
            format!("{{{}}}", fields.join(","))
        }
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(shape).collect();
            format!("[{}]", items.join(","))
        }
        Value::String(_) => "text".into(),
        Value::Number(_) => "number".into(),
        other => other.to_string(),
    }
}

fn strings(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![line(text)],
        Value::Array(items) => items.iter().flat_map(strings).collect(),
        Value::Object(fields) => fields.values().flat_map(strings).collect(),
        _ => vec![],
    }
}

/// The parts of a workbook, in the order of the file, each with its name before it.
pub(crate) fn parts(bytes: &[u8]) -> Vec<String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a workbook");
    (0..archive.len())
        .map(|nth| {
            let mut part = archive.by_index(nth).expect("a part");
            let mut text = format!("== {}\n", part.name().expect("a name"));
            part.read_to_string(&mut text).expect("XML");
            text
        })
        .collect()
}

fn workbook(what: &str, calm: &[u8], bytes: &[u8]) {
    let names = |bytes: &[u8]| -> Vec<String> {
        let parts = parts(bytes);
        parts
            .iter()
            .map(|part| part.lines().next().unwrap_or_default().to_owned())
            .collect()
    };
    assert!(!bytes.is_empty(), "{what}");
    assert_eq!(names(bytes), names(calm), "{what}");
    for part in parts(bytes) {
        let xml = part.split_once('\n').map_or("", |(_, xml)| xml);
        elements(xml);
        assert!(
            !xml.contains("<f>") && !xml.contains("<hyperlink"),
            "{what}"
        );
        assert_eq!(
            xml.chars()
                .find(|one| hidden(*one) && !"\n\r\t".contains(*one)),
            None,
            "{what}"
        );
    }
}
