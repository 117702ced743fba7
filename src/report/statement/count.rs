//! Counts in prose of the quantities that tables also have: requests, answers, disputes, documents, fees.

use super::context::{Context, OTHER_MATTERS};
use super::metric::{Metric, Role, Topic};
use super::surface::{Surface, with_relative_years, without_marks};
use super::vocabulary::named_in;
use super::words::eat;
use super::{Before, Found, Scope, scope};
use crate::report::Header;
use crate::report::prose::Prose;
use crate::report::prose::item::{Item, bare};
use crate::report::prose::passage::Passage;
use crate::report::prose::piece::Cue;
use crate::text::quantity::{Measure, Quantity};

/// More than this behind a figure, or before it for its subject, is not looked at.
const MOST_BEHIND: usize = 300;
const MOST_BEFORE: usize = 900;

/// Reads the counts of a passage, those in brackets behind a count as its parts.
pub fn read(prose: &Prose<'_>, header: &Header) -> Vec<Found> {
    let mut reader = Reader { passage: &prose.passage, header, context: None, found: Vec::new() };
    for (place, (level, items)) in prose.levels.iter().enumerate() {
        reader.context = if place == 0 { None } else { level.opener.and_then(|opener| reader.opened_by(opener)) };
        let bare_level = place > 0 && reader.context.is_none();
        for item in items.iter().filter(|_| !bare_level) {
            reader.item(item);
        }
    }
    reader.found
}

struct Reader<'a> {
    passage: &'a Passage<'a>,
    header: &'a Header,
    /// The total that the text is about.
    context: Option<Context>,
    found: Vec<Found>,
}

/// An item's count with the words around it.
struct Count<'a> {
    item: &'a Item,
    quantity: Quantity,
    /// The words before the figure in its clause, and the clauses before.
    clause: String,
    earlier: &'a str,
    after: String,
    /// The sentence as it is, brackets included, up to the figure.
    raw: &'a str,
}

/// A surface that fits a count, with the words before it.
struct Fit {
    surface: &'static Surface,
    head: String,
}

impl<'a> Reader<'a> {
    fn item(&mut self, item: &'a Item) {
        let Some(count) = self.count(item) else { return };
        self.context = self.context.take().and_then(|context| context.at(item, self.passage));
        if is_left_to_others(&count) {
            self.narrow_what_went_before(item);
        }
        let fit = self.best(&count);
        let taken = fit.and_then(|fit| self.take(&count, &fit));
        if let Some(context) = &mut self.context {
            context.note(item, taken, count.quantity.value);
        }
    }

    fn count(&self, item: &'a Item) -> Option<Count<'a>> {
        let all = || item.quantities.iter().filter_map(|index| self.passage.quantities.get(*index)).copied();
        let quantity = all().rev().find(|quantity| matches!(quantity.measure, Measure::Count | Measure::Money))?;
        let first = all().next()?.span.start as usize;
        let before = Before::of(self.passage, first);
        let from = (first - before.clause.len()).max(item.span.start as usize);
        let year = self.header.year.as_ref().map(|year| year.value);
        let clause = with_relative_years(&bare(self.passage.text(from, first)), year);
        let after = with_relative_years(self.behind(quantity.span.end).trim_start_matches('的'), year);
        let gap = usize::from(!before.earlier.is_empty());
        let start = first.saturating_sub(before.clause.len() + gap + before.earlier.len());
        let raw = self.passage.flow.get(start..first).unwrap_or(before.clause);
        Some(Count { item, quantity, clause, earlier: before.earlier, after, raw })
    }

    /// What follows, as far as a clause or a list of channels may reach.
    fn behind(&self, at: u32) -> &'a str {
        let end = (at as usize + MOST_BEHIND).min(self.passage.span.end as usize);
        self.passage.flow.get(at as usize..self.passage.flow.floor_char_boundary(end)).unwrap_or_default()
    }

    /// The surface that explains the most words.
    fn best(&self, count: &Count<'_>) -> Option<Fit> {
        let behind = clause_of(&count.after);
        let fits = named_in([&count.clause, behind])
            .filter(|surface| surface.measures(&count.quantity) && self.is_on_topic(surface, count));
        let heads = fits.filter_map(|surface| {
            let head = surface.head(&count.clause, behind)?;
            Some(Fit { surface, head: count.clause.get(..head).unwrap_or_default().to_owned() })
        });
        heads.reduce(|best, next| if next.head.len() < best.head.len() { next } else { best })
    }

    fn is_on_topic(&self, surface: &Surface, count: &Count<'_>) -> bool {
        let context = self.context.as_ref();
        let divides = context.map(|context| context.divides);
        match surface.topic {
            Topic::Any => true,
            Topic::Received => context.is_some_and(Context::lists_received),
            Topic::Active => {
                context.is_some_and(|context| context.listing && divides == Some(Metric::ActivelyDisclosed))
            }
            Topic::KeyFields => count.earlier.contains("重点领域"),
            topic => divides.is_some_and(|divides| divides.topic() == topic),
        }
    }

