//! Files that cannot be used, and what to do instead.

use super::{Error, ErrorCode};

/// A file with a password; `name` is what users call such a file.
pub fn encrypted(name: &str) -> Error {
    let message = format!("这个{name}有密码保护。请用密码打开，去掉密码后另存，再打开另存的文件。");
    Error { code: ErrorCode::Encrypted, message }
}

/// A file that is broken or incomplete.
#[cfg(feature = "office")]
pub fn damaged() -> Error {
    let message = "这个文件不完整或已经损坏。请重新下载或复制一份；如果能在 Word、WPS 等程序中打开，请另存后再试，或全选复制，粘贴到这里。";
    Error { code: ErrorCode::Damaged, message: message.to_owned() }
}

/// A file that was read and has no words.
#[cfg(feature = "office")]
pub fn no_words(name: &str) -> Error {
    let message = format!("这个{name}中没有文字，报告可能是图片。图片中的文字无法读取，请使用报告的文字版。");
    Error { code: ErrorCode::Empty, message }
}

/// A file of pages without any words.
#[cfg(feature = "office")]
pub fn scanned(name: &str) -> Error {
    let message = format!(
        "这份{name}没有文字，多半是扫描的图片，图片中的文字无法读取。请使用报告的文字版：Word、WPS 文档，或者能选中文字的{name}。"
    );
    Error { code: ErrorCode::Empty, message }
}

/// A file of pages whose fonts do not say what their characters are.
#[cfg(feature = "office")]
pub fn garbled(name: &str) -> Error {
    let message = format!(
        "这份{name}的字体没有说明每个字形是什么字，读出来的是乱码。请打开报告的 Word、WPS 原稿，或者用原稿重新导出一份。"
    );
    Error { code: ErrorCode::Damaged, message }
}

/// A file that cannot be given back with comments, and why.
#[cfg(feature = "office")]
pub fn not_annotated(why: &str) -> Error {
    let message = format!("{why}，不能加批注。请用 Word 或 WPS 另存为 .docx 后再试。");
    Error { code: ErrorCode::UnknownBinary, message }
}
