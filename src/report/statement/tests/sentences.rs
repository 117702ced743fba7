//! How clerks write, and what is to be read of it: `metric scope role value`, in the order of the text.

use super::*;

/// Sentences of a department, 望楚区水务局, that reports on 2023.
const OF_A_DEPARTMENT: &[(&str, &[&str])] = &[
    (
        "2023年,我局收到政府信息公开申请28件,上年结转2件,办结28件,其余2件结转下年度继续办理。",
        &[
            "RequestsReceived Whole Total 28",
            "CarriedIn Whole Carried 2",
            "RequestsFinished Whole Total 28",
            "CarriedOut Whole Carried 2",
        ],
    ),
    (
        "全年新收政府信息公开申请12件,上年结转1件,合计13件;办结12件,结转下年度继续办理1件。",
        &[
            "RequestsReceived Whole Total 12",
            "CarriedIn Whole Carried 1",
            "RequestsFinished Whole Total 12",
            "CarriedOut Whole Carried 1",
        ],
    ),
    ("2022年度结转至本年办理的政府信息公开申请3件。", &["CarriedIn Whole Carried 3"]),
    ("2022年结转申请0件。", &["CarriedIn Whole Carried 0"]),
    (
        "共受理政府信息公开申请30件(其中上年结转2件)。",
        &["RequestsReceived Whole Total 30", "CarriedIn Whole Carried 2"],
    ),
    ("共受理政府信息公开申请30件,含上年度结转2件。", &["RequestsReceived Whole Total 30", "CarriedIn Whole Carried 2"]),
    (
        "收到政府信息公开申请6件,结转到2024年答复1件。",
        &["RequestsReceived Whole Total 6", "CarriedOut Whole Carried 1"],
    ),
    (
        "收到政府信息公开申请6件,5件已按期答复,1件结转至下一年度继续办理。",
        &["RequestsReceived Whole Total 6", "CarriedOut Whole Carried 1"],
    ),
    ("收到申请9件,上年结转后撤回2件。", &[]),
    (
        "收到政府信息公开申请28件,其中涉及征地补偿的12件,予以公开10件,其他16件予以公开5件。",
        &["RequestsReceived Whole Total 28"],
    ),
    ("收到政府信息公开申请5件,转市水务局答复2件,我局答复3件。", &["RequestsReceived Whole Total 5"]),
    (
        "收到政府信息公开申请60件。60件申请中,自然人申请52件;法人或其他组织申请8件。",
        &["RequestsReceived Whole Total 60", "FromNaturalPersons Whole Part 52", "FromOrganisations Whole Part 8"],
    ),
    ("依申请公开方面,全年接收公众申请17件,已全部答复。", &["RequestsReceived Whole Total 17"]),
    ("本年度政府信息公开申请共受理17件。", &["RequestsReceived Whole Total 17"]),
    (
        "截至2023年12月31日,我局收到公民、法人或者其他组织提交的政府信息公开申请41件。",
        &["RequestsReceived Whole Total 41"],
    ),
    ("全年接到群众提出的信息公开申请两件。", &["RequestsReceived Whole Total 2"]),
    ("全年收到政府信息公开申请约30件。", &["RequestsReceived Whole Total ~30"]),
    ("通过网站收到政府信息公开申请11件。", &["RequestsReceived Part Total 11"]),
    ("三季度收到政府信息公开申请11件。", &[]),
    ("第三季度受理政府信息公开申请11件。", &[]),
    ("截至2022年底共收到政府信息公开申请11件。", &[]),
    ("自《条例》施行以来,收到政府信息公开申请累计911件。", &[]),
    ("历年累计收到政府信息公开申请911件。", &[]),
    ("十年来,我局共收到政府信息公开申请911件。", &[]),
    ("较上年同期收到政府信息公开申请增加5件。", &[]),
    (
        "全年收到政府信息公开申请28件,比2022年增加3件,办结26件。",
        &["RequestsReceived Whole Total 28", "RequestsFinished Whole Total 26"],
    ),
    ("受理政府信息公开申请19件,其余27件由各县区受理。", &["RequestsReceived Part Total 19"]),
    ("收到政府信息公开申请46件,其中受理窗口收到19件,办结17件。", &["RequestsReceived Whole Total 46"]),
    (
        "收到政府信息公开申请46件,其中自然人申请40件、法人或其他组织申请6件,办结45件。",
        &[
            "RequestsReceived Whole Total 46",
            "FromNaturalPersons Whole Part 40",
            "FromOrganisations Whole Part 6",
            "RequestsFinished Whole Total 45",
        ],
    ),
    (
        "收到政府信息公开申请46件,其中自然人提出的40件,办结39件。",
        &["RequestsReceived Whole Total 46", "FromNaturalPersons Whole Part 40"],
    ),
    (
        "全年办结政府信息公开申请28件,其中予以公开15件,部分公开3件,不予公开2件,无法提供5件,不予处理2件,其他处理1件。",
        &[
            "RequestsFinished Whole Total 28",
            "Disclosed Whole Part 15",
            "PartlyDisclosed Whole Part 3",
            "Refused Whole Part 2",
            "Unable Whole Part 5",
            "NotProcessed Whole Part 2",
            "OtherHandling Whole Part 1",
        ],
    ),
    (
        "收到政府信息公开申请9件。从办理结果看,予以公开5件,占55.6%;部分公开2件,占22.2%;无法提供2件,占22.2%。",
        &[
            "RequestsReceived Whole Total 9",
            "Disclosed Whole Part 5",
            "PartlyDisclosed Whole Part 2",
            "Unable Whole Part 2",
        ],
    ),
    (
        "收到政府信息公开申请9件,作出予以公开答复5件、不予公开答复3件、无法提供答复1件。",
        &["RequestsReceived Whole Total 9", "Disclosed Whole Part 5", "Refused Whole Part 3", "Unable Whole Part 1"],
    ),
    (
        "答复政府信息公开申请26件,予以公开和部分公开20件,因本机关不掌握等原因无法提供6件。",
        &["RequestsReplied Whole Total 26", "WhollyOrPartlyDisclosed Whole Part 20", "UnableForReason Whole Part 6"],
    ),
    ("已办结的依申请公开26件,区分处理1件。", &["RequestsFinished Whole Total 26", "PartlyDisclosed Whole Part 1"]),
    ("收到政府信息公开申请8件,全部办结。办理人大代表建议20件,办结20件。", &["RequestsReceived Whole Total 8"]),
    ("收到政府信息公开申请8件。回复网民留言300件,办结300件。", &["RequestsReceived Whole Total 8"]),
    ("办理政协提案20件,办结20件,不予公开2件。", &[]),
    ("收到政府信息公开申请8件,同比减少2件,办结率100%。", &["RequestsReceived Whole Total 8"]),
    (
        "收到政府信息公开申请8件,予以公开的占50%,其中全文公开4件。",
        &["RequestsReceived Whole Total 8", "Disclosed Whole Part 4"],
    ),
    ("不予公开6件(其中属于国家秘密1件,属于行政查询事项5件)。", &[]),
    (
        "收到政府信息公开申请16件,不予公开6件(其中属于国家秘密1件,属于行政查询事项5件),不予处理3件。",
        &["RequestsReceived Whole Total 16", "Refused Whole Part 6", "NotProcessed Whole Part 3"],
    ),
    ("当年办结政府信息公开申请7件,未答复申请1件。", &["RequestsFinished Part Total 7"]),
    (
        "因政府信息公开工作被申请行政复议2件,结果维持1件,结果纠正1件。",
        &["Reviews Whole Total 2", "ReviewsCorrected Whole Part 1"],
    ),
    (
        "因信息公开引发行政复议案件4起,其中撤销原答复1起、责令重新答复2起、维持1起。",
        &["Reviews Whole Total 4", "ReviewsCorrectedInPart Whole Part 1", "ReviewsCorrectedInPart Whole Part 2"],
    ),
    (
        "因政府信息公开被提起行政诉讼3件,其中未经复议直接起诉2件,复议后起诉1件。",
        &["Litigation Whole Total 3", "LitigationDirect Whole Part 2", "LitigationAfterReview Whole Part 1"],
    ),
    (
        "发生因政府信息公开引起的行政诉讼案件共计3件,其中2件维持我局答复决定,1件败诉。",
        &["Litigation Whole Total 3", "LitigationCorrected Whole Part 1"],
    ),
    (
        "因政府信息公开被提起行政诉讼3件,其中被法院判决撤销1件、确认违法1件。",
        &[
            "Litigation Whole Total 3",
            "LitigationCorrectedInPart Whole Part 1",
            "LitigationCorrectedInPart Whole Part 1",
        ],
    ),
    ("行政复议方面,上年结转的1件已审结,本年因政府信息公开被申请行政复议3件。", &["Reviews Whole Total 3"]),
    (
        "行政应诉案件77件,其中涉及政府信息公开的行政复议案件24件、行政诉讼案件13件。",
        &["Reviews Part Total 24", "Litigation Part Total 13"],
    ),
    ("因政府信息公开被提起行政诉讼(含二审)8件。", &["Litigation Part Total 8"]),
    ("因政府信息公开被提起行政诉讼3件,二审1件。", &["Litigation Part Total 3"]),
    ("因政府信息公开被提起行政诉讼12件,其中作为复议机关共同被告5件。", &["Litigation Part Total 12"]),
    ("作为复议机关,全年办理政府信息公开行政复议案件20件。", &["Reviews Part Total 20"]),
    ("全年审理政府信息公开类行政复议案件20件。", &["Reviews Part Total 20"]),
    (
        "全年制发行政规范性文件6件,废止2件,现行有效17件。",
        &["NormsIssued Whole Total 6", "NormsRepealed Whole Total 2", "NormsValid Whole Total 17"],
    ),
    (
        "2023年,我局制定出台行政规范性文件3个,宣布失效规范性文件1个。",
        &["NormsIssued Whole Total 3", "NormsRepealed Whole Total 1"],
    ),
    ("截至2023年底,现行有效行政规范性文件共计17件。", &["NormsValid Whole Total 17"]),
    ("继续有效的规范性文件12件,修改1件。", &["NormsValid Whole Total 12"]),
    ("全年公开规范性文件16件,政策文件40件。", &[]),
    ("以区政府名义印发规范性文件16件。", &["NormsIssued Part Total 16"]),
    ("起草规范性文件草案2件,拟废止3件。", &[]),
    (
        "全年作出行政许可决定120件、行政处罚决定35件、行政强制决定2件。",
        &["PermitDecisions Whole Total 120", "PenaltyDecisions Whole Total 35", "CoercionDecisions Whole Total 2"],
    ),
    ("本年行政处罚处理决定35件。", &["PenaltyDecisions Whole Total 35"]),
    ("公布行政许可事项60项。", &[]),
    ("全年收取行政事业性收费28.5万元。", &["AdministrativeFees Whole Total 285000"]),
    ("行政事业性收费项目5项,收取信息处理费380元。", &[]),
];

