//! Files of office programs: containers whose content tells their kind.

mod archive;
mod word;
mod xml;

use super::{Error, Source};
use archive::Archive;

/// Reads a file when it is of a kind of office programs; `None` when it is of none.
pub fn read(bytes: &[u8], source: &mut Source) -> Option<Result<(), Error>> {
    if bytes.starts_with(b"PK\x03\x04") { read_packed(bytes, source) } else { None }
}

/// Reads a packed file when it is of a known kind.
fn read_packed(bytes: &[u8], source: &mut Source) -> Option<Result<(), Error>> {
    let mut archive = match Archive::open(bytes) {
        Ok(archive) => archive,
        Err(error) => return Some(Err(error)),
    };
    let names = archive.names();
    let has = |start: &str| names.iter().any(|name| name.starts_with(start));
    if has("word/") {
        return Some(word::read(&mut archive, source));
    }
    None
}
