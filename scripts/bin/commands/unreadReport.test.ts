import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unreadReport } from './unreadReport.ts';

const PROBLEM = {
    file: 'app/reports/Desk/Mine.report-meta.xml',
    line: 7,
    message: 'filter is not closed.',
    remedy: 'Close it.'
};

test('a report whose file cannot be read is answered with what is wrong with it', () => {
    const [said, ...more] = unreadReport('Desk/Mine', [PROBLEM, { ...PROBLEM, file: 'app/reports/Desk/NotMine.xml' }]);
    assert.match(said ?? '', /^app\/reports\/Desk\/Mine\.report-meta\.xml:7: filter is not closed/);
    assert.deepEqual([more, unreadReport('Desk/Yours', [PROBLEM])], [[], []]);
});
