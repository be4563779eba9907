import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;

/** The text of each file in a zip archive (APPNOTE.TXT, sections 4.3.12 and 4.3.16), as a workbook is one. */
export function unzipped(zip: Buffer): ReadonlyMap<string, string> {
    let end = zip.length - 22;
    while (zip.readUInt32LE(end) !== END) end -= 1;
    const files = new Map<string, string>();
    let at = zip.readUInt32LE(end + 16);
    for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
        const [size, nameLength] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28)];
        const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
        const local = zip.readUInt32LE(at + 42);
        const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
        const stored = zip.subarray(start, start + size);
        files.set(name, (zip.readUInt16LE(at + 10) === 0 ? stored : inflateRawSync(stored)).toString('utf8'));
        at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    }
    return files;
}
