//! Words that make a figure approximate.

/// Before a figure. `约` and `近` also end other words (`预约`, `最近`), which are no hedges.
const BEFORE: &[&str] = &[
    "约",
    "近",
    "超过",
    "超",
    "逾",
    "达到",
    "突破",
    "不少于",
    "不低于",
    "不到",
    "不足",
    "至少",
    "最多",
    "接近",
    "至多",
];
const NO_HEDGE: &[&str] = &[
    "预约", "签约", "节约", "违约", "特约", "合约", "公约", "条约", "制约", "邀约", "履约", "解约", "续约", "最近",
    "附近", "临近", "邻近", "靠近",
];

/// Whether what stands before a count makes it approximate.
pub fn before_figure(before: &str) -> bool {
    BEFORE.iter().any(|word| before.ends_with(word)) && !NO_HEDGE.iter().any(|word| before.ends_with(word))
}

/// Whether what stands before a percentage makes it approximate; `达到100%` is exact.
pub fn before_percent(before: &str) -> bool {
    let before = before.strip_suffix(['占', '为']).unwrap_or(before);
    before_figure(before) && !before.ends_with("达到") && !before.ends_with("突破")
}

/// Whether what stands before a Chinese scale makes it approximate: `上百条`, `数十件`.
pub fn before_scale(before: &str) -> bool {
    before.ends_with(['上', '数', '几'])
}

/// The length of a hedge between figure and unit: `20余个`.
pub fn after_figure(after: &str) -> usize {
    ["余", "多", "来", "几"].iter().find(|word| after.starts_with(**word)).map_or(0, |word| word.len())
}

/// The length of a hedge after the unit: `80%以上`.
pub fn after_unit(after: &str) -> usize {
    let words = ["以上", "以下", "左右", "上下", "以内", "不等"];
    words.iter().find(|word| after.starts_with(**word)).map_or(0, |word| word.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hedges_are_told_from_words_that_end_alike() {
        assert!(before_figure("主动公开信息约"));
        assert!(!before_figure("窗口预约"));
        assert!(before_figure("收到来信近"));
        assert!(!before_figure("最近"));
        assert!(!before_percent("答复率达到"));
        assert!(before_percent("占比约"));
        assert_eq!(after_unit("以上的"), "以上".len());
        assert_eq!(after_figure("余条"), "余".len());
    }
}
