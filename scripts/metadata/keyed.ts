import type { Problem } from './problem.ts';
import type { SourceFile } from './types.ts';

interface Named {
    readonly name: string;
    readonly file: SourceFile | undefined;
    readonly line?: number;
}

/** All by their names. Of several with one name the first stays, and a problem names the places of both. */
export function keyed<T extends Named>(all: readonly T[], problems: Problem[]): ReadonlyMap<string, T> {
    const byName = new Map<string, T>();
    for (const one of all) {
        const first = byName.get(one.name);
        if (first === undefined) byName.set(one.name, one);
        else problems.push(definedTwice(one.name, one, first.file));
    }
    return byName;
}

/** The problem of a second definition of one name. */
export function definedTwice(
    name: string,
    second: { readonly file: SourceFile | undefined; readonly line?: number },
    first: SourceFile | undefined
): Problem {
    return {
        file: second.file?.path ?? '',
        line: second.line ?? second.file?.root.line ?? 1,
        message: `${name} is already defined in ${first?.path ?? 'another file'}.`,
        remedy: 'Keep one of the two.'
    };
}
