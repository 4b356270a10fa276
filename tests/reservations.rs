//! What bidders reserve or leave out. To add a case: a file in `tests/reservations/`, whose head names each reservation's kind and first
//! words in the order of the text.

use charterlint::rules::RulePack;
use charterlint::{evidence, prose, read};
use std::fs;
use std::path::Path;

#[test]
fn reservations_are_told_once_each_with_kind_and_words() {
    let charter = RulePack::built_in()
        .charter("digital-nations-2021")
        .expect("a whole charter");
    let lexicon = charter.lexicon("en").expect("English");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reservations");
    let mut wrong = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder of cases") {
        let path = entry.expect("an entry").path();
        let text = fs::read_to_string(&path).expect("a case");
        let (head, proposal) = text
            .split_once("-->")
            .expect("a head that names reservations");
        let document = read::read("case.md", proposal.as_bytes()).expect("a readable case");
        let prose = prose::sentences(&document, &lexicon.unending);
        let weighed = evidence::weigh(&document, &prose, lexicon);
        let expected: Vec<(&str, &str)> = head
            .lines()
            .filter_map(|line| line.split_once(": "))
            .collect();
        let found: Vec<(&str, &str)> = weighed
            .reservations
            .iter()
            .map(|one| (one.kind.word(), document.slice(one.span)))
            .collect();
        let same = expected.len() == found.len()
            && expected
                .iter()
                .zip(&found)
                .all(|(expected, found)| expected.0 == found.0 && found.1.starts_with(expected.1));
        if !same {
            wrong.push(format!("{}: {found:#?}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
