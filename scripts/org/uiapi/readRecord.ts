import type { ObjectModel } from '../../metadata/index.ts';
import type { FieldPath, Org } from '../types.ts';
import { notFound, UiError } from './error.ts';
import { namesIn, pathsOf } from './fieldPaths.ts';
import { layoutPaths, type LayoutType } from './layouts.ts';
import { recordObject } from './objects.ts';
import { readRecords, type RecordRepresentation } from './records.ts';

export interface RecordOptions {
    readonly fields?: string | undefined;
    readonly optionalFields?: string | undefined;
    readonly layoutTypes?: string | undefined;
}

function layoutTypes(value: string | undefined): readonly LayoutType[] {
    return namesIn(value).map((name) => {
        if (name === 'Full' || name === 'Compact') return name;
        throw new UiError(400, 'ILLEGAL_QUERY_PARAMETER_VALUE', `layoutTypes takes Full and Compact, not '${name}'.`);
    });
}

function wantedPaths(org: Org, object: ObjectModel, options: RecordOptions): readonly FieldPath[] {
    const fields = namesIn(options.fields);
    const optional = namesIn(options.optionalFields);
    const layouts = layoutTypes(options.layoutTypes);
    if (fields.length + optional.length + layouts.length === 0) {
        throw new UiError(
            400,
            'MISSING_REQUIRED_PARAMETER',
            'Give fields, optionalFields or layoutTypes, for example ?fields=' + `${object.name}.Id.`
        );
    }
    return [
        ...pathsOf(org, object, fields),
        ...pathsOf(org, object, optional, true),
        ...layouts.flatMap((type) => layoutPaths(org, object, type))
    ];
}

/** One record with the fields asked for. @throws UiError 400, 404; QueryError */
export function readRecord(org: Org, id: string, options: RecordOptions): RecordRepresentation {
    const found = recordObject(org, id);
    const paths = wantedPaths(org, found.object, options);
    const query = {
        object: found.object.name,
        where: { path: 'Id', operator: 'eq', value: found.id } as const,
        limit: 1
    };
    const [record] = readRecords(org, query, paths);
    if (!record) throw notFound(`record '${id}'`);
    return record;
}
