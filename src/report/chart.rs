//! What a chart left in running text: the ticks of its axis among its figures, or a row of shares without words.

use crate::document::{BlockKind, Document};
use crate::order;
use crate::text::FoldedSpan;

/// So many figures in a row are a chart's.
const FEWEST_FIGURES: usize = 6;
/// So many shares in a row, without a word between, are a chart's.
const FEWEST_SHARES: usize = 5;
/// So many neighbouring multiples of one number are the ticks of an axis.
const FEWEST_TICKS: usize = 4;
/// No more figures of one row are looked at.
const MOST_FIGURES: usize = 30;

/// How many rows of figures outside of the tables are those of charts.
pub(super) fn count(document: &Document, tables: &[FoldedSpan]) -> usize {
    let blocks = document.blocks.iter().filter(|block| matches!(block.kind, BlockKind::Paragraph));
    let rows = blocks.flat_map(|block| rows(document.flow.slice(block.span), block.span.start as usize));
    rows.filter(|row| is_chart(row) && !tables.iter().any(|table| table.touches(row.span))).count()
}

/// Figures that stand side by side.
#[derive(Debug, Clone, PartialEq)]
struct Row {
    span: FoldedSpan,
    values: Vec<u64>,
    /// How many of them are shares.
    shares: usize,
}

/// The rows of figures in a text, which begins at `offset` of the flow.
fn rows(text: &str, offset: usize) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut row = Row { span: FoldedSpan::default(), values: Vec::new(), shares: 0 };
    let mut start = offset;
    for token in text.split(' ') {
        let end = start + token.len();
        let (first, last) = (token.trim_start_matches(not_figure), token.trim_end_matches(not_figure));
        if let Some(value) = figure(token) {
            if row.values.is_empty() {
                row.span.start = FoldedSpan::new(start, end).start;
            }
            row.span.end = FoldedSpan::new(start, end).end;
            row.shares += usize::from(token.ends_with('%'));
            row.values.push(value);
        } else {
            row.values.extend(
                figure(last.trim_start_matches(|c: char| !c.is_ascii_digit())).filter(|_| last.len() < token.len()),
            );
            rows.push(std::mem::replace(
                &mut row,
                Row { span: FoldedSpan::new(start, end), values: Vec::new(), shares: 0 },
            ));
            row.values.extend(figure(first).filter(|_| first.len() < token.len()));
        }
        start = end + 1;
    }
    rows.push(row);
    rows.retain(|row| row.values.len() >= FEWEST_SHARES);
    rows
}

fn not_figure(character: char) -> bool {
    !character.is_ascii_digit() && !".%".contains(character)
}

/// The whole part of a figure that is all of a token.
fn figure(token: &str) -> Option<u64> {
    let digits = token.strip_suffix('%').unwrap_or(token);
    let whole = digits.split('.').next().filter(|whole| whole.len() <= 9)?;
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') && digits.matches('.').count() <= 1;
    if plain { whole.parse().ok() } else { None }
}

fn is_chart(row: &Row) -> bool {
    row.shares >= FEWEST_SHARES || row.values.len() >= FEWEST_FIGURES && has_ticks(&row.values)
}

/// Whether the difference of two of the figures has so many neighbouring multiples among them.
fn has_ticks(values: &[u64]) -> bool {
    let mut sorted: Vec<u64> = values.iter().take(MOST_FIGURES).copied().collect();
    order::by_key(&mut sorted, |value| (*value, 0));
    sorted.dedup();
    let steps = sorted.iter().flat_map(|one| sorted.iter().map(move |other| other.saturating_sub(*one)));
    let mut steps: Vec<u64> = steps.filter(|step| *step >= 5).collect();
    order::by_key(&mut steps, |step| (*step, 0));
    steps.dedup();
    steps.into_iter().any(|step| {
        let multiples: Vec<u64> = sorted.iter().filter(|value| value.is_multiple_of(step)).map(|v| v / step).collect();
        multiples
            .windows(FEWEST_TICKS)
            .any(|run| run.windows(2).all(|pair| matches!(pair, [one, next] if one + 1 == *next)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn charts(text: &str) -> usize {
        rows(text, 0).iter().filter(|row| is_chart(row)).count()
    }

    #[test]
    fn ticks_and_shares_without_words_are_a_chart() {
        assert_eq!(charts("主动公开信息数450 418 400 350 300 272 250 167 200 173 156 150 100 2017年2018年"), 1);
        assert_eq!(charts("办理结果示意图14.1% 2.0% 6.1% 43.4% 22.2% 3.0% 予以公开"), 1);
    }

    #[test]
    fn rows_of_tables_and_sentences_are_none() {
        for text in [
            "一、本年新收政府信息公开申请数量83 16 0 0 0 0 99",
            "占比29.3%;部门57件,占57.6%,镇街13件,占13.1%",
            "公开10条,20条,30条,40条,50条,60条",
            "10 20 30",
            "",
        ] {
            assert_eq!(charts(text), 0, "{text}");
        }
    }
}
