//! Lines that a break-in left on a page: gambling, pornography, lists of places for search engines.

use crate::text::keyword::Keywords;
use std::sync::OnceLock;

/// Words of which two make a line spam: no report has them, unless it speaks against such offences.
const WORDS: &[&str] = &[
    "时时彩",
    "北京赛车",
    "幸运飞艇",
    "百家乐",
    "真人荷官",
    "真人视讯",
    "网上赌场",
    "博彩网",
    "博彩公司",
    "投注平台",
    "六合彩特码",
    "开奖直播",
    "棋牌游戏下载",
    "娱乐城",
    "老虎机",
    "菠菜网",
    "国产精品",
    "久久精品",
    "亚洲无码",
    "高清无码",
    "无码",
    "成人视频",
    "成人网站",
    "成人电影",
    "麻豆传媒",
    "黄色视频",
    "黄片",
    "三级片",
    "免费观看",
    "在线观看",
    "裸聊",
    "约炮",
    "一夜情",
    "包小姐",
    "找小姐",
    "上门按摩",
    "催情药",
    "迷情药",
    "迷魂药",
    "代开发票",
    "办假证",
    "刻章办证",
    "私服",
    "外挂下载",
    "套现秒到",
    "黑户贷款",
    "代孕",
    "刷单",
    "精品久久",
    "欧美日韩",
    "av在线",
    "pk10",
    "体育博彩",
    "电竞博彩",
    "投注官网",
    "投注*官网",
    "bob电竞",
    "bet365",
    "开云体育",
    "威廉希尔",
    "真钱游戏",
];

/// What is said of such things by those who fight them.
const AGAINST: &[&str] = &[
    "打击", "查处", "整治", "治理", "防范", "严禁", "依法", "案件", "公开", "举报", "取缔", "宣传", "侦破", "抓获",
    "专项",
];

/// So many names of places between bars are a list for search engines.
const FEWEST_PLACES: usize = 8;

/// Whether a folded line was put there by others than the publisher.
pub fn is_spam(line: &str) -> bool {
    has_spam_words(line) || is_list_of_places(line)
}

fn has_spam_words(line: &str) -> bool {
    static KEYWORDS: OnceLock<Keywords> = OnceLock::new();
    let lower = line.to_ascii_lowercase();
    let mut found = KEYWORDS.get_or_init(|| Keywords::new(WORDS.iter().copied())).find(&lower).map(|hit| hit.word);
    let first = found.next();
    found.any(|other| Some(other) != first) && !AGAINST.iter().any(|word| line.contains(word))
}

/// `东山县|西河县|南岭市|…`
fn is_list_of_places(line: &str) -> bool {
    let parts: Vec<&str> = line.split('|').map(str::trim).filter(|part| !part.is_empty()).collect();
    let is_place =
        |part: &&&str| (2..=6).contains(&part.chars().count()) && part.ends_with(['县', '市', '区', '旗', '州', '镇']);
    parts.len() >= FEWEST_PLACES && parts.iter().filter(is_place).count() * 10 >= parts.len() * 9
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_what_a_break_in_leaves() {
        assert!(is_spam("幸运飞艇投注平台_北京赛车官网"));
        assert!(is_spam("大型博彩公司_体育博彩-投注*官网"));
        assert!(is_spam("国产精品免费观看AV在线"));
        assert!(is_spam(&["东山县", "西河县", "南岭市", "北原区"].repeat(2).join("|")));
    }

    #[test]
    fn reports_speak_of_such_things_too() {
        for line in [
            "全年查处网络赌博案件12起,打击裸聊敲诈、刷单诈骗。",
            "公开东山县|西河县的数据",
            "群众可在线观看解读视频。",
            "东山县|西河县|南岭市",
            "",
        ] {
            assert!(!is_spam(line), "{line}");
        }
    }
}
