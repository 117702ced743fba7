import type { Profile } from '../result';

/** What a file says, before anybody knows what it means: the engine refuses what is no profile. Throws when it is not JSON. */
export const read = (text: string): Profile => JSON.parse(text.replace(/^\ufeff/, '')) as Profile;

/** A profile as a file. */
export const write = (profile: Profile): string => `${JSON.stringify(profile, null, 2)}\n`;

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
