//! The built-in rules are whole, and prove their own examples; broken ones are told of all at once.

use charterlint::proving;
use charterlint::rules::{Level, RulePack};
use std::collections::{BTreeMap, BTreeSet};

const CHARTER: &str = "digital-nations-2021";

#[test]
fn every_example_gets_the_verdict_that_it_names() {
    let pack = RulePack::built_in();
    let proved = proving::run(&pack, &pack.charter(CHARTER).expect("a whole charter"));
    let failures: Vec<String> = proved
        .failures
        .iter()
        .map(|failure| {
            format!(
                "{}: {:?} but {:?}: {}\n{:#?}",
                failure.example.file,
                failure.example.level,
                failure.got,
                failure.example.text,
                failure.because
            )
        })
        .collect();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    assert!(proved.run > 300, "only {} examples", proved.run);
}

#[test]
fn every_criterion_has_three_examples_for_and_three_against() {
    let mut counts: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for example in RulePack::built_in().examples() {
        let count = counts.entry(example.criterion).or_default();
        if example.level == Level::Absent {
            count.1 += 1;
        } else {
            count.0 += 1;
        }
    }
    let charter = RulePack::built_in()
        .charter(CHARTER)
        .expect("a whole charter");
    for criterion in &charter.criteria {
        let (matching, absent) = counts.get(&criterion.id).copied().unwrap_or_default();
        assert!(
            matching >= 3 && absent >= 3,
            "{}: {matching} examples for, {absent} against",
            criterion.id
        );
    }
}

#[test]
fn the_charter_has_ten_principles_in_its_order_and_three_pillars_that_hold_each_once() {
    let charter = RulePack::built_in()
        .charter(CHARTER)
        .expect("a whole charter");
    let sections: Vec<&str> = charter
        .principles
        .iter()
        .map(|principle| principle.section.as_str())
        .collect();
    assert_eq!(
        sections,
        [
            "3.1", "3.2", "3.3", "3.4", "3.5", "3.6", "3.7", "3.8", "3.9", "3.10"
        ]
    );
    assert_eq!(charter.criteria.len(), 47);
    let in_pillars: Vec<&String> = charter
        .pillars
        .iter()
        .flat_map(|pillar| &pillar.principles)
        .collect();
    assert_eq!(charter.pillars.len(), 3);
    assert_eq!(in_pillars.iter().collect::<BTreeSet<_>>().len(), 10);
    assert_eq!(in_pillars.len(), 10);
}

#[test]
fn why_is_one_sentence_and_advice_is_a_command() {
    let charter = RulePack::built_in()
        .charter(CHARTER)
        .expect("a whole charter");
    for criterion in &charter.criteria {
        assert!(
            criterion.why.ends_with('.') && !criterion.why.contains(". "),
            "{}: why: {}",
            criterion.id,
            criterion.why
        );
        assert!(
            criterion.question.ends_with('?'),
            "{}: question: {}",
            criterion.id,
            criterion.question
        );
        assert!(
            criterion.advice.starts_with(char::is_uppercase) && criterion.advice.ends_with('.'),
            "{}: advice: {}",
            criterion.id,
            criterion.advice
        );
        assert!(
            !criterion.references.is_empty(),
            "{}: no reference",
            criterion.id
        );
    }
}

fn faults(files: &[(&str, &str)]) -> Vec<String> {
    let files = files
        .iter()
        .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
        .collect();
    match RulePack::built_in()
        .with(files)
        .and_then(|pack| pack.charter(CHARTER).map(drop))
    {
        Ok(()) => Vec::new(),
        Err(errors) => errors.0.iter().map(ToString::to_string).collect(),
    }
}

#[test]
fn all_that_is_wrong_is_told_with_file_line_and_way_out() {
    let told = faults(&[
        (
            "a//criteria/house/one.toml",
            "title = \"One\"\nquestion = \"Q?\"\nwhy = \"W.\"\nadvise = \"A.\"\ntitel = \"T\"\n",
        ),
        ("a//charters/digital-nations-2021.toml", "title = "),
        ("a//somewhere/else.toml", ""),
    ]);
    assert_eq!(told.len(), 4, "{told:#?}");
    assert!(
        told.iter()
            .any(|line| line.starts_with("a//criteria/house/one.toml:4: unknown key `advise`")),
        "{told:#?}"
    );
    assert!(
        told.iter()
            .any(|line| line.starts_with("a//criteria/house/one.toml:5: unknown key `titel`")),
        "{told:#?}"
    );
    assert!(
        told.iter()
            .any(|line| line.starts_with("a//charters/digital-nations-2021.toml:1: ")),
        "{told:#?}"
    );
    assert!(
        told.iter()
            .any(|line| line.contains("is no place for a rule file")),
        "{told:#?}"
    );
}

