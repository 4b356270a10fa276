//! The ways in from elsewhere (an action, a job, a hook, a container, what `init` writes): what they name exists, and what they run works.

use assert_cmd::Command;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command as Plain;

#[test]
fn the_action_hands_on_its_inputs_and_nothing_else() {
    let action = yaml("action.yml");
    assert_eq!(word(&action["runs"]["using"]), "composite");
    let inputs = action["inputs"].as_object().expect("inputs");
    let steps = action["runs"]["steps"].as_array().expect("steps");
    let text = fs::read_to_string(root().join("action.yml")).expect("there");
    for input in inputs.values() {
        assert!(input["description"].is_string() && input["default"].is_string());
    }
    for expression in text.split("${{").skip(1) {
        let expression = expression.split("}}").next().unwrap_or_default().trim();
        let name = expression.strip_prefix("inputs.").expect("an input");
        assert!(inputs.contains_key(name), "{expression}");
    }
    let mut bound = 0;
    for step in steps {
        let run = word(&step["run"]);
        assert_eq!(word(&step["shell"]), "bash");
        assert!(!run.contains("${{"), "pasted into a script: {run}");
        bound += step["env"].as_object().map_or(0, serde_json::Map::len);
        for variable in run.split('$').skip(1) {
            let name = variable.trim_start_matches(['{', '"']);
            let end = name.find(|one: char| !(one.is_ascii_uppercase() || one == '_'));
            let name = &name[..end.unwrap_or(name.len())];
            let known = name.is_empty() || name == "GITHUB_ACTION_PATH";
            assert!(known || step["env"].get(name).is_some(), "{name}");
        }
        flags_exist(run);
    }
    assert_eq!(bound, inputs.len());
}

/// The step that checks, in a shell as GitHub starts it.
#[test]
#[cfg(unix)]
fn the_action_checks() {
    let action = yaml("action.yml");
    let steps = action["runs"]["steps"].as_array().expect("steps");
    let script = word(&steps.last().expect("a step")["run"]);
    let home = tempfile::tempdir().expect("a folder");
    let bid = home.path().join("our bid");
    fs::create_dir(&bid).expect("made");
    fs::write(bid.join("README.md"), "# Bid\n\nAll code is open.\n").expect("written");
    for (arguments, code) in [
        ("", 0),
        ("--quiet --fail-under 99", 1),
        ("--no-such-flag", 2),
        ("--report json=a.json $(touch pwned) ; touch pwned", 0),
    ] {
        let (status, said) = shell(
            home.path(),
            script,
            &[
                ("CHARTERLINT_PATH", "our bid"),
                ("CHARTERLINT_ARGUMENTS", arguments),
            ],
        );
        assert_eq!(status, Some(code), "{arguments}: {said}");
    }
    assert!(home.path().join("a.json").exists());
    assert!(!home.path().join("pwned").exists());
}

#[test]
#[cfg(unix)]
fn the_job_for_gitlab_checks() {
    let job = &yaml(".gitlab/charterlint.yml")["charterlint"];
    let home = tempfile::tempdir().expect("a folder");
    fs::write(home.path().join("README.md"), "# Bid\n").expect("written");
    let script = job["script"].as_array().expect("commands");
    let lines: Vec<&str> = script.iter().map(word).collect();
    let path = word(&job["variables"]["CHARTERLINT_PATH"]);
    let (status, said) = shell(
        home.path(),
        &lines.join("\n"),
        &[("CHARTERLINT_PATH", path)],
    );
    assert_eq!(status, Some(0), "{said}");
    for artefact in job["artifacts"]["paths"].as_array().expect("paths") {
        assert!(home.path().join(word(artefact)).exists(), "{artefact}");
    }
    for line in script
        .iter()
        .chain(job["before_script"].as_array().expect("commands"))
    {
        flags_exist(word(line));
    }
    let rust = format!("rust:{}", rust_version());
    assert!(word(&job["image"]).starts_with(&rust), "{}", job["image"]);
}

#[test]
fn the_hook_runs_what_exists() {
    let hooks = yaml(".pre-commit-hooks.yaml");
    let hooks = hooks.as_array().expect("hooks");
    assert_eq!(word(&hooks[0]["id"]), "charterlint");
    assert_eq!(word(&hooks[0]["language"]), "rust");
    for hook in hooks {
        flags_exist(word(&hook["entry"]));
    }
}

