//! Text that stands indented in Markdown: a program there, or a paragraph that its author only meant to set off.

/// Words of a line below which it is hardly one of running text.
const WORDS: usize = 5;
/// Of so many characters one may be a sign that programs have and sentences don't.
const SIGNS: usize = 60;

/// Whether indented text is written for people: long lines of words, with hardly a sign of a program in them.
pub(super) fn is_written(text: &str) -> bool {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let (count, words) = lines.fold((0, 0), |(count, words), line| {
        (count + 1, words + line.split_whitespace().count())
    });
    let signs = text.chars().filter(|sign| "{}<>=;$|\\#`_@".contains(*sign));
    let letters = text.chars().filter(|letter| letter.is_alphabetic());
    let length = text.chars().count();
    let commands = [
        "$ ", "> ", "npm ", "git ", "docker ", "cd ", "sudo ", "http",
    ];
    let is_command = |line: &str| {
        let line = line.trim_start();
        commands.iter().any(|command| line.starts_with(command))
    };
    count > 0
        && words >= WORDS * count
        && signs.count() * SIGNS <= length
        && letters.count() * 10 >= length * 7
        && !text.lines().any(is_command)
}

#[cfg(test)]
mod tests {
    use super::is_written;

    #[test]
    fn a_paragraph_that_is_only_set_off_is_no_program() {
        for written in [
            "c. Since these are open data, all visitors see them without an account.\nd. Not all fields are shown.",
            "The office manager, a recruiter and a clerk tried the prototype on three devices.",
        ] {
            assert!(is_written(written), "{written}");
        }
        for program in [
            "docker run --rm permits rake test",
            "let total = prices.iter().sum();",
            "npm install\nnpm test and then wait for all of the tests to end",
            "rake db:create\nrake db:migrate",
            "",
        ] {
            assert!(!is_written(program), "{program}");
        }
    }
}
