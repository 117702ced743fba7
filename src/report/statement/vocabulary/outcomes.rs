//! How requests were answered.

use super::super::metric::{Metric, Topic};
use super::super::surface::Surface;
use super::{COUNTING, whole};

const DISCLOSED: &[&str] = &["予以公开", "同意公开", "公开", "全部公开", "全文公开", "准予公开", "完全公开"];
const PARTLY: &[&str] = &["部分公开", "予以部分公开", "同意部分公开", "区分处理"];
const REFUSED: &[&str] = &["不予公开", "不同意公开", "不公开"];
const UNABLE: &[&str] = &["无法提供", "无法提供政府信息"];
const NON_EXISTENT: &[&str] = &["信息不存在", "申请信息不存在", "政府信息不存在", "申请公开的信息不存在"];
const NOT_PROCESSED: &[&str] = &["不予处理"];
const OTHER: &[&str] = &["其他处理", "其它处理", "其他方式处理", "作其他处理"];
const COMPLETE: &[&str] = &["更改补充", "补正", "作出更改补充", "告知补正", "告知作出更改补充"];
const ALREADY: &[&str] = &["属于已主动公开范围", "已主动公开", "已主动公开范围", "已经主动公开"];
const NOT_OURS: &[&str] = &[
    "不属于本行政机关公开",
    "非本机关政府信息",
    "不属于本机关公开",
    "不属于本行政机关公开范围",
    "不属于本机关公开范围",
];
const OTHER_WAY: &[&str] = &["通过其他途径办理", "告知通过其他途径办理", "通过其他途径"];
const BOTH: &[&str] = &["全部或部分公开", "公开或部分公开", "公开或者部分公开", "公开和部分公开", "公开及部分公开"];
const REASON: &[&str] = &["本机关不掌握", "不掌握", "不存在", "没有现成信息", "无现成信息", "申请内容不明确"];
const REASONED: &[&str] = &["因", "由于", "等原因", "等", "相关", "政府信息", "相关政府信息", "的信息", "而"];
/// Around an answer.
const ANSWER: &[&str] = &[
    "作出",
    "做出",
    "属于",
    "告知",
    "答复",
    "决定",
    "申请",
    "政府",
    "给予",
    "情形",
    "予以",
    "类",
    "结果",
    "处理",
    "处理决定",
    "答复意见",
];
const JOINED: &[&str] = &["和", "及", "或", "或者", "、", "与", "以及"];

const fn answer(metric: Metric, needs: &'static [&'static [&'static str]]) -> Surface {
    whole(metric, needs, &[ANSWER, COUNTING]).about(Topic::Requests)
}

/// The surfaces of answers.
pub const SURFACES: &[Surface] = &[
    answer(Metric::Disclosed, &[DISCLOSED]),
    answer(Metric::PartlyDisclosed, &[PARTLY]),
    answer(Metric::WhollyOrPartlyDisclosed, &[BOTH]),
    whole(Metric::WhollyOrPartlyDisclosed, &[DISCLOSED, JOINED, PARTLY], &[ANSWER, COUNTING]).about(Topic::Requests),
    answer(Metric::Refused, &[REFUSED]),
    answer(Metric::Unable, &[UNABLE]),
    whole(Metric::UnableForReason, &[REASON, UNABLE], &[REASONED, ANSWER, COUNTING, JOINED]).about(Topic::Requests),
    answer(Metric::NonExistent, &[NON_EXISTENT]),
    answer(Metric::NotProcessed, &[NOT_PROCESSED]),
    answer(Metric::OtherHandling, &[OTHER]),
    answer(Metric::AskedToComplete, &[COMPLETE]),
    answer(Metric::AlreadyPublic, &[ALREADY]),
    answer(Metric::NotOurs, &[NOT_OURS]),
    answer(Metric::OtherWay, &[OTHER_WAY]),
];
