import type { ErrorCode, Failure } from '../../result';

const WORDS: Record<Exclude<ErrorCode, 'internal'>, string> = {
  empty: 'There is no text. Paste the whole report, or open its file.',
  encrypted: 'This file has a password. Remove it in the program that made the file, save it again, and open that.',
  'too-large': 'This is far longer than an annual report. Keep only the report and its three tables.',
  'unknown-binary': 'This file is of no kind that can be read here. Open it in its own program, select all, copy, and paste it here.',
  damaged: 'This file is incomplete or damaged. Download or copy it again, or select all in its own program, copy, and paste it here.',
  'not-a-report': 'This does not look like a disclosure annual report: its title and sections were not found.',
  'needs-office': 'The part that reads such files was not loaded. Reload the page, or use gouji-full.html; or select all in the file, copy, and paste it here.',
};

/** Why an input could not be used; an error of the checker itself has a code and nothing of the text. */
export const refusal = ({ code, message }: Failure): string =>
  code === 'internal' ? `The checker itself failed (code ${/GJ-\w+/.exec(message)?.[0] ?? 'GJ-TRAP'}); the report is not to blame. It has been started afresh: try again.` : WORDS[code];
