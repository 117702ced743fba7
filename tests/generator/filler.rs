//! Sentences without figures, to make a report as long as wanted.

use super::random::Random;

const TOPICS: &[&str] = &[
    "围绕河道清淤和圩堤加固",
    "针对老旧小区加装电梯",
    "结合镇村公交线路调整",
    "就农田水利设施管护",
    "着眼中小学校舍安全",
    "对照集贸市场升级改造",
    "聚焦灵活就业人员参保",
    "紧扣历史街区修缮",
    "面向养老服务站点布局",
    "依托乡村图书室建设",
    "按照古树名木保护的需要",
    "为方便渔民办理证照",
];

const ACTORS: &[&str] = &[
    "办公室会同业务股室",
    "各村（社区）信息员",
    "承办科室",
    "政务公开专班",
    "值班同志",
    "法制审核人员",
    "驻点联络员",
    "分管负责同志",
    "档案管理人员",
    "网站运维小组",
];

const ACTIONS: &[&str] = &[
    "梳理了办事流程并制成图解",
    "把文件起草说明与正文同步发布",
    "邀请居民代表到场了解进展",
    "逐篇核对了栏目内容和链接",
    "补齐了过去遗漏的附件",
    "重新编排了公开目录的层级",
    "录制了方言讲解的短片",
    "在查阅点添置了检索设备",
    "回访了提出意见的群众",
    "把常见疑问汇编成册",
    "约请媒体记者实地采访",
    "对照清单开展了交叉检查",
];

const RESULTS: &[&str] = &[
    "群众查找信息更加方便",
    "咨询电话明显减少",
    "发布差错得到及时纠正",
    "基层反映的堵点逐步化解",
    "栏目更新做到了有人管、有人审",
    "办理过程做到了留痕可查",
    "不同年龄的群众都能看懂",
    "部门之间的衔接更为顺畅",
    "政策的知晓面进一步扩大",
    "公开与服务形成了合力",
];

/// One sentence.
pub fn sentence(random: &mut Random) -> String {
    format!("{}，{}{}，{}。", random.pick(TOPICS), random.pick(ACTORS), random.pick(ACTIONS), random.pick(RESULTS))
}

/// A paragraph of `sentences` sentences.
pub fn paragraph(sentences: usize, random: &mut Random) -> String {
    (0..sentences).map(|_| sentence(random)).collect()
}
