//! What claims are held against: the documents of a repository beside its files.

use crate::document::{self, Document, Place};
use crate::files::{Fact, Survey};
use crate::report::{Input, Known, Proof, ProofOf, Quote, Spot};

/// What claims are held against.
pub(crate) struct Ground<'a> {
    pub(crate) documents: &'a [Document],
    pub(crate) survey: &'a Survey,
    /// Whether there is a file or folder at a path below the root.
    pub(crate) exists: &'a dyn Fn(&str) -> bool,
}

impl Ground<'_> {
    /// The files that were looked into, as inputs behind the documents.
    pub(crate) fn inputs(&self) -> impl Iterator<Item = Input> {
        self.survey.opened.iter().map(|opened| Input {
            name: opened.name.clone(),
            digest: opened.digest.clone(),
            text_digest: String::new(),
            is_artefact: true,
        })
    }

    /// Where a fact stands.
    pub(super) fn spot(&self, fact: &Fact) -> Spot {
        Spot {
            input: self.input(fact),
            place: line_of(fact),
            quote: fact.quote.clone(),
        }
    }

    /// A fact as what a statement rests on.
    pub(super) fn proof(&self, fact: &Fact) -> Proof {
        Proof {
            kind: ProofOf::File,
            words: self.name(fact).to_owned(),
            known: Known::InRepository,
        }
    }

    /// Which input a fact's file is: the document of that name, else one behind the documents.
    pub(super) fn input(&self, fact: &Fact) -> usize {
        let name = &self.survey.opened[fact.file].name;
        let document = self
            .documents
            .iter()
            .position(|document| document.name == *name);
        document.unwrap_or(self.documents.len() + fact.file)
    }

    /// What the user calls the file that a fact stands in.
    pub(super) fn name(&self, fact: &Fact) -> &str {
        &self.survey.opened[fact.file].name
    }
}

/// Where a statement stands.
pub(super) fn spot_of(quote: &Quote) -> Spot {
    Spot {
        input: quote.input,
        place: quote.place.clone(),
        quote: quote.text.clone(),
    }
}

/// Where a fact stands: files have lines.
pub(super) fn line_of(fact: &Fact) -> Place {
    Place {
        line: fact.line,
        page: None,
        spot: document::Spot::Line,
        headings: Vec::new(),
    }
}
