//! How characters and figures are printed.

use super::Block;
use super::table::Printed;

/// Choices that change neither the words nor the figures.
#[derive(Clone, Copy, Debug, Default)]
pub struct Style {
    /// Traditional characters, as some sites convert whole pages.
    pub traditional: bool,
    /// Full-width digits everywhere.
    pub full_width: bool,
    /// A comma between thousands in tables.
    pub thousands: bool,
    /// A unit behind every figure in tables.
    pub units: bool,
    /// Chinese numerals for whole numbers from 2 to 99 in tables.
    pub chinese: bool,
    /// Half-width brackets, colons and commas.
    pub narrow: bool,
}

impl Style {
    /// Prints all texts of the blocks in this style.
    pub fn apply(self, blocks: &mut [Block]) {
        for block in blocks {
            match block {
                Block::Title(text) | Block::Heading(text) | Block::Paragraph(text) => *text = self.text(text),
                Block::Table(table) => table.rows.iter_mut().flatten().for_each(|cell| self.cell(cell)),
            }
        }
    }

    fn cell(self, cell: &mut Printed) {
        if self.thousands && cell.figure {
            cell.text = separate(&cell.text);
        }
        if self.chinese && cell.figure {
            cell.text = chinese(&cell.text).unwrap_or_else(|| cell.text.clone());
        }
        if self.units && cell.figure && !cell.text.is_empty() {
            cell.text += if cell.text.contains('.') { "万元" } else { "件" };
        }
        cell.text = self.text(&cell.text);
    }

    fn text(self, text: &str) -> String {
        text.chars().map(|character| self.character(character)).collect()
    }

    fn character(self, character: char) -> char {
        match character {
            '0'..='9' if self.full_width => char::from_u32(character as u32 + 0xfee0).unwrap_or(character),
            '（' if self.narrow => '(',
            '）' if self.narrow => ')',
            '：' if self.narrow => ':',
            '，' if self.narrow => ',',
            '；' if self.narrow => ';',
            other if self.traditional => traditional(other),
            other => other,
        }
    }
}

/// A number from 2 to 99 in Chinese numerals.
fn chinese(text: &str) -> Option<String> {
    let number: usize = text.parse().ok().filter(|number| (2..100).contains(number))?;
    let digit = |digit: usize| "零一二三四五六七八九".chars().nth(digit);
    let tens = match number / 10 {
        0 => String::new(),
        1 => "十".to_owned(),
        tens => format!("{}十", digit(tens)?),
    };
    let ones = if number.is_multiple_of(10) { String::new() } else { String::from(digit(number % 10)?) };
    Some(tens + &ones)
}

fn separate(text: &str) -> String {
    let (whole, rest) = text.split_at(text.find('.').unwrap_or(text.len()));
    if whole.is_empty() || !whole.bytes().all(|byte| byte.is_ascii_digit()) {
        return text.to_owned();
    }
    let groups: Vec<&str> = (0..whole.len())
        .filter(|at| (whole.len() - at) % 3 == 0 || *at == 0)
        .map(|at| &whole[at..next(whole.len(), at)])
        .collect();
    groups.join(",") + rest
}

/// Where the group of digits that begins at `at` ends.
fn next(length: usize, at: usize) -> usize {
    at + match (length - at) % 3 {
        0 => 3,
        short => short,
    }
}

/// Pairs of a simplified and a traditional character, only of those that the generator prints.
const TRADITIONAL: &str = "万萬与與专專业業个個丰豐临臨为爲举舉乡鄉书書于於云雲产產从從价價众衆会會传傳体體偿償关關养養内內册冊写寫农農决決况況准準减減划劃别別办辦务務动動区區华華单單占佔卫衛历歷县縣参參发發台臺号號后後听聽员員\
     咨諮围圍国國图圖场場处處备備复復够夠学學实實审審对對导導将將层層属屬岚嵐并並应應废廢开開强強归歸当當录錄征徵径徑总總户戶托託执執扩擴护護报報据據数數无無旧舊时時显顯晓曉机機权權条條构構标標栏欄树樹档檔\
     检檢汇匯没沒沣灃济濟渔漁澜瀾灵靈点點热熱状狀环環现現电電畅暢监監盖蓋确確秘祕称稱稳穩简簡类類紧緊纠糾约約级級纳納线線组組细細织織经經结結绕繞络絡统統继繼续續维維编編缮繕缴繳网網罚罰群羣职職联聯舆輿范範\
     获獲营營衔銜补補装裝见見规規计計认認训訓议議记記讲講许許讼訟设設访訪证證评評诉訴话話询詢说說请請读讀调調谈談负負财財责責购購贸貿费費资資转轉辑輯过過运運还還这這进進违違遗遺邮郵采採针針链鏈错錯镇鎮门門\
     问問间間闻聞阅閱阳陽险險隐隱页頁项項顺順预預领領题題额額风風驳駁驻駐齐齊龄齡";

fn traditional(character: char) -> char {
    let mut pairs = TRADITIONAL.chars();
    while let (Some(simplified), Some(other)) = (pairs.next(), pairs.next()) {
        if simplified == character {
            return other;
        }
    }
    character
}
