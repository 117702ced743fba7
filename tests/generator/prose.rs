//! The words of a report: title, preface and sections, agreeing with its tables.

use super::filler::paragraph;
use super::labels::{OLD_SECTIONS, SECTIONS};
use super::random::Random;
use super::requests::{disputes, requests};
use super::statements::Speaker;
use super::tables::{active, statistics};
use super::{Block, Feature, Form, Report};

/// All blocks of a report in printed order.
pub fn blocks(report: &Report) -> Vec<Block> {
    let mut writer =
        Writer { report, random: Random::new(report.seed.wrapping_mul(31) + report.form as u64), blocks: Vec::new() };
    match report.form {
        Form::Local => return super::local::blocks(report),
        Form::Statistics => writer.statistics_report(),
        Form::Trial | Form::Current => writer.six_sections(),
    }
    if report.has(Feature::SiteChrome) { with_chrome(writer.blocks) } else { writer.blocks }
}

/// The words that a site prints around a report.
fn with_chrome(blocks: Vec<Block>) -> Vec<Block> {
    let say = |text: &str| Block::Paragraph(text.to_owned());
    let title = blocks.iter().find(|block| matches!(block, Block::Title(_))).cloned();
    let mut all =
        vec![say("首页 > 政府信息公开 > 政府信息公开年报"), say("扫一扫 分享 【字体：大 中 小】【打印】【关闭】")];
    all.extend(title);
    all.extend(blocks);
    all.extend([say("上一篇：没有了 下一篇：没有了"), say("网站地图 联系我们 主办单位 备案号：ICP备00000000号")]);
    all
}

/// The numbers along the axes of a chart, as they end up between the lines.
const CHART: &str = "45000 40000 35000 30000 25000 20000 15000 10000 5000 0 2019 2020 2021";

struct Writer<'a> {
    report: &'a Report,
    random: Random,
    blocks: Vec<Block>,
}

