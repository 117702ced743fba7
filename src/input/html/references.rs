//! References to characters: `&nbsp;`, `&#20214;`, `&#x4EF6;`.

/// Where a reference stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Within {
    /// Text between tags.
    Text,
    /// An attribute's value, in which `&copy=1` is part of an address.
    Attribute,
}

/// Names that count without a semicolon too, of the characters from U+00A0 to U+00FF.
const LATIN: &str = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 \
    sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc \
    Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve \
    Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute \
    acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde \
    ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";
const FIRST_LATIN: u32 = 0xA0;
/// None of the names that count without a semicolon is longer.
const LONGEST: usize = 6;

/// The other names that count without a semicolon.
const BASIC: [(&str, char); 10] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("AMP", '&'),
    ("LT", '<'),
    ("GT", '>'),
    ("QUOT", '"'),
    ("COPY", '©'),
    ("REG", '®'),
];

/// Names that need one: those of HTML 4, and of HTML 5 those of marks and spaces. A name that is not here stays as printed.
const OTHERS: &str = "Tab=9 NewLine=a excl=21 num=23 dollar=24 percnt=25 apos=27 lpar=28 rpar=29 ast=2a plus=2b comma=2c \
    period=2e sol=2f colon=3a semi=3b equals=3d quest=3f commat=40 lsqb=5b bsol=5c rsqb=5d lowbar=5f \
    grave=60 lcub=7b verbar=7c rcub=7d OElig=152 oelig=153 Scaron=160 scaron=161 Yuml=178 fnof=192 \
    circ=2c6 tilde=2dc Alpha=391 Beta=392 Gamma=393 Delta=394 Epsilon=395 Zeta=396 Eta=397 Theta=398 \
    Iota=399 Kappa=39a Lambda=39b Mu=39c Nu=39d Xi=39e Omicron=39f Pi=3a0 Rho=3a1 Sigma=3a3 Tau=3a4 \
    Upsilon=3a5 Phi=3a6 Chi=3a7 Psi=3a8 Omega=3a9 alpha=3b1 beta=3b2 gamma=3b3 delta=3b4 epsilon=3b5 \
    zeta=3b6 eta=3b7 theta=3b8 iota=3b9 kappa=3ba lambda=3bb mu=3bc nu=3bd xi=3be omicron=3bf pi=3c0 \
    rho=3c1 sigmaf=3c2 sigma=3c3 tau=3c4 upsilon=3c5 phi=3c6 chi=3c7 psi=3c8 omega=3c9 thetasym=3d1 \
    upsih=3d2 piv=3d6 ensp=2002 emsp=2003 numsp=2007 puncsp=2008 thinsp=2009 hairsp=200a \
    ZeroWidthSpace=200b zwnj=200c zwj=200d lrm=200e rlm=200f hyphen=2010 dash=2010 ndash=2013 mdash=2014 \
    horbar=2015 lsquo=2018 rsquo=2019 sbquo=201a ldquo=201c rdquo=201d bdquo=201e dagger=2020 \
    Dagger=2021 bull=2022 bullet=2022 nldr=2025 hellip=2026 mldr=2026 permil=2030 prime=2032 Prime=2033 \
    lsaquo=2039 rsaquo=203a oline=203e frasl=2044 NoBreak=2060 euro=20ac image=2111 weierp=2118 \
    real=211c trade=2122 alefsym=2135 larr=2190 uarr=2191 rarr=2192 darr=2193 harr=2194 crarr=21b5 \
    lArr=21d0 uArr=21d1 rArr=21d2 dArr=21d3 hArr=21d4 forall=2200 part=2202 exist=2203 empty=2205 \
    nabla=2207 isin=2208 notin=2209 ni=220b prod=220f sum=2211 minus=2212 lowast=2217 radic=221a \
    prop=221d infin=221e ang=2220 and=2227 or=2228 cap=2229 cup=222a int=222b there4=2234 sim=223c \
    cong=2245 asymp=2248 ne=2260 equiv=2261 le=2264 ge=2265 sub=2282 sup=2283 nsub=2284 sube=2286 \
    supe=2287 oplus=2295 otimes=2297 perp=22a5 sdot=22c5 lceil=2308 rceil=2309 lfloor=230a rfloor=230b \
    square=25a1 squ=25a1 blacksquare=25aa loz=25ca starf=2605 bigstar=2605 star=2606 spades=2660 \
    clubs=2663 hearts=2665 diams=2666 check=2713 cross=2717 lang=27e8 rang=27e9";

