/** Table four of the forms of 2019 and 2021: 政府信息公开行政复议、行政诉讼情况. */
import { heading, stub, type FormTable, type GridCell } from './layout';

const RESULTS: [string, string][] = [
  ['uphold', '结果维持'], ['correct', '结果纠正'], ['other', '其他结果'], ['pending', '尚未审结'], ['total', '总计'],
];
const BLOCKS: [string, string][] = [['review', '行政复议'], ['direct', '未经复议直接起诉'], ['after', '复议后起诉']];

const slots = ([block, label]: [string, string]): GridCell[] =>
  RESULTS.map(([result, title]) => ({ cell: `T4.${block}.${result}`, row: label, column: title }));

const frame = { id: 'T4', title: '四、政府信息公开行政复议、行政诉讼情况' };

/** Table four as printed: fifteen columns and one row. */
export function disputeTable(): FormTable {
  const leaves = (rows: number) => RESULTS.map(([, title]) => heading(title, 1, rows));
  return {
    ...frame,
    stubs: 0,
    head: [
      [heading('行政复议', 5), heading('行政诉讼', 10)],
      [...leaves(2), heading('未经复议直接起诉', 5), heading('复议后起诉', 5)],
      [...leaves(1), ...leaves(1)],
    ],
    body: [BLOCKS.flatMap(slots)],
  };
}

/** Table four for narrow screens: its three blocks one under the other. */
export function narrowDisputeTable(): FormTable {
  const row = (block: [string, string]): GridCell[] => [stub(block[1]), ...slots(block)];
  return { ...frame, stubs: 1, head: [[heading(''), ...RESULTS.map(([, title]) => heading(title))]], body: BLOCKS.map(row) };
}
