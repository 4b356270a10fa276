//! Which files of a repository are the proposal, if its configuration doesn't say.

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

/// The documents of a proposal, and other texts that were left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// Positions of the proposal's documents.
    pub documents: Vec<usize>,
    /// Positions of texts that might have been meant as well.
    pub left_out: Vec<usize>,
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
#[must_use]
pub fn proposal(paths: &[String]) -> Chosen {
    let mut chosen = Chosen::default();
    for (at, path) in paths.iter().enumerate() {
        match role(&path.to_lowercase()) {
            Role::Document => chosen.documents.push(at),
            Role::Text => chosen.left_out.push(at),
            Role::Other => {}
        }
    }
    // as a reader comes to them: what stands at the root, the README before all
    chosen.documents.sort_by_key(|&at| {
        let path = paths[at].to_lowercase();
        (path.matches('/').count(), !path.starts_with("readme"), at)
    });
    chosen
}

enum Role {
    Document,
    Text,
    Other,
}

fn role(path: &str) -> Role {
    let (folders, name) = path.rsplit_once('/').unwrap_or(("", path));
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let parts: BTreeSet<&str> = folders.split('/').collect();
    let is_template =
        name.contains("template") || parts.iter().any(|part| part.contains("template"));
    let hidden = parts.iter().any(|part| part.starts_with('.'));
    let other = OTHERS.iter().any(|other| name.starts_with(other));
    let made_up = parts.iter().any(|part| MADE_UP.contains(part));
    if is_template || hidden || other || made_up {
        return Role::Other;
    }
    // drawings for screens are PDF as well
    if ending == "pdf" && parts.iter().any(|part| holds_pictures(part)) {
        return Role::Other;
    }
    if PRINTED.contains(&ending) {
        return Role::Document;
    }
    // deeper folders of that name belong to some part of the program
    let top = folders.split('/').next().unwrap_or_default();
    let for_readers = FOLDERS.contains(&top);
    let is_readme = stem == "readme" && ["txt", "html", "htm", ""].contains(&ending);
    if PROSE.contains(&ending) || is_readme || (for_readers && ending == "txt") {
        return if folders.is_empty() || for_readers {
            Role::Document
        } else {
            Role::Text
        };
    }
    Role::Other
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
        let of = |path: &str| match role(&path.to_lowercase()) {
            Role::Document => "document",
            Role::Text => "text",
            Role::Other => "other",
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
        ] {
            assert_eq!(of(path), expected, "{path}");
        }
    }
}
