//! The assessment, made again from the files and the rules that the report names.

use super::args::VerifyArgs;
use super::given::{Given, Matched};
use crate::cli::groups::{OwnRulesArgs, RulesArgs};
use crate::cli::work::{GivenReference, Settings, Tree, charter_of, limit, pack};
use anyhow::Error;
use charterlint::catalogue::say::cli as say;
use charterlint::document::{Document, Recognised};
use charterlint::isolate::Reader;
use charterlint::rules::{Charter, RulePack, Scale};
use charterlint::verify::{AtHand, Claim, Difference, Refusal, Repository};

/// Why a report isn't proved.
pub(super) enum Fault {
    Differs(Difference),
    Other(Error),
}

impl From<Difference> for Fault {
    fn from(difference: Difference) -> Self {
        Self::Differs(difference)
    }
}

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        Self::Other(error)
    }
}

/// A report that holds.
pub(super) struct Proved {
    pub(super) claim: Claim,
    /// What the reader should know besides, a sentence each.
    pub(super) notes: Vec<String>,
}

/// Proves a report: its shape and version, the rules, the files, and then all that follows from them.
pub(super) fn prove(args: &VerifyArgs, reader: &Reader, text: &str) -> Result<Proved, Fault> {
    let claim = claim(args, text)?;
    let settings = settings(args, &claim)?;
    let pack = pack(&own(args, &settings))?;
    let charter = charter(&pack, &claim)?;
    let Given {
        files,
        mut tree,
        passed_over,
    } = Given::open(args, reader, &settings)?;
    let matched = Matched::of(&claim, &files)?;
    let mut notes = matched.strangers()?;
    let documents = matched.documents(reader);
    notes.extend(matched.notes());
    // quotes of its files name them
    if let Some(tree) = &mut tree {
        matched.call_as_then(tree);
    }
    let tree = repository(args, &claim, tree)?;
    let scale = scale(&claim, &pack)?;
    let reference = reference(args, &claim)?;
    let at_hand = AtHand {
        repository: None,
        reference: reference.as_ref().map(|given| &given.reference),
        passed_over: passed_over.as_ref(),
        config: settings.config.as_ref(),
        trusts: args.config.trust_config,
    };
    check(
        &claim,
        &documents,
        &charter,
        scale.as_ref(),
        tree.as_ref(),
        at_hand,
    )?;
    if passed_over.is_none() && claim.tells_passed_over() {
        notes.push(say::PassedOverIsTaken.to_string());
    }
    if let Some(file) = claim.report.configuration.as_deref()
        && settings.config.is_none()
    {
        notes.push(say::WaiversAreTaken { file }.to_string());
    }
    Ok(Proved { claim, notes })
}

/// The report, if it is one, and can be made again as it was made.
fn claim(args: &VerifyArgs, text: &str) -> Result<Claim, Fault> {
    let report = args.report.display();
    let claim = Claim::read(text).map_err(|refusal| match refusal {
        Refusal::Differs(difference) => Fault::Differs(difference),
        Refusal::NoReport(error) => Fault::Other(Error::new(error).context(report.to_string())),
    })?;
    if args.safety.ocr.is_none() && was_recognised(&claim) {
        let told = say::PagesWereRecognised { report };
        return Err(Fault::Other(Error::msg(told.to_string())));
    }
    Ok(claim)
}

/// The charter that the report names, limited as it says.
fn charter(pack: &RulePack, claim: &Claim) -> Result<Charter, Fault> {
    let id = &claim.report.charter.id;
    if !pack.charters().any(|charter| charter.id == *id) {
        return Err(Fault::Differs(Difference {
            place: "charter".into(),
            what: say::CharterNotInRules { charter: &**id }.to_string(),
        }));
    }
    let charter = charter_of(pack, id)?;
    // before it is limited: a report names the rules as a whole
    claim.check_rules(&charter)?;
    Ok(limit(charter, &claim.report.limited_to)?)
}

/// The repository, if the report is of one.
fn repository(
    args: &VerifyArgs,
    claim: &Claim,
    tree: Option<Tree>,
) -> anyhow::Result<Option<Tree>> {
    if !claim.is_of_repository() {
        return Ok(None);
    }
    let missing = || {
        let report = args.report.display();
        Error::msg(say::RepositoryNeeded { report }.to_string())
    };
    tree.map(Some).ok_or_else(missing)
}

/// Compares the report with what follows now.
fn check(
    claim: &Claim,
    documents: &[Document],
    charter: &Charter,
    scale: Option<&Scale>,
    tree: Option<&Tree>,
    at_hand: AtHand,
) -> Result<(), Difference> {
    let survey = tree.map(|tree| tree.survey(charter));
    let exists = |path: &str| tree.is_some_and(|tree| tree.exists(path));
    let repository = survey.as_ref().map(|survey| Repository {
        survey,
        exists: &exists,
    });
    let at_hand = AtHand {
        repository,
        ..at_hand
    };
    claim.check(documents, charter, scale, &at_hand)
}

/// The earlier scores that the report names.
fn reference(args: &VerifyArgs, claim: &Claim) -> Result<Option<GivenReference>, Fault> {
    let Some(stated) = &claim.report.reference else {
        return Ok(None);
    };
    let Some(given) = GivenReference::of(args.reference.as_deref())? else {
        let report = args.report.display();
        let file = &*stated.file;
        let needed = say::ReferenceNeeded { report, file };
        return Err(Fault::Other(Error::msg(needed.to_string())));
    };
    if given.digest != *stated.sha256 {
        let file = &given.name;
        return Err(Fault::Differs(Difference {
            place: "reference".into(),
            what: say::OtherReference { file }.to_string(),
        }));
    }
    Ok(Some(given))
}

/// Whether the report says that text recognition read something for it.
fn was_recognised(claim: &Claim) -> bool {
    let caution = Recognised::Now.caution();
    let mut evidence = claim.report.criteria().flat_map(|one| &one.evidence);
    evidence.any(|one| one.because.contains(&caution))
}

/// The scale whose marks the report gives.
fn scale(claim: &Claim, pack: &RulePack) -> Result<Option<Scale>, Difference> {
    let Some(named) = &claim.report.scale else {
        return Ok(None);
    };
    pack.scale(&named.id).map(Some).map_err(|_| Difference {
        place: "scale".into(),
        what: say::ScaleNotInRules { scale: &*named.id }.to_string(),
    })
}

/// The configuration, if one took part in the report.
fn settings(args: &VerifyArgs, claim: &Claim) -> anyhow::Result<Settings> {
    if claim.report.configuration.is_none() {
        return Ok(Settings::default());
    }
    Settings::find(&args.config, &args.inputs)
}

/// The user's own rules: those of the configuration, and over them those of the arguments.
fn own(args: &VerifyArgs, settings: &Settings) -> OwnRulesArgs {
    let given = RulesArgs {
        charter: None,
        own: args.own.clone(),
    };
    settings.rules(&given).own
}
