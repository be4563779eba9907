import { percent, ticksOf, type Span } from 'c/phoneEventModel';
import { clock } from 'c/phoneEventText';
import type { Band, Picture } from 'c/phoneEventView';

/** Room for a time at a tick, in pixels; one that ends closer to the edge than a quarter of it would be cut. */
const TICK = 64;
/** Room for the number of a round, in pixels. */
const ROUND = 18;

export interface Tick {
    readonly key: number;
    readonly word: string;
    readonly style: string;
}

/** A round: `style` for its number above the lanes, `shade` for its time across them. */
export interface PlacedRound extends Band {
    readonly style: string;
    readonly shade: string;
}

export type PlacedMark = Readonly<Record<'word' | 'className' | 'flag' | 'style', string>>;

/** The times to write on the axis; `width` in pixels. */
export function placeTicks(axis: Span, width: number): readonly Tick[] {
    return ticksOf(axis, Math.max(2, Math.floor(width / TICK)))
        .map((tick) => ({ key: tick, word: clock(tick), start: percent(axis, tick) }))
        .filter(({ start }) => start === 0 || ((100 - start) / 100) * width > TICK / 4)
        .map(({ key, word, start }) => ({ key, word, style: `inset-inline-start: ${start}%` }));
}

/** The rounds of a call; `width` in pixels. */
export function placeRounds(rounds: readonly Band[], axis: Span, width: number): readonly PlacedRound[] {
    return rounds.map((round, index) => {
        const start = percent(axis, round.from);
        const next = rounds[index + 1];
        const room = (((next ? percent(axis, next.from) : 100) - start) / 100) * width;
        const shade = bandStyle(round, axis);
        // A round in which nothing rang has no length; its number is shown wherever there is room for it.
        return { ...round, shade, style: room < ROUND ? shade : `${shade}; min-inline-size: 1rem` };
    });
}

/** The line of the answer or the end, `start` percent from the start. */
export function placeMark({ word, tone }: NonNullable<Picture['mark']>, start: number): PlacedMark {
    // Beyond the middle the words end at the line, so that they stay inside.
    const flag = `flag ${tone}${start > 50 ? ' late' : ''}`;
    return { word, className: `mark ${tone}`, flag, style: `inset-inline-start: ${start}%` };
}

/** Where a stretch of the axis lies. */
export function bandStyle(band: Band, axis: Span): string {
    const start = percent(axis, band.from);
    return `inset-inline-start: ${start}%; inline-size: ${percent(axis, band.to) - start}%`;
}
