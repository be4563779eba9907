import type { SourceModel } from '../../../metadata/index.ts';
import { findObject } from '../../store/index.ts';
import type { ObjectDescription } from './types.ts';

/** Icons of objects that no tab gives one. */
const STANDARD_ICONS: Readonly<Record<string, string>> = {
    Account: 'standard:account',
    Case: 'standard:case',
    Contact: 'standard:contact',
    Lead: 'standard:lead',
    Opportunity: 'standard:opportunity',
    Organization: 'standard:organization',
    Task: 'standard:task',
    User: 'standard:user'
};

/** `custom:custom55` from a tab's motif `Custom55: Cell Phone`. */
export function iconOfMotif(motif: string | undefined): string | undefined {
    const number = /^Custom(\d+)\b/.exec(motif ?? '')?.[1];
    return number === undefined ? undefined : `custom:custom${number}`;
}

/** The icon that an object's records carry: its tab's, or a standard one. */
export function iconOf(model: SourceModel, object: string): string {
    return iconOfMotif(model.tabs.get(object)?.motif) ?? STANDARD_ICONS[object] ?? 'standard:record';
}

/** Names, labels and icon of an object; its API name where the model does not know it. */
export function describeObject(model: SourceModel, name: string): ObjectDescription {
    const object = findObject(model, name);
    return {
        name: object?.name ?? name,
        label: object?.label ?? name,
        pluralLabel: object?.pluralLabel ?? name,
        icon: iconOf(model, name)
    };
}
