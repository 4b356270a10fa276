//! Descriptions of interfaces: `OpenAPI`, its forerunner Swagger, and `AsyncAPI`.

use super::reader::{How, Reader, Reading};
use super::{lines, yaml};
use crate::catalogue::say::files as say;
use serde_json::Value;

const PLACES: &[&str] = &[
    "**/*{openapi,swagger,asyncapi}*.{yml,yaml,json}",
    "**/{api-docs,api-spec,api_spec}.{yml,yaml,json}",
];

pub(super) const READER: Reader =
    Reader::new(&say::AnyDescriptionOfAnInterface, PLACES, How::Text(read));

const METHODS: [&str; 8] = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace",
];

fn read(path: &str, text: &str) -> Result<Vec<Reading>, String> {
    let value = yaml::parse(path, text)?;
    let kinds = [
        ("openapi", "OpenAPI"),
        ("swagger", "Swagger"),
        ("asyncapi", "AsyncAPI"),
    ];
    // other files bear such names as well: settings of a tool, a page's parts
    let Some((key, name)) = kinds.into_iter().find(|(key, _)| value.get(key).is_some()) else {
        return Ok(Vec::new());
    };
    let version = yaml::string(&value, &format!("/{key}")).unwrap_or_default();
    let note = contents(&value, name, &version)?;
    Ok(vec![Reading {
        span: lines::of_key(text, key),
        says: name.to_owned(),
        note,
    }])
}

/// How much is described; an error if it is nothing.
fn contents(value: &Value, name: &str, version: &str) -> Result<String, String> {
    if name == "AsyncAPI" {
        let count = members(value, "channels").count();
        if count == 0 {
            return Err(say::InterfaceWithoutChannels { name }.to_string());
        }
        let note = say::InterfaceWithChannels {
            name,
            version,
            count,
        };
        return Ok(note.to_string());
    }
    let count = operations(value);
    if count == 0 {
        return Err(say::InterfaceWithoutOperations { name }.to_string());
    }
    let note = say::InterfaceWithOperations {
        name,
        version,
        count,
    };
    Ok(note.to_string())
}

fn operations(value: &Value) -> usize {
    members(value, "paths")
        .filter_map(Value::as_object)
        .flat_map(|path| path.keys())
        .filter(|key| METHODS.contains(&key.as_str()))
        .count()
}

fn members<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    let table = value.get(key).and_then(Value::as_object);
    table.into_iter().flat_map(|table| table.values())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_describes_nothing_is_none() {
        let whole = "openapi: 3.0.3\ninfo: {title: x, version: '1'}\npaths:\n  /a:\n    get: {}\n    post: {}\n";
        let read_one = read("openapi.yaml", whole).expect("YAML");
        assert_eq!(read_one[0].note, "OpenAPI 3.0.3 with 2 operations");
        assert!(read("openapi.yaml", "openapi: 3.0.3\npaths: {}\n").is_err());
        assert_eq!(read("swagger.json", "{\"name\": 1}"), Ok(Vec::new()));
    }
}
