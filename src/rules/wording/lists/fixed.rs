//! Fixed phrases of official prose with a wrong, missing or misplaced character.

use crate::rules::words::Phrase;

/// The wrong forms.
pub const FIXED: &[Phrase] = &[
    Phrase::new("不公开为列外").instead("不公开为例外"),
    Phrase::new("公开为长态").instead("公开为常态"),
    Phrase::new("公开为常太").instead("公开为常态"),
    Phrase::new("公开为常态、公开为例外").instead("公开为常态、不公开为例外"),
    Phrase::new("公开为常态,公开为例外").instead("公开为常态、不公开为例外"),
    Phrase::new("以人名为中心").instead("以人民为中心"),
    Phrase::new("以人民为重心").instead("以人民为中心"),
    Phrase::new("以人民未中心").instead("以人民为中心"),
    Phrase::new("以人民中心的").instead("以人民为中心的"),
    Phrase::new("已人民为中心").instead("以人民为中心"),
    Phrase::new("三审三较").instead("三审三校"),
    Phrase::new("三审三效").instead("三审三校"),
    Phrase::new("三申三校").instead("三审三校"),
    Phrase::new("权利在阳光下运行").instead("权力在阳光下运行"),
    Phrase::new("权力在阳光下运形").instead("权力在阳光下运行"),
    Phrase::new("习近平新时代特色社会主义思想").instead("习近平新时代中国特色社会主义思想"),
    Phrase::new("习近平新时代中国特色社会思想").instead("习近平新时代中国特色社会主义思想"),
    Phrase::new("牢记始命").instead("牢记使命"),
    Phrase::new("牢计使命").instead("牢记使命"),
    Phrase::new("乡村振新").instead("乡村振兴"),
    Phrase::new("脱贫功坚").instead("脱贫攻坚"),
    Phrase::new("脱贫攻尖").instead("脱贫攻坚"),
    Phrase::new("绿水清山").instead("绿水青山"),
    Phrase::new("双随即").instead("双随机"),
    Phrase::new("放服管").instead("放管服"),
    Phrase::new("管放服").instead("放管服"),
    Phrase::new("执政为名").instead("执政为民"),
    Phrase::new("权责法订").instead("权责法定"),
    Phrase::new("为人民服物").instead("为人民服务"),
    Phrase::new("获得敢").instead("获得感").unless_followed(&["于"]),
    Phrase::new("知情全").instead("知情权").with(&["参与权", "监督权", "表达权"]),
    Phrase::new("参予权").instead("参与权"),
    Phrase::new("放管服改格").instead("放管服改革"),
    Phrase::new("互联网十政务").instead("互联网+政务"),
];

/// Phrases long enough to be known with one character wrong or missing, without marks of punctuation.
pub const LONG: &[&str] = &[
    "习近平新时代中国特色社会主义思想",
    "国家治理体系和治理能力现代化",
    "让权力在阳光下运行",
    "中华民族伟大复兴",
    "以人民为中心的发展思想",
];
