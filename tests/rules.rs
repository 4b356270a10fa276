//! The built-in rules are whole, and prove their own examples; broken ones are told of all at once.

use charterlint::proving;
use charterlint::rules::{Errors, Level, RulePack};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

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
fn the_charter_is_looked_at_through_three_lenses_of_its_own_criteria() {
    let charter = RulePack::built_in()
        .charter(CHARTER)
        .expect("a whole charter");
    let lenses = charter.lenses.iter();
    let lenses: Vec<(&str, usize)> = lenses
        .map(|lens| (lens.id.as_str(), lens.criteria.len()))
        .collect();
    // of a criterion that the charter hasn't nothing would be left
    assert_eq!(
        lenses,
        [
            ("mission-fit", 11),
            ("delivery-capability", 15),
            ("outcomes-for-citizens", 11)
        ]
    );
    let all = charter.lenses.iter().flat_map(|lens| &lens.criteria);
    let all: Vec<&String> = all.collect();
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
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
    faults_of(files)
}

/// What is said of files that are laid over the built-in ones.
fn faults_of(files: Vec<(String, String)>) -> Vec<String> {
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

/// Each folder in `tests/rules/broken/` is laid over the built-in rules; `expected.txt` in it holds what is said then.
/// `UPDATE_RULES=1 cargo test --test rules` writes these files anew; read the difference before you commit it.
#[test]
fn broken_rule_files_are_told_as_expected() {
    let mut wrong = Vec::new();
    for folder in folders("broken") {
        let told = faults_of(files_of(&folder)).join("\n") + "\n";
        let path = folder.join("expected.txt");
        if std::env::var_os("UPDATE_RULES").is_some() {
            fs::write(&path, &told).expect("written");
        }
        let expected = fs::read_to_string(&path).unwrap_or_default();
        if told != expected.replace("\r\n", "\n") {
            wrong.push(format!("{} differs from\n{told}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Each folder in `tests/rules/whole/` holds a charter `house` whose examples prove themselves.
#[test]
fn whole_rule_files_find_what_their_examples_say() {
    for folder in folders("whole") {
        let pack = RulePack::built_in().with(files_of(&folder));
        let pack = pack.unwrap_or_else(|errors| panic!("{errors}"));
        let charter = pack.charter("house");
        let charter = charter.unwrap_or_else(|errors| panic!("{errors}"));
        let proof = proving::run(&pack, &charter);
        assert!(proof.failures.is_empty(), "{:#?}", proof.failures);
        assert!(proof.run > 4, "{}: {}", folder.display(), proof.run);
    }
}

#[test]
fn patterns_are_shown_with_the_lists_that_they_use_and_old_examples_noted() {
    let shown = program(
        &["rules", "show", "house/reach", "--charter", "house"],
        "lists",
    );
    let shown = String::from_utf8_lossy(&shown.stdout).into_owned();
    let lists = shown
        .split_once("Lists of words in language en")
        .expect("lists")
        .1;
    for line in [
        "  {people} resident*, {townsfolk}, {users}",
        "  {townsfolk} people of ({places}|# {vessels})",
        "  {vessels} boat*, barge*",
    ] {
        assert!(lists.contains(line), "no {line:?} in\n{shown}");
    }
    let test = program(&["rules", "test"], "both-forms");
    let noted = String::from_utf8_lossy(&test.stderr).into_owned();
    assert!(test.status.success());
    assert!(
        noted.starts_with("note: `[[example]]` is the old form"),
        "{noted}"
    );
    assert!(
        noted.ends_with("wordings/en/house/reach.toml:9\n"),
        "{noted}"
    );
    let test = program(&["rules", "test"], "lists");
    assert_eq!(String::from_utf8_lossy(&test.stderr), "");
}

/// What the program says over the rules of a whole case.
fn program(arguments: &[&str], name: &str) -> std::process::Output {
    assert_cmd::Command::new(env!("CARGO_BIN_EXE_charterlint"))
        .args(arguments)
        .arg("--rules")
        .arg(case("whole").join(name))
        .output()
        .expect("the program runs")
}

/// The folders of cases of a kind.
fn folders(kind: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(case(kind)).expect("a folder of cases");
    let mut folders: Vec<PathBuf> = entries.map(|entry| entry.expect("a case").path()).collect();
    folders.sort();
    folders
}

fn case(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/rules")
        .join(name)
}

/// The rule files in a folder, as `--rules` takes them.
fn files_of(root: &Path) -> Vec<(String, String)> {
    let mut files = Vec::new();
    let mut waiting = vec![root.to_path_buf()];
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                waiting.push(path);
            } else if path.extension().is_some_and(|ending| ending == "toml") {
                let below = path.strip_prefix(root).expect("a path below");
                let below = below.to_string_lossy().replace('\\', "/");
                let text = fs::read_to_string(&path).expect("a rule file");
                files.push((format!("r//{below}"), text.replace("\r\n", "\n")));
            }
        }
    }
    files
}

#[test]
fn cues_laid_over_themselves_count_once() {
    let cues = Path::new(env!("CARGO_MANIFEST_DIR")).join("rules/wordings/en/cues.toml");
    let cues = fs::read_to_string(cues).expect("the cues");
    let over = vec![("o//wordings/en/cues.toml".to_owned(), cues)];
    let packs = [
        RulePack::built_in(),
        RulePack::built_in().with(over).expect("good rules"),
    ];
    let [below, above] = packs.map(|pack| {
        let charter = pack.charter(CHARTER).expect("a whole charter");
        let lexicon = charter.lexicon("en").expect("English");
        format!("{:?}", lexicon.grammar) + &lexicon.cues.len().to_string()
    });
    assert_eq!(below, above);
}

#[test]
fn a_list_is_laid_over_that_of_the_file_below_and_an_extended_file_keeps_its_own() {
    let below = RulePack::built_in().with(files_of(&case("whole/lists")));
    let below = below.expect("good rules");
    // the examples that fail then
    let over = |text: &str| -> Result<Vec<String>, Errors> {
        let path = "o//wordings/en/house/without.toml".to_owned();
        let pack = below.clone().with(vec![(path, text.to_owned())])?;
        let charter = pack.charter("house")?;
        let failures = proving::run(&pack, &charter).failures.into_iter();
        Ok(failures.map(|failure| failure.example.text).collect())
    };

    // the patterns below mean the list above
    let replaced = over(
        "lists.lacking = [\"sans\"]\n[examples]\ncommitted = [\"We work sans internet.\"]\nabsent = [\"We work without internet.\"]\n",
    );
    assert_eq!(replaced.expect("good rules"), [""; 0]);
    // an extended file sees the lists below
    let extended = over(
        "extend = true\n[[wording]]\nstrength = \"committed\"\nsays = [\"{lacking} wires in {suns}\"]\n[lists]\nsuns = [\"sun\", \"star*\"]\n[examples]\ncommitted = [\"No wires in stars.\"]\n",
    );
    assert_eq!(extended.expect("good rules"), [""; 0]);
    // and may not change them unasked
    let clash = over("extend = true\n\n[lists]\nlacking = [\"sans\"]\n").expect_err("a clash");
    assert_eq!(
        clash.to_string(),
        "o//wordings/en/house/without.toml:4: the file that this one extends has a list `lacking` already; give yours another name (it may use `{lacking}`), or leave `extend` out to replace that one"
    );
}
