//! 勾稽 reads a government information disclosure annual report (政府信息公开工作年度报告) in whatever shape it arrives and
//! says which figures and statements do not hold, where, and why.
//!
//! One pass, one direction; each arrow is one function of its own module, and no module uses a later one:
//!
//! ```text
//! bytes | text | html
//!   -> input      Source      text, paragraphs and grids as found, each with its place
//!   -> text       Folded      one spelling for one character; every offset maps back
//!   -> document   Document    paragraphs, headings, grids in reading order; noise marked
//!   -> report     Report      cells, claims, statements, header facts, by the official forms of `form`
//!   -> rules      Finding     judgements only, no reading
//!   -> outcome    Outcome     sorted, counted, with coverage; rendered by `outcome::render`
//! ```

pub mod document;
pub mod finding;
pub mod form;
pub mod input;
pub mod options;
pub mod order;
pub mod outcome;
pub mod repair;
pub mod report;
pub mod rules;
pub mod severity;
pub mod text;

#[cfg(target_os = "unknown")]
pub mod wasm;

pub use input::Input;
pub use options::Options;
pub use outcome::Outcome;
#[cfg(feature = "office")]
pub use outcome::annotated::annotate;

/// What a check is at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// The input is being read.
    Decode,
    /// The official tables are being found.
    Tables,
    /// The rules are judging.
    Check,
}

/// Checks one report: the whole pipeline.
///
/// Never fails: input that cannot be used at all gives an [`Outcome`] whose `error` says why and what to do instead.
pub fn check(input: Input<'_>, options: &Options) -> Outcome {
    check_in_stages(input, options, &mut |_| ())
}

/// The same; `begins` is told of each stage as it begins.
pub fn check_in_stages(input: Input<'_>, options: &Options, begins: &mut dyn FnMut(Stage)) -> Outcome {
    begins(Stage::Decode);
    let (source, error) = input::read(input);
    if let Some(error) = error {
        return outcome::unreadable(source, error, options);
    }
    begins(Stage::Tables);
    let document = document::read(source);
    let report = match report::read(document, options) {
        Ok(report) => report,
        Err(failure) => return outcome::unreadable(failure.source, failure.error, options),
    };
    begins(Stage::Check);
    let judgement = rules::judge(&report, options);
    outcome::conclude(report, judgement, options)
}

/// Reads one report without judging it: the same object as [`check`], with empty findings.
pub fn extract(input: Input<'_>, options: &Options) -> Outcome {
    let (source, error) = input::read(input);
    if let Some(error) = error {
        return outcome::unreadable(source, error, options);
    }
    match report::read(document::read(source), options) {
        Ok(report) => outcome::conclude(report, rules::Judgement::default(), options),
        Err(failure) => outcome::unreadable(failure.source, failure.error, options),
    }
}

/// What [`check`] checks in particular: every relation with its sum, every rule, and where text and tables agree.
#[cfg(feature = "office")]
pub fn account(input: Input<'_>, options: &Options) -> outcome::Account {
    let (source, error) = input::read(input);
    if error.is_some() {
        return outcome::Account::default();
    }
    let Ok(report) = report::read(document::read(source), options) else { return outcome::Account::default() };
    let judgement = rules::judge(&report, options);
    outcome::account(&report, judgement, options)
}

/// What to do with an input: [`check`] or only [`extract`].
#[cfg(feature = "office")]
pub type Pipeline = fn(Input<'_>, &Options) -> Outcome;

/// The outcomes of a file: one, or one for each file of a packed one, named `a.zip!b.docx`.
#[cfg(feature = "office")]
pub fn each(
    bytes: &[u8],
    name: Option<&str>,
    decoder: &dyn input::Decoder,
    pipeline: Pipeline,
    options: &Options,
) -> Vec<Outcome> {
    let one = |bytes: &[u8], name: &str| pipeline(Input::Bytes { bytes, name: Some(name), decoder }, options);
    let name = name.unwrap_or_default();
    let Some(files) = input::unpack(bytes, decoder).filter(|files| files.len() > 1) else {
        return vec![one(bytes, name)];
    };
    let inner = |file: input::PackedFile| {
        let name = format!("{name}!{}", file.name);
        match file.content {
            Ok(bytes) => one(&bytes, &name),
            Err(error) => {
                let source = input::Source { name: Some(name), ..input::Source::default() };
                outcome::unreadable(source, error, options)
            }
        }
    };
    files.into_iter().map(inner).collect()
}
