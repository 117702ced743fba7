//! Tests of the reader of claims, on sentences of our own.

mod compared;
mod facts;

use super::*;
use crate::report::prose;
use crate::report::sample::document;

fn claims_of(document: &Document) -> Vec<Claim> {
    read(document, &prose::read(document), &[])
}

/// Every sum as `total=part+part`, with `✓`, `✗` (parts that must add up), `✗<` (a part larger than its total) or `?`.
fn sums(lines: &[&str]) -> Vec<String> {
    let claims = claims_of(&document(lines));
    claims.iter().filter(|claim| claim.kind == ClaimKind::Enumeration).map(show).collect()
}

fn show(claim: &Claim) -> String {
    let parts: Vec<String> = claim.parts.iter().map(|part| part.amount.value.normalize().to_string()).collect();
    let mark = match (claim.holds, claim.exhaustive) {
        (Some(true), _) => "✓",
        (Some(false), true) => "✗",
        (Some(false), false) => "✗<",
        (None, _) => "?",
    };
    let total = claim.total.as_ref().map_or(String::new(), |total| total.value.normalize().to_string());
    format!("{total}={} {mark}", parts.join("+"))
}

/// Every share as `percent of base`, with the same marks.
fn shares(lines: &[&str]) -> Vec<String> {
    let claims = claims_of(&document(lines));
    let show = |claim: &Claim| {
        let mark = claim.holds.map_or("?", |holds| if holds { "✓" } else { "✗" });
        let percent =
            claim.parts.first().and_then(|part| part.percent.as_ref()).map(|percent| percent.value.to_string());
        let base = claim.total.as_ref().map_or("-".to_owned(), |total| total.value.to_string());
        format!("{}/{base} {mark}", percent.unwrap_or_default())
    };
    claims.iter().filter(|claim| claim.kind == ClaimKind::Percent).map(show).collect()
}

#[track_caller]
fn sum(text: &str, expected: &[&str]) {
    assert_eq!(sums(&[text]), expected, "{text}");
}

#[track_caller]
fn no_sum(text: &str) {
    sum(text, &[]);
}

/// No sum of the text is reported as wrong.
#[track_caller]
fn no_wrong_sum(text: &str) {
    let sums = sums(&[text]);
    assert!(sums.iter().all(|sum| !sum.contains('✗')), "{text}: {sums:?}");
}

#[test]
fn a_list_of_kinds_after_among() {
    sum(
        "主动公开政府信息60条,其中:1.机构职能类信息10条;2.政策文件类(含解读)信息20条;3.其他信息30条。",
        &["60=10+20+30 ✓"],
    );
    sum("主动公开政府信息60条。其中,机构职能10条、政策文件20条、26个试点领域信息30条。", &["60=10+20+30 ✓"]);
    sum("主动公开政府信息60条,其中:机构职能类10条;政策文件类20条;其他信息31条。", &["60=10+20+31 ✗"]);
    sum("主动公开政府信息60条,其中:机构职能类10条;政策文件类20条;财政类29条。", &["60=10+20+29 ✗"]);
}

#[test]
fn a_list_in_brackets() {
    sum("公开信息70件(机构职能类10件,政策文件及解读类20件,“放管服”改革类30件,其他10件)。", &["70=10+20+30+10 ✓"]);
    sum("办理来信28条(含投诉14条、建议3条)。", &["28=14+3 ?"]);
    sum("公开信息9件,同比减少9.8%。其中,动态类5件,文件类4件(机构职能类3件,其他1件)。", &["9=5+4 ✓", "4=3+1 ✓"]);
}

