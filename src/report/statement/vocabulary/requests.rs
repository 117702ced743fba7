//! Requests: received, carried over, finished; how they came in and from whom.

use super::super::metric::{Metric, Topic};
use super::super::surface::Surface;
use super::{COUNTING, whole};

const RECEIVE: &[&str] =
    &["收到", "受理", "接收", "接到", "接收到", "新收", "新收到", "新增", "接受", "收到并受理", "接收并受理"];
const REQUEST: &[&str] = &[
    "申请",
    "依申请公开",
    "政府信息依申请公开",
    "申请公开政府信息",
    "申请公开",
    "申请表",
    "申请书",
    "申请件",
    "依申请件",
    "依申请公开件",
    "依申请公开申请",
];
/// What may stand with a request and says nothing about a part of them.
const PLAIN: &[&str] = &[
    "政府信息公开",
    "政府信息",
    "信息公开",
    "政务公开",
    "依申请",
    "公开",
    "公民",
    "、",
    "法人",
    "和",
    "或者",
    "或",
    "以及",
    "及",
    "与",
    "其他组织",
    "其它组织",
    "社会组织",
    "提出",
    "提交",
    "各类",
    "有效",
    "群众",
    "社会公众",
    "公众",
    "申请人",
    "各种",
    "有关",
    "关于",
    "要求",
    "获取",
    "事项",
    "件",
    "情况",
    "信息",
    "来自",
    "符合要求",
];
const LAST_YEAR: &[&str] = &["上年", "上年度", "上一年", "上一年度", "去年"];
const NEXT_YEAR: &[&str] = &["下年", "下年度", "下一年", "下一年度", "明年", "次年", "次年度"];
const CARRY: &[&str] = &["结转", "转结", "结转至", "结转到", "转入", "转至", "顺延", "延续"];
const HANDLING: &[&str] = &[
    "继续",
    "办理",
    "答复",
    "处理",
    "办结",
    "至",
    "到",
    "入",
    "来",
    "今年",
    "本年",
    "本年度",
    "而来",
    "未办结",
    "尚在办理",
    "正在办理",
    "当中",
    "因",
    "仍在办理期限内",
    "在办",
    "待",
    "由",
    "过来",
];
const FINISH: &[&str] = &["办结", "办理完毕", "办毕", "办理完成", "办结答复", "答复办结", "办理办结", "处理完毕"];
const REPLY: &[&str] = &["答复", "回复", "办理答复", "处理答复", "答复处理", "答复完毕"];
const HANDLE: &[&str] = &["办理", "处理"];
/// Around a channel or a kind of applicant.
const AROUND: &[&str] = &[
    "申请",
    "提出",
    "提交",
    "方式",
    "通过",
    "渠道",
    "形式",
    "收到",
    "受理",
    "公民",
    "依申请公开",
    "政府信息公开",
    "信息公开",
    "途径",
    "来自",
    "以",
    "经",
    "采用",
];

const ORGANISATIONS: &[&str] = &[
    "法人或其他组织",
    "法人和其他组织",
    "法人或者其他组织",
    "法人及其他组织",
    "法人、其他组织",
    "法人或其它组织",
    "法人和其它组织",
];

/// The surfaces of requests.
pub const SURFACES: &[Surface] = &[
    whole(Metric::RequestsReceived, &[RECEIVE, REQUEST], &[PLAIN, COUNTING]),
    whole(Metric::CarriedIn, &[LAST_YEAR, CARRY], &[HANDLING, REQUEST, PLAIN, COUNTING]).also_behind(),
    whole(Metric::CarriedOut, &[CARRY, NEXT_YEAR], &[HANDLING, REQUEST, PLAIN, COUNTING]).also_behind(),
    whole(Metric::RequestsFinished, &[FINISH, REQUEST], &[PLAIN, COUNTING]),
    whole(Metric::RequestsFinished, &[FINISH], &[COUNTING]).about(Topic::Requests),
    whole(Metric::RequestsReplied, &[REPLY, REQUEST], &[PLAIN, COUNTING]),
    whole(Metric::RequestsReplied, &[REPLY], &[COUNTING]).about(Topic::Requests),
    whole(Metric::RequestsHandled, &[HANDLE, REQUEST], &[PLAIN, COUNTING]),
    whole(Metric::FinishedOnTime, &[&["按时办结", "按期办结"]], &[REQUEST, PLAIN, COUNTING]).about(Topic::Requests),
    whole(Metric::FinishedExtended, &[&["延期办结"]], &[REQUEST, PLAIN, COUNTING]).about(Topic::Requests),
    whole(Metric::ReceivedInPerson, &[&["当面", "现场"]], &[AROUND, COUNTING]).about(Topic::Received),
    whole(Metric::ReceivedByFax, &[&["传真"]], &[AROUND, COUNTING]).about(Topic::Received),
    whole(Metric::ReceivedOnline, &[&["网络", "网上"]], &[AROUND, COUNTING]).about(Topic::Received),
    whole(Metric::ReceivedByLetter, &[&["信函", "邮寄"]], &[AROUND, COUNTING]).about(Topic::Received),
    whole(Metric::FromNaturalPersons, &[&["自然人"]], &[AROUND, COUNTING]).about(Topic::Received),
    whole(Metric::FromOrganisations, &[ORGANISATIONS], &[AROUND, COUNTING]).about(Topic::Received),
];
