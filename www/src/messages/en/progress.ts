import type { progress as words } from '../zh/progress';

export const progress: typeof words = {
  page: (page: number, pages: number) => `page ${page} of ${pages}`,
  stages: { decode: 'Decoding', tables: 'Tables', check: 'Checking' },
  label: 'Checking',
  cancel: 'Cancel',
  cancelled: 'Cancelled; the result before is unchanged.',
  loaded: (percent) => `${percent}%`,
};