#[test]
fn channels_of_requests() {
    sum(
        "全年共受理信息公开申请1件,其中当面申请0宗,占0%;网上申请1宗,占100%;信函申请0宗,占0%,传真申请0宗,占0%。",
        &["1=0+1+0+0 ✓"],
    );
    sum("共收到政府信息公开申请10人14件次,其中当面申请11件,信函申请3件。", &["14=11+3 ✓"]);
    sum("受理依申请公开12例,其中:书面依申请公开信息7例,网上依申请公开信息5例。", &["12=7+5 ✓"]);
    sum("收到申请12件,其中当面申请3件,网络申请4件,信函申请6件。", &["12=3+4+6 ✗"]);
    sum("收到申请12件,其中当面申请3件,网络申请4件,信函申请2件。", &["12=3+4+2 ✗"]);
    sum("收到申请12件,其中网络申请4件,信函申请2件。", &["12=4+2 ?"]);
    sum("收到申请12件,其中网络申请4件,信函申请9件。", &["12=4+9 ✗"]);
    sum("收到申请12件,当面申请3件,网络申请9件。", &["12=3+9 ✓"]);
    no_sum("收到申请12件,其中网上申请5件。");
}

#[test]
fn figures_after_a_list_are_no_parts() {
    sum("收到申请12件,其中网上申请7件,当面申请5件,全年答复申请12件。", &["12=7+5 ✓"]);
    sum("多平台公开信息21条,其中政府网站公开11条,政务微博公开10条,向查阅点移交文本3份。", &["21=11+10 ✓"]);
    sum("收到申请9件,其中办公室收到5件,占比55.6%;镇街收到4件,占比44.4%;2020年结转申请3件。", &["9=5+4 ✓"]);
    sum("收到申请12件,其中网上申请7件,当面申请5件,办结11件,其中予以公开8件,不予公开3件。", &["12=7+5 ✓", "11=8+3 ✓"]);
}

#[test]
fn answers_and_their_outcomes() {
    sum("答复政府信息公开申请共4件。其中,同意公开3件,占75%;不同意公开1件,占25%。", &["4=3+1 ✓"]);
    sum("在已经答复的1件申请中:“非本机关政府信息”的1件,占总数的100%。", &["1=1 ✓"]);
    sum("答复申请20件,其中予以公开9件,部分公开5件,不予公开7件。", &["20=9+5+7 ✗"]);
    sum("收到申请20件,其中予以公开9件,部分公开5件,结转到下年6件。", &["20=9+5+6 ✓"]);
    sum("收到申请20件,其中予以公开9件,部分公开5件,结转到下年5件。", &["20=9+5+5 ✗"]);
    sum("收到申请20件,上年结转2件。其中予以公开9件,部分公开5件,不予公开8件。", &["20=9+5+8 ✓"]);
}

#[test]
fn outcomes_need_not_be_complete() {
    no_wrong_sum("收到申请20件,其中予以公开9件,部分公开5件,不予公开5件。");
    no_wrong_sum("全年收到申请20件,其中予以公开7件。");
    no_wrong_sum("收到申请20件,予以公开7件,不予公开2件。");
    no_wrong_sum("同意公开答复5件,部分公开答复4件,不同意公开答复2件。");
}

#[test]
fn a_total_in_an_earlier_sentence() {
    sum(
        "共收到申请10人14件次,其中当面申请11件,信函申请3件。内容主要涉及劳动保障、社会保险等方面。\
         全部在规定时限内答复,其中作出公开答复6次、信息不存在答复3次、部分公开3次、不公开1次、告知补正1次,材料已存档。",
        &["14=11+3 ✓", "14=6+3+3+1+1 ✓"],
    );
    no_wrong_sum("共收到申请15件。全部在规定时限内答复,其中作出公开答复6次、信息不存在答复3次、部分公开4次。");
    let lines = [
        "全区共收到申请99件,均未收取费用。",
        "从答复情况看,予以公开43件,占比43.4%;部分公开9件,占比9.1%;不予公开47件,占比47.5%。",
    ];
    assert_eq!(sums(&lines), ["99=43+9+47 ✓"]);
    let lines =
        ["全区共收到申请99件。", "从答复情况看,予以公开44件,占比43.4%;部分公开9件,占比9.1%;不予公开47件,占比47.5%。"];
    assert_eq!(sums(&lines), ["99=44+9+47 ✗"]);
    let apart = [
        "全区共收到申请99件。",
        "# 二、答复情况",
        "予以公开43件,占比43.4%;部分公开9件,占比9.1%;不予公开47件,占比47.5%。",
    ];
    assert_eq!(sums(&apart), Vec::<String>::new());
}

