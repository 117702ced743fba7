//! Tests of the reader of statements, on sentences of our own.

mod sentences;

use super::*;
use crate::report::sample::document;
use crate::report::{Fact, IssuerKind, prose};

fn header(issuer: &str, kind: IssuerKind) -> Header {
    let fact = |value: &str| Fact { value: value.to_owned(), span: Span::default() };
    Header {
        issuer: Some(fact(issuer)),
        issuer_kind: Some(kind),
        year: Some(Fact { value: 2023, span: Span::default() }),
        ..Header::default()
    }
}

fn show(statements: &[Statement]) -> Vec<String> {
    let show = |statement: &Statement| {
        let amount = statement.amount.as_ref().map_or("none".to_owned(), |amount| amount.value.to_string());
        let part = if statement.scope == Scope::Part { " (part)" } else { "" };
        format!("{:?} {amount}{part}", statement.metric)
    };
    statements.iter().map(show).collect()
}

fn read_as(text: &str, issuer: &str, kind: IssuerKind) -> Vec<String> {
    let document = document(&[text]);
    show(&read(&document, &prose::read(&document), &header(issuer, kind)))
}

#[track_caller]
fn says(text: &str, expected: &[&str]) {
    assert_eq!(read_as(text, "望楚区水务局", IssuerKind::Department), expected, "{text}");
}

#[track_caller]
fn of_government(text: &str, expected: &[&str]) {
    assert_eq!(read_as(text, "临沅市望楚区人民政府", IssuerKind::Government), expected, "{text}");
}

#[test]
fn requests_received() {
    says("2023年,我局共收到政府信息公开申请62件。", &["RequestsReceived 62"]);
    says("全年共收到62件政府信息公开申请。", &["RequestsReceived 62"]);
    says("全年受理依申请公开12例。", &["RequestsReceived 12"]);
    says("全年新收政府信息公开申请共计62件(含网上申请3件)。", &["RequestsReceived 62", "ReceivedOnline 3"]);
    says("望楚区水务局共收到公民、法人和其他组织提出的政府信息公开申请9件。", &["RequestsReceived 9"]);
    says("共收到政府信息公开申请10人14件次。", &["RequestsReceived 14"]);
    of_government("2023年,望楚区共收到政府信息公开申请99件。", &["RequestsReceived 99"]);
    of_government("全区共收到政府信息公开申请99件。", &["RequestsReceived 99"]);
}

#[test]
fn requests_of_a_part() {
    of_government("其中望楚区政府及区政府办公室共收到政府信息公开申请29件。", &["RequestsReceived 29 (part)"]);
    of_government("区政府办公室收到政府信息公开申请29件。", &["RequestsReceived 29 (part)"]);
    of_government("受理窗口接待来访120人次，受理政府信息公开申请19件。", &["RequestsReceived 19 (part)"]);
    of_government(
        "全区收到政府信息公开申请9件,其中部门共收到政府信息公开申请5件,镇街收到政府信息公开申请4件。",
        &["RequestsReceived 9", "RequestsReceived 5 (part)", "RequestsReceived 4 (part)"],
    );
    of_government("区本级高度重视,全年收到政府信息公开申请9件。", &["RequestsReceived 9 (part)"]);
    says("全区共收到政府信息公开申请99件。", &["RequestsReceived 99 (part)"]);
    of_government("(区政府本级)收到政府信息公开申请35件。", &["RequestsReceived 35 (part)"]);
    of_government("2021年至2023年,全区分别收到政府信息公开申请20件、15件、13件。", &[]);
    says("网上收到政府信息公开申请9件。", &["RequestsReceived 9 (part)"]);
}

#[test]
fn what_is_not_about_requests_received() {
    says("全年收到网上申请9件。", &[]);
    says("收到自然人政府信息公开申请9件。", &[]);
    says("2022年收到政府信息公开申请9件。", &[]);
    says("上年收到政府信息公开申请9件,同比持平。", &[]);
    says("1至6月收到政府信息公开申请9件。", &[]);
    says("2008年以来累计收到政府信息公开申请900件。", &[]);
    says("收到政协提案9件,收到来信8件。", &[]);
    says("印发《收到申请5件办理办法》,收到申请后5日内登记。", &[]);
}

