//! Which configuration takes part.

use clap::{Args, ValueHint};
use std::path::PathBuf;

/// The project's configuration.
#[derive(Clone, Debug, Default, Args)]
#[command(next_help_heading = "Configuration")]
pub(crate) struct ConfigArgs {
    /// The configuration [default: charterlint.toml of the working directory or above it in its repository, for paths below it]
    #[arg(long, value_name = "FILE", conflicts_with = "no_config", value_hint = ValueHint::FilePath)]
    pub(crate) config: Option<PathBuf>,
    /// Ignore configuration files
    #[arg(long)]
    pub(crate) no_config: bool,
    /// Heed the configuration that comes with the proposal: its rules, requirements and waivers are then the bidder's. `verify` takes the report's word for what isn't at hand
    #[arg(long, conflicts_with_all = ["config", "no_config"])]
    pub(crate) trust_config: bool,
}

/// The configuration of a buyer, who checks others' bids.
#[derive(Clone, Debug, Default, Args)]
#[command(next_help_heading = "Configuration")]
pub(crate) struct BuyersConfigArgs {
    /// The configuration [default: charterlint.toml of the working directory or above it in its repository; never one that comes with a bid]
    #[arg(long, value_name = "FILE", conflicts_with = "no_config", value_hint = ValueHint::FilePath)]
    pub(crate) config: Option<PathBuf>,
    /// Ignore configuration files
    #[arg(long)]
    pub(crate) no_config: bool,
}
