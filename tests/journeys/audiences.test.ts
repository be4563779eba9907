import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { loadSource } from '../../scripts/metadata/index.ts';
import { startOrg, type Org, type StartedOrg } from '../../scripts/org/index.ts';
import {
    fixedSession,
    CALL_REPORTING_FIELDS,
    DIRECTORY_LISTS,
    diskFiles,
    ERROR_LOG,
    orgNames,
    PHONE_EVENT_FIELDS,
    phoneFormatter,
    pushDirectory,
    pushRecords
} from '../../scripts/push/index.ts';
import { NOW, ROOT } from '../support/server.ts';
import { reportedFields, shownFields, type FieldNames } from '../support/surfaces.ts';

const FIXTURES = path.join(import.meta.dirname, 'fixtures');
const API = '/services/data/v66.0';
const model = loadSource(ROOT);
const objects = [...model.objects.values()].filter(({ kind }) => kind === 'custom').map(({ name }) => name);
/** The raw record and what went wrong with it are for telephony engineers. */
const ENGINEERS_ONLY: FieldNames = new Set(['Phone_Event__c.JSON_String__c', 'Phone_Event__c.Error_Log__c']);

let local: StartedOrg;
let ids: Readonly<Record<string, string>>;

interface Answered {
    readonly status: number;
    readonly body: unknown;
}

