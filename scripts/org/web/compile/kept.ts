import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { transform, type TransformOptions } from './transform.ts';

export type Transform = (source: string, options: TransformOptions) => string;

/**
 * `transform` that keeps on disk what it made: loading and running the compiler takes seconds at the first page of each
 * start, and the result depends on the source, the options and the compiler alone. `folder` names the compiler's version.
 * What it refuses is not kept.
 */
export function keptTransform(folder: string, make: Transform = transform): Transform {
    return (source, options) => {
        const name = createHash('sha256')
            .update(JSON.stringify([source, options]))
            .digest('hex');
        const file = path.join(folder, `${name}.js`);
        const kept = read(file);
        if (kept !== undefined) return kept;
        const code = make(source, options);
        keep(file, code);
        return code;
    };
}

function read(file: string): string | undefined {
    try {
        return readFileSync(file, 'utf8');
    } catch {
        return undefined;
    }
}

function keep(file: string, code: string): void {
    const part = `${file}.${process.pid}`;
    try {
        mkdirSync(path.dirname(file), { recursive: true });
        // Written apart and then renamed, so that a parallel start never reads half of it.
        writeFileSync(part, code);
        renameSync(part, file);
    } catch {
        // Where the folder can't be written to, each start compiles for itself.
    }
}
