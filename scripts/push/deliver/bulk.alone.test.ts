import assert from 'node:assert/strict';
import test from 'node:test';
import { addAbsent, balances, heldRows, holdUnsent, linkArrived, openGroups, openJobs } from '../outbox/index.ts';
import { calleeLeg, MOMENT, recordText } from '../testing/index.ts';
import { bulkHarness } from './bulkHarness.ts';

const CALLS = 30;
const world = bulkHarness(CALLS);

test('a backlog goes as jobs: stubs, calls, events, each by its key', async () => {
    assert.equal(await world.send(), undefined);
    assert.deepEqual(
        [...world.org.jobs.values()].map(({ object, operation }) => `${operation} ${object}`),
        ['insert CallReporting__c', 'upsert CallReporting__c', 'upsert Phone_Event__c']
    );
    assert.deepEqual([world.rows('CallReporting__c'), world.rows('Phone_Event__c')], [CALLS, CALLS]);
    const books = world.books();
    assert.deepEqual([books.delivered, balances(books)], [CALLS, true]);
    const event = world.org.tables.get('Phone_Event__c')?.get('b3');
    assert.deepEqual(event?.['To_Call_Reporting__r'], { Call_Key__c: 'a3:1' });
});

for (const stage of ['planned', 'created', 'uploaded', 'closed']) {
    test(`a writer that dies at the stage "${stage}" sends nothing twice`, async () => {
        let died = false;
        await assert.rejects(
            world.send((reached) => {
                if (reached === stage && !died) {
                    died = true;
                    throw new Error('killed');
                }
            })
        );
        assert.equal(await world.send(), undefined);
        const processed = [...world.org.jobs.values()].filter(({ state }) => state === 'JobComplete');
        assert.equal(processed.length, 3);
        assert.deepEqual([world.rows('CallReporting__c'), world.rows('Phone_Event__c')], [CALLS, CALLS]);
        assert.equal(openJobs(world.outbox.database).length, 0);
    });
}

test('a record that a job refuses is a dead letter with code, field and reason', async () => {
    world.org.recordFault = (_, record) =>
        record['Event_Key__c'] === 'b4'
            ? { statusCode: 'REQUIRED_FIELD_MISSING', message: 'Required fields are missing: [X]', fields: ['X'] }
            : undefined;
    await world.send();
    const dead = world.outbox.database.get(`SELECT key, code, reason, fields FROM outgoing WHERE state = 'dead'`);
    assert.deepEqual(
        { ...(dead as object) },
        {
            key: 'b4',
            code: 'REQUIRED_FIELD_MISSING',
            reason: 'Required fields are missing: [X]',
            fields: '["X"]'
        }
    );
});

test('a job whose every event is refused for a permission makes no dead letters, and its rows are free', async () => {
    world.org.recordFault = (object) =>
        object === 'Phone_Event__c'
            ? { statusCode: 'INSUFFICIENT_ACCESS_OR_READONLY', message: 'insufficient access rights on object id' }
            : undefined;
    assert.equal((await world.send())?.code, 'INSUFFICIENT_ACCESS_OR_READONLY');
    const books = world.books();
    assert.deepEqual([books.dead, books.pending, openJobs(world.outbox.database).length], [0, CALLS, 0]);
    world.org.recordFault = undefined;
    assert.equal(await world.send(), undefined);
    assert.equal(world.rows('Phone_Event__c'), CALLS);
});

test('an org that gives no answer leaves the job where it was', async () => {
    world.org.fault = ({ method }) => (method === 'PUT' ? { status: 503 } : undefined);
    assert.equal((await world.send())?.kind, 'server');
    world.org.fault = undefined;
    assert.equal(await world.send(), undefined);
    assert.equal(world.rows('Phone_Event__c'), CALLS);
});

test('a job that the org ends as failed is not sent as a job again: its rows are free', async () => {
    world.org.fault = ({ method, path }) =>
        method === 'GET' && /ingest\/[^/]+$/.test(path) ? { status: 200, body: { state: 'Failed' } } : undefined;
    const failure = await world.send();
    assert.equal(failure?.code, 'BULK_FAILED');
    assert.deepEqual([openJobs(world.outbox.database).length, world.org.jobs.size], [0, 1]);
    assert.equal(
        world.outbox.database.get<{ n: number }>(`SELECT count(*) AS n FROM outgoing WHERE state = 'sending'`)?.n,
        0
    );
    world.org.fault = undefined;
    assert.equal(await world.send(), undefined);
    assert.equal(world.rows('Phone_Event__c'), CALLS);
});

