//! What a file is, by its content. What is not read yet says so, and what to do instead.

use super::{Error, ErrorCode, refusal};

/// A signature and the file that has it.
struct Signature {
    /// Where the bytes stand.
    offset: usize,
    bytes: &'static [u8],
    /// What users call such a file.
    name: &'static str,
    /// What to do instead.
    advice: &'static str,
}

const COPY: &str = "请在能打开它的程序中全选复制，再粘贴到这里。";
const COPY_OFFICE: &str = "请在 Word 或 WPS 中打开后全选复制，再粘贴到这里。";
const COPY_SHEET: &str = "请在 Excel 或 WPS 表格中打开后全选复制，再粘贴到这里。";
const PICTURE: &str = "图片中的文字无法读取，请使用报告的文字版。";
const UNPACK: &str = "请先解压，再打开其中的报告。";

const SIGNATURES: [Signature; 11] = [
    Signature { offset: 0, bytes: b"{\\rtf", name: "RTF 文件（.rtf）", advice: COPY_OFFICE },
    Signature { offset: 0, bytes: b"\x89PNG", name: "图片（PNG）", advice: PICTURE },
    Signature { offset: 0, bytes: b"\xFF\xD8\xFF", name: "图片（JPEG）", advice: PICTURE },
    Signature { offset: 0, bytes: b"GIF8", name: "图片（GIF）", advice: PICTURE },
    Signature { offset: 8, bytes: b"WEBP", name: "图片（WebP）", advice: PICTURE },
    Signature { offset: 0, bytes: b"II*\0", name: "图片（TIFF）", advice: PICTURE },
    Signature { offset: 0, bytes: b"MM\0*", name: "图片（TIFF）", advice: PICTURE },
    Signature { offset: 0, bytes: b"Rar!", name: "压缩文件（.rar）", advice: UNPACK },
    Signature { offset: 0, bytes: b"7z\xBC\xAF\x27\x1C", name: "压缩文件（.7z）", advice: UNPACK },
    Signature { offset: 0, bytes: b"\x1F\x8B", name: "压缩文件（.gz）", advice: UNPACK },
    Signature { offset: 0, bytes: b"\0asm", name: "程序文件", advice: "请打开年度报告的文字版。" },
];

