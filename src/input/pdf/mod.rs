//! PDF files where there is no browser: the words of each page with their positions, and the lines drawn between them. In a
//! page, pdf.js does the same; both hand over [`runs`](super::runs).

mod content;
mod face;
mod guard;
mod paths;
mod words;

use super::runs::{self, Page};
use super::{Error, Kind, Note, Source, limits, refusal};
use content::Reader;
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// How near to its end a whole file says that it ends, in bytes.
const TAIL: usize = 2048;

/// Reads a file into its source.
pub fn read(bytes: &[u8], source: &mut Source) -> Option<Error> {
    source.kind = Some(Kind::Pdf);
    if let Err(error) = guard::check(bytes) {
        return Some(error);
    }
    // The library has been fuzzed, but a file that its authors did not think of must not end the program.
    let pages = catch_unwind(AssertUnwindSafe(|| pages(bytes))).unwrap_or_else(|_| Err(refusal::damaged()));
    let pages = match pages {
        Ok(pages) => pages,
        Err(error) => return Some(error),
    };
    if !ends(bytes) {
        let message = "这份 PDF 不完整：文件的结尾缺失，可能少了几页。只检查了读到的部分。".to_owned();
        source.notes.push(Note { id: "incomplete-file", message });
    }
    runs::read(&pages, "PDF", source)
}

fn pages(bytes: &[u8]) -> Result<Vec<Page>, Error> {
    let file = Pdf::new(bytes.to_vec()).map_err(refused)?;
    let listed = file.pages();
    if listed.is_empty() {
        return Err(refusal::damaged());
    }
    if listed.len() > runs::MAX_PAGES {
        return Err(limits::too_large(&format!("文件有{}页", listed.len())));
    }
    let mut reader = Reader::default();
    listed.iter().map(|page| reader.page(page)).collect()
}

fn refused(error: LoadPdfError) -> Error {
    match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected | DecryptionError::UnsupportedAlgorithm) => {
            refusal::encrypted("PDF")
        }
        LoadPdfError::Decryption(_) | LoadPdfError::Invalid => refusal::damaged(),
    }
}

/// Whether a file says where it ends.
fn ends(bytes: &[u8]) -> bool {
    contains(bytes.get(bytes.len().saturating_sub(TAIL)..).unwrap_or_default(), b"startxref")
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}
