//! Files read and decoded.

use gouji::input::{Decoder, Encoding, Error, ErrorCode, MAX_BYTES, Source};
use gouji::{Options, Outcome, Pipeline, outcome};
use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, ErrorKind, Read};

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

/// The outcomes of one file, named as given: one, or one for each file of a packed one.
pub fn process(file: &OsStr, pipeline: Pipeline, options: &Options) -> Vec<Outcome> {
    let name = file.to_string_lossy();
    let (bytes, size) = match content(file) {
        Ok(content) => content,
        Err(error) => return vec![outcome::unreadable(unopened(&name), reason(&error), options)],
    };
    let mut outcomes = gouji::each(&bytes, Some(&name), &Library, pipeline, options);
    if let [outcome] = outcomes.as_mut_slice() {
        outcome.source.bytes = size;
    }
    outcomes
}

/// The bytes of a file and its size; of one that is too large to be used only as many as tell that it is.
fn content(file: &OsStr) -> io::Result<(Vec<u8>, usize)> {
    let enough = MAX_BYTES as u64 + 1;
    let mut bytes = Vec::new();
    if file == "-" {
        io::stdin().lock().take(enough).read_to_end(&mut bytes)?;
        let size = bytes.len();
        return Ok((bytes, size));
    }
    let opened = File::open(file)?;
    let size = usize::try_from(opened.metadata()?.len()).unwrap_or(usize::MAX);
    opened.take(enough).read_to_end(&mut bytes)?;
    let size = size.max(bytes.len());
    Ok((bytes, size))
}

fn unopened(name: &str) -> Source {
    Source { name: Some(name.to_owned()), ..Source::default() }
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
