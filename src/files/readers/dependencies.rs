//! What the software depends on: read as JSON or TOML where it is that, else line by line.

use super::reader::{How, Reader, Reading};
use super::{lines, yaml};
use serde_json::Value;

/// Where it is written what the software depends on.
const PLACES: &[&str] = &[
    "**/package.json",
    "**/requirements*.txt",
    "**/pyproject.toml",
    "**/setup.py",
    "**/pipfile",
    "**/gemfile",
    "**/composer.json",
    "**/pom.xml",
    "**/build.gradle{,.kts}",
    "**/cargo.toml",
    "**/go.mod",
    "**/*.{csproj,gemspec}",
    "**/bower.json",
];

pub(super) const READER: Reader = Reader::new(
    "anything that the software depends on",
    PLACES,
    How::Text(read),
);

/// What a package says of itself, by the beginnings of lines.
const ITSELF: [&str; 18] = [
    "name",
    "version",
    "private",
    "description",
    "repository",
    "author",
    "homepage",
    "main",
    "license",
    "keywords",
    "source",
    "ruby",
    "-r ",
    "[",
    "<?xml",
    "<project",
    "scripts",
    "git_source",
];

/// The lines that name what the software depends on: no comments, and nothing that a package says of itself.
fn read(path: &str, text: &str) -> Result<Vec<Reading>, String> {
    let path = path.to_lowercase();
    let name = path.rsplit('/').next().unwrap_or_default();
    let keeps: fn(&str) -> bool = match name.rsplit('.').next().unwrap_or_default() {
        "json" => return Ok(listed(&yaml::parse(&path, text)?, text)),
        "toml" | "pipfile" => {
            let value = toml::from_str(text).map_err(|error| {
                let told = error.message();
                format!("it is no TOML that can be read: {told}")
            })?;
            return Ok(listed(&value, text));
        }
        "gemfile" => |line| line.starts_with("gem "),
        "gemspec" => |line| line.contains("dependency"),
        "mod" => |line| line.contains(" v"),
        _ => |line| {
            let key = line.trim_start_matches('"');
            !ITSELF.iter().any(|other| key.starts_with(other))
        },
    };
    Ok(lines::bare(text)
        .filter(|reading| keeps(&reading.says))
        .collect())
}

/// The lines on which the names of all lists of dependencies stand.
fn listed(value: &Value, text: &str) -> Vec<Reading> {
    let mut names = Vec::new();
    gather(value, &mut names);
    let lines: Vec<Reading> = lines::all(text).collect();
    let mut from = 0;
    let mut readings: Vec<Reading> = Vec::new();
    for name in names {
        let is_named = |line: &Reading| stands_in(&line.says, &name);
        // as they stand in the file, where it keeps their order
        let later = lines[from..].iter().position(is_named).map(|at| from + at);
        let Some(at) = later.or_else(|| lines.iter().position(is_named)) else {
            continue;
        };
        from = at;
        readings.push(Reading {
            says: name,
            ..lines[at].clone()
        });
    }
    readings
}

/// Whether a line gives a name: in quotes, or as a key.
fn stands_in(line: &str, name: &str) -> bool {
    ["\"", "'"]
        .iter()
        .any(|mark| line.contains(&format!("{mark}{name}")))
        || line
            .strip_prefix(name)
            .is_some_and(|rest| rest.trim_start().starts_with('='))
        || line.ends_with(&format!(".{name}]"))
}

/// The names in every list of dependencies, in their order.
fn gather(value: &Value, names: &mut Vec<String>) {
    let Value::Object(rows) = value else {
        return;
    };
    for (key, value) in rows {
        let lists = ["require", "require-dev", "packages", "dev-packages"];
        let is_list = key.to_lowercase().ends_with("dependencies") || lists.contains(&key.as_str());
        match value {
            // groups of requirements by their names, or a package with its version
            Value::Object(rows) if is_list => names.extend(
                rows.iter()
                    .flat_map(|(name, value)| group(value).unwrap_or_else(|| vec![name.clone()])),
            ),
            Value::Array(_) if is_list => names.extend(group(value).into_iter().flatten()),
            Value::Object(groups) if key == "dependency-groups" => {
                names.extend(groups.values().filter_map(group).flatten());
            }
            _ => gather(value, names),
        }
    }
}

/// The names of a list of requirements such as `django>=5`, without what follows them.
fn group(value: &Value) -> Option<Vec<String>> {
    let list = value.as_array()?;
    let name = |requirement: &Value| {
        let end = |letter: char| !(letter.is_alphanumeric() || "-_.@/".contains(letter));
        let name = requirement.as_str()?.split(end).next()?;
        (!name.is_empty()).then(|| name.to_owned())
    };
    Some(list.iter().filter_map(name).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_depended_on_is_read() {
        for (path, text, expected) in [
            (
                "package.json",
                "{\n  \"name\": \"axe\",\n  \"repository\": {\"type\": \"git\"},\n  \"scripts\": {\"pa11y\": \"pa11y .\"},\n  \"dependencies\": {\n    \"react\": \"^18\"\n  },\n  \"devDependencies\": {\n    \"jest-axe\": \"8\"\n  }\n}\n",
                &[
                    ("react", "\"react\": \"^18\""),
                    ("jest-axe", "\"jest-axe\": \"8\""),
                ][..],
            ),
            (
                "Cargo.toml",
                "[package]\nname = \"axe\"\nedition = \"2024\"\n[dependencies]\n# axe = 1\nserde = \"1\"\n[dev-dependencies.toml]\nversion = \"1\"\n",
                &[
                    ("serde", "serde = \"1\""),
                    ("toml", "[dev-dependencies.toml]"),
                ],
            ),
            (
                "pyproject.toml",
                "[project]\nname = \"axe\"\ndependencies = [\n  \"django>=5\",\n]\n[project.optional-dependencies]\ntest = [\"pytest\"]\n",
                &[
                    ("django", "\"django>=5\","),
                    ("pytest", "test = [\"pytest\"]"),
                ],
            ),
            (
                "Gemfile",
                "source 'https://rubygems.org'\nrepo_name = 'axe'\ngem 'rails' # axe\n",
                &[("gem 'rails'", "gem 'rails' # axe")],
            ),
            (
                "requirements.txt",
                "# axe\n-r other.txt\ndjango==5\n",
                &[("django==5", "django==5")],
            ),
            ("package.json", "{\"name\": \"x\"}", &[]),
        ] {
            let read = read(path, text).expect("read");
            let read: Vec<(&str, &str)> = read
                .iter()
                .map(|reading| {
                    let quote = &text[reading.span.start..reading.span.end];
                    (reading.says.as_str(), quote)
                })
                .collect();
            assert_eq!(read, expected, "{path}");
        }
        assert!(read("a/package.json", "{").is_err());
        assert!(read("a/Cargo.toml", "[").is_err());
    }
}
