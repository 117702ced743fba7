import { readFile } from 'node:fs/promises';

import init, { check, version } from 'gouji';

await init(await readFile(new URL(import.meta.resolve('gouji/gouji_bg.wasm'))));
const report = await readFile(process.argv[2], 'utf8');
console.log(JSON.stringify({ version: version(), summary: check(report).summary }));
