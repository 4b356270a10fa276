//! What several formats say in the same words.

use crate::judge::Verdict;
use crate::render::plain;
use crate::report::{Finding, Gap, Input, Principle, Quote, Report, Standing, Waiver};
use crate::rules::{Level, Mark, Scale};
use crate::score::Score;

/// Characters that a title, heading or path may take.
const SHORT: usize = 200;

/// The name of an input, for people.
pub(in crate::render) fn name_of(name: &str) -> &str {
    if name == "-" { "standard input" } else { name }
}

/// The name of the file in which something stands, for people.
pub(in crate::render) fn file(report: &Report, input: usize) -> &str {
    report
        .inputs
        .get(input)
        .map_or("", |input| name_of(&input.name))
}

/// The file to name for what stands nowhere: the first that could be read.
pub(in crate::render) fn main_input(report: &Report) -> usize {
    let unread = |input: usize| {
        report.findings.iter().any(|finding| {
            finding.kind == "unread" && finding.input == Some(input) && finding.place.is_empty()
        })
    };
    (0..report.inputs.len())
        .find(|&input| !unread(input))
        .unwrap_or(0)
}

/// The documents of the proposal, without the files of a repository that are cited as evidence.
pub(in crate::render) fn documents(report: &Report) -> Vec<&Input> {
    let inputs = report.inputs.iter();
    inputs.filter(|input| !input.is_artefact).collect()
}

/// The proposal by its documents.
pub(in crate::render) fn title(report: &Report) -> String {
    match documents(report).as_slice() {
        [] => "nothing".to_owned(),
        [input] => name_of(&input.name).to_owned(),
        [first, rest @ ..] => format!("{} and {} more", name_of(&first.name), rest.len()),
    }
}

/// A score in words.
pub(in crate::render) fn score(score: &Score) -> String {
    match score.percent {
        Some(percent) => format!("{percent} of 100"),
        None => "no score".to_owned(),
    }
}

/// A score as a number in a column.
pub(in crate::render) fn percent(score: &Score) -> String {
    match score.percent {
        Some(percent) => percent.to_string(),
        None => "–".to_owned(),
    }
}

/// The principle as the charter names it, with its section.
pub(in crate::render) fn principle(principle: &Principle) -> String {
    format!("{} {}", principle.section, principle.title)
}

/// The score with its coverage, without which it is never shown.
pub(in crate::render) fn overall(report: &Report) -> String {
    format!(
        "{}, judged {} of {} criteria",
        score(&report.total),
        report.total.judged,
        report.total.criteria
    )
}

/// All criteria with their principles, in the charter's order.
pub(in crate::render) fn standings(
    report: &Report,
) -> impl Iterator<Item = (&Principle, &Standing)> {
    report
        .principles
        .iter()
        .flat_map(|principle| principle.criteria.iter().map(move |one| (principle, one)))
}

/// All criteria with the numbers by which pages link to them.
pub(in crate::render) fn numbered(report: &Report) -> impl Iterator<Item = (usize, &Standing)> {
    standings(report).map(|(_, standing)| standing).enumerate()
}

/// How often each verdict was reached, the best first.
pub(in crate::render) fn tally(report: &Report) -> Vec<(Verdict, usize)> {
    let count = |verdict| {
        standings(report)
            .filter(|(_, standing)| standing.verdict == verdict)
            .count()
    };
    Verdict::ALL
        .into_iter()
        .map(|verdict| (verdict, count(verdict)))
        .filter(|&(_, count)| count > 0)
        .collect()
}

/// How often each mark of the scale is reached, the lowest first, in words.
pub(in crate::render) fn marks(report: &Report, scale: &Scale) -> String {
    let count = |mark: &Mark| {
        standings(report)
            .filter_map(|(_, standing)| self::mark(Some(scale), standing.verdict))
            .filter(|given| given.value == mark.value)
            .count()
    };
    scale
        .marks
        .iter()
        .map(|mark| (mark, count(mark)))
        .filter(|&(_, count)| count > 0)
        .map(|(mark, count)| {
            let (mark, label) = (short(&mark.value), short(&mark.label));
            format!("{count} × {mark} ({label})")
        })
        .collect::<Vec<_>>()
        .join(", ")
}

