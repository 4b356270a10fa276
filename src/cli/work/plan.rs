//! What a check will do, decided whole before anything is read: all that may be refused is refused here.

use super::configured::ConfiguredReport;
use super::proposal::{self, Proposal};
use super::reader::reader;
use super::reference::GivenReference;
use super::reports::{Outputs, for_file};
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
use std::path::{Path, PathBuf};

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
    rules: &'a RulesArgs,
    settings: Settings,
    reader: Reader,
    today: Option<Date>,
    style: Style,
    outputs: Outputs<'a, Format>,
    configured: Vec<ConfiguredReport>,
    reference: Option<GivenReference>,
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
        let format = report
            .page()?
            .map_or_else(|| settings.format(report.format), Ok)?;
        let outputs =
            Outputs::new(format, report.output.as_ref(), report.force).with(&report.reports);
        outputs.check(&input.paths)?;
        if report.output.is_none() {
            refuse_terminal(format)?;
        }
        Ok(Self {
            style: style(asked, &yardstick),
            reference: GivenReference::of(report.reference.as_deref())?,
            reader: reader(&input.reading.safety)?,
            configured: ConfiguredReport::all(&settings)?,
            today: asked.today,
            yardstick,
            input,
            rules: asked.rules,
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
            charter,
            demands,
            origins,
            ..
        } = &self.yardstick;
        let language = self.input.reading.lang.as_deref();
        let mut report = proposal.assess_observed(charter, language, done);
        // what is let off must stand in the report before it is asked what isn't reached
        waivers::enter(&self.settings, &mut report, demands, self.today);
        demands.enter(origins, &mut report);
        if let Some(reference) = &self.reference {
            reference.enter(&self.style.limited_to, &mut report);
        }
        report
    }

    /// Writes all reports that are asked for, those of the configuration last.
    pub(crate) fn write(&self, report: &Report) -> anyhow::Result<()> {
        self.outputs.write(&self.style, |format, style| {
            Ok(render::render(report, format, style))
        })?;
        let mut configured = self.configured.iter();
        configured.try_for_each(|wanted| wanted.write(report, &self.style))
    }

    /// A report in a format, as it is written to a file.
    pub(crate) fn rendered(&self, report: &Report, format: Format) -> Vec<u8> {
        render::render(report, format, &for_file(&self.style))
    }

    /// Where the reports go.
    pub(crate) fn files(&self) -> Vec<PathBuf> {
        let configured = self.configured.iter().map(ConfiguredReport::path);
        self.outputs
            .files()
            .chain(configured)
            .map(Path::to_owned)
            .collect()
    }

    /// What else a report depends on: the configuration, folders of rules, earlier scores.
    pub(crate) fn grounds(&self) -> Vec<PathBuf> {
        let own = self.settings.rules(self.rules).own.folders.into_iter();
        let config = self.settings.file();
        let reference = self.reference.as_ref().map(|one| PathBuf::from(&one.name));
        own.chain(config).chain(reference).collect()
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
        full: asked.report.full,
        limited_to: yardstick.limited_to.clone(),
        scale: yardstick.scale.clone(),
        ..terminal::style()
    }
}
