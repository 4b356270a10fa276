//! `charterlint.toml`: how a project wants its proposal to be checked.
//!
//! The text is read here; files are found and opened by whoever calls.

mod at;
mod keys;
mod section;
mod waiver;

use crate::catalogue::say::config as say;
use crate::rules::{Error, Errors};
use schemars::JsonSchema;
use section::{Fault, Section};
use toml::de::DeTable;

pub use at::At;
pub use keys::{KEYS, Key};
pub use waiver::{Date, Waiver, parse_date};

/// The file's name.
pub const NAME: &str = "charterlint.toml";
/// JSON Schema of the file, for editors.
pub const SCHEMA: &str = include_str!("config.schema.json");

/// How a project wants its proposal to be checked. `charterlint config show` prints the values in force and where each comes from.
#[derive(Clone, Debug, Default, JsonSchema)]
#[schemars(title = "charterlint.toml", default)]
pub struct Config {
    /// What the user calls the file.
    #[schemars(skip)]
    pub file: String,
    /// The proposal's documents, as path patterns below this file's folder. Without it they are found: README, docs/, proposal/, PDF and Word files.
    #[schemars(inner(length(min = 1)), example = ["README.md", "proposal/**/*.md"])]
    pub documents: Vec<At<String>>,
    /// The charter to check against, by its id.
    #[schemars(length(min = 1), extend("default" = "digital-nations-2021"))]
    pub charter: Option<At<String>>,
    /// Folders of rule files to lay over the built-in ones, relative to this file.
    #[schemars(inner(length(min = 1)))]
    pub rules: Vec<At<String>>,
    /// What must be reached, or the exit code is 1: criteria or principles with a level.
    #[schemars(inner(pattern(REQUIREMENT)), example = ["open-source/licence>=committed", "necessary-safeguards>=claimed"])]
    pub require: Vec<At<String>>,
    /// The exit code is 1 if the score is under this, of 100.
    #[schemars(range(max = 100))]
    pub fail_under: Option<At<u32>>,
    /// Form of the report on standard output.
    #[schemars(extend("default" = "text"))]
    pub format: Option<At<String>>,
    /// Reports that are written besides.
    #[schemars(rename = "report")]
    pub reports: Vec<ReportFile>,
    /// Criteria that are let off for a time.
    #[schemars(rename = "waiver")]
    pub waivers: Vec<Waiver>,
}

impl Config {
    /// The keys that are given, in the order in which they are shown.
    pub fn keys_given(&self) -> impl Iterator<Item = &'static str> {
        let given = [
            ("documents", !self.documents.is_empty()),
            ("charter", self.charter.is_some()),
            ("rules", !self.rules.is_empty()),
            ("require", !self.require.is_empty()),
            ("fail_under", self.fail_under.is_some()),
            ("format", self.format.is_some()),
            ("report", !self.reports.is_empty()),
            ("waiver", !self.waivers.is_empty()),
        ];
        given
            .into_iter()
            .filter_map(|(key, is_given)| is_given.then_some(key))
    }
}

/// `ID>=LEVEL`.
const REQUIREMENT: &str = r"^[^>]+>=\s*(claimed|committed|evidenced)\s*$";

/// A report that is written besides the one on standard output.
#[derive(Clone, Debug, PartialEq, Eq, JsonSchema)]
pub struct ReportFile {
    /// Form of the report.
    #[schemars(length(min = 1))]
    pub format: At<String>,
    /// Where it is written, below this file's folder. An earlier report there is replaced; another file is left alone.
    #[schemars(length(min = 1))]
    pub file: At<String>,
}

/// Reads a configuration. `file` is what the user calls it.
///
/// # Errors
/// Everything that is wrong in it, by line: keys that don't exist, values of the wrong kind, waivers that lack something.
pub fn parse(file: &str, text: &str) -> Result<Config, Errors> {
    let error = |at: usize, message: String| Error {
        file: file.to_owned(),
        line: line_of(text, at),
        message,
    };
    let parsed = DeTable::parse(text).map_err(|fault| {
        let at = fault.span().map_or(0, |span| span.start);
        Errors(vec![error(at, fault.message().to_owned())])
    })?;
    let mut faults = Vec::new();
    let lines = |at: usize| line_of(text, at);
    let config = config(file, parsed.get_ref(), &lines, &mut faults);
    if faults.is_empty() {
        return Ok(config);
    }
    let mut errors: Vec<Error> = faults
        .into_iter()
        .map(|(line, message)| Error {
            file: file.to_owned(),
            line,
            message,
        })
        .collect();
    // as they stand in the file, not as they were asked for
    errors.sort();
    Err(Errors(errors))
}

