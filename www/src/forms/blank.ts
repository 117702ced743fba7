import { disclosureTable } from './disclosure';
import { disputeTable } from './disputes';
import type { FormTable } from './layout';
import { requestTable } from './requests';
import { statisticsTable } from './statistics';

/** The forms that prescribe tables. */
export const FORMS = ['E4', 'E3', 'E2'] as const;

/** The official tables of a form as printed, without figures. */
export function blankTables(form: (typeof FORMS)[number]): FormTable[] {
  if (form === 'E2') return [statisticsTable({ focus: false, columns: [''], unit: () => null })];
  return [disclosureTable(form), requestTable(form, false), disputeTable()];
}