impl Writer<'_> {
    fn heading(&mut self, text: &str) {
        self.blocks.push(Block::Heading(text.to_owned()));
    }

    fn say(&mut self, text: String) {
        self.blocks.push(Block::Paragraph(text));
    }

    fn filler(&mut self) {
        for _ in 0..=self.report.filler {
            let sentences = 2 + self.random.below(3) as usize;
            let text = paragraph(sentences, &mut self.random);
            self.say(text);
        }
    }

    fn speaker(&mut self) -> Speaker<'_> {
        Speaker { report: self.report, random: &mut self.random }
    }

    fn six_sections(&mut self) {
        let Report { issuer, year, .. } = *self.report;
        self.blocks.push(Block::Title(format!("{issuer}{year}年政府信息公开工作年度报告")));
        self.preface();
        self.heading(SECTIONS[0]);
        self.overview();
        self.heading(SECTIONS[1]);
        self.blocks.push(Block::Table(active(self.report.form, &self.report.figures)));
        self.heading(SECTIONS[2]);
        self.blocks.extend(requests(self.report).into_iter().map(Block::Table));
        self.heading(SECTIONS[3]);
        self.blocks.extend(disputes(self.report).into_iter().map(Block::Table));
        self.heading(SECTIONS[4]);
        self.say(format!("{year}年的工作还有不足：一是解读的形式不够丰富，二是个别栏目更新不够及时。"));
        self.say("下一步，将细化更新责任，定期抽查栏目，并增加图解、短片等解读形式。".to_owned());
        self.filler();
        self.heading(SECTIONS[5]);
        self.say("本年度未收取信息处理费。除此之外，无其他需要报告的事项。".to_owned());
    }

    fn preface(&mut self) {
        let Report { issuer, year, form, .. } = *self.report;
        let notice = match form {
            Form::Trial => "国办公开办函〔2019〕60号",
            _ => "国办公开办函〔2021〕30号",
        };
        self.say(format!(
            "根据《中华人民共和国政府信息公开条例》（以下简称《条例》）和{notice}文件的要求，{issuer}编写了这份报告。\
             所列数据的统计期限为{year}年1月1日至{year}年12月31日。"
        ));
        if self.report.has(Feature::TitlesInPreface) {
            self.say(format!("报告由{}六个部分组成。", SECTIONS.join("，")));
        }
    }

    /// Topics with numbers of the first level, as some overviews have.
    fn topics(&mut self) {
        for topic in ["一、加强组织领导", "二、完善工作制度", "三、拓展公开渠道", "四、抓好业务培训"]
        {
            self.heading(topic);
            self.filler();
        }
    }

    fn overview(&mut self) {
        self.say("（一）主动公开情况".to_owned());
        let published = self.published();
        self.say(published);
        let counted = self.speaker().published();
        self.say(counted);
        self.filler();
        if self.report.has(Feature::NumberingRestarts) {
            self.topics();
        }
        if self.report.has(Feature::Chart) {
            self.say(CHART.to_owned());
        }
        self.say("（二）依申请公开情况".to_owned());
        let sentences = self.speaker().requests();
        self.say(sentences);
        let sentences = self.speaker().disputes();
        self.say(sentences);
        self.say("（三）政府信息管理情况".to_owned());
        self.say("完善了信息从产生到归档的登记办法，发布前由起草人、科室负责人和分管负责同志依次审核。".to_owned());
        self.say("（四）政府信息公开平台建设情况".to_owned());
        self.filler();
        self.say("（五）监督保障情况".to_owned());
        self.say(
            "政务公开列入年度工作考核，举办了业务培训，并听取了社会评议意见，本年度没有发生责任追究的情形。".to_owned(),
        );
    }

    /// A total with its classes, sometimes with their shares.
    fn published(&mut self) -> String {
        let classes = ["机构职能", "政策文件", "财政预决算", "行政执法", "建议提案办理"];
        let counts = classes.map(|_| self.random.between(1, 400));
        let total: i64 = counts.iter().sum();
        let shares = self.random.one_in(3);
        let parts: Vec<String> =
            classes.iter().zip(counts).map(|(class, count)| part(class, count, total, shares)).collect();
        format!("全年通过门户网站主动公开政府信息{total}条。其中：{}。", parts.join("，"))
    }

    fn statistics_report(&mut self) {
        let Report { issuer, year, .. } = *self.report;
        self.blocks.push(Block::Title(format!("{issuer}{year}年政府信息公开年度报告")));
        self.say(format!(
            "{issuer}按照《中华人民共和国政府信息公开条例》编写了这份报告。所列数据的统计期限为{year}年1月1日至{year}年12月31日。"
        ));
        if self.report.has(Feature::TitlesInPreface) {
            self.say(format!("全文由{}六个部分组成，并附有统计表。", OLD_SECTIONS.join("，")));
        }
        self.heading(OLD_SECTIONS[0]);
        self.filler();
        if self.report.has(Feature::NumberingRestarts) {
            self.topics();
        }
        self.heading(OLD_SECTIONS[1]);
        let sentence = self.speaker().active();
        self.say(sentence);
        self.filler();
        self.heading(OLD_SECTIONS[2]);
        let sentence = self.speaker().applications();
        self.say(sentence);
        self.heading(OLD_SECTIONS[3]);
        self.say("本年度未向申请人收取检索、复制、邮寄等费用。".to_owned());
        self.heading(OLD_SECTIONS[4]);
        let sentence = self.speaker().old_disputes();
        self.say(sentence);
        self.heading(OLD_SECTIONS[5]);
        self.say("解读的形式不够丰富，个别栏目更新不够及时。下一步，将增加图解，并按月抽查栏目。".to_owned());
        self.filler();
        self.appendix();
    }

    fn appendix(&mut self) {
        let Report { issuer, year, .. } = *self.report;
        self.say(format!("{issuer}\u{3000}{}年3月20日", year + 1));
        self.say("附表：政府信息公开情况统计表".to_owned());
        self.say(format!("（{year}年度）"));
        self.blocks.extend(statistics(self.report).into_iter().map(Block::Table));
    }
}

/// A class with its count and, if asked, its share rounded half up to one decimal.
fn part(class: &str, count: i64, total: i64, share: bool) -> String {
    if !share {
        return format!("{class}类信息{count}条");
    }
    let tenths = (count * 2000 + total) / (2 * total);
    format!("{class}类信息{count}条，占{}.{}%", tenths / 10, tenths % 10)
}
