/** Table two of the forms of 2019 and 2021: 主动公开政府信息情况. */
import { heading, stub, type FormTable, type GridCell } from './layout';

/** A block of the table: its article, its columns and its rows, each with the part of the cell id. */
interface Block {
  article: string;
  id: string;
  columns: [string, string][];
  rows: [string, string][];
}

const WIDTH = 3;

const E4: Block[] = [
  {
    article: '第二十条第（一）项',
    id: 'T2.1',
    columns: [['issued', '本年制发件数'], ['repealed', '本年废止件数'], ['valid', '现行有效件数']],
    rows: [['reg', '规章'], ['norm', '行政规范性文件']],
  },
  { article: '第二十条第（五）项', id: 'T2.5', columns: [['decisions', '本年处理决定数量']], rows: [['permit', '行政许可']] },
  {
    article: '第二十条第（六）项',
    id: 'T2.6',
    columns: [['decisions', '本年处理决定数量']],
    rows: [['penalty', '行政处罚'], ['coercion', '行政强制']],
  },
  { article: '第二十条第（八）项', id: 'T2.8', columns: [['amount', '本年收费金额（单位：万元）']], rows: [['fee', '行政事业性收费']] },
];

const PROJECTS: [string, string][] = [['prev', '上一年项目数量'], ['delta', '本年增/减'], ['decisions', '处理决定数量']];

const E3: Block[] = [
  {
    article: '第二十条第（一）项',
    id: 'T2.1',
    columns: [['made', '本年新制作数量'], ['published', '本年新公开数量'], ['total', '对外公开总数量']],
    rows: [['reg', '规章'], ['norm', '规范性文件']],
  },
  { article: '第二十条第（五）项', id: 'T2.5', columns: PROJECTS, rows: [['permit', '行政许可'], ['service', '其他对外管理服务事项']] },
  { article: '第二十条第（六）项', id: 'T2.6', columns: PROJECTS, rows: [['penalty', '行政处罚'], ['coercion', '行政强制']] },
  { article: '第二十条第（八）项', id: 'T2.8', columns: PROJECTS.slice(0, 2), rows: [['fee', '行政事业性收费']] },
  {
    article: '第二十条第（九）项',
    id: 'T2.9',
    columns: [['projects', '采购项目数量'], ['amount', '采购总金额']],
    rows: [['procure', '政府集中采购']],
  },
];

/** The last column of a narrower block takes the rest of the width, as printed. */
const span = (block: Block, index: number) => (index === block.columns.length - 1 ? WIDTH - index : 1);

function blockRows(block: Block): GridCell[][] {
  const titles = block.columns.map(([, title], index) => heading(title, span(block, index)));
  const rows = block.rows.map(([id, label]): GridCell[] => [
    stub(label),
    ...block.columns.map(([column, title], index) => ({
      cell: `${block.id}.${id}.${column}`,
      row: label,
      column: title,
      columns: span(block, index),
    })),
  ]);
  return [[heading(block.article, WIDTH + 1)], [heading('信息内容'), ...titles], ...rows];
}

/** Table two as printed in the form of that year. */
export function disclosureTable(form: 'E3' | 'E4'): FormTable {
  const blocks = form === 'E4' ? E4 : E3;
  return { id: 'T2', title: '二、主动公开政府信息情况', stubs: 1, head: [], body: blocks.flatMap(blockRows) };
}
