//! Words that do not go together, although each of them is right.

/// Two words too close to each other, or one that is wrong by itself.
#[derive(Debug, Clone, Copy)]
pub struct Collocation {
    /// The first word.
    pub first: &'static str,
    /// How many characters at most stand between the two, none of them a mark of punctuation.
    pub gap: usize,
    /// The second word; empty when the first is wrong alone.
    pub second: &'static str,
    /// It is right with one of these between the two, or right behind.
    pub unless: &'static [&'static str],
    /// What is wrong with it, as a sentence without its full stop.
    pub advice: &'static str,
}

const fn pair(first: &'static str, gap: usize, second: &'static str, advice: &'static str) -> Collocation {
    Collocation { first, gap, second, unless: &[], advice }
}

const fn word(first: &'static str, advice: &'static str) -> Collocation {
    pair(first, 0, "", advice)
}

impl Collocation {
    const fn unless(self, unless: &'static [&'static str]) -> Self {
        Self { unless, ..self }
    }

    /// Its length in bytes at the beginning of a text, if it stands there.
    pub fn length(&self, text: &str) -> Option<usize> {
        let rest = text.strip_prefix(self.first)?;
        let longest = self.gap + self.second.chars().count();
        let clause: String = rest.chars().take(longest).take_while(|c| !MARKS.contains(*c)).collect();
        let between = clause.get(..clause.find(self.second)?)?;
        let end = self.first.len() + between.len() + self.second.len();
        let behind = text.get(end..).unwrap_or_default();
        let right = self.unless.iter().any(|word| between.contains(word) || behind.starts_with(word));
        (between.chars().count() <= self.gap && !right).then_some(end)
    }
}

/// No pair reaches over one of these.
const MARKS: &str = ",。;:!?、(\n\t";

/// The pairs and words of the list.
pub const COLLOCATIONS: &[Collocation] = &[
    pair("维持", 4, "答辩决定", "复议机关或法院维持的是答复决定，“答辩决定”疑为“答复决定”"),
    pair("为有效对", 12, "管理", "“为有效”后面缺动词，可改为“为有效加强对……的管理”").unless(VERBS),
    pair("为有效对", 12, "监督", "“为有效”后面缺动词，可改为“为有效加强对……的监督”").unless(VERBS),
    pair("为有效对", 12, "工作", "“为有效”后面缺动词，可改为“为有效做好……工作”").unless(VERBS),
    pair("切实", 4, "切实", "同一句里“切实”重复"),
    pair("进一步", 6, "进一步", "同一句里“进一步”重复").unless(&["和", "并", "有待", "地"]),
    pair("不断", 5, "不断", "同一句里“不断”重复").unless(&["和", "并", "地"]),
    pair("认真", 4, "认真", "同一句里“认真”重复").unless(&["和", "并", "地"]),
    pair("对", 10, "进行了进行", "“进行”重复"),
    pair("防止", 8, "不再", "“防止”后面不用否定，应为“防止……再次”或“确保……不再”"),
    pair("避免", 8, "不再", "“避免”后面不用否定，应为“避免……再次”或“确保……不再”"),
    pair("杜绝", 8, "不再", "“杜绝”后面不用否定，应为“杜绝……再次”或“确保……不再”"),
    pair("截至", 14, "为止", "“截至”已有“到……为止”的意思，删去“为止”"),
    pair("原因", 1, "是因为", "“原因是”与“因为”重复，留一个"),
    pair("原因", 1, "是由于", "“原因是”与“由于”重复，留一个"),
    pair("目的", 1, "是为了", "“目的是”与“为了”重复，留一个"),
    pair("率", 3, "100%以上", "比率不会超过100%"),
    pair("根据", 0, "按照", "“根据”与“按照”重复，留一个").unless(&["职责", "比例"]),
    pair("按照", 0, "根据", "“按照”与“根据”重复，留一个"),
    pair("根据", 0, "依据", "“根据”与“依据”重复，留一个"),
    pair("依照", 0, "按照", "“依照”与“按照”重复，留一个"),
    word("付诸于", "“诸”就是“之于”，应为“付诸”"),
    word("见诸于", "“诸”就是“之于”，应为“见诸”"),
    word("诉诸于", "“诸”就是“之于”，应为“诉诸”"),
    word("公诸于众", "应为“公之于众”"),
    word("加以进行", "“加以”与“进行”重复，留一个"),
    word("予以进行", "“予以”与“进行”重复，留一个"),
    word("予以加以", "“予以”与“加以”重复，留一个"),
];

const VERBS: &[&str] = &["进行", "加以", "实施", "开展", "予以", "加强", "做好", "实行", "作出"];

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        let at = |start: usize| {
            let rest = text.get(start..).unwrap_or_default();
            COLLOCATIONS.iter().find_map(|entry| rest.get(..entry.length(rest)?))
        };
        text.char_indices().filter_map(|(start, _)| at(start)).collect()
    }

    #[test]
    fn every_entry_is_found_in_its_own_words() {
        for entry in COLLOCATIONS {
            let filler = if entry.gap >= 2 { "这项" } else { "" };
            let text = format!("近年来{}{filler}{}。", entry.first, entry.second);
            assert_eq!(found(&text), [format!("{}{filler}{}", entry.first, entry.second)], "{text}");
        }
    }

    #[test]
    fn each_is_silent_where_the_words_go_together() {
        for text in [
            "法院维持我局答复决定。",
            "为有效对门户网站进行日常管理,建立制度。",
            "切实加强领导,切实落实责任。",
            "进一步完善制度,进一步规范流程。",
            "进一步规范和进一步完善制度。",
            "防止类似问题再次发生,不再出现超期答复。",
            "截至2023年12月31日,共公开12条。",
            "原因是更新不及时。",
            "满意率达到100%,参训人员增加100%以上。",
            "根据按照职责分工拟定的方案。",
            "信息公布于众。",
        ] {
            assert_eq!(found(text), [] as [&str; 0], "{text}");
        }
    }
}
