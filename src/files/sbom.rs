//! Bills of materials: `CycloneDX` and SPDX.

use super::{Reading, lines, yaml};
use serde_json::Value;

pub(super) const PLACES: &[&str] = &[
    "**/*{bom,sbom}*.{json,xml}",
    "**/*.{cdx,cyclonedx}.{json,xml}",
    "**/*.spdx{,.json,.yml,.yaml}",
    "{,docs/}sbom/*.{json,xml}",
];

pub(super) fn read(path: &str, text: &str) -> Result<Vec<Reading>, String> {
    let lower = path.to_ascii_lowercase();
    let ending = lower.rsplit('.').next().unwrap_or_default();
    if ending == "xml" {
        return Ok(marked(
            text,
            "cyclonedx.org/schema/bom",
            "CycloneDX",
            "<component ",
            "<license",
        ));
    }
    if ending == "spdx" {
        return Ok(marked(
            text,
            "SPDXVersion:",
            "SPDX",
            "PackageName:",
            "PackageLicense",
        ));
    }
    let value = yaml::parse(path, text)?;
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
        ["licenses", "licenseConcluded", "licenseDeclared"]
            .iter()
            .any(|key| part.get(key).is_some_and(|value| value != "NOASSERTION"))
    });
    reading(name, lines::of_key(text, key), parts.len(), licensed)
}

/// A list in a form of its own, told by a mark and counted by another.
fn marked(text: &str, mark: &str, name: &str, part: &str, licence: &str) -> Vec<Reading> {
    let Some(line) = lines::all(text).find(|line| line.says.contains(mark)) else {
        return Vec::new();
    };
    let count = text.matches(part).count();
    reading(name, line.span, count, text.contains(licence)).unwrap_or_default()
}

fn reading(
    name: &str,
    span: crate::document::Span,
    parts: usize,
    licensed: bool,
) -> Result<Vec<Reading>, String> {
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
