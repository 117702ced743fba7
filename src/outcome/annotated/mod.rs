//! The annotated copy: a Word document given back with a comment at each finding and nothing else changed.
//!
//! All other parts are copied as they are packed. In the text, marks are inserted and nothing is taken away; a run is divided
//! only where a comment begins or ends within it, and both halves keep its properties.

mod anchor;
mod comment;
mod markup;
mod package;
mod weave;

use super::positions::Positions;
use super::{Failure, Outcome, ids};
use crate::input::{self, Error, Traced};
use crate::text::date::Date;
use comment::Comment;
use package::Package;

/// The file with a comment at each leading finding of its outcome; `today` dates them.
///
/// # Errors
/// For a file that is no Word document since 2007, or whose outcome is an error: what it is and what to do instead.
pub fn annotate(bytes: &[u8], outcome: &Outcome, today: Option<Date>) -> Result<Vec<u8>, Failure> {
    if let Some(failure) = &outcome.error {
        return Err(failure.clone());
    }
    written(bytes, outcome, today)
        .map_err(|error| Failure { code: ids::error_code(error.code), message: error.message })
}

fn written(bytes: &[u8], outcome: &Outcome, today: Option<Date>) -> Result<Vec<u8>, Error> {
    let traced = input::trace(bytes)?;
    let comments = comments(outcome, &traced);
    if comments.is_empty() {
        return Ok(bytes.to_vec());
    }
    let mut package = Package::open(bytes, &traced.main)?;
    let first = package.next_comment(&traced.document)?;
    let names = markup::Names::of(&traced.document)?;
    package.add_comments(&names, |names| comment::elements(&comments, first, names, today))?;
    package.replace_text(weave::woven(&traced.document, &comments, first, &names)?);
    package.write()
}

/// The comments with their anchors, in the order of the findings.
fn comments(outcome: &Outcome, traced: &Traced) -> Vec<Comment> {
    let positions = Positions::of(&traced.source.text);
    let leading = outcome.findings.iter().filter(|finding| finding.leads());
    let comment = |finding| Some(Comment::new(outcome, finding, anchor::of(outcome, finding, traced, &positions)?));
    leading.filter_map(comment).collect()
}
