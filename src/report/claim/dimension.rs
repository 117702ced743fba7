//! Dimensions: the known ways in which reports divide a total.

/// What a total counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// Requests received.
    Requests,
    /// Requests answered or finished.
    Replies,
    /// Reviews or litigation.
    Disputes,
    /// Published information or documents.
    Information,
    /// Anything else.
    Other,
}

/// How a total is divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dimension {
    /// How requests came in.
    Channel,
    /// Who made them.
    Applicant,
    /// How they were answered.
    Outcome,
    /// How reviews and litigation ended.
    Dispute,
    /// Where information was published: one item may count in several places.
    Publication,
}

const CHANNELS: &[&str] = &[
    "当面",
    "现场",
    "来访",
    "柜台",
    "窗口",
    "网上",
    "网络",
    "网站",
    "在线",
    "互联网",
    "信函",
    "邮寄",
    "书信",
    "来信",
    "书面",
    "传真",
    "电子邮件",
    "邮件",
    "邮箱",
    "平台",
];
const APPLICANTS: &[&str] =
    &["自然人", "公民", "个人", "法人", "企业", "科研机构", "公益组织", "法律服务", "社会组织", "其他组织"];
const OUTCOMES: &[&str] = &[
    "公开",
    "无法提供",
    "不存在",
    "不掌握",
    "非本",
    "不属于",
    "不明确",
    "否决",
    "不予处理",
    "其他处理",
    "撤回",
    "撤销",
    "补正",
    "更改补充",
    "结转",
    "转结",
    "重复申请",
    "信访",
    "视为放弃",
    "另行制作",
    "不是政府信息",
    "非政府信息",
    "已主动",
    "其他途径",
    "尚在办理",
    "正在办理",
];
const DISPUTES: &[&str] = &[
    "维持",
    "驳回",
    "撤销",
    "变更",
    "违法",
    "纠正",
    "纠错",
    "败诉",
    "胜诉",
    "撤诉",
    "撤回",
    "终止",
    "调解",
    "和解",
    "审结",
    "审理",
    "责令",
    "其他情形",
    "其他结果",
    "不予受理",
    "待结",
];
const PUBLICATIONS: &[&str] = &[
    "网站",
    "微博",
    "微信",
    "公众号",
    "公报",
    "发布会",
    "媒体",
    "报刊",
    "报纸",
    "广播",
    "电视",
    "公示栏",
    "公开栏",
    "公告栏",
    "电子屏",
    "显示屏",
    "查阅",
    "客户端",
    "平台",
    "抖音",
    "头条",
    "小程序",
];

/// Two parts that together are all; with the words that the total must name for it.
const PAIRS: &[(&str, &str, &[&str])] = &[
    ("立案", "未立案", &[]),
    ("满意", "基本满意", &[]),
    ("议案", "建议", &["议案", "建议"]),
    ("建议", "提案", &["建议", "提案"]),
    ("线上", "线下", &[]),
    ("书面", "网上", &[]),
    ("专职", "兼职", &[]),
    ("主办", "协办", &[]),
    ("主办", "会办", &[]),
    ("主办", "分办", &[]),
    ("按时", "延期", &[]),
    ("自然人", "法人", &[]),
    ("公民", "法人", &[]),
    ("个人", "单位", &[]),
    ("新收", "上年", &["申请"]),
];

/// What the words before a total say that it counts.
pub fn subject(words: &str) -> Subject {
    let has = |list: &[&str]| list.iter().any(|word| words.contains(word));
    if has(&["复议", "诉讼", "应诉"]) {
        Subject::Disputes
    } else if has(&["申请"]) {
        if has(&["答复", "办结", "办理", "处理", "回复"]) { Subject::Replies } else { Subject::Requests }
    } else if has(&["答复", "办结"]) {
        Subject::Replies
    } else if has(&["信息", "文件", "政策", "稿件"]) {
        Subject::Information
    } else {
        Subject::Other
    }
}

/// The dimensions that a part with this label may belong to, for a total of this subject.
pub fn dimensions(label: &str, subject: Subject) -> Vec<Dimension> {
    let has = |list: &[&str]| list.iter().any(|word| label.contains(word));
    let other = label.starts_with("其他") || label.starts_with("其它");
    let known: &[(Dimension, &[&str])] = match subject {
        Subject::Requests | Subject::Replies => {
            &[(Dimension::Channel, CHANNELS), (Dimension::Applicant, APPLICANTS), (Dimension::Outcome, OUTCOMES)]
        }
        Subject::Disputes => &[(Dimension::Dispute, DISPUTES)],
        Subject::Information => &[(Dimension::Publication, PUBLICATIONS)],
        Subject::Other => &[],
    };
    known.iter().filter(|(_, words)| other || has(words)).map(|(dimension, _)| *dimension).collect()
}

