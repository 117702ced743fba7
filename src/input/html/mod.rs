//! Pages and pasted parts of pages.

mod build;
mod element;
mod measure;
mod raw;
mod references;
mod table;
mod tokens;
mod tree;
mod walk;

use super::{Error, ErrorCode, Kind, Source};
use tree::Tree;
use walk::{Manner, Page};

/// The parts around an article are believed when at least this share of the text is left; in percent.
const SMALLEST_ARTICLE: usize = 20;

/// Whether a pasted text is the source of a page, or has tables of one.
pub(super) fn is_html(text: &str) -> bool {
    is_page(text) || contains_table(text)
}

/// Whether a text is the source of a page from its start on.
fn is_page(text: &str) -> bool {
    const START: usize = 4096;
    const TAGS: [&str; 14] = [
        "<!doctype html",
        "<html",
        "<head",
        "<body",
        "<table",
        "<div",
        "<meta",
        "<p>",
        "<p ",
        "<h1",
        "<h2",
        "<span",
        "<section",
        "<article",
    ];
    let start = text.trim_start().chars().take(START).collect::<String>().to_ascii_lowercase();
    TAGS.iter().any(|tag| start.starts_with(tag)) || start.contains("<html") || start.contains("<body")
}

fn contains_table(text: &str) -> bool {
    ["<td", "<TD"].iter().any(|tag| text.contains(tag))
        && ["</table", "</TABLE", "<tr", "<TR"].iter().any(|tag| text.contains(tag))
}

/// Reads a page into its source.
pub(super) fn read(html: &str, source: &mut Source) -> Option<Error> {
    source.kind = Some(Kind::Html);
    let Some(page) = build::build(html).and_then(|tree| page(&tree, !is_page(html))) else {
        return Some(too_large());
    };
    source.text = page.text;
    source.blocks = page.blocks;
    source.text.trim().is_empty().then(nothing_to_read)
}

/// The page without what is around the article, unless hardly anything would be left. `lines` when line breaks count.
fn page(tree: &Tree, lines: bool) -> Option<Page> {
    let measures = measure::measures(tree)?;
    let page = walk::walk(tree, &measures, Manner { chrome: true, lines });
    let kept: usize = page.blocks.iter().filter(|block| !block.noise).map(|block| block.span.range().len()).sum();
    let enough = kept * 100 >= page.text.len() * SMALLEST_ARTICLE;
    Some(if enough { page } else { walk::walk(tree, &measures, Manner { chrome: false, lines }) })
}

fn too_large() -> Error {
    Error {
        code: ErrorCode::TooLarge,
        message: "这个网页的结构过于庞杂（嵌套或元素过多），无法可靠读取。请在浏览器中选中报告正文复制，再粘贴到这里。"
            .to_owned(),
    }
}

