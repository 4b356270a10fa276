//! What was handed in and not read: told by cause, what may matter by name.

use crate::catalogue::say::assess as say;
use crate::files::{Cause, Passed, PassedOver};
use crate::report::{Finding, Report};

/// The kinds of such findings: what somebody should look at, and what is only told.
pub(crate) const PASSED_OVER: [&str; 2] = ["passed-over", "counted"];

/// Tells in a report what was handed in and not read.
pub fn tell_passed_over(report: &mut Report, passed_over: &PassedOver) {
    let mut messages = Vec::new();
    // what has no words of a proposal is counted in one line
    let mut counted = Vec::new();
    for (cause, passed) in passed_over.iter() {
        match named(cause, passed) {
            Some(message) => messages.push((kind(cause), message)),
            None => counted.push(count_of(cause, passed.count)),
        }
    }
    if !counted.is_empty() {
        let files = counted.join(", ");
        messages.push((PASSED_OVER[1], say::NotReadAsProposal { files }.to_string()));
    }
    let findings = messages.into_iter().map(|(kind, message)| Finding {
        kind,
        input: None,
        place: String::new(),
        message,
    });
    report.findings.splice(0..0, findings);
}

/// A hidden document, and what leads elsewhere, is no accident of how people pack.
const fn kind(cause: Cause) -> &'static str {
    match cause {
        Cause::HiddenDocument | Cause::Link | Cause::Device => PASSED_OVER[0],
        _ => PASSED_OVER[1],
    }
}

/// What may matter to an assessor, by name.
fn named(cause: Cause, passed: &Passed) -> Option<String> {
    let count = passed.count;
    let names = names(passed);
    let message = match cause {
        Cause::HiddenDocument => say::DocumentsHiddenByGitignore { count, names }.to_string(),
        Cause::Elsewhere => say::TextsElsewhere { count, names }.to_string(),
        Cause::Media => say::MediaNotLookedAt { count, names }.to_string(),
        Cause::Link => say::LinksNotFollowed { count, names }.to_string(),
        Cause::Device => say::DevicesNotRead { count, names }.to_string(),
        _ => return None,
    };
    Some(message)
}

fn count_of(cause: Cause, count: usize) -> String {
    match cause {
        Cause::Ignored => say::IgnoredByGit { count }.to_string(),
        Cause::Vendored => say::VendoredFolders { count }.to_string(),
        Cause::Template => say::Templates { count }.to_string(),
        Cause::Hidden => say::HiddenFiles { count }.to_string(),
        Cause::Owner => say::OwnerFiles { count }.to_string(),
        _ => say::SourceFiles { count }.to_string(),
    }
}

/// The first names, and how many more there are.
fn names(passed: &Passed) -> String {
    let names = passed.names.join(", ");
    match passed.count - passed.names.len() {
        0 => names,
        more => say::NamesAndMore { names, more }.to_string(),
    }
}
