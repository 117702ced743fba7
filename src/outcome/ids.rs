//! The published ids of the pipeline's own enumerations.

use crate::finding::Applicability;
use crate::input::{Encoding, ErrorCode, Kind};
use crate::report::{CellValue, ClaimKind, How, IssuerKind};

pub fn error_code(code: ErrorCode) -> &'static str {
    match code {
        ErrorCode::Empty => "empty",
        ErrorCode::Encrypted => "encrypted",
        ErrorCode::TooLarge => "too-large",
        ErrorCode::UnknownBinary => "unknown-binary",
        ErrorCode::Damaged => "damaged",
        ErrorCode::NotAReport => "not-a-report",
        ErrorCode::NeedsOffice => "needs-office",
        ErrorCode::Internal => "internal",
    }
}

pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "text",
        Kind::Markdown => "markdown",
        Kind::Csv => "csv",
        Kind::Html => "html",
        Kind::Mht => "mht",
        Kind::Docx => "docx",
        Kind::Doc => "doc",
        Kind::Wps => "wps",
        Kind::Xlsx => "xlsx",
        Kind::Xls => "xls",
        Kind::Et => "et",
        Kind::Ods => "ods",
        Kind::Odt => "odt",
        Kind::Ofd => "ofd",
        Kind::Pdf => "pdf",
        Kind::Runs => "runs",
    }
}

pub fn encoding(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Utf8 => "utf-8",
        Encoding::Utf16Le => "utf-16le",
        Encoding::Utf16Be => "utf-16be",
        Encoding::Gb18030 => "gb18030",
        Encoding::Big5 => "big5",
    }
}

pub fn issuer_kind(kind: IssuerKind) -> &'static str {
    match kind {
        IssuerKind::Government => "government",
        IssuerKind::Department => "department",
        IssuerKind::Township => "township",
        IssuerKind::Other => "other",
    }
}

pub fn state(value: CellValue) -> &'static str {
    match value {
        CellValue::Number(_) => "number",
        CellValue::Blank => "blank",
        CellValue::Mark => "mark",
        CellValue::Absent => "absent",
        CellValue::Unreadable => "unreadable",
    }
}

pub fn how(how: How) -> &'static str {
    match how {
        How::Read => "read",
        How::Recovered => "recovered",
    }
}

pub fn claim_kind(kind: ClaimKind) -> &'static str {
    match kind {
        ClaimKind::Enumeration => "enumeration",
        ClaimKind::Percent => "percent",
        ClaimKind::YearOnYear => "year-on-year",
        ClaimKind::Restatement => "restatement",
        ClaimKind::Rate => "rate",
        ClaimKind::ListCount => "list-count",
    }
}

pub fn applicability(applicability: Applicability) -> &'static str {
    match applicability {
        Applicability::Safe => "safe",
        Applicability::Suggested => "suggested",
        Applicability::Display => "display",
    }
}
