import type { FieldModel } from '../metadata/index.ts';
import { MADE_BY, type Generator } from './generated.ts';

/** The values of every picklist as string unions, for `import type { PicklistValues } from 'generated/picklists'`. */
export const picklistTypes: Generator = {
    path: 'types/generated/picklists.d.ts',
    write: (model) => {
        const fields = [...model.objects.values()].flatMap((object) => [...object.fields.values()]);
        return [
            `// ${MADE_BY}`,
            `declare module 'generated/picklists' {`,
            `    /** Values by object and field; \`string & {}\` where other values may be stored too. */`,
            `    export interface PicklistValues {`,
            ...fields.filter((field) => field.picklist !== undefined).map(property),
            `    }`,
            `}`
        ].join('\n');
    }
};

function property(field: FieldModel): string {
    const values = (field.picklist?.values ?? []).map(({ value }) => `'${value.replaceAll("'", "\\'")}'`);
    const open = field.picklist?.restricted === true ? [] : ['(string & {})'];
    return `/** ${field.label} */ '${field.object}.${field.name}': ${[...values, ...open].join(' | ') || 'never'};`;
}