#[test]
fn reviews_and_litigation() {
    sum("发生行政诉讼案件共计3件,其中2件维持我局决定,1件败诉。", &["3=2+1 ✓"]);
    sum("发生行政复议案0宗;撤销、变更或确认违法的0宗;其他情形10宗,占100%。", &["0=0+10 ✗"]);
    sum("行政诉讼案1宗,其中维持原行为的1宗,占2%;确认违法的0宗,占0%;其他情形44宗,占98%。", &["1=1+0+44 ✗"]);
    sum("行政复议40件,其中结果维持22件、尚未审结6件。", &["40=22+6 ?"]);
    no_wrong_sum("行政复议3件,维持2件,行政诉讼2件,维持1件,撤诉1件。");
    no_wrong_sum("行政诉讼10件,其中维持5件,撤诉2件,未审结1件。");
}

#[test]
fn pairs_that_are_all_there_can_be() {
    sum("区政协交办提案264件,其中立案255件,未立案9件。", &["264=255+9 ✓"]);
    sum("区政协交办提案264件,其中立案254件,未立案9件。", &["264=254+9 ✗"]);
    sum("承办人大代表议案、建议54件,其中重点议案3件、建议51件。", &["54=3+51 ✓"]);
    sum("办理完毕的54件建议中,代表满意52件,基本满意2件。", &["54=52+2 ✓"]);
    sum("建议办理后,对54件议案建议全部作了答复,其中代表满意52件,基本满意2件。", &["54=52+2 ✓"]);
    no_wrong_sum("建议54件,其中代表满意40件,基本满意2件。");
    sum(
        "255件立案提案中,涉及经济发展方面32件、占12.5%,科教、文卫方面213件、占83.5%,其他方面10件、占4%。",
        &["255=32+213+10 ✓"],
    );
}

#[test]
fn lists_that_do_not_mean_to_be_complete() {
    no_wrong_sum("公开信息846条,包括政策4条、规划8条、预算2条、统计5条、公告14条、许可2条。");
    no_wrong_sum("收到申请70件,其中予以公开17;不予公开6;无法提供21;其他处理12。转结下年度1。");
    no_wrong_sum("公开信息100条,其中财政类50条,政策类30条,许可类15条等。");
    no_wrong_sum("公开信息100条,其中主要是财政类50条,政策类30条,许可类15条。");
    no_wrong_sum("公开信息100条,其中财政类50条,政策类30条。");
    no_wrong_sum("举办活动10场,其中线上4场,户外5场,进村6场。");
    no_wrong_sum("网站发布60条,微信发布40条,其中机构职能类30条,政策类50条,其他类20条。");
}

#[test]
fn publication_channels_overlap() {
    sum("主动公开信息100条,其中政府网站公开90条,政务微博公开30条,政府公报公开5条。", &["100=90+30+5 ✓"]);
    no_wrong_sum("主动公开信息100条,其中政府网站公开50条,政务微博公开30条,政府公报公开5条。");
    no_wrong_sum("政府网站公开信息91条,微博微信公开信息40条,新闻发布会公开信息0条。");
}

#[test]
fn a_part_larger_than_its_total() {
    sum("主动公开政府信息382条,其中微信公众号发布2443条。", &["382=2443 ✗<"]);
    sum("主动公开政府信息382条,其中网站发布35条,微信公众号发布2443条。", &["382=35+2443 ✗<"]);
    no_wrong_sum("政府网站发布信息382条,其中微信公众号转发2443条。");
    no_wrong_sum("收到申请5件,办理满意率100%,其中接听咨询电话120个。");
    no_wrong_sum("收到申请10人14件次,其中当面申请11件次。");
    no_wrong_sum("网站60条,微信40条,其中政策类50条。");
}

