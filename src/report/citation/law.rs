//! Which law a name means.

use crate::text::distance::distance;

/// The law that a name means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Law {
    /// 《中华人民共和国政府信息公开条例》.
    Disclosure,
    /// `《条例》`: what that means depends on the text before.
    Short,
    /// Another one.
    Other,
    /// None is named.
    Unknown,
}

/// The regulation's full name.
pub const FULL: &str = "中华人民共和国政府信息公开条例";

impl Law {
    /// The law of a name without its marks; a slip of the pen in the full name does not make another law.
    pub fn of_name(name: &str) -> Self {
        let name = name.split('(').next().unwrap_or(name).trim();
        let name = name.strip_prefix("新").unwrap_or(name);
        match name {
            "条例" => Self::Short,
            FULL | "政府信息公开条例" | "信息公开条例" | "中华人民共和国信息公开条例" => {
                Self::Disclosure
            }
            _ if name.starts_with("中华人民共和国") && distance(name, FULL, 3) < 3 => Self::Disclosure,
            _ => Self::Other,
        }
    }
}
