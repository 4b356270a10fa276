//! JSON Schemas, each against a whole instance of its shape and many that are altered in one place: `tests/schemas/NAME.json` and `NAME.txt`.
//!
//! A line of `NAME.txt` says what the schema must make of alterations of the instance, and at which JSON pointer (`/` is the whole):
//!
//! - `accepted set /options/lang [null, ""]`: each of these values may stand there.
//! - `refused without /options ["lang", "evidence"]`: neither key may be left out.
//! - `refused with /options ["stranger"]`: no such key may be added.
//!
//! Of values, `{"times": 3}` stands for a list of its first item so many times, `{"letters": 81}` for a text of so many letters.
//! What the lines say was found out with the schemas that once were written by hand; today's are made of types and must hold to it.

use charterlint::shape;
use serde_json::{Map, Value};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

#[test]
fn schemas_accept_and_refuse_what_they_must() {
    let mut wrong = Vec::new();
    let mut tried = 0;
    for name in names() {
        let schema = printed(&name);
        assert!(jsonschema::meta::is_valid(&schema), "{name}: no schema");
        let validator = jsonschema::validator_for(&schema).expect("a schema");
        let whole = whole(&name);
        assert!(validator.is_valid(&whole), "{name}: the whole is refused");
        for case in cases(&name) {
            for alteration in &case.alterations {
                tried += 1;
                let altered = case.alter(&whole, alteration);
                if validator.is_valid(&altered) != case.is_accepted {
                    wrong.push(format!("{name}: {} {alteration}", case.line));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(tried > 5_000);
}

#[test]
fn schemas_are_called_by_an_address_that_is_whole() {
    for name in names() {
        let schema = printed(&name);
        let id = schema["$id"].as_str().expect("an address");
        let (address, number) = id.rsplit_once('/').expect("a number");
        assert_eq!(address, format!("urn:schema:charterlint.{name}"));
        assert!(number.parse::<u32>().is_ok(), "{id}");
    }
}

#[test]
fn each_schema_has_its_alterations() {
    let mut schemas = Vec::new();
    schemas_below(&folder("src"), &mut schemas);
    schemas.sort();
    assert_eq!(schemas, names());
}

/// What reads reports back refuses a key too many wherever it stands; a type flattened into another would let it pass.
#[test]
fn a_key_too_many_is_refused_in_each_object_of_a_report() {
    let whole = whole("report");
    shape::read(&whole.to_string()).expect("the whole is a report");
    let mut objects = Vec::new();
    objects_below(&whole, String::new(), &mut objects);
    assert!(objects.len() > 15);
    for pointer in objects {
        let mut altered = whole.clone();
        object_at(&mut altered, &pointer).insert("stranger".into(), Value::Null);
        let error = shape::read(&altered.to_string()).expect_err(&pointer);
        let told = error.to_string();
        assert!(
            told.contains("unknown field `stranger`"),
            "{pointer}: {told}"
        );
    }
}

/// A line of a file of alterations.
struct Case {
    line: String,
    is_accepted: bool,
    how: String,
    pointer: String,
    alterations: Vec<Value>,
}

impl Case {
    fn read(line: &str) -> Self {
        let mut parts = line.splitn(4, ' ').map(str::to_owned);
        let mut part = || parts.next().expect("four parts");
        let (verdict, how, pointer, alterations) = (part(), part(), part(), part());
        assert!(
            ["accepted", "refused"].contains(&verdict.as_str()),
            "{line}"
        );
        Self {
            line: line.chars().take(60).collect(),
            is_accepted: verdict == "accepted",
            how,
            pointer: pointer.trim_end_matches('/').to_owned(),
            alterations: serde_json::from_str(&alterations).expect("a list"),
        }
    }

    fn alter(&self, whole: &Value, alteration: &Value) -> Value {
        let mut altered = whole.clone();
        let key = alteration.as_str().unwrap_or_default();
        match self.how.as_str() {
            "set" => {
                let place = altered.pointer_mut(&self.pointer).expect(&self.line);
                *place = meant(alteration, place);
            }
            "without" => {
                let taken = object_at(&mut altered, &self.pointer).shift_remove(key);
                assert!(taken.is_some(), "{}: {key}", self.line);
            }
            "with" => {
                object_at(&mut altered, &self.pointer).insert(key.to_owned(), 1.into());
            }
            how => panic!("{how} is no way to alter"),
        }
        altered
    }
}

/// The value that stands for a long one.
fn meant(alteration: &Value, place: &Value) -> Value {
    let count = |key: &str| {
        alteration[key]
            .as_u64()
            .and_then(|count| count.try_into().ok())
    };
    if let Some(times) = count("times") {
        vec![place[0].clone(); times].into()
    } else if let Some(letters) = count("letters") {
        "x".repeat(letters).into()
    } else {
        alteration.clone()
    }
}

fn object_at<'a>(value: &'a mut Value, pointer: &str) -> &'a mut Map<String, Value> {
    let object = value.pointer_mut(pointer).and_then(Value::as_object_mut);
    object.unwrap_or_else(|| panic!("{pointer}: no object"))
}

/// Pointers to all objects.
fn objects_below(value: &Value, at: String, objects: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                objects_below(value, format!("{at}/{key}"), objects);
            }
            objects.push(at);
        }
        Value::Array(list) => {
            for (nth, value) in list.iter().enumerate() {
                objects_below(value, format!("{at}/{nth}"), objects);
            }
        }
        _ => {}
    }
}

/// What `charterlint schema NAME` prints.
fn printed(name: &str) -> Value {
    let run = Command::new(env!("CARGO_BIN_EXE_charterlint"))
        .args(["schema", name])
        .output()
        .expect("it runs");
    assert!(run.status.success(), "{name}");
    serde_json::from_slice(&run.stdout).expect("JSON")
}

/// Names of the shapes for which there are alterations.
fn names() -> Vec<String> {
    let entries = fs::read_dir(folder("tests/schemas")).expect("a folder");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let mut names: Vec<String> = paths
        .filter(|path| path.extension().is_some_and(|ending| ending == "txt"))
        .filter_map(|path| Some(path.file_stem()?.to_string_lossy().into_owned()))
        .collect();
    names.sort();
    names
}

fn schemas_below(folder: &Path, schemas: &mut Vec<String>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            schemas_below(&path, schemas);
        } else if let Some(name) = path.file_name().and_then(|name| name.to_str()) {
            schemas.extend(name.strip_suffix(".schema.json").map(str::to_owned));
        }
    }
}

fn whole(name: &str) -> Value {
    let text = fs::read_to_string(folder("tests/schemas").join(format!("{name}.json")));
    serde_json::from_str(&text.expect("an instance")).expect("JSON")
}

fn cases(name: &str) -> Vec<Case> {
    let text = fs::read_to_string(folder("tests/schemas").join(format!("{name}.txt")));
    text.expect("alterations").lines().map(Case::read).collect()
}

fn folder(below: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(below)
}
