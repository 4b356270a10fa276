//! Text that stands apart as programs do: one of these, or what its author only meant to set off.

use crate::read::lists::marker_length;

/// Words of a line below which it is hardly one of running text.
const WORDS: usize = 5;
/// Of so many characters one may be a sign that programs have and sentences don't.
const SIGNS: usize = 60;
/// Words of a name before a colon at most.
const NAME_WORDS: usize = 5;

/// What commands begin with, wherever they stand.
const COMMANDS: [&str; 8] = [
    "$ ", "> ", "npm ", "git ", "docker ", "cd ", "sudo ", "http",
];
/// What else commands and programs begin with: words that wrapped sentences begin with as well.
const PROGRAM: [&str; 23] = [
    "curl ",
    "pip ",
    "python",
    "make ",
    "yarn ",
    "export ",
    "ssh ",
    "apt",
    "brew ",
    "rake ",
    "bundle ",
    "kubectl ",
    "terraform ",
    "go ",
    "./",
    "import ",
    "from ",
    "const ",
    "let ",
    "var ",
    "function ",
    "return ",
    "run",
];

/// Whether text is written for people: long lines of words, a list, or names with what they stand for; with hardly a sign of a program in it.
pub(in crate::read) fn is_written(text: &str) -> bool {
    let lines: Vec<&str> = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    let begins = |line: &str, with: &[&str]| with.iter().any(|command| line.starts_with(command));
    let words: usize = lines
        .iter()
        .map(|line| line.split_whitespace().count())
        .sum();
    let letters = text.chars().filter(|letter| letter.is_alphabetic()).count();
    let length = text.chars().count();
    let spaces = text.chars().filter(|letter| letter.is_whitespace()).count();
    let signs = text.chars().filter(|sign| "{}<>=;$|\\#`_@".contains(*sign));
    // the dots of a table of contents name what the text doesn't say here
    if lines.is_empty()
        || signs.count() * SIGNS > length
        || text.contains("....")
        || lines.iter().any(|line| begins(line, &COMMANDS))
    {
        return false;
    }
    let is_prose = words >= WORDS * lines.len() && letters * 10 >= length * 7;
    let is_short_lines = letters * 10 >= (length - spaces) * 7
        && !lines
            .iter()
            .any(|line| begins(&line[marker_length(line)..], &PROGRAM));
    is_prose || is_short_lines && (is_list(&lines) || is_record(&lines))
}

/// Whether all lines are items of a list, or go on with one; most begin with a capital, as those of settings don't.
fn is_list(lines: &[&str]) -> bool {
    let is_item = |line: &&&str| marker_length(line) > 0;
    let items: Vec<&str> = lines
        .iter()
        .filter(is_item)
        .map(|line| &line[marker_length(line)..])
        .collect();
    let large = items
        .iter()
        .filter(|item| item.starts_with(|first: char| first.is_uppercase() || first.is_numeric()));
    let is_setting = |item: &&str| {
        let name = item.split(':').next().unwrap_or_default();
        name.len() < item.len() && name.starts_with(char::is_lowercase) && !name.contains(' ')
    };
    lines.first().is_some_and(|first| marker_length(first) > 0)
        && items.len() * 2 >= lines.len()
        && large.count() * 3 >= items.len() * 2
        && !items.iter().any(is_setting)
        && items.iter().any(|item| item.contains(' '))
}

/// Whether all lines name something and say what it is: `Database: PostgreSQL 15 on two servers`.
fn is_record(lines: &[&str]) -> bool {
    let values = lines.iter().map(|line| {
        let (name, value) = line.split_once(": ")?;
        let is_name = name.starts_with(char::is_uppercase)
            && name.split_whitespace().count() <= NAME_WORDS
            && name
                .chars()
                .all(|letter| letter.is_alphanumeric() || " /&()".contains(letter));
        is_name.then_some(value.trim())
    });
    let Some(values) = values.collect::<Option<Vec<&str>>>() else {
        return false;
    };
    let told = values
        .iter()
        .filter(|value| value.contains(' ') || value.starts_with(char::is_uppercase));
    values.len() > 1 && told.count() * 2 > values.len()
}

#[cfg(test)]
mod tests {
    use super::is_written;

    #[test]
    fn a_paragraph_that_is_only_set_off_is_no_program() {
        for written in [
            "c. Since these are open data, all visitors see them without an account.\nd. Not all fields are shown.",
            "The office manager, a recruiter and a clerk tried the prototype on three devices.",
            "- Hand-over of all source code\n- Runbooks\n- Two days at your office",
            "\t\ta. Web pages - Svelte 4 OPEN SOURCE\n\t\tb. Build - Gradle 8.5 OPEN SOURCE",
            "Database: PostgreSQL 15\nHosting: two centres in Norway\nPages: Svelte",
        ] {
            assert!(is_written(written), "{written}");
        }
        for program in [
            "docker run --rm permits rake test",
            "let total = prices.iter().sum();",
            "npm install\nnpm test and then wait for all of the tests to end",
            "rake db:create\nrake db:migrate",
            "- name: Build\n- uses: actions/checkout",
            "- postgres\n- redis",
            "- run the tests\n- Deploy",
            "Host: example.org\nAccept: text",
            "1 Approach ........ 3\n2 Team and the people in it ...... 5",
            "",
        ] {
            assert!(!is_written(program), "{program}");
        }
    }
}
