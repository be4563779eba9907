import type { Quantiles } from './random.ts';

/**
 * Published figures of a bank's call centre (Technion, "Anonymous Bank", February 1999: 33,344 calls), without its three
 * incidents. Arrivals, waits, talk times and agents are those; attempts and causes were never recorded and are made up.
 */

/** Calls by hour of day, mean of working days. */
export const ARRIVALS_BY_HOUR: readonly number[] = [
    4.8, 1.5, 0.7, 0.2, 0.2, 0.9, 5.0, 40.8, 96.2, 109.7, 126.2, 114.5, 95.0, 101.5, 115.9, 114.3, 117.0, 89.8, 84.1,
    67.2, 59.1, 52.2, 53.5, 40.8
];

/** Calls of a whole day, Sunday first. There the week begins on Sunday; here Saturday and Sunday are its quiet days. */
export const CALLS_BY_WEEKDAY: readonly number[] = [216, 1526, 1526, 1526, 1526, 1526, 488];

/** Share of callers who hang up, by hour of arrival: nobody works at night, and few at six. */
export const HUNG_UP_BY_HOUR: readonly number[] = [
    0.98, 0.98, 0.98, 0.98, 0.98, 0.98, 0.78, 0.13, 0.135, 0.145, 0.175, 0.17, 0.16, 0.15, 0.145, 0.16, 0.15, 0.145,
    0.135, 0.155, 0.17, 0.18, 0.15, 0.09
];

/** Calls that end before anything happens. */
export const PHANTOM_SHARE = 0.0086;

/** Share of callers who wait at all, and how many seconds those wait. */
export const ANSWERED_WAITED_SHARE = 14_096 / 27_162;
export const ANSWERED_WAIT: Quantiles = [
    [0, 1],
    [0.1, 11],
    [0.25, 23],
    [0.5, 52],
    [0.75, 109],
    [0.9, 186],
    [0.95, 239],
    [0.99, 359],
    [1, 620]
];
export const HUNG_UP_WAITED_SHARE = 3932 / 5904;
export const HUNG_UP_WAIT: Quantiles = [
    [0, 1],
    [0.1, 8],
    [0.25, 16],
    [0.5, 43],
    [0.75, 87],
    [0.9, 167],
    [0.95, 211],
    [0.99, 331],
    [1, 560]
];

/** Seconds. */
export const TALK: Quantiles = [
    [0, 5],
    [0.1, 25],
    [0.25, 56],
    [0.5, 109],
    [0.75, 217],
    [0.9, 412],
    [0.95, 587],
    [0.99, 1067],
    [1, 1500]
];
export const MENU: Quantiles = [
    [0, 3],
    [0.1, 5],
    [0.25, 6],
    [0.5, 9],
    [0.75, 11],
    [0.9, 15],
    [0.95, 19],
    [0.99, 60],
    [1, 110]
];

/** From and to hour of the shifts of one working day: 18 agents, 4 to 14 of them at a time. */
export const SHIFTS: readonly (readonly [from: number, to: number])[] = [
    [6, 14],
    ...times(4, [7, 15]),
    ...times(3, [8, 16]),
    ...times(2, [9, 17]),
    [10, 18],
    ...times(3, [14, 22]),
    ...times(4, [16, 24])
];

function times(count: number, shift: readonly [number, number]): (readonly [number, number])[] {
    return Array.from({ length: count }, () => shift);
}
