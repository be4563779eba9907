import type { ObjectModel, SourceModel } from '../metadata/index.ts';
import { MADE_BY, type Generator } from './generated.ts';
import { standardFields, USER_FIELDS } from './standard.ts';

interface Path {
    readonly path: string;
    readonly about: string;
}

/** Types of the `@salesforce/schema` imports: one module for each object, field and path over one lookup. */
export const schemaTypes: Generator = {
    path: 'types/generated/schema.d.ts',
    write: (model) => {
        const objects = [...model.objects.values()].filter((object) => object.name !== 'User');
        return [
            `// ${MADE_BY}`,
            '// Names are typed as string, not as literals: in a managed package they carry its namespace.',
            ...objects.flatMap((object) => objectModules(object, model)),
            ...userModules()
        ].join('\n');
    }
};

function objectModules(object: ObjectModel, model: SourceModel): readonly string[] {
    const own = fieldPaths(object);
    const overLookups = references(object).flatMap(({ relationship, to }) =>
        targetPaths(to, model).map(({ path, about }) => ({ path: `${relationship}.${path}`, about }))
    );
    return [
        objectModule(object.name, object.label),
        ...[...own, ...overLookups].map((path) => fieldModule(object.name, path))
    ];
}

function fieldPaths(object: ObjectModel): readonly Path[] {
    return [
        ...standardFields(object).map(({ name, label }) => ({ path: name, about: label })),
        ...[...object.fields.values()].map((field) => ({ path: field.name, about: `${field.label} (${field.type})` }))
    ];
}

function references(object: ObjectModel): readonly { readonly relationship: string; readonly to: string }[] {
    const standard = standardFields(object).flatMap(({ reference }) => (reference ? [reference] : []));
    const custom = [...object.fields.values()].flatMap(({ lookup }) =>
        lookup === undefined
            ? []
            : lookup.referenceTo.slice(0, 1).map((to) => ({ relationship: lookup.relationship, to }))
    );
    return [...custom, ...standard];
}

function targetPaths(to: string, model: SourceModel): readonly Path[] {
    const target = model.objects.get(to);
    if (to !== 'User' && target !== undefined) return fieldPaths(target);
    const fields = to === 'User' ? USER_FIELDS : USER_FIELDS.filter(({ name }) => name === 'Id' || name === 'Name');
    return fields.map(({ name, label }) => ({ path: name, about: label }));
}

function userModules(): readonly string[] {
    const paths = USER_FIELDS.map(({ name, label }) => ({ path: name, about: label }));
    return [objectModule('User', 'User'), ...paths.map((path) => fieldModule('User', path))];
}

function objectModule(object: string, about: string): string {
    return [
        `declare module '@salesforce/schema/${object}' {`,
        `    /** ${about} */`,
        `    const object: { readonly objectApiName: string };`,
        `    export default object;`,
        `}`
    ].join('\n');
}

function fieldModule(object: string, { path, about }: Path): string {
    return [
        `declare module '@salesforce/schema/${object}.${path}' {`,
        `    /** ${about} */`,
        `    const field: { readonly fieldApiName: string; readonly objectApiName: string };`,
        `    export default field;`,
        `}`
    ].join('\n');
}
