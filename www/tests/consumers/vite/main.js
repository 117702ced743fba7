import init, { check, needs } from 'gouji';
import wasm from 'gouji/gouji_bg.wasm?url';
import office from 'gouji/gouji_office_bg.wasm?url';

import report from './report.txt?raw';

await init(wasm);
const file = new Uint8Array(await (await fetch('./report.docx')).arrayBuffer());
if (needs({ bytes: file }) === 'office') await init(undefined, { office });
document.title = JSON.stringify([check(report).summary, check({ bytes: file }).error]);
