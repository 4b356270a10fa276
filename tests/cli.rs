//! The program as a user calls it: commands, options, exit codes, and what goes to which stream.

use assert_cmd::Command;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

const PROPOSAL: &str = "# Our approach\n\nIn May 2024 we interviewed 24 claimants in Leeds and Cardiff.\n\nAll our code is released under the MIT licence.\n";

#[test]
fn without_a_command_the_help_is_shown_and_usage_is_at_fault() {
    charterlint(&[])
        .code(2)
        .err_has("Usage: charterlint <COMMAND>");
}

#[test]
fn help_shows_examples_and_exit_codes() {
    charterlint(&["--help"])
        .code(0)
        .out_has("Exit codes:")
        .out_has("--require 'open-source/licence>=committed'");
    for command in [
        "check",
        "compare",
        "screen",
        "explain",
        "charters",
        "rules",
        "schema",
        "completions",
        "man",
        "verify",
        "diff",
        "baseline",
    ] {
        charterlint(&[command, "--help"]).code(0).out_has("Usage:");
    }
}

#[test]
fn a_proposal_gets_a_report() {
    let folder = folder(&[("proposal.md", PROPOSAL)]);
    check(&folder, &["proposal.md", "--full"])
        .code(0)
        .out_has("line 3 · Our approach")
        .out_has("interviewed 24 claimants")
        .err_is("");
}

#[test]
fn several_reports_are_written_in_one_run() {
    let folder = folder(&[("proposal.md", PROPOSAL)]);
    let args = [
        "proposal.md",
        "--quiet",
        "--report",
        "html=a.html",
        "--report",
        "xlsx=b.xlsx",
    ];
    check(&folder, &args).code(0).out_has("assessed").err_is("");
    let html = fs::read_to_string(folder.path().join("a.html")).expect("written");
    assert!(html.starts_with("<!doctype html>") && html.contains("interviewed 24 claimants"));
    let book = fs::read(folder.path().join("b.xlsx")).expect("written");
    assert!(book.starts_with(b"PK"));
    check(&folder, &args)
        .code(2)
        .err_has("a.html exists already")
        .err_has("--force");
    let forced = [args.as_slice(), &["--force"]].concat();
    check(&folder, &forced).code(0);
    assert_eq!(
        fs::read(folder.path().join("b.xlsx")).expect("written"),
        book
    );
}

#[test]
fn a_report_spares_the_proposal_and_the_other_reports() {
    let folder = folder(&[("proposal.md", PROPOSAL)]);
    check(
        &folder,
        &["proposal.md", "--report", "html=./proposal.md", "--force"],
    )
    .code(2)
    .err_has("is the proposal itself");
    let twice = ["--report", "html=a", "--report", "csv=a"];
    check(&folder, &[["proposal.md"].as_slice(), &twice].concat())
        .code(2)
        .err_has("two reports can't go to one file");
    check(&folder, &["proposal.md", "--report", "htm=a.html"])
        .code(2)
        .err_has("did you mean `html`");
    check(&folder, &["proposal.md", "--report", "a.html"])
        .code(2)
        .err_has("FORMAT=FILE");
    assert!(!folder.path().join("a").exists());
}

#[test]
fn verdicts_are_printed_in_the_buyers_scale() {
    let own = "title = \"Ours\"\n[[mark]]\nmark = \"no\"\nlabel = \"Nothing\"\nwords = \"x\"\nlevels = [\"absent\", \"contradicted\", \"claimed\"]\n[[mark]]\nmark = \"yes\"\nlabel = \"There\"\nwords = \"x\"\nlevels = [\"committed\", \"evidenced\"]\n";
    let folder = folder(&[("proposal.md", PROPOSAL), ("rules/scales/ours.toml", own)]);
    check(&folder, &["proposal.md", "--scale", "nz-0-5", "--full"])
        .code(0)
        .out_has("committed · 2 (Minor reservations)");
    check(
        &folder,
        &[
            "proposal.md",
            "--rules",
            "rules",
            "--scale",
            "ours",
            "--full",
        ],
    )
    .code(0)
    .out_has("committed · yes (There)");
    check(&folder, &["proposal.md", "--scale", "nz-0-6"])
        .code(2)
        .err_has("did you mean `nz-0-5`");
    let broken = own.replace(", \"claimed\"", "");
    fs::write(folder.path().join("rules/scales/ours.toml"), broken).expect("written");
    check(
        &folder,
        &["proposal.md", "--rules", "rules", "--scale", "ours"],
    )
    .code(2)
    .err_has("rules/scales/ours.toml:1: no mark is given for `claimed`");
    let unknown = own.replace("label = \"There\"", "lable = \"There\"");
    fs::write(folder.path().join("rules/scales/ours.toml"), unknown).expect("written");
    check(
        &folder,
        &["proposal.md", "--rules", "rules", "--scale", "ours"],
    )
    .code(2)
    .err_has("rules/scales/ours.toml:");
}