/// Who made the scale, and where it stands.
pub(in crate::render) fn source(scale: &Scale) -> String {
    format!("{} {}", scale.publisher, scale.source)
}

/// The mark that a verdict has on the scale in use.
pub(in crate::render) fn mark(scale: Option<&Scale>, verdict: Verdict) -> Option<&Mark> {
    let level = match verdict {
        Verdict::Evidenced => Level::Evidenced,
        Verdict::Committed => Level::Committed,
        Verdict::Claimed => Level::Claimed,
        Verdict::Absent => Level::Absent,
        Verdict::Contradicted => Level::Contradicted,
        Verdict::NotApplicable | Verdict::CannotEvaluate => return None,
    };
    scale?.mark(level)
}

/// The verdict in words, with its mark where a scale is in use.
pub(in crate::render) fn verdict(scale: Option<&Scale>, verdict: Verdict) -> String {
    match mark(scale, verdict) {
        Some(mark) => {
            let (mark, label) = (short(&mark.value), short(&mark.label));
            format!("{} · {mark} ({label})", verdict.word())
        }
        None => verdict.word().to_owned(),
    }
}

/// Criteria that are committed or evidenced.
pub(in crate::render) fn met(principle: &Principle) -> usize {
    let met = |standing: &&Standing| standing.verdict.level() >= Some(2);
    principle.criteria.iter().filter(met).count()
}

/// The findings: that too much is missing, what the proposal says against itself, what could not be read, the rest.
pub(in crate::render) fn findings(report: &Report) -> Vec<&Finding> {
    let mut findings: Vec<&Finding> = report.findings.iter().collect();
    findings.sort_by_key(|finding| match finding.kind {
        "incomplete" => 0,
        "contradiction" | "claim" => 1,
        "unread" => 2,
        _ => 3,
    });
    findings
}

/// The file and place that a finding is about; may be empty.
pub(in crate::render) fn finding_place(report: &Report, finding: &Finding) -> String {
    let file = finding.input.map(|input| file(report, input));
    [file, Some(finding.place.as_str())]
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}

/// The waiver that holds for a criterion.
pub(in crate::render) fn waiver<'a>(report: &'a Report, standing: &Standing) -> Option<&'a Waiver> {
    report.waivers.get(standing.waiver?)
}

/// A waiver that holds, in a sentence: until when, why, and who answers for it.
pub(in crate::render) fn waived(waiver: &Waiver) -> String {
    format!(
        "waived until {}: {} ({})",
        waiver.expires,
        cut(&waiver.reason, 3 * SHORT),
        short(&waiver.owner)
    )
}

/// What closing a gap adds, as `+9.5`.
pub(in crate::render) fn worth(gap: &Gap) -> String {
    format!("+{}.{}", gap.worth / 10, gap.worth % 10)
}

/// Line, page, paragraph, slide or cell, in words.
pub(in crate::render) fn spot(quote: &Quote) -> String {
    quote.place.to_string()
}

/// The headings above a quote, the highest first; each cut if it is long.
pub(in crate::render) fn headings(quote: &Quote) -> String {
    let headings = quote.place.headings.iter().map(|heading| short(heading));
    cut(&headings.collect::<Vec<_>>().join(" › "), 3 * SHORT)
}

/// A title, heading or path in one line.
pub(in crate::render) fn short(text: &str) -> String {
    cut(text, SHORT)
}

/// Text in one line with nothing hidden in it, cut after a word if it has more than `limit` characters.
pub(in crate::render) fn cut(text: &str, limit: usize) -> String {
    // A character takes four bytes at most, so that much is enough to look at.
    let begins = &text[..text.floor_char_boundary(4 * limit + 4)];
    let mut line = plain::line(begins);
    if begins.len() == text.len() && line.chars().count() <= limit {
        return line;
    }
    if let Some((end, _)) = line.char_indices().nth(limit) {
        line.truncate(end);
    }
    line.truncate(line.rfind(' ').unwrap_or(line.len()));
    line.push_str(" …");
    line
}

