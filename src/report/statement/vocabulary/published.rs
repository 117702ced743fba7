//! What tables of active disclosure count: documents, decisions, fees, published information.

use super::super::metric::{Metric, Topic};
use super::super::surface::Surface;
use super::{COUNTING, whole};

const ISSUE: &[&str] = &[
    "制发",
    "制定",
    "印发",
    "出台",
    "发布",
    "新制定",
    "新出台",
    "新印发",
    "新制发",
    "制定出台",
    "制定印发",
    "制定发布",
];
const NORM: &[&str] = &["行政规范性文件", "规范性文件"];
const REPEAL: &[&str] = &[
    "废止",
    "失效",
    "宣布失效",
    "宣布废止",
    "废止失效",
    "废止和宣布失效",
    "废止和失效",
    "废止、失效",
    "废止及失效",
    "废止或失效",
];
const VALID: &[&str] = &["现行有效", "继续有效", "仍然有效", "现行有效的"];
const FILES: &[&str] = &["件", "个", "份", "部", "项"];
const DECIDE: &[&str] = &["作出", "做出", "实施", "办理", "办结", "处理"];
const DECISION: &[&str] = &["决定", "处理决定", "案件"];
const DECISIONS: &[&str] = &["件", "件次", "项", "条", "个", "份", "宗", "例", "起", "次"];
const PIECES: &[&str] = &["条", "件", "篇", "份", "项", "个", "条次"];
const INFORMATION: &[&str] = &["政府信息", "各类政府信息", "信息", "各类信息", "信息公开"];
const ABOUT_INFORMATION: &[&str] =
    &["公开", "发布", "主动公开", "数", "各类", "上", "通过", "发布公开", "全年", "更新"];
const COLLECT: &[&str] = &["收取", "征收", "收入", "金额", "总额", "总金额", "全年", "收费", "实际"];

const fn channel(metric: Metric, needs: &'static [&'static [&'static str]]) -> Surface {
    whole(metric, needs, &[INFORMATION, ABOUT_INFORMATION, COUNTING]).about(Topic::Active).in_units(PIECES)
}

const fn decisions(metric: Metric, needs: &'static [&'static [&'static str]]) -> Surface {
    whole(metric, needs, &[DECIDE, DECISION, COUNTING]).in_units(DECISIONS)
}

/// The surfaces of active disclosure.
pub const SURFACES: &[Surface] = &[
    whole(Metric::NormsIssued, &[ISSUE, NORM], &[COUNTING]).in_units(FILES),
    whole(Metric::NormsRepealed, &[REPEAL, NORM], &[COUNTING]).in_units(FILES),
    whole(Metric::NormsRepealed, &[REPEAL], &[COUNTING]).about(Topic::Norms).in_units(FILES),
    whole(Metric::NormsValid, &[VALID, NORM], &[COUNTING]).in_units(FILES),
    whole(Metric::NormsValid, &[VALID], &[COUNTING]).about(Topic::Norms).in_units(FILES),
    decisions(Metric::PermitDecisions, &[&["行政许可"], DECISION]),
    decisions(Metric::PermitDecisions, &[&["行政许可"], &["作出", "做出"]]),
    decisions(Metric::PenaltyDecisions, &[&["行政处罚"], DECISION]),
    decisions(Metric::PenaltyDecisions, &[&["行政处罚"], &["作出", "做出", "实施"]]),
    decisions(Metric::CoercionDecisions, &[&["行政强制"], DECISION]),
    decisions(Metric::CoercionDecisions, &[&["行政强制"], &["作出", "做出", "实施"]]),
    whole(Metric::AdministrativeFees, &[&["行政事业性收费"]], &[COLLECT, COUNTING]).in_units(&[]),
    whole(Metric::ActivelyDisclosed, &[&["主动公开"], INFORMATION], &[COUNTING]).in_units(PIECES),
    channel(Metric::DisclosedInGazette, &[&["政府公报"]]),
    channel(Metric::DisclosedOnWebsite, &[&["政府网站", "政府门户网站"]]),
    channel(Metric::DisclosedOnMicroblog, &[&["政务微博"]]),
    channel(Metric::DisclosedOnWechat, &[&["政务微信", "政务微信公众号"]]),
    whole(Metric::KeyFields, &[&["重点领域"], INFORMATION], &[ABOUT_INFORMATION, COUNTING]).in_units(PIECES),
    whole(Metric::KeyFields, &[&["公开", "发布"], INFORMATION], &[ABOUT_INFORMATION, COUNTING])
        .about(Topic::KeyFields)
        .in_units(PIECES),
];
