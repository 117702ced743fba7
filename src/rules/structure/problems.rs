//! Reading the part on problems: what is named as a problem, and where the measures begin.

use crate::report::{Report, Section};
use crate::rules::passage::{han, has, sentences};

/// Words that speak of problems at all.
const PROBLEMS: &[&str] = &[
    "问题",
    "不足",
    "差距",
    "薄弱",
    "短板",
    "有待",
    "不够",
    "还需",
    "欠缺",
    "困难",
    "滞后",
    "不到位",
    "不高",
    "不强",
    "需要进一步",
    "需进一步",
    "缺乏",
    "弱项",
];

/// Words by which a sentence may tell of something amiss.
const AMISS: &[&str] = &[
    "不", "需", "偏", "较少", "较低", "较慢", "较弱", "难", "未", "没有", "零散", "模糊", "缺", "少", "弱", "低",
    "单一", "慢", "差", "参差", "过时", "费时", "滞", "重复", "脱节", "疏漏", "遗漏", "错漏",
];

/// Words that hold such a word and tell of nothing amiss.
const SOUND: &[&str] = &["不断", "不仅", "不少于", "不同", "不忘", "不懈", "不动摇", "不予公开", "减少", "降低"];

/// Words that tell what a problem is.
const SPECIFIC: &[&str] = &[
    "有待",
    "不够",
    "还需",
    "欠缺",
    "滞后",
    "不到位",
    "不高",
    "不强",
    "不及时",
    "不全",
    "不深",
    "不多",
    "不广",
    "不熟",
    "不细",
    "不规范",
    "不完善",
    "不平衡",
    "不健全",
    "不清",
    "不明",
    "单一",
    "单调",
    "缺乏",
    "薄弱",
    "较少",
    "偏少",
    "较低",
    "偏低",
    "较慢",
    "需要进一步",
    "需进一步",
    "仍需",
    "需提升",
    "需加快",
    "需加强",
    "需完善",
    "需提高",
    "亟待",
    "不畅",
    "过少",
    "缺少",
    "没有及时",
    "未及时",
    "未能",
];

/// Where measures begin.
const MEASURES: &[&str] =
    &["下一步", "下一阶段", "今后", "针对", "为此", "改进", "整改", "将", "明年", "新的一年", "措施", "下步", "接下来"];

/// What measures do; a problem may be named with the same words.
const ACTIONS: &[&str] =
    &["加强", "完善", "提升", "强化", "推进", "加大", "健全", "优化", "规范", "提高", "落实", "增加", "改善"];

/// The part on problems and improvement.
pub(super) fn section(report: &Report) -> Option<&Section> {
    report.section("S5").or_else(|| report.section("problems"))
}

/// Whether a text speaks of problems.
pub(super) fn mentions(text: &str) -> bool {
    has(text, PROBLEMS)
}

/// Whether a text before its measures may tell of a problem, in whatever words.
pub(super) fn may_name_one(text: &str) -> bool {
    let (before, _) = split(text);
    let told = SOUND.iter().fold(before.to_owned(), |text, word| text.replace(word, ""));
    mentions(before) || has(&told, AMISS) || enumerated(before) > 0
}

/// Whether a text says in a few words that there are none.
pub(super) fn says_none(text: &str) -> bool {
    const FEW: usize = 16;
    let bare = text.trim().trim_end_matches('。');
    let nothing = ["无", "暂无", "没有", "未发现", "不存在"].iter().any(|word| bare.starts_with(word));
    nothing && han(bare) <= FEW
}

/// Whether a text tells what a problem is, or numbers problems.
pub(super) fn is_specific(text: &str) -> bool {
    let (before, _) = split(text);
    has(before, SPECIFIC) || enumerated(before) > 0 && mentions(before)
}

/// The text before the measures, and the measures.
pub(super) fn split(text: &str) -> (&str, &str) {
    let announces = |sentence: &str| sentence.contains("如下") || han(sentence) <= 12 && sentence.contains("问题");
    let begin = sentences(text).filter(|(_, sentence)| !announces(sentence)).find_map(|(start, sentence)| {
        let at = MEASURES.iter().filter_map(|word| sentence.find(word)).min()?;
        Some(start + at)
    });
    text.split_at_checked(begin.unwrap_or(text.len())).unwrap_or((text, ""))
}

/// Whether a text names measures: by their announcement, or in a sentence that names no problem.
pub(super) fn names_measures(text: &str) -> bool {
    let (_, after) = split(text);
    !after.is_empty() || sentences(text).any(|(_, sentence)| has(sentence, ACTIONS) && !has(sentence, PROBLEMS))
}

/// How many numbered items a text has: `一是`, `1.`, `(1)`, `①`, whichever numbers most.
pub(super) fn enumerated(text: &str) -> usize {
    let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
    let count = |mark: &dyn Fn(usize, &str) -> String| {
        numerals.iter().enumerate().take_while(|(index, numeral)| text.contains(&mark(index + 1, numeral))).count()
    };
    let circled = |n: usize| char::from_u32(0x245F + u32::try_from(n).unwrap_or(0)).map_or(String::new(), String::from);
    [
        count(&|_, numeral| format!("{numeral}是")),
        count(&|_, numeral| format!("({numeral})")),
        count(&|n, _| format!("{n}.")),
        count(&|n, _| format!("{n}、")),
        count(&|n, _| format!("({n})")),
        count(&|n, _| circled(n)),
    ]
    .into_iter()
    .max()
    .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn measures_begin_at_their_announcement() {
        let text = "还存在一些不足:一是解读有待丰富;二是更新不够及时。针对上述问题,我局将:一是增加图解;二是按月检查;三是培训。";
        let (before, after) = split(text);
        assert_eq!((enumerated(before), enumerated(after)), (2, 3));
        assert!(is_specific(text) && names_measures(text));
    }

    #[test]
    fn a_problem_may_be_named_with_the_words_of_measures() {
        assert!(!names_measures("一是宣传有待加强。二是制度还需完善。"));
        assert!(names_measures("宣传不够。已加强培训。"));
    }

    #[test]
    fn nothing_is_nothing_only_in_few_words() {
        assert!(says_none("无。") && says_none("暂无存在问题"));
        assert!(!says_none("没有及时更新栏目是当前的主要不足,原因是人员调整较多。"));
    }
}
