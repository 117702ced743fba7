//! Faults in one sentence, each beside the sentence as it should be.

use super::identity::{card_number, identity_number, mobile_number};
use super::kind::{ALL, CURRENT, Fault, Kind, SIX_SECTIONS};
use crate::generator::{Random, Report};

/// Right and wrong.
type Pair = (String, String);

/// The kinds.
pub const KINDS: &[Kind] = &[
    Kind {
        name: "正文：分项之和不等于总数",
        rules: &["sum-parts-ne-total"],
        also: &[],
        forms: ALL,
        fault: Fault::Sentence(sum),
    },
    Kind {
        name: "正文：分项大于总数",
        rules: &["part-exceeds-total"],
        also: &[],
        forms: ALL,
        fault: Fault::Sentence(part),
    },
    Kind {
        name: "正文：占比算错",
        rules: &["percent-ne-part-over-total"],
        also: &[],
        forms: ALL,
        fault: Fault::Sentence(share),
    },
    Kind {
        name: "正文：占比超过100%",
        rules: &["percent-over-100"],
        also: &[],
        forms: ALL,
        fault: Fault::Sentence(over),
    },
    Kind {
        name: "正文：同比增幅算错",
        rules: &["yoy-mismatch"],
        also: &[],
        forms: ALL,
        fault: Fault::Sentence(growth),
    },
    Kind {
        name: "正文：同比方向写反",
        rules: &["yoy-direction"],
        also: &[],
        forms: ALL,
        fault: Fault::Sentence(direction),
    },
    Kind {
        name: "正文：日期不存在", rules: &["date-invalid"], also: &[], forms: ALL, fault: Fault::Sentence(date)
    },
    Kind {
        name: "文号：格式通知的年份写错",
        rules: &["doc30-number-wrong"],
        also: &[],
        forms: CURRENT,
        fault: Fault::Sentence(notice_year),
    },
    Kind {
        name: "文号：发文代字写错",
        rules: &["doc-issuer-code-typo"],
        also: &[],
        forms: SIX_SECTIONS,
        fault: Fault::Sentence(issuer_code),
    },
    Kind {
        name: "引用：仍按2019年试行格式编写",
        rules: &["doc60-outdated"],
        also: &[],
        forms: CURRENT,
        fault: Fault::Sentence(old_form),
    },
    Kind {
        name: "引用：条例名称写错",
        rules: &["law-name-wrong"],
        also: &[],
        forms: ALL,
        fault: Fault::Sentence(law_name),
    },
    Kind {
        name: "引用：国务院令号写错",
        rules: &["law-order-number-wrong"],
        also: &[],
        forms: SIX_SECTIONS,
        fault: Fault::Sentence(order_number),
    },
    Kind {
        name: "引用：条款号超出条例条数",
        rules: &["article-out-of-range"],
        also: &[],
        forms: CURRENT,
        fault: Fault::Sentence(article),
    },
    Kind {
        name: "引用：信息处理费文件文号写错",
        rules: &["fee-doc-wrong"],
        also: &[],
        forms: CURRENT,
        fault: Fault::Sentence(fee_notice),
    },
    Kind {
        name: "期限：仍写15个工作日",
        rules: &["time-limit-outdated"],
        also: &[],
        forms: CURRENT,
        fault: Fault::Sentence(old_limit),
    },
    Kind {
        name: "期限：单位错字",
        rules: &["wording-time-limit-unit"],
        also: &[],
        forms: ALL,
        fault: Fault::Sentence(limit_unit),
    },
    Kind {
        name: "错别字",
        rules: &["typo-common", "cutoff-word"],
        also: &[],
        forms: ALL,
        fault: Fault::Sentence(typo),
    },
    Kind { name: "词语重复", rules: &["typo-doubled"], also: &[], forms: ALL, fault: Fault::Sentence(doubled) },
    Kind {
        name: "残留：XX占位",
        rules: &["placeholder-x"],
        also: &[],
        forms: ALL,
        fault: Fault::Sentence(placeholder),
    },
    Kind {
        name: "残留：待补充字样",
        rules: &["placeholder-todo"],
        also: &[],
        forms: ALL,
        fault: Fault::Sentence(todo),
    },
    Kind {
        name: "残留：年份占位",
        rules: &["placeholder-year", "placeholder-x"],
        also: &[],
        forms: ALL,
        fault: Fault::Sentence(placeholder_year),
    },
    Kind {
        name: "隐私：身份证号（校验码有效）",
        rules: &["privacy-id-card"],
        also: &[],
        forms: ALL,
        fault: Fault::Sentence(identity),
    },
    Kind {
        name: "隐私：银行卡号", rules: &["privacy-bank-card"], also: &[], forms: ALL, fault: Fault::Sentence(card)
    },
    Kind {
        name: "隐私：手机号", rules: &["privacy-mobile"], also: &[], forms: ALL, fault: Fault::Sentence(mobile)
    },
    Kind { name: "副词叠用", rules: &["redundant-adverb"], also: &[], forms: ALL, fault: Fault::Sentence(adverbs) },
    Kind {
        name: "括号不成对", rules: &["bracket-unbalanced"], also: &[], forms: ALL, fault: Fault::Sentence(bracket)
    },
];

