import type { ReadContext } from './fields.ts';
import type { RecordTypeModel, RecordTypePicklist, SourceFile } from './types.ts';
import { children, flagOf, textOf, type XmlElement } from './xml.ts';

/** A picklist value as record types write it: percent-encoded where it holds anything special. */
function decoded(text: string): string {
    try {
        return decodeURIComponent(text);
    } catch {
        return text;
    }
}

function readPicklist(one: XmlElement): RecordTypePicklist {
    const values = children(one, 'values').map((value) => ({
        value: decoded(textOf(value, 'fullName') ?? ''),
        isDefault: flagOf(value, 'default')
    }));
    return {
        values: new Set(values.map(({ value }) => value)),
        defaultValue: values.find(({ isDefault }) => isDefault)?.value
    };
}

/** Reads a RecordType file: its names, and what it offers of each picklist. */
export function readRecordType(file: SourceFile, { qualify }: ReadContext): RecordTypeModel {
    const { root } = file;
    const name = textOf(root, 'fullName') ?? file.name;
    return {
        name,
        label: textOf(root, 'label') ?? name,
        active: flagOf(root, 'active'),
        description: textOf(root, 'description'),
        picklists: new Map(
            children(root, 'picklistValues').map((one) => [qualify(textOf(one, 'picklist') ?? ''), readPicklist(one)])
        ),
        file
    };
}
