import path from 'node:path';
import type { ReadContext } from './fields.ts';
import type { BundleModel, CustomMetadataRecord, LabelModel, SourceFile } from './types.ts';
import { child, children, flagOf, textOf, textsOf, type XmlElement } from './xml.ts';

/** The labels of one CustomLabels file. */
export function readLabels(file: SourceFile): readonly LabelModel[] {
    return children(file.root, 'labels').map((label) => ({
        name: textOf(label, 'fullName') ?? '',
        value: textOf(label, 'value') ?? '',
        language: textOf(label, 'language') ?? '',
        categories: textOf(label, 'categories'),
        shortDescription: textOf(label, 'shortDescription') ?? '',
        protected: flagOf(label, 'protected'),
        line: label.line,
        file
    }));
}

/** Reads a js-meta.xml; the bundle is the folder it lies in. */
export function readBundle(file: SourceFile): BundleModel {
    const targets = child(file.root, 'targets');
    const folder = path.posix.dirname(file.path);
    return {
        name: path.posix.basename(folder),
        folder,
        apiVersion: textOf(file.root, 'apiVersion'),
        isExposed: flagOf(file.root, 'isExposed'),
        masterLabel: textOf(file.root, 'masterLabel'),
        description: textOf(file.root, 'description'),
        targets: targets ? textsOf(targets, 'target') : [],
        file
    };
}

/** Reads a custom metadata record, whose file is named `Type.Record.md-meta.xml`; none where the name is another. */
export function readCustomMetadata(file: SourceFile, context: ReadContext): readonly CustomMetadataRecord[] {
    const { qualify, problems } = context;
    const [type = '', developerName = ''] = file.name.split('.');
    if (developerName === '') {
        const message = 'The file is not named Type.Record.md-meta.xml.';
        problems.push({ file: file.path, line: 1, message, remedy: 'Rename it after its type and record.' });
        return [];
    }
    const values = children(file.root, 'values').map(
        (one) => [qualify(textOf(one, 'field') ?? ''), typedValue(child(one, 'value'), file, context)] as const
    );
    const label = textOf(file.root, 'label') ?? developerName;
    return [{ object: qualify(`${type}__mdt`), developerName, label, values: Object.fromEntries(values), file }];
}

function typedValue(
    value: XmlElement | undefined,
    file: SourceFile,
    { problems }: ReadContext
): string | number | boolean | undefined {
    if (!value || value.attributes['nil'] === 'true') return undefined;
    const type = value.attributes['type']?.replace(/^\w+:/, '');
    if (type === 'boolean') return value.text === 'true';
    if (type !== 'double' && type !== 'int' && type !== 'integer' && type !== 'decimal') return value.text;
    const number = value.text.trim() === '' ? NaN : Number(value.text);
    if (Number.isFinite(number)) return number;
    const message = `"${value.text}" is not a number.`;
    problems.push({ file: file.path, line: value.line, message, remedy: 'Write a number, or xsi:nil for none.' });
    return undefined;
}
