//! `publiccode.yml`: what a public body's code says of itself. <https://yml.publiccode.tools/>

use super::reader::{How, Reader, Reading};
use super::{lines, yaml};
use serde_json::Value;

const PLACES: &[&str] = &["publiccode.{yml,yaml}"];

pub(super) const READER: Reader = Reader::new("publiccode.yml", PLACES, How::Text(read));

/// Keys without which the standard does not take a file.
const NEEDED: [&str; 9] = [
    "/publiccodeYmlVersion",
    "/name",
    "/url",
    "/platforms",
    "/developmentStatus",
    "/softwareType",
    "/description",
    "/legal/license",
    "/maintenance/type",
];

fn read(path: &str, text: &str) -> Result<Vec<Reading>, String> {
    let value = yaml::parse(path, text)?;
    if !value.is_object() {
        return Err("it has no keys".into());
    }
    let licence = yaml::string(&value, "/legal/license").map(|name| Reading {
        span: lines::of_key(text, "license"),
        note: format!("it names {name} as the licence"),
        says: name,
    });
    let address = yaml::string(&value, "/url").filter(|url| url.starts_with("http"));
    let address = address.map(|url| Reading {
        span: lines::of_key(text, "url"),
        says: "address".into(),
        note: format!("it names {url} as the repository"),
    });
    Ok(std::iter::once(completeness(&value, text))
        .chain(licence)
        .chain(address)
        .collect())
}

/// Whether the file has all that the standard needs.
fn completeness(value: &Value, text: &str) -> Reading {
    let lacking: Vec<String> = NEEDED
        .iter()
        .filter(|key| value.pointer(key).is_none())
        .map(|key| key[1..].replace('/', "."))
        .collect();
    let (says, note) = if lacking.is_empty() {
        (
            "complete",
            "it has every key that the standard needs".into(),
        )
    } else {
        ("incomplete", format!("it lacks {}", lacking.join(", ")))
    };
    Reading {
        span: lines::of_key(text, "publiccodeYmlVersion"),
        says: says.into(),
        note,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_lacking_is_named() {
        let read = read(
            "publiccode.yml",
            "publiccodeYmlVersion: '0.4'\nname: x\nlegal:\n  license: MIT\n",
        )
        .expect("YAML");
        assert_eq!(read[0].says, "incomplete");
        assert!(
            read[0].note.contains("lacks url, platforms"),
            "{}",
            read[0].note
        );
        assert_eq!(read[1].says, "MIT");
    }
}
