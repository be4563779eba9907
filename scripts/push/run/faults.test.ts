import assert from 'node:assert/strict';
import test from 'node:test';
import { phoneFormatter } from '../fields/index.ts';
import { balances } from '../outbox/index.ts';
import { fixedSession, orgNames } from '../send/index.ts';
import {
    calleeLeg,
    callerLeg,
    memoryFiles,
    MOMENT,
    randomFrom,
    recordText,
    startFakeOrg,
    testTransport
} from '../testing/index.ts';
import { pushRecords } from './push.ts';

const SEED = 77;
const CALLS = 60;

const contents = Object.fromEntries(
    Array.from({ length: CALLS }, (_, index) => [
        [`/a${index}`, recordText(callerLeg({ uuid: `a${index}` }))],
        [`/b${index}`, recordText(calleeLeg({ uuid: `b${index}`, caller: `a${index}`, progress: 1 }))]
    ]).flat() as [string, string][]
);

test(`through an org with faults every record is accounted for once, and no row is doubled (seed ${SEED})`, async () => {
    const random = randomFrom(SEED);
    const org = await startFakeOrg();
    for (const user of ['1001', '1003']) {
        org.put('User__c', 'Switch_Key__c', `${user}@pbx.example`);
    }
    for (let round = 0; round < 8; round += 1) {
        org.fault = () => {
            const chance = random();
            return chance < 0.2 ? { status: 503 } : chance < 0.4 ? 'drop' : undefined;
        };
        org.recordFault = (object, record) => {
            const chance = random();
            const invalid = record['Event_Key__c'] === 'b7';
            return invalid
                ? { statusCode: 'STRING_TOO_LONG', message: 'too long' }
                : chance < 0.03
                  ? { statusCode: 'UNABLE_TO_LOCK_ROW', message: `locked ${object}` }
                  : undefined;
        };
        const { books, sent, rejected } = await pushRecords({
            from: ['/'],
            files: memoryFiles(contents),
            now: MOMENT,
            phone: phoneFormatter(undefined),
            names: orgNames(''),
            org: { session: fixedSession(org), transport: testTransport() }
        });
        const { written, unsent } = sent.events;
        assert.equal(
            written + unsent + rejected.filter(({ record }) => record.startsWith('Phone_Event__c')).length,
            CALLS
        );
        assert.ok(balances(books), `round ${round}`);
    }
    assert.deepEqual(
        [org.tables.get('CallReporting__c')?.size, org.tables.get('Phone_Event__c')?.size],
        [CALLS, CALLS - 1]
    );
    await org.close();
});