    /// Notes a count under its metric, and what it makes the text be about.
    fn take(&mut self, count: &Count<'_>, fit: &Fit) -> Option<Metric> {
        let metric = fit.surface.metric;
        let before = Before { clause: subject(metric, &fit.head), earlier: count.earlier };
        let year = self.header.year.as_ref().map(|year| year.value);
        let shared = count.clause.contains("分别");
        let elsewhere = shared || metric.role() == Role::Carried && !self.carries_requests(count);
        if elsewhere || !scope::is_of_year(before, year) || !self.is_about_information(metric, count) {
            return None;
        }
        let scope = if fit.surface.topic == Topic::Any {
            self.own_scope(count, metric, before)
        } else {
            self.scope_as_part(count, metric, before)?
        };
        self.found.push(Found { metric, scope, quantity: Some(count.quantity), place: count.item.span });
        let total = metric.topic() != Topic::Any;
        let divided = metric == Metric::RequestsReceived && scope == Scope::Part && self.is_listing(count.item);
        if total && !divided {
            self.context = Some(Context::new(metric, scope, count.item, count.quantity));
        }
        Some(metric)
    }

    fn is_listing(&self, item: &Item) -> bool {
        item.cue == Some(Cue::Among)
            || self.context.as_ref().is_some_and(|context| context.listing && context.sentence == item.sentence)
    }

    /// Whose count it is, by its own words and what stands before them.
    fn own_scope(&self, count: &Count<'_>, metric: Metric, before: Before<'_>) -> Scope {
        let context = self.context.as_ref();
        let disputes = matches!(metric.topic(), Topic::Reviews | Topic::Litigation);
        let inside = self.is_listing(count.item) && metric == Metric::RequestsReceived;
        let blurred = !disputes && context.is_some_and(|context| context.is_open_at(count.item));
        let named = metric == Metric::RequestsReceived || scope::names_the_whole(before.clause);
        let of_part = !named && context.is_some_and(|context| context.scope == Scope::Part);
        let bracketed = scope::is_bracketed_part(count.raw);
        let narrower = bracketed
            || inside
            || blurred
            || of_part
            || self.is_of_others(metric, count)
            || self.is_of_channel(metric, count);
        if narrower { Scope::Part } else { scope::of(before, self.header) }
    }

    /// Whose count a part is: that of the total, when nothing narrower stands before it; `我局答复3件` is said beside others.
    fn scope_as_part(&self, count: &Count<'_>, metric: Metric, before: Before<'_>) -> Option<Scope> {
        let own = Before { earlier: "", ..before };
        let neutral = scope::of(own, self.header) == Scope::Whole;
        let context = self.context.as_ref();
        let open = context.is_some_and(|context| context.is_closed_to(metric, count.item));
        let lawsuits = matches!(metric, Metric::LitigationCorrected | Metric::LitigationCorrectedInPart);
        let of_a_kind = lawsuits && context.is_some_and(|context| context.divides != Metric::Litigation);
        let of_time = metric.role() == Role::Part && before.clause.contains('年');
        let contrasted = scope::names_the_whole(before.clause);
        if of_time || contrasted || (metric == Metric::ReceivedOnline && !self.is_only_online(count)) {
            return None;
        }
        let whole = context.map_or(Scope::Whole, |context| context.scope);
        (neutral && !open).then_some(if of_a_kind || self.is_of_others(metric, count) { Scope::Part } else { whole })
    }

    /// Whether the sentence speaks of cases that the table leaves out: those of other courts, and those that the agency decides.
    fn is_of_others(&self, metric: Metric, count: &Count<'_>) -> bool {
        const COURTS: &[&str] = &["共同被告", "二审", "再审", "上诉", "一审"];
        const ORGAN: &[&str] = &["复议机关", "应诉", "审理", "办理行政复议", "受理行政复议", "承办", "代理", "出庭"];
        let behind = count.after.split('。').next().unwrap_or_default();
        let listed = count.item.cue == Some(Cue::Among);
        let named = |words: &[&str]| words.iter().any(|word| count.raw.contains(word));
        match metric.topic() {
            Topic::Reviews => listed || named(ORGAN),
            Topic::Litigation => {
                listed && metric == Metric::Litigation
                    || named(ORGAN)
                    || named(COURTS)
                    || COURTS.iter().any(|word| behind.contains(word))
            }
            _ => false,
        }
    }

