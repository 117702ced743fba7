//! Who reports: from the title, from `由…编制`, from the signature, from the page's own data, from how the report calls itself.

use super::IssuerKind;
use super::lines::{Line, Lines};
use super::publisher;
use crate::report::Fact;
use crate::text::written::WrittenDate;
use crate::text::{FoldedSpan, characters::is_han};

/// How agencies' names end; longer ones first where one ends another.
const AGENCIES: [&str; 42] = [
    "人民政府",
    "办公室",
    "办公厅",
    "办事处",
    "管理委员会",
    "管委会",
    "委员会",
    "人民法院",
    "检察院",
    "管理局",
    "分局",
    "总局",
    "支队",
    "总队",
    "大队",
    "中心",
    "政府",
    "公司",
    "集团",
    "大学",
    "学院",
    "学校",
    "医院",
    "街道",
    "指挥部",
    "管理处",
    "管理所",
    "管理站",
    "苏木",
    "局",
    "厅",
    "委",
    "办",
    "部",
    "署",
    "院",
    "镇",
    "乡",
    "场",
    "会",
    "社",
    "馆",
];

/// How the names of areas with a government end.
const AREAS: [&str; 8] = ["省", "市", "县", "区", "州", "盟", "旗", "地区"];

/// Areas that have no government but a committee.
const ZONES: [&str; 7] = ["开发区", "园区", "示范区", "保税区", "度假区", "管理区", "风景区"];

/// A name is at most this long, in characters.
const LONGEST: usize = 40;

/// A name of an area is at most this long, in characters.
const LONGEST_AREA: usize = 8;

/// The areas before a name are at most this long, in characters.
const LONGEST_AREAS: usize = 14;

/// The agency that reports.
pub fn find(lines: &Lines<'_>, in_title: Option<FoldedSpan>) -> Option<Fact<String>> {
    in_title
        .and_then(|span| of_title(lines, span))
        .or_else(|| beside_title(lines))
        .or_else(|| compiler(lines))
        .or_else(|| signature(lines))
        .or_else(|| publisher::find(lines))
        .or_else(|| self_named(lines))
}

/// What kind of agency a name is of.
pub fn kind(name: &str) -> IssuerKind {
    let ends = |endings: &[&str]| endings.iter().any(|ending| name.ends_with(ending));
    let township = ["镇", "乡", "街道", "苏木"];
    let government = name.strip_suffix("人民政府").or_else(|| name.strip_suffix("政府"));
    match government {
        Some(area) if township.iter().any(|ending| area.ends_with(ending)) => IssuerKind::Township,
        Some(_) => IssuerKind::Government,
        None if ends(&township) || ends(&["街道办"]) || name.ends_with("办事处") && !name.contains("驻") => {
            IssuerKind::Township
        }
        None if ends(&[
            "管理委员会",
            "管委会",
            "中心",
            "公司",
            "集团",
            "大学",
            "学院",
            "学校",
            "医院",
            "人民法院",
            "检察院",
        ]) =>
        {
            IssuerKind::Other
        }
        None if ends(&["局", "委员会", "委", "办公室", "办公厅", "厅", "办", "部", "署", "支队", "总队", "大队"]) => {
            IssuerKind::Department
        }
        None if ends(&ZONES) => IssuerKind::Other,
        None if ends(&AREAS) => IssuerKind::Government,
        None => IssuerKind::Other,
    }
}

/// Whether a name reads like an agency's.
pub fn is_agency(name: &str) -> bool {
    let length = name.chars().count();
    (3..=LONGEST).contains(&length)
        && AGENCIES.iter().any(|ending| name.ends_with(ending))
        && name.chars().all(is_name_character)
}

/// A character that names of agencies have.
pub fn is_name_character(character: char) -> bool {
    is_han(character) || "()·、".contains(character)
}

/// The agency in the title. An area alone (`云溪区政府信息公开…`) means its government.
fn of_title(lines: &Lines<'_>, span: FoldedSpan) -> Option<Fact<String>> {
    let name = lines.slice(span).trim();
    if name.ends_with("人民") {
        return Some(lines.fact(span, format!("{name}政府")));
    }
    if is_agency(name) {
        return Some(completed(lines, span, name));
    }
    let area = AREAS.iter().any(|ending| name.ends_with(ending)).then(|| last_area(name))?;
    let in_text = |ending: &&&str| lines.text().contains(&format!("{area}{ending}"));
    let zone = ZONES.iter().any(|ending| name.ends_with(ending));
    let ending =
        ["人民政府", "管理委员会", "管委会"].iter().find(in_text).copied().unwrap_or(if zone { "" } else { "政府" });
    Some(lines.fact(span, format!("{name}{ending}")))
}

/// The last area in a name of several: `云溪区` of `临沅市云溪区`.
fn last_area(name: &str) -> &str {
    let before_last = name.char_indices().next_back().map_or(0, |(last, _)| last);
    let earlier = name.get(..before_last).unwrap_or_default();
    let start = AREAS.iter().filter_map(|ending| Some(earlier.rfind(ending)? + ending.len())).max().unwrap_or(0);
    let last = name.get(start..).unwrap_or(name);
    if last.chars().count() >= 2 { last } else { name }
}

