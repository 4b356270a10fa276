//! Documents with the verdicts that they must get. To add a case: a file in `tests/verdicts/`, whose head names criteria and verdicts,
//! and what the document reads as, if that matters (`reads as: thesis`, `reads as: proposal`).

use charterlint::judge::Verdict;
use charterlint::rules::RulePack;
use std::fs;
use std::path::Path;

#[test]
fn documents_get_the_verdicts_that_they_expect() {
    let charter = RulePack::built_in()
        .charter("digital-nations-2021")
        .expect("a whole charter");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/verdicts");
    let mut wrong = Vec::new();
    let mut cases = 0;
    let mut paths: Vec<_> = fs::read_dir(folder)
        .expect("the folder of cases")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    paths.sort();
    for path in paths {
        let text = fs::read_to_string(&path).expect("a case");
        let name = path
            .file_name()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        let (expected, proposal) = head(&text);
        let document =
            charterlint::read::read(&name, proposal.as_bytes()).expect("a readable case");
        let report = charterlint::assess(&[document], &[String::new()], &charter, Some("en"));
        for (criterion, verdict) in expected {
            cases += 1;
            if criterion == READS_AS {
                wrong
                    .extend(reads_otherwise(&report, &verdict).map(|why| format!("{name}: {why}")));
                continue;
            }
            let standing = report
                .principles
                .iter()
                .flat_map(|principle| &principle.criteria)
                .find(|standing| standing.id == criterion)
                .expect("a known criterion");
            if standing.verdict.word() != verdict {
                let evidence: Vec<String> = standing
                    .evidence
                    .iter()
                    .map(|quote| {
                        format!(
                            "  {:?} [{}] {}",
                            quote.text,
                            quote.pattern,
                            quote.because.join("; ")
                        )
                    })
                    .collect();
                wrong.push(format!(
                    "{name}: {criterion} must be {verdict}, but is {}\n{}",
                    standing.verdict.word(),
                    evidence.join("\n")
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(cases >= 25, "only {cases} expectations");
}

/// What stands in the head of a case before what its document reads as.
const READS_AS: &str = "reads as";

/// What a document reads as, if that isn't what is expected: the finding must say its word, and a proposal has none.
fn reads_otherwise(report: &charterlint::report::Report, expected: &str) -> Option<String> {
    let mut findings = report.findings.iter();
    let finding = findings.find(|finding| finding.kind == "no-proposal");
    let told = finding.map_or("it reads as a proposal", |finding| &finding.message);
    (!told.contains(expected)).then(|| format!("must read as a {expected}, but: {told}"))
}

/// What the head of a case expects, and the proposal below it.
fn head(text: &str) -> (Vec<(String, String)>, &str) {
    let (head, proposal) = text
        .split_once("-->")
        .or_else(|| text.split_once("\nend\n"))
        .expect("a head that names verdicts");
    let expected: Vec<(String, String)> = head
        .lines()
        .filter_map(|line| line.split_once(": "))
        .map(|(id, verdict)| (id.to_owned(), verdict.trim().to_owned()))
        .collect();
    for (id, verdict) in expected.iter().filter(|(id, _)| id != READS_AS) {
        assert!(
            Verdict::ALL.iter().any(|known| known.word() == verdict),
            "{id}: `{verdict}` is no verdict"
        );
    }
    (expected, proposal)
}
