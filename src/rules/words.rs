//! Reading words: the text that rules on wording look at, in parts and sentences, and phrases with conditions.

mod phrase;

pub(super) use crate::document::part::{Part, is_damaged, parts, parts_and_cells, running_text, sentences};
pub(super) use phrase::{Hit, Phrase, find, find_in};

use crate::document::Document;
use crate::finding::{Applicability, Edit, Finding, Fix};
use crate::text::FoldedSpan;

/// A fix that puts `right` in a place.
pub(super) fn replacement(document: &Document, place: FoldedSpan, right: &str, applicability: Applicability) -> Fix {
    let title = if right.is_empty() { "删除".to_owned() } else { format!("改为“{right}”") };
    let edits = vec![Edit { span: document.flow.origin(place), text: right.to_owned() }];
    Fix { title, applicability, cells: Vec::new(), edits }
}

/// A finding at a place: `“printed”应为“right”。`, with the fix.
pub(super) fn correction(
    document: &Document,
    place: FoldedSpan,
    right: &str,
    applicability: Applicability,
    help: &str,
) -> Finding {
    let printed = document.flow.slice(place);
    let finding = Finding::at(document.flow.origin(place), format!("“{printed}”应为“{right}”。"), help);
    finding.values(right, printed).fix(replacement(document, place, right, applicability))
}

/// Adds the further places of a finding that stands for several alike.
pub(super) fn with_places(
    finding: Finding,
    document: &Document,
    label: &str,
    places: impl IntoIterator<Item = FoldedSpan>,
) -> Finding {
    places.into_iter().fold(finding, |finding, place| finding.related(label, Some(document.flow.origin(place)), None))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample::document;

    #[test]
    fn a_correction_says_and_does_the_same() {
        let document = document(&["严格落实条列。"]);
        let place = FoldedSpan::new(12, 18);
        let finding = correction(&document, place, "条例", Applicability::Safe, "改正错字。");
        assert_eq!(finding.message, "“条列”应为“条例”。");
        let edit = finding.fixes.first().and_then(|fix| fix.edits.first());
        assert_eq!(edit.map(|edit| (edit.span.range(), edit.text.as_str())), Some((12..18, "条例")));
    }
}
