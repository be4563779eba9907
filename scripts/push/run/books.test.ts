import assert from 'node:assert/strict';
import test from 'node:test';
import { phoneFormatter } from '../fields/index.ts';
import { calleeLeg, memoryFiles, MOMENT, recordText } from '../testing/index.ts';
import type { Files } from '../read/index.ts';
import { balances } from '../outbox/index.ts';
import { orgNames } from '../send/index.ts';
import { prepare } from './pipeline.ts';
import { pushRecords } from './push.ts';
import { formatReport, isClean } from './report.ts';

/** Seconds from the made-up calls to the moment at which tests run. */
const A_DAY = 86_400;

test('a record that is not finished and a lost race both wait, and the books balance', async () => {
    const lost = recordText(
        calleeLeg({ uuid: 'b', caller: 'a', start: A_DAY - 9, end: A_DAY - 5, cause: 'LOSE_RACE' })
    );
    const files = memoryFiles({ '/half': lost.slice(0, 200), '/lost': lost, '/old': '{' }, ['/half']);
    const report = await pushed(files);
    const { records, waiting: waits, unreadable, notFinished } = report.books;
    assert.deepEqual(
        { records, waits, unreadable, notFinished },
        { records: 3, waits: 1, unreadable: 1, notFinished: 1 }
    );
    assert.ok(balances(report.books));
    assert.deepEqual(
        [report.problems.map(({ file }) => file), report.waiting.map(({ file }) => file)],
        [['/half', '/old'], ['/lost']]
    );
});

test('a record that is not finished is counted as that, printed so, and keeps a push from being clean', async () => {
    const half = recordText(calleeLeg({ uuid: 'b', caller: 'a' })).slice(0, 200);
    const report = await pushed(memoryFiles({ '/half': half }, ['/half']));
    assert.match(formatReport(report, true).join('\n'), /^Records 1 = events 0 .* \+ unreadable 0 \+ not finished 1$/m);
    assert.equal(isClean(report), false);
});

test('several folders are read, a file in two of them once, and the books are over all', async () => {
    const [one, two] = ['b', 'c'].map((uuid) => recordText(calleeLeg({ uuid, caller: 'a', user: `10${uuid}` })));
    const files = memoryFiles({ '/a/b': one ?? '', '/d/c': two ?? '' });
    const { books } = await pushed(files, ['/a', '/d', '/a/b']);
    assert.deepEqual([books.records, books.events, balances(books)], [2, 2, true]);
});

function pushed(files: Files, from: readonly string[] = ['/']) {
    const shared = { now: MOMENT, phone: phoneFormatter('GB'), names: orgNames(''), org: undefined };
    return pushRecords({ ...shared, from, files });
}

test("a stub has the caller's own number, not the one that was shown to the user", async () => {
    const record = calleeLeg({ uuid: 'b', caller: 'a', callerNumber: '+442079460000' });
    const text = recordText(record).replace(
        '"originator_caller_profiles":[{"caller_id_name":"Ann Caller","caller_id_number":"+442079460000"',
        '"originator_caller_profiles":[{"caller_id_name":"Ann Caller","caller_id_number":"+442079460123"'
    );
    const { callRecords } = await prepare(['/'], memoryFiles({ '/b': text }), MOMENT, phoneFormatter('GB'));
    assert.equal(callRecords[0]?.values['From_Number__c'], '+442079460123');
});

test('a record of 32,000 characters is kept whole, a longer one by name and SHA-1', async () => {
    const padded = (length: number) => {
        const record = calleeLeg({ uuid: 'b', caller: 'a', variables: { pad: 'x' } });
        return recordText({ ...record, switchname: 'x'.repeat(length) });
    };
    const base = padded(0).trim().length;
    for (const [length, kept] of [
        [32_000, true],
        [32_001, false]
    ] as const) {
        const files = memoryFiles({ '/b': padded(length - base) });
        const { events } = await prepare(['/'], files, MOMENT, phoneFormatter('GB'));
        const text = String(events[0]?.values['JSON_String__c']);
        assert.equal(text.length === length, kept);
        assert.equal(text.includes('"sha1"'), !kept);
    }
});
