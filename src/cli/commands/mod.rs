//! The commands, each with its arguments. None of them knows another.

pub(crate) mod baseline;
pub(crate) mod check;
pub(crate) mod compare;
pub(crate) mod config;
pub(crate) mod diff;
pub(crate) mod explain;
pub(crate) mod extras;
pub(crate) mod init;
pub(crate) mod rules;
pub(crate) mod scales;
pub(crate) mod screen;
pub(crate) mod text;
pub(crate) mod verify;

pub(crate) use baseline::BaselineCommand;
pub(crate) use check::CheckArgs;
pub(crate) use compare::CompareArgs;
pub(crate) use config::ConfigCommand;
pub(crate) use diff::DiffArgs;
pub(crate) use explain::ExplainArgs;
pub(crate) use extras::Schema;
pub(crate) use init::InitArgs;
pub(crate) use rules::RulesCommand;
pub(crate) use scales::RubricArgs;
pub(crate) use screen::ScreenArgs;
pub(crate) use text::TextArgs;
pub(crate) use verify::VerifyArgs;