#[test]
fn broken_patterns_unknown_ids_and_missing_examples_are_told_together() {
    let told = faults(&[
        (
            "w//wordings/en/user-needs/research.toml",
            "[[wording]]\nstrength = \"committed\"\nsays = [\n  \"interview* ..8\",\n  \"{nobody} spoke\",\n  \"code & /(/\",\n]\n",
        ),
        (
            "w//wordings/en/house/unknown.toml",
            "[[wording]]\nstrength = \"claimed\"\nsays = [\"x y\"]\n",
        ),
        (
            "w//charters/digital-nations-2021.toml",
            "[[principle]]\nid = \"user-needs\"\ncriteria = { \"user-needs/nothing\" = 1 }\n",
        ),
    ]);
    assert!(
        told.iter()
            .any(|line| line.contains("research.toml:4: a gap is written")),
        "{told:#?}"
    );
    assert!(
        told.iter()
            .any(|line| line.contains("research.toml:5: no list of words is called `nobody`")),
        "{told:#?}"
    );
    assert!(
        told.iter()
            .any(|line| line.contains("research.toml:6: broken regular expression")),
        "{told:#?}"
    );
    assert!(
        told.iter()
            .any(|line| line.contains("a criterion `house/unknown` that doesn't exist")),
        "{told:#?}"
    );
    assert!(
        told.iter().any(|line| line
            .contains("digital-nations-2021.toml:3: there is no criterion `user-needs/nothing`")),
        "{told:#?}"
    );
}

#[test]
fn a_wording_needs_examples_and_two_files_of_one_id_are_one_too_many() {
    let criterion = (
        "c//criteria/house/one.toml",
        "title = \"One\"\nquestion = \"Q?\"\nwhy = \"W.\"\nadvice = \"A.\"\n",
    );
    let charter = (
        "c//charters/digital-nations-2021.toml",
        "[[principle]]\nid = \"user-needs\"\ncriteria = { \"house/one\" = 1 }\n",
    );
    let wording = (
        "c//wordings/en/house/one.toml",
        "[[wording]]\nstrength = \"claimed\"\nsays = [\"x y\"]\n",
    );
    let told = faults(&[criterion, charter, wording]);
    assert!(
        told.len() == 1 && told[0].contains("wordings need examples"),
        "{told:#?}"
    );
    let told = faults(&[criterion, ("d//criteria/house/one.toml", "off = true\n")]);
    assert!(
        told.len() == 1 && told[0].contains("has the same id"),
        "{told:#?}"
    );
}

#[test]
fn one_key_can_be_overridden_one_criterion_switched_off_and_a_charter_extended() {
    let files = vec![
        ("h//criteria/user-needs/research.toml".to_owned(), "advice = \"Ask them.\"\n".to_owned()),
        ("h//criteria/sustainability/footprint.toml".to_owned(), "off = true\n".to_owned()),
        ("h//charters/town.toml".to_owned(), "title = \"Town\"\nextends = \"digital-nations-2021\"\n[[principle]]\nid = \"user-needs\"\ncriteria = { \"user-needs/research\" = 5 }\n".to_owned()),
    ];
    let pack = RulePack::built_in().with(files).expect("good rules");
    let town = pack.charter("town").expect("a charter");
    let research = &town.criteria[town.position("user-needs/research").expect("research")];
    assert_eq!(
        (research.advice.as_str(), research.title.as_str()),
        ("Ask them.", "Research with users")
    );
    assert_eq!(town.position("sustainability/footprint"), None);
    assert_eq!(town.criteria.len(), 46);
    assert_eq!(town.principles[0].criteria[0].1, 5);
    assert_ne!(
        town.digest,
        RulePack::built_in()
            .charter(CHARTER)
            .expect("a charter")
            .digest
    );
}

#[test]
fn a_missing_charter_names_those_that_there_are() {
    let told = RulePack::built_in()
        .charter("nowhere")
        .expect_err("no such charter")
        .to_string();
    assert_eq!(
        told,
        "there is no charter `nowhere`; there are: digital-nations-2021"
    );
}
