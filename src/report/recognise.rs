//! Which form a document uses: by the labels that only one form has, not by the year.

use super::section::six_section_titles;
use crate::form::{Era, Form};
use crate::text::FoldedSpan;
use crate::text::keyword::Keywords;

/// Labels of table two that only the form of 2019 has.
pub const ONLY_2019: &[&str] = &[
    "上一年项目数量",
    "本年增/减",
    "对外公开总数量",
    "本年新制作数量",
    "本年新公开数量",
    "政府集中采购",
    "采购总金额",
    "其他对外管理服务事项",
];

/// Labels of tables two and three that only the form of 2021 has.
const ONLY_2021: &[&str] = &[
    "本年制发件数",
    "本年废止件数",
    "现行有效件数",
    "本年处理决定数量",
    "本年收费金额",
    "申请人无正当理由逾期不补正",
    "申请人逾期未按收费通知要求缴纳费用",
];

/// Labels of the statistics table.
const ONLY_2014: &[&str] = &[
    "主动公开规范性文件数",
    "制发规范性文件总数",
    "政府公报公开政府信息数",
    "政策解读稿件发布数",
    "微博微信回应事件数",
    "当面申请数",
    "信函申请数",
    "申请办结数",
    "申请答复数",
    "按时办结数",
    "延期办结数",
    "属于已主动公开范围数",
    "同意公开答复数",
    "同意部分公开答复数",
    "告知作出更改补充数",
    "告知通过其他途径办理数",
    "被依法纠错数",
    "设置政府信息公开查阅点数",
    "接受培训人员数",
    "专职人员数",
];

/// What the labels of a text say about its form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Evidence {
    /// How many labels of the statistics table of 2014.
    pub of_2014: usize,
    /// How many labels that only the form of 2019 has.
    pub of_2019: usize,
    /// How many labels that only the form of 2021 has.
    pub of_2021: usize,
    /// How many of the six official section titles of 2019 and 2021.
    pub sections: usize,
    /// The first label that only one form's tables have.
    pub first_label: Option<FoldedSpan>,
}

/// How many labels make the statistics table of 2014. Local tables before it had some of them.
fn labels_of_2014(era: Option<Era>) -> usize {
    if era == Some(Era::E1) { ONLY_2014.len() / 2 } else { 4 }
}

/// The era by the law that a report without year names: that of 2007 was in force until 2019, and the time before the
/// statistics table asks least of a report.
pub fn by_law(text: &str) -> Option<Era> {
    const NEW: [&str; 3] = ["711号", "2019年5月15日", "国办公开办函"];
    const OLD: [&str; 5] = ["国务院令第492号", "条例》第三十一条", "条例》第三十二条", "条例》第31条", "条例》第32条"];
    let says = |words: &[&str]| words.iter().any(|word| text.contains(word));
    (says(&OLD) && !says(&NEW)).then_some(Era::E1)
}

/// Looks for the labels in folded text.
pub fn evidence(text: &str) -> Evidence {
    let titles: Vec<&str> = six_section_titles().iter().skip(1).map(|section| section.title).collect();
    let groups = [ONLY_2014, ONLY_2019, ONLY_2021, &titles];
    let keywords = Keywords::new(groups.iter().flat_map(|group| group.iter().copied()));
    let labels = groups.iter().take(3).map(|group| group.len()).sum();
    let mut first_label = None;
    let mut seen = vec![false; groups.iter().map(|group| group.len()).sum()];
    for hit in keywords.find(text) {
        if hit.word < labels {
            first_label.get_or_insert(FoldedSpan::new(hit.start, hit.end));
        }
        if let Some(flag) = seen.get_mut(hit.word) {
            *flag = true;
        }
    }
    let mut flags = seen.into_iter();
    let mut count = |group: &[&str]| flags.by_ref().take(group.len()).filter(|seen| *seen).count();
    let [of_2014, of_2019, of_2021, sections] = groups.map(&mut count);
    Evidence { of_2014, of_2019, of_2021, sections, first_label }
}

impl Evidence {
    /// The form whose labels are there; where only section titles are, the form of the era.
    pub fn form(self, era: Option<Era>) -> Option<&'static Form> {
        let by_labels = match self {
            Self { of_2014, .. } if of_2014 >= labels_of_2014(era) => Some(Era::E2),
            Self { of_2019, of_2021, .. } if of_2019 >= 2 && of_2019 > of_2021 => Some(Era::E3),
            Self { of_2021: 2.., .. } => Some(Era::E4),
            Self { sections: 3.., .. } => Some(era.unwrap_or(Era::E4)).filter(|era| *era >= Era::E3),
            _ => None,
        };
        by_labels.map(Form::of)
    }

    /// Whether the text has anything of an annual report.
    pub fn is_report(self, text: &str) -> bool {
        const WORDS: [&str; 3] = ["政府信息公开", "信息公开年度报告", "信息公开工作年度报告"];
        const PARTS: [&str; 6] = ["主动公开", "依申请公开", "年度报告", "行政复议", "公开申请", "信息公开条例"];
        let labels = self.of_2014 + self.of_2019 + self.of_2021 + self.sections > 0;
        let parts = PARTS.iter().filter(|part| text.contains(**part)).count();
        labels || (WORDS.iter().any(|word| text.contains(word)) && parts >= 2)
    }
}
