//! The search and plain regular expressions must find the same: patterns written both ways, over random sentences.

use charterlint::rules::RulePack;
use charterlint::{evidence, prose, read};
use proptest::prelude::*;
use regex::Regex;
use std::fmt::Write as _;
use std::sync::LazyLock;

/// A pattern and what it means, as a regular expression over words that are parted by one space.
const PAIRS: [(&str, &str); 14] = [
    ("alpha beta", r"\balpha beta\b"),
    ("alph* beta", r"\balph\w* beta\b"),
    ("(alpha|gamma) beta", r"\b(alpha|gamma) beta\b"),
    ("alpha [beta] gamma", r"\balpha( beta)? gamma\b"),
    ("alpha ..2.. gamma", r"\balpha( \w+){0,2}? gamma\b"),
    (
        "alpha ~2~ gamma",
        r"\b(alpha( \w+){0,2}? gamma|gamma( \w+){0,2}? alpha)\b",
    ),
    (
        "(alpha beta|delta)* gamma",
        r"\b(alpha beta\w*|delta\w*) gamma\b",
    ),
    (
        "[alpha|beta] delta ..1.. [gamma] alpha",
        r"\b((alpha|beta) )?delta( \w+){0,1}? (gamma )?alpha\b",
    ),
    ("# beta", r"\b\d\w* beta\b"),
    ("^ beta", r"\b[A-Z]\w* beta\b"),
    ("Alpha gamma", r"\bAlpha (?i:gamma)\b"),
    (
        "(alpha|beta) ..3.. (gamma ..1.. delta|alpha alpha)",
        r"\b(alpha|beta)( \w+){0,3}? (gamma( \w+){0,1}? delta|alpha alpha)\b",
    ),
    (
        "gamma delta & beta",
        r"\b(gamma delta\b.* beta|beta .*\bgamma delta)\b",
    ),
    (
        "epsilon alph* & /gamma gamma/",
        r"\b(epsilon alph\w* .*\bgamma gamma|gamma gamma .*\bepsilon alph\w*)\b",
    ),
];

static PACK: LazyLock<RulePack> = LazyLock::new(|| {
    let mut files = vec![(
        "o//charters/oracle.toml".to_owned(),
        "title = \"Oracle\"\n[[principle]]\nid = \"p\"\ntitle = \"P\"\n[principle.criteria]\n"
            .to_owned(),
    )];
    for (at, (pattern, _)) in PAIRS.iter().enumerate() {
        let _ = writeln!(files[0].1, "\"o/c{at}\" = 1");
        files.push((
            format!("o//criteria/o/c{at}.toml"),
            "title = \"t\"\nquestion = \"q?\"\nwhy = \"w.\"\nadvice = \"a.\"\n".to_owned(),
        ));
        let examples = "[[example]]\nlevel = \"committed\"\ntext = \"x\"\n[[example]]\nlevel = \"absent\"\ntext = \"y\"\n";
        files.push((
            format!("o//wordings/en/o/c{at}.toml"),
            format!("[[wording]]\nstrength = \"committed\"\nsays = [{pattern:?}]\n{examples}"),
        ));
    }
    RulePack::built_in().with(files).expect("good rules")
});

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn search_and_regular_expressions_agree(words in prop::collection::vec(prop::sample::select(vec!["alpha", "beta", "gamma", "delta", "Alpha", "alphabet", "deltas", "7", "epsilon"]), 1..14)) {
        static ORACLE: LazyLock<Vec<Regex>> = LazyLock::new(|| {
            PAIRS.iter().map(|(pattern, regex)| Regex::new(&if pattern.contains(['^', 'A']) { (*regex).to_owned() } else { format!("(?i){regex}") }).expect("a regex")).collect()
        });
        static CHARTER: LazyLock<charterlint::rules::Charter> = LazyLock::new(|| PACK.charter("oracle").expect("a charter"));
        let text = words.join(" ");
        let document = read::read("t.txt", format!("{text}.").as_bytes()).expect("text");
        let lexicon = CHARTER.lexicon("en").expect("English");
        let prose = prose::sentences(&document, &lexicon.unending);
        let weighed = evidence::weigh(&document, &prose, lexicon);
        for (at, regex) in ORACLE.iter().enumerate() {
            let found = weighed.evidence.iter().any(|evidence| evidence.criterion == at) || weighed.near_misses.iter().any(|miss| miss.evidence.criterion == at);
            prop_assert_eq!(found, regex.is_match(&text), "`{}` in `{}`", PAIRS[at].0, text);
        }
    }
}
