//! Compound files, the containers of Office 97 to 2003 and of encrypted files.

use crate::input::limits::{self, MAX_ENTRIES, MAX_UNPACKED};
use crate::input::{Error, refusal};
use cfb::CompoundFile;
use std::io::{Cursor, Read};

/// A compound file.
#[derive(Debug)]
pub struct Compound<'a> {
    file: CompoundFile<Cursor<&'a [u8]>>,
}

impl<'a> Compound<'a> {
    /// Opens a compound file.
    pub fn open(bytes: &'a [u8]) -> Result<Self, Error> {
        let file = CompoundFile::open(Cursor::new(bytes)).map_err(|_| refusal::damaged())?;
        if file.walk().take(MAX_ENTRIES + 1).count() > MAX_ENTRIES {
            return Err(limits::too_large("文件中的部分过多"));
        }
        Ok(Self { file })
    }

    /// Whether it has a stream at its top.
    pub fn has(&self, name: &str) -> bool {
        self.file.is_stream(name)
    }

    /// The content of a stream; `None` when there is none.
    pub fn stream(&mut self, name: &str) -> Result<Option<Vec<u8>>, Error> {
        if !self.has(name) {
            return Ok(None);
        }
        let stream = self.file.open_stream(name).map_err(|_| refusal::damaged())?;
        let mut content = Vec::new();
        stream.take(MAX_UNPACKED as u64).read_to_end(&mut content).map_err(|_| refusal::damaged())?;
        Ok(Some(content))
    }
}