#[test]
fn scales_and_rubric_can_be_published() {
    charterlint(&["scales"])
        .code(0)
        .out_has("uk-0-3 · 0 to 3, UK Digital Outcomes")
        .out_has("for assessors only");
    charterlint(&["rubric", "--scale", "uk-0-3"])
        .code(0)
        .out_has("Partially met")
        .out_has("weight 1, 2.1 %");
    charterlint(&["schema", "rubric"])
        .code(0)
        .out_has("charterlint.rubric/1");
}

#[test]
fn standard_input_is_a_proposal_too() {
    run(program()
        .args(["check", "-", "--quiet"])
        .write_stdin(PROPOSAL))
    .code(0)
    .out_has("standard input: ")
    .out_has("criteria assessed");
}

#[test]
fn a_folder_is_read_in_the_order_of_names_and_names_what_it_passes_over() {
    let folder = folder(&[
        ("b/two.md", PROPOSAL),
        ("a.txt", PROPOSAL),
        ("z.png", "x"),
        (".hidden.md", "x"),
    ]);
    let run = check(&folder, &[".", "--format", "json"])
        .code(0)
        .err_has("passed over")
        .err_has("z.png");
    assert_eq!(inputs(&run.0.stdout), ["./a.txt", "./b/two.md"]);
}

#[test]
fn a_file_named_twice_is_read_once() {
    let folder = folder(&[("a.md", PROPOSAL)]);
    let run = check(&folder, &["a.md", "./a.md", ".", "--format", "json"]).code(0);
    assert_eq!(inputs(&run.0.stdout), ["a.md"]);
}

#[test]
fn a_folder_without_documents_is_at_fault() {
    let folder = folder(&[("z.png", "x")]);
    check(&folder, &["."])
        .code(2)
        .out_is("")
        .err_has("no readable document");
}

#[test]
fn what_cannot_be_read_is_in_the_report_and_on_standard_error() {
    let folder = folder(&[("a.md", PROPOSAL), ("b.pdf", "%PDF-1.7 x")]);
    let run = check(&folder, &["a.md", "b.pdf", "missing.md"]).code(0);
    run.out_has("! b.pdf: this is a PDF")
        .out_has("! missing.md: there is no such file")
        .err_has("warning: b.pdf: this is a PDF")
        .err_has("warning: missing.md");
}

#[test]
fn if_nothing_can_be_read_input_is_at_fault() {
    let folder = folder(&[("b.pdf", "%PDF-1.7 x")]);
    check(&folder, &["b.pdf", "missing.md"])
        .code(2)
        .out_is("")
        .err_has("error: b.pdf: this is a PDF")
        .err_has("missing.md: there is no such file");
}

#[test]
fn another_encoding_is_read_and_told() {
    let folder = folder(&[("a.md", PROPOSAL)]);
    fs::write(folder.path().join("latin.txt"), b"one\ntwo caf\xE9\n").expect("written");
    check(&folder, &["a.md", "latin.txt"])
        .code(0)
        .out_has("! latin.txt: this is no UTF-8; it was read as windows-1252");
}

#[test]
fn an_empty_file_is_readable_and_cannot_be_evaluated() {
    let folder = folder(&[("empty.md", "\n")]);
    check(&folder, &["empty.md"])
        .code(0)
        .out_has("no score, 0 of")
        .out_has("cannot evaluate");
    check(&folder, &["empty.md", "--fail-under", "0"])
        .code(1)
        .err_has("nothing could be judged");
}

