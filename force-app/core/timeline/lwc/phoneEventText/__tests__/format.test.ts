import { brief, clock, counting, dateTime, duration, fill, inRow, percentage, whole } from 'c/phoneEventText';

describe('fill', () => {
    it('puts values in their places', () => {
        expect(fill('{1} before {0}', 'a', 'b')).toBe('b before a');
    });

    it('leaves a place without a value as it is', () => {
        expect(fill('{0} {1}', 'a')).toBe('a {1}');
    });

    it('takes a value with a place in it literally', () => {
        expect(fill('{0} {1}', '{1}', 'b')).toBe('{1} b');
    });
});

describe('a name that runs the other way than the page', () => {
    it.each(['שרה 7', 'أمل', '𞤀𞤁', '\u200F7'])('keeps to itself in a sentence: %s', (name) => {
        expect(fill('{0}, {1} attempts', name, '3')).toBe(`\u2068${name}\u2069, 3 attempts`);
    });

    it.each(['Ada Byron', 'Zoë 👩‍👩‍👧', '山田', '42'])('leaves one that does not as it is: %s', (name) => {
        expect(fill('{0}: {1}', name, 'Rejected')).toBe(`${name}: Rejected`);
    });

    it('keeps to itself in a row, too', () => {
        expect(inRow('שרה', '3 attempts')).toBe('\u2068שרה\u2069 · 3 attempts');
    });

    it('is any name in a page from right to left', () => {
        jest.resetModules();
        jest.doMock('@salesforce/i18n/dir', () => ({ __esModule: true, default: 'rtl' }), { virtual: true });
        const text = jest.requireActual<{ readonly fill: typeof fill }>('c/phoneEventText');
        expect(text.fill('{0}: {1}', 'Ada', '0:05')).toBe('\u2068Ada\u2069: 0:05');
    });
});

describe('clock', () => {
    it.each([
        [0, '0:00'],
        [7.4, '0:07'],
        [59.6, '1:00'],
        [67, '1:07'],
        [3723, '1:02:03'],
        [-4, '-0:04'],
        [-0.2, '0:00']
    ])('shows %d seconds as %s', (seconds, shown) => {
        expect(clock(seconds)).toBe(shown);
    });
});

describe('duration', () => {
    it.each([
        [0, '0 sec', '0s'],
        [20, '20 sec', '20s'],
        [67, '1 min, 7 sec', '1m 7s'],
        [120, '2 min', '2m'],
        [3600, '1 hr', '1h'],
        [-5, '0 sec', '0s']
    ])('says %d seconds as %s, and as %s where room is scarce', (seconds, long, short) => {
        expect([duration(seconds), brief(seconds)]).toEqual([long, short]);
    });
});

describe('numbers and dates', () => {
    it('follow the locale and time zone of the reader', () => {
        expect([whole(1234.4), percentage(0.256), dateTime(Date.UTC(2026, 10, 23, 9, 14, 2))]).toEqual([
            '1,234',
            '26%',
            '23 Nov 2026, 09:14:02'
        ]);
    });

    it('count in the plural of the language', () => {
        const labels = { one: '{0} person', other: '{0} people' };
        expect([1, 0, 4].map((count) => counting(count, labels))).toEqual(['1 person', '0 people', '4 people']);
    });
});
