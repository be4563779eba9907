import { heatOf } from 'c/phoneEventModel';
import { aMiss } from '../../../../../../tests/lwc/misses';

const NOW = Date.parse('2026-11-23T15:00:00Z');
const when = (iso: string) => aMiss({ startedAt: Date.parse(iso) });

describe('the strip of days and hours', () => {
    it('has a row for each day of a week, today last', () => {
        const { rows } = heatOf([], 7, NOW, 'UTC');
        expect(rows.map(({ key }) => key)).toEqual([
            '2026-11-17',
            '2026-11-18',
            '2026-11-19',
            '2026-11-20',
            '2026-11-21',
            '2026-11-22',
            '2026-11-23'
        ]);
    });

    it('has one row for today alone', () => {
        expect(heatOf([], 1, NOW, 'UTC').rows).toHaveLength(1);
    });

    it('puts longer periods together by day of the week', () => {
        const heat = heatOf([when('2026-11-23T09:10:00Z'), when('2026-11-09T09:50:00Z')], 30, NOW, 'UTC');
        expect(heat.byWeekday).toBe(true);
        expect(heat.rows.at(-1)).toMatchObject({ key: '1', counts: [0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0] });
    });

    it('counts in the reader’s time zone', () => {
        const heat = heatOf([when('2026-11-22T23:30:00Z')], 7, NOW, 'Asia/Kolkata');
        expect(heat.from).toBe(5);
        expect(heat.rows.at(-1)).toMatchObject({ key: '2026-11-23' });
        expect(heat.rows.at(-1)?.counts[0]).toBe(1);
    });

    it('keeps the hours of the day when the clocks change', () => {
        const sunday = Date.parse('2026-10-25T12:00:00Z');
        const heat = heatOf([when('2026-10-25T07:30:00Z')], 1, sunday, 'Europe/Berlin');
        expect(heat.rows[0]?.counts[0]).toBe(1);
        expect(heat.from).toBe(8);
    });

    it.each([
        ['2026-10-26T22:30:00Z', '2026-10-20', '2026-10-26'],
        ['2026-03-29T22:30:00Z', '2026-03-24', '2026-03-30']
    ])('has seven days around midnight after the clocks changed: %s', (now, first, last) => {
        const days = heatOf([], 7, Date.parse(now), 'Europe/Berlin').rows.map(({ key }) => key);
        expect([new Set(days).size, days[0], days.at(-1)]).toEqual([7, first, last]);
        expect(new Set(heatOf([], 30, Date.parse(now), 'Europe/Berlin').rows.map(({ key }) => key)).size).toBe(7);
    });

    it.each([
        ['New York, where clocks are set back', '2026-11-01T18:00:00Z', 'America/New_York', '2026-10-26'],
        ['Berlin, where clocks are set forward', '2026-03-29T12:00:00Z', 'Europe/Berlin', '2026-03-23'],
        ['Berlin, at the end of a month and a year', '2026-12-31T23:30:00Z', 'Europe/Berlin', '2026-12-26'],
        ['Kiritimati, where it is tomorrow', '2026-02-28T11:00:00Z', 'Pacific/Kiritimati', '2026-02-23']
    ])('has seven days of the reader’s calendar in %s', (_where, now, zone, first) => {
        const { rows } = heatOf([], 7, Date.parse(now), zone);
        expect([new Set(rows.map(({ day }) => day)).size, rows[0]?.key]).toEqual([7, first]);
    });

    it('counts an hour that comes twice as one, and one that is left out as none', () => {
        const berlin = (now: string, ...times: readonly string[]): readonly number[] =>
            heatOf(times.map(when), 1, Date.parse(now), 'Europe/Berlin').rows[0]?.counts.slice(0, 4) ?? [];
        const back = ['2026-10-24T22:30:00Z', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z', '2026-10-25T02:30:00Z'];
        expect(berlin('2026-10-25T12:00:00Z', ...back)).toEqual([1, 0, 2, 1]);
        const forward = ['2026-03-28T23:30:00Z', '2026-03-29T00:30:00Z', '2026-03-29T01:30:00Z'];
        expect(berlin('2026-03-29T12:00:00Z', ...forward)).toEqual([1, 1, 0, 1]);
    });

    it('is not stretched by a miss in another year', () => {
        const heat = heatOf([when('2026-11-23T09:10:00Z'), when('2099-12-31T23:30:00Z')], 7, NOW, 'UTC');
        expect([heat.from, heat.rows[0]?.counts.length, heat.most]).toEqual([8, 11, 1]);
    });

    it.each([7, 30, 90] as const)('counts %d days, today with them, and is stretched by none outside', (period) => {
        const noon = Date.parse('2026-11-23T12:00:00Z');
        const daysAgo = (days: number) => aMiss({ startedAt: noon - days * 86_400_000 });
        const night = (days: number) => aMiss({ startedAt: noon - days * 86_400_000 - 11 * 3_600_000 });
        const inside = [daysAgo(0), daysAgo(period - 1)];
        const outside = [night(period), night(-1), when('1970-01-01T03:00:00Z'), when('2099-12-31T23:30:00Z')];
        const { from, rows } = heatOf([...inside, ...outside], period, NOW, 'UTC');
        const counts = rows.flatMap((row) => row.counts);
        expect([from, rows[0]?.counts.length, counts.reduce((sum, count) => sum + count)]).toEqual([8, 11, 2]);
    });

    it('shows office hours, and more where something was missed outside of them', () => {
        const heat = heatOf([when('2026-11-23T03:00:00Z'), when('2026-11-23T22:00:00Z')], 1, NOW, 'UTC');
        expect([heat.from, heat.rows[0]?.counts.length]).toEqual([3, 20]);
    });

    it('leaves out what is no miss or has no time', () => {
        const heat = heatOf([aMiss({ startedAt: undefined }), aMiss({ lookup: true, startedAt: NOW })], 7, NOW, 'UTC');
        expect(heat.most).toBe(0);
    });
});
