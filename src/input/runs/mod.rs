//! Positioned text, as page files have it: lines, columns and cells found again from where the words stand.

mod column;
mod line;

use super::draft::{Item, Paragraph};
use super::{Error, Place, Source, draft, limits};
use line::{Line, Segment};

/// The pages that are read at most.
pub const MAX_PAGES: usize = 500;

/// The runs that are read at most.
pub const MAX_RUNS: usize = 200_000;

/// Words that stand together on a page, in points from its upper left corner.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Run {
    /// The words.
    pub text: String,
    /// The left edge.
    pub x: f32,
    /// The upper edge.
    pub y: f32,
    /// From the left to the right edge.
    pub width: f32,
    /// From the upper to the lower edge.
    pub height: f32,
}

/// The runs of each page, into the source.
pub fn read(pages: &[Vec<Run>], source: &mut Source) -> Option<Error> {
    if pages.len() > MAX_PAGES || pages.iter().map(Vec::len).sum::<usize>() > MAX_RUNS {
        return Some(limits::too_large(&format!("文件有{}页", pages.len())));
    }
    let items: Vec<Item> = (1..).zip(pages).flat_map(|(number, runs)| page(number, runs)).collect();
    draft::write(&items, source)
}

/// The paragraphs and tables of a page.
fn page(number: u32, runs: &[Run]) -> Vec<Item> {
    let lines = line::lines(runs);
    let mut items = Vec::new();
    let mut rest = lines.as_slice();
    while let Some(first) = rest.first() {
        let length = column::table_length(rest);
        let (taken, after) = rest.split_at_checked(length.max(1)).unwrap_or((rest, &[]));
        if length == 0 {
            items.push(paragraph(number, first));
        } else {
            items.push(Item::Table(column::table(number, taken)));
        }
        rest = after;
    }
    items
}

fn paragraph(page: u32, line: &Line) -> Item {
    let words = line.segments.iter().map(|segment| segment.text.as_str()).collect::<Vec<_>>().join(" ");
    let place = line.segments.first().map(|segment| place(page, segment));
    Item::Paragraph(Paragraph { words, place, ..Paragraph::default() })
}

fn place(page: u32, segment: &Segment) -> Place {
    let whole = |value: f32| value.max(0.0).round() as u32;
    Place::Page { page, x: whole(segment.left), y: whole(segment.top) }
}
