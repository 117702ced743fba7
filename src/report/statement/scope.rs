//! Whose figures, and of which year.

use super::words::eat;
use super::{Before, Scope};
use crate::report::{Header, IssuerKind};

/// Words that leave a clause speaking of the whole report year and the reporting agency.
const NEUTRAL: &[&str] = &[
    "全年",
    "年内",
    "本年度",
    "本年",
    "今年",
    "年度",
    "年",
    "月",
    "日",
    "底",
    "末",
    "截至",
    "截止",
    "目前",
    "期间",
    "起",
    "止",
    "至",
    "到",
    "自",
    "从",
    "在",
    "于",
    "中",
    "内",
    "共计",
    "总共",
    "合计",
    "一共",
    "总计",
    "累计",
    "共",
    "已",
    "均",
    "也",
    "亦",
    "并",
    "尚",
    "都",
    "且",
    "同时",
    "另外",
    "此外",
    "因此",
    "其",
    "我局",
    "自身",
    "我委",
    "我办",
    "我厅",
    "我院",
    "我镇",
    "我乡",
    "我街道",
    "我单位",
    "我部门",
    "我中心",
    "我区",
    "我市",
    "我县",
    "我省",
    "我州",
    "我旗",
    "我会",
    "我社",
    "我站",
    "我处",
    "我所",
    "我队",
    "本机关",
    "本行政机关",
    "本单位",
    "本局",
    "本委",
    "本部门",
    "本镇",
    "本乡",
    "本街道",
    "本办",
    "本厅",
    "本院",
    "本中心",
    "本区",
    "本市",
    "本县",
    "全局",
    "全委",
    "全镇",
    "全乡",
    "全街道",
    "依法",
    "依规",
    "按规定",
    "规范",
    "通过各种渠道",
    "通过各种方式",
    "通过各类渠道",
    "各种",
    "各类",
    "有效",
    "有关",
    "关于",
    "新",
    "的",
    "了",
    "和",
    "与",
    "情况",
    "依申请公开方面",
    "依申请公开",
];
/// Words that speak of a whole region: of the report only when a government or township reports.
const REGION: &[&str] = &["全区", "全市", "全县", "全省", "全州", "全旗", "全境"];
/// All agencies of such a region, right behind it.
const ALL_AGENCIES: &[&str] = &["各级行政机关", "行政机关", "各级各部门", "各级政府", "政府系统", "各级"];
const GOVERNMENTS: &[&str] = &["省政府系统", "市政府系统", "区政府系统", "县政府系统", "州政府系统", "旗政府系统"];
/// Words that name the whole agency or region.
const WHOLE: &[&str] = &[
    "全市",
    "全区",
    "全县",
    "全省",
    "全州",
    "全旗",
    "全镇",
    "全乡",
    "全局",
    "全委",
    "我",
    "本机关",
    "本局",
    "本单位",
    "本委",
];
/// In an earlier clause of the sentence, these name a narrower subject.
const NARROWER: &[&str] =
    &["本级", "各部门", "各单位", "各镇", "街道办", "下属", "直属", "镇街", "乡镇", "所属", "窗口", "大厅"];
const OFFICES: &[&str] = &["办公室", "办公厅", "部门"];

/// Whose figures a clause speaks of, by what stands before its verb.
pub fn of(before: Before<'_>, header: &Header) -> Scope {
    let issuer = header.issuer.as_ref().map_or("", |issuer| issuer.value.as_str());
    let is_government = matches!(header.issuer_kind, None | Some(IssuerKind::Government | IssuerKind::Township));
    let named = |words: &[&str]| words.iter().any(|word| before.earlier.contains(word) && !issuer.contains(word));
    let narrower = named(NARROWER) || (is_government && named(OFFICES));
    if narrower || !is_whole(before.clause, issuer, is_government) { Scope::Part } else { Scope::Whole }
}

