//! Faults in the figures of the tables.

use super::kind::{CURRENT, Fault, Kind, SIX_SECTIONS, STATISTICS};
use crate::generator::{Random, Report};

const PARTS: [&str; 6] = ["natural", "business", "research", "ngo", "legal", "other"];
const RESULTS: [&str; 6] = ["r3.1", "r3.2", "r3.3.4", "r3.4.1", "r3.5.1", "r3.7"];

/// The kinds.
pub const KINDS: &[Kind] = &[
    Kind {
        name: "表三：一格填错",
        rules: &["t3-row-sum", "t3-result-sum", "t3-identity"],
        also: &[],
        forms: SIX_SECTIONS,
        fault: Fault::Figures(one_cell),
    },
    Kind {
        name: "表三：一行的总计填错",
        rules: &["t3-row-sum", "t3-result-sum", "t3-identity"],
        also: &[],
        forms: SIX_SECTIONS,
        fault: Fault::Figures(row_total),
    },
    Kind {
        name: "表三：办理结果总计整列多计",
        rules: &["t3-result-sum", "t3-identity", "t3-row-sum"],
        also: &[],
        forms: SIX_SECTIONS,
        fault: Fault::Figures(results),
    },
    Kind {
        name: "表三：收到与办结、结转不平",
        rules: &["t3-identity"],
        also: &["tt-received", "tt-carried-in"],
        forms: SIX_SECTIONS,
        fault: Fault::Figures(balance),
    },
    Kind {
        name: "表三：一行中两格互换",
        rules: &["t3-result-sum", "t3-identity"],
        also: &[],
        forms: SIX_SECTIONS,
        fault: Fault::Figures(swapped_columns),
    },
    Kind {
        name: "表三：相邻两行的两格互换",
        rules: &["t3-row-sum"],
        also: &[],
        forms: SIX_SECTIONS,
        fault: Fault::Figures(swapped_rows),
    },
    Kind {
        name: "表四：行政复议总计填错",
        rules: &["t4-review-sum"],
        also: &["tt-review-total", "tt-none-claim", "tt-text-positive-table-zero"],
        forms: SIX_SECTIONS,
        fault: Fault::Figures(|report, random| add(report, "T4.review.total", random)),
    },
    Kind {
        name: "表四：未经复议直接起诉一格填错",
        rules: &["t4-direct-sum"],
        also: &[],
        forms: SIX_SECTIONS,
        fault: Fault::Figures(|report, random| add(report, "T4.direct.uphold", random)),
    },
    Kind {
        name: "表四：复议后起诉一格填错",
        rules: &["t4-after-sum"],
        also: &[],
        forms: SIX_SECTIONS,
        fault: Fault::Figures(|report, random| add(report, "T4.after.pending", random)),
    },
    Kind {
        name: "表二：现行有效件数少于制发减废止",
        rules: &["valid-lt-net", "valid-zero-issued"],
        also: &["tt-norm-valid"],
        forms: CURRENT,
        fault: Fault::Figures(valid),
    },
    Kind {
        name: "统计表：收到申请数与各渠道不符",
        rules: &["s-received-sum"],
        also: &["tt-e2-requests"],
        forms: STATISTICS,
        fault: Fault::Figures(|report, random| add(report, "S.3.1.4", random)),
    },
    Kind {
        name: "统计表：办结数与按时、延期不符",
        rules: &["s-finished-sum"],
        also: &[],
        forms: STATISTICS,
        fault: Fault::Figures(|report, random| add(report, "S.3.2.2", random)),
    },
    Kind {
        name: "统计表：不同意公开与各理由不符",
        rules: &["s-refused-sum"],
        also: &[],
        forms: STATISTICS,
        fault: Fault::Figures(|report, random| add(report, "S.3.3.4.c", random)),
    },
    Kind {
        name: "统计表：行政复议数与各结果不符",
        rules: &["s-review-sum"],
        also: &["tt-e2-review-litigation"],
        forms: STATISTICS,
        fault: Fault::Figures(|report, random| add(report, "S.4.1", random)),
    },
    Kind {
        name: "统计表：行政诉讼数与各结果不符",
        rules: &["s-litigation-sum"],
        also: &["tt-e2-review-litigation"],
        forms: STATISTICS,
        fault: Fault::Figures(|report, random| add(report, "S.5.2", random)),
    },
    Kind {
        name: "统计表：工作人员数与专职、兼职不符",
        rules: &["s-staff-sum"],
        also: &[],
        forms: STATISTICS,
        fault: Fault::Figures(|report, random| add(report, "S.8.3.1", random)),
    },
    Kind {
        name: "表格：一格空白", rules: &["cell-blank"], also: &[], forms: CURRENT, fault: Fault::Figures(blank)
    },
    Kind {
        name: "表格：一格为负数",
        rules: &["cell-negative"],
        also: &[],
        forms: SIX_SECTIONS,
        fault: Fault::Figures(negative),
    },
];

fn add(report: &mut Report, id: &str, random: &mut Random) -> bool {
    report.plant(id, report.number(id) + random.between(1, 9));
    true
}

fn one_cell(report: &mut Report, random: &mut Random) -> bool {
    let id = format!("T3.{}.{}", random.pick(&RESULTS), random.pick(&PARTS));
    add(report, &id, random)
}

fn row_total(report: &mut Report, random: &mut Random) -> bool {
    let id = format!("T3.{}.total", random.pick(&RESULTS[..5]));
    add(report, &id, random)
}

fn results(report: &mut Report, random: &mut Random) -> bool {
    let more = random.between(1, 9);
    for column in ["natural", "total"] {
        let id = format!("T3.r3.7.{column}");
        report.plant(&id, report.number(&id) + more);
    }
    true
}

fn balance(report: &mut Report, random: &mut Random) -> bool {
    let more = random.between(1, 9);
    let column = random.pick(&PARTS);
    for id in [format!("T3.r2.{column}"), "T3.r2.total".to_owned()] {
        report.plant(&id, report.number(&id) + more);
    }
    true
}

fn swap(report: &mut Report, one: &str, other: &str) -> bool {
    let (first, second) = (report.number(one), report.number(other));
    report.plant(one, second);
    report.plant(other, first);
    first != second
}

fn swapped_columns(report: &mut Report, random: &mut Random) -> bool {
    let row = random.pick(&RESULTS[..5]);
    swap(report, &format!("T3.{row}.natural"), &format!("T3.{row}.business"))
}

fn swapped_rows(report: &mut Report, random: &mut Random) -> bool {
    let column = random.pick(&PARTS);
    swap(report, &format!("T3.r3.1.{column}"), &format!("T3.r3.2.{column}"))
}

fn valid(report: &mut Report, random: &mut Random) -> bool {
    let net = report.number("T2.1.norm.issued") - report.number("T2.1.norm.repealed");
    report.plant("T2.1.norm.valid", (net - random.between(1, 3)).max(0));
    net > 0
}

fn blank(report: &mut Report, random: &mut Random) -> bool {
    let ids = ["T2.5.permit.decisions", "T2.6.penalty.decisions", "T2.6.coercion.decisions"];
    let id = *random.pick(&ids);
    report.blank(id);
    true
}

fn negative(report: &mut Report, random: &mut Random) -> bool {
    let ids = ["T2.5.permit.decisions", "T2.6.penalty.decisions", "T2.6.coercion.decisions"];
    let id = *random.pick(&ids);
    report.plant(id, -random.between(1, 90));
    true
}
