import type { Era, Profile } from '../result';
import type { Settings } from './settings';

export const ERAS: readonly Era[] = ['E1', 'E2', 'E3', 'E4'];
/** The first year of the regulation; reports before it have no form. */
export const FIRST_YEAR = 2008;
const LAST_YEAR = 2099;

const isYear = (value: unknown) => Number.isInteger(value) && Number(value) >= FIRST_YEAR && Number(value) <= LAST_YEAR;

/** What a file sets: beside a profile it may name the year and the form of all reports. */
export interface Read {
  profile: Profile;
  year: number | null;
  era: Era | null;
  /** The key whose value is none; null when there is none. */
  wrong: 'year' | 'era' | null;
}

/** What a file says, before anybody knows what it means: the engine refuses what is no profile. Throws when it is not JSON. */
export function read(text: string): Read {
  const { year = null, era = null, ...profile } = JSON.parse(text.replace(/^\ufeff/, '')) as Profile & Pick<Read, 'year' | 'era'>;
  const wrong = year !== null && !isYear(year) ? 'year' : era !== null && !ERAS.includes(era) ? 'era' : null;
  return { profile, year, era, wrong };
}

/** All settings as a file. */
export const write = ({ profile, year, era }: Settings): string =>
  `${JSON.stringify({ ...profile, ...(year ? { year } : {}), ...(era ? { era } : {}) }, null, 2)}\n`;

/** The profiles that come with the checker, as in `public/profiles/`. */
export const EXAMPLES: Profile[] = [
  {
    name: '某市口径示例',
    'extra-rows': ['其他主动公开文件'],
    limits: {
      'department-deadline': '01-20', 'government-deadline': '03-10', 'overview-length': 1000, 'sentence-length': 180, 'publication-days': 30,
    },
    rules: { 'own-channel-name-inconsistent': false },
  },
  { name: '报送前从严自查', severity: { 'cell-blank': 'error', 'section-order': 'error' } },
  { name: '只核对数字', families: { structure: false, metadata: false, wording: false }, rules: { 'title-year-vs-period': true } },
];