/// Sentences of a government, 临沅市望楚区人民政府, that reports on 2023.
const OF_A_GOVERNMENT: &[(&str, &[&str])] = &[
    (
        "2023年,全区共收到政府信息公开申请99件,其中区政府办公室29件,部门57件,镇街13件,办结93件。",
        &["RequestsReceived Whole Total 99", "RequestsFinished Whole Total 93"],
    ),
    (
        "2023年,望楚区新收政府信息公开申请99件,上年结转0件。",
        &["RequestsReceived Whole Total 99", "CarriedIn Whole Carried 0"],
    ),
    (
        "区本级受理政府信息公开申请29件,办结28件。",
        &["RequestsReceived Part Total 29", "RequestsFinished Part Total 28"],
    ),
    ("区政府办公室答复申请29件。其中,予以公开10件,不予公开2件。", &[]),
    ("各镇街收到政府信息公开申请13件,予以公开10件。", &["RequestsReceived Part Total 13", "Disclosed Part Part 10"]),
    ("信息公开受理窗口接待群众,收到申请19件。", &["RequestsReceived Part Total 19"]),
    ("各部门收到政府信息公开申请57件。", &["RequestsReceived Part Total 57"]),
    ("全区因政府信息公开被申请行政复议12件。", &["Reviews Whole Total 12"]),
    ("区司法局作为行政复议机关,受理政府信息公开行政复议案件12件。", &["Reviews Part Total 12"]),
    ("全区政府信息公开类行政诉讼一审案件3件,二审案件2件,再审案件1件。", &[]),
];

