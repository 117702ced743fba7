// The parts of a packed file, such as a Word document.
import { inflateRawSync } from 'node:zlib';

const [ENTRY, END] = [0x02014b50, 0x06054b50];

/** The parts by their names, unpacked. */
export function parts(bytes) {
  const found = new Map();
  let at = bytes.readUInt32LE(bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06])) + 16);
  while (bytes.readUInt32LE(at) === ENTRY) {
    const [method, size, name, extra, comment] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), ...[28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset))];
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(start, start + size);
    found.set(bytes.toString('utf8', at + 46, at + 46 + name), method === 0 ? content : inflateRawSync(content));
    at += 46 + name + extra + comment;
  }
  if (bytes.readUInt32LE(at) !== END) throw new Error('no packed file');
  return found;
}
