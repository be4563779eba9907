import assert from 'node:assert/strict';
import test from 'node:test';
import { phoneFormatter, readCountry } from './phone.ts';

test('a valid number with a plus becomes E.164', () => {
    assert.equal(phoneFormatter(undefined)('+44 (0)20 7946 0123'), '+442079460123');
});

test('a national number becomes E.164 only with a country', () => {
    assert.equal(phoneFormatter('GB')('020 7946 0123'), '+442079460123');
    assert.equal(phoneFormatter(undefined)('020 7946 0123'), '020 7946 0123');
});

test('extensions, words, SIP addresses and invalid numbers stay as they came', () => {
    for (const value of [
        '1003',
        '999',
        'anonymous',
        'sip:ann@pbx.example',
        '1003@10.0.0.77',
        '+449999999999999',
        '0000000000'
    ]) {
        assert.equal(phoneFormatter('GB')(value), value);
    }
});

test('a country is two letters that exist', () => {
    assert.deepEqual([readCountry('gb'), readCountry('XX'), readCountry('')], ['GB', undefined, undefined]);
});
