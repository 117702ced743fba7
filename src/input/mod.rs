//! What came in, as text, paragraphs and grids, each with its place.

mod decode;
mod delimited;
pub mod diagnostic;
#[cfg(feature = "office")]
mod draft;
mod html;
mod limits;
#[cfg(feature = "office")]
mod mht;
#[cfg(feature = "office")]
mod office;
#[cfg(feature = "office")]
mod origin;
#[cfg(all(feature = "office", not(target_os = "unknown")))]
mod pdf;
mod place;
mod refusal;
#[cfg(feature = "office")]
pub mod runs;
#[cfg(feature = "office")]
mod sheet;
mod sniff;
mod text;

pub use limits::MAX_BYTES;
#[cfg(feature = "office")]
pub use office::{PackedFile, Traced, part, trace, unpack};
#[cfg(feature = "office")]
pub use origin::{Extent, Mark, Origin, Piece};
pub use place::{Place, Places, Span};
#[cfg(not(feature = "office"))]
pub use sniff::runs_need_office;
pub use sniff::{ARCHIVE_HEAD, is_page_archive, is_pdf};

/// One report as the caller has it.
#[derive(Debug, Clone, Copy)]
pub enum Input<'a> {
    /// Pasted text or Markdown.
    Text(&'a str),
    /// Pasted HTML.
    Html(&'a str),
    /// A file. The kind is recognised by content; the name is only shown.
    Bytes {
        /// The file's content.
        bytes: &'a [u8],
        /// The file's name, as shown in results.
        name: Option<&'a str>,
        /// How to decode what is not UTF-8 or UTF-16.
        decoder: &'a dyn Decoder,
    },
    /// Pages whose words and their positions another program has found, as pdf.js does.
    #[cfg(feature = "office")]
    Runs {
        /// The pages.
        pages: &'a [runs::Page],
        /// Whether they come from a PDF file.
        is_pdf: bool,
        /// The file's name, as shown in results.
        name: Option<&'a str>,
        /// The file's size in bytes.
        bytes: usize,
    },
}

/// Decodes bytes of an encoding that the core does not carry (`gb18030`, `big5`): the browser's own decoder or a library.
pub trait Decoder: std::fmt::Debug {
    /// The text, or `None` when the bytes are not valid in that encoding.
    fn decode(&self, encoding: Encoding, bytes: &[u8]) -> Option<String>;
}

/// The encoding that a file was read in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a mark.
    Utf8,
    /// UTF-16, little end first.
    Utf16Le,
    /// UTF-16, big end first.
    Utf16Be,
    /// GB18030, which covers GBK and GB2312.
    Gb18030,
    /// Big5.
    Big5,
}

/// What kind of thing was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Plain text.
    Text,
    /// Text with Markdown headings, emphasis or tables.
    Markdown,
    /// Delimited text.
    Csv,
    /// HTML.
    Html,
    /// A page saved with what belongs to it.
    Mht,
    /// A Word document since 2007.
    Docx,
    /// A Word document 97 to 2003.
    Doc,
    /// The same under the name that WPS gives it.
    Wps,
    /// An Excel workbook since 2007.
    Xlsx,
    /// An Excel workbook 97 to 2003.
    Xls,
    /// The same under the name that WPS gives it.
    Et,
    /// An OpenDocument spreadsheet.
    Ods,
    /// An OpenDocument text.
    Odt,
    /// A page file of GB/T 33190.
    Ofd,
    /// A PDF file.
    Pdf,
    /// Words with their positions, from no file that is known.
    Runs,
}

/// The input as found: its text in reading order, and the blocks in that text.
#[derive(Debug, Clone, Default)]
pub struct Source {
    /// The name as given.
    pub name: Option<String>,
    /// What it was recognised as; `None` when it could not be read.
    pub kind: Option<Kind>,
    /// How its bytes were decoded; `None` for pasted text.
    pub encoding: Option<Encoding>,
    /// Its size in bytes.
    pub bytes: usize,
    /// The text itself for text and Markdown; for HTML its text nodes in reading order. Spans count bytes of this.
    pub text: String,
    /// Paragraphs and grids in reading order; they do not overlap. For text, a paragraph is a line.
    pub blocks: Vec<Block>,
    /// Where its parts stand in the original, for files whose text is not the file itself.
    pub places: Places,
    /// What the reader noticed and the user should know.
    pub notes: Vec<Note>,
}

/// A paragraph or grid of a [`Source`].
#[derive(Debug, Clone)]
pub struct Block {
    /// Its place in the text; of a grid, from its first to its last cell.
    pub span: Span,
    /// What it is.
    pub content: Content,
    /// Set when markup tells that it is not part of the report (navigation, scripts' fallback, footers).
    pub noise: bool,
}

/// What a block is.
#[derive(Debug, Clone)]
pub enum Content {
    /// Running text, one line of a text file or one paragraph of HTML.
    Paragraph {
        /// The level when markup makes it a heading (`#`, `<h1>`): 1 to 6.
        heading: Option<u8>,
    },
    /// A table.
    Grid(Grid),
}

/// A table with its spans resolved: a cell that covers several rows or columns stands once, at its first.
#[derive(Debug, Clone, Default)]
pub struct Grid {
    /// How many rows it has.
    pub rows: u32,
    /// How many columns it has.
    pub columns: u32,
    /// Its cells, by row and column.
    pub cells: Vec<GridCell>,
}

