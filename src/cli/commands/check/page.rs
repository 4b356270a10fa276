//! The report as a page, shown in the browser.

use crate::cli::groups::{PAGE, ReportArgs};
use crate::cli::terminal;
use crate::cli::work::Plan;
use anyhow::Context as _;
use charterlint::catalogue::say::cli as say;
use charterlint::render::Format;
use charterlint::report::Report;
use std::env;
use std::path::PathBuf;

/// A page that is to be shown.
pub(super) struct Page {
    path: PathBuf,
    /// Whether it is nobody's but this program's to write.
    is_own: bool,
}

impl Page {
    /// The page that the arguments write, else one in a new folder.
    pub(super) fn of(args: &ReportArgs) -> anyhow::Result<Self> {
        let mut pages = args.reports.iter();
        let page = pages.find(|target| target.format.name == PAGE);
        let written = args.output.as_ref().or(page.map(|target| &target.path));
        if let Some(path) = written {
            return Ok(Self {
                path: path.clone(),
                is_own: false,
            });
        }
        // others may not look into it: a bid is nobody's business
        let mut builder = tempfile::Builder::new();
        builder.prefix("charterlint-");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            builder.permissions(std::fs::Permissions::from_mode(0o700));
        }
        let folder = builder.tempdir();
        let folder = folder.context(say::NoTemporaryFolder)?.keep();
        Ok(Self {
            path: folder.join("report.html"),
            is_own: true,
        })
    }

    /// Writes the page, if nothing else does.
    pub(super) fn write(&self, plan: &Plan, report: &Report) -> anyhow::Result<()> {
        if !self.is_own {
            return Ok(());
        }
        let format = Format::named(PAGE).context(say::NoTemporaryFolder)?;
        terminal::write_file(&self.path, &plan.rendered(report, format), true)
    }

    /// Writes it and shows it; where that can't be done, says where it is.
    pub(super) fn show(&self, plan: &Plan, report: &Report) -> anyhow::Result<()> {
        self.write(plan, report)?;
        let page = self.path.display();
        let is_shown = has_display() && open::that_detached(&self.path).is_ok();
        let told = if is_shown {
            say::PageIsShown { page }.to_string()
        } else {
            say::PageIsWritten { page }.to_string()
        };
        terminal::complain(&say::Note, &told);
        Ok(())
    }
}

/// Whether there is a screen to show something on. Elsewhere than on Unix nobody can tell, and it is the rule.
fn has_display() -> bool {
    let set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(any(windows, target_os = "macos")) || set("DISPLAY") || set("WAYLAND_DISPLAY")
}