#[test]
fn the_container_is_built_of_what_is_there() {
    let text = fs::read_to_string(root().join(".ci/Dockerfile")).expect("there");
    let rust = format!("FROM rust:{}", rust_version());
    assert!(
        text.contains(&rust),
        "the compiler that Cargo.toml asks for: {rust}"
    );
    assert!(text.contains("--locked --path . --root /out"));
    assert!(text.contains("COPY --from=build /out/bin/charterlint "));
    assert!(text.contains("ENTRYPOINT [\"charterlint\"]"));
    let command = text
        .lines()
        .find_map(|line| line.strip_prefix("CMD "))
        .expect("CMD");
    let command: Vec<String> = serde_json::from_str(command).expect("a list");
    flags_exist(&format!("charterlint {}", command.join(" ")));
}

/// What `init` writes is at work at once: the configuration is whole, the proposal is found, and each job runs a command that exists.
#[test]
fn what_init_writes_works() {
    for (whose, job) in [
        ("github", ".github/workflows/charterlint.yml"),
        ("gitlab", ".gitlab-ci.yml"),
    ] {
        let home = tempfile::tempdir().expect("a folder");
        let run = |arguments: &[&str]| {
            let mut program = Command::new(env!("CARGO_BIN_EXE_charterlint"));
            let output = program.current_dir(home.path()).args(arguments).output();
            let output = output.expect("it runs");
            let said = String::from_utf8_lossy(&output.stderr).into_owned();
            (output.status.code(), said)
        };
        assert_eq!(run(&["init", "--ci", whose]), (Some(0), String::new()));
        assert_eq!(run(&["check", "."]), (Some(0), String::new()));
        assert_eq!(run(&["config", "show"]), (Some(0), String::new()));
        let text = fs::read_to_string(home.path().join(job)).expect("written");
        let job: Value = serde_saphyr::from_str(&text).expect("YAML");
        assert!(job.is_object());
        for line in text
            .lines()
            .filter(|line| line.contains("charterlint check"))
        {
            flags_exist(line);
        }
        // a requirement that the empty skeleton doesn't meet fails the job
        let settings = home.path().join("charterlint.toml");
        let config = fs::read_to_string(&settings).expect("written");
        let config = config.replace(
            "require = []",
            "require = [\"open-source/licence>=committed\"]",
        );
        fs::write(&settings, config).expect("written");
        assert_eq!(run(&["check", ".", "--quiet"]).0, Some(1));
    }
}

/// Every `--flag` that a line gives to `charterlint` stands in the help of its subcommand.
fn flags_exist(line: &str) {
    let Some((_, call)) = line.split_once("charterlint check") else {
        return;
    };
    let mut program = Command::new(env!("CARGO_BIN_EXE_charterlint"));
    let help = program.args(["check", "--help"]).output().expect("it runs");
    let help = String::from_utf8(help.stdout).expect("UTF-8");
    for flag in call
        .split_whitespace()
        .filter(|word| word.starts_with("--") && word.len() > 2)
    {
        assert!(
            help.contains(&format!("{flag} ")) || help.contains(&format!("{flag}\n")),
            "{flag}"
        );
    }
}

/// Runs a script as the hosts do, with the program on the path.
#[cfg(unix)]
fn shell(folder: &Path, script: &str, variables: &[(&str, &str)]) -> (Option<i32>, String) {
    let program = Path::new(env!("CARGO_BIN_EXE_charterlint"));
    let bin = program.parent().expect("a folder").display();
    let path = format!("{bin}:{}", std::env::var("PATH").unwrap_or_default());
    let output = Plain::new("bash")
        .args(["--noprofile", "--norc", "-eo", "pipefail", "-c", script])
        .current_dir(folder)
        .env("PATH", path)
        .envs(variables.iter().copied())
        .output()
        .expect("bash");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    (output.status.code(), said)
}

fn rust_version() -> String {
    let text = fs::read_to_string(root().join("Cargo.toml")).expect("there");
    let cargo: toml::Table = text.parse().expect("TOML");
    let version = cargo["package"]["rust-version"].as_str();
    version.expect("a version").to_owned()
}

fn yaml(name: &str) -> Value {
    let text = fs::read_to_string(root().join(name)).expect("there");
    serde_saphyr::from_str(&text).expect("YAML")
}

fn word(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}