#[test]
fn a_file_over_the_limit_is_refused() {
    let folder = folder(&[("big.txt", &"word ".repeat(300_000))]);
    check(&folder, &["big.txt", "--max-size", "1"])
        .code(2)
        .err_has("larger than 1 MiB")
        .err_has("--max-size");
    run(program()
        .args(["check", "-", "--max-size", "1"])
        .write_stdin("word ".repeat(300_000)))
    .code(2)
    .err_has("larger than 1 MiB");
}

#[test]
fn gates_decide_the_exit_code_and_say_what_is_missing() {
    let folder = folder(&[("a.md", PROPOSAL)]);
    check(
        &folder,
        &["a.md", "--require", "open-source/licence>=committed"],
    )
    .code(0)
    .err_is("");
    check(&folder, &["a.md", "--require", "skills>=claimed"]).code(2);
    check(
        &folder,
        &["a.md", "--quiet", "--require", "skills/training>=claimed"],
    )
    .code(1)
    .err_is("not reached: skills/training is absent; claimed is required (--require)\n");
    check(&folder, &["a.md", "--fail-under", "99"])
        .code(1)
        .err_has("99 is required (--fail-under)");
    let run = check(
        &folder,
        &["a.md", "--require", "digital-skills-and-training>=claimed"],
    )
    .code(1);
    assert_eq!(String::from_utf8_lossy(&run.0.stderr).lines().count(), 4);
}

#[test]
fn misspelt_names_offer_near_ones() {
    let folder = folder(&[("a.md", PROPOSAL)]);
    let cases: [(&[&str], &str); 8] = [
        (
            &["--require", "open-source/license>=committed"],
            "did you mean `open-source/licence`?",
        ),
        (
            &["--require", "open-source/licence>=commited"],
            "did you mean `committed`?",
        ),
        (&["--require", "open-source/licence"], "ID>=LEVEL"),
        (&["--principle", "user-neads"], "did you mean `user-needs`?"),
        (
            &["--charter", "digital-nation-2021"],
            "did you mean `digital-nations-2021`?",
        ),
        (&["--format", "jsn"], "json"),
        (&["--lang", "xx"], "there are: en"),
        (
            &[
                "--principle",
                "user-needs",
                "--require",
                "open-source>=claimed",
            ],
            "--principle limits the check",
        ),
    ];
    for (options, way_out) in cases {
        check(&folder, &[&["a.md"], options].concat())
            .code(2)
            .out_is("")
            .err_has(way_out);
    }
    charterlint(&["explain", "open-source/license"])
        .code(2)
        .err_has("did you mean `open-source/licence`?");
}

#[test]
fn a_principle_limits_what_is_shown_and_scored() {
    let folder = folder(&[("a.md", PROPOSAL)]);
    let run = check(
        &folder,
        &["a.md", "--principle", "open-source", "--format", "json"],
    )
    .code(0);
    let report: serde_json::Value = serde_json::from_slice(&run.0.stdout).expect("JSON");
    assert_eq!(report["principles"].as_array().map(Vec::len), Some(1));
    assert_eq!(report["total"], report["principles"][0]["score"]);
    assert_eq!(report["limited_to"], serde_json::json!(["open-source"]));
}

#[test]
fn a_report_goes_to_a_file_and_never_over_another_unasked() {
    let folder = folder(&[("a.md", PROPOSAL)]);
    check(&folder, &["a.md", "--output", "report.txt"])
        .code(0)
        .out_is("");
    let report = fs::read(folder.path().join("report.txt")).expect("written");
    check(&folder, &["a.md", "--output", "report.txt"])
        .code(2)
        .err_has("exists already")
        .err_has("--force");
    check(&folder, &["a.md", "--output", "report.txt", "--force"]).code(0);
    assert_eq!(
        fs::read(folder.path().join("report.txt")).expect("still there"),
        report
    );
    check(&folder, &["a.md", "--output", "./a.md", "--force"])
        .code(2)
        .err_has("the proposal itself");
    assert_eq!(
        fs::read_to_string(folder.path().join("a.md")).expect("still there"),
        PROPOSAL
    );
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let folder = folder(&[("a.md", PROPOSAL), ("b/c.md", PROPOSAL)]);
    for format in ["text", "json"] {
        let once = check(&folder, &[".", "--format", format]).code(0).out();
        check(&folder, &[".", "--format", format])
            .code(0)
            .out_is(&once);
    }
}

