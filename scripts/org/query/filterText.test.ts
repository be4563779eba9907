import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listedValues } from './filterText.ts';

const CASES: readonly (readonly [text: string, values: readonly string[]])[] = [
    ['a, b ,c', ['a', 'b', 'c']],
    ['"Smith, John", Ada', ['Smith, John', 'Ada']],
    ['"say ""hi"""', ['say "hi"']],
    ['""', ['']],
    ['', []],
    ['"abc', ['"abc']],
    ['"', ['"']],
    ['"Sales" Team', ['"Sales" Team']],
    ['6" pipe,8" pipe', ['6" pipe', '8" pipe']]
];

for (const [text, values] of CASES) {
    test(`${text || 'nothing'} is ${JSON.stringify(values)}: quotes count around a whole value only`, () =>
        assert.deepEqual(listedValues(text), values));
}
