//! Which files of a repository are the proposal, if its configuration doesn't say.

use super::passed_over::{Cause, PassedOver};
use crate::read::{self, Class};
use std::collections::BTreeSet;

/// Files and folders by which a folder is told to be a repository.
const MARKS: [&str; 24] = [
    ".git",
    "charterlint.toml",
    "publiccode.yml",
    "LICENSE",
    "LICENSE.md",
    "LICENSE.txt",
    "LICENCE",
    "COPYING",
    ".github",
    ".gitlab-ci.yml",
    ".travis.yml",
    ".gitignore",
    "package.json",
    "Cargo.toml",
    "pyproject.toml",
    "requirements.txt",
    "go.mod",
    "Gemfile",
    "composer.json",
    "pom.xml",
    "build.gradle",
    "Dockerfile",
    "docker-compose.yml",
    "Makefile",
];

/// Folders of other people's work, of what tools make, and of what tests make up.
const VENDORED: [&str; 29] = [
    ".git",
    ".hg",
    ".svn",
    "node_modules",
    "bower_components",
    "jspm_packages",
    "vendor",
    "vendors",
    "vendored",
    "third_party",
    "third-party",
    "thirdparty",
    "site-packages",
    "venv",
    ".venv",
    "pods",
    "carthage",
    "__pycache__",
    ".gradle",
    ".tox",
    ".terraform",
    ".cargo",
    "fixtures",
    "__fixtures__",
    "testdata",
    "test-data",
    "__mocks__",
    "__snapshots__",
    "dist-packages",
];

/// Such folders whose names say so only below others.
const VENDORED_BELOW: [(&str, &str); 6] = [
    ("puppet", "modules"),
    ("static", "libs"),
    ("public", "libs"),
    ("assets", "libs"),
    ("static", "lib"),
    ("js", "libs"),
];

/// Folders of what tests and demonstrations need.
const MADE_UP: [&str; 10] = [
    "test",
    "tests",
    "spec",
    "specs",
    "__tests__",
    "testdata",
    "fixtures",
    "seed",
    "seeds",
    "samples",
];

/// Folders of pictures and letters for screens: what is PDF there is no document.
const PICTURES: [&str; 10] = [
    "icons", "icon", "images", "image", "img", "logos", "logo", "graphics", "sprites", "fonts",
];

/// Folders at the root whose texts are the proposal's.
const FOLDERS: [&str; 16] = [
    "docs",
    "doc",
    "documentation",
    "proposal",
    "proposals",
    "bid",
    "tender",
    "offer",
    "response",
    "rfi",
    "rfp",
    "rfq",
    "submission",
    "deliverables",
    "artifacts",
    "evidence",
];

/// Texts of a repository that speak of something else than the proposal, by the beginning of their names.
const OTHERS: [&str; 14] = [
    "licen",
    "unlicen",
    "copying",
    "copyright",
    "notice",
    "changelog",
    "changes",
    "history",
    "releases",
    "release-notes",
    "authors",
    "code_of_conduct",
    "code-of-conduct",
    "third",
];

/// Endings of texts that are written to be read as they are.
const PROSE: [&str; 4] = ["md", "markdown", "mdown", "mkd"];
/// Endings of documents that nobody writes for programs, wherever they stand.
const PRINTED: [&str; 3] = ["pdf", "docx", "docm"];

/// Endings of tables and pages that programs write as often as people do.
const DATA: [&str; 7] = ["csv", "tsv", "tab", "html", "htm", "xhtml", "txt"];
/// Archives of files elsewhere than in folders of the proposal are data.
const PACKED: [&str; 13] = [
    "zip", "7z", "rar", "tar", "gz", "tgz", "bz2", "tbz", "xz", "txz", "zst", "cab", "zipx",
];

/// The documents of a proposal, and other files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// Positions of the proposal's documents.
    pub documents: Vec<usize>,
    /// What wasn't taken.
    pub passed_over: PassedOver,
}

/// Whether a folder is a repository, from the names of what stands in it.
#[must_use]
pub fn is_repository<'a>(names: impl IntoIterator<Item = &'a str>) -> bool {
    names
        .into_iter()
        .any(|name| MARKS.iter().any(|mark| mark.eq_ignore_ascii_case(name)))
}

/// Whether a folder holds other people's work, or what tools made; `above` is the name of the folder that it stands in.
#[must_use]
pub fn is_vendored(above: &str, folder: &str) -> bool {
    let is = |name: &str, other: &str| name.eq_ignore_ascii_case(other);
    VENDORED.iter().any(|name| is(name, folder))
        || VENDORED_BELOW
            .iter()
            .any(|(outer, name)| is(outer, above) && is(name, folder))
}

/// Chooses the proposal's documents from paths below the root: texts at the root and in folders made for them, PDF and Word files anywhere.
/// `peek` gives the beginning of a file whose name doesn't say that it is a document.
#[must_use]
pub fn proposal(paths: &[String], peek: &dyn Fn(&str) -> Vec<u8>) -> Chosen {
    let mut chosen = Chosen::default();
    for (at, path) in paths.iter().enumerate() {
        match role(path, peek) {
            Role::Document => chosen.documents.push(at),
            Role::PassedOver(cause) => chosen.passed_over.add(cause, path),
        }
    }
    // as a reader comes to them: what stands at the root, the README before all
    chosen.documents.sort_by_key(|&at| {
        let path = paths[at].to_lowercase();
        (path.matches('/').count(), !path.starts_with("readme"), at)
    });
    chosen
}