test('a job that the org does not know any more keeps no rows', async () => {
    await assert.rejects(
        world.send((reached) => {
            if (reached === 'closed') {
                throw new Error('killed');
            }
        })
    );
    world.org.fault = ({ method }) =>
        method === 'GET' ? { status: 404, body: [{ errorCode: 'NOT_FOUND', message: 'deleted' }] } : undefined;
    assert.equal((await world.send())?.code, 'NOT_FOUND');
    assert.equal(openJobs(world.outbox.database).length, 0);
});

test('a group with the text that empties a field in a job is left to single requests', async () => {
    const named = JSON.stringify({ Caller_ID_Name__c: '#N/A' });
    world.outbox.database.run(`UPDATE outgoing SET edits = ? WHERE key = 'b3'`, named);
    assert.equal(await world.send(), undefined);
    assert.deepEqual([world.books().delivered, world.books().pending], [CALLS - 1, 1]);
    const left = world.outbox.database.get<{ rows: number }>(
        `SELECT count(*) AS rows FROM outgoing WHERE state = 'pending' AND grp = 'a3:1'`
    );
    assert.equal(left?.rows, 2);
});

/** From now on jobs run until `ends` says that they were aborted; gives what they are told. */
function runOn(ends: (told: readonly string[]) => boolean): readonly string[] {
    const told: string[] = [];
    world.org.fault = ({ method, path, body }) => {
        if (!/ingest\/\w+$/.test(path)) {
            return undefined;
        }
        if (method === 'PATCH') {
            told.push((body as { readonly state: string }).state);
            return { status: 200, body: { state: told.at(-1) } };
        }
        return told.length === 0 ? undefined : { status: 200, body: { state: ends(told) ? 'Aborted' : 'InProgress' } };
    };
    return told;
}

const minutes = () => (world.now - MOMENT) / 60_000;
const onTheirWay = () =>
    world.outbox.database.get<{ n: number }>(`SELECT count(*) AS n FROM outgoing WHERE state = 'sending'`)?.n;

test('a job that does not end within an hour is aborted, and its rows are free when it has ended', async () => {
    const told = runOn((all) => all.includes('Aborted'));
    assert.equal((await world.send())?.code, 'BULK_FAILED');
    assert.deepEqual(told, ['UploadComplete', 'Aborted']);
    assert.ok(minutes() >= 60 && minutes() < 62, `${minutes()}`);
    assert.deepEqual([world.books().pending, openJobs(world.outbox.database).length], [CALLS, 0]);
    world.org.fault = undefined;
    assert.equal(await world.send(), undefined);
    assert.deepEqual([world.rows('CallReporting__c'), world.rows('Phone_Event__c')], [CALLS, CALLS]);
});

test('while a job that was aborted runs on, its rows stay with it, and those of jobs that did not begin are free', async () => {
    let ended = false;
    const told = runOn(() => ended);
    for (let tries = 0; tries < 2; tries += 1) {
        assert.equal((await world.send())?.code, 'BULK_LATE');
        assert.deepEqual([onTheirWay(), openJobs(world.outbox.database).length], [CALLS / 2, 1]);
    }
    assert.deepEqual(told, ['UploadComplete', 'Aborted', 'Aborted']);
    ended = true;
    assert.equal((await world.send())?.code, 'BULK_FAILED');
    assert.deepEqual([onTheirWay(), openJobs(world.outbox.database).length], [0, 0]);
});

test('the hour of a job goes on over a restart, and over questions without an answer', async () => {
    const told = runOn((all) => all.includes('Aborted'));
    const dies = (stage: string): void => {
        if (stage === 'closed') {
            throw new Error('killed');
        }
    };
    await assert.rejects(world.send(dies));
    world.now += 30 * 60_000;
    const { fault } = world.org;
    world.org.fault = () => ({ status: 503 });
    assert.equal((await world.send())?.kind, 'server');
    world.now += 29 * 60_000;
    world.org.fault = fault;
    await world.send();
    assert.ok(told.includes('Aborted') && minutes() < 62, `${minutes()}`);
});