#[test]
fn json_holds_to_the_printed_schema() {
    let folder = folder(&[("a.md", PROPOSAL), ("b.pdf", "%PDF-1.7 x"), ("c.md", "")]);
    let schema = charterlint(&["schema", "report"]).code(0).0.stdout;
    let report = check(
        &folder,
        &["a.md", "b.pdf", "c.md", "gone.md", "--format", "json"],
    )
    .code(0)
    .0
    .stdout;
    let validator = jsonschema::validator_for(&serde_json::from_slice(&schema).expect("JSON"))
        .expect("a schema");
    let report = serde_json::from_slice(&report).expect("JSON");
    assert_eq!(
        validator
            .iter_errors(&report)
            .map(|error| error.to_string())
            .collect::<Vec<_>>(),
        Vec::<String>::new()
    );
}

#[test]
fn explain_shows_the_criterion_and_what_a_proposal_says_to_it() {
    let folder = folder(&[("a.md", PROPOSAL)]);
    charterlint(&["explain", "open-source/licence"])
        .code(0)
        .out_has("What counts")
        .out_has("What to write");
    run_in(&folder, &["explain", "open-source/licence", "a.md"])
        .code(0)
        .out_has("In this proposal it is ")
        .out_has("line 5");
}

#[test]
fn parts_of_the_charter_are_known_by_section_title_and_beginning() {
    let folder = folder(&[("a.md", PROPOSAL)]);
    for name in ["3.4", "open source", "Open-Source"] {
        charterlint(&["explain", name])
            .code(0)
            .out_has("open-source/licence");
        run_in(&folder, &["explain", name, "a.md"])
            .code(0)
            .out_has("In this proposal it is committed")
            .out_has("In this proposal it is absent");
        check(&folder, &["a.md", "--principle", name])
            .code(0)
            .out_has("only open-source");
    }
    charterlint(&["explain", "safeguards"])
        .code(0)
        .out_has("necessary-safeguards");
    charterlint(&["explain", "open"])
        .code(2)
        .err_has("`open` may mean any of: open-standards, open-source");
}

#[test]
fn rules_can_be_listed_shown_and_proved() {
    charterlint(&["charters"])
        .code(0)
        .out_has("digital-nations-2021");
    charterlint(&["rules", "list"])
        .code(0)
        .out_has("user-needs/research");
    charterlint(&["rules", "show", "open-source/licence"])
        .code(0)
        .out_has("Looked for in language en: committed");
    charterlint(&["rules", "show", "open-source"])
        .code(0)
        .out_has("open-source/licence");
    charterlint(&["rules", "help"]).code(0);
    charterlint(&["rules", "test"]).out_has("examples");
}

#[test]
fn broken_rules_are_at_fault_and_all_named() {
    let folder = folder(&[
        ("rules/criteria/a/one.toml", "titel = \"x\"\n"),
        ("rules/criteria/a/two.toml", "title = \n"),
        (
            "rules/charters/own.toml",
            "title = \"Own\"\nextends = \"nowhere\"\n",
        ),
    ]);
    run_in(&folder, &["rules", "test", "--rules", "rules"])
        .code(2)
        .err_has("one.toml:1")
        .err_has("two.toml:1");
    run_in(&folder, &["rules", "list", "--rules", "nowhere"])
        .code(2)
        .err_has("there is no such folder");
    fs::remove_dir_all(folder.path().join("rules/criteria")).expect("removed");
    run_in(&folder, &["rules", "test", "--rules", "rules"])
        .code(2)
        .err_has("rules/charters/own.toml:2")
        .err_has("nowhere");
    fs::remove_file(folder.path().join("rules/charters/own.toml")).expect("removed");
    run_in(&folder, &["rules", "list", "--rules", "rules"])
        .code(2)
        .err_has("no rule file");
}

#[test]
fn completions_and_manual_pages_are_made_from_the_same_arguments() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        charterlint(&["completions", shell])
            .code(0)
            .out_has("charterlint");
    }
    charterlint(&["man"]).code(0).out_has(".TH charterlint 1");
    charterlint(&["man", "rules", "test"])
        .code(0)
        .out_has("charterlint\\-rules\\-test");
    charterlint(&["man", "chek"])
        .code(2)
        .err_has("did you mean `check`?");
}

