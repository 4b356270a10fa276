//! What a check will do, decided whole before anything is read: all that may be refused is refused here.

use super::configured::ConfiguredReport;
use super::proposal::{self, Proposal};
use super::reader::reader;
use super::reports::Outputs;
use super::rules::limited_to;
use super::settings::Settings;
use super::waivers;
use super::yardstick::{Wanted, Yardstick};
use crate::cli::groups::{ConfigArgs, GateArgs, InputArgs, ReportArgs, RulesArgs};
use crate::cli::terminal;
use anyhow::bail;
use charterlint::Stage;
use charterlint::catalogue::say::cli as say;
use charterlint::config::Date;
use charterlint::isolate::Reader;
use charterlint::render::{self, Format, Style};
use charterlint::report::Report;
use std::io::{self, IsTerminal as _};

/// What is asked of a check.
pub(crate) struct Asked<'a> {
    pub(crate) input: &'a InputArgs,
    pub(crate) rules: &'a RulesArgs,
    /// Ids of the principles to which the check is limited; empty for all.
    pub(crate) principles: &'a [String],
    pub(crate) report: &'a ReportArgs,
    pub(crate) gates: &'a GateArgs,
    pub(crate) config: &'a ConfigArgs,
    /// The day by which waivers are judged; `None` for that of the clock.
    pub(crate) today: Option<Date>,
}

/// A check that nothing speaks against: it remains to open the proposal, assess it, and write.
pub(crate) struct Plan<'a> {
    pub(crate) yardstick: Yardstick,
    input: &'a InputArgs,
    settings: Settings,
    reader: Reader,
    today: Option<Date>,
    style: Style,
    outputs: Outputs<'a, Format>,
    configured: Vec<ConfiguredReport>,
}

impl<'a> Plan<'a> {
    /// Finds the configuration and decides everything by it and the arguments.
    pub(crate) fn of(asked: &Asked<'a>) -> anyhow::Result<Self> {
        let (input, report) = (asked.input, asked.report);
        let settings = Settings::find(asked.config, &input.paths)?;
        let wanted = Wanted {
            rules: asked.rules,
            lang: input.reading.lang.as_deref(),
            principles: asked.principles,
            gates: asked.gates,
            scale: report.scale.as_deref(),
        };
        let yardstick = Yardstick::of(&wanted, &settings)?;
        let format = settings.format(report.format)?;
        let outputs =
            Outputs::new(format, report.output.as_ref(), report.force).with(&report.reports);
        outputs.check(&input.paths)?;
        if report.output.is_none() {
            refuse_terminal(format)?;
        }
        Ok(Self {
            style: style(asked, &yardstick),
            reader: reader(&input.reading.safety)?,
            configured: ConfiguredReport::all(&settings)?,
            today: asked.today,
            yardstick,
            input,
            settings,
            outputs,
        })
    }

    /// Reads the proposal.
    pub(crate) fn open(&self) -> anyhow::Result<Proposal> {
        proposal::open(&self.input.paths, &self.reader, &self.settings)
    }

    /// Assesses it, and tells after each stage that it is done.
    pub(crate) fn assess(&self, proposal: &Proposal, done: &mut dyn FnMut(Stage)) -> Report {
        let Yardstick {
            charter, demands, ..
        } = &self.yardstick;
        let language = self.input.reading.lang.as_deref();
        let mut report = proposal.assess_observed(charter, language, done);
        // what is let off must stand in the report before it is asked what isn't reached
        waivers::enter(&self.settings, &mut report, demands, self.today);
        report
    }

    /// What isn't reached, a sentence each; nothing if the report is enough.
    pub(crate) fn unmet(&self, report: &Report) -> Vec<String> {
        let mut unmet = self.yardstick.unmet(report);
        unmet.extend(waivers::expired(report));
        unmet
    }

    /// Writes all reports that are asked for, those of the configuration last.
    pub(crate) fn write(&self, report: &Report) -> anyhow::Result<()> {
        self.outputs.write(&self.style, |format, style| {
            Ok(render::render(report, format, style))
        })?;
        let mut configured = self.configured.iter();
        configured.try_for_each(|wanted| wanted.write(report, &self.style))
    }
}

fn refuse_terminal(format: Format) -> anyhow::Result<()> {
    if format.binary && io::stdout().is_terminal() {
        let format = format.name;
        bail!(say::NothingForATerminal { format }.to_string());
    }
    Ok(())
}

fn style(asked: &Asked, yardstick: &Yardstick) -> Style {
    Style {
        evidence: asked.report.evidence,
        brief: asked.report.quiet,
        limited_to: limited_to(asked.principles),
        scale: yardstick.scale.clone(),
        ..terminal::style()
    }
}
