//! What a text gives away about itself: each pair differs in one thing, and the gauge must tell it.

use charterlint::evidence::{self, Gauge};
use charterlint::rules::RulePack;
use charterlint::{prose, read};
use proptest::prelude::*;
use std::sync::LazyLock;

static CHARTER: LazyLock<charterlint::rules::Charter> = LazyLock::new(|| {
    let pack = RulePack::built_in();
    pack.charter("digital-nations-2021").expect("a charter")
});

fn gauge(text: &str) -> Gauge {
    let lexicon = CHARTER.lexicon("en").expect("English");
    let document = read::read("text.md", text.as_bytes()).expect("a text");
    let prose = prose::sentences(&document, &lexicon.unending);
    evidence::gauge(&document, &prose, lexicon)
}

#[test]
fn faults_and_denials_are_admitted_and_denied_faults_are_not() {
    for (text, shortfall) in [
        ("All pages work with screen readers.", 0),
        ("There are no known issues.", 0),
        ("There are known issues.", 1),
        ("Captions are not provided.", 1),
        ("There is a lack of captions.", 1),
        ("The menu does not trap the focus.", 0),
        ("The menu works, but the date picker fails.", 2),
    ] {
        assert_eq!(gauge(text).shortfall(), shortfall, "{text}");
    }
}

#[test]
fn softer_words_are_softer_and_deeds_weigh_more_than_plans_and_plans_more_than_wishes() {
    let softness = |text| gauge(text).softness();
    assert_eq!(softness("We tested it with 12 residents."), 0);
    assert!(softness("Where possible we test it with residents.") > 0);
    assert!(softness("Some say it is perhaps the best.") > softness("Some say it is the best."));
    let record = |text| gauge(text).record();
    let (deed, plan) = ("We trained our staff.", "We will train our staff.");
    assert!(record(deed) > record(plan));
    assert!(record(plan) > record("We hope to train staff, which is an important goal."));
}

#[test]
fn support_grows_with_what_can_be_checked_and_stays_when_only_words_change() {
    let step = |text| gauge(text).step();
    assert_eq!(step(""), 0);
    assert!(step("We encrypt all records.") > step("Privacy matters."));
    let linked =
        "We encrypt all records.\n\nPolicy: https://harbour-office.org/legal/privacy-policy.pdf";
    assert!(step(linked) > step("We encrypt all records."));
    assert_eq!(step("We keep no names."), step("Names are kept by nobody."));
    // said three times is said once more than once, but no three times as strong
    assert!(step("We log access. We log access. We log access.") <= step("We log access.") + 1);
    let twice = gauge(
        "See https://harbour-office.org/x/report.pdf and https://harbour-office.org/x/report.pdf.",
    );
    assert_eq!(twice.links, 1);
}

#[test]
fn the_buyers_words_headings_and_questions_are_no_statements() {
    let text = "# We encrypt all records\n\nDo you encrypt records?\n\nThe contractor shall encrypt all records in 3 days.";
    assert_eq!(gauge(text), Gauge::default());
}

proptest! {
    #[test]
    fn any_text_can_be_gauged(text in "\\PC{0,300}", lines in "([a-z ,.*#|-]{0,40}\n){0,12}") {
        let _ = gauge(&format!("x {text}\n{lines}")).step();
    }
}
