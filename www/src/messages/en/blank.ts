import type { Messages } from '../zh';

/** Words of the blank forms. */
export const blank: Messages['blank'] = {
  title: 'The official tables without figures, to paste into Word or WPS:',
  forms: { E2: 'statistics table of 2014', E3: 'trial form of 2019', E4: 'form of 2021' },
  copied: 'Copied; paste it now',
};
