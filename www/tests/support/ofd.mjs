// A page file of GB/T 33190 as a program writes it: a package of parts, words with their positions in millimetres.

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? rest >>> 1 ^ 0xedb88320 : rest >>> 1;
  return rest;
});

const crc = (bytes) => ~bytes.reduce((rest, byte) => TABLE[(rest ^ byte) & 255] ^ rest >>> 8, -1) >>> 0;

/** A package whose parts are stored as they are. */
function packed(parts) {
  const [files, list] = [[], []];
  let at = 0;
  for (const [path, content] of parts) {
    const [name, body] = [Buffer.from(path), Buffer.from(content)];
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt32LE(crc(body), 10);
    facts.writeUInt32LE(body.length, 14);
    facts.writeUInt32LE(body.length, 18);
    facts.writeUInt16LE(name.length, 22);
    const more = Buffer.alloc(14);
    more.writeUInt32LE(at, 10);
    files.push(Buffer.from('PK\x03\x04'), facts, name, body);
    list.push(Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), facts, more, name);
    at += 30 + name.length + body.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(list.reduce((sum, piece) => sum + piece.length, 0), 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...files, ...list, Buffer.from('PK\x05\x06'), end]);
}

const SIZE = 4;
const object = ([text, x, y]) => `<ofd:TextObject Boundary="${x} ${y} ${text.length * SIZE} ${SIZE}" Size="${SIZE}"><ofd:TextCode X="0" Y="${SIZE * 0.86}" DeltaX="g ${text.length} ${SIZE}">${text}</ofd:TextCode></ofd:TextObject>`;

/** A file of one page with these words, each with where its upper left corner stands. */
export const ofd = (words) => packed([
  ['OFD.xml', '<ofd:OFD DocType="OFD"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>'],
  ['Doc_0/Document.xml', '<ofd:Document><ofd:Pages><ofd:Page ID="0" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages></ofd:Document>'],
  ['Doc_0/Pages/Page_0/Content.xml', `<ofd:Page><ofd:Content><ofd:Layer>${words.map(object).join('')}</ofd:Layer></ofd:Content></ofd:Page>`],
]);
