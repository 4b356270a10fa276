//! What continuous integration runs: the commands and actions of its configuration, not its comments, names and settings.

mod located;

use super::lines;
use super::reader::{How, Reader, Reading};
use located::{Item, Node, Yaml};

/// Where continuous integration is set up.
const PLACES: &[&str] = &[
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

pub(super) const READER: Reader = Reader::new(
    "anything that continuous integration runs",
    PLACES,
    How::Text(read),
);

/// By a part of a file's path: the keys whose words are run.
const SYSTEMS: [(&str, &[&str]); 10] = [
    ("workflows/", &["run", "uses"]),
    (
        "gitlab",
        &[
            "script",
            "before_script",
            "after_script",
            "template",
            "component",
        ],
    ),
    (
        "travis",
        &[
            "before_install",
            "install",
            "before_script",
            "script",
            "after_success",
            "after_failure",
            "after_script",
            "before_deploy",
            "after_deploy",
        ],
    ),
    (
        "circle",
        &[
            "run", "command", "commands", "steps", "pre", "override", "post",
        ],
    ),
    (
        "appveyor",
        &[
            "init",
            "install",
            "before_build",
            "build_script",
            "after_build",
            "before_test",
            "test_script",
            "after_test",
            "before_deploy",
            "deploy_script",
            "after_deploy",
            "on_success",
            "on_finish",
            "cmd",
            "ps",
            "pwsh",
            "sh",
        ],
    ),
    (
        "azure",
        &["script", "bash", "powershell", "pwsh", "task", "template"],
    ),
    ("bitbucket", &["script", "after-script", "pipe"]),
    ("buildkite", &["command", "commands", "plugins"]),
    ("buildspec", &["commands"]),
    // Drone and Woodpecker
    ("", &["commands"]),
];

/// Keys below which nothing is run.
const SETTINGS: [&str; 14] = [
    "env",
    "environment",
    "variables",
    "with",
    "inputs",
    "secrets",
    "services",
    "cache",
    "artifacts",
    "matrix",
    "parameters",
    "outputs",
    "on",
    "image",
];

/// Items that are looked at, at most.
const VISITS: usize = 100_000;

/// Commands that check and build nothing, whatever they are told.
const IDLE: [&str; 12] = [
    "echo", "printf", "mkdir", "cd", "export", "cp", "mv", "rm", "chmod", "set", "true", ":",
];

/// What is run, line by line.
fn read(path: &str, text: &str) -> Result<Vec<Reading>, String> {
    let path = path.to_lowercase();
    if path.ends_with("jenkinsfile") {
        return Ok(lines::bare(text).filter_map(worth).collect());
    }
    let system = SYSTEMS.iter().find(|(part, _)| path.contains(part));
    let yaml = located::parse(text)?;
    let mut runs = Runs {
        yaml: &yaml,
        keys: system.map_or(&[], |(_, keys)| keys),
        has_templates: path.contains("gitlab"),
        found: Vec::new(),
        left: VISITS,
    };
    for &document in &yaml.documents {
        runs.walk("", document, 0);
    }
    let mut found = runs.found;
    // aliases lead to the same words several times
    found.sort_unstable();
    found.dedup();
    let lines = found
        .into_iter()
        .flat_map(|at| lines(text, &yaml.items[at]));
    Ok(lines.filter_map(worth).collect())
}

/// The lines on which an item's words stand.
fn lines(text: &str, item: &Item) -> Vec<Reading> {
    let Some(words) = text.get(item.start..item.end) else {
        return Vec::new();
    };
    let end = item.start + words.trim_end().len();
    let start = text[..item.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[end..].find('\n').map_or(text.len(), |at| end + at);
    let mut readings: Vec<Reading> = lines::bare(&text[start..end]).collect();
    for reading in &mut readings {
        reading.span.start += start;
        reading.span.end += start;
    }
    if let ([one], Node::Word(words)) = (readings.as_mut_slice(), &item.node) {
        // without its key and its neighbours
        if !words.trim().contains('\n') {
            words.trim().clone_into(&mut one.says);
        }
    }
    readings
}

/// The search for what is run.
struct Runs<'a> {
    yaml: &'a Yaml,
    /// Keys whose words are run.
    keys: &'a [&'a str],
    /// Whether jobs whose names begin with a dot run only where others name them.
    has_templates: bool,
    /// Positions of the words.
    found: Vec<usize>,
    /// Items that may still be looked at: aliases may lead to the same ones again and again.
    left: usize,
}

impl Runs<'_> {
    fn walk(&mut self, key: &str, at: usize, depth: usize) {
        // an alias may lead into itself
        if self.left == 0 || depth > 2 * located::DEPTH {
            return;
        }
        self.left -= 1;
        let yaml = self.yaml;
        let runs = self.keys.contains(&key);
        match yaml.item(at).map(|item| &item.node) {
            Some(Node::Word(_)) if runs => self.found.push(yaml.home(at)),
            Some(Node::List(items)) => {
                for &item in items {
                    self.walk(key, item, depth + 1);
                }
            }
            Some(Node::Mapping(rows)) if !is_off(yaml, rows) => {
                for &(name, item) in rows {
                    let word = yaml.word(name).unwrap_or_default();
                    // a step of somebody else's making, with what it is told: `- axe/check: {…}`
                    if runs && word.contains(['/', '#']) {
                        self.found.push(name);
                    } else if !(SETTINGS.contains(&word) || depth == 0 && self.is_idle(word)) {
                        self.walk(word, item, depth + 1);
                    }
                }
            }
            _ => {}
        }
    }

    /// Whether a job is a template that no other names.
    fn is_idle(&self, job: &str) -> bool {
        let names =
            |item: &Item| !item.is_key && matches!(&item.node, Node::Word(word) if word == job);
        self.has_templates && job.starts_with('.') && !self.yaml.items.iter().any(names)
    }
}

/// Whether a job or step is switched off for good.
fn is_off(yaml: &Yaml, rows: &[(usize, usize)]) -> bool {
    let is = |rows: &[(usize, usize)], key: &str, words: &[&str]| {
        let word = yaml.row(rows, key).and_then(|at| yaml.word(at));
        word.is_some_and(|word| words.contains(&word.trim()))
    };
    let first_rule = yaml
        .row(rows, "rules")
        .and_then(|at| match &yaml.item(at)?.node {
            Node::List(rules) => yaml.item(*rules.first()?),
            _ => None,
        });
    let never = first_rule.is_some_and(|rule| {
        matches!(&rule.node, Node::Mapping(rule) if rule.len() == 1 && is(rule, "when", &["never"]))
    });
    is(rows, "if", &["false", "${{ false }}", "${{false}}"])
        || is(rows, "when", &["never"])
        || is(rows, "enabled", &["false"])
        || never
}

/// A line without the commands on it that check and build nothing; `None` if that is all.
fn worth(mut reading: Reading) -> Option<Reading> {
    let is_idle = |command: &&str| {
        let command = command.trim_start_matches("- ").trim();
        command.is_empty() || IDLE.contains(&command.split(' ').next().unwrap_or_default())
    };
    let commands: Vec<&str> = reading
        .says
        .split(['&', '|', ';'])
        .filter(|command| !is_idle(command))
        .map(str::trim)
        .collect();
    reading.says = commands.join("; ");
    (!reading.says.is_empty()).then_some(reading)
}

#[cfg(test)]
mod tests;
