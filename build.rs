//! Prepares the built-in rules when charterlint is built, so that the program starts without reading TOML or making lexicons.
//! A broken rule file stops the build with its path and line.

#[path = "src/words.rs"]
mod words;

#[path = "src/files/readers/licence/sketch.rs"]
#[allow(dead_code)] // only the library compares
mod sketch;

/// What prepares the sentences for people.
#[path = "src/catalogue"]
mod catalogue {
    mod named;
    mod part;
    mod prepare;

    pub(super) use prepare::prepare;
}

#[path = "src/rules/mod.rs"]
#[allow(dead_code, missing_docs, unreachable_pub, unused_imports)] // what only the library needs
mod rules;

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
    println!("cargo::rerun-if-changed=src/files/readers/licence/sketch.rs");
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
    let prepared = rules::prepare::prepare(texts)?;
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
