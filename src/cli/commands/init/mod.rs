//! `charterlint init`: what a project needs to have its proposal checked. Nothing that is there is touched.

use crate::cli::exit::Exit;
use crate::cli::groups::RulesArgs;
use crate::cli::terminal;
use crate::cli::work::charter;
use anyhow::Context as _;
use charterlint::catalogue::say::cli as say;
use charterlint::config;
use charterlint::render::{Ink, Page};
use charterlint::rules::{Charter, Principle};
use clap::{Args, ValueEnum, ValueHint};
use std::fmt::Write as _;
use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

const CONFIG: &str = include_str!("charterlint.toml");
const GITHUB: &str = include_str!("github.yml");
const GITLAB: &str = include_str!("gitlab.yml");
const PROPOSAL: &str = "proposal.md";

#[derive(Debug, Args)]
pub(crate) struct InitArgs {
    /// The project's folder
    #[arg(value_name = "FOLDER", default_value = ".", value_hint = ValueHint::DirPath)]
    folder: PathBuf,
    #[command(flatten)]
    rules: RulesArgs,
    /// For whose continuous integration a job is written [default: gitlab if there is a .gitlab-ci.yml, else github]
    #[arg(long, value_name = "WHOSE")]
    ci: Option<Ci>,
}

/// Whose continuous integration.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Ci {
    /// GitHub Actions
    Github,
    /// GitLab CI
    Gitlab,
    /// No job
    None,
}

/// Writes what is missing.
pub(crate) fn run(args: &InitArgs) -> anyhow::Result<Exit> {
    let charter = charter(&args.rules)?;
    let mut page = Page::new(&terminal::style());
    let ci = args.ci.unwrap_or_else(|| {
        if args.folder.join(".gitlab-ci.yml").exists() {
            Ci::Gitlab
        } else {
            Ci::Github
        }
    });
    let settings = CONFIG.replace("CHARTER", &charter.id);
    put(&mut page, &args.folder, config::NAME, &settings)?;
    put(&mut page, &args.folder, PROPOSAL, &skeleton(&charter))?;
    match ci {
        Ci::Github => put(
            &mut page,
            &args.folder,
            ".github/workflows/charterlint.yml",
            GITHUB,
        )?,
        Ci::Gitlab => put(&mut page, &args.folder, ".gitlab-ci.yml", GITLAB)?,
        Ci::None => {}
    }
    page.blank();
    page.put(&[(Ink::Plain, &say::NowWrite.to_string())]);
    terminal::print_page(page)?;
    Ok(Exit::Enough)
}

/// Writes a new file below a folder; one that is there is left alone.
fn put(page: &mut Page, folder: &Path, name: &str, text: &str) -> anyhow::Result<()> {
    let path = folder.join(name);
    let failed = || {
        let file = path.display();
        say::FileNotWritten { file }.to_string()
    };
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).with_context(failed)?;
    }
    // in one step, so that nothing can come to stand there in between
    let opened = OpenOptions::new().write(true).create_new(true).open(&path);
    let (ink, word) = match opened {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            (Ink::Fair, say::LeftAlone.to_string())
        }
        opened => {
            opened
                .and_then(|mut file| file.write_all(text.as_bytes()))
                .with_context(failed)?;
            (Ink::Good, say::Written.to_string())
        }
    };
    let lead = format!("{word:<12}");
    page.item(
        &[(ink, &lead)],
        &[(Ink::Plain, &path.display().to_string())],
    );
    Ok(())
}

/// A proposal to be filled in: a heading for each principle and criterion. What to write stands in comments, which no reader and no check sees.
fn skeleton(charter: &Charter) -> String {
    let mut text = format!(
        "# {}\n\n{}\n",
        say::Proposal,
        comment(&say::NameTheService.to_string())
    );
    for principle in &charter.principles {
        self::principle(&mut text, charter, principle);
    }
    text
}

fn principle(text: &mut String, charter: &Charter, principle: &Principle) {
    let _ = write!(
        text,
        "\n## {}\n\n{}\n",
        principle.title,
        comment(&principle.asks)
    );
    for &(at, _) in &principle.criteria {
        let criterion = &charter.criteria[at];
        let hint = format!(
            "{} {}\n{}",
            criterion.question, criterion.advice, criterion.proof
        );
        let _ = write!(
            text,
            "\n### {}\n\n{}\n",
            criterion.title,
            comment(hint.trim())
        );
    }
}

/// A comment in Markdown; a charter's text can't end it.
fn comment(text: &str) -> String {
    format!("<!-- {} -->", text.replace("--", "–"))
}
