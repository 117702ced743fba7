//! Packed files, unpacked part by part and never beyond the limits.

use crate::input::limits::{self, MAX_ENTRIES, MAX_RATIO, MAX_UNPACKED, RATIO_FROM};
use crate::input::{Error, refusal};
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// A packed file.
#[derive(Debug)]
pub struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// What was unpacked so far, in bytes.
    unpacked: usize,
}

/// A file in a packed file.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its index.
    pub index: usize,
    /// The bytes of its name.
    pub name: Vec<u8>,
}

impl<'a> Archive<'a> {
    /// Opens a packed file; nothing is unpacked yet.
    pub fn open(bytes: &'a [u8]) -> Result<Self, Error> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| refusal::damaged())?;
        if zip.len() > MAX_ENTRIES {
            return Err(limits::too_large(&format!("文件中有{}个部分", zip.len())));
        }
        Ok(Self { zip, unpacked: 0 })
    }

    /// The names of all parts.
    pub fn names(&self) -> Vec<String> {
        self.zip.file_names().flatten().map(|name| plain(&name)).collect()
    }

    /// The files in their order; folders and what systems leave behind are none.
    pub fn entries(&mut self) -> Vec<Entry> {
        let count = self.zip.len();
        let entry = |index| {
            let file = self.zip.by_index_raw(index).ok().filter(|file| !file.is_dir())?;
            let name = file.name_raw().to_vec();
            let own = name.rsplit(|byte| matches!(byte, b'/' | b'\\')).next()?;
            let is_left =
                name.starts_with(b"__MACOSX/") || own.starts_with(b".") || own.is_empty() || own == b"Thumbs.db";
            (!is_left).then_some(Entry { index, name })
        };
        (0..count).filter_map(entry).collect()
    }

    /// A part by its name, without regard to case or a slash in front; `None` when there is none.
    pub fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, Error> {
        let wanted = plain(name);
        let is_wanted = |index: &usize| {
            let found = self.zip.name_for_index(*index).and_then(Result::ok);
            found.is_some_and(|found| plain(&found).eq_ignore_ascii_case(&wanted))
        };
        let found = (0..self.zip.len()).find(is_wanted);
        found.map(|index| self.at(index)).transpose()
    }

    /// A part by its index.
    pub fn at(&mut self, index: usize) -> Result<Vec<u8>, Error> {
        let left = MAX_UNPACKED.saturating_sub(self.unpacked);
        let file = self.zip.by_index(index).map_err(|error| refused(&error))?;
        let packed = usize::try_from(file.compressed_size()).unwrap_or(usize::MAX);
        let most = left.min(packed.saturating_mul(MAX_RATIO).max(RATIO_FROM));
        let mut content = Vec::new();
        file.take(most as u64 + 1).read_to_end(&mut content).map_err(|_| refusal::damaged())?;
        if content.len() > most {
            return Err(limits::too_large("文件解压后体积异常大"));
        }
        self.unpacked += content.len();
        Ok(content)
    }
}

fn refused(error: &ZipError) -> Error {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => refusal::encrypted("压缩文件"),
        _ => refusal::damaged(),
    }
}

/// A name without the slash that some programs put in front, or backslashes.
fn plain(name: &str) -> String {
    name.trim_start_matches(['/', '\\']).replace('\\', "/")
}
