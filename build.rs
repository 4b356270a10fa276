//! Prepares the built-in rules when charterlint is built, so that the program starts without reading TOML or making lexicons.
//! A broken rule file stops the build with its path and line.

#[path = "src/words.rs"]
mod words;

#[path = "src/files/sketch.rs"]
#[allow(dead_code)] // only the library compares
mod sketch;

/// What prepares the sentences for people.
#[path = "src/catalogue"]
mod catalogue {
    mod part;
    mod prepare;

    pub(super) use prepare::prepare;
}

/// The room `rules` without what only the library needs.
#[allow(dead_code, missing_docs, unreachable_pub, unused_imports)]
mod rules {
    #[path = "../src/rules/address.rs"]
    mod address;
    #[path = "../src/rules/assembly.rs"]
    mod assembly;
    #[path = "../src/rules/builder.rs"]
    mod builder;
    #[path = "../src/rules/charter.rs"]
    mod charter;
    #[path = "../src/rules/checks.rs"]
    mod checks;
    #[path = "../src/rules/complete.rs"]
    mod complete;
    #[path = "../src/rules/error.rs"]
    mod error;
    #[path = "../src/rules/file.rs"]
    mod file;
    #[path = "../src/rules/flat.rs"]
    mod flat;
    #[path = "../src/rules/known.rs"]
    mod known;
    #[path = "../src/rules/lexicon.rs"]
    mod lexicon;
    #[path = "../src/rules/merge.rs"]
    mod merge;
    #[path = "../src/rules/need.rs"]
    mod need;
    #[path = "../src/rules/numbering.rs"]
    mod numbering;
    #[path = "../src/rules/pack.rs"]
    mod pack;
    #[path = "../src/rules/pattern.rs"]
    mod pattern;
    #[path = "../src/rules/rarity.rs"]
    mod rarity;
    #[path = "../src/rules/scale.rs"]
    mod scale;
    #[path = "../src/rules/vocabulary.rs"]
    mod vocabulary;

    use file::{FileId, RuleFile};
    use pack::RulePack;
    use std::error::Error;

    /// What the program carries along: charters, criteria and scales; the files of the languages; and for each charter its lexicons.
    pub(super) struct Prepared {
        pub(super) files: Vec<u8>,
        pub(super) sayings: Vec<u8>,
        pub(super) lexicons: Vec<u8>,
    }

    /// Prepares pairs of a path below `rules` and a text.
    pub(super) fn prepare(texts: &[(String, String)]) -> Result<Prepared, Box<dyn Error>> {
        let mut files: Vec<(FileId, RuleFile)> = Vec::new();
        for (name, text) in texts {
            let id = FileId::of(name)
                .ok_or_else(|| format!("rules/{name} is no place for a rule file"))?;
            files.push((
                id.clone(),
                file::parse(&id, text).map_err(|faults| describe(name, text, &faults))?,
            ));
        }
        let (sayings, others): (Vec<_>, Vec<_>) =
            files.iter().partition(|(id, _)| id.of_language());
        let (sayings, others) = (
            postcard::to_stdvec(&sayings)?,
            postcard::to_stdvec(&others)?,
        );
        let pack = RulePack::of(files, "");
        let mut lexicons: Vec<(String, Vec<u8>)> = Vec::new();
        for info in pack.charters() {
            let charter = pack.charter(&info.id)?;
            lexicons.push((info.id, postcard::to_stdvec(&charter.lexicons)?));
        }
        let lexicons: Vec<(&str, &[u8])> = lexicons
            .iter()
            .map(|(id, bytes)| (id.as_str(), bytes.as_slice()))
            .collect();
        Ok(Prepared {
            files: others,
            sayings,
            lexicons: postcard::to_stdvec(&lexicons)?,
        })
    }

    fn describe(name: &str, text: &str, faults: &[file::Fault]) -> String {
        let line = |at: usize| text[..at.min(text.len())].matches('\n').count() + 1;
        let told = faults
            .iter()
            .map(|(at, message)| format!("rules/{name}:{}: {message}", line(*at)));
        told.collect::<Vec<_>>().join("\n")
    }
}

use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join("rules");
    println!("cargo::rerun-if-changed=rules");
    println!("cargo::rerun-if-changed=src/rules");
    println!("cargo::rerun-if-changed=src/words.rs");
    println!("cargo::rerun-if-changed=src/files/sketch.rs");
    let mut paths = Vec::new();
    list(&root, &mut paths)?;
    paths.sort();
    let mut texts = Vec::new();
    for path in paths {
        let name = path
            .strip_prefix(&root)?
            .to_string_lossy()
            .replace('\\', "/");
        texts.push((name, fs::read_to_string(&path)?));
    }
    let prepared = rules::prepare(&texts)?;
    let folder = PathBuf::from(env::var("OUT_DIR")?);
    let mut digest = String::new();
    let both = Sha256::new_with_prefix(&prepared.files).chain_update(&prepared.sayings);
    for byte in both.finalize() {
        write!(digest, "{byte:02x}")?;
    }
    fs::write(folder.join("rules.sha256"), digest)?;
    fs::write(folder.join("rules.bin"), prepared.files)?;
    fs::write(folder.join("sayings.bin"), prepared.sayings)?;
    fs::write(folder.join("lexicons.bin"), prepared.lexicons)?;
    fs::write(folder.join("licences.bin"), licences()?)?;
    sentences(&folder)
}

/// Prepares the sentences for people, one file a room.
fn sentences(folder: &Path) -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=src/catalogue");
    let mut paths = Vec::new();
    list(Path::new("src/catalogue/en"), &mut paths)?;
    paths.sort();
    let mut rooms = Vec::new();
    for path in paths {
        let room = path.file_stem().unwrap_or_default().to_string_lossy();
        rooms.push((room.into_owned(), fs::read_to_string(&path)?));
    }
    let prepared = catalogue::prepare(&rooms)?;
    fs::write(folder.join("sentences.bin"), prepared.parts)?;
    fs::write(folder.join("sentences.rs"), prepared.code)?;
    Ok(())
}

/// Sketches of all licences, so that a text is compared with those few that it may be. Of names that share a text the shortest.
fn licences() -> Result<Vec<u8>, Box<dyn Error>> {
    let mut texts: BTreeMap<&str, (usize, &str, usize)> = BTreeMap::new();
    for (at, (name, text)) in spdx::text::LICENSE_TEXTS.iter().enumerate() {
        let named = (name.len(), *name, at);
        let known = texts.entry(text).or_insert(named);
        *known = named.min(*known);
    }
    let mut bytes = Vec::new();
    for (text, (_, _, at)) in texts {
        let numbers = sketch::sketch(text);
        let Some(last) = numbers.last() else {
            continue;
        };
        let rest = std::iter::repeat_n(last, sketch::SIZE - numbers.len());
        bytes.extend(u32::try_from(at)?.to_le_bytes());
        bytes.extend(
            numbers
                .iter()
                .chain(rest)
                .flat_map(|number| number.to_le_bytes()),
        );
    }
    Ok(bytes)
}

fn list(folder: &Path, into: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            list(&path, into)?;
        } else {
            into.push(path);
        }
    }
    Ok(())
}
