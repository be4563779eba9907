/**
 * Names that the platform neither imports nor rewrites. @derives-namespace from an object, which it does rewrite.
 */
import EVENT from '@salesforce/schema/Phone_Event__c';

const parts = EVENT.objectApiName.split('__');
const prefix = parts.length === 3 ? `${parts[0]}__` : '';

/** The package's own channel of changes. */
export const CHANNEL = `${prefix}Phone_Events__chn`;

/** The API name of one of the package's list views. */
export function listViewName(name: string): string {
    return `${prefix}${name}`;
}