/// The name with the areas that the text puts before it elsewhere.
fn completed(lines: &Lines<'_>, span: FoldedSpan, name: &str) -> Fact<String> {
    let text = lines.text();
    let longer = text.match_indices(name).filter_map(|(start, _)| {
        let before = text.get(..start)?;
        let run: usize =
            before.chars().rev().take(LONGEST_AREAS + 1).take_while(|c| is_han(*c)).map(char::len_utf8).sum();
        let words = before.get(before.len() - run..)?;
        let own = ["由", "与", "请", "向", "为", "是", "对"]
            .iter()
            .filter_map(|word| Some(words.rfind(word)? + word.len()))
            .max();
        let areas = words.get(own.unwrap_or(0)..)?;
        is_areas(areas).then(|| (FoldedSpan::new(start - areas.len(), start + name.len()), areas.len()))
    });
    match longer.max_by_key(|(_, length)| *length) {
        Some((place, length)) if length > 0 => lines.fact(place, lines.slice(place).to_owned()),
        _ => lines.fact(span, name.to_owned()),
    }
}

/// The areas that a name begins with, the larger first: `临沅市`, `望楚区` of `临沅市望楚区水务局`.
pub fn areas(name: &str) -> Vec<&str> {
    const ENDINGS: [char; 10] = ['省', '市', '县', '区', '州', '盟', '旗', '镇', '乡', '道'];
    const OTHERWISE: [char; 5] = ['和', '与', '局', '城', '我'];
    let mut found = Vec::new();
    let mut start = 0;
    for (at, ending) in name.char_indices().filter(|(_, character)| ENDINGS.contains(character)) {
        let end = at + ending.len_utf8();
        let Some(area) = name.get(start..end).filter(|area| area.chars().count() > 2) else { continue };
        if area.contains(OTHERWISE) || area.chars().count() > LONGEST_AREA {
            break;
        }
        found.push(area);
        start = end;
    }
    found
}

/// One or two names of areas and nothing else.
fn is_areas(words: &str) -> bool {
    let length = words.chars().count();
    (2..=LONGEST_AREAS).contains(&length) && AREAS.iter().any(|ending| words.ends_with(ending))
}

/// Alone on one of the first lines, as on a cover.
fn beside_title(lines: &Lines<'_>) -> Option<Fact<String>> {
    const COVER: usize = 6;
    let head = lines.head(COVER);
    let name = head.iter().take_while(|line| line.level.is_none()).find(|line| is_agency(line.text))?;
    Some(whole(lines, name))
}

fn whole(lines: &Lines<'_>, line: &Line<'_>) -> Fact<String> {
    lines.fact(FoldedSpan::new(line.start, line.start + line.text.len()), line.text.to_owned())
}

/// `本报告由…编制`, before the first section.
pub fn compiler(lines: &Lines<'_>) -> Option<Fact<String>> {
    const VERBS: [&str; 13] =
        ["编制", "编写", "编撰", "起草", "汇总", "制作", "根据", "按照", "依据", "依照", "负责", "结合", "公布"];
    lines.all().take_while(|line| line.level != Some(1)).filter(|line| line.text.contains('报')).find_map(|line| {
        line.text.match_indices('由').find_map(|(by, word)| {
            let start = by + word.len();
            let rest = first_characters(line.text.get(start..)?, LONGEST + 4);
            let end = VERBS.iter().filter_map(|verb| rest.find(verb)).min()?;
            let name = rest.get(..end)?;
            let place = FoldedSpan::new(line.start + start, line.start + start + end);
            is_agency(name).then(|| completed(lines, place, name))
        })
    })
}

fn first_characters(text: &str, most: usize) -> &str {
    text.char_indices().nth(most).and_then(|(end, _)| text.get(..end)).unwrap_or(text)
}

/// A name alone on a line, with a date on the next, near the end.
fn signature(lines: &Lines<'_>) -> Option<Fact<String>> {
    const TAIL: usize = 12;
    let mut tail: Vec<Line<'_>> = lines.all().rev().take(TAIL).collect();
    tail.reverse();
    let is_date = |line: &Line<'_>| {
        WrittenDate::at(line.text, 0)
            .is_some_and(|date| date.year.is_some() && date.span.range().end == line.text.len())
    };
    tail.windows(2).rev().find_map(|pair| {
        let (name, date) = (pair.first()?, pair.last()?);
        (is_agency(name.text) && is_date(date)).then(|| whole(lines, name))
    })
}

/// The agency with which sentences of the report begin: `2021年,望楚区水务局坚持…`; it must come more than once.
fn self_named(lines: &Lines<'_>) -> Option<Fact<String>> {
    const FIRST: usize = 30;
    lines.all().filter(|line| line.level.is_none()).take(FIRST).find_map(|line| {
        let start = line.text.len() - without_time(line.text).len();
        let words = line.text.get(start..)?;
        let name = first_agency(words)?;
        let often = lines.text().matches(name).count() >= 2;
        let place = FoldedSpan::new(line.start + start, line.start + start + name.len());
        often.then(|| completed(lines, place, name))
    })
}

