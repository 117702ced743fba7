import type { Era } from '../result';
import { disclosureTable } from './disclosure';
import { disputeTable } from './disputes';
import type { FormTable } from './layout';
import { requestTable } from './requests';
import { statisticsTable } from './statistics';

/** The forms that prescribe tables. */
export const FORMS: readonly Era[] = ['E4', 'E3', 'E2'];

/** The official tables of a form as printed, without figures. */
export function blankTables(form: Era): FormTable[] {
  if (form === 'E2') return [statisticsTable({ focus: false, columns: [''], unit: () => null })];
  return form === 'E3' || form === 'E4' ? [disclosureTable(form), requestTable(form, false), disputeTable()] : [];
}