const SUBJECTS: [&str; 4] = ["政策问答", "图解材料", "政务动态", "办事指南"];

fn pair(right: impl Into<String>, wrong: impl Into<String>) -> Pair {
    (right.into(), wrong.into())
}

/// The same sentence with one word right and wrong.
fn with(sentence: &str, right: &str, wrong: &str) -> Pair {
    pair(sentence.replace("{}", right), sentence.replace("{}", wrong))
}

pub fn sum(_: &Report, random: &mut Random) -> Pair {
    let [a, b, c] = [(); 3].map(|()| random.between(4, 90));
    let write =
        |total: i64| format!("全年在微信公众号编发信息{total}条，其中政策问答{a}条，图解材料{b}条，办事指南{c}条。");
    pair(write(a + b + c), write(a + b + c + random.between(1, 3)))
}

fn part(_: &Report, random: &mut Random) -> Pair {
    let part = random.between(30, 200);
    let subject = random.pick(&SUBJECTS);
    let write = |total: i64| format!("全年在微信公众号编发信息{total}条，其中{subject}{part}条。");
    pair(write(part + random.between(5, 300)), write(part - random.between(5, 20)))
}

pub fn share(_: &Report, random: &mut Random) -> Pair {
    let (part, total) = (random.between(10, 40), random.between(80, 400));
    let tenths = (part * 2000 + total) / (2 * total);
    let write = |tenths: i64| {
        format!("全年收到社会评议意见{total}条，其中网络提交{part}条，占{}.{}%。", tenths / 10, tenths % 10)
    };
    pair(write(tenths), write(tenths + random.between(12, 40)))
}

fn over(_: &Report, random: &mut Random) -> Pair {
    let share = random.between(80, 99);
    let write = |share: i64| format!("经测评，群众对政务公开的满意率为{share}%。");
    pair(write(share), write(share + random.between(30, 60)))
}

fn growth(_: &Report, random: &mut Random) -> Pair {
    let (before, more) = (random.between(10, 40) * 10, random.between(1, 4));
    let now = before + before * more / 10;
    let write = |share: i64| format!("全年编发政策解读稿{now}篇，上年为{before}篇，同比增长{share}%。");
    pair(write(more * 10), write(more * 10 + random.between(6, 30)))
}

fn direction(_: &Report, random: &mut Random) -> Pair {
    let (before, more) = (random.between(10, 40) * 10, random.between(1, 4));
    let now = before + before * more / 10;
    let write = |word: &str| format!("全年编发政策解读稿{now}篇，上年为{before}篇，同比{word}{}%。", more * 10);
    pair(write("增长"), write("下降"))
}

fn date(report: &Report, random: &mut Random) -> Pair {
    let (right, wrong) = random.pick(&[("2月26日", "2月30日"), ("6月30日", "6月31日"), ("9月28日", "9月31日")]);
    let write = |day: &str| format!("{}年{day}，召开政务公开工作推进会。", report.year);
    pair(write(right), write(wrong))
}

fn notice_year(_: &Report, random: &mut Random) -> Pair {
    let wrong = random.pick(&["〔2020〕30号", "〔2022〕30号", "〔2021〕31号"]);
    with("报告的章节和表格按照国办公开办函{}规定的年度报告格式编排。", "〔2021〕30号", wrong)
}

fn issuer_code(report: &Report, random: &mut Random) -> Pair {
    let number = if report.year < 2021 { "〔2019〕60号" } else { "〔2021〕30号" };
    let sentence = format!("报告的章节和表格按照{{}}{number}规定的年度报告格式编排。");
    let wrong = random.pick(&["国办公开办涵", "国办公办函", "国办开办函"]);
    with(&sentence, "国办公开办函", wrong)
}

