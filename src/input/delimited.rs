//! Delimited text, as workbooks export it: recognised by rows of equal length.

use super::limits::{MAX_CELLS, MAX_COLUMNS};

/// What may stand between fields; text between tabs is read like any other text.
const DELIMITERS: [char; 3] = [',', ';', '，'];

/// So many rows make a table.
const FEWEST_ROWS: usize = 5;

/// So many fields make a row.
const FEWEST_FIELDS: usize = 3;

/// A row of fields.
type Row = Vec<String>;

/// A delimited text with tabs between its fields; `None` when it is no table of fields.
pub fn with_tabs(text: &str) -> Option<String> {
    let rows = DELIMITERS.into_iter().find_map(|delimiter| rows(text, delimiter).filter(|rows| is_table(rows)))?;
    Some(rows.iter().map(|row| line(row)).collect::<Vec<_>>().join("\n"))
}

/// A row; one that holds nothing but its first field is a title or a paragraph.
fn line(row: &[String]) -> String {
    match row {
        [only, rest @ ..] if rest.iter().all(|field| field.trim().is_empty()) => only.trim().to_owned(),
        fields => fields.iter().map(|field| on_one_line(field)).collect::<Vec<_>>().join("\t"),
    }
}

fn on_one_line(field: &str) -> String {
    field.replace(['\t', '\r', '\n'], " ")
}

/// Whether nearly all rows are equally long, as a workbook writes them.
fn is_table(rows: &[Row]) -> bool {
    let longest = rows.iter().map(Vec::len).max().unwrap_or(0);
    let same = rows.iter().filter(|row| row.len() == longest).count();
    rows.len() >= FEWEST_ROWS && (FEWEST_FIELDS..=MAX_COLUMNS).contains(&longest) && same * 5 >= rows.len() * 4
}

/// The rows of a text, blank lines left out; `None` when there are too many fields.
fn rows(text: &str, delimiter: char) -> Option<Vec<Row>> {
    let mut rows: Vec<Row> = Vec::new();
    let mut row: Row = Vec::new();
    let mut field = String::new();
    let mut quoted = false;
    let mut fields = 0;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '"' if quoted && characters.next_if_eq(&'"').is_some() => field.push('"'),
            '"' if quoted => quoted = false,
            '"' if field.is_empty() => quoted = true,
            '\r' | '\n' if !quoted => end_row(&mut row, &mut field, &mut rows),
            other if other == delimiter && !quoted => {
                fields += 1;
                row.push(std::mem::take(&mut field));
            }
            other => field.push(other),
        }
        if fields > MAX_CELLS {
            return None;
        }
    }
    end_row(&mut row, &mut field, &mut rows);
    Some(rows)
}

fn end_row(row: &mut Row, field: &mut String, rows: &mut Vec<Row>) {
    if !row.is_empty() || !field.trim().is_empty() {
        row.push(std::mem::take(field));
        rows.push(std::mem::take(row));
    }
    field.clear();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_equal_length_are_a_table() {
        let text = "年度报告,,\r\n\"甲,乙\",\"两\n行\",3\r\n丙,,4\r\n丁,\"他说\"\"好\"\"\",5\r\n戊,1,6\r\n";
        let rows = rows(text, ',').unwrap();
        assert!(is_table(&rows));
        assert_eq!(rows[1], ["甲,乙", "两\n行", "3"]);
        assert_eq!(rows[3], ["丁", "他说\"好\"", "5"]);
    }

    #[test]
    fn sentences_with_commas_are_none() {
        let text = "一、总体情况\n全年公开12条,其中通知3条,公告9条。\n我局认真落实,成效明显。\n二、其他\n没有,\n完";
        assert!(DELIMITERS.into_iter().all(|delimiter| !is_table(&rows(text, delimiter).unwrap())));
    }
}
