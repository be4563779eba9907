import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { ClientError, type Client } from './client.ts';
import type { Target } from './target.ts';

/** An object of the package with an external id of text. */
export const OBJECT = 'Call_Queue__c';
export const KEY = 'Switch_Key__c';

/** What every client must be able to do with every org. */
export interface Case {
    readonly name: string;
    /** Runs in `npm test` too; the others in `npm run test:org` only. */
    readonly short: boolean;
    readonly needs: 'rest' | 'bulk';
    readonly run: (client: Client, target: Target) => Promise<void>;
}

const keyOf = ({ name }: Client, { mark }: Target, more: string): string => `${mark}-${name}-${more}`;

/** The same cases for every client. */
export const CASES: readonly Case[] = [
    {
        name: 'creates, reads, changes, finds and deletes a record',
        short: true,
        needs: 'rest',
        async run(client, target) {
            const key = keyOf(client, target, 'one');
            const id = await client.create(OBJECT, { Name: 'Conformance', [KEY]: key });
            assert.match(id, /^[0-9A-Za-z]{18}$/);
            assert.equal((await client.get(OBJECT, id))[KEY], key);
            await client.update(OBJECT, id, { Name: 'Conformance, changed' });
            const found = await client.query(`SELECT Id, Name, Owner.Name FROM ${OBJECT} WHERE ${KEY} = '${key}'`);
            assert.deepEqual([found.length, found[0]?.['Id'], found[0]?.['Name']], [1, id, 'Conformance, changed']);
            assert.equal(typeof (found[0]?.['Owner'] as { Name?: unknown } | undefined)?.Name, 'string');
            await client.remove(OBJECT, id);
            assert.deepEqual(await client.query(`SELECT Id FROM ${OBJECT} WHERE ${KEY} = '${key}'`), []);
        }
    },
    {
        name: 'is told the code and the place of a mistake in a query',
        short: true,
        needs: 'rest',
        async run(client) {
            await assert.rejects(client.query(`SELECT Id, Nope__c FROM ${OBJECT}`), (error) => {
                assert.ok(error instanceof ClientError);
                assert.match(error.message, /ERROR at Row:1:Column:12\s+No such column 'Nope__c' on entity/);
                return true;
            });
        }
    },
    {
        name: 'is told the code of a value that is refused',
        short: false,
        needs: 'rest',
        async run(client, target) {
            const values = { Name: 'x'.repeat(81), [KEY]: keyOf(client, target, 'long') };
            await assert.rejects(client.create(OBJECT, values), (error) => {
                assert.ok(error instanceof ClientError);
                assert.match(error.message, /data value too large/i);
                return true;
            });
        }
    },
    {
        name: 'counts, groups and sums up',
        short: false,
        needs: 'rest',
        async run(client, target) {
            const key = keyOf(client, target, 'group');
            await client.create(OBJECT, { Name: 'Conformance', [KEY]: key });
            const text = `SELECT ${KEY} k, COUNT(Id) n FROM ${OBJECT} WHERE ${KEY} = '${key}' GROUP BY ${KEY} HAVING COUNT(Id) = 1`;
            const [group] = await client.query(text);
            assert.deepEqual([group?.['k'], group?.['n']], [key, 1]);
        }
    },
    {
        name: 'searches',
        short: false,
        needs: 'rest',
        async run(client, target) {
            const key = keyOf(client, target, 'search');
            const id = await client.create(OBJECT, { Name: 'Conformance', [KEY]: key });
            const sosl = `FIND {"${key}"} IN ALL FIELDS RETURNING ${OBJECT}(Id, Name WHERE Name = 'Conformance')`;
            let found = await client.search(sosl);
            // an org with an index finds a new record after a while
            for (let tries = 0; found.length === 0 && tries < 20; tries += 1) {
                await setTimeout(3000);
                found = await client.search(sosl);
            }
            assert.deepEqual([found.length, found[0]?.['Id'], found[0]?.['Name']], [1, id, 'Conformance']);
        }
    },
    {
        name: 'describes an object',
        short: true,
        needs: 'rest',
        async run(client) {
            const fields = await client.describe(OBJECT);
            for (const field of ['Id', 'Name', 'OwnerId', 'CreatedDate', KEY]) assert.ok(fields.includes(field), field);
        }
    },
    {
        name: 'lists objects',
        short: false,
        needs: 'rest',
        async run(client) {
            const objects = await client.objects();
            for (const object of [OBJECT, 'User']) assert.ok(objects.includes(object), object);
        }
    },
    {
        name: 'reads limits',
        short: false,
        needs: 'rest',
        async run(client) {
            assert.ok((await client.limits()).includes('DailyApiRequests'));
        }
    },
    {
        name: 'asks for any address',
        short: false,
        needs: 'rest',
        async run(client) {
            const body = (await client.request(`limits/recordCount?sObjects=${OBJECT}`)) as { sObjects: unknown[] };
            assert.ok(Array.isArray(body.sObjects));
        }
    },
    {
        name: 'upserts and exports in bulk',
        short: false,
        needs: 'bulk',
        async run(client, target) {
            const key = (at: number): string => keyOf(client, target, `bulk-${at}`);
            const rows = Array.from({ length: 30 }, (_, at) => `Conformance ${at},${key(at)}`);
            const csv = [`Name,${KEY}`, ...rows, ''].join('\n');
            assert.deepEqual(await client.bulkUpsert(OBJECT, KEY, csv), [30, 0]);
            const lines = await client.bulkExport(
                `SELECT Name, ${KEY} FROM ${OBJECT} WHERE ${KEY} LIKE '${key(0).slice(0, -1)}%'`
            );
            assert.equal(lines.length, 31);
        }
    }
];
