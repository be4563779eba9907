import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ReportError, runReport } from '../../scripts/org/index.ts';
import { withoutFields } from '../../scripts/org/reports/testing/index.ts';
import { factsOf, openSample, readGolden } from './golden.ts';
import { readSampleRows } from './sampleRows.ts';

const org = openSample(readSampleRows().newest);
// without these lookups there is no report type: it joins by them
const JOINS = new Set(['To_Call_Reporting__c', 'Call_Queue__c', 'Natterbox_User__c', 'Originator__c']);

for (const report of org.model.reports.values()) {
    const text = JSON.stringify({ ...report, file: undefined });
    test(`${report.developerName} names each field that its reader may not see, and answers the rest`, () => {
        let hidden = 0;
        for (const { name: object, fields } of org.model.objects.values())
            for (const field of [...fields.keys()].filter((name) => text.includes(name))) {
                const seen = withoutFields(org, object, field);
                try {
                    const { tree, ...result } = runReport(seen, report);
                    if (tree.leftOut.length > 0) hidden += 1;
                    else assert.deepEqual(factsOf({ tree, ...result }), readGolden(report.name)?.facts, field);
                } catch (error) {
                    if (!(error instanceof ReportError) || !JOINS.has(field)) throw error;
                    assert.match(error.message, /may not read all objects/);
                }
            }
        assert.ok(hidden > 0);
    });
}