/// Sentences of a department's report on 2016.
const OF_THE_STATISTICS_TABLE: &[(&str, &[&str])] = &[
    (
        "2016年,通过多种渠道主动公开政府信息2103条,其中政府网站公开政府信息数1087条,政务微博公开政府信息数1016条。",
        &[
            "ActivelyDisclosed Whole Total 2103",
            "DisclosedOnWebsite Whole Part 1087",
            "DisclosedOnMicroblog Whole Part 1016",
        ],
    ),
    ("全年主动公开政府信息591条。", &["ActivelyDisclosed Whole Total 591"]),
    ("2008年以来累计主动公开政府信息9591条。", &[]),
    ("1.政府网站公开情况。全年主动公开政府信息91条。", &["ActivelyDisclosed Part Total 91"]),
    ("通过微信公众号主动公开政府信息91条。", &["ActivelyDisclosed Part Total 91"]),
    ("重点领域信息公开方面,全年公开信息5条。", &["KeyFields Whole Total 5"]),
    ("公开重点领域信息12条。", &["KeyFields Whole Total 12"]),
    (
        "全年收到政府信息公开申请10件,属于已主动公开范围2件,同意公开3件,不同意公开1件,告知通过其他途径办理1件,信息不存在3件。",
        &[
            "RequestsReceived Whole Total 10",
            "AlreadyPublic Whole Part 2",
            "Disclosed Whole Part 3",
            "Refused Whole Part 1",
            "OtherWay Whole Part 1",
            "NonExistent Whole Part 3",
        ],
    ),
    (
        "全年收到政府信息公开申请10件,办结10件,其中按时办结9件、延期办结1件。",
        &[
            "RequestsReceived Whole Total 10",
            "RequestsFinished Whole Total 10",
            "FinishedOnTime Whole Part 9",
            "FinishedExtended Whole Part 1",
        ],
    ),
];