for (const hours of [2, -5]) {
    test(`a clock that is set by ${hours} hours while a job runs leaves it its hour`, async () => {
        const told = runOn((all) => all.includes('Aborted'));
        const { fault } = world.org;
        world.org.fault = (request) => {
            world.skew = minutes() > 1 ? hours * 3_600_000 : 0;
            return fault?.(request);
        };
        assert.equal((await world.send())?.code, 'BULK_FAILED');
        assert.ok(told.includes('Aborted') && minutes() >= 60 && minutes() < 62, `${minutes()}`);
    });
}

test('a clock that was set back over a restart does not lengthen the hour of a job', async () => {
    const told = runOn((all) => all.includes('Aborted'));
    const dies = (stage: string): void => {
        if (stage === 'closed') {
            throw new Error('killed');
        }
    };
    await assert.rejects(world.send(dies));
    world.skew = -5 * 3_600_000;
    await world.send();
    assert.ok(told.includes('Aborted') && minutes() < 62, `${minutes()}`);
});

test('rows of a job that has ended, and of whose results the org refuses to tell, are free', async () => {
    const body = [{ errorCode: 'API_DISABLED_FOR_ORG', message: 'no' }];
    world.org.fault = ({ path }) => (path.endsWith('failedResults') ? { status: 403, body } : undefined);
    assert.equal((await world.send())?.kind, 'refused');
    assert.deepEqual([onTheirWay(), openJobs(world.outbox.database).length], [0, 0]);
    world.org.fault = undefined;
    assert.equal(await world.send(), undefined);
    assert.deepEqual([world.rows('CallReporting__c'), world.rows('Phone_Event__c')], [CALLS, CALLS]);
});

test('a list of results without content is a list without rows', async () => {
    world.org.fault = ({ path }) => (path.endsWith('failedResults') ? { status: 204, body: '' } : undefined);
    assert.equal(await world.send(), undefined);
    assert.deepEqual([world.books().delivered, openJobs(world.outbox.database).length], [CALLS, 0]);
});

test('rows of a job that came to nothing, and has no results, are free', async () => {
    runOn(() => false);
    const { fault } = world.org;
    world.org.fault = (request) =>
        /Results$/.test(request.path)
            ? { status: 200, body: '' }
            : request.method === 'GET'
              ? { status: 200, body: { state: 'Aborted' } }
              : fault?.(request);
    assert.equal((await world.send())?.code, 'BULK_FAILED');
    assert.deepEqual([onTheirWay(), openJobs(world.outbox.database).length], [0, 0]);
});

test('of a job that the org does not tell of, the rows stay with it', async () => {
    runOn(() => false);
    const { fault } = world.org;
    world.org.fault = (request) => {
        const answer = fault?.(request);
        return request.method === 'GET' && answer !== undefined ? { status: 403, body: 'a page' } : answer;
    };
    assert.equal((await world.send())?.kind, 'elsewhere');
    assert.deepEqual([onTheirWay(), openJobs(world.outbox.database).length], [CALLS / 2, 1]);
});

test('a job whose close was carried out, and answered by nothing, keeps its rows until it says that it has ended', async () => {
    world.org.fault = ({ method }) => (method === 'PATCH' ? 'drop' : undefined);
    assert.equal((await world.send())?.kind, 'network');
    world.org.fault = ({ method }) => (method === 'GET' ? { status: 403, body: 'a page' } : undefined);
    assert.equal((await world.send())?.kind, 'elsewhere');
    assert.deepEqual([onTheirWay(), openJobs(world.outbox.database).length], [CALLS / 2, 1]);
    world.org.fault = undefined;
    assert.equal(await world.send(), undefined);
    assert.deepEqual([onTheirWay(), openJobs(world.outbox.database).length], [0, 0]);
    assert.equal(await world.send(), undefined);
    assert.deepEqual([world.rows('CallReporting__c'), world.rows('Phone_Event__c')], [CALLS, CALLS]);
});

test('a job that the org does not let begin gives its rows back', async () => {
    const body = [{ errorCode: 'API_DISABLED_FOR_ORG', message: 'No Bulk API.' }];
    world.org.fault = ({ method }) => (method === 'PATCH' ? { status: 403, body } : undefined);
    assert.equal((await world.send())?.kind, 'refused');
    assert.deepEqual([onTheirWay(), openJobs(world.outbox.database).length], [0, 0]);
});

