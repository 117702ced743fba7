//! The published result, on a report built by hand: shape, order, positions, fingerprints and every renderer.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod outcome {
    pub mod report;
}

use expect_test::expect;
use gouji::finding::{Finding, Severity};
use gouji::input::{Error, ErrorCode, Source, Span};
use gouji::outcome::render::{Csv, CsvOfCells, Json, JsonLines, Renderer, Text, TextOfCells};
use gouji::rules::Judgement;
use gouji::{Options, Outcome};
use outcome::report::{judgement, place_of, report, sample};

fn rendered(mut renderer: impl Renderer, outcomes: &[Outcome]) -> String {
    let mut out = Vec::new();
    renderer.start(&mut out).unwrap();
    for outcome in outcomes {
        renderer.outcome(outcome, &mut out).unwrap();
    }
    renderer.finish(&mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// A table without the mark that tells spreadsheet programs of its encoding.
fn table(renderer: impl Renderer, outcomes: &[Outcome]) -> String {
    rendered(renderer, outcomes).strip_prefix('\u{feff}').unwrap().to_owned()
}

fn unreadable() -> Outcome {
    let source = Source { name: Some("密码.docx".to_owned()), bytes: 9, ..Source::default() };
    let message = "这是加密的文件。请去掉密码后另存，再打开。".to_owned();
    gouji::outcome::unreadable(source, Error { code: ErrorCode::Encrypted, message }, &Options::default())
}

fn with_findings(findings: Vec<Finding>) -> Outcome {
    gouji::outcome::conclude(report(), Judgement { findings, ..Judgement::default() }, &Options::default())
}

#[test]
fn json_has_every_key_in_order() {
    let json: String = rendered(JsonLines, &[sample()]);
    let broken = json.replace("},", "},\n").replace("\":[{", "\":[\n{");
    expect![[r#"
        {"error":null,"source":{"name":"水务局.txt","kind":"text","encoding":"gb18030","bytes":300,"text":null},
        "report":{"title":"望楚区水务局2023年政府信息公开工作年度报告","issuer":"望楚区水务局","issuer_kind":"department","year":2023,"era":"E4","form":"E4","period":{"start":"2023-01-01","end":"2023-12-31"},
        "sections":[
        {"id":"S1","ordinal":"一","title":"总体情况","span":{"start":24,"end":30,"line":2,"column":1}}],"cells":[
        {"id":"T3.r1.total","value":16,"unit":null,"raw":"16","state":"number","how":"read","span":{"start":88,"end":90,"line":5,"column":4},
        "place":{"table":1,"row":2,"column":2}},
        {"id":"T2.8.fee.amount","value":28600.64,"unit":"万元","raw":"28600.64","state":"number","how":"read","span":{"start":91,"end":99,"line":5,"column":7},
        "place":{"table":1,"row":2,"column":2}},
        {"id":"T4.review.total","value":null,"unit":null,"raw":"/","state":"mark","how":"read","span":{"start":100,"end":101,"line":5,"column":16},
        "place":{"table":1,"row":2,"column":2}},
        {"id":"T4.review.other","value":null,"unit":null,"raw":"","state":"absent","how":null,"span":null,"place":null}],"claims":[
        {"id":"c1","kind":"enumeration","total":{"value":62,"unit":"条","span":{"start":41,"end":44,"line":3,"column":11}},
        "parts":[
        {"label":"通知","value":40,"unit":"条","percent":64.5,"span":{"start":49,"end":52,"line":3,"column":19}},
        {"label":"公告","value":21,"unit":"条","percent":null,"span":{"start":55,"end":58,"line":3,"column":25}}],"holds":false,"reason":null,"span":{"start":41,"end":58,"line":3,"column":11}}]},
        "findings":[
        {"rule":"sum-parts-ne-total","severity":"warning","message":"各项相加为61条，合计为62条。","help":"请核对合计和各项。","span":{"start":41,"end":44,"line":3,"column":11},
        "place":null,"quote":"62条","cells":[],"expected":"61","actual":"62","related":[
        {"label":"其中一项","span":{"start":49,"end":52,"line":3,"column":19},
        "place":null}],"fixes":[],"explained_by":null,"fingerprint":"08c3e22a9b0fc7c5"},
        {"rule":"t3-row-sum","severity":"error","message":"表三“一、本年新收政府信息公开申请数量”一行：12+3=15，总计为16。","help":"请核对这一行。","span":{"start":88,"end":90,"line":5,"column":4},
        "place":{"table":1,"row":2,"column":2},
        "quote":"16","cells":["T3.r1.total","T3.r1.natural"],"expected":"15","actual":"16","related":[],"fixes":[
        {"title":"把总计由16改为15","applicability":"suggested","cells":{"T3.r1.total":15},
        "edits":[
        {"span":{"start":88,"end":90,"line":5,"column":4},
        "text":"15"}]}],"explained_by":null,"fingerprint":"f7c12387cf66f540"},
        {"rule":"period-missing","severity":"info","message":"没有写统计期限。","help":"建议在开头写明统计期限。","span":null,"place":null,"quote":"","cells":[],"expected":null,"actual":null,"related":[],"fixes":[],"explained_by":null,"fingerprint":"d2a7ac11238b9cd0"}],"unchecked":[
        {"rule":"table-t4-missing","reason":"表四是图片，未能读取。"}],"diagnostics":[
        {"id":"noise-ruby","message":"文中夹有拼音，已略去。"}],"coverage":{"relations":{"held":37,"used":4,"failed":2,"unchecked":1},
        "rules":{"run":4,"not_applicable":60,"off":9}},
        "summary":{"errors":1,"warnings":1,"infos":1}}
    "#]].assert_eq(&broken);
}

#[test]
fn an_unreadable_input_has_its_error_and_empty_lists() {
    expect![[r#"
        {"schema":"gouji-result/1","version":"0.1.0","documents":[{"error":{"code":"encrypted","message":"这是加密的文件。请去掉密码后另存，再打开。"},"source":{"name":"密码.docx","kind":null,"encoding":null,"bytes":9,"text":null},"report":null,"findings":[],"unchecked":[],"diagnostics":[],"coverage":{"relations":{"held":0,"used":0,"failed":0,"unchecked":0},"rules":{"run":0,"not_applicable":0,"off":0}},"summary":{"errors":0,"warnings":0,"infos":0}}]}
    "#]].assert_eq(&rendered(Json::default(), &[unreadable()]));
}

#[test]
fn one_object_holds_all_documents() {
    let all = rendered(Json::default(), &[sample(), unreadable()]);
    let lines = rendered(JsonLines, &[sample(), unreadable()]);
    let documents = lines.trim_end().replace('\n', ",");
    assert_eq!(all, format!("{{\"schema\":\"gouji-result/1\",\"version\":\"0.1.0\",\"documents\":[{documents}]}}\n"));
}

#[test]
fn text_reads_like_a_person() {
    expect![[r#"
        水务局.txt
        望楚区水务局  2023年度  2021版格式

        警告 第3行 各项相加为61条，合计为62条。
             “62条”
             请核对合计和各项。（sum-parts-ne-total）

        错误 第5行 表三“一、本年新收政府信息公开申请数量”一行：12+3=15，总计为16。
             请核对这一行。（t3-row-sum）
             改法：把总计由16改为15

        提示 没有写统计期限。
             建议在开头写明统计期限。（period-missing）

        未能检查：
          表四是图片，未能读取。（缺“复议诉讼情况”表）

        读取时注意到：
          文中夹有拼音，已略去。

        核对了：
          表格：表二 1 格、表三 1 格、表四 2 格；读出 2 个数字，1 格填符号，1 格没有印出。
          勾稽关系：核对 39 条，成立 37 条，不成立 2 条（表三各行总计=六类申请人之和 25 条，其中 2 条不成立；表三新收+结转=办结+结转下年 14 条）；4 条用来辨认打乱的表格，不算核对；1 条未能核对。
          正文数据：核对 1 处分项、占比等，成立 0 处，不成立 1 处。
          规则：运行 4 条（结构 2、表格填报 1、表内勾稽 1）；60 条不适用于这份报告；9 条没有开启。

        发现 1 处错误、1 处警告、1 条提示。
    "#]].assert_eq(&rendered(Text::default(), &[sample()]));
}

#[test]
fn text_of_several_files_ends_with_a_count() {
    let clean = with_findings(Vec::new());
    expect![[r#"
        水务局.txt
        望楚区水务局  2023年度  2021版格式

        读取时注意到：
          文中夹有拼音，已略去。

        核对了：
          表格：表二 1 格、表三 1 格、表四 2 格；读出 2 个数字，1 格填符号，1 格没有印出。
          勾稽关系：没有可核对的勾稽关系。
          正文数据：核对 1 处分项、占比等，成立 0 处，不成立 1 处。
          规则：运行 0 条。

        未发现问题。

        密码.docx
        未能读取：这是加密的文件。请去掉密码后另存，再打开。

        共 2 份：1 份未发现错误，0 份有错误，1 份未能读取。
    "#]]
    .assert_eq(&rendered(Text::default(), &[clean, unreadable()]));
}

#[test]
fn csv_has_one_row_for_each_finding() {
    expect![[r#"
        file,rule,severity,message,place,cell,row_label,column_label,quote,expected,actual,fingerprint
        水务局.txt,sum-parts-ne-total,warning,各项相加为61条，合计为62条。,第3行,,,,62条,61,62,08c3e22a9b0fc7c5
        水务局.txt,t3-row-sum,error,表三“一、本年新收政府信息公开申请数量”一行：12+3=15，总计为16。,第5行,T3.r1.total,一、本年新收政府信息公开申请数量,总计,16,15,16,f7c12387cf66f540
        水务局.txt,period-missing,info,没有写统计期限。,,,,,,,,d2a7ac11238b9cd0
    "#]].assert_eq(&table(Csv, &[sample(), unreadable()]));
}

#[test]
fn csv_of_an_extraction_has_one_row_for_each_cell() {
    expect![[r#"
        file,issuer,year,era,cell,row_label,column_label,value,unit,raw,state,how,place
        水务局.txt,望楚区水务局,2023,E4,T3.r1.total,一、本年新收政府信息公开申请数量,总计,16,,16,number,read,第5行
        水务局.txt,望楚区水务局,2023,E4,T2.8.fee.amount,行政事业性收费,本年收费金额（单位：万元）,28600.64,万元,28600.64,number,read,第5行
        水务局.txt,望楚区水务局,2023,E4,T4.review.total,行政复议,总计,,,/,mark,read,第5行
        水务局.txt,望楚区水务局,2023,E4,T4.review.other,行政复议,其他结果,,,,absent,,
    "#]].assert_eq(&table(CsvOfCells, &[sample(), unreadable()]));
}

#[test]
fn text_of_an_extraction_names_each_cell() {
    expect![[r#"
        水务局.txt
        望楚区水务局  2023年度  2021版格式

        统计表
          表三“一、本年新收政府信息公开申请数量”总计：16
          表二“行政事业性收费”本年收费金额（单位：万元）：28600.64万元
          表四“行政复议”总计：“/”

        正文中的数据
          第3行 62条：通知 40条（64.5%），公告 21条

        统计表共 4 格，读出 3 格，其中 0 格由勾稽关系辨认；0 格未能读取。

        密码.docx
        未能读取：这是加密的文件。请去掉密码后另存，再打开。
    "#]]
    .assert_eq(&rendered(TextOfCells::default(), &[sample(), unreadable()]));
}

#[test]
fn text_is_put_in_only_when_asked_for() {
    let asked = Options { text: true, ..Options::default() };
    let outcome = gouji::outcome::conclude(report(), judgement(), &asked);
    assert_eq!(outcome.source.text.as_deref(), Some(report().document.source.text.as_str()));
    assert_eq!(sample().source.text, None);
}

#[test]
fn findings_stand_in_the_order_of_the_text() {
    let at = |rule, finding: Finding| finding.with(|details| details.rule = rule);
    let spanned = |rule, start, end| at(rule, Finding::at(Span { start, end }, "", ""));
    let nowhere = at("a", Finding::about("", ""));
    let placed = |rule, row| at(rule, Finding::about("", "").with(|details| details.place = Some(place_of(row))));
    let found =
        vec![nowhere, placed("z", 2), placed("b", 10), spanned("y", 3, 9), spanned("x", 3, 9), spanned("w", 0, 6)];
    let order: Vec<_> = with_findings(found).findings.iter().map(|finding| finding.rule).collect();
    assert_eq!(order, ["w", "x", "y", "z", "b", "a"]);
}

#[test]
fn only_leading_findings_are_counted() {
    let summary = sample().summary;
    assert_eq!((summary.errors, summary.warnings, summary.infos), (1, 1, 1));
}

#[test]
fn alike_findings_have_fingerprints_of_their_own() {
    let twice = || {
        Finding::about("同样的话", "").with(|details| {
            details.rule = "x";
            details.severity = Severity::Error;
        })
    };
    let outcome = with_findings(vec![twice(), twice()]);
    let prints: Vec<_> = outcome.findings.iter().map(|finding| finding.fingerprint.as_str()).collect();
    assert_ne!(prints[0], prints[1]);
    assert!(prints.iter().all(|print| print.len() == 16 && print.bytes().all(|byte| byte.is_ascii_hexdigit())));
}

#[test]
fn edits_elsewhere_leave_fingerprints_alone() {
    let before = sample();
    let after = outcome::report::sample_after("说明：本表由办公室汇总。\n");
    let prints = |outcome: &Outcome| outcome.findings.iter().map(|f| f.fingerprint.clone()).collect::<Vec<_>>();
    assert_eq!(prints(&before), prints(&after));
    assert_ne!(before.findings[0].span, after.findings[0].span);
}
