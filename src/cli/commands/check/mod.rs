//! `charterlint check`: a proposal in, a report out, and a code that says whether it is enough.

mod args;
mod follow;
mod page;

use crate::cli::exit::Exit;
use crate::cli::work::{Lap, Plan, Watch};
use args::tell_unmet;

pub(crate) use args::CheckArgs;

/// Decides, opens, assesses, writes, and says what isn't reached.
pub(crate) fn run(args: &CheckArgs) -> anyhow::Result<Exit> {
    if args.watch {
        return follow::follow(args);
    }
    let plan = Plan::of(&args.asked(&args.report))?;
    let mut watch = Watch::start();
    let proposal = plan.open()?;
    watch.lap(Lap::Read);
    let report = plan.assess(&proposal, &mut |stage| watch.lap(stage.into()));
    // neither reading nor rendering
    watch.restart();
    plan.write(&report)?;
    if args.report.open {
        page::Page::of(&args.report)?.show(&plan, &report)?;
    }
    watch.lap(Lap::Render);
    if args.timings {
        watch.part(&proposal, &plan.yardstick.charter, &report);
        watch.tell(&proposal);
    }
    let unmet = tell_unmet(&report);
    // the program ends here and gives all its memory back at once, which is quicker than piece by piece
    std::mem::forget((plan, report, proposal));
    Ok(Exit::reached(unmet == 0))
}