#[test]
fn a_hostile_file_name_does_not_steer_the_terminal() {
    let name = "a\u{1b}[2Jb.md";
    charterlint(&["check", name])
        .code(2)
        .err_has("a␛[2Jb.md: there is no such file");
}

fn charterlint(arguments: &[&str]) -> Run {
    run(program().args(arguments))
}

fn run_in(folder: &TempDir, arguments: &[&str]) -> Run {
    run(program().current_dir(folder.path()).args(arguments))
}

fn program() -> Command {
    Command::new(env!("CARGO_BIN_EXE_charterlint"))
}

fn run(command: &mut Command) -> Run {
    Run(command.output().expect("the program runs"))
}

fn check(folder: &TempDir, arguments: &[&str]) -> Run {
    run_in(folder, &[&["check"], arguments].concat())
}

fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().expect("a folder for the test");
    for (path, text) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap_or(Path::new("."))).expect("created");
        fs::write(path, text).expect("written");
    }
    folder
}

fn inputs(report: &[u8]) -> Vec<String> {
    let report: serde_json::Value = serde_json::from_slice(report).expect("JSON");
    report["inputs"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|input| Some(input["name"].as_str()?.to_owned()))
        .collect()
}

/// What a run of the program gave.
struct Run(std::process::Output);

impl Run {
    #[track_caller]
    fn code(self, code: i32) -> Self {
        assert_eq!(
            self.0.status.code(),
            Some(code),
            "{}\n{}",
            self.out(),
            self.err()
        );
        self
    }

    #[track_caller]
    fn out_has(self, words: &str) -> Self {
        assert!(
            self.out().contains(words),
            "{words:?} is not in:\n{}",
            self.out()
        );
        self
    }

    #[track_caller]
    fn err_has(self, words: &str) -> Self {
        assert!(
            self.err().contains(words),
            "{words:?} is not in:\n{}",
            self.err()
        );
        self
    }

    #[track_caller]
    fn out_is(self, text: &str) -> Self {
        assert_eq!(self.out(), text);
        self
    }

    #[track_caller]
    fn err_is(self, text: &str) -> Self {
        assert_eq!(self.err(), text);
        self
    }

    fn out(&self) -> String {
        String::from_utf8(self.0.stdout.clone()).expect("UTF-8")
    }

    fn err(&self) -> String {
        String::from_utf8(self.0.stderr.clone()).expect("UTF-8")
    }
}

const WAIVED: &str = "require = [\"open-markets/exit>=committed\"]\n\n[[waiver]]\ncriterion = \"open-markets/exit\"\nreason = \"It comes with the contract.\"\nowner = \"Ann\"\nexpires = 2027-01-31\n";

#[test]
fn a_waiver_holds_up_to_its_last_day_and_then_fails() {
    let folder = folder(&[("proposal.md", PROPOSAL), ("charterlint.toml", WAIVED)]);
    check(&folder, &["proposal.md", "--today", "2027-01-31"])
        .code(0)
        .out_has("Waivers on 2027-01-31 (--today)")
        .out_has("open-markets/exit · waived until 2027-01-31")
        .out_has("by charterlint.toml");
    check(&folder, &["proposal.md", "--today", "2027-02-01"])
        .code(1)
        .out_has("expired on 2027-01-31")
        .err_has("not reached: the waiver of open-markets/exit expired on 2027-01-31 (charterlint.toml:3)")
        .err_has("open-markets/exit is absent; committed is required");
    check(&folder, &["proposal.md", "--no-config"]).code(0);
    check(&folder, &["proposal.md", "--today", "31.1.2027"])
        .code(2)
        .err_has("2027-01-31");
}

#[test]
fn a_waiver_that_nobody_needs_is_reported_and_fails_nothing() {
    let config = WAIVED.replace("open-markets/exit", "open-source/licence");
    let folder = folder(&[("proposal.md", PROPOSAL), ("charterlint.toml", &config)]);
    check(&folder, &["proposal.md", "--today", "2027-01-31"])
        .code(0)
        .out_has("not needed");
}

