//! Which section a title names.

use crate::form::{Era, Form, SectionSpec};

/// No title is longer, in bytes, whatever marks stand in it.
const LONGEST: usize = 300;

/// The section that a title names exactly, or but for `和`, `及`, `的` and marks.
pub fn named(title: &str, specs: &'static [SectionSpec]) -> Option<&'static SectionSpec> {
    if title.len() > LONGEST {
        return None;
    }
    let wanted = key(title);
    specs.iter().find(|spec| std::iter::once(&spec.title).chain(spec.aliases).any(|name| key(name) == wanted))
}

/// The section that a heading of its own line is about, by key words.
pub fn about(title: &str, specs: &'static [SectionSpec]) -> Option<&'static SectionSpec> {
    named(title, specs).or_else(|| {
        let words: &[(&str, &[&str])] = if has_six_sections(specs) { SIX } else { FREE };
        let (id, _) = words.iter().find(|(_, words)| words.iter().any(|word| title.contains(word)))?;
        specs.iter().find(|spec| spec.id == *id)
    })
}

/// The official titles of the forms of 2019 and 2021.
pub fn six_section_titles() -> &'static [SectionSpec] {
    Form::of(Era::E4).sections
}

fn has_six_sections(specs: &[SectionSpec]) -> bool {
    specs.first().is_some_and(|spec| spec.id == "S1")
}

/// Key words by section, the more telling sections first.
const SIX: &[(&str, &[&str])] = &[
    ("S6", &["其他需要报告", "其他需报告", "需要报告的其他"]),
    ("S4", &["行政复议", "行政诉讼"]),
    ("S5", &["主要问题", "存在问题", "存在的问题", "改进情况", "改进措施"]),
    ("S3", &["收到和处理", "处理政府信息公开申请", "依申请公开情况"]),
    ("S2", &["主动公开政府信息", "主动公开情况"]),
    ("S1", &["总体情况", "工作概况", "基本情况", "概述"]),
];

const FREE: &[(&str, &[&str])] = &[
    ("other", &["其他需要报告", "其他需要说明", "需要报告的其他", "需要说明的"]),
    ("review", &["复议", "诉讼", "申诉"]),
    ("fees", &["收费", "减免", "费用"]),
    ("problems", &["问题", "不足", "改进"]),
    ("on-request", &["依申请公开", "申请公开", "申请办理"]),
    ("refused", &["不予公开"]),
    ("active", &["主动公开"]),
    ("overview", &["概述", "概况", "基本情况", "总体情况"]),
];

/// A title without the words and marks in which printed titles differ.
pub fn key(title: &str) -> String {
    const PREFIXES: [&str; 3] = ["政府信息公开工作", "行政机关", "本机关"];
    let kept: String = title.chars().filter(|c| !"、,和及与的:;。 \t".contains(*c)).collect();
    let bare = PREFIXES.iter().find_map(|prefix| kept.strip_prefix(prefix)).unwrap_or(&kept);
    bare.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn six(title: &str) -> Option<&'static str> {
        about(title, six_section_titles()).map(|spec| spec.id)
    }

    #[test]
    fn titles_seen_in_print_name_their_section() {
        assert_eq!(six("总体情况"), Some("S1"));
        assert_eq!(six("行政机关主动公开政府信息的情况"), Some("S2"));
        assert_eq!(six("收到和处理政府信息公开申请情况"), Some("S3"));
        assert_eq!(six("因政府信息公开工作被申请行政复议、提起行政诉讼情况"), Some("S4"));
        assert_eq!(six("政府信息公开工作存在的主要问题和改进措施"), Some("S5"));
        assert_eq!(six("其他需要报告事项"), Some("S6"));
        assert_eq!(six("重点工作落实情况"), None);
    }
}
