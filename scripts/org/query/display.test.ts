import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Column } from '../store/index.ts';
import type { OrgUser } from '../types.ts';
import { displayValue } from './display.ts';

const USER = { locale: 'en_US', timeZone: 'UTC' } as OrgUser;
const COLUMN = { type: 'Number', scale: 2 } as Column;

test('a number that is rounded to zero has no minus', () => {
    assert.equal(displayValue(COLUMN, -4e-16, USER), '0.00');
    assert.equal(displayValue(COLUMN, -0.005001, USER), '-0.01');
});

test('a percentage has its sign where the locale of the user writes it', () => {
    const written = (locale: string): string | null =>
        displayValue({ ...COLUMN, type: 'Percent' }, 58.5, { ...USER, locale });
    assert.deepEqual(['en_US', 'de_DE', 'tr_TR'].map(written), ['58.50%', '58,50\u00a0%', '%58,50']);
});