#[test]
fn channels_and_outcomes() {
    says(
        "2023年共收到政府信息公开申请14件,其中当面申请11件,信函申请3件。全部在规定时限内答复,\
         其中作出公开答复6次、信息不存在答复3次、部分公开3次、不公开1次、告知作出补正1次。",
        &[
            "RequestsReceived 14",
            "ReceivedInPerson 11",
            "ReceivedByLetter 3",
            "Disclosed 6",
            "NonExistent 3",
            "PartlyDisclosed 3",
            "Refused 1",
            "AskedToComplete 1",
        ],
    );
    says(
        "收到政府信息公开申请5件,其中当面提交1件,通过电子邮件提交4件。",
        &["RequestsReceived 5", "ReceivedInPerson 1"],
    );
    says(
        "答复政府信息公开申请共4件。其中,同意公开3件,不同意公开1件。",
        &["RequestsReplied 4", "Disclosed 3", "Refused 1"],
    );
    says("收到政府信息公开申请5件,其中网上申请1件,电子邮件申请4件。", &["RequestsReceived 5"]);
    says("收到政府信息公开申请5件,其中网上申请5件。", &["RequestsReceived 5", "ReceivedOnline 5"]);
    says("因政府信息公开被提起行政诉讼5件,其中公开3件。", &["Litigation 5"]);
    says("全年共办结政府信息公开申请8件,其中按时办结7件。", &["RequestsFinished 8", "FinishedOnTime 7"]);
    says("按时办结申请7件,未答复申请1件。", &[]);
}

#[test]
fn reviews_and_litigation() {
    says("因政府信息公开被申请行政复议2件,被提起行政诉讼3件。", &["Reviews 2", "Litigation 3"]);
    says("我局发生因政府信息公开引起的行政诉讼案件共计3件,其中2件维持。", &["Litigation 3"]);
    says("作为复议机关审理行政复议案件20件。", &[]);
    says("行政复议、行政诉讼5件。", &[]);
    says("行政复议被纠错1件。", &["ReviewsCorrected 1"]);
}

#[test]
fn nothing_received() {
    says("全年未收到政府信息公开申请。", &["RequestsReceived none"]);
    says("2023年,我局没有收到公民、法人和其他组织提出的政府信息公开申请。", &["RequestsReceived none"]);
    says("全年未收到依申请公开件,也没有上年结转的申请。", &["RequestsReceived none"]);
    says("全年无政府信息公开申请。", &["RequestsReceived none"]);
    says("未收到信函申请。", &[]);
    says("未收到政府信息公开申请方面的投诉。", &[]);
    says("2022年未收到政府信息公开申请。", &[]);
    of_government("区政府办公室未收到政府信息公开申请。", &["RequestsReceived none (part)"]);
}

#[test]
fn no_reviews_and_no_litigation() {
    says("全年未发生因政府信息公开引起的行政复议和行政诉讼。", &["Reviews none", "Litigation none"]);
    says("均未发生因政府信息公开申请提起的行政复议和诉讼案件。", &["Reviews none", "Litigation none"]);
    says("未发生行政复议、行政诉讼案件。", &["Reviews none", "Litigation none"]);
    says("因信息公开被提起行政诉讼3件,未发生行政复议。", &["Litigation 3", "Reviews none"]);
    says("我局无因政府信息公开被申请行政复议、提起行政诉讼的情况。", &["Reviews none", "Litigation none"]);
    says("未因政府信息公开被申请行政复议、提起行政诉讼。", &["Reviews none", "Litigation none"]);
    says("未收到行政复议申请。", &["Reviews none"]);
}

#[test]
fn what_denies_less() {
    says("未引发行政复议、行政诉讼。", &[]);
    says("未因答复不当引起行政复议。", &[]);
    says("未因政府信息公开引起行政复议。", &[]);
    says("未出现因信息申请公开答复引起的行政复议、行政诉讼。", &[]);
    says("未发生行政复议被纠错的情况。", &[]);
    says("未发生行政诉讼败诉案件。", &[]);
    says("确保未发生行政复议。", &[]);
    says("有无行政复议、行政诉讼。", &[]);
    says("近年来未发生群体性事件。", &[]);
}

#[test]
fn no_fees() {
    says("本年度未发生依申请公开政府信息收费。", &["RequestFees none"]);
    says("本年度未向申请人收取检索、复制、邮寄等费用。", &[]);
    says("未收取任何费用。", &["RequestFees none"]);
    says("未收取检索费。", &[]);
}
