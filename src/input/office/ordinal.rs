//! Numbers as lists print them.

const DIGITS: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const LEGAL: [char; 10] = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const STEMS: &str = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES: &str = "子丑寅卯辰巳午未申酉戌亥";

/// A number in a format of OOXML, such as `chineseCounting`; Arabic digits in one that is not known.
pub fn ordinal(number: u32, format: &str) -> String {
    let from = |first: u32, last: u32| {
        let character = char::from_u32(first + number.saturating_sub(1)).filter(|_| number >= 1 && number <= last);
        character.map_or_else(|| number.to_string(), String::from)
    };
    match format {
        "none" | "bullet" => String::new(),
        "chineseCounting"
        | "chineseCountingThousand"
        | "japaneseCounting"
        | "taiwaneseCounting"
        | "taiwaneseCountingThousand"
        | "japaneseDigitalTenThousand"
        | "koreanCounting" => counted(number, &DIGITS, '十'),
        "ideographDigital" | "taiwaneseDigital" => digits(number, &DIGITS),
        "chineseLegalSimplified" | "ideographLegalTraditional" => counted(number, &LEGAL, '拾'),
        "ideographTraditional" => nth(STEMS, number),
        "ideographZodiac" => nth(BRANCHES, number),
        "ideographEnclosedCircle" => from(0x3280, 10),
        "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => from(0x2460, 20),
        "decimalEnclosedParen" => from(0x2474, 20),
        "decimalEnclosedFullstop" => from(0x2488, 20),
        "decimalFullWidth" | "decimalFullWidth2" => wide(number),
        "decimalZero" => format!("{number:02}"),
        "lowerLetter" => letters(number, 'a'),
        "upperLetter" => letters(number, 'A'),
        "lowerRoman" => roman(number).to_lowercase(),
        "upperRoman" => roman(number),
        _ => number.to_string(),
    }
}

/// `十二`, `一百零三`; digits one by one from 1000 on.
fn counted(number: u32, names: &[char; 10], ten: char) -> String {
    let name = |digit: u32| names.get(digit as usize).copied().unwrap_or('?');
    let hundred = if ten == '十' { '百' } else { '佰' };
    let (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10);
    let mut words = String::new();
    match number {
        0 => words.push(name(0)),
        1000.. => return digits(number, names),
        _ => {
            if hundreds > 0 {
                words.extend([name(hundreds), hundred]);
            }
            if tens > 1 || tens == 1 && (hundreds > 0 || ten == '拾') {
                words.push(name(tens));
            } else if hundreds > 0 && tens == 0 && ones > 0 {
                words.push('零');
            }
            words.extend((tens > 0).then_some(ten));
            words.extend((ones > 0).then(|| name(ones)));
        }
    }
    words
}

fn digits(number: u32, names: &[char; 10]) -> String {
    let digit = |character: char| names.get(character.to_digit(10)? as usize).copied();
    number.to_string().chars().filter_map(digit).collect()
}

fn wide(number: u32) -> String {
    let widened = |character: char| char::from_u32(u32::from(character) + 0xFEE0);
    number.to_string().chars().filter_map(widened).collect()
}

fn nth(names: &str, number: u32) -> String {
    let found = (number as usize).checked_sub(1).and_then(|index| names.chars().nth(index));
    found.map_or_else(|| number.to_string(), String::from)
}

/// `a` to `z`, then `aa`, `bb` as Word counts.
fn letters(number: u32, first: char) -> String {
    let Some(index) = number.checked_sub(1).filter(|index| *index < 26 * 8) else { return number.to_string() };
    let letter = char::from_u32(u32::from(first) + index % 26).unwrap_or(first);
    String::from(letter).repeat((index / 26 + 1) as usize)
}

fn roman(number: u32) -> String {
    const PARTS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if number == 0 || number > 3999 {
        return number.to_string();
    }
    let mut rest = number;
    let mut words = String::new();
    for (value, name) in PARTS {
        while rest >= value {
            words.push_str(name);
            rest -= value;
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::ordinal;

    #[test]
    fn numbers_are_printed_as_word_prints_them() {
        let shown = |format| [1, 10, 12, 20, 105].map(|number| ordinal(number, format)).join(" ");
        assert_eq!(shown("chineseCountingThousand"), "一 十 十二 二十 一百零五");
        assert_eq!(shown("chineseLegalSimplified"), "壹 壹拾 壹拾贰 贰拾 壹佰零伍");
        assert_eq!(shown("decimalEnclosedCircle"), "① ⑩ ⑫ ⑳ 105");
        assert_eq!(shown("decimalFullWidth"), "１ １０ １２ ２０ １０５");
        assert_eq!(shown("lowerLetter"), "a j l t aaaaa");
        assert_eq!(shown("upperRoman"), "I X XII XX CV");
        assert_eq!(shown("ideographTraditional"), "甲 癸 12 20 105");
        assert_eq!(shown("decimal"), "1 10 12 20 105");
        assert_eq!(ordinal(3, "bullet"), "");
    }
}
