//! The units that may follow a figure.

/// What a unit makes of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnitKind {
    /// Things that can be added up.
    Count,
    /// Money, in yuan.
    Money,
    /// Times, scores and multiples: never added up.
    Other,
}

/// A unit.
#[derive(Debug)]
pub struct Unit {
    /// As printed, folded.
    pub text: &'static str,
    /// What it makes of a figure.
    pub kind: UnitKind,
    /// Characters that, following it, make another word of it: `部` in `六部分`.
    not_before: &'static str,
}

const fn count(text: &'static str, not_before: &'static str) -> Unit {
    Unit { text, kind: UnitKind::Count, not_before }
}

const fn other(text: &'static str) -> Unit {
    Unit { text, kind: UnitKind::Other, not_before: "" }
}

/// Longer units come before those that they begin with.
const UNITS: &[Unit] = &[
    count("件次", ""),
    count("件", ""),
    count("条次", ""),
    count("条", "例款"),
    count("宗", "旨地教"),
    count("例", "会行如外"),
    other("个工作日"),
    other("个工作曰"),
    other("个工日"),
    other("个个工作日"),
    other("个百分点"),
    other("个小时"),
    other("个月"),
    other("个季度"),
    other("个年"),
    other("个分"),
    count("个", ""),
    count("份", "额"),
    count("篇次", ""),
    count("篇", "章幅"),
    count("次", "月日年数要序"),
    count("人次", ""),
    count("人", "民大社事才员均工口力物类士群防为"),
    count("批次", ""),
    count("批", "准复示评"),
    count("场次", ""),
    count("场", "所景馆地"),
    count("期", "间限待"),
    count("部", "分门署委长级"),
    count("项", "目"),
    count("类", "别型似"),
    count("家", "庭长属"),
    count("处", "理置罚分室长"),
    count("名", "单称录义"),
    count("户次", ""),
    count("户", "外籍"),
    count("页", "面"),
    count("起", "诉草"),
    count("则", ""),
    count("幅", "度"),
    count("本", "级年局机单部报行人区市县镇月"),
    count("册", ""),
    count("套", ""),
    count("张", ""),
    count("台", "账湾"),
    count("块", ""),
    count("面", "向对"),
    count("封", "面"),
    count("通", "过知报道告"),
    count("种", "类植子"),
    count("门", "户类"),
    count("节", "点约假"),
    count("轮", ""),
    count("幢", ""),
    count("座", "谈"),
    count("辆", ""),
    count("所", "有在属辖"),
    count("支", "持出付队"),
    count("卷", ""),
    count("笔", ""),
    count("单", "位一"),
    count("款", "项"),
    Unit { text: "元", kind: UnitKind::Money, not_before: "旦素" },
    other("工作日"),
    other("年"),
    other("月"),
    other("日"),
    other("天"),
    other("周"),
    other("小时"),
    other("分"),
    other("倍"),
    other("百分点"),
];

/// The unit at the beginning of `text`.
pub fn at(text: &str) -> Option<&'static Unit> {
    UNITS.iter().find(|unit| {
        text.strip_prefix(unit.text).is_some_and(|rest| !rest.starts_with(|next| unit.not_before.contains(next)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_unit_wins() {
        let unit = |text| at(text).map(|unit| unit.text);
        assert_eq!(unit("件次,"), Some("件次"));
        assert_eq!(unit("件,"), Some("件"));
        assert_eq!(unit("人次。"), Some("人次"));
        assert_eq!(unit("个工作日内"), Some("个工作日"));
        assert_eq!(unit("个试点领域"), Some("个"));
        assert_eq!(unit("条例"), None);
        assert_eq!(unit("部分内容"), None);
        assert_eq!(unit("人大代表"), None);
        assert_eq!(unit("元旦"), None);
    }

    #[test]
    fn no_unit_hides_behind_a_shorter_one() {
        for (place, unit) in UNITS.iter().enumerate() {
            let earlier = UNITS.iter().take(place).find(|earlier| unit.text.starts_with(earlier.text));
            assert!(earlier.is_none(), "{} stands after {}", unit.text, earlier.map_or("", |earlier| earlier.text));
        }
    }
}
