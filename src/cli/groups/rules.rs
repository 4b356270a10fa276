//! Which rules apply.

use clap::{Args, ValueHint};
use std::path::PathBuf;

/// The charter that is taken if none is named.
pub(crate) const USUAL_CHARTER: &str = "digital-nations-2021";

/// Which rules apply.
#[derive(Clone, Debug, Args)]
pub(crate) struct RulesArgs {
    /// The charter, by its id; `charterlint charters` lists them [default: digital-nations-2021]
    #[arg(long, value_name = "ID", help_heading = "Rules")]
    pub(crate) charter: Option<String>,
    #[command(flatten)]
    pub(crate) own: OwnRulesArgs,
}

impl RulesArgs {
    /// Id of the charter.
    pub(crate) fn charter_id(&self) -> &str {
        self.charter.as_deref().unwrap_or(USUAL_CHARTER)
    }
}

/// The user's own rules.
#[derive(Clone, Debug, Args)]
pub(crate) struct OwnRulesArgs {
    /// Lay the rule files in a folder over the built-in ones; can be given several times
    #[arg(long = "rules", value_name = "DIR", value_hint = ValueHint::DirPath, help_heading = "Rules")]
    pub(crate) folders: Vec<PathBuf>,
}
