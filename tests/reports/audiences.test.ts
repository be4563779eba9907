import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runReport } from '../../scripts/org/index.ts';
import { factsOf, openSample, readGolden } from './golden.ts';
import { readSampleRows } from './sampleRows.ts';

const { newest } = readSampleRows();

for (const as of ['Phone_Events_Supervisor', 'Phone_Events_Analyst']) {
    test(`with ${as} every shipped report runs and answers the same`, () => {
        const org = openSample(newest, { as });
        const leftOut: string[] = [];
        for (const { name } of org.model.reports.values()) {
            const report = org.model.reports.get(name);
            assert.ok(report);
            const result = runReport(org, report);
            assert.deepEqual(factsOf(result), readGolden(name)?.facts, name);
            leftOut.push(...result.tree.leftOut);
        }
        // the raw trouble of a record is for telephony engineers
        assert.deepEqual(leftOut, ['Error Log']);
    });
}