/// The words behind `2021年度,` or `一年来,`.
fn without_time(text: &str) -> &str {
    let year = crate::text::written::year(text).and_then(|(length, _)| text.get(length..)).unwrap_or(text);
    let words = ["年度", "年以来", "年", "一年来", "今年以来", "今年"]
        .iter()
        .find_map(|word| year.strip_prefix(word))
        .unwrap_or(year);
    words.trim_start_matches([',', '、'])
}

/// The name that a text begins with, up to the first ending that no verb follows into.
fn first_agency(text: &str) -> Option<&str> {
    const SURE: [&str; 11] = ["人民政府", "委员会", "办事处", "办公室", "管委会", "局", "厅", "街道", "镇", "乡", "委"];
    let run = text.get(..text.find(|character| !is_han(character)).unwrap_or(text.len()))?;
    let ends = SURE.iter().filter_map(|ending| Some(run.find(ending)? + ending.len()));
    let name = run.get(..ends.min()?)?;
    let length = name.chars().count();
    let own = ["我", "本", "各", "全", "该", "相关"].iter().any(|word| name.starts_with(word));
    ((4..=LONGEST).contains(&length) && !own).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::super::lines::tests::document;
    use super::super::title;
    use super::*;

    fn issuer_of(text: &str) -> String {
        let document = document(text);
        let lines = Lines::of(&document);
        let in_title = title::find(&lines).and_then(|title| title.agency);
        find(&lines, in_title).map(|issuer| issuer.value).unwrap_or_default()
    }

    #[test]
    fn the_title_names_it() {
        assert_eq!(issuer_of("望楚区水务局2021年政府信息公开工作年度报告\n一、总体情况"), "望楚区水务局");
        assert_eq!(issuer_of("2022年临沅市人民政府信息公开工作年度报告\n一、总体情况"), "临沅市人民政府");
        let text = "望楚区水务局2021年政府信息公开工作年度报告\n本报告由临沅市望楚区水务局编制。";
        assert_eq!(issuer_of(text), "临沅市望楚区水务局");
        let text = "2018年度临沅市云溪区政府信息公开年度报告\n一、概述\n云溪区人民政府网站。";
        assert_eq!(issuer_of(text), "临沅市云溪区人民政府");
    }

    #[test]
    fn the_cover_or_the_preface_names_it() {
        assert_eq!(issuer_of("临沅市水务局\n2017年政府信息公开年度报告\n2018年1月\n一、概述"), "临沅市水务局");
        assert_eq!(issuer_of("本报告根据《条例》要求,由临沅市水务局编制。\n一、概述"), "临沅市水务局");
        assert_eq!(issuer_of("本报告由临沅市水务局根据《条例》和文件编写。\n一、概述"), "临沅市水务局");
    }

    #[test]
    fn the_end_or_the_page_names_it() {
        assert_eq!(issuer_of("一、概述\n全年公开。\n临沅市水务局\n2019年3月"), "临沅市水务局");
        let page = "发布时间：2019-03-01 来源：临沅市水务局 浏览次数：12\n一、概述\n全年公开。";
        assert_eq!(issuer_of(page), "临沅市水务局");
        assert_eq!(issuer_of("索引号: | a1 |\n发布机构: | 云溪区水务局 |\n一、概述\n全年公开。"), "云溪区水务局");
    }

    #[test]
    fn a_report_names_itself() {
        let text = "一、总体情况\n2021年区水务和河湖管理局坚持公开。我局公开。\n2021年度,区水务和河湖管理局取得成效。";
        assert_eq!(issuer_of(text), "区水务和河湖管理局");
        assert_eq!(issuer_of("一、总体情况\n我局坚持公开。我局公开。"), "");
    }

    #[test]
    fn names_begin_with_areas() {
        assert_eq!(areas("临沅市望楚区水务局"), ["临沅市", "望楚区"]);
        assert_eq!(areas("望楚区住房和城乡建设局"), ["望楚区"]);
        assert_eq!(areas("望楚区城市管理局"), ["望楚区"]);
        assert_eq!(areas("澜阳县云溪镇人民政府"), ["澜阳县", "云溪镇"]);
        assert_eq!(areas("区水务局"), Vec::<&str>::new());
    }

    #[test]
    fn tells_kinds_apart() {
        use IssuerKind::{Department, Government, Other, Township};
        for (name, expected) in [
            ("临沅市人民政府", Government),
            ("云溪区政府", Government),
            ("临沅市人民政府办公室", Department),
            ("望楚区水务局", Department),
            ("临沅市发展和改革委员会", Department),
            ("云溪镇人民政府", Township),
            ("临江街道办事处", Township),
            ("高新技术开发区管理委员会", Other),
            ("临江街道办", Township),
            ("临沅经济技术开发区", Other),
            ("临沅市大数据中心", Other),
        ] {
            assert_eq!(kind(name), expected, "{name}");
        }
    }
}
