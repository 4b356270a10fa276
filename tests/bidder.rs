//! A bidder's two tasks, the first report and the second draft, as the program is called for them.

use assert_cmd::Command;
use serde_json::Value;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

const EXAMPLES: [&str; 3] = [
    "library-cards-weak",
    "harbour-permits-strong",
    "bus-passes-overclaims",
];

/// Lines that the first report takes at most at 80 columns.
const LINES: usize = 50;

#[test]
fn the_first_report_is_short_and_the_whole_is_asked_for() {
    for name in EXAMPLES {
        let path = example(name);
        let (code, short, said) = run(Path::new("."), &["check", &path]);
        assert_eq!((code, said.as_str()), (0, ""));
        assert!(short.lines().count() <= LINES, "{short}");
        let first = short.lines().next().unwrap_or_default();
        assert!(first.starts_with(&format!("{name}.md: ")), "{first}");
        assert!(first.contains(" of 100, "), "{first}");
        let (_, full, _) = run(Path::new("."), &["check", &path, "--full"]);
        assert!(full.lines().count() > 4 * LINES);
        let (_, line, _) = run(Path::new("."), &["check", &path, "--quiet"]);
        assert_eq!(line.lines().count(), 1, "{line}");
    }
}

#[test]
fn what_comes_first_differs_by_bid_and_goes_from_the_urgent_to_the_rest() {
    const CAUSES: [&str; 5] = [
        "required",
        "contradicted",
        "one sentence away",
        "missing",
        "unproven",
    ];
    let mut firsts = Vec::new();
    for name in EXAMPLES {
        let improvements = improvements(&example(name), &[]);
        let rank = |one: &Value| CAUSES.iter().position(|cause| one["cause"] == *cause);
        let ranks: Vec<_> = improvements.iter().map(rank).collect();
        assert!(ranks.is_sorted() && ranks.iter().all(Option::is_some));
        let weak = improvements.iter();
        let weak = weak.filter(|one| one["cause"] == "one sentence away");
        assert!(weak.clone().all(|one| one["said"]["quote"].is_string()));
        assert!(weak.clone().all(|one| one["verdict"] == "claimed"));
        let first = improvements.iter().take(5);
        let first: Vec<String> = first.map(|one| one["criterion"].to_string()).collect();
        assert!(!firsts.contains(&first), "{name}: {first:?}");
        firsts.push(first);
    }
    let asked = ["--require", "open-source/reuse>=claimed"];
    let first = &improvements(&example(EXAMPLES[0]), &asked)[0];
    assert_eq!(first["cause"], "required");
    assert_eq!(first["criterion"], "open-source/reuse");
}

#[test]
fn what_follows_is_said_by_what_is_required() {
    let decision = |name: &str, require: &[&str]| {
        let report = report(&example(name), require);
        report["decision"]["word"].as_str().map(str::to_owned)
    };
    let require = |what| ["--require", what];
    let weak = EXAMPLES[0];
    assert_eq!(decision(weak, &[]).as_deref(), Some("improve first"));
    let contradicted = require("open-source/licence>=claimed");
    assert_eq!(decision(weak, &contradicted).as_deref(), Some("no bid"));
    let absent = require("open-source/reuse>=claimed");
    assert_eq!(decision(weak, &absent).as_deref(), Some("not ready"));
    assert_eq!(decision(EXAMPLES[1], &[]).as_deref(), Some("ready"));
    let score = ["--fail-under", "99"];
    assert_eq!(decision(EXAMPLES[1], &score).as_deref(), Some("not ready"));
}

#[test]
fn a_path_without_a_command_is_checked_and_misspelt_commands_are_not() {
    let folder = folder(&[("bid.md", PROPOSAL), ("bids/a.md", PROPOSAL)]);
    let (_, with, _) = run(folder.path(), &["check", "bid.md"]);
    let (code, without, _) = run(folder.path(), &["bid.md"]);
    assert_eq!((code, &without), (0, &with));
    let (code, _, _) = run(folder.path(), &["bids", "--quiet"]);
    assert_eq!(code, 0);
    let (code, _, said) = run(folder.path(), &["chekc"]);
    assert!(code == 2 && said.contains("'check'"), "{said}");
    let (code, _, said) = run(folder.path(), &["gone.md"]);
    assert!(
        code == 2 && said.contains("there is no such file"),
        "{said}"
    );
}

