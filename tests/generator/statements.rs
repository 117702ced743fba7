//! Sentences that state what the tables of a report count, worded in the ways in which clerks write.

use super::figures::{Value, number, request_rows};
use super::random::Random;
use super::{Form, Report};

/// Writes sentences from the figures before anything was planted.
pub struct Speaker<'a> {
    /// The report.
    pub report: &'a Report,
    /// Where its choices come from.
    pub random: &'a mut Random,
}

/// The groups of answers with their wordings.
const ANSWERS: &[(&str, &[&str])] = &[
    ("r3.1", &["予以公开{}件", "作出予以公开答复{}件"]),
    ("r3.2", &["部分公开{}件", "区分处理{}件", "作出部分公开决定{}件"]),
    ("r3.3", &["不予公开{}件", "作出不予公开决定{}件"]),
    ("r3.4", &["无法提供{}件", "答复无法提供{}件"]),
    ("r3.5", &["不予处理{}件", "告知不予处理{}件"]),
    ("r3.6", &["其他处理{}件", "作其他处理{}件"]),
];
/// The kinds of replies of the statistics table.
const REPLIES: &[(&str, &str)] = &[
    ("S.3.3.1", "属于已主动公开范围{}件"),
    ("S.3.3.2", "同意公开{}件"),
    ("S.3.3.3", "同意部分公开{}件"),
    ("S.3.3.4", "不同意公开{}件"),
    ("S.3.3.5", "不属于本行政机关公开{}件"),
    ("S.3.3.6", "申请信息不存在{}件"),
    ("S.3.3.7", "告知作出更改补充{}件"),
    ("S.3.3.8", "告知通过其他途径办理{}件"),
];