fn read_in(text: &str, issuer: &str, kind: IssuerKind, year: u16) -> Vec<String> {
    let document = document(&[text]);
    let header = Header { year: Some(Fact { value: year, span: Span::default() }), ..header(issuer, kind) };
    let shown = |statement: &Statement| {
        let amount = statement.amount.as_ref()?;
        let about = if amount.approximate { "~" } else { "" };
        let role = statement.metric.role();
        Some(format!("{:?} {:?} {role:?} {about}{}", statement.metric, statement.scope, amount.value))
    };
    read(&document, &prose::read(&document), &header).iter().filter_map(shown).collect()
}

fn check(sentences: &[(&str, &[&str])], issuer: &str, kind: IssuerKind, year: u16) {
    let wrong: Vec<String> = sentences
        .iter()
        .map(|(text, expected)| (text, expected, read_in(text, issuer, kind, year)))
        .filter(|(_, expected, read)| read != *expected)
        .map(|(text, expected, read)| format!("{text}\n  wanted {expected:?}\n  read   {read:?}"))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn sentences_of_a_department() {
    check(OF_A_DEPARTMENT, "望楚区水务局", IssuerKind::Department, 2023);
}

#[test]
fn sentences_of_a_government() {
    check(OF_A_GOVERNMENT, "临沅市望楚区人民政府", IssuerKind::Government, 2023);
}

#[test]
fn sentences_of_the_time_of_the_statistics_table() {
    check(OF_THE_STATISTICS_TABLE, "望楚区水务局", IssuerKind::Department, 2016);
}