#[test]
fn approximate_figures_are_not_added_up() {
    sum("发布信息5千余条,其中微信1千余条,微博3千余条。", &["5000=1000+3000 ?"]);
    no_wrong_sum("主动公开信息约600条,其中机构职能类100条,政策类300条,其他100条。");
    sum("主动公开信息2.6万条,其中机构职能类1.2万条,政策类0.9万条,其他4521条。", &["26000=12000+9000+4521 ✓"]);
}

#[test]
fn units_that_do_not_add_up() {
    no_wrong_sum("举办培训3期,其中参加培训120人次,发放资料300份,公开信息5条。");
    no_wrong_sum("回应舆情95次。通过不同渠道回应解读情况:发布政策解读稿82篇,微博回应事件10次,其他方式回应事件4次。");
}

#[test]
fn nested_parts_belong_to_their_part() {
    sum("公开信息100条,其中动态类60条,其中图片新闻50条;文件类30条;其他类10条。", &["100=60+30+10 ✓"]);
    sum(
        "公开信息100条,其中动态类60条(其中图片20条、文字40条);文件类30条;其他类10条。",
        &["100=60+30+10 ✓", "60=20+40 ✓"],
    );
}

#[test]
fn answers_of_a_part_go_on_behind_a_semicolon() {
    let text = "在23件申请中,当年办结22件,其中同意公开11件,占50%;部分公开2件,占9.1%;信息不存在5件,占22.7%;\
                不属于本机关公开4件,占18.2%;另有1件延期办理。";
    sum(text, &["22=11+2+5+4 ✓"]);
    assert_eq!(shares(&[text]), ["50/22 ✓", "9.1/22 ✓", "22.7/22 ✓", "18.2/22 ✓"]);
}

#[test]
fn shared_labels_are_left_alone() {
    no_wrong_sum("收到申请12件,其中网上、信函分别为5件、4件。");
    no_wrong_sum("收到和答复申请分别为12件、11件。");
}

#[test]
fn a_list_of_numbered_lines() {
    let lines = ["主动公开政府信息60条,其中:", "1.机构职能类信息10条;", "2.政策文件类信息20条;", "3.其他信息31条。"];
    assert_eq!(sums(&lines), ["60=10+20+31 ✗"]);
}

#[test]
fn a_missing_unit_is_no_missing_part() {
    sum(
        "全年办结申请1453件,其中予以公开966件,占66.48%;部分公开67,占4.61%;不予公开81件,占5.57%;\
         无法提供182件,占12.53%;不予处理61件,占4.20%;其他处理96件,占6.61%。",
        &["1453=966+67+81+182+61+96 ✓"],
    );
}

#[test]
fn shares_of_their_total() {
    let text = "收到申请339件,其中当面112件,占33.04%;网上146件,占43.07%;信函81件,占23.89%。";
    assert_eq!(shares(&[text]), ["33.04/339 ✓", "43.07/339 ✓", "23.89/339 ✓"]);
    let text = "行政诉讼案1宗,其中维持原行为的1宗,占2%;确认违法的0宗,占0%;其他情形44宗,占98%。";
    assert_eq!(shares(&[text]), ["2/1 ✗", "0/1 ✓", "98/1 ✗"]);
    let text = "共办结申请805件,其中予以公开258件,占33.9%。";
    assert_eq!(shares(&[text]), ["33.9/805 ✗"]);
    let text = "公开信息40条(占33.3%)";
    assert_eq!(shares(&[text]), ["33.3/- ?"]);
    let text = "收到申请3件,其中网上1件(33.3%),当面2件(66.7%)。";
    assert_eq!(shares(&[text]), ["33.3/3 ✓", "66.7/3 ✓"]);
}

