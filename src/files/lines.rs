//! Texts that are read line by line: what continuous integration runs, what the software depends on, and any other.

use super::Reading;
use crate::document::Span;

/// Where continuous integration is set up.
pub(super) const CI: &[&str] = &[
    ".github/workflows/*.{yml,yaml}",
    ".gitlab-ci.yml",
    ".gitlab/ci/**/*.{yml,yaml}",
    ".travis.yml",
    "circle.yml",
    ".circleci/config.yml",
    "{,.}appveyor.yml",
    "azure-pipelines.{yml,yaml}",
    "bitbucket-pipelines.yml",
    ".drone.yml",
    ".buildkite/*.{yml,yaml}",
    ".forgejo/workflows/*.{yml,yaml}",
    ".woodpecker{.yml,/*.yml}",
    "buildspec.yml",
    "jenkinsfile",
];

/// Where it is written what the software depends on.
pub(super) const DEPENDENCIES: &[&str] = &[
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

/// The first line that says something: it stands for the file.
#[allow(clippy::unnecessary_wraps)] // the form of all readers
pub(super) fn first(_: &str, text: &str) -> Result<Vec<Reading>, String> {
    Ok(all(text).next().into_iter().collect())
}

/// The lines of continuous integration that run something: no comments, no settings, no mere names.
#[allow(clippy::unnecessary_wraps)] // the form of all readers
pub(super) fn commands(_: &str, text: &str) -> Result<Vec<Reading>, String> {
    let runs = |reading: &Reading| {
        let says = reading.says.trim_start_matches("- ");
        let (key, value) = says.split_once(": ").unwrap_or((says, " "));
        let is_setting = key
            .chars()
            .all(|letter| letter.is_ascii_uppercase() || letter.is_ascii_digit() || letter == '_');
        !(says.ends_with(':')
            || value.is_empty()
            || is_setting
            || ["name", "if", "when"].contains(&key))
    };
    Ok(bare(text).filter(runs).collect())
}

/// The lines that may name what the software depends on: no comments, and nothing that a package says of itself.
#[allow(clippy::unnecessary_wraps)] // the form of all readers
pub(super) fn dependencies(_: &str, text: &str) -> Result<Vec<Reading>, String> {
    let depends = |reading: &Reading| {
        let key = reading.says.trim_start_matches('"');
        !ITSELF.iter().any(|other| key.starts_with(other))
    };
    Ok(bare(text).filter(depends).collect())
}

/// The lines that are no comments, without comments at their ends.
fn bare(text: &str) -> impl Iterator<Item = Reading> {
    let comments = ["#", "//", "<!--", "*", "/*"];
    let does = move |reading: &Reading| !comments.iter().any(|mark| reading.says.starts_with(mark));
    all(text).filter(does).map(|mut reading| {
        if let Some(comment) = reading.says.find(" #") {
            reading.says.truncate(comment);
        }
        reading
    })
}

/// Every line with a letter or digit, without the blanks around it.
pub(super) fn all(text: &str) -> impl Iterator<Item = Reading> {
    let lines = text.split_inclusive('\n').scan(0, |at, line| {
        let start = *at;
        *at += line.len();
        Some((start, line))
    });
    lines.filter_map(|(start, line)| {
        let words = line.trim();
        words.chars().any(char::is_alphanumeric).then(|| {
            let start = start + line.len() - line.trim_start().len();
            Reading {
                span: Span::new(start, start + words.len()),
                says: words.to_owned(),
                note: String::new(),
            }
        })
    })
}

/// The line on which a key stands first, for the readers of formats with keys; the first line if it can't be found.
pub(super) fn of_key(text: &str, key: &str) -> Span {
    let is_key = |reading: &Reading| {
        let words = reading.says.trim_start_matches(['"', '\'', '{', '-', ' ']);
        words
            .strip_prefix(key)
            .is_some_and(|rest| rest.trim_start_matches(['"', '\'', ' ']).starts_with(':'))
    };
    let line = all(text).find(is_key).or_else(|| all(text).next());
    line.map_or(Span::new(0, 0), |reading| reading.span)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_run_nothing() {
        let text = "jobs:\n  test:\n  # run: npx axe\n  - name: axe\n    env:\n      KIND: axe\n  - run: npm test # later: pa11y\n\n";
        let read = commands("", text).expect("text");
        let says: Vec<&str> = read.iter().map(|reading| reading.says.as_str()).collect();
        assert_eq!(says, ["- run: npm test"]);
        assert_eq!(
            &text[read[0].span.start..read[0].span.end],
            "- run: npm test # later: pa11y"
        );
    }

    #[test]
    fn a_key_is_found_by_its_line() {
        let text = "# openapi: no\n\n\"openapi\" : \"3.0.0\",\n";
        let span = of_key(text, "openapi");
        assert_eq!(&text[span.start..span.end], "\"openapi\" : \"3.0.0\",");
    }
}