test('what changed while a job ran goes again when it has ended', async () => {
    const leg = { uuid: 'b3', caller: 'a3', progress: 1, callerName: 'Someone Else' };
    const late = Buffer.from(recordText(calleeLeg({ ...leg, variables: { late: 'yes'.repeat(500) } })));
    await world.send((stage) => {
        const jobs = openJobs(world.outbox.database);
        if (stage === 'closed' && jobs.length === 1 && onTheirWay() === CALLS) {
            world.take({ source: 'test', name: 'late', format: 'cdr', bytes: late });
        }
    });
    const { delivered, pending } = world.books();
    assert.deepEqual([delivered, pending], [CALLS - 1, 1]);
    assert.equal(await world.send(), undefined);
    const event = world.org.tables.get('Phone_Event__c')?.get('b3');
    assert.equal(event?.['Caller_ID_Name__c'], 'Someone Else');
});

/** Holds everything back that is not in the org, as when its partition goes to another writer. */
function holdAll(): void {
    const { database } = world.outbox;
    holdUnsent(database, openGroups(database), { source: 'test', until: MOMENT, ofCall: () => true });
}

for (const stage of ['planned', 'created', 'uploaded']) {
    test(`what is held while its job is at the stage "${stage}" is not written by it`, async () => {
        assert.equal(await world.send((reached) => void (reached === stage && holdAll())), undefined);
        assert.deepEqual([world.rows('CallReporting__c'), world.rows('Phone_Event__c')], [0, 0]);
        assert.deepEqual([onTheirWay(), openJobs(world.outbox.database).length], [0, 0]);
        assert.equal(heldRows(world.outbox.database, MOMENT, 1000).length, 2 * CALLS);
        assert.ok([...world.org.jobs.values()].every(({ state }) => state === 'Aborted'));
    });
}

test('what is held while its data goes up is not written', async () => {
    world.org.fault = ({ method }) => {
        if (method === 'PUT') {
            holdAll();
        }
        return undefined;
    };
    assert.equal(await world.send(), undefined);
    assert.deepEqual([world.rows('CallReporting__c'), world.rows('Phone_Event__c')], [0, 0]);
    assert.equal(heldRows(world.outbox.database, MOMENT, 1000).length, 2 * CALLS);
});

test('what is held while another job runs waits for the org to be asked, and the rest goes', async () => {
    await world.send((stage) => {
        if (stage === 'closed' && world.org.jobs.size === 1) {
            const { database } = world.outbox;
            const some = openGroups(database).filter((group) => group !== 'a3:1');
            holdUnsent(database, some, { source: 'test', until: MOMENT, ofCall: () => true });
        }
    });
    assert.deepEqual([world.rows('CallReporting__c'), world.rows('Phone_Event__c')], [CALLS / 2, 1]);
    assert.equal(heldRows(world.outbox.database, MOMENT, 1000).length, CALLS / 2 + CALLS - 1);
});

test('a parent that arrives while a job runs is linked when it has ended', async () => {
    const { database } = world.outbox;
    const user = { object: 'User__c', key: '1003@pbx.example' };
    addAbsent(database, [{ ...user, external_id: 'Switch_Key__c' }], MOMENT);
    await world.send((stage) => {
        if (stage === 'closed' && openJobs(database).length === 1) {
            linkArrived(database, [user], MOMENT);
        }
    });
    const linked = () =>
        [...(world.org.tables.get('Phone_Event__c')?.values() ?? [])].filter((row) => 'Natterbox_User__r' in row)
            .length;
    assert.deepEqual([linked(), world.books().pending], [0, CALLS]);
    assert.equal(await world.send(), undefined);
    assert.deepEqual([linked(), world.books().delivered], [CALLS, CALLS]);
});

test('a job that was not told to begin has its hour from when it is told', async () => {
    world.org.fault = ({ method }) => (method === 'PATCH' ? { status: 503 } : undefined);
    assert.equal((await world.send())?.kind, 'server');
    world.now += 2 * 60 * 60_000;
    const told = runOn((all) => all.includes('Aborted'));
    await world.send();
    assert.deepEqual(told, ['UploadComplete', 'Aborted']);
    assert.ok(minutes() >= 180, `${minutes()}`);
});

test('a job that has not begun, and of which the org does not tell, keeps no rows', async () => {
    world.org.fault = ({ method, path }) =>
        method === 'GET' && /ingest\/\w+$/.test(path) ? { status: 403, body: 'a page' } : undefined;
    assert.equal((await world.send())?.kind, 'elsewhere');
    assert.deepEqual([onTheirWay(), openJobs(world.outbox.database).length], [0, 0]);
});
