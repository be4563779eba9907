import { existsSync } from 'node:fs';
import path from 'node:path';
import type { SourceModel } from '../../metadata/index.ts';
import { contentTypeOf, readStaticFile } from './staticFiles.ts';
import type { StaticFile } from './staticFiles.ts';

/** A static resource of the source, or a file inside one that is a folder. `asked` is `Name` or `Name/path/in/it`. */
export function readResource(model: SourceModel, asked: string): StaticFile | undefined {
    const [name = '', ...rest] = asked.split('/');
    const meta = model.files.find((file) => file.type === 'StaticResource' && file.name === name);
    if (meta === undefined) return undefined;
    const folder = path.join(model.root, path.dirname(meta.path));
    if (rest.length > 0) return readStaticFile(path.join(folder, name), rest.join('/'));
    const stem = path.basename(meta.path).replace(/\.resource-meta\.xml$/, '');
    const declared = meta.root.children.find((child) => child.name === 'contentType')?.text;
    const file = readStaticFile(folder, sibling(folder, stem));
    return file && { ...file, contentType: declared ?? contentTypeOf(stem) };
}

const ENDINGS: readonly string[] = [
    '',
    '.resource',
    '.js',
    '.css',
    '.json',
    '.png',
    '.svg',
    '.jpg',
    '.gif',
    '.txt',
    '.html'
];

function sibling(folder: string, stem: string): string {
    return stem + (ENDINGS.find((ending) => existsSync(path.join(folder, stem + ending))) ?? '');
}
