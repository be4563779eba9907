import type { KeptFiles } from '../keptFiles.ts';
import { transform, type TransformOptions } from './transform.ts';

export type Transform = (source: string, options: TransformOptions) => string;

/**
 * `transform` that keeps on disk what it made: loading and running the compiler takes seconds at the first page of each
 * start, and the result depends on the source, the options and the compiler alone. What it refuses is not kept.
 */
export function keptTransform(kept: KeptFiles, make: Transform = transform): Transform {
    return (source, options) => {
        const key = [source, options];
        const known = kept.read(key);
        if (known !== undefined) return known;
        const code = make(source, options);
        kept.write(key, code);
        return code;
    };
}