/// What programs of Windows meant by 128 to 159.
const WINDOWS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

/// Adds text with its references resolved.
pub fn decode(text: &str, within: Within, out: &mut String) {
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('&') {
        out.push_str(before);
        let (character, length) = numbered(behind).or_else(|| named(behind, within)).unwrap_or(('&', 0));
        out.push(character);
        rest = behind.get(length..).unwrap_or_default();
    }
    out.push_str(rest);
}

/// A character by its number, and how much of the text names it.
fn numbered(text: &str) -> Option<(char, usize)> {
    let number = text.strip_prefix('#')?;
    let hexadecimal = number.strip_prefix(['x', 'X']);
    let (digits, radix) = hexadecimal.map_or((number, 10), |digits| (digits, 16));
    let length = digits.find(|character: char| !character.is_digit(radix)).unwrap_or(digits.len());
    let (value, behind) = digits.split_at_checked(length).filter(|(value, _)| !value.is_empty())?;
    let code = u32::from_str_radix(value, radix).unwrap_or(u32::MAX);
    let windows = code.checked_sub(0x80).and_then(|place| WINDOWS.chars().nth(place as usize));
    let character = windows.or_else(|| char::from_u32(code)).filter(|character| *character != '\0');
    let length = text.len() - behind.len() + usize::from(behind.starts_with(';'));
    Some((character.unwrap_or(char::REPLACEMENT_CHARACTER), length))
}

fn named(text: &str, within: Within) -> Option<(char, usize)> {
    let length = text.find(|character: char| !character.is_ascii_alphanumeric()).unwrap_or(text.len());
    let (name, behind) = text.split_at_checked(length)?;
    if behind.starts_with(';') {
        let character = without_semicolon(name).or_else(|| with_semicolon(name));
        if let Some(character) = character {
            return Some((character, length + ";".len()));
        }
    }
    let (character, known) =
        (2..=length.min(LONGEST)).rev().find_map(|end| Some((without_semicolon(name.get(..end)?)?, end)))?;
    let goes_on = known < length || behind.starts_with('=');
    (within == Within::Text || !goes_on).then_some((character, known))
}

fn without_semicolon(name: &str) -> Option<char> {
    let basic = BASIC.iter().find(|(own, _)| *own == name).map(|(_, character)| *character);
    let latin = || LATIN.split(' ').zip(FIRST_LATIN..).find(|(own, _)| *own == name);
    basic.or_else(|| char::from_u32(latin()?.1))
}

fn with_semicolon(name: &str) -> Option<char> {
    let mut all = OTHERS.split(' ').filter_map(|entry| entry.split_once('='));
    let (_, code) = all.find(|(own, _)| *own == name)?;
    char::from_u32(u32::from_str_radix(code, 16).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(text: &str, within: Within) -> String {
        let mut out = String::new();
        decode(text, within, &mut out);
        out
    }

    #[test]
    fn references_become_their_characters() {
        let cases = [
            ("12&nbsp;件&#65292;其中&#x4EF6;", "12\u{A0}件，其中件"),
            ("&lt3&gt &ampamp;&hellip;&mdash;", "<3> &amp;…—"),
            ("&#150;&#0;&#xD800;&#99999999999;", "–\u{FFFD}\u{FFFD}\u{FFFD}"),
            ("&nbspx&notit;&ensp&foo;&;&#;&#x;&", "\u{A0}x¬it;&ensp&foo;&;&#;&#x;&"),
        ];
        for (text, wanted) in cases {
            assert_eq!(decoded(text, Within::Text), wanted, "{text}");
        }
    }

    #[test]
    fn addresses_keep_their_parameters() {
        assert_eq!(decoded("?a=1&copy=2&lt;&reg&notx&amp", Within::Attribute), "?a=1&copy=2<®&notx&");
    }
}