#[test]
fn shares_of_another_base() {
    let text = "公开信息2103条,其中政府网站公开1087条,政务微博公开1016条。在信息公开平台公开的信息中,\
                其中工作动态类信息255条,占总体比例23.5%;审批结果类信息546条,占总体比例50.2%。";
    assert_eq!(shares(&[text]), ["23.5/1087 ✓", "50.2/1087 ✓"]);
    let text = "收到申请60件,其中网上申请45件;信函申请15件。申请人中,自然人52件,占66.7%;法人或其他组织8件,占13.3%。";
    assert_eq!(shares(&[text]), ["66.7/60 ✗", "13.3/60 ✓"]);
    assert_eq!(shares(&["收到申请20件,其中部门收到9件,占部门来件的80%。"]), ["80/- ?"]);
    assert_eq!(shares(&["发布信息约600条,其中政策类100条,占20%。"]), ["20/- ?"]);
    assert_eq!(shares(&["发布信息600条,同比减少9.8%。"]), Vec::<String>::new());
    assert_eq!(shares(&["行政复议0宗,其他情形10宗,占100%。"]), ["100/- ?"]);
}

#[test]
fn no_claim_is_built_on_damaged_text() {
    let mut damaged = document(&["公开信息60条,其中机构职能类10条,政策类20条,其他31条。"]);
    assert_eq!(claims_of(&damaged).len(), 1);
    damaged.damaged.push(crate::text::FoldedSpan { start: 30, end: 33 });
    assert!(claims_of(&damaged).is_empty());
}

#[test]
fn spans_reach_from_the_total_to_the_last_part() {
    let text = "全年主动公开政府信息60条,其中:机构职能类10条;政策文件类20条;其他信息31条,均已发布。";
    let claim = claims_of(&document(&[text])).remove(0);
    let at = |span: Span| text.get(span.range()).unwrap();
    assert_eq!(at(claim.span), "全年主动公开政府信息60条,其中:机构职能类10条;政策文件类20条;其他信息31条");
    assert_eq!(at(claim.total.unwrap().span), "60条");
    assert_eq!(claim.parts[1].label, "政策文件类");
    assert_eq!(at(claim.parts[1].amount.span), "20条");
}

#[test]
fn another_matter_behind_a_list() {
    no_wrong_sum(
        "参加或举办新闻发布会3次,其中:主要负责同志参加新闻发布会2次;政府网站在线访谈5次;政策解读稿件发布12篇。",
    );
    no_wrong_sum("全年公开信息300条,其中规范性文件5条;政务微博发布信息500条,微信发布信息200条。");
    no_wrong_sum("发生行政复议5件,其中维持3件,驳回1件,撤销1件,另有2件未审结。");
    no_wrong_sum("办理人大建议12件、政协提案23件,其中主办件10件、会办件25件。");
    sum("收到申请60件,比上年增加10件,其中网上申请45件,信函申请15件。", &["60=45+15 ✓"]);
    sum("收到申请60件,比上年增加10件,其中网上申请45件,信函申请16件。", &["60=45+16 ✗"]);
    sum("收到申请12件,其中:公民申请10件、法人申请2件;网络申请8件、信函申请4件。", &["12=10+2 ✓"]);
}

#[test]
fn what_was_not_answered_may_stand_beside_the_answers() {
    sum(
        "答复申请50件,其中同意公开20件、已主动公开15件、不予公开5件、信息不存在10件、告知补正6件。",
        &["50=20+15+5+10+6 ✓"],
    );
    sum("办结申请50件,其中予以公开30件、部分公开20件、结转下年5件。", &["50=30+20+5 ✓"]);
    sum("办结申请50件,其中予以公开30件、部分公开22件、结转下年5件。", &["50=30+22+5 ✗"]);
}

#[test]
fn shares_that_compare_with_another_year() {
    assert_eq!(shares(&["收到申请60件,其中网上申请45件,占比较上年提高5%。"]), Vec::<String>::new());
    assert_eq!(shares(&["收到申请60件,其中网上申请45件,占75%,较上年提高5%;信函申请15件。"]), ["75/60 ✓"]);
    let text = "发布解读88篇,其中图解35篇,视频12篇,文字41篇,占比分别为39.8%、13.6%、46.6%。";
    assert_eq!(shares(&[text]), Vec::<String>::new());
    assert_eq!(shares(&["收到申请60件,办结50件,其中网上申请45件,占80%。"]), ["80/- ?"]);
}