#[test]
fn colour_is_the_users_choice_and_files_never_have_it() {
    let folder = folder(&[("bid.md", PROPOSAL)]);
    let escaped = |args: &[&str], variable: Option<(&str, &str)>| {
        let mut command = program(folder.path());
        command.args(args).envs(variable);
        let output = command.output().expect("it runs");
        String::from_utf8_lossy(&output.stdout).contains('\u{1b}')
    };
    let check = ["bid.md"];
    assert!(!escaped(&check, None));
    assert!(escaped(&["check", "bid.md", "--color", "always"], None));
    for forced in ["CLICOLOR_FORCE", "FORCE_COLOR"] {
        assert!(escaped(&check, Some((forced, "1"))), "{forced}");
        let never = ["check", "bid.md", "--color", "never"];
        assert!(!escaped(&never, Some((forced, "1"))), "{forced}");
    }
    assert!(!escaped(&check, Some(("FORCE_COLOR", "0"))));
    let output = [
        "check", "bid.md", "--color", "always", "--output", "out.txt",
    ];
    let _ = escaped(&output, None);
    let written = fs::read_to_string(folder.path().join("out.txt")).expect("written");
    assert!(!written.contains('\u{1b}'));
}

#[test]
fn a_page_is_written_where_nobody_else_looks_and_its_path_is_told() {
    let folder = folder(&[("bid.md", PROPOSAL)]);
    let mut command = program(folder.path());
    command
        .args(["check", "bid.md", "--quiet", "--open"])
        .env("TMPDIR", folder.path());
    let output = command.output().expect("it runs");
    let said = String::from_utf8(output.stderr).expect("UTF-8");
    assert_eq!(output.status.code(), Some(0), "{said}");
    let page = said.trim().rsplit(": ").next().expect("a path");
    let text = fs::read_to_string(page).expect("a page");
    assert!(text.starts_with("<!doctype html>"));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let parent = Path::new(page).parent().expect("a folder");
        let mode = fs::metadata(parent).expect("a folder").permissions().mode();
        assert_eq!(mode & 0o77, 0, "{mode:o}");
    }
    let (code, out, said) = run(
        folder.path(),
        &["check", "bid.md", "--open", "--output", "page.html"],
    );
    assert!(
        code == 0 && out.is_empty() && said.contains("page.html"),
        "{said}"
    );
    let page = fs::read_to_string(folder.path().join("page.html")).expect("written");
    assert!(page.starts_with("<!doctype html>"));
}

#[test]
fn earlier_scores_are_kept_shown_and_proved() {
    let bids: Vec<String> = (0..21).map(|nth| format!("bids/{nth:02}.md")).collect();
    let mut files: Vec<(&str, &str)> = bids.iter().map(|bid| (bid.as_str(), PROPOSAL)).collect();
    files.push(("bid.md", PROPOSAL));
    files.push(("few/a.md", PROPOSAL));
    files.push((
        "few/b.md",
        "# Offer\n\nWe will carry out user research every month.\n",
    ));
    let folder = folder(&files);
    let at = folder.path();
    for (of, to) in [("bids", "many.json"), ("few", "few.json")] {
        let (code, _, said) = run(at, &["compare", of, "--quiet", "--write-reference", to]);
        assert_eq!((code, said.as_str()), (0, ""));
    }
    let kept = fs::read_to_string(at.join("many.json")).expect("written");
    assert!(
        kept.contains("\"count\": 21") && !kept.contains(".md"),
        "{kept}"
    );
    let (_, out, _) = run(at, &["bid.md", "--reference", "many.json"]);
    assert!(
        out.contains("21 earlier bids") && out.contains("0 of 21 are lower"),
        "{out}"
    );
    let (_, out, _) = run(at, &["bid.md", "--reference", "few.json"]);
    assert!(
        out.contains("2 earlier bids") && !out.contains("are lower"),
        "{out}"
    );

    let form = ["--format", "json", "--output", "report.json"];
    let check = ["check", "bid.md", "--reference", "many.json"];
    run(at, &[&check[..], &form].concat());
    let verify = ["verify", "report.json", "--input", "bid.md"];
    let (code, _, said) = run(at, &verify);
    assert!(code == 2 && said.contains("--reference"), "{said}");
    let with = |file| run(at, &[&verify[..], &["--reference", file]].concat());
    assert_eq!(with("many.json").0, 0, "{}", with("many.json").2);
    assert_eq!(with("few.json").0, 1);

    let digest = kept
        .split('"')
        .find(|part| part.len() == 64)
        .expect("a digest");
    fs::write(at.join("old.json"), kept.replace(digest, &"0".repeat(64))).expect("written");
    let (code, out, _) = run(at, &["bid.md", "--reference", "old.json"]);
    assert!(
        code == 0 && out.contains("other rules") && !out.contains("median"),
        "{out}"
    );
    let (code, _, said) = run(at, &["bid.md", "--reference", "bid.md"]);
    assert!(
        code == 2 && said.contains("no reference of charterlint"),
        "{said}"
    );
}

