/** What can be checked: pasted text, pasted HTML, a file, or the positioned words of the pages of a file. */
export type Input = string | { html: string } | { bytes: Uint8Array | ArrayBuffer; name?: string } | Runs;

/** The pages of a file as another program has read them, such as pdf.js. */
export interface Runs {
  runs: readonly RunPage[];
  /** `pdf` when they come from a PDF file; the source's kind in the result. */
  kind?: 'pdf' | 'runs' | null;
  /** The file's name, only shown. */
  name?: string | null;
  /** The file's size. */
  bytes?: number | null;
}

/** A page. All lengths are in points, from its upper left corner, as the page is shown. */
export interface RunPage {
  width: number;
  height: number;
  /** What stands on it, in any order. */
  items: readonly RunItem[];
  /**
   * The level and upright lines that it shows, each as the box that it covers: left, top, right, bottom. With them, merged
   * cells and labels of several lines are told with certainty; without them, by where words stand.
   */
  lines?: readonly (readonly [number, number, number, number])[] | null;
}

/** Words that stand together, with the box that they cover. */
export interface RunItem {
  text: string;
  x: number;
  y: number;
  width: number;
  /** For level writing, the size of the font. */
  height: number;
  /** How far the writing is turned, clockwise; 0 when left out. */
  angle?: 0 | 90 | 180 | 270 | null;
}

/** The periods of the form by report year: to 2013, 2014 to 2018, 2019 and 2020, from 2021. */
export type Era = 'E1' | 'E2' | 'E3' | 'E4';

/** How grave: an official form or regulation is broken; suspicious; style. */
export type Severity = 'error' | 'warning' | 'info';

/** What a check is at: reading the input, finding the official tables, judging. */
export type Stage = 'decode' | 'tables' | 'check';

export interface Options {
  /** The report year, where the text does not say it. */
  year?: number | null;
  /** The era whose rules apply; `auto` by the year. */
  era?: Era | 'auto' | null;
  /** Today as `YYYY-MM-DD`; without it no rule about deadlines runs. */
  today?: string | null;
  /** How reports are to be checked; the same keys as a profile file of the command line. */
  profile?: Profile | null;
  /** Only these rules run. */
  only?: readonly string[] | null;
  /** These rules do not run. */
  skip?: readonly string[] | null;
  /** Put the text as read into `source.text`. */
  text?: boolean | null;
  /** Called when a stage begins; a worker can show by it what a long check is at. */
  onStage?: ((stage: Stage) => void) | null;
}

/** What differs from the defaults; `schema/gouji-profile-1.json` describes it. */
export interface Profile {
  /** What it is called. */
  name?: string;
  /** Families of rules that are on or off as a whole, but for those in `rules`. */
  families?: Record<string, boolean>;
  /** Rules that are on or off whatever their default is, by id. */
  rules?: Record<string, boolean>;
  /** Rules whose findings are of another severity, by id; cases that a rule itself calls lighter stay so. */
  severity?: Record<string, Severity>;
  /** Deadlines as `MM-DD`, lengths in Chinese characters; a length that is set switches its rule on. */
  limits?: {
    'department-deadline'?: string;
    'government-deadline'?: string;
    'overview-length'?: number;
    'sentence-length'?: number;
    'publication-days'?: number;
  };
  /** Labels of rows that the place adds to the tables of the form. */
  'extra-rows'?: readonly string[];
}

/** A range of `source.text` in UTF-16 code units; line and column from 1. */
export interface Span {
  start: number;
  end: number;
  line: number;
  column: number;
}

/** A place that a person can find; all from 1. */
export type Place =
  | { paragraph: number }
  | { table: number; row: number; column: number }
  | { page: number; x: number; y: number }
  | { sheet: string; cell: string };

export type ErrorCode =
  | 'empty'
  | 'encrypted'
  | 'too-large'
  | 'unknown-binary'
  | 'damaged'
  | 'not-a-report'
  | 'needs-office'
  | 'internal';

export type Kind =
  | 'text'
  | 'markdown'
  | 'csv'
  | 'html'
  | 'mht'
  | 'docx'
  | 'doc'
  | 'wps'
  | 'xlsx'
  | 'xls'
  | 'et'
  | 'ods'
  | 'odt'
  | 'pdf'
  | 'ofd'
  | 'runs';

export interface Failure {
  code: ErrorCode;
  /** What it is and what to do instead, in Chinese. */
  message: string;
}

export interface Source {
  /** The name as given; empty when none was. */
  name: string;
  /** What it was recognised as; null when `error` says that it was not. */
  kind: Kind | null;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5' | null;
  bytes: number;
  /** The text as read; null unless asked for by `Options.text`. */
  text: string | null;
}

export interface Section {
  /** The form's section that the title names. */
  id: string | null;
  ordinal: string | null;
  title: string;
  span: Span;
}

export interface Cell {
  /** Such as `T3.r1.total`. */
  id: string;
  /** The figure; null unless `state` is `number`. */
  value: number | null;
  unit: string | null;
  /** What is printed. */
  raw: string;
  state: 'number' | 'blank' | 'mark' | 'absent' | 'unreadable';
  /** `recovered` when relations chose between readings of a damaged table. */
  how: 'read' | 'recovered' | null;
  span: Span | null;
  place: Place | null;
  /** The label of its row as printed; only cells of the local tables before 2014 (`L.1`, `L.1@<header>`) have one. */
  label?: string;
  /** The heading of its column of figures, likewise. */
  column?: string;
}

export interface Amount {
  value: number;
  unit: string;
  span: Span;
}

