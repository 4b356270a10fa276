//! JSON Schemas, made of the types that are written or read. Only tests make them: the program carries the files, and these must be what is made.
//!
//! `UPDATE_SCHEMAS=1 cargo test --lib schema` writes the files anew; read the difference before you commit it.

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema};
use serde_json::{Map, Value, json};
use std::path::Path;

/// Asserts that a kept schema is what is made of a type that is written. `file` is its path in the repository, `shape` the shape's name and number.
pub(crate) fn is_of_written<T: JsonSchema>(shape: &str, file: &str) {
    is_kept(&of::<T>(shape, SchemaSettings::for_serialize), file);
}

/// The same of a type that is only read: what has a default may be left out.
pub(crate) fn is_of_read<T: JsonSchema>(shape: &str, file: &str) {
    is_kept(&of::<T>(shape, SchemaSettings::for_deserialize), file);
}

fn is_kept(made: &str, file: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    if std::env::var_os("UPDATE_SCHEMAS").is_some() {
        std::fs::write(&path, made).expect("written");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(
        kept.replace("\r\n", "\n"),
        made,
        "{file} isn't what is made of the type; UPDATE_SCHEMAS=1 writes it anew"
    );
}

fn of<T: JsonSchema>(shape: &str, way: fn(SchemaSettings) -> SchemaSettings) -> String {
    let settings =
        way(SchemaSettings::draft2020_12()).with_transform(RecursiveTransform(hold_to_the_house));
    let made = settings.into_generator().into_root_schema_for::<T>();
    let mut made = made.as_object().cloned().unwrap_or_default();
    let mut schema = Map::new();
    schema.extend(made.shift_remove_entry("$schema"));
    // editors refuse an id that is relative to nothing
    schema.insert("$id".into(), format!("urn:schema:{shape}").into());
    // what it is, before how it is built
    schema.extend(made.shift_remove_entry("title"));
    schema.extend(made.shift_remove_entry("description"));
    schema.extend(made);
    serde_json::to_string_pretty(&schema).expect("keys are strings") + "\n"
}

/// What holds of all shapes: no key but the known ones, and what may be left out is left out, never null.
fn hold_to_the_house(schema: &mut Schema) {
    let Some(schema) = schema.as_object_mut() else {
        return;
    };
    // no validator knows the formats of numbers, and some complain
    let is_number = |format: &Value| format.as_str().is_some_and(|name| name.starts_with("uint"));
    if schema.get("format").is_some_and(is_number) {
        schema.remove("format");
    }
    let required = schema.get("required").cloned().unwrap_or_default();
    let is_required = |key: &str| {
        let mut keys = required.as_array().into_iter().flatten();
        keys.any(|one| one == key)
    };
    let Some(Value::Object(properties)) = schema.get_mut("properties") else {
        return;
    };
    for (key, property) in properties {
        if !is_required(key) {
            forbid_null(property);
        }
    }
    schema.insert("additionalProperties".into(), json!(false));
}

fn forbid_null(property: &mut Value) {
    let Value::Object(property) = property else {
        return;
    };
    if let Some(Value::Array(types)) = property.get_mut("type") {
        types.retain(|one| one != "null");
        if let [only] = types.as_slice() {
            let only = only.clone();
            property.insert("type".into(), only);
        }
    }
    if let Some(Value::Array(mut choices)) = property.remove("anyOf") {
        choices.retain(|one| one["type"] != "null");
        for choice in choices {
            property.extend(choice.as_object().cloned().unwrap_or_default());
        }
    }
}
