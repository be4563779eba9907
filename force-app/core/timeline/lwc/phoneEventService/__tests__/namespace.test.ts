/// <reference types="node" />
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** As the platform gives a schema import in a package with the namespace nbx. */
function inPackage(name: string): { readonly objectApiName: string; readonly fieldApiName?: string } {
    const [object = '', ...field] = name.split('.').map((part) => (/__[cr]$/.test(part) ? `nbx__${part}` : part));
    return field.length === 0 ? { objectApiName: object } : { objectApiName: object, fieldApiName: field.join('.') };
}

const FOLDER = path.resolve(__dirname, '..');
const source = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(path.join(FOLDER, name), 'utf8'))
    .join('\n');
const imported = [...source.matchAll(/'@salesforce\/schema\/([\w.]+)'/g)].map(([, name = '']) => name);
imported.forEach((name) =>
    jest.doMock(`@salesforce/schema/${name}`, () => ({ __esModule: true, default: inPackage(name) }), { virtual: true })
);

interface Service {
    readonly recordPage: (kind: string, id: string) => unknown;
    readonly boardQuery: (scope: string, days: number) => { readonly text: string };
    readonly concerns: (payload: unknown, subject: string, id: string) => boolean;
    readonly EVENT_CHANNEL: string;
    readonly todayList: (list: string) => unknown;
}

describe('the documents in a package with a namespace', () => {
    const service = jest.requireActual<Service>('c/phoneEventService');

    const documents = Object.entries(service).filter(([name]) => name.endsWith('_QUERY'));

    it('are all looked at', () => {
        expect(documents.map(([name]) => name)).toContain('CONVERSATIONS_QUERY');
        expect(documents.length).toBeGreaterThan(5);
    });

    it.each(documents)('carry it before every custom name (%s)', (_name, document: { readonly text: string }) => {
        const names = document.text.match(/\w+__[cr]\b/g) ?? [];
        expect(names.filter((each) => !each.startsWith('nbx__'))).toEqual([]);
        expect(names.length).toBeGreaterThan(3);
    });

    it.each([
        ['queue', 1],
        ['queue', 30],
        ['person', 7]
    ])('carry it for a %s over %p days', (scope, days) => {
        const names = service.boardQuery(scope, days).text.match(/\w+__[cr]\b/g) ?? [];
        expect(names.filter((each) => !each.startsWith('nbx__'))).toEqual([]);
    });

    it('go with its channel, its events and its list views', () => {
        expect(service.EVENT_CHANNEL).toBe('/data/nbx__Phone_Events__chn');
        const event = { ChangeEventHeader: { changeType: 'CREATE' }, nbx__Call_Queue__c: 'a03000000000001AAA' };
        expect(service.concerns(event, 'queue', 'a03000000000001')).toBe(true);
        expect(service.concerns(event, 'queue', 'a03000000000002')).toBe(false);
        const answered = {
            ChangeEventHeader: { entityName: 'nbx__CallReporting__c', recordIds: ['a01000000000001AAA'] }
        };
        expect(service.concerns(answered, 'call', 'a01000000000002AAA')).toBe(false);
        expect(service.todayList('misses')).toMatchObject({ state: { filterName: 'nbx__Missed_Today' } });
    });

    it('lead to the record pages of the package', () => {
        expect(service.recordPage('attempt', 'a0P')).toMatchObject({
            attributes: { objectApiName: 'nbx__Phone_Event__c' }
        });
    });
});