export interface Part {
  label: string;
  value: number;
  unit: string;
  percent: number | null;
  span: Span;
}

export interface Claim {
  id: string;
  kind: 'enumeration' | 'percent' | 'year-on-year' | 'restatement' | 'rate' | 'list-count';
  total: Amount | null;
  parts: Part[];
  /** Null when it could not be decided. */
  holds: boolean | null;
  reason: string | null;
  span: Span;
}

export interface Report {
  title: string | null;
  issuer: string | null;
  issuer_kind: 'government' | 'department' | 'township' | 'other' | null;
  year: number | null;
  era: Era | null;
  /** The form whose labels were found. */
  form: Era | null;
  /** First and last day as `YYYY-MM-DD`. */
  period: { start: string; end: string } | null;
  sections: Section[];
  /** With `Options.text`: what stands in the text but is no part of the report, such as buttons of a web page or page numbers. */
  noise?: Span[];
  /** Every cell of the form once, in its order. */
  cells: Cell[];
  claims: Claim[];
}

export interface Related {
  label: string;
  span: Span | null;
  place: Place | null;
}

export interface Edit {
  span: Span;
  text: string;
}

export interface Fix {
  title: string;
  applicability: 'safe' | 'suggested' | 'display';
  /** New values by cell id. */
  cells: Record<string, number>;
  edits: Edit[];
}

export interface Finding {
  rule: string;
  severity: Severity;
  /** One sentence of fact, in Chinese. */
  message: string;
  /** What to do, in Chinese. */
  help: string;
  span: Span | null;
  place: Place | null;
  /** The text at `span`. */
  quote: string;
  cells: string[];
  expected: string | null;
  actual: string | null;
  related: Related[];
  fixes: Fix[];
  /** The fingerprint of the finding that explains this one. */
  explained_by: string | null;
  /** 16 hexadecimal digits that stay the same under edits elsewhere. */
  fingerprint: string;
}

export interface Unchecked {
  rule: string;
  reason: string;
}

export interface Diagnostic {
  id: string;
  message: string;
}

export interface Coverage {
  relations: { held: number; used: number; failed: number; unchecked: number };
  rules: { run: number; not_applicable: number; off: number };
}

/** The result for one input. */
export interface Outcome {
  error: Failure | null;
  source: Source;
  report: Report | null;
  /** By span, then place, then rule; those without either last. */
  findings: Finding[];
  unchecked: Unchecked[];
  diagnostics: Diagnostic[];
  coverage: Coverage;
  /** How many findings lead, that is, are explained by no other. */
  summary: { errors: number; warnings: number; infos: number };
}

export interface Rule {
  id: string;
  name: string;
  severity: Severity;
  eras: Era[];
  /** Whether it runs without being named in `Options.only`. */
  default: boolean;
  /** What it checks, in one sentence. */
  summary: string;
  /** The family that it belongs to, such as `arithmetic`. */
  family: string;
  /** What users call the family, such as `表内勾稽`. */
  family_title: string;
}

/** Checks one report. Input that cannot be used gives an outcome with `error`; only wrong arguments throw a `TypeError`. */
export function check(input: Input, options?: Options | null): Outcome;

/**
 * What must be loaded before `check`: `office` is the second module, which reads `runs` too; `pdf` is the same module and a
 * reader of PDF files, such as pdf.js, that turns the file into `runs` first.
 */
export function needs(input: Input): 'core' | 'office' | 'pdf';

/** How a result is written out: as the command line's `--format` does; `cells` is the table of `gouji extract --format csv`. */
export type Format = 'json' | 'csv' | 'sarif' | 'html' | 'text' | 'cells';

/**
 * Checks one report, or every report of a packed file, and writes the result out: the bytes that the command line prints for the same
 * file. Only the larger module (`init(source, { office: true })`) does; the other throws an `Error`.
 */
export function render(input: Input, format: Format, options?: Options | null): string;

/** A relation of the form, and how it fares in the report. */
export interface RelationFacts {
  /** The rule that reports it. */
  rule: string;
  /** `used` when it chose between readings of a damaged table, so that it verifies nothing. */
  state: 'held' | 'used' | 'failed' | 'unchecked';
  /** The table, and the row or column where it is about one, in Chinese. */
  place: string;
  /** The sum written out, and what it is compared with; null where it could not be judged. */
  sum: string | null;
  /** Why it could not be judged. */
  reason: string | null;
  /** Its cells, the stated ones first. */
  cells: string[];
}

/** A figure of the text that the tables have too. */
export interface Support {
  /** The words that state it. */
  span: Span;
  /** What it is in the tables, such as `表三本年新收总计`. */
  words: string;
  value: number;
  /** The cells that have it, or add up to it. */
  cells: string[];
}

/** What was checked in particular; empty where nothing could be read. */
export interface Account {
  relations: RelationFacts[];
  /** The ids of all rules, by what became of them. */
  rules: { run: string[]; not_applicable: string[]; off: string[] };
  supports: Support[];
}

/** What `check` checks in particular. Only the larger module says it; the other throws an `Error`. */
export function account(input: Input, options?: Options | null): Account;

/**
 * Checks a Word document (.docx) and gives it back with a comment at each finding, and nothing else changed. `options.today` dates the
 * comments. Only the larger module does. Throws an `Error` that says why when the file cannot be read or is no such document.
 */
export function annotate(bytes: Uint8Array | ArrayBuffer, options?: Options | null): Uint8Array;

/** All rules in the order of the catalogue. */
export function rules(): Rule[];

/** The version of the module. */
export function version(): string;
