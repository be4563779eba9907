import { sumOf, type KeptFiles } from '../keptFiles.ts';
import { linkBundle, type FileCode } from './link.ts';

/** What a link was made of: each file that was asked for, and the sum of its code then; null where it was not there. */
type Asked = readonly (readonly [file: string, scopedStyles: boolean, sum: string | null])[];

interface Kept {
    readonly asked: Asked;
    readonly code: string;
}

/**
 * `linkBundle` that keeps on disk what it joined, under a key that names the bundle: the bundler takes a second of the
 * first page of each start. Asks for the same files as the bundler would, and joins anew where one of them is another.
 * Rejects where the bundle can't be joined, and keeps nothing then.
 */
export async function keptLink(kept: KeptFiles, key: unknown, entry: string, codeOf: FileCode): Promise<string> {
    const known = kept.read(key);
    if (known !== undefined) {
        const { asked, code } = JSON.parse(known) as Kept;
        if (asked.every(([file, scopedStyles, sum]) => sumOfCode(codeOf(file, scopedStyles)) === sum)) return code;
    }
    const asked: [string, boolean, string | null][] = [];
    const code = await linkBundle(entry, (file, scopedStyles) => {
        const text = codeOf(file, scopedStyles);
        asked.push([file, scopedStyles, sumOfCode(text)]);
        return text;
    });
    kept.write(key, JSON.stringify({ asked, code } satisfies Kept));
    return code;
}

function sumOfCode(code: string | undefined): string | null {
    return code === undefined ? null : sumOf(code);
}
