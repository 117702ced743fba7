/** The shapes of what `check` returns. A key that is listed is always there. */

/** How much a finding weighs: an official form or regulation is broken, something is suspicious, style. */
export type Severity = 'error' | 'warning' | 'info';

/** The forms by their years: 2008–2013, 2014–2018, 2019–2020, from 2021. */
export type Era = 'E1' | 'E2' | 'E3' | 'E4';

/** A stretch of `source.text`, in UTF-16 code units; line and column count from 1. */
export interface Span {
  start: number;
  end: number;
  line: number;
  column: number;
}

/** Where something stands in the original; rows and columns count from 1, merged cells resolved. */
export type Place =
  | { paragraph: number }
  | { table: number; row: number; column: number }
  | { page: number; x: number; y: number }
  | { sheet: string; cell: string };

/** Why an input could not be used at all. */
export type ErrorCode =
  | 'empty' | 'encrypted' | 'too-large' | 'unknown-binary' | 'damaged' | 'not-a-report' | 'needs-office' | 'internal';

/** An input that could not be used, with a sentence in Chinese that says what to do. */
export interface CheckError {
  code: ErrorCode;
  message: string;
}

/** What was read. */
export interface Source {
  name: string;
  /** What it was recognised as; null when `error` says that it was not. */
  kind: 'text' | 'markdown' | 'csv' | 'html' | 'mht' | 'docx' | 'doc' | 'wps' | 'xlsx' | 'xls' | 'et' | 'ods' | 'pdf' | 'ofd' | 'runs' | null;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5' | null;
  /** The size of the input. */
  bytes: number;
  /** The text that spans count in; null unless asked for. */
  text: string | null;
}

/** A section of the report; `id` is null where the form knows no such section. */
export interface Section {
  id: string | null;
  ordinal: string | null;
  title: string;
  span: Span;
}

/** How a cell of the form was found. None of the last four is a zero. */
export type CellState = 'number' | 'blank' | 'mark' | 'absent' | 'unreadable';

/** A cell of the official form. */
export interface Cell {
  /** For example `T3.r1.total`. */
  id: string;
  /** The figure meant, signed, without separators; null when the state is not `number`. */
  value: number | null;
  unit: string | null;
  /** What is printed. */
  raw: string;
  state: CellState;
  /** `read`: labels and order place it; `recovered`: relations chose between readings. */
  how: 'read' | 'recovered' | null;
  span: Span | null;
  place: Place | null;
}

/** A figure in prose. */
export interface Quantity {
  value: number;
  unit: string | null;
  span: Span;
}

/** One part of a claim. */
export interface ClaimPart {
  label: string;
  value: number | null;
  unit: string | null;
  percent: number | null;
  span: Span;
}

/** A sentence with figures that say something about each other. */
export interface Claim {
  id: string;
  kind: 'enumeration' | 'percent' | 'year-on-year' | 'restatement' | 'rate' | 'list-count';
  total: Quantity | null;
  parts: ClaimPart[];
  /** Null where it could not be judged; `reason` says why. */
  holds: boolean | null;
  reason: string | null;
  span: Span;
}

/** The report as understood. */
export interface Report {
  title: string | null;
  issuer: string | null;
  issuer_kind: 'government' | 'department' | 'township' | 'other' | null;
  year: number | null;
  era: Era | null;
  /** The form whose labels are printed; it may differ from `era`. */
  form: Era | null;
  /** The reporting period, as ISO dates. */
  period: { start: string; end: string } | null;
  sections: Section[];
  /** Every cell of the form once, in the form's order. */
  cells: Cell[];
  claims: Claim[];
}

/** Another place that a finding speaks of. */
export interface Related {
  label: string;
  span: Span | null;
  place: Place | null;
}

/** A change of the text. */
export interface Edit {
  span: Span;
  text: string;
}

/** A repair; of several equally small ones none is better than the others, then each is only `display`. */
export interface Fix {
  title: string;
  applicability: 'safe' | 'suggested' | 'display';
  /** New figures by cell id. */
  cells: Record<string, number>;
  edits: Edit[];
}

/** A statement of fact about the report, and what to do. */
export interface Finding {
  rule: string;
  severity: Severity;
  message: string;
  help: string;
  span: Span | null;
  place: Place | null;
  quote: string;
  cells: string[];
  expected: string | null;
  actual: string | null;
  related: Related[];
  fixes: Fix[];
  /** The fingerprint of the finding that explains this one. */
  explained_by: string | null;
  /** 16 hexadecimal digits. */
  fingerprint: string;
}

/** What could not be checked, and why. */
export interface Unchecked {
  rule: string;
  reason: string;
}

/** A remark on the reading, such as noise that was left out. */
export interface Diagnostic {
  id: string;
  message: string;
}

/** How much was checked. `used` relations chose between readings and so verify nothing. */
export interface Coverage {
  relations: { held: number; used: number; failed: number; unchecked: number };
  rules: { run: number; not_applicable: number; off: number };
}

/** The result for one input; findings sorted by span, then place, then rule. */
export interface CheckDocument {
  error: CheckError | null;
  source: Source;
  report: Report | null;
  findings: Finding[];
  unchecked: Unchecked[];
  diagnostics: Diagnostic[];
  coverage: Coverage;
  /** Counts of the leading findings, those that no other explains. */
  summary: { errors: number; warnings: number; infos: number };
}

/** An entry of the registry of rules. */
export interface Rule {
  id: string;
  name: string;
  severity: Severity;
  eras: Era[];
  default: boolean;
  summary: string;
}
