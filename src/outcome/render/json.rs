//! One JSON object with all outcomes, byte for byte as JavaScript's `JSON.stringify` writes them.

use super::Renderer;
use crate::outcome::{Outcome, SCHEMA, VERSION};
use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};
use std::io::{Result, Write};

/// The object of the published schema.
#[derive(Debug, Default)]
pub struct Json {
    any: bool,
}

impl Renderer for Json {
    fn start(&mut self, out: &mut dyn Write) -> Result<()> {
        write!(out, r#"{{"schema":"{SCHEMA}","version":"{VERSION}","documents":["#)
    }

    fn outcome(&mut self, outcome: &Outcome, out: &mut dyn Write) -> Result<()> {
        if std::mem::replace(&mut self.any, true) {
            out.write_all(b",")?;
        }
        write(outcome, out)
    }

    fn finish(&mut self, out: &mut dyn Write) -> Result<()> {
        out.write_all(b"]}\n")
    }
}

/// Writes a value without line breaks.
///
/// # Errors
/// Those of the writer.
pub fn write(value: &impl Serialize, out: &mut dyn Write) -> Result<()> {
    Ok(value.serialize(&mut Serializer::with_formatter(out, LikeJavaScript))?)
}

/// Compact, with floating point numbers as ECMAScript's `Number::toString` has them.
struct LikeJavaScript;

impl Formatter for LikeJavaScript {
    fn write_f64<W: ?Sized + Write>(&mut self, writer: &mut W, value: f64) -> Result<()> {
        if (1e-6..1e21).contains(&value.abs()) || value == 0.0 {
            return write!(writer, "{value}");
        }
        let scientific = format!("{value:e}");
        let signed = if value.abs() < 1.0 { scientific } else { scientific.replace('e', "e+") };
        writer.write_all(signed.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn json(value: f64) -> String {
        let mut out = Vec::new();
        write(&value, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn floats_are_written_as_in_javascript() {
        assert_eq!(json(28600.64), "28600.64");
        assert_eq!(json(-0.5), "-0.5");
        assert_eq!(json(0.000_001), "0.000001");
        assert_eq!(json(1.5e-7), "1.5e-7");
        assert_eq!(json(18_014_398_509_481_984.0), "18014398509481984");
        assert_eq!(json(1.152_921_504_606_847e18), "1152921504606847000");
        assert_eq!(json(7.9e28), "7.9e+28");
    }
}
