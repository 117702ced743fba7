//! What the reader may tell about the state of a text: the one list of all diagnostics.

/// A kind of [`Note`](super::Note).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Diagnostic {
    /// Its id, as in results; never reused.
    pub id: &'static str,
    /// Its name in Chinese.
    pub name: &'static str,
    /// What becomes of such text, in Chinese.
    pub meaning: &'static str,
}

const fn diagnostic(id: &'static str, name: &'static str, meaning: &'static str) -> Diagnostic {
    Diagnostic { id, name, meaning }
}

/// All of them. None is a defect of the report; each is told at most once a document.
pub const DIAGNOSTICS: &[Diagnostic] = &[
    diagnostic("noise-ruby", "拼音注音", "汉字后括号里的拼音有5处以上：略去后检查"),
    diagnostic("noise-traditional", "繁体转码", "繁体字超过5%：逐字对照为简体后检查，引文仍为原文"),
    diagnostic("noise-tw-vocabulary", "台湾词汇替换", "“規範性檔案”等转换用语：还原后检查"),
    diagnostic("noise-mojibake", "编码损伤", "乱码及其前后6个字：不作检查"),
    diagnostic("noise-site-line", "站点噪声行", "网页按钮、页脚、相关文章：不作为报告内容"),
    diagnostic("noise-spam", "注入的垃圾文本", "赌博、色情等文字或成串地名：不作为报告内容，不引用"),
    diagnostic("noise-page-number", "页码", "单独成行或依次递增的页码：不作为数据，表格里的由表格关系判断"),
    diagnostic("noise-digit-loss", "数字、年月、括号丢失", "“自202511日起”等：不据此判断日期和标点"),
    diagnostic("noise-chart", "图表文字", "坐标、图例数字：不作为数据"),
    diagnostic("noise-linewrap", "硬换行断词", "每千字有5个以上断词的空格：略去后检查"),
    diagnostic("noise-repeat-title", "标题重复", "封面、页眉重复的标题：不作为报告内容"),
    diagnostic("unreadable-image-table", "表格未能读到", "表格没有文字，可能是图片：相关核对不进行"),
    diagnostic("table-column-major", "表格逐列排出", "几行数字逐列排在一起：只有一种排法使勾稽关系成立时，还原到各行"),
    diagnostic("table-split-cell", "数字被拆成两段", "“1 2”合为12才使勾稽关系成立时：按12核对"),
    diagnostic("pages-without-text", "没有文字的页", "版式文件中有的页没有文字，可能是图片：其中的内容不作检查"),
    diagnostic("incomplete-file", "文件不完整", "文件的结尾缺失：只检查读到的部分"),
    diagnostic("tracked-changes", "含有修订", "文档留有修订标记：按接受全部修订后的文字检查"),
    diagnostic("hidden-sheets", "隐藏的工作表", "工作簿中隐藏的工作表：不作检查"),
    diagnostic("numbering-unread", "编号未能读出", "旧版文档中个别自动编号：读不出，序号可能缺失"),
];
