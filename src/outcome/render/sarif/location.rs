//! Where results are: a region of a text file, a cell of a form, a place in a table.

use crate::outcome::render::words::Consequences;
use crate::outcome::render::{labels, places};
use crate::outcome::{Finding, Outcome, Place, Span};
use serde_json::{Value, json as value};

/// A file of the run.
#[derive(Debug)]
pub struct Artifact<'a> {
    /// What came of it.
    pub outcome: &'a Outcome,
    /// What its findings explain.
    pub consequences: Consequences<'a>,
    index: usize,
    /// Its text in UTF-16, when the outcome has it.
    units: Vec<u16>,
}

impl<'a> Artifact<'a> {
    /// The file of an outcome, with its index in the list of the run.
    pub fn new(outcome: &'a Outcome, index: usize) -> Self {
        let units = outcome.source.text.as_deref().map(|text| text.encode_utf16().collect()).unwrap_or_default();
        Self { outcome, consequences: Consequences::of(outcome), index, units }
    }

    /// The entry of the file in the list of the run.
    pub fn description(&self) -> Value {
        let mut entry = value!({
            "location": { "uri": uri(&self.outcome.source.name) },
            "length": self.outcome.source.bytes,
            "roles": ["analysisTarget"],
        });
        if let (Some(encoding), Some(entry)) = (self.outcome.source.encoding, entry.as_object_mut()) {
            entry.insert("encoding".to_owned(), encoding.to_uppercase().into());
        }
        entry
    }

    /// The file as results refer to it.
    pub fn location(&self) -> Value {
        value!({ "uri": uri(&self.outcome.source.name), "index": self.index })
    }

    /// The file as a whole.
    pub fn whole(&self) -> Value {
        value!({ "physicalLocation": { "artifactLocation": self.location() } })
    }

    /// The place of a finding.
    pub fn of(&self, finding: &Finding) -> Value {
        let quote = Some(finding.quote.as_str()).filter(|quote| !quote.is_empty());
        let region = finding.span.and_then(|span| self.region(span, quote));
        let cells = finding.cells.iter().map(|id| self.cell(id));
        let logical: Vec<Value> = cells.chain(finding.place.as_ref().map(place)).collect();
        self.at(region, logical)
    }

    /// A region of a text file. Positions in the text of a page are none in its markup, so that other files have no regions.
    pub fn region(&self, span: Span, quote: Option<&str>) -> Option<Value> {
        let source = &self.outcome.source;
        if !matches!(source.kind, Some("text" | "markdown")) {
            return None;
        }
        let quoted = quote.map(str::to_owned).or_else(|| cut(&self.units, span))?;
        let (line, column) = end(span, &quoted);
        Some(value!({
            "startLine": span.line,
            "startColumn": span.column,
            "endLine": line,
            "endColumn": column,
            "charOffset": span.start,
            "charLength": span.end - span.start,
            "snippet": { "text": quoted },
        }))
    }

    fn at(&self, region: Option<Value>, logical: Vec<Value>) -> Value {
        let mut physical = value!({ "artifactLocation": self.location() });
        if let (Some(region), Some(physical)) = (region, physical.as_object_mut()) {
            physical.insert("region".to_owned(), region);
        }
        value!({ "physicalLocation": physical, "logicalLocations": logical })
    }

    fn cell(&self, id: &str) -> Value {
        let name = labels::name(self.outcome, id);
        value!({ "name": name, "fullyQualifiedName": id, "kind": "cell" })
    }
}

/// The related places of a finding, and those of the findings that it explains.
pub fn related(artifact: &Artifact<'_>, finding: &Finding, consequences: &[&Finding]) -> Vec<Value> {
    let own = finding.related.iter().map(|other| {
        let region = other.span.and_then(|span| artifact.region(span, None));
        (artifact.at(region, other.place.iter().map(place).collect()), other.label.clone())
    });
    let explained = consequences.iter().map(|finding| (artifact.of(finding), format!("由此引起：{}", finding.message)));
    let numbered = own.chain(explained).zip(0..);
    numbered.map(|((location, message), id)| with_message(location, &message, id)).collect()
}

fn with_message(mut location: Value, message: &str, id: u32) -> Value {
    if let Some(location) = location.as_object_mut() {
        location.insert("id".to_owned(), id.into());
        location.insert("message".to_owned(), value!({ "text": message }));
    }
    location
}

fn place(place: &Place) -> Value {
    let path = match place {
        Place::Paragraph { paragraph } => format!("paragraph/{paragraph}"),
        Place::Table { table, row, column } => format!("table/{table}/row/{row}/column/{column}"),
        Place::Page { page, .. } => format!("page/{page}"),
        Place::Sheet { sheet, cell } => format!("sheet/{sheet}/cell/{cell}"),
    };
    value!({ "name": places::of(place), "fullyQualifiedName": path, "kind": "element" })
}

/// Line and column after the last character of a quote.
fn end(span: Span, quote: &str) -> (u32, u32) {
    let unified = quote.replace("\r\n", "\n").replace('\r', "\n");
    let units = |text: &str| u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX);
    match unified.rsplit_once('\n') {
        None => (span.line, span.column + units(quote)),
        Some((before, last)) => {
            let breaks = u32::try_from(before.matches('\n').count()).unwrap_or(u32::MAX);
            (span.line.saturating_add(breaks).saturating_add(1), units(last) + 1)
        }
    }
}

/// The text at a span.
fn cut(units: &[u16], span: Span) -> Option<String> {
    units.get(span.start as usize..span.end as usize).map(String::from_utf16_lossy)
}

/// A file name as a URI reference: relative as given, or absolute with the scheme of files.
fn uri(name: &str) -> String {
    let path = name.replace('\\', "/");
    let escaped: String = path.bytes().map(escaped).collect();
    let has_drive = matches!(path.as_bytes(), [letter, b':', ..] if letter.is_ascii_alphabetic());
    match (name, path.starts_with('/')) {
        ("-" | "", _) => "stdin".to_owned(),
        (_, true) => format!("file://{escaped}"),
        _ if has_drive => format!("file:///{}", escaped.replacen("%3A", ":", 1)),
        _ => escaped,
    }
}

fn escaped(byte: u8) -> String {
    match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' | b'!' => {
            char::from(byte).to_string()
        }
        _ => format!("%{byte:02X}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_references() {
        assert_eq!(uri("reports/水务局 1.txt"), "reports/%E6%B0%B4%E5%8A%A1%E5%B1%80%201.txt");
        assert_eq!(uri("a.zip!b.docx"), "a.zip!b.docx");
        assert_eq!(uri("/tmp/a.txt"), "file:///tmp/a.txt");
        assert_eq!(uri("C:\\reports\\a.txt"), "file:///C:/reports/a.txt");
        assert_eq!(uri("-"), "stdin");
    }

    #[test]
    fn ends_are_counted_in_code_units() {
        let span = Span { start: 10, end: 13, line: 3, column: 5 };
        assert_eq!(end(span, "62条"), (3, 8));
        assert_eq!(end(span, "𠮷条"), (3, 8));
        assert_eq!(end(span, "甲\r\n乙"), (4, 2));
        assert_eq!(end(span, "甲\r乙\n"), (5, 1));
    }

    #[test]
    fn a_span_is_cut_in_code_units() {
        let span = Span { start: 3, end: 5, line: 1, column: 4 };
        let units: Vec<u16> = "𠮷水河专栏".encode_utf16().collect();
        assert_eq!(cut(&units, span).as_deref(), Some("河专"));
        assert_eq!(cut(&[], span), None);
    }
}
