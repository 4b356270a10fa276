//! Which configuration takes part.

use clap::{Args, ValueHint};
use std::path::PathBuf;

/// The project's configuration.
#[derive(Clone, Debug, Default, Args)]
#[command(next_help_heading = "Configuration")]
pub(crate) struct ConfigArgs {
    /// The configuration [default: charterlint.toml, looked for upwards from the first path]
    #[arg(long, value_name = "FILE", conflicts_with = "no_config", value_hint = ValueHint::FilePath)]
    pub(crate) config: Option<PathBuf>,
    /// Heed no configuration: who checks somebody else's repository may not want its waivers and rules
    #[arg(long)]
    pub(crate) no_config: bool,
}
