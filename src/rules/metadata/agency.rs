//! Comparing the names of agencies: abbreviations, offices, areas.

use crate::report::header::{Header, areas};

/// Whether two names may be of one agency: one holds the other, or its characters in their order, as abbreviations do.
pub(super) fn may_be_same(one: &str, other: &str) -> bool {
    let (one, other) = (one.replace("人民政府", "政府"), other.replace("人民政府", "政府"));
    is_abbreviation(&one, &other) || is_abbreviation(&other, &one)
}

/// Whether all characters of `short` stand in `long`, in order.
fn is_abbreviation(short: &str, long: &str) -> bool {
    let mut rest = long.chars();
    short.chars().all(|wanted| rest.any(|character| character == wanted))
}

/// Whether a name is of an office within an agency, which compiles and answers for it.
pub(super) fn is_inner(name: &str) -> bool {
    ["办公室", "办公厅", "办", "科", "处", "股", "室", "中心", "领导小组", "组", "站"]
        .iter()
        .any(|ending| name.ends_with(ending))
}

/// Whether a name is of a government or its office.
pub(super) fn is_of_government(name: &str) -> bool {
    ["政府", "政务", "信息公开"].iter().any(|word| name.contains(word))
        || ["府办", "市政府办", "县政府办"].iter().any(|word| name.contains(word))
}

/// A name without the areas before it.
pub(super) fn bare(name: &str) -> &str {
    let length: usize = areas(name).iter().map(|area| area.len()).sum();
    name.get(length..).unwrap_or(name)
}

/// The agency that the title names: the issuer, if it is from there.
pub(super) fn of_title(header: &Header) -> Option<&str> {
    let issuer = header.issuer.as_ref()?.value.as_str();
    let title = &header.title.as_ref()?.value;
    let own = bare(issuer).trim_start_matches("人民");
    let area = areas(issuer).last().copied().unwrap_or(own);
    (title.contains(own) && title.contains(area)).then_some(issuer)
}

/// The levels at which areas are compared: counties with counties, townships with townships.
const LEVELS: [&[char]; 2] = [&['县', '区', '旗'], &['镇', '乡', '道']];

/// Words that end like an area and are none of a government.
const NO_AREAS: [&str; 17] = [
    "开发区",
    "高新区",
    "新区",
    "园区",
    "示范区",
    "自治区",
    "社区",
    "地区",
    "小区",
    "景区",
    "片区",
    "校区",
    "林区",
    "辖区",
    "城区",
    "全区",
    "各区",
];

/// An area of `other` and one of `own` at the same level that cannot be the same.
pub(super) fn foreign_area<'a>(own: &str, other: &'a str) -> Option<&'a str> {
    let (own, other) = (areas(own), areas(other));
    LEVELS.iter().find_map(|endings| {
        let at_level = |area: &&&str| area.ends_with(*endings) && !NO_AREAS.iter().any(|word| area.ends_with(word));
        let (mine, theirs) = (own.iter().find(at_level)?, other.iter().find(at_level)?);
        let other = !mine.contains(*theirs) && !theirs.contains(*mine) && !is_abbreviation(theirs, mine);
        other.then_some(*theirs)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_name_the_same_agency() {
        assert!(may_be_same("云溪区人社局", "临沅市云溪区人力资源和社会保障局"));
        assert!(may_be_same("市政府办", "临沅市人民政府办公室"));
        assert!(!may_be_same("望楚区水务局", "云溪区水务局"));
    }

    #[test]
    fn areas_are_compared_at_their_level() {
        assert_eq!(foreign_area("望楚区水务局", "云溪区水务局"), Some("云溪区"));
        assert_eq!(foreign_area("临沅市望楚区水务局", "望楚区人民政府"), None);
        assert_eq!(foreign_area("望楚区水务局", "临沅市水务局"), None);
        assert_eq!(foreign_area("望楚区水务局", "临沅高新区管委会"), None);
        assert_eq!(foreign_area("澜阳县云溪镇人民政府", "澜阳县渡口镇人民政府"), Some("渡口镇"));
    }
}
