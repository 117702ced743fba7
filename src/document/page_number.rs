//! Page numbers between the words: `— 14 —`, `- 4 -`, `第3页 共19页`, or a bare number where every page has one.

use crate::input::Span;
use crate::order;
use std::collections::BTreeMap;

/// A number inside running text is a page number when this many follow each other.
const SHORTEST_CHAIN: usize = 3;

/// Between two pages' numbers stands at least this much text, in bytes.
const SHORTEST_PAGE: u32 = 60;

/// Bare numbers need more: a table printed one cell a line has many.
const SHORTEST_BARE_PAGE: u32 = 400;

/// A page number as found in the original.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// Dashes included.
    pub span: Span,
    /// The number.
    pub value: u32,
    /// Whether nothing else stands on its line.
    pub alone: bool,
}

/// The page numbers in `lines` (the paragraphs of a text, in order).
pub fn find(text: &str, lines: &[Span]) -> Vec<Found> {
    let mut marked = Vec::new();
    let mut bare = Vec::new();
    for line in lines {
        let words = text.get(line.range()).unwrap_or_default();
        match bare_number(words) {
            Some(value) => bare.push(Found { span: *line, value, alone: true }),
            None => scan(words, *line, &mut marked),
        }
    }
    let in_chain = chained(&marked, SHORTEST_PAGE);
    let mut found: Vec<Found> =
        marked.iter().zip(in_chain).filter(|(page, chained)| page.alone || *chained).map(|(page, _)| *page).collect();
    found.extend(bare_sequence(&bare));
    order::by_key(&mut found, |page| (page.span.start.into(), 0));
    found
}

/// Bare numbers, when all of them together are the sequence of pages.
fn bare_sequence(bare: &[Found]) -> Vec<Found> {
    let in_chain = chained(bare, SHORTEST_BARE_PAGE);
    if in_chain.iter().all(|chained| *chained) { bare.to_vec() } else { Vec::new() }
}

/// Which candidates belong to a sequence n, n+1, n+2, … in the order of the text.
fn chained(candidates: &[Found], distance: u32) -> Vec<bool> {
    let before = chain_lengths(candidates.iter(), |last, next| {
        last.value + 1 == next.value && last.span.end.saturating_add(distance) <= next.span.start
    });
    let mut after = chain_lengths(candidates.iter().rev(), |last, next| {
        last.value == next.value + 1 && next.span.end.saturating_add(distance) <= last.span.start
    });
    after.reverse();
    before.into_iter().zip(after).map(|(before, after)| before + after > SHORTEST_CHAIN).collect()
}

/// For each candidate, the length of the longest chain that ends with it.
fn chain_lengths<'a>(
    candidates: impl Iterator<Item = &'a Found>,
    follows: impl Fn(&Found, &Found) -> bool,
) -> Vec<usize> {
    let mut best: BTreeMap<u32, (usize, Found)> = BTreeMap::new();
    let mut lengths = Vec::new();
    for page in candidates {
        let previous = [page.value.checked_sub(1), page.value.checked_add(1)].into_iter().flatten();
        let length = previous
            .filter_map(|value| best.get(&value))
            .filter(|(_, last)| follows(last, page))
            .map(|(length, _)| length + 1)
            .max()
            .unwrap_or(1);
        lengths.push(length);
        if best.get(&page.value).is_none_or(|(longest, _)| *longest <= length) {
            best.insert(page.value, (length, *page));
        }
    }
    lengths
}

/// Collects the numbers between dashes or in `第…页` of one line.
fn scan(words: &str, line: Span, found: &mut Vec<Found>) {
    let mut last = ' ';
    let mut skip_to = 0;
    for (offset, character) in words.char_indices() {
        if offset < skip_to {
            last = character;
            continue;
        }
        if let Some((length, value)) = words.get(offset..).and_then(|rest| page_number(rest, last)) {
            let start = line.range().start + offset;
            found.push(Found {
                span: Span::new(start, start + length),
                value,
                alone: length == words.trim_end().len(),
            });
            skip_to = offset + length;
        }
        last = character;
    }
}

