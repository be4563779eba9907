import { format } from '../figures.ts';
import { costText, type Cost } from './time.ts';

/** What the hand-written query needs at least, in milliseconds, for a ratio to say something of work that grows. */
const MANY_ROWS = 5;

/** A report as it was measured. */
export interface Timed {
    readonly name: string;
    readonly groupings: number;
    /** `warm`: as it runs again; `cold`: the first run, for which its plan is made or its statement prepared. */
    readonly costs: Readonly<Record<'warm' | 'cold' | 'handWarm' | 'handCold', Cost>>;
}

/** What a report may take at a number of events, in milliseconds. */
function targetOf(events: number, groupings: number): number {
    const [few, many] = events > 100_000 ? [1_200, 3_000] : [100, 400];
    return events < 100_000 ? Infinity : groupings > 1 ? many : few;
}

const COLUMNS = ['report', 'warm', 'by hand', 'ratio', 'cold', 'by hand', 'growth', ''];
const WIDTHS = [28, 17, 17, 6, 17, 17, 7, 0];

function row(cells: readonly string[]): string {
    return cells
        .map((cell, at) => (at === 0 ? cell.padEnd(WIDTHS[at] ?? 0) : cell.padStart(WIDTHS[at] ?? 0)))
        .join('  ')
        .trimEnd();
}

/** A report's line, with how it grew since a smaller number of events. */
export function rowOf({ name, groupings, costs }: Timed, events: number, before: Timed | undefined): string {
    const { warm, cold, handWarm, handCold } = costs;
    const growth = before ? `× ${format(warm.cpu / before.costs.warm.cpu)}` : '';
    const isLate = warm.cpu > targetOf(events, groupings);
    return row([
        name,
        costText(warm),
        costText(handWarm),
        format(warm.cpu / handWarm.cpu),
        costText(cold),
        costText(handCold),
        growth,
        isLate ? `over ${targetOf(events, groupings)}` : ''
    ]);
}

/** The range of what reports take or how they compare, lowest, median and highest. */
function range(numbers: readonly number[]): string {
    const sorted = [...numbers].sort((a, b) => a - b);
    return [sorted[0], sorted[sorted.length >> 1], sorted.at(-1)].map((one) => format(one ?? NaN)).join(' / ');
}

/** Lowest, median and highest of a size: reports of many rows by their ratio, those of few by what they take more. */
export function summaryOf(what: string, timed: readonly Timed[]): readonly string[] {
    const isMany = ({ costs }: Timed): boolean => costs.handWarm.cpu >= MANY_ROWS;
    const [many, few] = [timed.filter(isMany), timed.filter((one) => !isMany(one))];
    const kinds = [timed.filter(({ groupings }) => groupings === 1), timed.filter(({ groupings }) => groupings > 1)];
    const [one = '', more = ''] = kinds.map((kind) =>
        kind.length > 0 ? range(kind.map(({ costs }) => costs.warm.cpu)) : '-'
    );
    return [
        `${what}, lowest / median / highest, by the processor: ${one} ms with one grouping, ${more} ms with more`,
        ...(many.length > 0
            ? [
                  `  ${many.length} reports that take 5 ms or more by hand: × ${range(many.map(({ costs }) => costs.warm.cpu / costs.handWarm.cpu))}`
              ]
            : []),
        ...(few.length > 0
            ? [
                  `  ${few.length} that take less: × ${range(few.map(({ costs }) => costs.warm.cpu / costs.handWarm.cpu))}, that is ${range(few.map(({ costs }) => costs.warm.cpu - costs.handWarm.cpu))} ms more`
              ]
            : []),
        `  a plan costs once ${range(timed.map(({ costs }) => costs.cold.cpu - costs.warm.cpu))} ms`
    ];
}

/** The heads of the table. */
export const HEADS = row(COLUMNS);