    /// Whether information was counted in one channel: the sentence before or a short heading names it.
    fn is_of_channel(&self, metric: Metric, count: &Count<'_>) -> bool {
        const CHANNELS: &[&str] = &["网站", "微信", "微博", "公众号", "公报", "栏目", "专栏", "公示栏"];
        const REACH: usize = 120;
        let end = count.item.span.start as usize;
        let near = self.passage.text_before(end, REACH);
        let (headings, own) = near.rsplit_once('\n').unwrap_or(("", near));
        let heading = headings.rsplit_once('\n').map_or("", |(_, heading)| heading);
        let names = |text: &str| CHANNELS.iter().any(|channel| text.contains(channel));
        metric == Metric::ActivelyDisclosed && (names(own) || names(heading))
    }

    /// Whether what is carried over is requests: disputes and other business are carried over too.
    fn carries_requests(&self, count: &Count<'_>) -> bool {
        let near = self.passage.own_text_before(count.item.span.end as usize, MOST_BEFORE);
        let requests = near
            .rmatch_indices("申请")
            .find(|(at, _)| !near.get(..*at).is_some_and(|before| before.ends_with(['被', '议', '讼'])));
        let others = OTHER_MATTERS.iter().chain(&["复议", "诉讼", "案件"]).filter_map(|word| near.rfind(word)).max();
        let behind = clause_of(&count.after);
        requests.is_some_and(|(at, _)| others.is_none_or(|other| other < at))
            && !["审结", "复议", "诉讼", "裁决"].iter().any(|word| behind.contains(word))
    }

    /// Requests and disputes are spoken of elsewhere too: the text around must name those about information.
    fn is_about_information(&self, metric: Metric, count: &Count<'_>) -> bool {
        const NAMES: &[&str] = &["信息公开", "依申请", "政府信息", "申请公开", "政务公开"];
        let before = self.passage.text_before(count.item.span.end as usize, MOST_BEFORE);
        let behind = count.after.split(['。', ';', ',']).next().unwrap_or_default();
        let needed = matches!(metric.topic(), Topic::Requests | Topic::Reviews | Topic::Litigation);
        !needed || NAMES.iter().any(|name| before.contains(name) || behind.contains(name))
    }

    /// Whether the sentence names no other way that the official form also counts as online.
    fn is_only_online(&self, count: &Count<'_>) -> bool {
        const OTHERS: &[&str] = &["邮件", "邮箱", "平台", "微信", "在线"];
        let before = Before::of(self.passage, count.item.span.start as usize);
        let after = count.after.split('。').next().unwrap_or_default();
        let texts = [before.earlier, before.clause, after];
        !OTHERS.iter().any(|word| texts.iter().any(|text| text.contains(word)))
    }

    /// `其余27件由各县区受理`: what was received just before is a part.
    fn narrow_what_went_before(&mut self, item: &Item) {
        let Some(context) =
            self.context.as_mut().filter(|context| context.sentence == item.sentence && !context.listing)
        else {
            return;
        };
        if context.divides != Metric::RequestsReceived || context.items > 0 {
            return;
        }
        context.scope = Scope::Part;
        let own = context.place;
        self.found.iter_mut().filter(|found| found.place == own).for_each(|found| found.scope = Scope::Part);
    }

    /// The total that a bracket divides.
    fn opened_by(&self, opener: usize) -> Option<Context> {
        let quantity = self.passage.quantities.get(opener)?;
        let found = self.found.iter().find(|found| found.quantity.is_some_and(|own| own.span == quantity.span))?;
        Some(Context::of_bracket(found.metric, found.scope, found.place, *quantity))
    }
}

/// The text up to where its clause ends.
fn clause_of(text: &str) -> &str {
    text.split([',', '。', ';', '!', '?', ':', '\n', ')']).next().unwrap_or_default()
}

/// What names whose count it is: without marks, what is left over, and channels that are said to be all.
fn subject(metric: Metric, head: &str) -> &str {
    const LEFT: &[&str] = &["其余", "剩余", "余下", "另有", "尚有", "还有", "有"];
    const ALL: &[&str] = &["多", "各", "等", "不同"];
    const WAYS: &[&str] = &["平台", "渠道", "方式", "途径", "形式", "载体", "媒介"];
    let head = without_marks(head);
    if metric.role() == Role::Carried {
        return eat(head, LEFT);
    }
    let by_all = |by: &&str| WAYS.iter().any(|way| by.ends_with(way)) && ALL.iter().any(|all| by.contains(all));
    let ways = head.split_once("通过").filter(|(_, by)| metric == Metric::ActivelyDisclosed && by_all(by));
    ways.map_or(head, |(head, _)| head)
}

/// `其余27件由各县区受理`, but not `其余2件结转下年度办理`.
fn is_left_to_others(count: &Count<'_>) -> bool {
    const REST: &[&str] = &["其余", "其他", "其它", "剩余", "余下", "另有", "另外"];
    let clause = count.after.split([',', '。', ';']).next().unwrap_or_default();
    let rest = REST.iter().any(|word| count.clause.starts_with(word));
    rest && clause.starts_with(['由', '为', '是'])
        && ["受理", "收到", "接收", "办理", "答复", "承办"].iter().any(|verb| clause.contains(verb))
}
