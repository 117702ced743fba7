import type { Failure, Outcome } from './result';

/** The outcome of an input that cannot be used. */
export function unusable(name: string, bytes: number, error: Failure): Outcome {
  return {
    error,
    source: { name, kind: null, encoding: null, bytes, text: null },
    report: null,
    findings: [],
    unchecked: [],
    diagnostics: [],
    coverage: { relations: { held: 0, used: 0, failed: 0, unchecked: 0 }, rules: { run: 0, not_applicable: 0, off: 0 } },
    summary: { errors: 0, warnings: 0, infos: 0 },
  };
}
