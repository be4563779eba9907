import assert from 'node:assert/strict';
import test from 'node:test';
import { LOG_EVERYTHING, NO_NAMES, type LeaveOut } from '../classify/index.ts';
import { phoneFormatter } from '../fields/index.ts';
import { agentLeg, calleeLeg, callerLeg, memoryFiles, MOMENT, recordText } from '../testing/index.ts';
import { balances, formatBooks } from '../outbox/index.ts';
import { orgNames } from '../send/index.ts';
import { explain } from './explain.ts';
import { prepare } from './pipeline.ts';
import { pushRecords } from './push.ts';

const files = memoryFiles({
    '/agent': recordText(agentLeg({ uuid: 'g', member: 'm', cause: 'NO_ANSWER' })),
    '/callee': recordText(calleeLeg({ uuid: 'b', caller: 'x', user: '1004', destination: '1004', cause: 'NO_ANSWER' })),
    '/caller': recordText(
        callerLeg({
            uuid: 'a',
            variables: { pe_dial: 'ARRAY::1003@pbx.example;USER_NOT_REGISTERED;0|:1005@pbx.example;ALL_BUSY;0' }
        })
    )
});

function prepared(leaveOut: Partial<LeaveOut>) {
    return prepare(['/'], files, MOMENT, phoneFormatter('GB'), { ...LOG_EVERYTHING, ...leaveOut });
}

async function booksOf(leaveOut: Partial<LeaveOut>) {
    const pushed = await pushRecords({
        from: ['/'],
        files,
        now: MOMENT,
        phone: phoneFormatter('GB'),
        names: orgNames(''),
        leaveOut: { ...LOG_EVERYTHING, ...leaveOut },
        org: undefined
    });
    return pushed.books;
}

test('misses of a queue, a dial type or a user are left out, whatever the capitals, and the books balance', async () => {
    for (const [leaveOut, events, leftOut] of [
        [{ queues: ['SALES@pbx.example'] }, 3, { 'by queue': 1 }],
        [{ dialTypes: ['call queue'] }, 3, { 'by dial type': 1 }],
        [{ users: ['1003@PBX.example'] }, 2, { 'by user': 2 }]
    ] as const) {
        const all = await prepared(leaveOut);
        const books = await booksOf(leaveOut);
        assert.deepEqual([books.events, books.leftOut, balances(books)], [events, leftOut, true]);
        assert.equal(all.events.length, events);
    }
});

test('only what is on the lists of include is logged, and what is on both is left out', async () => {
    const include = (more: object) => ({ include: { ...NO_NAMES, ...more } });
    for (const [leaveOut, events, leftOut] of [
        [include({ queues: ['SALES@pbx.example'] }), 1, { 'not an included queue': 3 }],
        [include({ dialTypes: ['call queue'] }), 1, { 'not an included dial type': 3 }],
        [include({ users: ['1003@PBX.example'] }), 2, { 'not an included user': 2 }],
        [
            { users: ['1003@pbx.example'], ...include({ users: ['1003@pbx.example', '1004@pbx.example'] }) },
            1,
            { 'by user': 2, 'not an included user': 1 }
        ]
    ] as const) {
        const books = await booksOf(leaveOut);
        assert.deepEqual([books.events, books.leftOut, balances(books)], [events, leftOut, true]);
    }
});

test('the summary counts what was left out, and classify names it', async () => {
    const all = await prepared({ users: ['1003@pbx.example'] });
    assert.match(
        formatBooks(await booksOf({ users: ['1003@pbx.example'] })).join('\n'),
        /\+ left out 2\b[^]*left out 2: by user/
    );
    assert.match(
        explain(all).find(({ uuid }) => uuid === 'a')?.becomes ?? '',
        /^left out by user: .*; event: All Busy/
    );
});

test('a call of which everything was left out gets no stub', async () => {
    const all = await prepared({ queues: ['sales@pbx.example'] });
    assert.equal(
        all.callRecords.some(({ key }) => String(key).startsWith('m:')),
        false
    );
});
