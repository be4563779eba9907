import assert from 'node:assert/strict';
import test from 'node:test';
import { callerLeg, recordText } from '../testing/index.ts';
import { decodeDocument } from './decode.ts';

const text = recordText(callerLeg({ uuid: 'a', callerName: 'Zoë' })).trim();
const base64 = Buffer.from(text).toString('base64');

test('a plain document stays as it is, without a byte order mark or blank ends', () => {
    assert.equal(decodeDocument(Buffer.from(`\uFEFF  ${text}\n`)).text, text);
});

test('a url-encoded document is decoded once, with and without cdr=', () => {
    assert.equal(decodeDocument(Buffer.from(encodeURIComponent(text))).text, text);
    assert.equal(decodeDocument(Buffer.from(`cdr=${encodeURIComponent(text)}`)).text, text);
});

test('a plus in a url-encoded document is a plus', () => {
    assert.equal(decodeDocument(Buffer.from('%7B%22a%22:%22+44%22}')).text, '{"a":"+44"}');
});

test('a base64 document is decoded, with cdr=, with line breaks and with its signs percent-encoded', () => {
    for (const form of [base64, `cdr=${base64}`, base64.replace(/.{76}/g, '$&\n'), encodeURIComponent(base64)]) {
        assert.equal(decodeDocument(Buffer.from(form)).text, text);
    }
});

test('bytes that are not UTF-8 are replaced, and a note says so', () => {
    const { text: read, notes } = decodeDocument(Buffer.from([0x7b, 0xff, 0x7d]));
    assert.equal(read, '{\uFFFD}');
    assert.match(notes.join(), /not UTF-8/);
});

// A pattern that goes back over each blank or each lost byte takes minutes here, and the runner ends the test.
test('long runs of blanks and of lost bytes are read at once', { timeout: 60_000 }, () => {
    const blanks = `a${' '.repeat(300_000)}!`;
    assert.equal(decodeDocument(Buffer.from(blanks)).text, blanks);
    assert.equal(decodeDocument(Buffer.from(`%7b${'%ff'.repeat(300_000)}x`)).text.length, 300_002);
});