fn old_form(_: &Report, _: &mut Random) -> Pair {
    with("报告的章节和表格按照国办公开办函{}规定的年度报告格式编排。", "〔2021〕30号", "〔2019〕60号")
}

fn law_name(_: &Report, random: &mut Random) -> Pair {
    let wrong = random.pick(&["《中华人民共和国政府信息公开条列》", "《中华人民共和国政府信息公开条理》"]);
    with("组织全体工作人员学习{}，并进行了测试。", "《中华人民共和国政府信息公开条例》", wrong)
}

fn order_number(_: &Report, random: &mut Random) -> Pair {
    let wrong = random.pick(&["国务院令第771号", "国务院令第717号", "国务院令第171号"]);
    with("组织全体工作人员学习《中华人民共和国政府信息公开条例》（{}），并进行了测试。", "国务院令第711号", wrong)
}

fn article(_: &Report, random: &mut Random) -> Pair {
    let wrong = random.pick(&["第六十条", "第五十九条", "第七十一条"]);
    with("依据《中华人民共和国政府信息公开条例》{}，对不予公开的理由逐件说明。", "第三十六条", wrong)
}

fn fee_notice(_: &Report, random: &mut Random) -> Pair {
    let wrong = random.pick(&["国办函〔2021〕109号", "国办函〔2020〕190号", "国办函〔2020〕19号"]);
    with("收费依照《政府信息公开信息处理费管理办法》（{}）执行。", "国办函〔2020〕109号", wrong)
}

fn old_limit(_: &Report, random: &mut Random) -> Pair {
    let action = random.pick(&["答复", "办结", "作出答复"]);
    with(&format!("所有申请均在条例规定的{{}}内{action}。"), "20个工作日", "15个工作日")
}

fn limit_unit(_: &Report, random: &mut Random) -> Pair {
    let wrong = random.pick(&["10年工作日", "10个工作曰", "10工作个日"]);
    with("对内容简单的申请，一般在{}内给出答复。", "10个工作日", wrong)
}

fn typo(_: &Report, random: &mut Random) -> Pair {
    let pairs = [
        ("{}目前，各栏目均已更新到位。", "截至", "截止"),
        ("群众可以{}门户网站查阅。", "登录", "登陆"),
        ("对下一步工作作了{}。", "部署", "布署"),
    ];
    let (sentence, right, wrong) = random.pick(&pairs);
    with(sentence, right, wrong)
}

fn doubled(_: &Report, random: &mut Random) -> Pair {
    let word = random.pick(&["公开", "制度", "工作", "更新"]);
    with("进一步健全信息{}的审查办法，明确责任人。", word, &word.repeat(2))
}

fn placeholder(report: &Report, random: &mut Random) -> Pair {
    let wrong = random.pick(&["XX科", "××科", "XXX科"]);
    let sentence = format!("{}年，由{{}}牵头开展了栏目自查。", report.year);
    with(&sentence, "综合科", wrong)
}

fn todo(_: &Report, random: &mut Random) -> Pair {
    let wrong = random.pick(&["（待补充）", "（此处待核实）", "（待填写）"]);
    with("全年组织培训3期{}，参训人员覆盖所有科室。", "", wrong)
}

fn placeholder_year(report: &Report, random: &mut Random) -> Pair {
    let wrong = random.pick(&["20XX年", "20××年", "XXXX年"]);
    with("{}，政务公开纳入了年度考核。", &format!("{}年", report.year), wrong)
}

fn identity(_: &Report, random: &mut Random) -> Pair {
    let number = identity_number(random);
    with("申请人林某某{}来信咨询办事流程，已当面答复。", "", &format!("（身份证号{number}）"))
}

fn card(_: &Report, random: &mut Random) -> Pair {
    let number = card_number(random);
    with("信息处理费的收款账户已在指南中写明{}，可以线上缴纳。", "", &format!("（银行卡号{number}）"))
}

fn mobile(_: &Report, random: &mut Random) -> Pair {
    let number = mobile_number(random);
    with("申请人林某某{}来信咨询办事流程，已当面答复。", "", &format!("（手机{number}）"))
}

fn adverbs(_: &Report, random: &mut Random) -> Pair {
    let (right, wrong) = random.pick(&[("较为", "过于较为"), ("更加", "更加更为"), ("十分", "非常十分")]);
    with("有的栏目内容{}单一，需要丰富。", right, wrong)
}

fn bracket(_: &Report, random: &mut Random) -> Pair {
    let subject = random.pick(&SUBJECTS);
    with(&format!("全年对{subject}（含视频、图表{{}}逐篇做了校对。"), "）", "")
}
