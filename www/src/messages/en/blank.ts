import type { Messages } from '../zh';

/** Words of the blank forms. */
export const blank: Messages['blank'] = {
  title: 'The official tables without figures, to paste into Word or WPS:',
  copied: 'Copied; paste it now',
};
