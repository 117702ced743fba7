import { documentView } from './document';
import { editor } from './editor';
import { intake } from './intake';
import { list } from './list';
import { page } from './page';
import { privacy } from './privacy';
import { progress } from './progress';
import { result } from './result';
import { tables } from './tables';
import { trial } from './trial';
import { verdict } from './verdict';

/** Every word that the page itself says, in Chinese: one file for each part of the page. */
export const zh = {
  ...page,
  document: documentView,
  editor,
  intake,
  list,
  privacyPage: privacy,
  progress,
  result,
  tables,
  trial,
  verdict,
};

/** The shape that every language fills. */
export type Messages = typeof zh;