/// Whether a path below the root is one of a document of the proposal, by its name.
#[must_use]
pub fn is_document(path: &str) -> bool {
    matches!(role(path, &|_| Vec::new()), Role::Document)
}

enum Role {
    Document,
    PassedOver(Cause),
}

fn role(path: &str, peek: &dyn Fn(&str) -> Vec<u8>) -> Role {
    let lower = path.to_lowercase();
    let (folders, name) = lower.rsplit_once('/').unwrap_or(("", &lower));
    let parts: BTreeSet<&str> = folders.split('/').collect();
    if let Some(cause) = no_proposal(&parts, name) {
        return Role::PassedOver(cause);
    }
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    if PRINTED.contains(&ending) {
        return Role::Document;
    }
    // deeper folders of that name belong to some part of the program
    let top = folders.split('/').next().unwrap_or_default();
    let for_readers = FOLDERS.contains(&top);
    let stands_well = folders.is_empty() || for_readers;
    let text = is_prose(name, ending, for_readers);
    let class = match read::class(name, b"") {
        // an archive, or what people make with Office programs
        Class::Document => !DATA.contains(&ending) && (stands_well || !PACKED.contains(&ending)),
        Class::Media | Class::Other if stands_well && !text => {
            // a document by another name
            matches!(read::class(name, &peek(path)), Class::Document)
        }
        _ => false,
    };
    match (class || text, stands_well) {
        (true, true) => Role::Document,
        (true, false) => Role::PassedOver(Cause::Elsewhere),
        (false, _) if read::class(name, b"") == Class::Media => Role::PassedOver(Cause::Media),
        (false, _) => Role::PassedOver(Cause::Source),
    }
}

/// Why a file is none of the proposal's, wherever it stands in the repository.
fn no_proposal(folders: &BTreeSet<&str>, name: &str) -> Option<Cause> {
    let mut parts = folders.iter();
    if name.starts_with("~$") {
        return Some(Cause::Owner);
    }
    if name.contains("template") || parts.clone().any(|part| part.contains("template")) {
        return Some(Cause::Template);
    }
    if name.starts_with('.') || parts.clone().any(|part| part.starts_with('.')) {
        return Some(Cause::Hidden);
    }
    let other = OTHERS.iter().any(|other| name.starts_with(other));
    let made_up = parts.clone().any(|part| MADE_UP.contains(part));
    // drawings for screens are PDF as well
    let drawn = name
        .rsplit_once('.')
        .is_some_and(|(_, ending)| ending == "pdf")
        && parts.any(|part| holds_pictures(part));
    (other || made_up || drawn).then_some(Cause::Source)
}

/// Whether a file is written to be read as it is.
fn is_prose(name: &str, ending: &str, for_readers: bool) -> bool {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let is_readme = stem == "readme" && ["txt", "html", "htm", ""].contains(&ending);
    PROSE.contains(&ending) || is_readme || (for_readers && ending == "txt")
}

/// `icons`, but also `dial_icons`.
fn holds_pictures(folder: &str) -> bool {
    let last = folder.rsplit(['-', '_', ' ']).next();
    last.is_some_and(|word| PICTURES.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_are_told_from_code_and_templates() {
        let of = |path: &str| match role(path, &|_| Vec::new()) {
            Role::Document => "document",
            Role::PassedOver(Cause::Elsewhere) => "text",
            Role::PassedOver(_) => "other",
        };
        for (path, expected) in [
            ("README.md", "document"),
            ("README", "document"),
            ("CONTRIBUTING.md", "document"),
            ("docs/approach.md", "document"),
            ("Proposal/annex/prices.pdf", "document"),
            ("src/deep/offer.docx", "document"),
            ("docs/UI/Icons/dial.pdf", "other"),
            ("docs/brand/dial_icons/dial.pdf", "other"),
            ("docs/notes.txt", "document"),
            ("requirements.txt", "other"),
            ("CHANGELOG.md", "other"),
            ("LICENSE.md", "other"),
            (".github/ISSUE_TEMPLATE/bug.md", "other"),
            (".github/CONTRIBUTING.md", "other"),
            ("docs/template-proposal.md", "other"),
            ("client/README.md", "text"),
            ("web/spec/documents/test.pdf", "other"),
            ("docs/index.html", "other"),
            ("src/main.rs", "other"),
            ("docs/offer.doc", "document"),
            ("docs/slides.pptx", "document"),
            ("bid.zip", "document"),
            ("proposal/annex.7z", "document"),
            ("client/old.doc", "text"),
            ("client/data.zip", "other"),
            ("client/data.csv", "other"),
            ("docs/~$offer.docx", "other"),
        ] {
            assert_eq!(of(path), expected, "{path}");
        }
    }
}