fn nothing_to_read() -> Error {
    Error {
        code: ErrorCode::Empty,
        message:
            "网页中没有可以读取的文字，报告可能以图片、附件或脚本显示。请打开其中的附件，或复制报告的文字粘贴到这里。"
                .to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::{Block, Content};

    fn read_html(html: &str) -> (Source, Option<Error>) {
        let mut source = Source::default();
        let error = read(html, &mut source);
        (source, error)
    }

    /// Paragraphs as they are, `~` before noise, `#` before headings; tables as `row,column+row_span*column_span=words`.
    fn shown(html: &str) -> Vec<String> {
        let (source, _) = read_html(html);
        let words = |span: crate::input::Span| source.text.get(span.range()).unwrap_or_default().to_owned();
        let show = |block: &Block| match &block.content {
            Content::Paragraph { heading } => "#".repeat(usize::from(heading.unwrap_or(0))) + &words(block.span),
            Content::Grid(grid) => {
                let cells = grid.cells.iter().map(|cell| {
                    let spans = format!("+{}*{}", cell.row_span, cell.column_span).replace("+1*1", "");
                    format!("{},{}{spans}={}", cell.row, cell.column, words(cell.span))
                });
                format!("{}x{} {}", grid.rows, grid.columns, cells.collect::<Vec<_>>().join(" "))
            }
        };
        source.blocks.iter().map(|block| if block.noise { "~" } else { "" }.to_owned() + &show(block)).collect()
    }

    #[test]
    fn paragraphs_end_with_blocks_and_breaks() {
        assert_eq!(
            shown(
                "<h2>一、总体情况</h2>\n<p>全年<b>公开</b>\n  信息<span>12</span>条，\n见 a b<br>另&nbsp;有&lt;3&gt;件</p>尾<div>末<p>段"
            ),
            ["##一、总体情况", "全年公开信息12条，见 a b", "另\u{A0}有<3>件", "尾", "末", "段"]
        );
        assert_eq!(shown("<pre>甲\n乙</pre>"), ["甲", "乙"]);
    }

    #[test]
    fn spans_are_resolved() {
        let html =
            "<table><caption>表</caption><tr><td rowspan=2>甲<td colspan=3>乙</tr><tr><td>1<td><td>3</tr></table>";
        assert_eq!(shown(html), ["表", "2x4 0,0+2*1=甲 0,1+1*3=乙 1,1=1 1,2= 1,3=3"]);
        let html = "<table><tr><td rowspan=0>甲<td colspan=0>乙<tr><td rowspan=99>1<tr></table>";
        assert_eq!(shown(html), ["3x2 0,0+3*1=甲 0,1=乙 1,1+2*1=1"]);
        let html = "<table><tr><td>a<td rowspan=2>b<tr><td colspan=3>c<td>d</table>";
        assert_eq!(shown(html), ["2x3 0,0=a 0,1+2*1=b 1,0=c 1,2=d"]);
    }

    #[test]
    fn words_of_a_cell_stay_together() {
        let html = "<table><tr><td><p>商业</p><p>企业</p></td><td>1<br>234<b hidden>9</b></td></tr></table>";
        assert_eq!(shown(html), ["1x2 0,0=商业 企业 0,1=1 234"]);
    }

    #[test]
    fn tables_for_layout_are_none() {
        assert_eq!(shown("<table><tr><td><p>甲</p><p>乙</p></td></tr></table>"), ["甲", "乙"]);
        let nested = "<table><tr><td>左<td><table><tr><td>1<td>2</table></table>";
        assert_eq!(shown(nested), ["左", "1x2 0,0=1 0,1=2"]);
        let single = "<table><tr><td>甲<td><table><tr><td>5</table></table>";
        assert_eq!(shown(single), ["1x2 0,0=甲 0,1=5"]);
    }

    #[test]
    fn what_is_around_an_article_is_noise() {
        let html = "<title>题</title><script>x</script><nav>首页</nav><div class='crumb'>位置</div><template>t</template>\
            <div>一、总体情况，全年公开信息，办理申请，没有收费，没有复议。<span hidden>藏</span></div><style>s</style>\
            <p style='display: none'>隐</p><footer>版权</footer>";
        let article = "一、总体情况，全年公开信息，办理申请，没有收费，没有复议。";
        assert_eq!(shown(html), ["~题", "~首页", "~位置", article, "~藏", "~隐", "~版权"]);
    }

    #[test]
    fn chrome_that_holds_nearly_everything_is_none() {
        assert_eq!(shown("<aside><p>一、总体情况</p><p>全年公开。</p></aside>"), ["一、总体情况", "全年公开。"]);
    }

    #[test]
    fn source_code_of_a_page_is_recognised() {
        assert!(
            is_html(" <!DOCTYPE html><p>") && is_html("<table><tr><td>1</table>") && is_html("说明<tr><td>1</td></tr>")
        );
        assert!(!is_html("一、总体情况 <http://a.cn>") && !is_html("a < b"));
    }

    #[test]
    fn tables_of_pages_in_plain_text_leave_its_lines_alone() {
        let (source, _) = read_html(
            "## 一、总体情况\n全年**公开**。\n\n<table>\n<tr><td>甲</td>\n<td>1</td></tr>\n</table>\n二、其他\n没有。",
        );
        assert_eq!(source.text, "一、总体情况\n全年公开。\n甲\t1\n二、其他\n没有。\n");
        assert!(matches!(
            source.blocks.first().map(|block| &block.content),
            Some(Content::Paragraph { heading: Some(2) })
        ));
    }

    #[test]
    fn hostile_pages_end_in_a_message() {
        let code = |html: String| read_html(&html).1.map(|error| error.code);
        assert_eq!(code("<div>".repeat(200_000)), Some(ErrorCode::TooLarge));
        assert_eq!(code("<table><tr><td>".repeat(100_000)), Some(ErrorCode::TooLarge));
        assert_eq!(code((0..50_000).map(|n| format!("<b x={n}><p>")).collect()), Some(ErrorCode::Empty));
        assert_eq!(code("<img src=a.png><script>1</script>".to_owned()), Some(ErrorCode::Empty));
        let wide = format!("<table><tr>{}</table>", "<td>1".repeat(300));
        assert_eq!(read_html(&wide).0.blocks.len(), 300);
        assert_eq!(shown("<table><tr><td>甲<td>1<tr><td>乙"), ["2x2 0,0=甲 0,1=1 1,0=乙"]);
    }
}
