import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseXml } from '../../../metadata/index.ts';
import type { BundleModel, SourceModel, XmlElement } from '../../../metadata/index.ts';

type Raw = Readonly<Record<string, string | readonly string[]>>;

/**
 * The values that a page gives to a component, typed as its js-meta.xml declares them, with the declared defaults for
 * those that the page leaves out.
 */
export function typedProperties(
    model: SourceModel,
    bundle: BundleModel,
    raw: Raw,
    target: string
): Record<string, unknown> {
    const types = new Map(declared(model, bundle, target).map((property) => [property.name, property]));
    const result: Record<string, unknown> = {};
    for (const { name, type, standard } of types.values()) {
        if (standard !== undefined) result[name] = typed(standard, type);
    }
    for (const [name, value] of Object.entries(raw)) result[name] = typed(value, types.get(name)?.type ?? 'String');
    return result;
}

interface Declared {
    readonly name: string;
    readonly type: string;
    readonly standard: string | undefined;
}

function declared(model: SourceModel, bundle: BundleModel, target: string): readonly Declared[] {
    const file = path.join(model.root, bundle.folder, `${bundle.name}.js-meta.xml`);
    if (!existsSync(file)) return [];
    const root = bundle.file?.root ?? parseXml(readFileSync(file, 'utf8'), file);
    return descendants(root, 'targetConfig')
        .filter((config) => (config.attributes['targets'] ?? '').split(',').some((one) => one.trim() === target))
        .flatMap((config) => descendants(config, 'property'))
        .map(({ attributes }) => ({
            name: attributes['name'] ?? '',
            type: attributes['type'] ?? 'String',
            standard: attributes['default']
        }));
}

function* walk(element: XmlElement): Generator<XmlElement> {
    yield element;
    for (const child of element.children) yield* walk(child);
}

function descendants(element: XmlElement, name: string): readonly XmlElement[] {
    return [...walk(element)].filter((one) => one.name === name);
}

function typed(value: string | readonly string[], type: string): unknown {
    if (typeof value !== 'string') return value;
    if (type === 'Boolean') return value === 'true';
    if (type === 'Integer') return Number(value);
    return value;
}
