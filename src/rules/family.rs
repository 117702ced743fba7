//! The families of rules: one folder each.

use super::registry::{FAMILIES, RULES};

/// The families by the names of their folders, in the order in which people look for them, with what users call them.
const TITLES: &[(&str, &str)] = &[
    ("structure", "结构"),
    ("metadata", "标题与日期"),
    ("table", "表格填报"),
    ("arithmetic", "表内勾稽"),
    ("prose", "正文数据"),
    ("agreement", "文表一致"),
    ("citation", "法规引用"),
    ("wording", "用语"),
    ("punctuation", "标点与序号"),
    ("residue", "占位与残留"),
    ("privacy", "个人信息"),
];

/// The ids of the families that have rules, in their order.
pub fn families() -> Vec<&'static str> {
    TITLES.iter().map(|(id, _)| *id).filter(|id| FAMILIES.contains(id)).collect()
}

/// What users call a family.
pub fn family_title(id: &'static str) -> &'static str {
    TITLES.iter().find(|(family, _)| *family == id).map_or(id, |(_, title)| title)
}

/// The family of a rule; empty when there is no such rule.
pub fn family_of(rule: &str) -> &'static str {
    let at = RULES.iter().position(|known| known.id == rule);
    at.and_then(|at| FAMILIES.get(at)).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_has_a_family_with_a_title() {
        assert_eq!(FAMILIES.len(), RULES.len());
        for family in FAMILIES {
            assert!(TITLES.iter().any(|(id, _)| id == family), "{family} has no title in TITLES");
        }
        assert_eq!(family_of("t3-row-sum"), "arithmetic");
        assert_eq!(family_of("no-such-rule"), "");
    }
}
