//! What `《条例》` means: the law of which a text says `以下简称《条例》`.

use super::law::Law;
use super::title::Title;
use crate::document::Document;
use crate::document::part::{Part, parts};
use crate::order;

/// What the short name means from where on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Aliases {
    /// Where in the flow it was said, and of which law; in order.
    said: Vec<(u32, Law)>,
    /// Where another regulation is named first, of which it was not said.
    other: Option<u32>,
}

/// How a text says that what follows is a short name.
const CUES: [&str; 2] = ["简称", "以下称"];

impl Aliases {
    /// Reads a document.
    pub fn of(document: &Document, titles: &[Title]) -> Self {
        let said = parts(document).flat_map(|part| of_part(part, titles)).collect();
        let is_other = |title: &&Title| title.law() == Law::Other && title.name.ends_with("条例");
        Self { said, other: titles.iter().find(is_other).map(|title| title.span.start) }
    }

    /// What `《条例》` means at a place. Where nothing was said, the regulation on which these reports rest, unless another
    /// one was named before.
    pub fn meaning(&self, at: u32) -> Law {
        let last =
            self.said.partition_point(|(from, _)| *from <= at).checked_sub(1).and_then(|last| self.said.get(last));
        let other_before = self.other.is_some_and(|other| other < at);
        last.map_or(if other_before { Law::Unknown } else { Law::Disclosure }, |(_, law)| *law)
    }
}

fn of_part(part: Part<'_>, titles: &[Title]) -> Vec<(u32, Law)> {
    let cues = CUES.iter().flat_map(|cue| part.text.match_indices(cue).map(|(at, cue)| (at, at + cue.len())));
    let mut said: Vec<(u32, Law)> = cues.filter_map(|(start, end)| of_cue(part, start, end, titles)).collect();
    order::by_key(&mut said, |(at, _)| (u64::from(*at), 0));
    said
}

fn of_cue(part: Part<'_>, start: usize, end: usize, titles: &[Title]) -> Option<(u32, Law)> {
    let short = part.after(end).trim_start_matches(['为', ':', '"', '“', '《', '‘', '「']);
    let is_name = short.strip_prefix("条例").is_some_and(|rest| !rest.starts_with('实'));
    let place = part.span(start, end).start;
    let before = titles.partition_point(|title| title.span.start < place);
    let named = titles.get(..before).and_then(<[Title]>::last).filter(|title| title.span.start as usize >= part.start);
    let law = named.map_or(Law::Unknown, Title::law);
    let bare = part.before(start).ends_with("政府信息公开条例(以下");
    let law = if bare { Law::Disclosure } else { law };
    is_name.then_some((place, law))
}
