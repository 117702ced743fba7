//! Files read and decoded.

use gouji::input::{Decoder, Encoding, Error, ErrorCode, MAX_BYTES, Source};
use gouji::text::date::Date;
use gouji::{Options, Outcome, Pipeline, outcome};
use std::env;
use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

/// Encodings by a library, where a browser has its own.
#[derive(Debug)]
struct Library;

impl Decoder for Library {
    fn decode(&self, encoding: Encoding, bytes: &[u8]) -> Option<String> {
        let encoding = match encoding {
            Encoding::Gb18030 => encoding_rs::GB18030,
            Encoding::Big5 => encoding_rs::BIG5,
            Encoding::Utf8 => encoding_rs::UTF_8,
            Encoding::Utf16Le => encoding_rs::UTF_16LE,
            Encoding::Utf16Be => encoding_rs::UTF_16BE,
        };
        encoding.decode_without_bom_handling_and_without_replacement(bytes).map(std::borrow::Cow::into_owned)
    }
}

/// A file as it was read.
pub struct Opened {
    name: String,
    bytes: Vec<u8>,
    /// Of one that is too large to be used, only so many bytes were read as tell that it is.
    size: usize,
}

/// Reads a file.
pub fn open(file: &OsStr) -> Result<Opened, Box<Outcome>> {
    let name = file.to_string_lossy().into_owned();
    let unopened = |error: &io::Error| {
        let source = Source { name: Some(name.clone()), ..Source::default() };
        Box::new(outcome::unreadable(source, reason(error), &Options::default()))
    };
    let (bytes, size) = content(file).map_err(|error| unopened(&error))?;
    Ok(Opened { name, bytes, size })
}

impl Opened {
    /// The outcomes of the file, named as given: one, or one for each file of a packed one.
    pub fn outcomes(&self, pipeline: Pipeline, options: &Options) -> Vec<Outcome> {
        let mut outcomes = gouji::each(&self.bytes, Some(&self.name), &Library, pipeline, options);
        if let [outcome] = outcomes.as_mut_slice() {
            outcome.source.bytes = self.size;
        }
        outcomes
    }

    /// Writes the file with the comments of its outcome; a sentence for the user when it cannot.
    pub fn annotate(&self, outcome: &Outcome, today: Option<Date>, copy: &OsStr) -> Result<(), String> {
        let annotated = gouji::annotate(&self.bytes, outcome, today).map_err(|failure| failure.message)?;
        std::fs::write(located(copy), annotated)
            .map_err(|error| format!("没能写入 {}：{error}。", copy.to_string_lossy()))
    }
}

/// Where a file is. WASI knows no current folder; its host names it in `PWD`.
pub fn located(file: &OsStr) -> PathBuf {
    let folder = if cfg!(target_os = "wasi") { env::var_os("PWD") } else { None };
    Path::new(&folder.unwrap_or_default()).join(file)
}

/// The bytes of a file and its size.
fn content(file: &OsStr) -> io::Result<(Vec<u8>, usize)> {
    let enough = MAX_BYTES as u64 + 1;
    let mut bytes = Vec::new();
    if file == "-" {
        io::stdin().lock().take(enough).read_to_end(&mut bytes)?;
        let size = bytes.len();
        return Ok((bytes, size));
    }
    let opened = File::open(located(file))?;
    let size = usize::try_from(opened.metadata()?.len()).unwrap_or(usize::MAX);
    opened.take(enough).read_to_end(&mut bytes)?;
    let size = size.max(bytes.len());
    Ok((bytes, size))
}

fn reason(error: &io::Error) -> Error {
    let message = match error.kind() {
        ErrorKind::NotFound => "没有这个文件。请检查文件名和所在的文件夹。".to_owned(),
        ErrorKind::PermissionDenied => "没有权限读取这个文件。".to_owned(),
        ErrorKind::IsADirectory => "这是一个文件夹。请给出其中的文件。".to_owned(),
        _ => format!("没能读取这个文件：{error}。"),
    };
    Error { code: ErrorCode::Internal, message }
}
