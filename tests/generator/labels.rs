//! The printed words of the three official forms, written down a second time: a mistake in the program's own tables
//! must not be repeated here.

/// A row of the statistics table of 2014 to 2018.
pub struct StatisticsRow {
    /// Canonical id; empty for a heading row, which holds no figure.
    pub id: &'static str,
    /// The label as printed.
    pub label: &'static str,
    /// The unit as printed in the national form.
    pub unit: &'static str,
}

const fn row(id: &'static str, label: &'static str, unit: &'static str) -> StatisticsRow {
    StatisticsRow { id, label, unit }
}

/// Rows before the local block of key fields.
pub const STATISTICS_ACTIVE: &[StatisticsRow] = &[
    row("", "一、主动公开情况", ""),
    row("S.1.1", "（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）", "条"),
    row("S.1.1.a", "其中：主动公开规范性文件数", "条"),
    row("S.1.1.b", "制发规范性文件总数", "件"),
];

/// The block of key fields, printed in some provinces only.
pub const STATISTICS_FOCUS: &[StatisticsRow] = &[
    row("S.1.2", "（二）重点领域公开政府信息数（不同渠道和方式公开相同信息计1条）", "条"),
    row("S.1.2.1", "其中：主动公开财政预算决算、“三公”经费和行政经费信息数", "条"),
    row("S.1.2.2", "主动公开保障性安居工程建设计划、项目开工和竣工情况，保障性住房的分配和退出等信息数", "条"),
    row("S.1.2.3", "主动公开食品安全标准，食品生产经营许可、专项检查整治等信息数", "条"),
    row("S.1.2.4", "主动公开环境核查审批、环境状况公报和重特大突发环境事件等信息数", "条"),
    row("S.1.2.5", "主动公开招投标违法违规行为及处理情况、国有资金占控股或者主导地位依法应当招标的项目等信息数", "条"),
    row("S.1.2.6", "主动公开生产安全事故的政府举措、处置进展、风险预警、防范措施等信息数", "条"),
    row(
        "S.1.2.7",
        "主动公开农用地转为建设用地批准、征收集体土地批准、征地公告征地补偿安置公示、集体土地征收结案等信息数",
        "条",
    ),
    row("S.1.2.8", "主动公开政府指导价、政府定价和收费标准调整的项目、价格、依据、执行时间和范围等信息数", "条"),
    row("S.1.2.9", "主动公开本市企业信用信息系统中的警示信息和良好信息等信息数", "条"),
    row("S.1.2.10", "主动公开政府部门预算执行审计结果等信息数", "条"),
    row("S.1.2.11", "主动公开行政机关对与人民群众利益密切相关的公共企事业单位进行监督管理的信息数", "条"),
    row("S.1.2.12", "主动公开市人民政府决定主动公开的其他信息数", "条"),
];

/// Rows after the local block; the first heading is numbered （二） or （三） as the block is absent or there.
pub const STATISTICS_REST: &[StatisticsRow] = &[
    row("", "（二）通过不同渠道和方式公开政府信息的情况", ""),
    row("S.1.3.1", "1.政府公报公开政府信息数", "条"),
    row("S.1.3.2", "2.政府网站公开政府信息数", "条"),
    row("S.1.3.3", "3.政务微博公开政府信息数", "条"),
    row("S.1.3.4", "4.政务微信公开政府信息数", "条"),
    row("S.1.3.5", "5.其他方式公开政府信息数", "条"),
    row("", "二、回应解读情况", ""),
    row("S.2.1", "（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）", "次"),
    row("", "（二）通过不同渠道和方式回应解读的情况", ""),
    row("S.2.2.1", "1.参加或举办新闻发布会总次数", "次"),
    row("S.2.2.1.a", "其中：主要负责同志参加新闻发布会次数", "次"),
    row("S.2.2.2", "2.政府网站在线访谈次数", "次"),
    row("S.2.2.2.a", "其中：主要负责同志参加政府网站在线访谈次数", "次"),
    row("S.2.2.3", "3.政策解读稿件发布数", "篇"),
    row("S.2.2.4", "4.微博微信回应事件数", "次"),
    row("S.2.2.5", "5.其他方式回应事件数", "次"),
    row("", "三、依申请公开情况", ""),
    row("S.3.1", "（一）收到申请数", "件"),
    row("S.3.1.1", "1.当面申请数", "件"),
    row("S.3.1.2", "2.传真申请数", "件"),
    row("S.3.1.3", "3.网络申请数", "件"),
    row("S.3.1.4", "4.信函申请数", "件"),
    row("S.3.2", "（二）申请办结数", "件"),
    row("S.3.2.1", "1.按时办结数", "件"),
    row("S.3.2.2", "2.延期办结数", "件"),
    row("S.3.3", "（三）申请答复数", "件"),
    row("S.3.3.1", "1.属于已主动公开范围数", "件"),
    row("S.3.3.2", "2.同意公开答复数", "件"),
    row("S.3.3.3", "3.同意部分公开答复数", "件"),
    row("S.3.3.4", "4.不同意公开答复数", "件"),
    row("S.3.3.4.a", "其中：涉及国家秘密", "件"),
    row("S.3.3.4.b", "涉及商业秘密", "件"),
    row("S.3.3.4.c", "涉及个人隐私", "件"),
    row("S.3.3.4.d", "危及国家安全、公共安全、经济安全和社会稳定", "件"),
    row("S.3.3.4.e", "不是《条例》所指政府信息", "件"),
    row("S.3.3.4.f", "法律法规规定的其他情形", "件"),
    row("S.3.3.5", "5.不属于本行政机关公开数", "件"),
    row("S.3.3.6", "6.申请信息不存在数", "件"),
    row("S.3.3.7", "7.告知作出更改补充数", "件"),
    row("S.3.3.8", "8.告知通过其他途径办理数", "件"),
    row("S.4", "四、行政复议数量", "件"),
    row("S.4.1", "（一）维持具体行政行为数", "件"),
    row("S.4.2", "（二）被依法纠错数", "件"),
    row("S.4.3", "（三）其他情形数", "件"),
    row("S.5", "五、行政诉讼数量", "件"),
    row("S.5.1", "（一）维持具体行政行为或者驳回原告诉讼请求数", "件"),
    row("S.5.2", "（二）被依法纠错数", "件"),
    row("S.5.3", "（三）其他情形数", "件"),
    row("S.6", "六、举报投诉数量", "件"),
    row("S.7", "七、依申请公开信息收取的费用", "万元"),
    row("", "八、机构建设和保障经费情况", ""),
    row("S.8.1", "（一）政府信息公开工作专门机构数", "个"),
    row("S.8.2", "（二）设置政府信息公开查阅点数", "个"),
    row("S.8.3", "（三）从事政府信息公开工作人员数", "人"),
    row("S.8.3.1", "1.专职人员数（不包括政府公报及政府网站工作人员数）", "人"),
    row("S.8.3.2", "2.兼职人员数", "人"),
    row("S.8.4", "（四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）", "万元"),
    row("", "九、政府信息公开会议和培训情况", ""),
    row("S.9.1", "（一）召开政府信息公开工作会议或专题会议数", "次"),
    row("S.9.2", "（二）举办各类培训班数", "次"),
    row("S.9.3", "（三）接受培训人员数", "人次"),
];

