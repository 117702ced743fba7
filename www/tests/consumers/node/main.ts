// Compiled, not run: the types are what the package says they are.
import init, { check, needs, rules, schema, version, type Finding, type Options, type Outcome } from 'gouji';
import { attach, type Attachment } from 'gouji/attach';
import type { GoujiElement } from 'gouji/element';
import { connect, type FrameReport } from 'gouji/frame';

const options: Options = { year: 2023, text: true, profile: { families: { wording: false } } };

export async function use(element: Element, frame: HTMLIFrameElement): Promise<string[]> {
  await init(new URL('https://example.gov.cn/gouji_bg.wasm'));
  const outcome: Outcome = check({ html: '<p>…</p>' }, options);
  const attachment: Attachment = attach(element, { list: false, onResult: ({ summary }) => summary.errors });
  attachment.detach();
  const framed: Outcome = await connect(frame).check('…');
  const checker: GoujiElement = document.createElement('gouji-checker');
  await checker.check({ html: '' });
  checker.addEventListener('gouji-result', ({ detail }) => detail.findings.length);
  const messages: string[] = [...outcome.findings, ...framed.findings].map(({ message }: Finding) => message);
  return [...messages, needs('…'), schema, version(), ...rules().map(({ id }) => id)];
}

export const isResult = (report: FrameReport): boolean => report.type === 'gouji-result' && report.document.error === null;
