//! Reviews and litigation, and how they ended.

use super::super::metric::{Metric, Topic};
use super::super::surface::Surface;
use super::{COUNTING, whole};

const REVIEW: &[&str] = &["行政复议", "行政复议案件", "行政复议案", "行政复议申请", "复议案件"];
const LITIGATION: &[&str] = &["行政诉讼", "行政诉讼案件", "行政诉讼案", "诉讼案件"];
const DIRECT: &[&str] =
    &["未经复议直接起诉", "未经行政复议直接起诉", "直接起诉", "未经复议直接提起行政诉讼", "直接提起行政诉讼"];
const AFTER: &[&str] = &["复议后起诉", "经复议后起诉", "行政复议后起诉", "复议后提起行政诉讼", "经复议后提起行政诉讼"];
/// What leads to a review or lawsuit over information; what stands before names whose it is.
const LEADING: &[&str] = &[
    "因",
    "由",
    "针对",
    "涉及",
    "有关",
    "关于",
    "就",
    "对",
    "不服",
    "本机关",
    "本单位",
    "发生",
    "引起",
    "引发",
    "产生",
    "被",
    "提起",
    "提出",
    "申请",
    "申请人",
    "政府信息",
    "信息公开",
    "政府信息公开",
    "公开",
    "工作",
    "事务",
    "事项",
    "依申请公开",
    "答复",
    "决定",
    "行为",
    "类",
    "案件",
    "案",
    "涉",
];
const CORRECTED: &[&str] =
    &["结果纠正", "被纠正", "纠正", "被纠错", "依法纠错", "被依法纠错", "被依法纠正", "予以纠正", "纠错"];
const LOST: &[&str] = &["败诉", "结果纠正", "被纠正", "纠正", "被纠错", "依法纠错", "被依法纠错", "被依法纠正", "纠错"];
const ONE_WAY: &[&str] = &[
    "撤销",
    "变更",
    "确认违法",
    "责令重新答复",
    "责令重新作出答复",
    "责令履行",
    "责令重新处理",
    "责令限期答复",
    "责令履行法定职责",
    "责令重新作出",
];
/// Around an ending.
const ENDING: &[&str] = &[
    "被",
    "判决",
    "决定",
    "法院",
    "人民法院",
    "判",
    "复议机关",
    "行政机关",
    "案件",
    "案",
    "结果",
    "作出",
    "我局",
    "本机关",
    "原",
    "行政行为",
    "具体行政行为",
    "原行政行为",
    "答复",
    "原答复",
    "并",
    "一审",
    "的是",
];

/// The surfaces of disputes.
pub const SURFACES: &[Surface] = &[
    whole(Metric::Reviews, &[REVIEW], &[LEADING, COUNTING]),
    whole(Metric::Litigation, &[LITIGATION], &[LEADING, COUNTING]),
    whole(Metric::LitigationDirect, &[DIRECT], &[LITIGATION, LEADING, COUNTING]).about(Topic::Litigation),
    whole(Metric::LitigationAfterReview, &[AFTER], &[LITIGATION, LEADING, COUNTING]).about(Topic::Litigation),
    whole(Metric::ReviewsCorrected, &[CORRECTED], &[ENDING, COUNTING]).about(Topic::Reviews).also_behind(),
    whole(Metric::ReviewsCorrectedInPart, &[ONE_WAY], &[ENDING, COUNTING]).about(Topic::Reviews).also_behind(),
    whole(Metric::ReviewsCorrected, &[REVIEW, CORRECTED], &[LEADING, ENDING, COUNTING]),
    whole(Metric::LitigationCorrected, &[LOST], &[ENDING, COUNTING]).about(Topic::Litigation).also_behind(),
    whole(Metric::LitigationCorrectedInPart, &[ONE_WAY], &[ENDING, COUNTING]).about(Topic::Litigation).also_behind(),
    whole(Metric::LitigationCorrected, &[LITIGATION, LOST], &[LEADING, ENDING, COUNTING]),
];
