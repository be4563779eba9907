import type * as Text from 'c/phoneEventText';

/** The words of a reader somewhere: of times, the text module asks where when it is loaded. */
function textIn(timeZone: string, locale = 'en-GB'): typeof Text {
    jest.resetModules();
    for (const [name, value] of Object.entries({ timeZone, locale, lang: locale })) {
        jest.doMock(`@salesforce/i18n/${name}`, () => ({ __esModule: true, default: value }), { virtual: true });
    }
    return jest.requireActual<typeof Text>('c/phoneEventText');
}

const when = (iso: string): number => Date.parse(iso);

beforeEach(() => {
    jest.setSystemTime(when('2026-11-23T09:14:00Z'));
});

describe('an hour that comes twice', () => {
    it.each<readonly [string, string, string, readonly [string, string]]>([
        ['Europe/Berlin', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z', ['02:30 CEST', '02:30 CET']],
        ['America/New_York', '2026-11-01T05:00:00Z', '2026-11-01T06:00:00Z', ['01:00 GMT-4', '01:00 GMT-5']],
        ['Australia/Lord_Howe', '2026-04-04T14:45:00Z', '2026-04-04T15:15:00Z', ['01:45 GMT+11', '01:45 GMT+10:30']],
        ['Antarctica/Troll', '2026-10-24T23:30:00Z', '2026-10-25T01:30:00Z', ['01:30 GMT+2', '01:30 GMT']],
        ['Antarctica/Troll', '2026-10-25T00:30:00Z', '2026-10-25T02:30:00Z', ['02:30 GMT+2', '02:30 GMT']]
    ])('in %s is said with its zone', (zone, first, second, words) => {
        const { timeOfDay } = textIn(zone);
        expect([first, second].map((each) => timeOfDay(when(each)))).toEqual(words);
    });

    it('is said so wherever a time is', () => {
        const { dateTime, exactTimeOfDay, shortDateTime } = textIn('Europe/Berlin');
        expect([dateTime, exactTimeOfDay, shortDateTime].map((say) => say(when('2026-10-25T00:30:00Z')))).toEqual([
            '25 Oct 2026, 02:30:00 CEST',
            '02:30:00 CEST',
            'Sun 25 Oct, 2:30 CEST'
        ]);
    });

    it('makes nothing of the hours around it', () => {
        const { timeOfDay } = textIn('Europe/Berlin');
        const around = ['2026-10-24T23:59:59Z', '2026-10-25T02:00:00Z', '2026-10-24T00:30:00Z'];
        expect(around.map((each) => timeOfDay(when(each)))).toEqual(['01:59', '03:00', '02:30']);
    });

    it('is none where clocks are never set, or are set forward', () => {
        expect(textIn('Asia/Kolkata').timeOfDay(when('2026-10-25T00:30:00Z'))).toBe('06:00');
        const { timeOfDay } = textIn('Europe/Berlin');
        expect(['2026-03-29T00:59:59Z', '2026-03-29T01:00:00Z'].map((each) => timeOfDay(when(each)))).toEqual([
            '01:59',
            '03:00'
        ]);
    });
});

describe('a short date', () => {
    it.each([
        ['2026-11-23T09:14:02Z', 'Mon 23 Nov, 9:14'],
        ['2026-08-26T09:14:02Z', 'Wed 26 Aug, 9:14'],
        ['1970-01-01T00:00:00Z', '1 Jan 1970, 00:00:00'],
        ['2099-12-31T23:59:59Z', '31 Dec 2099, 23:59:59']
    ])('of %s is %s: it names the year where that is not the one around now', (iso, words) => {
        expect(textIn('UTC').shortDateTime(when(iso))).toBe(words);
    });
});
