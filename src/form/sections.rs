//! The sections of the forms of 2019 and 2021, and of reports before 2019.

use super::SectionSpec;

const fn section(id: &'static str, title: &'static str, aliases: &'static [&'static str]) -> SectionSpec {
    SectionSpec { id, title, aliases }
}

/// The six sections of 条例 article 50 as the forms of 2019 and 2021 name them.
pub(super) const SIX_SECTIONS: &[SectionSpec] = &[
    section("S1", "总体情况", &["概述", "总体工作情况", "基本情况", "工作总体情况", "总体概况"]),
    section(
        "S2",
        "主动公开政府信息情况",
        &["行政机关主动公开政府信息情况", "主动公开情况", "主动公开政府信息的情况", "政府信息主动公开情况"],
    ),
    section(
        "S3",
        "收到和处理政府信息公开申请情况",
        &[
            "行政机关收到和处理政府信息公开申请情况",
            "收到和处理申请情况",
            "收到和处理政府信息公开申请的情况",
            "收到及处理政府信息公开申请情况",
        ],
    ),
    section(
        "S4",
        "政府信息公开行政复议、行政诉讼情况",
        &[
            "政府信息公开行政复议和行政诉讼情况",
            "政府信息公开行政复议及行政诉讼情况",
            "政府信息公开行政复议行政诉讼情况",
            "因政府信息公开工作被申请行政复议、提起行政诉讼情况",
            "因政府信息公开工作被申请行政复议、提起行政诉讼的情况",
            "因政府信息公开工作被申请行政复议和提起行政诉讼情况",
            "因政府信息公开工作被申请行政复议及提起行政诉讼情况",
            "因政府信息公开工作被申请行政复议提起行政诉讼情况",
            "政府信息公开行政复议、诉讼情况",
            "行政复议、行政诉讼情况",
            "行政复议和行政诉讼情况",
        ],
    ),
    section(
        "S5",
        "存在的主要问题及改进情况",
        &[
            "存在问题及改进情况",
            "存在的问题及改进情况",
            "存在的主要问题和改进情况",
            "存在的主要问题及改进措施",
            "存在的主要问题和改进措施",
            "存在的问题和改进措施",
            "存在的问题及改进措施",
            "存在问题及改进措施",
            "存在的问题和改进情况",
            "存在主要问题及改进情况",
            "政府信息公开工作存在的主要问题及改进情况",
            "政府信息公开工作存在的主要问题和改进情况",
            "政府信息公开工作存在的问题及改进情况",
        ],
    ),
    section("S6", "其他需要报告的事项", &["其他需要报告事项", "需要报告的其他事项", "其他需报告的事项"]),
];

/// What reports for the years before 2019 have, by 2007条例 article 32; titles were free, so these are found by key words.
pub(super) const FREE_SECTIONS: &[SectionSpec] = &[
    section("overview", "概述", &["基本情况", "工作概况", "总体情况", "概况"]),
    section("active", "主动公开政府信息的情况", &["主动公开"]),
    section("on-request", "依申请公开政府信息的情况", &["依申请公开"]),
    section("refused", "不予公开政府信息的情况", &["不予公开"]),
    section("fees", "政府信息公开的收费及减免情况", &["收费", "减免"]),
    section("review", "因政府信息公开申请行政复议、提起行政诉讼的情况", &["行政复议", "行政诉讼", "复议和诉讼"]),
    section("problems", "政府信息公开工作存在的主要问题及改进情况", &["问题", "不足", "改进"]),
    section("other", "其他需要报告的事项", &["需要报告的", "需要说明的"]),
];