/// A kind of container that names its parts.
type Parts = [(&'static [u8], &'static str, &'static str)];

const ZIP_PARTS: &Parts = &[
    (b"word/", "Word 文档（.docx）", COPY_OFFICE),
    (b"xl/", "Excel 工作簿（.xlsx）", COPY_SHEET),
    (b"ppt/", "PowerPoint 演示文稿（.pptx）", COPY),
    (b"OFD.xml", "OFD 版式文件（.ofd）", "请在 OFD 阅读器中打开后全选复制，再粘贴到这里。"),
    (b"opendocument.text", "ODF 文档（.odt）", COPY_OFFICE),
    (b"opendocument.spreadsheet", "ODF 表格（.ods）", COPY_SHEET),
];

/// How far into a file the head of a page archive may reach, in bytes.
pub const ARCHIVE_HEAD: usize = 8192;

/// Whether a file begins with the head of a message that holds a page.
pub fn is_page_archive(bytes: &[u8]) -> bool {
    let head = bytes.get(..ARCHIVE_HEAD.min(bytes.len())).unwrap_or_default();
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    let starts = ["mime-version:", "from:", "content-type:", "subject:", "date:", "snapshot-content-location:"];
    let page = head.contains("content-type: multipart/") || head.contains("content-type: text/html");
    starts.iter().any(|start| head.trim_start_matches(['\u{FEFF}', '\r', '\n']).starts_with(start)) && page
}

/// How far into a PDF file its signature may stand: programs allow for a few bytes before it.
const PDF_HEAD: usize = 1024;

/// Whether the bytes are a PDF file.
pub fn is_pdf(bytes: &[u8]) -> bool {
    bytes.get(..PDF_HEAD.min(bytes.len())).is_some_and(|head| contains(head, b"%PDF-"))
}

/// Names in an OLE container are UTF-16.
const OLE_PARTS: &Parts = &[
    (b"W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0", "Word 97-2003 或 WPS 文档（.doc、.wps）", COPY_OFFICE),
    (b"W\0o\0r\0k\0b\0o\0o\0k\0", "Excel 97-2003 或 WPS 表格（.xls、.et）", COPY_SHEET),
    (b"P\0o\0w\0e\0r\0P\0o\0i\0n\0t\0", "PowerPoint 97-2003 演示文稿（.ppt）", COPY),
];

const OLE_ENCRYPTED: &[u8] = b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";

/// The names of a container's parts stand near its ends.
const NEAR: usize = 256 * 1024;

/// Why the bytes cannot be text; `None` when they can.
pub fn refuse(bytes: &[u8]) -> Option<Error> {
    if !cfg!(feature = "office") && is_page_archive(bytes) {
        return Some(needs_office("网页归档文件（.mht）", "请在浏览器中打开后全选复制，再粘贴到这里。"));
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Some(container(bytes, ZIP_PARTS, ("压缩文件（.zip）", UNPACK)));
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return Some(ole(bytes));
    }
    if is_pdf(bytes) {
        return Some(pdf(bytes));
    }
    let found = SIGNATURES
        .iter()
        .find(|signature| bytes.get(signature.offset..).is_some_and(|rest| rest.starts_with(signature.bytes)))?;
    Some(not_read(found.name, found.advice))
}

/// The refusal of bytes of which nothing is known.
pub fn unknown() -> Error {
    Error {
        code: ErrorCode::UnknownBinary,
        message: "无法识别这个文件：它不是文字或网页。请打开年度报告后全选复制，再粘贴到这里。".to_owned(),
    }
}

/// A PDF file where nothing reads it: in a browser, pdf.js turns it into runs before it comes here.
fn pdf(bytes: &[u8]) -> Error {
    if contains(bytes, b"/Encrypt") {
        return refusal::encrypted("PDF");
    }
    let message = "读取 PDF 的程序部分没有载入。压缩文件中的 PDF 请先解压，再直接打开；也可以在阅读器中打开后全选复制，再粘贴到这里。";
    Error { code: ErrorCode::NeedsOffice, message: message.to_owned() }
}

/// Runs where the second module is not loaded.
#[cfg(not(feature = "office"))]
pub fn runs_need_office() -> Error {
    needs_office("PDF 中的文字", "请在阅读器中打开后全选复制，再粘贴到这里。")
}

fn ole(bytes: &[u8]) -> Error {
    if contains(bytes, OLE_ENCRYPTED) {
        return refusal::encrypted("Office 文档");
    }
    container(bytes, OLE_PARTS, ("Office 97-2003 文档", COPY_OFFICE))
}

fn container(bytes: &[u8], parts: &Parts, otherwise: (&str, &str)) -> Error {
    let found = parts.iter().find(|(part, ..)| contains(bytes, part));
    let (name, advice) = found.map_or(otherwise, |(_, name, advice)| (*name, *advice));
    if cfg!(feature = "office") { not_read(name, advice) } else { needs_office(name, advice) }
}

fn needs_office(name: &str, advice: &str) -> Error {
    let message =
        format!("这是{name}。读取这类文件的程序部分没有载入，请刷新网页再试；也可以{}", advice.replacen('请', "", 1));
    Error { code: ErrorCode::NeedsOffice, message }
}

fn not_read(name: &str, advice: &str) -> Error {
    let message = format!("这是{name}。本版本还不能直接读取，{advice}");
    Error {
        code: ErrorCode::UnknownBinary, message: message.replace("。本版本还不能直接读取，图片", "。图片")
    }
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    let head = bytes.get(..NEAR.min(bytes.len())).unwrap_or_default();
    let tail = bytes.get(bytes.len().saturating_sub(NEAR)..).unwrap_or_default();
    [head, tail].iter().any(|area| area.windows(part.len()).any(|window| window == part))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(bytes: &[u8]) -> String {
        refuse(bytes).map(|error| format!("{:?} {}", error.code, error.message)).unwrap_or_default()
    }

    #[test]
    fn says_what_it_is_and_what_to_do() {
        assert_eq!(
            message(b"PK\x03\x04....word/document.xml"),
            "UnknownBinary 这是Word 文档（.docx）。本版本还不能直接读取，请在 Word 或 WPS 中打开后全选复制，再粘贴到这里。"
        );
        assert!(message(b"PK\x03\x04....a.txt").contains("压缩文件（.zip）"));
        assert!(message(b"%PDF-1.7").starts_with("NeedsOffice 读取 PDF 的程序部分没有载入"));
        assert!(message(b"\x89PNG\r\n").starts_with("UnknownBinary 这是图片（PNG）。图片中的文字无法读取"));
    }

    #[test]
    fn knows_protected_files() {
        assert!(message(b"%PDF-1.7 trailer << /Encrypt 5 0 R >>").starts_with("Encrypted"));
        let ole = [b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".as_slice(), OLE_ENCRYPTED].concat();
        assert!(message(&ole).starts_with("Encrypted"));
    }

    #[test]
    fn text_is_not_refused() {
        assert_eq!(refuse("一、总体情况".as_bytes()), None);
        assert_eq!(refuse(b"<html>"), None);
    }
}
