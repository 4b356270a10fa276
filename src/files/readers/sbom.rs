//! Bills of materials: `CycloneDX` and SPDX.

use super::reader::{How, Reader, Reading};
use super::{lines, yaml};
use crate::document::Span;
use serde_json::Value;

const PLACES: &[&str] = &[
    "**/*{bom,sbom}*.{json,xml}",
    "**/*.{cdx,cyclonedx}.{json,xml}",
    "**/*.spdx{,.json,.yml,.yaml}",
    "{,docs/}sbom/*.{json,xml}",
];

pub(super) const READER: Reader = Reader::new("bills of materials", PLACES, How::Text(read));

fn read(path: &str, text: &str) -> Result<Vec<Reading>, String> {
    let lower = path.to_ascii_lowercase();
    let ending = lower.rsplit('.').next().unwrap_or_default();
    match ending {
        "xml" => Ok(marked(text, &CYCLONEDX_IN_XML)),
        "spdx" => Ok(marked(text, &SPDX_IN_LINES)),
        _ => of_keys(&yaml::parse(path, text)?, text),
    }
}

/// A list in JSON or YAML.
fn of_keys(value: &Value, text: &str) -> Result<Vec<Reading>, String> {
    let (name, key, parts) = if value.get("bomFormat").is_some() {
        ("CycloneDX", "bomFormat", "components")
    } else if value.get("spdxVersion").is_some() {
        ("SPDX", "spdxVersion", "packages")
    } else {
        return Ok(Vec::new());
    };
    let parts = value.get(parts).and_then(Value::as_array);
    let parts = parts.map_or(&[][..], Vec::as_slice);
    let licensed = parts.iter().any(|part| {
        // one part with a licence shows that they are kept track of
        ["licenses", "licenseConcluded", "licenseDeclared"]
            .iter()
            .any(|key| part.get(key).is_some_and(|value| value != "NOASSERTION"))
    });
    reading(name, lines::of_key(text, key), parts.len(), licensed)
}

/// A form of lists that is read by marks in its text.
struct Marks {
    name: &'static str,
    /// Stands once in every list of the form.
    form: &'static str,
    /// Stands once for each part.
    part: &'static str,
    /// Stands where a part's licence is told.
    licence: &'static str,
}

const CYCLONEDX_IN_XML: Marks = Marks {
    name: "CycloneDX",
    form: "cyclonedx.org/schema/bom",
    part: "<component ",
    licence: "<license",
};

const SPDX_IN_LINES: Marks = Marks {
    name: "SPDX",
    form: "SPDXVersion:",
    part: "PackageName:",
    licence: "PackageLicense",
};

/// A list in a form that is told by marks.
fn marked(text: &str, marks: &Marks) -> Vec<Reading> {
    let Some(line) = lines::all(text).find(|line| line.says.contains(marks.form)) else {
        return Vec::new();
    };
    let count = text.matches(marks.part).count();
    let licensed = text.contains(marks.licence);
    reading(marks.name, line.span, count, licensed).unwrap_or_default()
}

fn reading(name: &str, span: Span, parts: usize, licensed: bool) -> Result<Vec<Reading>, String> {
    if parts == 0 {
        return Err(format!("it is {name}, but lists nothing"));
    }
    let (says, with) = if licensed {
        (format!("{name} licences"), ", with licences")
    } else {
        (name.to_owned(), "")
    };
    Ok(vec![Reading {
        span,
        says,
        note: format!("{name} with {parts} components{with}"),
    }])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn components_are_counted() {
        let json = r#"{"bomFormat": "CycloneDX", "components": [{"licenses": []}, {}]}"#;
        assert_eq!(
            read("bom.json", json).expect("JSON")[0].note,
            "CycloneDX with 2 components, with licences"
        );
        let spdx = "SPDXVersion: SPDX-2.3\nPackageName: a\n";
        assert_eq!(
            read("a.spdx", spdx).expect("text")[0].note,
            "SPDX with 1 components"
        );
        assert_eq!(read("bombs.json", "{}"), Ok(Vec::new()));
    }
}