/// The gap of a criterion, if it has one.
pub(in crate::render) fn gap<'a>(report: &'a Report, standing: &Standing) -> Option<&'a Gap> {
    report.gaps.iter().find(|gap| gap.criterion == standing.id)
}

/// Whether the proposal says the opposite somewhere, whatever prevails.
pub(in crate::render) fn says_opposite(standing: &Standing) -> bool {
    standing
        .evidence
        .iter()
        .any(|quote| quote.strength.is_none())
}

/// What the files make of a statement that they contradict, in words.
pub(in crate::render) fn denied(quote: &Quote) -> Option<&str> {
    let mut reasons = quote.because.iter();
    reasons.find_map(|reason| reason.strip_prefix("contradicted: "))
}

/// What speaks against a criterion: what the files contradict first.
pub(in crate::render) fn opposites(standing: &Standing) -> Vec<&Quote> {
    let mut quotes: Vec<&Quote> = standing.evidence.iter().collect();
    quotes.retain(|quote| quote.strength.is_none());
    quotes.sort_by_key(|quote| denied(quote).is_none());
    quotes
}

/// Whether a finding says what the first `most` statements against a criterion say where they are shown.
pub(in crate::render) fn is_told(report: &Report, finding: &Finding, most: usize) -> bool {
    let claimed = |standing: &Standing| {
        let quotes = opposites(standing);
        let mut denied = quotes.into_iter().take(most).filter_map(denied);
        denied.any(|reason| finding.message == format!("{}: {reason}", standing.id))
    };
    match finding.kind {
        "contradiction" => true,
        "claim" => standings(report).any(|(_, standing)| claimed(standing)),
        _ => false,
    }
}

/// How the score comes about, with its numbers.
pub(in crate::render) fn sum(report: &Report) -> String {
    let Some(percent) = report.total.percent else {
        return "Nothing could be judged, so there is no score.".to_owned();
    };
    format!(
        "{} of {} points is {percent} of 100: evidenced counts 3, committed 2, claimed 1, absent and contradicted 0, each times the criterion's weight, over the {} criteria that could be judged.",
        report.total.reached, report.total.possible, report.total.judged
    )
}

/// What a quote is worth, in a word.
pub(in crate::render) fn strength(quote: &Quote) -> &'static str {
    quote
        .strength
        .map_or("contradicts", |strength| strength.word())
}

/// A reason with its first letter in upper case.
pub(in crate::render) fn sentence(reason: &str) -> String {
    let mut letters = reason.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    format!("{}{}", first.unwrap_or_default(), letters.as_str())
}

/// What a reader must not forget, and which rules it was.
pub(in crate::render) fn foot(report: &Report) -> String {
    let rules = report
        .rules_digest
        .get(..12)
        .unwrap_or(&report.rules_digest);
    format!(
        "charterlint reads words; it doesn't know whether they are true. Version {}, rules {rules}.",
        env!("CARGO_PKG_VERSION")
    )
}

/// The quotes to show for a criterion: the first of them, and the first that says the opposite even if it comes later.
pub(in crate::render) fn shown(evidence: &[Quote], limit: usize) -> impl Iterator<Item = &Quote> {
    let (first, rest) = evidence.split_at(limit.min(evidence.len()));
    let known = limit == 0 || first.iter().any(|quote| quote.strength.is_none());
    let opposite = rest.iter().find(|quote| !known && quote.strength.is_none());
    first.iter().chain(opposite)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_text_is_cut_after_a_word_without_looking_at_all_of_it() {
        assert_eq!(cut("one  two\n three", 50), "one two three");
        assert_eq!(cut("one two three", 9), "one two …");
        assert_eq!(cut(&"x".repeat(90), 9), "xxxxxxxxx …");
        assert_eq!(cut(&format!("{}word", " ".repeat(90)), 9), " …");
    }
}
