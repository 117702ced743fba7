//! Faults in reports of the years before 2014, with their local indicator tables.

use super::kind::{Fault, Kind};
use super::sentences;
use crate::generator::{Form, Random, Report};

/// Free headings and a local table.
const LOCAL: &[Form] = &[Form::Local];

/// The kinds.
pub const KINDS: &[Kind] = &[
    Kind {
        name: "指标表：申请总数与各渠道不符",
        rules: &["l-indicator-sum"],
        also: &[],
        forms: LOCAL,
        fault: Fault::Figures(|report, random| total(report, 0, random)),
    },
    Kind {
        name: "指标表：答复总数与各类答复不符",
        rules: &["l-indicator-sum"],
        also: &[],
        forms: LOCAL,
        fault: Fault::Figures(|report, random| total(report, 1, random)),
    },
    Kind {
        name: "指标表：一个分项填错",
        rules: &["l-indicator-sum"],
        also: &[],
        forms: LOCAL,
        fault: Fault::Figures(part),
    },
    Kind {
        name: "指标表：出现负数",
        rules: &["cell-negative"],
        also: &["l-indicator-sum"],
        forms: LOCAL,
        fault: Fault::Figures(negative),
    },
    Kind {
        name: "2013年度以前：分项之和不等于总数",
        rules: &["sum-parts-ne-total"],
        also: &[],
        forms: LOCAL,
        fault: Fault::Sentence(sentences::sum),
    },
    Kind {
        name: "2013年度以前：占比算错",
        rules: &["percent-ne-part-over-total"],
        also: &[],
        forms: LOCAL,
        fault: Fault::Sentence(sentences::share),
    },
    Kind {
        name: "2013年度以前：没有写收费情况",
        rules: &["e1e2-part-missing"],
        also: &["section-number-skip"],
        forms: LOCAL,
        fault: Fault::Words(without_fees),
    },
    Kind {
        name: "2013年度以前：3月31日以后才公布",
        rules: &["late-government"],
        also: &[],
        forms: LOCAL,
        fault: Fault::Words(|text, _| replaced(text, "年3月20日", "年4月20日")),
    },
    Kind {
        name: "2013年度以前：引用尚未公布的711号令",
        rules: &["law-order-anachronism"],
        also: &[],
        forms: LOCAL,
        fault: Fault::Words(|text, _| replaced(text, "国务院令第492号", "国务院令第711号")),
    },
];

/// The total of a sum in the first column of figures.
fn total(report: &mut Report, sum: usize, random: &mut Random) -> bool {
    let id = report.relations()[sum].left[0].clone();
    report.plant(&id, report.number(&id) + random.between(1, 9));
    true
}

fn part(report: &mut Report, random: &mut Random) -> bool {
    let relations = report.relations();
    let id = random.pick(&relations[0].right).clone();
    report.plant(&id, report.number(&id) + random.between(1, 9));
    true
}

fn negative(report: &mut Report, random: &mut Random) -> bool {
    report.plant("L.1", -random.between(1, 90));
    true
}

fn replaced(text: &str, old: &str, new: &str) -> Option<String> {
    text.contains(old).then(|| text.replacen(old, new, 1))
}

fn without_fees(text: &str, _: &Report) -> Option<String> {
    let (before, rest) = text.split_once("四、政府信息公开的收费及减免情况\n")?;
    let (_, after) = rest.split_once("五、")?;
    Some(format!("{before}五、{after}"))
}