#[test]
fn a_configuration_is_found_upwards_in_its_repository_and_the_command_line_prevails() {
    let folder = folder(&[
        ("bid/.git/HEAD", "ref: refs/heads/main\n"),
        ("bid/annexes/proposal.md", PROPOSAL),
        (
            "bid/charterlint.toml",
            "fail_under = 90\nformat = \"json\"\n",
        ),
    ]);
    let within = |arguments: &[&str]| {
        let annexes = folder.path().join("bid/annexes");
        run(program().current_dir(annexes).arg("check").args(arguments))
    };
    let heeded = within(&["proposal.md"])
        .code(1)
        .err_has("90 is required (../charterlint.toml:1)");
    heeded.out_has("\"configuration\": \"../charterlint.toml\"");
    within(&["proposal.md", "--fail-under", "0", "--format", "text"])
        .code(0)
        .out_has("by ../charterlint.toml (fail_under,");
}

/// What comes with a bid would let the bidder say what is asked.
#[test]
fn the_configuration_of_others_is_named_and_not_read() {
    let folder = folder(&[
        ("bids/acme/proposal.md", PROPOSAL),
        ("bids/acme/charterlint.toml", "fail_under = 90\n"),
        ("bids/globex/proposal.md", PROPOSAL),
        ("bids/globex/charterlint.toml", "nonsense"),
    ]);
    check(&folder, &["bids/acme/proposal.md"])
        .code(0)
        .err_has("bids/acme/charterlint.toml was not read");
    check(&folder, &["bids/acme/proposal.md", "--trust-config"])
        .code(1)
        .out_has("by bids/acme/charterlint.toml");
    check(&folder, &["bids/globex"]).code(0);
    let acme = folder.path().join("bids/acme");
    run(program().current_dir(acme).args(["check", "../globex"]))
        .code(0)
        .err_has("charterlint.toml was not used, since ../globex is outside");
    let compare = |arguments: &[&str]| {
        let program = &mut program();
        let program = program.current_dir(folder.path()).arg("compare");
        run(program.args(["bids/acme", "bids/globex"]).args(arguments))
    };
    compare(&[]).code(0);
    // the buyer's own holds for all bids
    fs::write(folder.path().join("charterlint.toml"), "fail_under = 90\n").expect("written");
    compare(&[])
        .code(1)
        .out_has("configuration charterlint.toml");
    compare(&["--no-config"]).code(0);
}

#[test]
fn rules_of_a_configuration_stay_in_its_repository() {
    let folder = folder(&[
        ("rules/charters/x.toml", ""),
        ("bid/proposal.md", PROPOSAL),
        ("bid/charterlint.toml", "rules = [\"../rules\"]\n"),
    ]);
    let bid = folder.path().join("bid");
    run(program().current_dir(&bid).args(["check", "."]))
        .code(2)
        .err_has("charterlint.toml:1: rules: ../rules is outside");
}

#[test]
fn a_broken_configuration_is_at_fault() {
    for (config, message) in [
        (
            "chartre = \"x\"\n",
            "charterlint.toml:1: there is no key `chartre`; did you mean `charter`?",
        ),
        (
            "require = [\n  \"open-source/licens>=committed\",\n]\n",
            "charterlint.toml:2: require: there is no criterion or principle",
        ),
        ("charter = \"digital\"\n", "there is no charter `digital`"),
        (
            "format = \"jsn\"\n",
            "charterlint.toml:1: format: there is no format `jsn`",
        ),
        (
            "[[waiver]]\ncriterion = \"a/b\"\nreason = \"x\"\nowner = \"x\"\nexpires = 2027-01-31\n",
            "charterlint.toml:1: waiver: there is no criterion `a/b`",
        ),
        (
            "documents = [\"nothing/*.md\"]\n",
            "charterlint.toml:1: documents: no file matches nothing/*.md",
        ),
        (
            "[[report]]\nformat = \"json\"\nfile = \"../out.json\"\n",
            "leads out of the configuration's folder",
        ),
        (
            "[[report]]\nformat = \"json\"\nfile = \"README.md\"\n",
            "is no report of charterlint",
        ),
    ] {
        let folder = folder(&[("README.md", PROPOSAL), ("charterlint.toml", config)]);
        check(&folder, &["."]).code(2).err_has(message);
    }
}

