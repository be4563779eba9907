import assert from 'node:assert/strict';
import { test } from 'node:test';
import { i18nValues } from './i18n.ts';

const CASES = [
    ['en-US', 'M/d/yy', 'MMM d, y', 'h:mm a', 1, '.', 'ltr'],
    ['de-DE', 'dd.MM.yy', 'dd.MM.y', 'HH:mm', 2, ',', 'ltr'],
    ['en-GB', 'dd/MM/y', 'd MMM y', 'HH:mm', 2, '.', 'ltr'],
    ['he-IL', 'd.M.y', undefined, undefined, 1, '.', 'rtl']
] as const;

for (const [locale, short, medium, time, firstDay, decimal, direction] of CASES) {
    test(`the values of ${locale} are those of its locale`, () => {
        const values = i18nValues(locale, 'Europe/Berlin');
        assert.equal(values['dateTime.shortDateFormat'], short);
        if (medium !== undefined) assert.equal(values['dateTime.mediumDateFormat'], medium);
        if (time !== undefined) assert.equal(values['dateTime.shortTimeFormat'], time);
        assert.equal(values['firstDayOfWeek'], firstDay);
        assert.equal(values['number.decimalSeparator'], decimal);
        assert.equal(values['dir'], direction);
        assert.equal(values['timeZone'], 'Europe/Berlin');
    });
}
