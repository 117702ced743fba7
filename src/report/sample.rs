//! Small documents for tests.

use crate::document::{self, Block, BlockKind, Document, Heading};
use crate::input::{self, Input, Source, Span};
use crate::text::FoldedSpan;

/// A document of paragraphs; a line that begins with `# ` is a heading. The original is the flow itself.
pub fn document(lines: &[&str]) -> Document {
    let mut document = Document::default();
    let mut position = 0;
    for line in lines {
        let (text, heading) = line.strip_prefix("# ").map_or((*line, false), |title| (title, true));
        let span = FoldedSpan::new(position, position + text.len());
        let kind = if heading {
            BlockKind::Heading(Heading { level: 1, ordinal: None, title: span })
        } else {
            BlockKind::Paragraph
        };
        document.blocks.push(Block { span, kind });
        for character in text.chars().chain(['\n']) {
            document.flow.push(character, Span::new(position, position + character.len_utf8()));
            position += character.len_utf8();
        }
    }
    document.source = Source { text: document.flow.text().to_owned(), ..Source::default() };
    document
}

/// The document of a text, as pasted.
pub fn of_text(text: &str) -> Document {
    document::read(input::read(Input::Text(text)).0)
}
