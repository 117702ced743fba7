//! What is not read for its size, and the sentences that say so.

use super::{Error, ErrorCode};

/// Larger inputs are not read, in bytes.
pub const MAX_BYTES: usize = 20 * 1024 * 1024;

/// What of a file is unpacked at most, in bytes.
#[cfg(feature = "office")]
pub const MAX_UNPACKED: usize = 64 * 1024 * 1024;

/// A packed part that grows more than this is not unpacked, once it is larger than [`RATIO_FROM`].
#[cfg(feature = "office")]
pub const MAX_RATIO: usize = 200;

/// Smaller parts may grow by any ratio, in bytes unpacked.
#[cfg(feature = "office")]
pub const RATIO_FROM: usize = 4 * 1024 * 1024;

/// Packed files in packed files at most.
#[cfg(feature = "office")]
pub const MAX_PACKED: usize = 2;

/// The parts of a packed file at most.
#[cfg(feature = "office")]
pub const MAX_ENTRIES: usize = 5_000;

/// The elements and texts of one XML part at most.
#[cfg(feature = "office")]
pub const MAX_NODES: usize = 1_000_000;

/// Elements in elements at most.
#[cfg(feature = "office")]
pub const MAX_NESTING: usize = 256;

/// The rows of a table at most.
#[cfg(feature = "office")]
pub const MAX_ROWS: usize = 20_000;

/// The cells of all tables at most.
pub const MAX_CELLS: usize = 200_000;

/// The columns of a table at most; wider ones are not data of a report.
pub const MAX_COLUMNS: usize = 200;

/// An input over a limit: what of it is too large, and what to do.
pub fn too_large(what: &str) -> Error {
    Error {
        code: ErrorCode::TooLarge, message: format!("{what}，远超过一份年度报告。请只打开或粘贴报告正文。")
    }
}
