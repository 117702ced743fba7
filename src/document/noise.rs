//! What a web site or a printer put around a report.

use crate::text::Folded;

/// Words that only sites print; a short line with one of them is theirs.
const SITE_WORDS: [&str; 22] = [
    "扫一扫在手机",
    "扫码查看",
    "手机扫一扫",
    "用手机扫描",
    "浏览次数",
    "点击数",
    "阅读次数",
    "分享到",
    "上一篇",
    "下一篇",
    "继续访问",
    "下载后继续阅读",
    "下载文档",
    "当前文档共",
    "DOC文库",
    "版权所有",
    "ICP备",
    "ICP证",
    "公网安备",
    "网站标识码",
    "网站地图",
    "浏览器版本",
];

/// Lines made of nothing but these and marks between them are a site's controls.
const CONTROLS: [&str; 34] = [
    "打印本页",
    "关闭窗口",
    "打印",
    "关闭",
    "字号",
    "字体",
    "大",
    "中",
    "小",
    "首页",
    "当前位置",
    "您的位置",
    "位置",
    "我要纠错",
    "收藏",
    "返回顶部",
    "返回",
    "顶部",
    "分享",
    "微信",
    "微博",
    "QQ空间",
    "无障碍",
    "长者模式",
    "关怀版",
    "繁体",
    "简体",
    "登录",
    "注册",
    "视力保护色",
    "正文",
    "复制链接",
    "扫一扫",
    "默认",
];

/// Longer lines are sentences that happen to have such a word; in characters.
const LONGEST_SITE_LINE: usize = 60;

/// A title is repeated by a running head or a cover; shorter lines repeat for other reasons. In characters.
const SHORTEST_TITLE: usize = 8;

/// Whether a folded line is a site's, not the report's.
pub fn is_site_line(line: &str) -> bool {
    let short = line.chars().count() <= LONGEST_SITE_LINE;
    short && (heads_links(line) || SITE_WORDS.iter().any(|word| line.contains(word)) || is_controls(line))
}

/// Whether links to other articles follow.
pub fn heads_links(line: &str) -> bool {
    const HEADS: [&str; 8] =
        ["相关文章", "相关链接", "相关信息", "相关阅读", "相关新闻", "相关稿件", "推荐阅读", "热门文章"];
    let line = line.trim_matches(['【', '】', ':', ' ', '>', '-', '·']);
    HEADS.contains(&line)
}

/// Whether a line may be the title of another article.
pub fn may_be_link(line: &str) -> bool {
    line.chars().count() <= LONGEST_SITE_LINE && !line.contains(['。', ';'])
}

/// `【打印】 【关闭】`, `字号: 大 中 小`; not a single word that a table may have.
fn is_controls(line: &str) -> bool {
    let mut rest = line;
    let mut count = 0;
    while !rest.is_empty() {
        let trimmed = rest.trim_start_matches([' ', '【', '】', '[', ']', '|', '(', ')', ':', '·', '/', '>', '-']);
        match CONTROLS.iter().find_map(|word| trimmed.strip_prefix(word)) {
            Some(after) => {
                count += 1;
                rest = after;
            }
            None if trimmed.is_empty() => break,
            None => return false,
        }
    }
    count >= 2 || count == 1 && line.starts_with(['【', '['])
}

/// The title that a line prints, if it prints one: without the suffix of a file, and once if it stands there several times.
pub fn title(line: &Folded) -> Option<String> {
    let whole = line.text().trim();
    if !whole.contains("公开") {
        return None;
    }
    let once = whole.get(..period(whole))?;
    let title = [".docx", ".doc", ".pdf", ".wps"].iter().find_map(|suffix| once.strip_suffix(suffix)).unwrap_or(once);
    let words = ["年度报告", "工作报告", "年报"].iter().any(|word| title.ends_with(word));
    (words && title.chars().count() >= SHORTEST_TITLE).then(|| title.to_owned())
}

/// Whether a line prints its title several times in a row.
pub fn repeats_itself(line: &Folded) -> bool {
    let line = line.text().trim();
    period(line) < line.len()
}

/// The length of the shortest part that a line consists of by repetition; its own when there is none.
fn period(line: &str) -> usize {
    const LONGEST: usize = 4000;
    if line.len() > LONGEST {
        return line.len();
    }
    let twice = format!("{line}{line}");
    let first = line.chars().next().map_or(0, char::len_utf8);
    twice.get(first..).and_then(|rest| rest.find(line)).map_or(line.len(), |period| period + first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

    #[test]
    fn knows_the_lines_of_sites() {
        for line in [
            "扫一扫在手机上打开页面",
            "【打印】 【关闭】",
            "字号: 大 中 小",
            "上一篇:无",
            "某ICP备12345678号-1",
            "[打印]",
            "首页 > 正文",
        ] {
            assert!(is_site_line(line), "{line}");
        }
    }

    #[test]
    fn leaves_the_report_alone() {
        let long = "全年关闭不合格账号12个,通过扫一扫在手机端浏览次数达到1万余次,并在网站醒目位置提供下载文档的入口,方便企业和群众获得信息,满足公众的阅读需求";
        for line in ["关闭不合格新媒体账号12个", "大", "其他", "小", "一、总体情况", "微信", "", long]
        {
            assert!(!is_site_line(line), "{line}");
        }
    }

    #[test]
    fn knows_a_title_printed_again() {
        let title_of = |line: &str| title(&fold(line));
        let printed = Some("望楚区水务局2021年政府信息公开工作年度报告".to_owned());
        assert_eq!(title_of("望楚区水务局2021年政府信息公开工作年度报告"), printed);
        assert_eq!(title_of(&"望楚区水务局 2021 年政府信息公开工作年度报告.docx".repeat(3)), printed);
        assert_eq!(title_of("2021年工作年度报告附件"), None);
        assert!(repeats_itself(&fold("年报年报")) && !repeats_itself(&fold("年报年")));
    }
}
