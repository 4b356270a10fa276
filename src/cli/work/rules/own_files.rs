//! The user's rule files.

use crate::cli::terminal;
use crate::cli::work::paths::leads_out;
use anyhow::{Context as _, bail};
use charterlint::catalogue::say::cli as say;
use std::fs;
use std::path::{Path, PathBuf};

/// The rule files in folders, each with its text.
pub(crate) fn own_files(folders: &[PathBuf]) -> anyhow::Result<Vec<(String, String)>> {
    let files = folders
        .iter()
        .map(|folder| files_in(folder))
        .collect::<anyhow::Result<Vec<_>>>()?;
    Ok(files.concat())
}

/// The user's rule files, by their path below the folder. A double slash tells where the folder ends, so that messages can name the whole path.
fn files_in(folder: &Path) -> anyhow::Result<Vec<(String, String)>> {
    if !folder.is_dir() {
        let folder = folder.display();
        bail!(say::NoRulesFolder { folder }.to_string());
    }
    let mut files = Vec::new();
    walk(folder, folder, &mut files)?;
    if files.is_empty() {
        let folder = folder.display();
        bail!(say::NoRuleFile { folder }.to_string());
    }
    Ok(files)
}

fn walk(root: &Path, folder: &Path, files: &mut Vec<(String, String)>) -> anyhow::Result<()> {
    let unreadable = || {
        let folder = folder.display();
        say::FolderUnreadable { folder }.to_string()
    };
    for entry in fs::read_dir(folder).with_context(unreadable)? {
        let entry = entry?;
        let path = entry.path();
        if entry.file_type()?.is_dir() {
            walk(root, &path, files)?;
        } else if path.extension().is_some_and(|ending| ending == "toml") {
            if leads_out(&path, root) {
                let link = path.display();
                terminal::complain(&say::Note, &say::LinkNotFollowed { link });
                continue;
            }
            if !path.is_file() {
                bail!("{}: {}", path.display(), say::PipeOrDevice);
            }
            let text = fs::read_to_string(&path).with_context(|| {
                let file = path.display();
                say::RuleFileUnreadable { file }.to_string()
            })?;
            files.push((address(root, &path), text));
        }
    }
    Ok(())
}

/// The folder, `//`, and the path below it.
fn address(root: &Path, path: &Path) -> String {
    let below = path.strip_prefix(root).unwrap_or(path);
    let below = below.to_string_lossy().replace('\\', "/");
    let root = root.display().to_string();
    format!("{}//{below}", root.trim_end_matches('/'))
}
