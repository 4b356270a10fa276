//! Data packages: under which licence their data is. <https://datapackage.org/>

use super::reader::{How, Reader, Reading};
use super::{lines, yaml};
use serde_json::Value;

const PLACES: &[&str] = &["**/datapackage.json"];

pub(super) const READER: Reader = Reader::new("data packages", PLACES, How::Text(read));

fn read(path: &str, text: &str) -> Result<Vec<Reading>, String> {
    let value = yaml::parse(path, text)?;
    let licences: Vec<&str> = value
        .get("licenses")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(|licence| {
            licence
                .get("name")
                .or_else(|| licence.get("path"))?
                .as_str()
        })
        .collect();
    let files = value
        .get("resources")
        .and_then(Value::as_array)
        .map_or(0, Vec::len);
    let note = match licences.as_slice() {
        [] => format!("a data package of {files} files, without a licence"),
        licences => format!(
            "a data package of {files} files under {}",
            licences.join(", ")
        ),
    };
    Ok(vec![Reading {
        span: lines::of_key(text, "licenses"),
        says: licences.join(" "),
        note,
    }])
}