impl Speaker<'_> {
    fn value(&self, id: &str) -> i64 {
        number(&self.report.original, id)
    }

    fn total(&self, row: &str) -> i64 {
        self.value(&format!("T3.{row}.total"))
    }

    /// The sum of a group of answers.
    fn group(&self, group: &str) -> i64 {
        let own = |row: &&&str| **row == group || row.starts_with(&format!("{group}."));
        request_rows(self.report.form).iter().filter(own).map(|row| self.total(row)).sum()
    }

    fn pick(&mut self, wordings: &[String]) -> String {
        self.random.pick(wordings).clone()
    }

    /// Requests received, carried over and finished, from whom, and how they were answered.
    pub fn requests(&mut self) -> String {
        let [new, carried, done, left] = ["r1", "r2", "r3.7", "r4"].map(|row| self.total(row));
        if new == 0 && carried == 0 {
            return "全年未收到政府信息公开申请，也没有上年结转的申请。".to_owned();
        }
        let year = self.report.year;
        let received = self.pick(&[
            format!("全年共收到政府信息公开申请{new}件，上年结转{carried}件"),
            format!("{year}年新收{new}件政府信息公开申请，{}年结转{carried}件", year - 1),
            format!("全年受理政府信息公开申请{}件（其中上年结转{carried}件）", new + carried),
            format!("本年度收到公民、法人和其他组织提出的政府信息公开申请{new}件，另有上年度结转的{carried}件"),
        ]);
        let finished = self.pick(&[
            format!("，办结{done}件，结转下年度继续办理{left}件。"),
            format!("，在法定期限内共办结{done}件，其余{left}件结转下年度继续办理。"),
            format!("；已答复{done}件，结转至{}年{left}件。", year + 1),
            format!("。全年共办结申请{done}件，{left}件结转下一年度继续办理。"),
        ]);
        [received, self.applicants(), finished, self.answers()].concat()
    }

    fn applicants(&mut self) -> String {
        let people = self.value("T3.r1.natural");
        let others = self.total("r1") - people;
        self.pick(&[
            String::new(),
            format!(
                "。新收的{}件政府信息公开申请中，自然人提出{people}件，法人和其他组织提出{others}件",
                people + others
            ),
            format!(
                "。新收政府信息公开申请{}件，其中自然人申请{people}件、法人或其他组织申请{others}件",
                people + others
            ),
        ])
    }

    fn answers(&mut self) -> String {
        let mut parts = vec![];
        for (group, wordings) in ANSWERS {
            let count = self.group(group);
            if count > 0 {
                parts.push(self.random.pick(wordings).replace("{}", &count.to_string()));
            }
        }
        let cue = self.pick(&["从办理结果看，".to_owned(), "其中，".to_owned(), "办结的申请中，".to_owned()]);
        let joint = self.pick(&["，".to_owned(), "；".to_owned(), "、".to_owned()]);
        if parts.is_empty() { String::new() } else { format!("{cue}{}。", parts.join(&joint)) }
    }

    /// Reviews and litigation with their outcomes.
    pub fn disputes(&mut self) -> String {
        let [review, direct, after] =
            ["review", "direct", "after"].map(|block| self.value(&format!("T4.{block}.total")));
        let lawsuits = direct + after;
        let corrected = self.value("T4.review.correct");
        let lost = self.value("T4.direct.correct") + self.value("T4.after.correct");
        let reviews = match review {
            0 => "未发生因政府信息公开引起的行政复议。".to_owned(),
            _ => self.pick(&[
                format!("因政府信息公开被申请行政复议{review}件，其中结果纠正{corrected}件。"),
                format!("发生因政府信息公开引起的行政复议案件{review}起，{corrected}起被纠正。"),
            ]),
        };
        let litigation = match lawsuits {
            0 => "未发生因政府信息公开引起的行政诉讼。".to_owned(),
            _ => self.pick(&[
                format!(
                    "因政府信息公开被提起行政诉讼{lawsuits}件，其中未经复议直接起诉{direct}件、复议后起诉{after}件。"
                ),
                format!("因政府信息公开被提起行政诉讼{lawsuits}件，其中败诉{lost}件。"),
                format!("涉及政府信息公开的行政诉讼案件共{lawsuits}件，{lost}件败诉。"),
            ]),
        };
        reviews + &litigation
    }

    /// Normative documents, decisions and fees.
    pub fn published(&mut self) -> String {
        match self.report.form {
            Form::Current => [self.norms(), self.decisions(), self.fees()].concat(),
            Form::Trial => format!("全年制定规范性文件{}件。", self.value("T2.1.norm.made")),
            Form::Statistics | Form::Local => String::new(),
        }
    }

    fn norms(&mut self) -> String {
        let [issued, repealed, valid] =
            ["issued", "repealed", "valid"].map(|column| self.value(&format!("T2.1.norm.{column}")));
        let year = self.report.year;
        self.pick(&[
            format!("全年制发行政规范性文件{issued}件，废止{repealed}件，现行有效{valid}件。"),
            format!(
                "{year}年，制定印发行政规范性文件{issued}件、废止行政规范性文件{repealed}件；截至{year}年底，现行有效的行政规范性文件共{valid}件。"
            ),
            format!("新出台规范性文件{issued}份，宣布失效规范性文件{repealed}份，继续有效的规范性文件{valid}份。"),
        ])
    }

    fn decisions(&mut self) -> String {
        let [permits, penalties] = ["T2.5.permit.decisions", "T2.6.penalty.decisions"].map(|id| self.value(id));
        self.pick(&[
            format!("全年作出行政许可决定{permits}件、行政处罚决定{penalties}件。"),
            format!("本年行政许可处理决定{permits}件，行政处罚处理决定{penalties}件。"),
        ])
    }

    fn fees(&mut self) -> String {
        let Value::Number(amount) = &self.report.original["T2.8.fee.amount"].value else { return String::new() };
        let amount = amount.clone();
        self.pick(&[format!("全年收取行政事业性收费{amount}万元。"), format!("行政事业性收费金额共计{amount}万元。")])
    }

    /// Information disclosed and its channels, as the statistics table has them.
    pub fn active(&mut self) -> String {
        let all = self.value("S.1.1");
        let [site, blog, chat] = [2, 3, 4].map(|n| self.value(&format!("S.1.3.{n}")));
        let focus = self
            .report
            .original
            .get("S.1.2")
            .map_or(String::new(), |_| format!("公开重点领域信息{}条。", self.value("S.1.2")));
        let total = self.pick(&[
            format!("全年主动公开政府信息{all}条（不同渠道和方式公开相同信息计1条）。"),
            format!("通过多种渠道和方式主动公开政府信息{all}条，其中政府网站公开政府信息{site}条，政务微博公开政府信息{blog}条，政务微信公开政府信息{chat}条。"),
        ]);
        total + &focus
    }

    /// Requests, their channels and replies, as the statistics table has them.
    pub fn applications(&mut self) -> String {
        let received = self.value("S.3.1");
        if received == 0 {
            return "全年未收到政府信息公开申请。".to_owned();
        }
        let [desk, fax, web, post] = [1, 2, 3, 4].map(|n| self.value(&format!("S.3.1.{n}")));
        let other = match self.report.original.get("S.3.x1") {
            Some(_) => format!("，其他形式申请{}件", self.value("S.3.x1")),
            None => String::new(),
        };
        let [on_time, late] = [1, 2].map(|n| self.value(&format!("S.3.2.{n}")));
        let channels = self.pick(&[
            format!("当面申请{desk}件，传真申请{fax}件，网络申请{web}件，信函申请{post}件{other}"),
            format!("通过当面方式提交{desk}件、传真方式提交{fax}件、网络方式提交{web}件、信函方式提交{post}件{other}"),
        ]);
        let finished = self.pick(&[
            format!("办结申请{}件，其中按时办结{on_time}件，延期办结{late}件。", on_time + late),
            format!("全年共办结申请{}件，按期办结{on_time}件、延期办结{late}件。", on_time + late),
            format!("全年答复政府信息公开申请{}件。", self.value("S.3.3")),
        ]);
        let replies: Vec<String> = REPLIES
            .iter()
            .filter(|(id, _)| self.value(id) > 0)
            .map(|(id, words)| words.replace("{}", &self.value(id).to_string()))
            .collect();
        let replies =
            if replies.is_empty() { String::new() } else { format!("答复情况为：{}。", replies.join("，")) };
        format!("全年共收到政府信息公开申请{received}件，其中{channels}。{finished}{replies}")
    }

    /// Reviews and litigation, as the statistics table has them.
    pub fn old_disputes(&mut self) -> String {
        let (reviews, lawsuits, lost) = (self.value("S.4"), self.value("S.5"), self.value("S.5.2"));
        if reviews == 0 && lawsuits == 0 {
            return "全年未发生因政府信息公开引起的行政复议和行政诉讼。".to_owned();
        }
        self.pick(&[
            format!("全年因政府信息公开被申请行政复议{reviews}件，被提起行政诉讼{lawsuits}件，其中被依法纠错{lost}件。"),
            format!("发生因政府信息公开引起的行政复议案件{reviews}件；因政府信息公开引起的行政诉讼案件{lawsuits}件，{lost}件败诉。"),
        ])
    }
}