#[test]
fn reports_are_written_besides_and_replaced() {
    let config = "[[report]]\nformat = \"json\"\nfile = \"out.json\"\n";
    let folder = folder(&[("README.md", PROPOSAL), ("charterlint.toml", config)]);
    for _ in 0..2 {
        check(&folder, &["."]).code(0).out_has("README.md: ");
    }
    let written = fs::read_to_string(folder.path().join("out.json")).expect("written");
    assert!(written.contains("charterlint.report/1"));
}

#[test]
fn the_documents_of_a_repository_are_found_or_named() {
    let files = [
        ("README.md", PROPOSAL),
        ("LICENSE", "x"),
        (".gitignore", "build/\n"),
        ("build/out.pdf", "x"),
        ("docs/approach.md", PROPOSAL),
        ("node_modules/a/README.md", PROPOSAL),
        ("src/lib/NOTES.md", PROPOSAL),
        ("CHANGELOG.md", PROPOSAL),
    ];
    let found = folder(&files);
    let run = check(&found, &[".", "--format", "json"])
        .code(0)
        .err_has("left out, standing elsewhere than proposals do: src/lib/NOTES.md");
    let documents: Vec<String> = inputs(&run.0.stdout);
    assert_eq!(documents[..2], ["./README.md", "./docs/approach.md"]);
    assert!(
        !documents
            .iter()
            .any(|name| name.contains("node_modules") || name.contains("build"))
    );
    let config = [("charterlint.toml", "documents = [\"src/**/*.md\"]\n")];
    let named = folder(&[&files[..], &config[..]].concat());
    let run = check(&named, &[".", "--format", "json"]).code(0);
    assert_eq!(inputs(&run.0.stdout)[0], "./src/lib/NOTES.md");
}

#[cfg(unix)]
#[test]
fn links_that_lead_out_of_a_repository_are_not_followed() {
    let secret = folder(&[("secret.md", "Our code is released under the MIT licence.\n")]);
    let folder = folder(&[("README.md", PROPOSAL), ("LICENSE", "x")]);
    let link = |name: &str| {
        std::os::unix::fs::symlink(secret.path().join("secret.md"), folder.path().join(name))
            .expect("a link");
    };
    fs::create_dir(folder.path().join("docs")).expect("a folder");
    link("docs/a.md");
    link("COPYING");
    let run = check(&folder, &[".", "--format", "json"])
        .code(0)
        .err_has("docs/a.md: it leads out of the folder, and was not followed");
    let names = inputs(&run.0.stdout);
    assert!(
        !names
            .iter()
            .any(|name| name.contains("a.md") || name.contains("COPYING")),
        "{names:?}"
    );
}

#[test]
fn init_writes_what_is_missing_and_touches_nothing() {
    let folder = folder(&[("proposal.md", "mine\n")]);
    run(program().current_dir(folder.path()).args(["init"]))
        .code(0)
        .out_has("left alone  ./proposal.md")
        .out_has("written     ./charterlint.toml")
        .out_has(".github/workflows/charterlint.yml");
    let kept = fs::read_to_string(folder.path().join("proposal.md")).expect("there");
    assert_eq!(kept, "mine\n");
    fs::remove_file(folder.path().join("proposal.md")).expect("removed");
    run(program()
        .current_dir(folder.path())
        .args(["init", "--ci", "none"]))
    .code(0);
    check(&folder, &["."])
        .code(0)
        .out_has("proposal.md: 0 of 100")
        .err_is("");
}

#[test]
fn the_configuration_in_force_is_shown_with_its_origin_and_can_be_read_again() {
    let folder = folder(&[("charterlint.toml", WAIVED)]);
    let shown = run(program()
        .current_dir(folder.path())
        .args(["config", "show"]))
    .code(0)
    .out_has("# charterlint.toml:1")
    .out_has("# fail_under = 60");
    let text = String::from_utf8(shown.0.stdout.clone()).expect("UTF-8");
    fs::write(folder.path().join("charterlint.toml"), &text).expect("written");
    let again = run(program()
        .current_dir(folder.path())
        .args(["config", "show"]))
    .code(0);
    again.out_has("criterion = \"open-markets/exit\"");
    run(program().args(["schema", "config"]))
        .code(0)
        .out_has("charterlint.config/1");
}
