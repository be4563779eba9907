import assert from 'node:assert/strict';
import test from 'node:test';
import { encodeValue } from '../testing/index.ts';
import { decodePercent } from './percent.ts';
import { decodeVariables, listOf, readFlag } from './variables.ts';

test('a percent-encoded text decodes byte by byte', () => {
    assert.deepEqual(decodePercent('Zo%C3%AB%20%22x%22 %2B44'), { text: 'Zoë "x" +44', damaged: false });
});

test('a Cyrillic name that lost its last byte keeps the characters before it', () => {
    const encoded = encodeValue('ИванПетров');
    assert.throws(() => decodeURIComponent(encoded), URIError);
    assert.deepEqual(decodePercent(encoded), { text: 'ИванПетро', damaged: true });
});

test('a percent sign that encodes nothing stays', () => {
    assert.equal(decodePercent('100% %zz %4').text, '100% %zz %4');
});

test('values written with encode-values off stay as they are', () => {
    const { values } = decodeVariables({ caller_id: '"Ann 100%25" <1001>', uuid: 'a' });
    assert.equal(values.get('caller_id'), '"Ann 100%25" <1001>');
});

test('a value cut by the encoder is named', () => {
    assert.deepEqual(decodeVariables({ name: '%D0%98%D0' }).damaged, ['name']);
});

test('a variable with several values is a list, another one a list of one', () => {
    assert.deepEqual(listOf('ARRAY::a;b|:c;d'), ['a;b', 'c;d']);
    assert.deepEqual(listOf('a;b'), ['a;b']);
    assert.deepEqual(listOf(undefined), []);
});

test('flags read yes, no, or neither', () => {
    assert.deepEqual(['true', 'YES', '1', 'false', 'off', 'maybe', undefined].map(readFlag), [
        true,
        true,
        true,
        false,
        false,
        undefined,
        undefined
    ]);
});
