import assert from 'node:assert/strict';
import test from 'node:test';
import { calleeLeg, encodeValue, recordText } from '../testing/index.ts';
import { readRecord } from './records.ts';

const sdp = 'v=0\r\ns=A "quoted" call\r\n';
const record = calleeLeg({
    uuid: 'b',
    caller: 'a',
    variables: { caller_id: '"Ann Caller" <1001>', sdp, path: 'C:\\x' }
});

test('a document that encode=true and encode-values=true broke is mended, and a note says so', () => {
    // The switch's encoder leaves a %22 of a value as it is, so that decoding once undoes both encodings.
    const broken = encodeValue(recordText(record));
    assert.throws(() => JSON.parse(decodeURIComponent(broken)));
    const read = readRecord('b.cdr.json', Buffer.from(broken), false);
    assert.ok(!('kind' in read));
    assert.equal(read.document.variables['caller_id'], '"Ann Caller" <1001>');
    assert.equal(read.document.variables['sdp'], sdp);
    assert.match(read.notes.join(), /encode/);
});

test('what cannot be mended is unreadable, with the setting to change', () => {
    const read = readRecord('b', Buffer.from(encodeURIComponent('{"variables": {"uuid" "a"}}')), false);
    assert.ok('kind' in read && read.kind === 'unreadable');
    assert.match(read.remedy, /"off" or "base64"/);
});
