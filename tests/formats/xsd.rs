//! As much of XML Schema as `junit-10.xsd` uses: which elements stand in which, which attributes they may have and which they must.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::BTreeMap;

#[derive(Debug, Default)]
struct Element {
    /// Each with whether it must be there.
    attributes: BTreeMap<String, bool>,
    children: Vec<String>,
    mixed: bool,
}

/// What of an XML text breaks a schema.
pub(crate) fn faults(schema: &str, xml: &str) -> Vec<String> {
    let elements = elements(schema);
    let mut faults = Vec::new();
    let mut open: Vec<String> = Vec::new();
    each(xml, |event| match event {
        Event::Start(tag) | Event::Empty(tag) => {
            let name = name(tag);
            let known = elements.get(&name);
            let allowed = match open.last() {
                Some(above) => elements[above].children.contains(&name),
                None => known.is_some(),
            };
            if !allowed {
                faults.push(format!("{name} in {open:?}"));
            }
            let given = attributes(tag);
            let declared = known.map(|known| &known.attributes);
            for key in given.keys() {
                if !declared.is_some_and(|declared| declared.contains_key(key)) {
                    faults.push(format!("{name} with {key}"));
                }
            }
            for (key, _) in declared.into_iter().flatten().filter(|(_, must)| **must) {
                if !given.contains_key(key) {
                    faults.push(format!("{name} without {key}"));
                }
            }
            if matches!(event, Event::Start(_)) {
                open.push(name);
            }
        }
        Event::End(_) => {
            open.pop();
        }
        Event::Text(text) => {
            let is_blank = text.trim().is_empty();
            if !is_blank && !open.last().is_some_and(|above| elements[above].mixed) {
                faults.push(format!("text in {open:?}"));
            }
        }
        _ => {}
    });
    faults
}

fn elements(schema: &str) -> BTreeMap<String, Element> {
    let mut elements: BTreeMap<String, Element> = BTreeMap::new();
    let mut current = String::new();
    let mut depth = 0;
    each(schema, |event| {
        let (tag, is_open) = match event {
            Event::Start(tag) => (tag, true),
            Event::Empty(tag) => (tag, false),
            Event::End(_) => {
                depth -= 1;
                return;
            }
            _ => return,
        };
        let given = attributes(tag);
        let value = |key: &str| given.get(key).cloned().unwrap_or_default();
        match name(tag).as_str() {
            "xs:element" if depth == 1 => {
                current = value("name");
                let mixed = value("type") == "xs:string";
                let element = Element {
                    mixed,
                    ..Element::default()
                };
                elements.insert(current.clone(), element);
            }
            "xs:simpleType" | "xs:complexType" if depth == 1 => current.clear(),
            tag => {
                if let Some(element) = elements.get_mut(&current) {
                    match tag {
                        "xs:element" => element.children.push(value("ref")),
                        "xs:complexType" => element.mixed = value("mixed") == "true",
                        "xs:attribute" => {
                            let must = value("use") == "required";
                            element.attributes.insert(value("name"), must);
                        }
                        _ => {}
                    }
                }
            }
        }
        depth += usize::from(is_open);
    });
    elements
}

fn each(xml: &str, mut see: impl FnMut(&Event)) {
    let mut reader = Reader::from_str(xml);
    loop {
        match reader.read_event().expect("well-formed XML") {
            Event::Eof => return,
            event => see(&event),
        }
    }
}

fn name(tag: &BytesStart) -> String {
    tag.name().as_ref().to_owned()
}

fn attributes(tag: &BytesStart) -> BTreeMap<String, String> {
    let pair = |attribute: quick_xml::events::attributes::Attribute| {
        (
            attribute.key.as_ref().to_owned(),
            attribute.value.into_owned(),
        )
    };
    let all = tag
        .attributes()
        .map(|attribute| attribute.expect("well-formed"));
    all.map(pair).collect()
}
