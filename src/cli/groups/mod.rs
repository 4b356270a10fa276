//! Arguments that several commands share, in groups. Each is the text of its help as well.

mod config;
mod gates;
mod input;
mod reading;
mod report;
mod rules;

pub(crate) use config::{BuyersConfigArgs, ConfigArgs};
pub(crate) use gates::{GateArgs, must_have};
pub(crate) use input::InputArgs;
pub(crate) use reading::{ReadingArgs, SafetyArgs};
pub(crate) use report::{Form, PAGE, ReportArgs, Target, by_name};
pub(crate) use rules::{OwnRulesArgs, RulesArgs, USUAL_CHARTER};