/// The configuration that a file gives; what is wrong in it goes to `faults`.
fn config(
    file: &str,
    table: &DeTable,
    lines: &dyn Fn(usize) -> usize,
    faults: &mut Vec<Fault>,
) -> Config {
    let mut top = Section::new(table, 0, lines, faults);
    let mut config = Config {
        file: file.to_owned(),
        documents: top.strings("documents"),
        charter: top.string("charter"),
        rules: top.strings("rules"),
        require: top.strings("require"),
        fail_under: top.percent("fail_under"),
        format: top.string("format"),
        ..Config::default()
    };
    let reports = top.tables("report");
    let waivers = top.tables("waiver");
    top.refuse_others("", &keys::names(""));
    for (table, at) in reports {
        let mut section = Section::new(table, at, lines, faults);
        config.reports.extend(report(&mut section));
    }
    for (table, at) in waivers {
        let mut section = Section::new(table, at, lines, faults);
        config.waivers.extend(waiver::read(&mut section));
    }
    waiver::refuse_twice(&config.waivers, faults);
    config
}

fn report(section: &mut Section) -> Option<ReportFile> {
    let format = section.needed("format", &say::ReportNeedsFormat);
    let file = section.needed("file", &say::ReportNeedsFile);
    section.refuse_others("report", &keys::names("report"));
    Some(ReportFile {
        format: format?,
        file: file?,
    })
}

fn line_of(text: &str, at: usize) -> usize {
    text[..text.floor_char_boundary(at)].matches('\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: &str = "documents = [\"bid/*.md\"]\ncharter = \"house\"\nrules = [\"rules\"]\nrequire = [\"open-source/licence>=committed\"]\nfail_under = 60\nformat = \"json\"\n\n[[report]]\nformat = \"json\"\nfile = \"out.json\"\n\n[[waiver]]\ncriterion = \"open-source/reuse\"\nreason = \"later\"\nowner = \"Ann\"\nexpires = 2027-01-31\n";

    #[test]
    fn every_key_is_read() {
        let config = parse("c.toml", WHOLE).expect("well formed");
        assert_eq!(config.documents[0].value, "bid/*.md");
        assert_eq!(config.fail_under, Some(At { value: 60, line: 5 }));
        assert_eq!(config.reports[0].file.line, 10);
        assert_eq!(config.waivers[0].expires.to_string(), "2027-01-31");
        assert_eq!(config.waivers[0].line, 12);
    }

    #[test]
    fn every_fault_is_told_with_its_line_and_the_way_out() {
        let text = "chartre = \"x\"\nfail_under = 160\nrules = \"r\"\n[[waiver]]\ncriterion = \"a/b\"\nreason = \" \"\nexpires = \"31.1.2027\"\n[[report]]\nfile = 3\nfromat = \"json\"\n";
        let errors = parse("c.toml", text)
            .expect_err("full of faults")
            .to_string();
        for part in [
            "c.toml:1: there is no key `chartre`; did you mean `charter`?",
            "c.toml:2: `fail_under` is a whole number from 0 to 100",
            "c.toml:3: `rules` is a list of strings: rules = [\"…\"]",
            "c.toml:4: a waiver needs `owner = \"…\"`",
            "c.toml:6: `reason` is empty",
            "c.toml:7: `expires` is a date: expires = 2027-01-31",
            "c.toml:8: a report needs `format",
            "c.toml:9: `file` is a string",
            "c.toml:10: there is no key `fromat` in [[report]]; did you mean `format`?",
        ] {
            assert!(errors.contains(part), "{part}\n\n{errors}");
        }
    }

    #[test]
    fn what_is_no_toml_is_told_with_its_line() {
        let error = parse("c.toml", "a = 1\nb = \n")
            .expect_err("broken")
            .to_string();
        assert!(error.starts_with("c.toml:2: "), "{error}");
    }

    #[test]
    fn the_schema_is_made_of_the_configuration() {
        let file = "src/config/config.schema.json";
        crate::schema::is_of_read::<Config>("charterlint.config/1", file);
    }

    #[test]
    fn the_schema_has_the_keys_that_are_documented() {
        let schema: serde_json::Value = serde_json::from_str(SCHEMA).expect("JSON");
        let below = |pointer: &str| -> Vec<String> {
            let keys = schema.pointer(pointer).and_then(|keys| keys.as_object());
            keys.expect("an object").keys().cloned().collect()
        };
        for (table, pointer) in [
            ("", "/properties"),
            ("report", "/$defs/ReportFile/properties"),
            ("waiver", "/$defs/Waiver/properties"),
        ] {
            assert_eq!(below(pointer), keys::names(table), "{table}");
        }
    }
}