/// Columns of the requests table, in printed order, the sum last.
pub const COLUMNS: [&str; 7] = ["natural", "business", "research", "ngo", "legal", "other", "total"];

/// A group of result rows of the requests table: the label of the group and its rows. A group without label is one row of its own.
pub struct ResultGroup {
    /// Label in the second stub column; empty when the rows stand there themselves.
    pub label: &'static str,
    /// Ids and labels of the rows.
    pub rows: &'static [(&'static str, &'static str)],
}

/// Result groups that both six-section forms print, up to （五）.
pub const RESULTS: &[ResultGroup] = &[
    ResultGroup {
        label: "",
        rows: &[("r3.1", "（一）予以公开"), ("r3.2", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）")],
    },
    ResultGroup {
        label: "（三）不予公开",
        rows: &[
            ("r3.3.1", "1.属于国家秘密"),
            ("r3.3.2", "2.其他法律行政法规禁止公开"),
            ("r3.3.3", "3.危及“三安全一稳定”"),
            ("r3.3.4", "4.保护第三方合法权益"),
            ("r3.3.5", "5.属于三类内部事务信息"),
            ("r3.3.6", "6.属于四类过程性信息"),
            ("r3.3.7", "7.属于行政执法案卷"),
            ("r3.3.8", "8.属于行政查询事项"),
        ],
    },
    ResultGroup {
        label: "（四）无法提供",
        rows: &[
            ("r3.4.1", "1.本机关不掌握相关政府信息"),
            ("r3.4.2", "2.没有现成信息需要另行制作"),
            ("r3.4.3", "3.补正后申请内容仍不明确"),
        ],
    },
    ResultGroup {
        label: "（五）不予处理",
        rows: &[
            ("r3.5.1", "1.信访举报投诉类申请"),
            ("r3.5.2", "2.重复申请"),
            ("r3.5.3", "3.要求提供公开出版物"),
            ("r3.5.4", "4.无正当理由大量反复申请"),
            ("r3.5.5", "5.要求行政机关确认或重新出具已获取信息"),
        ],
    },
];

/// （六） as the form of 2019 prints it.
pub const OTHER_TRIAL: ResultGroup = ResultGroup { label: "", rows: &[("r3.6", "（六）其他处理")] };

/// （六） as the form of 2021 prints it.
pub const OTHER_CURRENT: ResultGroup = ResultGroup {
    label: "（六）其他处理",
    rows: &[
        ("r3.6.1", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"),
        ("r3.6.2", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"),
        ("r3.6.3", "3.其他"),
    ],
};

/// The note in the corner of the requests table.
pub const NOTE: &str = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";

/// Blocks and leaves of the disputes table.
pub const DISPUTE_BLOCKS: [&str; 3] = ["review", "direct", "after"];
/// Leaf columns of each block, the sum last.
pub const DISPUTE_LEAVES: [(&str, &str); 5] = [
    ("uphold", "结果维持"),
    ("correct", "结果纠正"),
    ("other", "其他结果"),
    ("pending", "尚未审结"),
    ("total", "总计"),
];

/// Titles of the six sections.
pub const SECTIONS: [&str; 6] = [
    "一、总体情况",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
    "五、存在的主要问题及改进情况",
    "六、其他需要报告的事项",
];

/// Titles of the sections that most reports of 2014 to 2018 had.
pub const OLD_SECTIONS: [&str; 6] = [
    "一、概述",
    "二、主动公开政府信息的情况",
    "三、依申请公开政府信息的情况",
    "四、政府信息公开的收费及减免情况",
    "五、因政府信息公开申请行政复议、提起行政诉讼的情况",
    "六、存在的主要问题及改进情况",
];
