import type { Messages } from '../zh';
import { blank } from './blank';
import { charts } from './charts';
import { checklist } from './checklist';
import { claims } from './claims';
import { documentView } from './document';
import { editor } from './editor';
import { exports } from './exports';
import { intake } from './intake';
import { list } from './list';
import { page } from './page';
import { privacy } from './privacy';
import { progress } from './progress';
import { refusal } from './refusals';
import { result } from './result';
import { settingsPanel } from './settings';
import { tables } from './tables';
import { trial } from './trial';
import { verdict } from './verdict';

/** Every word that the page itself says, in English. What the checker finds is said in Chinese, as in the report. */
export const en: Messages = {
  ...page,
  blank,
  charts,
  checklist,
  claims,
  document: documentView,
  editor,
  exports,
  intake,
  list,
  privacyPage: privacy,
  progress,
  refusal,
  result,
  settingsPanel,
  tables,
  trial,
  verdict,
};
