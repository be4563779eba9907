import assert from 'node:assert/strict';
import test from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { recordText } from '../testing/index.ts';
import { missed, writerHarness } from './harness.ts';

const CALLS = 10;
const world = writerHarness({ bulkAbove: 5 });

test('a backlog that no Bulk job may carry goes by single requests', async () => {
    const records = Array.from({ length: CALLS }, (_, at) =>
        missed(`b${at}`, { caller: `a${at}`, callerName: '#N/A' })
    );
    await Promise.all(
        records.map((record) =>
            world.writer.accept({
                source: 'test',
                name: 'a file',
                format: 'cdr',
                bytes: Buffer.from(recordText(record))
            })
        )
    );
    // Later than the records, which are decided at once.
    world.now += 1;
    for (let turns = 0; turns < 200 && world.events().length < CALLS; turns += 1) {
        world.writer.tick();
        await sleep(5);
    }
    assert.deepEqual(
        world.events().map((event) => event['Caller_ID_Name__c']),
        Array.from({ length: CALLS }, () => '#N/A')
    );
    assert.equal(world.org.jobs.size, 0);
});
