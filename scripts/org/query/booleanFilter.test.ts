import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Condition } from '../types.ts';
import { parseBooleanFilter } from './booleanFilter.ts';

const criteria = ['a', 'b', 'c'].map((path): Condition => ({ path, operator: 'eq', value: 1 }));
const [a, b, c] = criteria;

function parsed(text: string): unknown {
    const answer = parseBooleanFilter(text, criteria);
    return 'condition' in answer ? answer.condition : answer.problem;
}

test('AND binds tighter than OR, parentheses tighter than both', () => {
    assert.deepEqual(parsed('1 OR 2 AND 3'), { or: [a, { and: [b, c] }] });
    assert.deepEqual(parsed('(1 OR 2) AND 3'), { and: [{ or: [a, b] }, c] });
    assert.deepEqual(parsed('1 and not (2 or 3)'), { and: [a, { not: { or: [b, c] } }] });
    assert.deepEqual(parsed('1'), a);
});

test('what cannot be read is named', () => {
    for (const [text, words] of [
        ['1 AND', /ends too early/],
        ['(1 OR 2', /closing parenthesis/],
        ['1 2', /at '2'/],
        ['1 XOR 2', /at 'XOR'/],
        ['1 AND 4', /criterion 4, but there are 3/],
        ['', /ends too early/]
    ] as const) {
        assert.match(String(parsed(text)), words);
    }
});
