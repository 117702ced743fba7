//! The shapes in which reports reach a reader.

mod columns;
mod grid;
mod html;
mod labels;
mod numbers;
mod stream;

use super::Block;

/// How a report is written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// Tables with `|`; a merged cell is repeated in every position that it covers.
    Pipe,
    /// Tables with `|`; a merged cell leaves holes.
    PipeHoles,
    /// Tables with `|`; positions covered by a merged cell are left out, so that rows differ in length.
    PipeShort,
    /// Tables with tabs and holes, as spreadsheets and browsers copy them.
    Tabs,
    /// Every cell on a line of its own.
    Lines,
    /// Every table as one line of words, row by row.
    Flat,
    /// The whole report on one line.
    OneLine,
    /// Words broken into lines of 32 Chinese characters, page numbers between them, inside tables too.
    Wrapped,
    /// As PDF programs print tables: some runs of two to eight rows come label by label, then column by column.
    Columns,
    /// The same, but the labels come behind their figures.
    LabelsAfter,
    /// As `Columns`, but every other run goes row by row behind its labels.
    Together,
    /// Some labels stand behind their figures or around them, half before and half behind.
    LabelsSplit,
    /// A figure of several digits is broken: its first digits end a line, the others begin the next.
    SplitNumber,
    /// One in six of them is.
    SplitNumbers,
    /// Markdown with headings and tables.
    Markdown,
    /// HTML with row and column spans.
    Html,
    /// Tables with tabs, positions covered by a merged cell left out.
    TabsShort,
    /// Runs of rows column by column, hard-wrapped, with page numbers.
    ColumnsWrapped,
    /// HTML in whose narrow cells some long figures go on in a second line.
    HtmlBroken,
}

impl Layout {
    /// All layouts.
    pub const ALL: [Layout; 17] = [
        Layout::Pipe,
        Layout::PipeHoles,
        Layout::PipeShort,
        Layout::Tabs,
        Layout::Lines,
        Layout::Flat,
        Layout::OneLine,
        Layout::Wrapped,
        Layout::Columns,
        Layout::LabelsAfter,
        Layout::LabelsSplit,
        Layout::SplitNumber,
        Layout::Markdown,
        Layout::Html,
        Layout::TabsShort,
        Layout::ColumnsWrapped,
        Layout::HtmlBroken,
    ];

    /// Whether figures or labels leave their places.
    pub fn is_torn(self) -> bool {
        matches!(
            self,
            Layout::Columns
                | Layout::ColumnsWrapped
                | Layout::Together
                | Layout::LabelsAfter
                | Layout::LabelsSplit
                | Layout::SplitNumber
        )
    }

    /// Whether it is a web page.
    pub fn is_html(self) -> bool {
        matches!(self, Layout::Html | Layout::HtmlBroken)
    }

    /// Whether an empty cell leaves no trace.
    pub fn hides_blanks(self) -> bool {
        !Self::WITH_CELLS.contains(&self)
    }

    /// Layouts in which an empty cell can be seen.
    pub const WITH_CELLS: [Layout; 8] = [
        Layout::Pipe,
        Layout::PipeHoles,
        Layout::Tabs,
        Layout::Markdown,
        Layout::Html,
        Layout::PipeShort,
        Layout::TabsShort,
        Layout::HtmlBroken,
    ];

    /// Writes the blocks; `seed` decides what a layout leaves to chance.
    pub fn write(self, blocks: &[Block], seed: u64) -> String {
        match self {
            Layout::Pipe => grid::write(blocks, grid::PIPE),
            Layout::PipeHoles => grid::write(blocks, grid::PIPE_HOLES),
            Layout::PipeShort => grid::write(blocks, grid::PIPE_SHORT),
            Layout::Tabs => grid::write(blocks, grid::TABS),
            Layout::Markdown => grid::write(blocks, grid::MARKDOWN),
            Layout::Lines => stream::lines(blocks, "\n"),
            Layout::Flat => stream::lines(blocks, " "),
            Layout::OneLine => stream::lines(blocks, " ").replace('\n', " "),
            Layout::Wrapped => stream::wrapped(blocks.iter().map(|block| stream::words(block).join(" ")), seed),
            Layout::Columns => columns::write(blocks, seed, columns::Labels::Before),
            Layout::Together => columns::write(blocks, seed, columns::Labels::BeforeRows),
            Layout::LabelsAfter => columns::write(blocks, seed, columns::Labels::After),
            Layout::LabelsSplit => labels::write(blocks, seed),
            Layout::SplitNumber => numbers::write_one(blocks, seed),
            Layout::SplitNumbers => numbers::write(blocks, seed),
            Layout::Html => html::write(blocks),
            Layout::TabsShort => grid::write(blocks, grid::TABS_SHORT),
            Layout::ColumnsWrapped => {
                stream::wrapped(columns::lines(blocks, seed, columns::Labels::Before).into_iter(), seed)
            }
            Layout::HtmlBroken => html::write(&numbers::broken(blocks, seed)),
        }
    }

    /// The same blocks twice, as a page holds them for two sizes of screens.
    pub fn write_twice(self, blocks: &[Block], seed: u64) -> String {
        match self {
            Layout::Html => html::write(&[blocks, blocks].concat()),
            Layout::HtmlBroken => html::write(&numbers::broken(&[blocks, blocks].concat(), seed)),
            _ => self.write(blocks, seed) + &self.write(blocks, seed),
        }
    }
}
