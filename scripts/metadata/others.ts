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

/** Reads a custom metadata record, whose file is named `Type.Record.md-meta.xml`. */
export function readCustomMetadata(file: SourceFile, { qualify }: ReadContext): CustomMetadataRecord {
    const [type = '', developerName = ''] = file.name.split('.');
    return {
        object: qualify(`${type}__mdt`),
        developerName,
        label: textOf(file.root, 'label') ?? developerName,
        values: Object.fromEntries(
            children(file.root, 'values').map((one) => [
                qualify(textOf(one, 'field') ?? ''),
                typedValue(child(one, 'value'))
            ])
        ),
        file
    };
}

function typedValue(value: XmlElement | undefined): string | number | boolean | undefined {
    if (!value || value.attributes['nil'] === 'true') return undefined;
    const type = value.attributes['type']?.replace(/^\w+:/, '');
    if (type === 'boolean') return value.text === 'true';
    if (type === 'double' || type === 'int' || type === 'integer' || type === 'decimal') return Number(value.text);
    return value.text;
}