/// One cell of a [`Grid`].
#[derive(Debug, Clone, Copy)]
pub struct GridCell {
    /// Row, from 0.
    pub row: u32,
    /// Column, from 0.
    pub column: u32,
    /// How many rows it covers.
    pub row_span: u32,
    /// How many columns it covers.
    pub column_span: u32,
    /// Its text; empty for a blank cell, and then standing where the text would.
    pub span: Span,
}

/// Something noticed on the way that is not a defect of the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// An id of [`diagnostic::DIAGNOSTICS`].
    pub id: &'static str,
    /// The sentence for the user, in Chinese.
    pub message: String,
}

/// Why an input cannot be used at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    /// The reason.
    pub code: ErrorCode,
    /// The sentence for the user, in Chinese: what it is and what to do instead.
    pub message: String,
}

/// The reasons for which an input cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ErrorCode {
    /// Nothing but white space.
    Empty,
    /// Encrypted with a password.
    Encrypted,
    /// Over a limit.
    TooLarge,
    /// A kind that is not known or not read by this version.
    UnknownBinary,
    /// Its structure is broken.
    Damaged,
    /// Readable, but nothing of an annual report was found in it.
    NotAReport,
    /// A kind that the second module reads.
    NeedsOffice,
    /// The program's own failure.
    Internal,
}

/// Reads an input. The source is returned even when it cannot be used, so that its name and size can be reported.
pub fn read(input: Input<'_>) -> (Source, Option<Error>) {
    let mut source = Source::default();
    let error = match input {
        Input::Text(text) => read_text(text, text.len(), &mut source),
        Input::Html(html) => read_page(html, html.len(), &mut source),
        Input::Bytes { bytes, name, decoder } => {
            source.name = name.map(str::to_owned);
            read_bytes(bytes, decoder, 0, &mut source)
        }
        #[cfg(feature = "office")]
        Input::Runs { pages, is_pdf, name, bytes } => {
            source.name = name.map(str::to_owned);
            source.bytes = bytes;
            read_runs(pages, is_pdf, &mut source)
        }
    };
    (source, error)
}

/// Reads a file that stands in so many packed ones.
fn read_bytes(bytes: &[u8], decoder: &dyn Decoder, depth: usize, source: &mut Source) -> Option<Error> {
    source.bytes = if depth == 0 { bytes.len() } else { source.bytes };
    if let Some(error) = over_limit(bytes.len()) {
        return Some(error);
    }
    #[cfg(feature = "office")]
    match office::read(bytes, decoder, source) {
        office::Read::Done(result) => return result.err(),
        office::Read::Inner(file) => return read_inner(file, decoder, depth + 1, source),
        office::Read::Other => {}
    }
    #[cfg(feature = "office")]
    if sniff::is_page_archive(bytes) {
        return mht::read(bytes, decoder, source);
    }
    #[cfg(all(feature = "office", not(target_os = "unknown")))]
    if is_pdf(bytes) {
        return pdf::read(bytes, source);
    }
    if let Some(error) = sniff::refuse(bytes) {
        return Some(error);
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Some(empty());
    }
    let Some((text, encoding)) = decode::decode(bytes, decoder) else {
        return Some(sniff::unknown());
    };
    source.encoding = Some(encoding);
    if html::is_html(&text) {
        return read_page(&text, bytes.len(), source);
    }
    let Some(table) = delimited::with_tabs(&text) else { return read_text(&text, bytes.len(), source) };
    let error = read_text(&table, bytes.len(), source);
    source.kind = Some(Kind::Csv);
    error
}

#[cfg(feature = "office")]
fn read_runs(pages: &[runs::Page], is_pdf: bool, source: &mut Source) -> Option<Error> {
    let (kind, name) = if is_pdf { (Kind::Pdf, "PDF") } else { (Kind::Runs, "文件") };
    source.kind = Some(kind);
    over_limit(source.bytes).or_else(|| runs::read(pages, name, source))
}

/// Reads the only file of a packed one.
#[cfg(feature = "office")]
fn read_inner(file: PackedFile, decoder: &dyn Decoder, depth: usize, source: &mut Source) -> Option<Error> {
    if depth > limits::MAX_PACKED {
        return Some(limits::too_large("压缩文件中还有压缩文件，层层嵌套"));
    }
    source.name = source.name.as_ref().map(|outer| format!("{outer}!{}", file.name));
    match file.content {
        Ok(bytes) => read_bytes(&bytes, decoder, depth, source),
        Err(error) => Some(error),
    }
}

fn read_text(text: &str, bytes: usize, source: &mut Source) -> Option<Error> {
    if html::is_html(text) {
        return read_page(text, bytes, source);
    }
    source.bytes = bytes;
    if let Some(error) = over_limit(bytes) {
        return Some(error);
    }
    text.clone_into(&mut source.text);
    text::read(source);
    let blank = |character: char| character.is_whitespace() || character.is_control() || character == '\u{FEFF}';
    text.chars().all(blank).then(empty)
}

fn read_page(html: &str, bytes: usize, source: &mut Source) -> Option<Error> {
    source.bytes = bytes;
    over_limit(bytes).or_else(|| html::read(html, source))
}

fn over_limit(bytes: usize) -> Option<Error> {
    (bytes > MAX_BYTES).then(|| limits::too_large("内容超过20 MB"))
}

fn empty() -> Error {
    Error {
        code: ErrorCode::Empty, message: "没有文字。请粘贴年度报告全文，或打开报告文件。".to_owned()
    }
}
