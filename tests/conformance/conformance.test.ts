import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, suite, test } from 'node:test';
import { CASES, KEY, OBJECT } from './cases.ts';
import type { Client, Values } from './client.ts';
import { connect, jsforceClient } from './jsforceClient.ts';
import { openSf, type Sf } from './sf.ts';
import { sfClient } from './sfClient.ts';
import { cleanUp, openTarget, whyNoBulk, whyNot, type Target } from './target.ts';

/** Commands of the CLI take seconds each: `npm test` runs the short cases, `npm run test:org` all of them. */
const full = process.env['ORG_SUITE'] === 'full';

let target: Target;
let sf: Sf;
let noObject: string | undefined;
let noBulk: string | undefined;

before(async () => {
    target = await openTarget();
    [noObject, noBulk, sf] = await Promise.all([whyNot(target, OBJECT), whyNoBulk(target), openSf(target)]);
});

after(async () => {
    if (noObject === undefined) await cleanUp(target, OBJECT, KEY);
    await sf.close();
    await target.stop();
});

const CLIENTS: readonly (readonly [name: string, client: () => Client])[] = [
    ['jsforce', () => jsforceClient(target)],
    ['sf', () => sfClient(sf, target.version)]
];

/** Two at once, as many as a small machine has processors. */
suite('the same cases through every client', { concurrency: 2 }, () => {
    for (const [name, client] of CLIENTS)
        for (const one of CASES.filter(({ short }) => full || short || name === 'jsforce'))
            test(`${name} ${one.name}`, async (context) => {
                const reason = noObject ?? (one.needs === 'bulk' ? noBulk : undefined);
                if (reason !== undefined) return context.skip(reason);
                await one.run(client(), target);
            });
});

async function makeQueues(what: string, count: number): Promise<string> {
    const key = `${target.mark}-${what}`;
    const records = Array.from({ length: count }, (_, at) => ({
        attributes: { type: OBJECT },
        Name: `Conformance ${at}`,
        [KEY]: `${key}-${at}`
    }));
    const results = [await connect(target).sobject(OBJECT).create(records, { allowRecursive: true })].flat();
    assert.ok(results.every((result) => result.success));
    return key;
}

suite('what only one client does', { concurrency: 2 }, () => {
    test('jsforce learns who it is', async () => {
        const { user_id, organization_id, urls } = await connect(target).identity();
        assert.match(user_id, /^005/);
        assert.match(organization_id, /^00D/);
        assert.ok(urls.rest.includes('/services/data/'));
    });

    test('jsforce writes 250 records by Collections and reads them page by page', async (context) => {
        if (noObject !== undefined) return context.skip(noObject);
        const key = await makeQueues('pages', 250);
        const connection = connect(target);
        const soql = `SELECT Id, Name FROM ${OBJECT} WHERE ${KEY} LIKE '${key}%' ORDER BY ${KEY}`;
        const options = { autoFetch: true, maxFetch: 1000, headers: { 'Sforce-Query-Options': 'batchSize=200' } };
        const found = await connection.query(soql, options);
        assert.deepEqual([found.totalSize, found.done, found.records.length], [250, true, 250]);
        const ids = found.records.slice(0, 3).map(({ Id = '' }) => Id);
        const read = await connection.sobject(OBJECT).retrieve(ids, { fields: ['Id', 'Name'] });
        assert.deepEqual(
            read.map(({ Id }) => Id),
            ids
        );
    });

    for (const format of ['human', 'csv', 'json'])
        test(`sf prints a query as ${format}`, async (context) => {
            if (noObject !== undefined) return context.skip(noObject);
            if (!full && format !== 'csv') return context.skip('only in npm run test:org');
            const key = await makeQueues(`print-${format}`, 2);
            const soql = `SELECT Name, Owner.Name, (SELECT Id FROM Phone_Events__r) FROM ${OBJECT} WHERE ${KEY} LIKE '${key}%' ORDER BY ${KEY}`;
            const printed = await sf.plain('data', 'query', '--query', soql, '--result-format', format);
            const wanted = {
                human: /Conformance 0.*\n.*Conformance 1/,
                csv: /^Name,Owner\.Name,.*\nConformance 0,/m,
                json: /"totalSize": 2/
            };
            assert.match(printed, wanted[format as keyof typeof wanted]);
        });

    test('sf exports a tree and imports it again', async (context) => {
        if (noObject !== undefined) return context.skip(noObject);
        if (!full) return context.skip('only in npm run test:org');
        const key = await makeQueues('tree', 3);
        const soql = `SELECT Name, ${KEY} FROM ${OBJECT} WHERE ${KEY} LIKE '${key}%'`;
        await sf.json('data', 'export', 'tree', '--query', soql, '--output-dir', sf.folder);
        const file = path.join(sf.folder, `${OBJECT}.json`);
        const tree = await readFile(file, 'utf8');
        await writeFile(file, tree.replaceAll(key, `${key}-again`));
        await sf.json('data', 'import', 'tree', '--files', file);
        const found = await connect(target).query<Values>(soql.replace(key, `${key}-again`));
        assert.equal(found.totalSize, 3);
    });
});
