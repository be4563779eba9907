import { qualifier } from '../../../metadata/index.ts';
import type { SourceModel } from '../../../metadata/index.ts';
import { findObject, resolveField } from '../../store/index.ts';

/** What an import of `@salesforce/schema/…` gives. */
export type SchemaToken =
    { readonly objectApiName: string } | { readonly objectApiName: string; readonly fieldApiName: string };

/**
 * The token for `Object` or `Object.Field` or `Object.Parent__r.Field`, its custom names with the model's namespace.
 * Throws where the model has no such object or field.
 */
export function schemaToken(model: SourceModel, reference: string): SchemaToken {
    const [object = '', ...path] = qualifier(model.namespace)(reference).split('.');
    if (!findObject(model, object)) throw new Error(`@salesforce/schema/${reference}: there is no object ${object}.`);
    if (path.length === 0) return { objectApiName: object };
    const fieldApiName = path.join('.');
    const resolved = resolveField(model, object, fieldApiName);
    if ('problem' in resolved) throw new Error(`@salesforce/schema/${reference}: ${resolved.problem}`);
    return { objectApiName: object, fieldApiName };
}
