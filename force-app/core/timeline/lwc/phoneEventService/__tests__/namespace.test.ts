/// <reference types="node" />
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** As the platform gives a schema import in a package with the namespace nbx. */
function inPackage(name: string): { readonly objectApiName: string; readonly fieldApiName?: string } {
    const [object = '', ...field] = name.split('.').map((part) => (/__[cr]$/.test(part) ? `nbx__${part}` : part));
    return field.length === 0 ? { objectApiName: object } : { objectApiName: object, fieldApiName: field.join('.') };
}

const source = readFileSync(path.resolve(__dirname, '../documents.ts'), 'utf8');
const imported = [...source.matchAll(/'@salesforce\/schema\/([\w.]+)'/g)].map(([, name = '']) => name);
imported.forEach((name) =>
    jest.doMock(`@salesforce/schema/${name}`, () => ({ __esModule: true, default: inPackage(name) }), { virtual: true })
);

interface Service {
    readonly attemptPage: (id: string) => unknown;
    readonly CALL_QUERY: { readonly text: string };
    readonly MORE_QUERY: { readonly text: string };
}

describe('the documents in a package with a namespace', () => {
    const service = jest.requireActual<Service>('c/phoneEventService');

    it.each(['CALL_QUERY', 'MORE_QUERY'] as const)('carry it before every custom name (%s)', (name) => {
        const names = service[name].text.match(/\w+__[cr]\b/g) ?? [];
        expect(names.filter((each) => !each.startsWith('nbx__'))).toEqual([]);
        expect(names.length).toBeGreaterThan(15);
    });

    it('lead to the record pages of the package', () => {
        expect(service.attemptPage('a0P')).toMatchObject({ attributes: { objectApiName: 'nbx__Phone_Event__c' } });
    });
});
