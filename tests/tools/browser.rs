//! What tests in a browser need, where it is there.

use std::path::{Path, PathBuf};
use std::process::Command;

const AXE: &str = "axe-core@4.14.1";

/// Chromium, under one of its names; `None` where it is missing.
pub(crate) fn browser() -> Option<String> {
    let works = |name: &&str| Command::new(name).arg("--version").output().is_ok();
    ["chromium", "chromium-browser", "google-chrome"]
        .into_iter()
        .find(works)
        .map(str::to_owned)
}

/// The path of axe-core; `None` where neither `AXE_CORE` nor npm has it.
pub(crate) fn axe() -> Option<PathBuf> {
    if let Some(path) = std::env::var_os("AXE_CORE") {
        return Some(path.into());
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("axe");
    let script = folder.join("node_modules/axe-core/axe.min.js");
    if !script.exists() {
        let npm = Command::new("npm")
            .args([
                "install",
                "--silent",
                "--no-save",
                "--ignore-scripts",
                "--prefix",
            ])
            .arg(&folder)
            .arg(AXE)
            .output();
        npm.ok()?;
    }
    script.exists().then_some(script)
}
