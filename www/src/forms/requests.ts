/** Table three of the forms of 2019 and 2021: 收到和处理政府信息公开申请情况. */
import { heading, outlined, stub, type FormTable, type GridCell, type Label } from './layout';

const NOTE = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
const RESULTS = '三、本年度办理结果';

const COLUMNS: [string, string][] = [
  ['natural', '自然人'], ['business', '商业企业'], ['research', '科研机构'], ['ngo', '社会公益组织'],
  ['legal', '法律服务机构'], ['other', '其他'], ['total', '总计'],
];

/** A group of outcomes: its label, and its rows where it has several. */
interface Group {
  id: string;
  label: string;
  rows: string[];
}

const OTHER_E4 = [
  '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  '3.其他',
];

const groups = (form: 'E3' | 'E4'): Group[] => [
  { id: 'r3.1', label: '（一）予以公开', rows: [] },
  { id: 'r3.2', label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', rows: [] },
  {
    id: 'r3.3',
    label: '（三）不予公开',
    rows: [
      '1.属于国家秘密', '2.其他法律行政法规禁止公开', '3.危及“三安全一稳定”', '4.保护第三方合法权益', '5.属于三类内部事务信息',
      '6.属于四类过程性信息', '7.属于行政执法案卷', '8.属于行政查询事项',
    ],
  },
  { id: 'r3.4', label: '（四）无法提供', rows: ['1.本机关不掌握相关政府信息', '2.没有现成信息需要另行制作', '3.补正后申请内容仍不明确'] },
  {
    id: 'r3.5',
    label: '（五）不予处理',
    rows: ['1.信访举报投诉类申请', '2.重复申请', '3.要求提供公开出版物', '4.无正当理由大量反复申请', '5.要求行政机关确认或重新出具已获取信息'],
  },
  { id: 'r3.6', label: '（六）其他处理', rows: form === 'E4' ? OTHER_E4 : [] },
  { id: 'r3.7', label: '（七）总计', rows: [] },
];

type Column = [string, string];

const slots = (columns: Column[], id: string, row: string): GridCell[] =>
  columns.map(([column, title]) => ({ cell: `T3.${id}.${column}`, row, column: title }));

function groupRows(columns: Column[], group: Group): GridCell[][] {
  if (group.rows.length === 0) return [[stub(group.label, 2), ...slots(columns, group.id, group.label)]];
  return group.rows.map((label, index) => [
    ...(index === 0 ? [stub(group.label, 1, group.rows.length)] : []),
    stub(label),
    ...slots(columns, `${group.id}.${index + 1}`, `${group.label}${label}`),
  ]);
}

/** The columns between the business ones and the total; some tables print a subtotal among them. */
function columnsWith(subtotal: boolean): Column[] {
  const entities: Column[] = subtotal ? [['entities', '小计']] : [];
  return [...COLUMNS.slice(0, 6), ...entities, ...COLUMNS.slice(6)];
}

function head(columns: Column[], corner: Label): GridCell[][] {
  const middle = columns.slice(1, -1);
  return [
    [corner, heading('申请人情况', columns.length)],
    [heading('自然人', 1, 2), heading('法人或其他组织', middle.length), heading('总计', 1, 2)],
    middle.map(([, title]) => heading(title)),
  ];
}

const corner: Label = { text: NOTE, columns: 3, rows: 3, scope: 'col', note: true };
const narrowCorner: Label = { text: '办理情况', rows: 3, scope: 'col' };

const frame = { id: 'T3', title: '三、收到和处理政府信息公开申请情况' };
const NEW = '一、本年新收政府信息公开申请数量';
const CARRIED = '二、上年结转政府信息公开申请数量';
const LEFT = '四、结转下年度继续办理';

/** Table three as printed: the outline of its rows takes three columns. */
export function requestTable(form: 'E3' | 'E4', subtotal: boolean): FormTable {
  const columns = columnsWith(subtotal);
  const whole = (id: string, label: string): GridCell[] => [stub(label, 3), ...slots(columns, id, label)];
  const results = groups(form).flatMap((group) => groupRows(columns, group));
  results[0]?.unshift(stub(RESULTS, 1, results.length));
  const body = [whole('r1', NEW), whole('r2', CARRIED), ...results, whole('r4', LEFT)];
  return { ...frame, stubs: 3, head: head(columns, corner), body };
}

/** Table three for narrow screens: the outline of its rows stands in one column. */
export function narrowRequestTable(form: 'E3' | 'E4', subtotal: boolean): FormTable {
  const columns = columnsWith(subtotal);
  const row = (id: string, label: string, level: number, full = label): GridCell[] => [outlined(label, level), ...slots(columns, id, full)];
  const title = (label: string, level: number): GridCell[] => [outlined(label, level, columns.length + 1)];
  const results = groups(form).flatMap((group) => group.rows.length === 0
    ? [row(group.id, group.label, 1)]
    : [title(group.label, 1), ...group.rows.map((label, index) => row(`${group.id}.${index + 1}`, label, 2, `${group.label}${label}`))]);
  const body = [row('r1', NEW, 0), row('r2', CARRIED, 0), title(RESULTS, 0), ...results, row('r4', LEFT, 0)];
  return { ...frame, stubs: 1, head: head(columns, narrowCorner), body };
}
