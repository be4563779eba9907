import type { Problem, SourceFile, SourceModel } from '../../metadata/index.ts';

interface Named {
    readonly name: string;
    readonly file: SourceFile | undefined;
}

/** Those whose name no earlier one has; the platform and SQLite alike tell no capitals apart. */
function distinct<T extends Named>(all: Iterable<T>, problems: Problem[]): readonly T[] {
    const taken = new Map<string, T>();
    for (const one of all) {
        const first = taken.get(one.name.toLowerCase());
        if (first === undefined) taken.set(one.name.toLowerCase(), one);
        else
            problems.push({
                file: one.file?.path ?? one.name,
                line: one.file?.root.line ?? 1,
                message: `${one.name} differs from ${first.name} only in upper and lower case; it is left out.`,
                remedy: 'Rename one of the two.'
            });
    }
    return [...taken.values()];
}

function hasTable({ name, file }: Named, problems: Problem[]): boolean {
    if (!/^sqlite_/i.test(name)) return true;
    problems.push({
        file: file?.path ?? name,
        line: file?.root.line ?? 1,
        message: `The local org has no table for ${name}: the database keeps names that begin with sqlite_ for itself.`,
        remedy: 'Rename the object to try it here.'
    });
    return false;
}

/** The model with only what tables and columns can be named after; what is left out is added to its problems. */
export function withDistinctNames(model: SourceModel): SourceModel {
    const problems: Problem[] = [];
    const objects = distinct(model.objects.values(), problems)
        .filter((object) => hasTable(object, problems))
        .map((object) => {
            const fields = distinct(object.fields.values(), problems);
            return fields.length === object.fields.size
                ? object
                : { ...object, fields: new Map(fields.map((field) => [field.name, field])) };
        });
    if (problems.length === 0) return model;
    return {
        ...model,
        objects: new Map(objects.map((object) => [object.name, object])),
        problems: [...model.problems, ...problems]
    };
}