#[test]
fn names_before_their_figures() {
    sum("收到申请5件,其中当面申请、网上申请分别为3件、2件。", &["5=3+2 ✓"]);
    sum("收到申请5件,其中当面申请、网上申请分别为3件、3件。", &["5=3+3 ✗"]);
    sum("收到申请9件,当面、网上和信函申请分别为3件、4件和2件。", &["9=3+4+2 ✓"]);
    sum("收到申请9件,其中法人和其他组织、自然人分别为3件、7件。", &["9=3+7 ✗"]);
    no_wrong_sum("2023年主动公开信息60条,2021年、2022年分别为70条、65条。");
    no_wrong_sum("今年收到申请60件,上年、前年分别为70件、65件。");
    no_wrong_sum("收到申请9件,其中当面、网上分别为3件、4件、1件。");
    no_wrong_sum("收到和答复申请分别为12件、11件。");
}

#[test]
fn figures_that_a_word_joins() {
    sum("收到申请5件,其中当面申请3件和网上申请3件。", &["5=3+3 ✗"]);
    sum("答复申请6件,其中予以公开3件、部分公开2件以及不予公开1件。", &["6=3+2+1 ✓"]);
    no_wrong_sum("发生行政诉讼3件,其中驳回1件,2件和解。");
}

#[test]
fn a_total_behind_its_parts() {
    sum("收到当面申请3件、网上申请2件,共计5件。", &["5=3+2 ✓"]);
    sum("收到当面申请3件、网上申请2件、信函申请1件,合计7件。", &["7=3+2+1 ✗"]);
    sum("新收申请50件,上年结转10件,共计61件。", &["61=50+10 ✗"]);
    sum("新收申请50件,上年结转10件,共计60件。", &["60=50+10 ✓"]);
    sum("公开信息60条,其中政策类20条、动态类40条,合计60条。", &["60=20+40 ✓"]);
    sum("收到申请60件,其中网上申请45件、信函申请15件,共计60件。", &["60=45+15 ✓"]);
    no_wrong_sum("举办培训3期、会议2次,共计120人参加。");
    no_wrong_sum("政府网站公开信息30条、微信公开信息20条,共计40条。");
    no_wrong_sum("发布解读20篇,召开发布会2次,共公开信息30条。");
    no_wrong_sum("收到申请3件,答复3件,共收取费用0元。");
}

#[test]
fn a_share_of_a_total_in_an_earlier_sentence() {
    let text = "全年收到申请200件,均已登记。其中网上申请90件,占申请总数的48%。";
    assert_eq!(shares(&[text]), ["48/200 ✗"]);
    let text = "全年收到申请200件。网上申请90件,占申请总数的45%。";
    assert_eq!(shares(&[text]), ["45/200 ✓"]);
    assert_eq!(shares(&["全年收到申请200件。网上申请90件,占申请总数的48%。"]), ["48/200 ✗"]);
    assert_eq!(shares(&["全年收到申请200件,办结180件。网上申请90件,占申请总数的48%。"]), ["48/- ?"]);
    assert_eq!(shares(&["全年收到申请200件。网上申请90件,占部门来件的48%。"]), ["48/- ?"]);
    assert_eq!(shares(&["全年收到申请200件。主动公开信息90条,占总数的48%。"]), ["48/- ?"]);
}

#[test]
fn what_is_left_for_later_is_no_total() {
    no_wrong_sum("收到申请18件,办结18件,0件结转下年度继续办理。其中,予以公开10件,部分公开8件。");
    no_wrong_sum("收到申请18件,在法定期限内共办结18件,其余0件结转下年度继续办理。其中,予以公开10件,部分公开8件。");
}
