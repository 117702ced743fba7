//! At which level of government an agency stands, as far as its name tells.

use super::IssuerKind;

/// The levels of government.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// The state's own agencies.
    State,
    /// A province, an autonomous region, a city directly under the state.
    Province,
    /// A prefecture or a city with districts.
    Prefecture,
    /// A county, a district, a county-level city.
    County,
    /// A township or street.
    Township,
}

const PROVINCES: [&str; 31] = [
    "北京",
    "天津",
    "上海",
    "重庆",
    "河北",
    "山西",
    "辽宁",
    "吉林",
    "黑龙江",
    "江苏",
    "浙江",
    "安徽",
    "福建",
    "江西",
    "山东",
    "河南",
    "湖北",
    "湖南",
    "广东",
    "海南",
    "四川",
    "贵州",
    "云南",
    "陕西",
    "甘肃",
    "青海",
    "内蒙古",
    "广西",
    "西藏",
    "宁夏",
    "新疆",
];
const STATE: [&str; 3] = ["国家", "中华人民共和国", "国务院"];

/// What may follow the character of an area without making another word of it: `市场监管局` names no city.
const NOT_BEHIND: &str = "场政民容域";

/// The level of an agency. A single city may have districts or be of county level: its name does not tell.
pub fn level(name: &str, kind: IssuerKind) -> Option<Level> {
    if kind == IssuerKind::Township {
        return Some(Level::Township);
    }
    if STATE.iter().any(|start| name.starts_with(start)) {
        return Some(Level::State);
    }
    let (province, rest) = without_province(name);
    let areas = areas(rest);
    match areas.last() {
        Some('县' | '区' | '旗') => Some(Level::County),
        Some('市') if areas.len() > 1 => Some(Level::County),
        Some('州' | '盟') => Some(Level::Prefecture),
        Some(_) => None,
        None => province.then_some(Level::Province),
    }
}

/// Whether a province is named, and the name behind it.
fn without_province(name: &str) -> (bool, &str) {
    let Some(rest) = PROVINCES.iter().find_map(|province| name.strip_prefix(province)) else { return (false, name) };
    let region = rest.find("自治区").filter(|at| *at <= "维吾尔".len()).map(|at| at + "自治区".len());
    let level = region.or_else(|| rest.starts_with(['省', '市']).then(|| '省'.len_utf8()));
    match level.and_then(|length| rest.get(length..)) {
        Some(rest) => (true, rest),
        None => (false, name),
    }
}

/// The areas of a name, by their last characters: `市`, `区` of `临沅市望楚区水务局`.
fn areas(name: &str) -> Vec<char> {
    let mut found = Vec::new();
    let mut start = 0;
    let ends: Vec<(usize, char)> = name.char_indices().filter(|(_, c)| "市县区旗州盟".contains(*c)).collect();
    for (at, end) in ends {
        let behind = name.get(at + end.len_utf8()..).unwrap_or_default();
        let own = name.get(start..at).unwrap_or_default();
        let word = behind.starts_with(|next| NOT_BEHIND.contains(next));
        let zone = end == '区'
            && ["开发", "园", "保税", "示范", "度假", "管理", "风景", "社", "新"]
                .iter()
                .any(|word| own.ends_with(word));
        let prefecture = end != '州' || own.ends_with("自治");
        if own.chars().count() >= 1 && !word && !zone && prefecture && !own.ends_with('城') {
            found.push(end);
            start = at + end.len_utf8();
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::issuer::kind;
    use super::*;

    #[test]
    fn names_tell_their_level() {
        let cases = [
            ("临沅市望楚区水务局", Some(Level::County)),
            ("望楚区市场监督管理局", Some(Level::County)),
            ("云溪县人民政府", Some(Level::County)),
            ("临沅市云溪市人民政府", Some(Level::County)),
            ("云溪镇人民政府", Some(Level::Township)),
            ("临江街道办事处", Some(Level::Township)),
            ("湖南省水利厅", Some(Level::Province)),
            ("内蒙古自治区人民政府", Some(Level::Province)),
            ("广西壮族自治区民政厅", Some(Level::Province)),
            ("重庆市人民政府", Some(Level::Province)),
            ("重庆市望楚区水务局", Some(Level::County)),
            ("云澜藏族自治州人民政府", Some(Level::Prefecture)),
            ("国家税务总局", Some(Level::State)),
            ("临沅市人民政府", None),
            ("临沅市市场监督管理局", None),
            ("临沅市城市管理局", None),
            ("临沅经济技术开发区管理委员会", None),
            ("水务局", None),
        ];
        for (name, expected) in cases {
            assert_eq!(level(name, kind(name)), expected, "{name}");
        }
    }
}
