//! Pages are read as browsers build them: the text and the cells of tag soup compared with html5ever's.

#![allow(clippy::expect_used, reason = "a test that cannot go on fails")]

use gouji::Input;
use gouji::input::{self, Content};
use proptest::prelude::*;
use scraper::{ElementRef, Html, Selector};

const PIECES: &[&str] = &[
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<ul>",
    "</ul>",
    "<li>",
    "</li>",
    "<h2>",
    "</h2>",
    "<br>",
    "<span>",
    "</span>",
    "<b>",
    "</b>",
    "<font>",
    "</font>",
    "<dl>",
    "<dt>",
    "<dd>",
    "</dl>",
    "<table>",
    "</table>",
    "<tbody>",
    "</tbody>",
    "<thead>",
    "<tr>",
    "</tr>",
    "<td>",
    "</td>",
    "<th>",
    "</th>",
    "<img>",
    "<!-- x -->",
    "<script>s</script>",
    "<style>s</style>",
    "甲",
    "乙",
    "丙",
    "1",
    "23",
    "&lt;",
    "&nbsp;",
    " ",
    "\n",
];

fn soup() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..40).prop_map(|pieces| format!("<body>{}", pieces.concat()))
}

/// One table, with any ends left out.
fn table_soup() -> impl Strategy<Value = String> {
    let pieces = [
        "<tr>", "</tr>", "<tr>", "<td>", "</td>", "<td>", "<th>", "</th>", "<tbody>", "</tbody>", "<p>", "</p>",
        "<span>", "</span>", "<br>", "甲", "乙", "12", " ",
    ];
    prop::collection::vec(prop::sample::select(pieces.to_vec()), 0..40)
        .prop_map(|pieces| format!("<body><table>{}</table>", pieces.concat()))
}

fn solid(text: &str) -> String {
    text.chars().filter(|character| !character.is_whitespace()).collect()
}

/// The words of a page as html5ever has them.
fn oracle_text(page: &Html) -> String {
    let is_dropped = |element: ElementRef<'_>| ["script", "style"].contains(&element.value().name());
    let words = page.root_element().descendants().filter_map(|node| {
        let parent = node.parent().and_then(ElementRef::wrap);
        node.value().as_text().filter(|_| !parent.is_some_and(is_dropped)).map(|text| solid(text))
    });
    words.collect()
}

/// The words of every cell by row, as html5ever has them.
fn oracle_rows(page: &Html) -> Vec<Vec<String>> {
    let select = |name: &str| Selector::parse(name).expect("a name is a selector");
    let cells = |row: ElementRef<'_>| {
        row.select(&select("td, th")).map(|cell| solid(&cell.text().collect::<String>())).collect()
    };
    page.select(&select("tr")).map(cells).collect()
}

/// The same as read, when the table is one of data.
fn rows(html: &str) -> Option<Vec<Vec<String>>> {
    let (source, _) = input::read(Input::Html(html));
    source.blocks.iter().find_map(|block| match &block.content {
        Content::Grid(grid) => {
            let words = |row| grid.cells.iter().filter(move |cell| cell.row == row);
            let solid = |cell: &input::GridCell| solid(source.text.get(cell.span.range()).unwrap_or_default());
            Some((0..grid.rows).map(|row| words(row).map(solid).collect()).collect())
        }
        Content::Paragraph { .. } => None,
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn words_come_in_the_order_of_browsers(html in soup()) {
        let (source, _) = input::read(Input::Html(&html));
        prop_assert_eq!(solid(&source.text), oracle_text(&Html::parse_document(&html)), "{}", html);
    }

    #[test]
    fn cells_are_those_of_browsers(html in table_soup()) {
        if let Some(rows) = rows(&html) {
            prop_assert_eq!(rows, oracle_rows(&Html::parse_document(&html)), "{}", html);
        }
    }
}