/// Whether a label names a part of requests: a channel, a kind of applicant or an outcome.
pub fn is_part(label: &str) -> bool {
    !dimensions(label, Subject::Replies).is_empty()
}

/// The dimension that all labels share.
pub fn common<'a>(labels: impl Iterator<Item = &'a str>, subject: Subject) -> Option<Dimension> {
    labels
        .map(|label| dimensions(label, subject))
        .reduce(|common, next| common.into_iter().filter(|dimension| next.contains(dimension)).collect())
        .and_then(|common| common.first().copied())
}

/// Whether a label names a whole that may be divided, and not itself a part: `收到申请`, not `网上申请`, not `同意公开答复`.
pub fn is_whole(label: &str, subject: Subject) -> bool {
    const VERBS: &[&str] = &["收到", "受理", "接收", "接到", "新收", "办结", "办理", "答复", "回复"];
    const PARTS: &[&str] = &["予以公开", "同意", "部分公开", "不予", "不公开", "公开答复", "已公开", "主动公开"];
    let has = |list: &[&str]| list.iter().any(|word| label.contains(word));
    match subject {
        Subject::Disputes => !has(DISPUTES),
        Subject::Requests | Subject::Replies => {
            let outcome = OUTCOMES.iter().any(|word| *word != "公开" && label.contains(word));
            has(VERBS) && !has(PARTS) && !outcome && !has(CHANNELS) && !has(APPLICANTS)
        }
        Subject::Information | Subject::Other => false,
    }
}

/// Whether two parts are all that there can be of a total with these words before it.
pub fn is_closed_pair(first: &str, second: &str, total: &str) -> bool {
    let fits = |one: &str, other: &str, (left, right, named): &(&str, &str, &[&str])| {
        let apart = !left.contains(right) && (!right.contains(left) || !one.contains(right));
        apart && one.contains(left) && other.contains(right) && named.iter().all(|word| total.contains(word))
    };
    PAIRS.iter().any(|pair| fits(first, second, pair) || fits(second, first, pair))
}

/// Whether a list names kinds of information or levels of government, or ends with the rest: it then means to be complete.
pub fn names_categories(labels: &[&str]) -> bool {
    const LEVELS: &[&str] = &["省级", "市级", "区级", "县级", "镇", "乡", "街道", "村", "社区", "部门"];
    let level = |label: &&&str| LEVELS.iter().any(|word| label.contains(word));
    let rest = labels.last().is_some_and(|label| label.contains("其他") || label.contains("其它"));
    let kinds = labels.iter().filter(|label| label.contains('类') || label.ends_with("方面")).count();
    rest || kinds * 2 > labels.len() || labels.iter().all(|label| level(&label))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn subjects_follow_the_words() {
        assert_eq!(subject("全年收到政府信息公开申请"), Subject::Requests);
        assert_eq!(subject("答复政府信息公开申请"), Subject::Replies);
        assert_eq!(subject("全年主动公开政府信息"), Subject::Information);
        assert_eq!(subject("因政府信息公开申请引起的行政复议案"), Subject::Disputes);
        assert_eq!(subject("举办培训"), Subject::Other);
    }

    #[test]
    fn parts_share_a_dimension_or_none() {
        let shared = |labels: &[&str], subject| common(labels.iter().copied(), subject);
        assert_eq!(shared(&["当面申请", "网上申请", "其他"], Subject::Requests), Some(Dimension::Channel));
        assert_eq!(shared(&["网上依申请公开信息", "书面依申请公开信息"], Subject::Requests), Some(Dimension::Channel));
        assert_eq!(shared(&["予以公开", "不予公开", "结转到下年"], Subject::Requests), Some(Dimension::Outcome));
        assert_eq!(shared(&["网上申请", "自然人"], Subject::Requests), None);
        assert_eq!(shared(&["维持", "其他情形"], Subject::Disputes), Some(Dimension::Dispute));
        assert_eq!(shared(&["政府网站", "政务微博"], Subject::Information), Some(Dimension::Publication));
        assert_eq!(shared(&["机构职能类", "政策文件类"], Subject::Information), None);
    }

    #[test]
    fn closed_pairs() {
        assert!(is_closed_pair("立案", "未立案", "交办提案"));
        assert!(is_closed_pair("未立案", "立案", "交办提案"));
        assert!(is_closed_pair("代表答复满意", "基本满意", "议案建议"));
        assert!(is_closed_pair("重点议案", "建议", "承办人大代表议案、建议"));
        assert!(!is_closed_pair("重点议案", "建议", "承办建议"));
        assert!(!is_closed_pair("网站", "微信", "主动公开信息"));
        assert!(!is_closed_pair("未立案", "未立案", "提案"));
    }
}
