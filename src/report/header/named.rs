//! Agencies that the text names as those to ask, and as owners of a site.

use super::issuer::{is_agency, is_name_character};
use super::lines::{Line, Lines};
use crate::report::Fact;
use crate::text::FoldedSpan;

/// An agency or area that a report names in a role that only its own should have.
#[derive(Debug, Clone, PartialEq)]
pub struct Mention {
    /// In which role.
    pub role: Role,
    /// The name, folded; of a site, what stands before `门户网站`.
    pub name: Fact<String>,
}

/// The roles of [`Mention`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// `请与…联系`.
    Contact,
    /// `…门户网站`.
    Site,
    /// `发布…年度报告`.
    Reporter,
}

/// A name and its words around take at most so many characters.
const LONGEST: usize = 45;

/// Words that lead to the name of a site; behind other words, `维护区政府门户网站` looks like one.
const LEADING: [&str; 9] = ["在", "从", "于", "通过", "登录", "登陆", "访问", "依托", "利用"];

/// Words of which no name of an area is made.
const NO_NAMES: [&str; 20] = [
    "完善", "维护", "更新", "建设", "优化", "升级", "改版", "改造", "加强", "推进", "整合", "规范", "管理", "健全",
    "强化", "提升", "改进", "充分", "及时", "其中",
];

/// Words before the name of a site.
const BEFORE_SITES: [&str; 20] = [
    "在", "从", "于", "通过", "登录", "登陆", "访问", "依托", "利用", "由", "和", "与", "及", "对", "的", "以", "到",
    "至", "向", "为",
];

/// The mentions in the running text.
pub fn find(lines: &Lines<'_>) -> Vec<Mention> {
    let mut found = Vec::new();
    for line in lines.all() {
        found.extend(line.text.match_indices("联系").filter_map(|(at, _)| contact(lines, &line, at)));
        found.extend(line.text.match_indices("门户网站").filter_map(|(at, _)| site(lines, &line, at)));
        found.extend(line.text.match_indices("年度报告").filter_map(|(at, _)| reporter(lines, &line, at)));
    }
    found
}

/// The last characters before a place.
fn before<'a>(line: &Line<'a>, at: usize) -> &'a str {
    let words = line.text.get(..at).unwrap_or_default();
    let start = words.char_indices().rev().take(LONGEST).last().map_or(0, |(start, _)| start);
    words.get(start..).unwrap_or_default()
}

/// `与…联系` and `请联系:…`.
fn contact(lines: &Lines<'_>, line: &Line<'_>, at: usize) -> Option<Mention> {
    let words = before(line, at);
    let asked = words.rfind('与').map(|with| with + '与'.len_utf8()).filter(|start| *start < words.len());
    let (start, name) = match asked {
        Some(start) => (at - words.len() + start, words.get(start..)?.trim_end_matches("直接")),
        None => {
            let start = at + "联系".len();
            let rest = line.text.get(start..)?.strip_prefix(':')?;
            (start + 1, rest.get(..rest.find(|character| !is_name_character(character)).unwrap_or(rest.len()))?)
        }
    };
    let name = name.get(..name.find('(').unwrap_or(name.len()))?;
    is_agency(name).then(|| mention(lines, line, Role::Contact, start, name))
}

fn site(lines: &Lines<'_>, line: &Line<'_>, at: usize) -> Option<Mention> {
    let words = before(line, at);
    let run = words
        .rfind(|character| !is_name_character(character) || character == '、')
        .map_or(0, |mark| mark + words.get(mark..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8));
    let words = words.get(run..)?;
    let ends = |words: &str, list: &[&str]| list.iter().filter_map(|word| Some(words.rfind(word)? + word.len())).max();
    let start = ends(words, &BEFORE_SITES).filter(|start| ends(words, &LEADING) == Some(*start))?;
    let name = words.get(start..).filter(|name| name.chars().count() >= 3)?;
    if NO_NAMES.iter().any(|word| name.contains(word)) {
        return None;
    }
    Some(mention(lines, line, Role::Site, at - name.len(), name))
}

/// `现发布云溪区人民政府2025年度政府信息公开工作年度报告`.
fn reporter(lines: &Lines<'_>, line: &Line<'_>, at: usize) -> Option<Mention> {
    let words = before(line, at);
    let start = ["发布", "公布", "公开"].iter().filter_map(|verb| Some(words.find(verb)? + verb.len())).min()?;
    let rest = words.get(start..)?;
    let digits = rest.find(|character: char| character.is_ascii_digit())?;
    let name = rest.get(..digits).filter(|name| is_agency(name))?;
    Some(mention(lines, line, Role::Reporter, at - words.len() + start, name))
}

fn mention(lines: &Lines<'_>, line: &Line<'_>, role: Role, start: usize, name: &str) -> Mention {
    let place = FoldedSpan::new(line.start + start, line.start + start + name.len());
    Mention { role, name: lines.fact(place, name.to_owned()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample::of_text;

    fn mentions(text: &str) -> Vec<(Role, String)> {
        let document = of_text(&format!("政府信息公开工作年度报告\n{text}"));
        find(&Lines::of(&document)).into_iter().map(|mention| (mention.role, mention.name.value)).collect()
    }

    #[test]
    fn reads_whom_to_ask() {
        let expected = [(Role::Contact, "望楚区水务局办公室".to_owned())];
        assert_eq!(mentions("如有疑问，请与望楚区水务局办公室联系（地址：渡口街9号）。"), expected);
        assert_eq!(mentions("如有疑问，请联系：望楚区水务局办公室，电话5550123。"), expected);
        assert_eq!(mentions("进一步密切与群众的联系，加强联系。"), []);
    }

    #[test]
    fn reads_whose_site_it_is() {
        let expected = [(Role::Site, "望楚区人民政府".to_owned())];
        assert_eq!(mentions("本报告可在望楚区人民政府门户网站下载。"), expected);
        assert_eq!(mentions("发布信息60条，其中区政府门户网站50条。"), []);
        assert_eq!(mentions("维护区政府门户网站，在完善区政府门户网站上下功夫。"), []);
    }

    #[test]
    fn reads_whose_report_it_is() {
        let expected = [(Role::Reporter, "望楚区人民政府".to_owned())];
        assert_eq!(mentions("现发布望楚区人民政府2023年政府信息公开工作年度报告。"), expected);
    }
}