/// Whether a clause begins with a bracket that names a narrower subject: `(市政府本级)收到`.
pub fn is_bracketed_part(raw: &str) -> bool {
    let clause = raw.rsplit([',', ';', '。', '\n']).next().unwrap_or_default();
    let inside = clause.strip_prefix('(').and_then(|rest| rest.split_once(')')).map_or("", |(inside, _)| inside);
    NARROWER.iter().chain(OFFICES).any(|word| inside.contains(word))
}

/// Whether nothing but neutral words, figures of dates and the agency's own name stands in a clause.
fn is_whole(clause: &str, issuer: &str, is_government: bool) -> bool {
    let mut rest = clause;
    loop {
        let before = rest.len();
        rest = rest.trim_start_matches(|c: char| c.is_ascii_digit() || ".-〇一二三四五六七八九十()“”".contains(c));
        rest = eat(rest, NEUTRAL);
        rest = if is_government { without_region(rest) } else { rest };
        rest = without_issuer(rest, issuer, is_government);
        if rest.is_empty() || rest.len() == before {
            return rest.is_empty();
        }
    }
}

/// Takes a whole region off the beginning, with all its agencies.
fn without_region(text: &str) -> &str {
    let rest = eat(text, REGION);
    let agencies: &[&str] = if rest.len() < text.len() { ALL_AGENCIES } else { GOVERNMENTS };
    eat(rest, agencies)
}

/// Whether the words before a count say by themselves that it is the whole agency's or region's.
pub fn names_the_whole(head: &str) -> bool {
    WHOLE.iter().any(|word| head.contains(word))
}

/// Takes the agency's name off the beginning, whole or without its region; of a government, the region alone too.
fn without_issuer<'a>(text: &'a str, issuer: &str, is_government: bool) -> &'a str {
    let whole = issuer.char_indices().filter_map(|(start, _)| issuer.get(start..));
    let own = whole.take_while(|name| name.chars().count() >= 3).find_map(|name| text.strip_prefix(name));
    own.or_else(|| region_of(text, issuer).filter(|_| is_government)).unwrap_or(text)
}

/// What follows the region of the agency's name: `望楚区共收到` by `临沅市望楚区人民政府`.
fn region_of<'a>(text: &'a str, issuer: &str) -> Option<&'a str> {
    let levels = ['省', '市', '区', '县', '旗', '州', '镇', '乡'];
    let (end, level) = text.char_indices().take(8).find(|(_, c)| levels.contains(c))?;
    let (name, rest) = text.split_at_checked(end + level.len_utf8())?;
    let own = name.chars().count() >= 2 && issuer.contains(name) && !rest.starts_with(['政', '人', '级', '直']);
    own.then_some(rest)
}

/// Whether a clause speaks of the report year.
pub fn is_of_year(before: Before<'_>, year: Option<u16>) -> bool {
    const OTHER_TIMES: &[&str] = &[
        "上年",
        "去年",
        "上一年",
        "往年",
        "历年",
        "以来",
        "累计",
        "同期",
        "前年",
        "上半年",
        "下半年",
        "季度",
        "较",
        "比",
    ];
    let other = OTHER_TIMES.iter().any(|word| before.clause.contains(word));
    let many = ["年来", "以来", "历年"].iter().any(|word| before.earlier.contains(word));
    let part = before.clause.contains('月') && !before.clause.contains("12月31日");
    let named = last_year(before.clause).or_else(|| last_year(before.earlier));
    !other && !many && !part && (named.is_none() || named == year || year.is_none())
}

/// The last `2021年` of a text that nothing is compared with.
fn last_year(text: &str) -> Option<u16> {
    const COMPARED: &[char] = &['比', '较', '与', '同', '从', '由'];
    text.rmatch_indices('年').find_map(|(end, _)| {
        let start = end.checked_sub(4)?;
        let year = text.get(start..end)?.parse().ok().filter(|year| (1990..=2100).contains(year))?;
        (!text.get(..start)?.ends_with(COMPARED)).then_some(year)
    })
}