/// As an editor saves: in steps, and with an empty file in between.
#[cfg(unix)]
#[test]
fn a_proposal_is_followed_until_the_user_has_seen_enough() {
    use std::process::{Command, Stdio};
    use std::time::{Duration, Instant};

    let folder = folder(&[("bid.md", PROPOSAL)]);
    let at = folder.path();
    let log = fs::File::create(at.join("log.txt")).expect("created");
    let mut child = Command::new(env!("CARGO_BIN_EXE_charterlint"))
        .current_dir(at)
        .args(["check", "bid.md", "--watch", "--output", "report.json"])
        .args(["--format", "json"])
        .stderr(log)
        .stdout(Stdio::null())
        .spawn()
        .expect("it runs");
    let read = |name: &str| fs::read_to_string(at.join(name)).unwrap_or_default();
    let wait = |what: &str, is_so: &dyn Fn() -> bool| {
        let begun = Instant::now();
        while !is_so() {
            let log = read("log.txt");
            assert!(begun.elapsed() < Duration::from_secs(30), "{what}: {log}");
            std::thread::sleep(Duration::from_millis(20));
        }
    };
    let waits = |times: usize| read("log.txt").matches("watching").count() >= times;
    wait("the first report", &|| waits(1));
    let first = read("report.json");
    fs::write(at.join("bid.md"), "").expect("written");
    wait("an empty file", &|| waits(2));
    assert!(read("log.txt").contains("the last report is kept"));
    assert_eq!(read("report.json"), first);
    let more = format!("{PROPOSAL}\nWe train 40 of your staff in May 2027.\n");
    fs::write(at.join("bid.md"), more).expect("written");
    wait("a new draft", &|| waits(3));
    assert_ne!(read("report.json"), first);
    // what it writes itself starts no further round
    std::thread::sleep(Duration::from_millis(600));
    assert!(!waits(4), "{}", read("log.txt"));
    let id = child.id().to_string();
    let sent = Command::new("kill").args(["-INT", &id]).status();
    assert!(sent.expect("kill runs").success());
    assert_eq!(child.wait().expect("it ends").code(), Some(0));
}

const PROPOSAL: &str = "# Our approach\n\nIn May 2024 we interviewed 24 claimants in Leeds and Cardiff.\n\nAll our code is released under the MIT licence.\n\nWe aim to publish performance data where possible.\n";

fn example(name: &str) -> String {
    format!("examples/proposals/{name}.md")
}

fn report(path: &str, args: &[&str]) -> Value {
    let form = ["check", path, "--format", "json"];
    let (_, report, _) = run(Path::new("."), &[&form[..], args].concat());
    serde_json::from_str(&report).expect("JSON")
}

fn improvements(path: &str, args: &[&str]) -> Vec<Value> {
    let report = report(path, args);
    report["improvements"].as_array().expect("a list").clone()
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

/// The program, without anything of this terminal.
fn program(folder: &Path) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_charterlint"));
    program.current_dir(folder);
    for name in [
        "NO_COLOR",
        "CLICOLOR",
        "CLICOLOR_FORCE",
        "FORCE_COLOR",
        "DISPLAY",
        "WAYLAND_DISPLAY",
    ] {
        program.env_remove(name);
    }
    program
}

/// Exit code, standard output, standard error.
fn run(folder: &Path, args: &[&str]) -> (i32, String, String) {
    let output = program(folder).args(args).output().expect("it runs");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    let code = output.status.code().expect("it ends");
    (code, text(output.stdout), text(output.stderr))
}