/// The page number at the start of `text`: its bytes and its value.
fn page_number(text: &str, before: char) -> Option<(usize, u32)> {
    let first = text.chars().next()?;
    let (length, value) = if is_dash(first) { between_dashes(text, before) } else { numbered_page(text) }?;
    let after = text.get(length..)?.chars().next().unwrap_or(' ');
    let free = !after.is_ascii_alphanumeric() && !is_dash(after);
    (free && (1..1000).contains(&value)).then_some((length, value))
}

fn between_dashes(text: &str, before: char) -> Option<(usize, u32)> {
    if before.is_ascii_alphanumeric() || is_dash(before) {
        return None;
    }
    let inside = text.trim_start_matches(is_dash);
    let (digits, value) = number(inside.trim_start())?;
    let after = inside.trim_start().get(digits..)?.trim_start();
    let rest = after.trim_start_matches(is_dash);
    let dashes =
        |longer: &str, shorter: &str| longer.get(..longer.len() - shorter.len()).map_or(0, |d| d.chars().count());
    let (left, right) = (dashes(text, inside), dashes(after, rest));
    let same = text.chars().next() == after.chars().next();
    (left == right && left <= 2 && same).then_some((text.len() - rest.len(), value))
}

/// `第3页`, also with `共19页` behind it.
fn numbered_page(text: &str) -> Option<(usize, u32)> {
    let rest = text.strip_prefix('第')?.trim_start();
    let (digits, value) = number(rest)?;
    let rest = rest.get(digits..)?.trim_start().strip_prefix('页')?;
    let end = total_pages(rest).unwrap_or(rest);
    Some((text.len() - end.len(), value))
}

fn total_pages(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches([' ', ',', '，', '/', '\u{3000}', '、']).strip_prefix('共')?.trim_start();
    let (digits, _) = number(rest)?;
    rest.get(digits..)?.trim_start().strip_prefix('页')
}

/// One to three digits.
fn number(text: &str) -> Option<(usize, u32)> {
    let length = text.bytes().take_while(u8::is_ascii_digit).count();
    let value = text.get(..length)?.parse().ok()?;
    (length <= 3).then_some((length, value))
}

fn bare_number(line: &str) -> Option<u32> {
    let (length, value) = number(line.trim())?;
    (length == line.trim().len()).then_some(value)
}

fn is_dash(character: char) -> bool {
    matches!(character, '-' | '—' | '–' | '－' | '―' | '─' | '‐' | '‑' | '−')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        let mut start = 0;
        let lines: Vec<Span> = text
            .split('\n')
            .map(|line| {
                let span = Span::new(start, start + line.len());
                start += line.len() + 1;
                span
            })
            .collect();
        find(text, &lines).iter().filter_map(|page| text.get(page.span.range())).collect()
    }

    #[test]
    fn a_number_between_dashes_alone_on_its_line() {
        assert_eq!(
            found("公开\n— 14 —\n- 4 -\n—— 3 ——\n第 3 页\n第3页 共19页"),
            ["— 14 —", "- 4 -", "—— 3 ——", "第 3 页", "第3页 共19页"]
        );
    }

    #[test]
    fn inside_a_line_only_a_sequence() {
        let page = "全区各部门主动公开政府信息，加强组织领导，明确责任分工，健全公开机制".repeat(2);
        let text = format!("{page} —1— {page} —2— {page} — 3 — {page}");
        assert_eq!(found(&text), ["—1—", "—2—", "— 3 —"]);
        assert!(found(&format!("{page} —1— {page} —3— {page} — 5 — {page}")).is_empty());
        assert!(found("0 - 1 - 2 - 3 - 4 - 5 - 6 - 7 -").is_empty());
    }

    #[test]
    fn dates_and_telephones_are_none() {
        assert!(found("2019-01-18\n0537-5661722\n010—64077128\na-1-b\n--\n-5\n1-2-3\n—0—").is_empty());
    }

    #[test]
    fn bare_numbers_only_when_all_are_pages() {
        let page = "全区各部门主动公开政府信息，加强组织领导，明确责任分工，健全公开机制".repeat(6);
        assert_eq!(found(&format!("{page}\n1\n{page}\n2\n{page}\n3")), ["1", "2", "3"]);
        assert!(found(&format!("{page}\n1\n{page}\n2\n{page}\n3\n0")).is_empty());
        assert!(found("1\n2\n3").is_empty());
    }
}
