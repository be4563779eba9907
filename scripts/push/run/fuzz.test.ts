import assert from 'node:assert/strict';
import test from 'node:test';
import { phoneFormatter } from '../fields/index.ts';
import { orgNames, recordBody } from '../send/index.ts';
import { agentLeg, calleeLeg, callerLeg, memoryFiles, MOMENT, randomFrom, recordText } from '../testing/index.ts';
import { balances } from '../outbox/index.ts';
import { explain } from './explain.ts';
import { prepare } from './pipeline.ts';
import { pushRecords } from './push.ts';

const SEED = 20_261_123;
const ROUNDS = 150;

const SAMPLES = [
    recordText(
        callerLeg({
            uuid: 'a',
            progress: 2,
            end: 30,
            variables: { dialed_user: '1003', originate_disposition: 'USER_NOT_REGISTERED' }
        })
    ),
    recordText(
        callerLeg({
            uuid: 'm',
            user: undefined,
            answer: 1,
            end: 60,
            variables: { cc_side: 'member', cc_queue: 'sales@pbx.example' }
        })
    ),
    recordText(calleeLeg({ uuid: 'b', caller: 'a', progress: 3, end: 20, cause: 'NO_ANSWER' })),
    recordText(calleeLeg({ uuid: 'c', caller: 'm', user: '1004', progress: 3, end: 20, cause: 'LOSE_RACE' }), false),
    recordText(
        agentLeg({ uuid: 'g', member: 'm', progress: 4, end: 24, cause: 'CALL_REJECTED', callerName: 'Иван Петров' })
    ),
    encodeURIComponent(recordText(agentLeg({ uuid: 'h', member: 'm', cause: 'USER_BUSY' }))),
    Buffer.from(recordText(calleeLeg({ uuid: 'd', caller: 'a', answer: 3, end: 9 }))).toString('base64')
];
const SCRAPS = [
    'nan',
    '%D0',
    '"',
    '{',
    '}',
    '\\',
    '%00',
    '\u0000',
    '99999999999999999999',
    '-1',
    'ARRAY::',
    '|:',
    'null',
    '[]',
    '\uD83D',
    'é'
];

/** Changes a text in a few places: cuts, repeats, overwrites, inserts. */
function mutate(text: string, random: () => number): string {
    let mutated = text;
    for (let changes = Math.floor(random() * 4); changes >= 0; changes -= 1) {
        const at = Math.floor(random() * mutated.length);
        const scrap = SCRAPS[Math.floor(random() * SCRAPS.length)] ?? '';
        const way = Math.floor(random() * 5);
        const tail =
            [mutated.slice(at), '', scrap + mutated.slice(at), scrap + mutated.slice(at + 6), mutated.slice(at - 20)][
                way
            ] ?? '';
        mutated = mutated.slice(0, at) + tail;
    }
    return mutated;
}

test(`mutated records never throw, and the books always balance (seed ${SEED})`, async () => {
    const random = randomFrom(SEED);
    for (let round = 0; round < ROUNDS; round += 1) {
        const contents = Object.fromEntries(
            Array.from({ length: 12 }, (_, index) => {
                const sample = SAMPLES[Math.floor(random() * SAMPLES.length)] ?? '';
                return [`/${index}`, random() < 0.2 ? sample : mutate(sample, random)];
            })
        );
        const fresh = Object.keys(contents).filter(() => random() < 0.3);
        const files = memoryFiles(contents, fresh);
        const options = { from: ['/'], files, now: MOMENT, phone: phoneFormatter('GB'), names: orgNames('') };
        const prepared = await prepare(['/'], files, MOMENT, phoneFormatter('GB'));
        const { books } = await pushRecords({ ...options, org: undefined });
        const context = `round ${round}: ${JSON.stringify(contents)}`;
        assert.equal(books.records, 12, context);
        assert.ok(balances(books), context);
        assert.equal(explain(prepared).length, 12, context);
        const keys = [...prepared.events, ...prepared.callRecords].map(({ object, key }) => `${object} ${key}`);
        assert.equal(new Set(keys).size, keys.length, context);
        for (const record of [...prepared.events, ...prepared.callRecords]) {
            assert.ok(String(record.key).length > 0 && String(record.key).length <= 80, context);
            assert.doesNotThrow(() => JSON.stringify(recordBody(record, orgNames('nbx'))), context);
        }
    }
});