async function ask({ token }: Org, method: string, address: string, body?: unknown): Promise<Answered> {
    const answer = await fetch(`${local.url}${API}${address}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) })
    });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) };
}

function userOf(set: string): Org {
    const found = local.org.users.find(({ access }) => access.permissionSets.join() === `Phone_Events_${set}`);
    assert.ok(found, set);
    return found;
}

async function create(org: Org, object: string, record: object): Promise<string> {
    const { status, body } = await ask(org, 'POST', `/sobjects/${object}`, record);
    assert.equal(status, 201, JSON.stringify(body));
    return (body as { id: string }).id;
}

/** One record of every object, all of them the admin's. */
async function fill(admin: Org): Promise<Readonly<Record<string, string>>> {
    const made: Record<string, string> = {};
    const add = async (object: string, record: object): Promise<void> => {
        made[object] = await create(admin, object, record);
    };
    await add('AvailabilityProfile__c', { Name: 'Office', Id__c: 1 });
    await add('AvailabilityProfileState__c', { Name: 'Here', Id__c: 1 });
    await add('Call_Queue__c', { Name: 'Sales', Switch_Key__c: 'sales@pbx.example' });
    await add('User__c', { Name: 'Mara Quill', Switch_Key__c: '2003@pbx.example' });
    await add('CallReporting__c', { Call_Key__c: 'a:1' });
    await add('Phone_Event__c', {
        Event_Key__c: 'a',
        To_Call_Reporting__c: made['CallReporting__c'],
        Natterbox_User__c: made['User__c']
    });
    await add('Phone_Event_Batch__c', { Batch_Key__c: 'a' });
    return made;
}

before(async () => {
    local = await startOrg({ root: ROOT, port: 0, now: Date.parse(NOW), web: false });
    ids = await fill(local.org);
});

after(() => local.close());

/** Reads these fields of the records of every object, as lists, pages and reports do. */
async function readAll(org: Org, fields: Iterable<string>): Promise<void> {
    for (const object of objects) {
        const own = [...fields].filter((name) => name.startsWith(`${object}.`)).map((name) => name.split('.')[1]);
        const soql = `SELECT ${['Id', ...own].join(', ')} FROM ${object} WHERE Id = '${ids[object]}'`;
        const { status, body } = await ask(org, 'GET', `/query?q=${encodeURIComponent(soql)}`);
        assert.equal(status, 200, `${soql}: ${JSON.stringify(body)}`);
        assert.equal((body as { totalSize: number }).totalSize, 1, object);
    }
}

const errorCode = ({ body }: Answered): unknown => (body as readonly { errorCode: string }[])[0]?.errorCode;

async function changesNothing(org: Org): Promise<void> {
    for (const object of objects) {
        const address = `/sobjects/${object}/${ids[object]}`;
        assert.equal(
            errorCode(await ask(org, 'POST', `/sobjects/${object}`, {})),
            'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY'
        );
        assert.ok((await ask(org, 'PATCH', address, {})).status >= 400, `${object} was changed`);
        assert.equal(errorCode(await ask(org, 'DELETE', address)), 'INSUFFICIENT_ACCESS_OR_READONLY');
    }
}

function readable(set: string): readonly string[] {
    const fields = model.permissionSets.get(`Phone_Events_${set}`)?.fields ?? new Map<string, { readable: boolean }>();
    return [...fields].filter(([, permission]) => permission.readable).map(([name]) => name);
}

const without = (fields: Iterable<string>, others: ReadonlySet<string>): readonly string[] =>
    [...fields].filter((name) => !others.has(name)).sort();

for (const [set, job] of [
    ['Supervisor', shownFields(model)],
    ['Analyst', new Set([...shownFields(model), ...reportedFields(model)])]
] as const) {
    test(`${set} reads everything that pages, lists${set === 'Analyst' ? ', reports' : ''} and components show`, () =>
        readAll(userOf(set), without(job, ENGINEERS_ONLY)));

    test(`${set} reads nothing that is for telephony engineers`, async () => {
        for (const name of ENGINEERS_ONLY) {
            const [object = '', field = ''] = name.split('.');
            const answer = await ask(userOf(set), 'GET', `/query?q=SELECT+${field}+FROM+${object}`);
            assert.equal(errorCode(answer), 'INVALID_FIELD');
        }
    });

    test(`${set} changes nothing`, () => changesNothing(userOf(set)));
    test(`${set} is granted no field that the job does not need`, () =>
        assert.deepEqual(without(readable(set), job), []));
}

test('Admin reads and changes everything, whoever owns it', async () => {
    const admin = userOf('Admin');
    await readAll(admin, shownFields(model));
    for (const object of objects)
        assert.equal((await ask(admin, 'PATCH', `/sobjects/${object}/${ids[object]}`, {})).status, 204, object);
    const made = await create(local.org, 'Phone_Event__c', { Event_Key__c: 'b' });
    assert.equal((await ask(admin, 'DELETE', `/sobjects/Phone_Event__c/${made}`)).status, 204);
});

test('Admin changes no users and no settings of the org', async () => {
    const admin = userOf('Admin');
    const own = await ask(admin, 'PATCH', `/sobjects/User/${local.org.user.id}`, { LastName: 'X' });
    assert.ok(own.status >= 400);
});

interface Written {
    readonly fetch: typeof fetch;
    /** Every field that a request wrote. */
    readonly fields: ReadonlySet<string>;
}

/** A transport that remembers which fields of which objects were written. */
function remembering(): Written {
    const fields = new Set<string>();
    const note = (value: unknown): void => {
        if (typeof value !== 'object' || value === null) return;
        if (Array.isArray(value)) return value.forEach(note);
        const { attributes, ...record } = value as Record<string, unknown>;
        const type = (attributes as { type?: string } | undefined)?.type;
        for (const [name, one] of Object.entries(record)) {
            if (type !== undefined && name.endsWith('__c')) fields.add(`${type}.${name}`);
            if (type !== undefined && name.endsWith('__r')) fields.add(`${type}.${name.replace(/__r$/, '__c')}`);
            note(one);
        }
    };
    return {
        fields,
        fetch: (input, init) => {
            if (typeof init?.body === 'string') note(JSON.parse(init.body));
            return fetch(input, init);
        }
    };
}

/** The directory and the fixtures' calls, as the writer sends them. */
async function push(written: Written) {
    const { token } = userOf('Integration');
    const transport = { fetch: written.fetch, sleep: () => Promise.resolve(), random: () => 0.5 };
    const session = fixedSession({ url: local.url, token });
    const shared = { phone: phoneFormatter('GB'), names: orgNames(''), org: { session, transport } };
    const bytes = await diskFiles.read(path.join(FIXTURES, 'users.csv'));
    const users = Buffer.from(bytes)
        .toString()
        .replace(/^2003.*\n/m, '');
    const file = { list: 'users', file: 'users.csv', bytes: Buffer.from(users) } as const;
    const directory = await pushDirectory({ ...shared, files: [file] });
    const from = path.join(FIXTURES, 'call');
    const records = await pushRecords({ ...shared, from: [from], files: diskFiles, now: Date.parse(NOW) });
    assert.deepEqual([records.sent.events.unsent, records.sent.calls.unsent, records.rejected], [0, 0, []]);
    return directory.deliveries;
}

test('Integration pushes calls, attempts and the directory, referring to users that somebody else made', async () => {
    const written = remembering();
    const deliveries = await push(written);
    assert.ok(deliveries.length >= 1);
    for (const delivery of deliveries)
        assert.ok(['created', 'updated'].includes(delivery.kind), JSON.stringify(delivery));
    const soql = `SELECT CreatedById, Natterbox_User__c FROM Phone_Event__c WHERE Event_Key__c != 'a'`;
    const { body } = await ask(local.org, 'GET', `/query?q=${encodeURIComponent(soql)}`);
    const [event] = (body as { records: readonly Record<string, unknown>[] }).records;
    assert.equal(event?.['CreatedById'], userOf('Integration').user.id);
    assert.equal(event?.['Natterbox_User__c'], ids['User__c']);
    assert.deepEqual(without(written.fields, new Set(readable('Integration'))), []);
});

test('Integration pushes the same again', async () => {
    const kinds = (await push(remembering())).map(({ kind }) => kind);
    assert.deepEqual(new Set(kinds), new Set(['updated']));
});

test('Integration is granted no field that the writer does not write', () => {
    const written = new Set([
        ...[...PHONE_EVENT_FIELDS, ERROR_LOG].map(({ field }) => `Phone_Event__c.${field}`),
        ...CALL_REPORTING_FIELDS.map(({ field }) => `CallReporting__c.${field}`),
        ...DIRECTORY_LISTS.flatMap(({ object, columns }) => columns.map(({ field }) => `${object}.${field}`)),
        'Phone_Event__c.Event_Key__c',
        'CallReporting__c.Call_Key__c'
    ]);
    // the ledger is all the writer's: no field of it has another source
    const granted = readable('Integration').filter((name) => !name.startsWith('Phone_Event_Batch__c.'));
    assert.deepEqual(without(granted, written), []);
});

test('Integration deletes nothing and changes no record of somebody else', async () => {
    const integration = userOf('Integration');
    for (const object of objects) {
        const address = `/sobjects/${object}/${ids[object]}`;
        assert.equal(errorCode(await ask(integration, 'DELETE', address)), 'INSUFFICIENT_ACCESS_OR_READONLY');
        assert.equal(errorCode(await ask(integration, 'PATCH', address, {})), 'INSUFFICIENT_ACCESS_OR_READONLY');
    }
});

test('whoever has no permission set reads nothing', async () => {
    const nobody = local.org.users.at(-1);
    assert.ok(nobody);
    for (const object of objects) {
        const answer = await ask(nobody, 'GET', `/query?q=SELECT+Id+FROM+${object}`);
        assert.equal(errorCode(answer), 'INVALID_TYPE');
    }
});
