import { percent, tickStep, ticksOf, type Span, type WaitKind, type WaitPart } from 'c/phoneEventModel';
import { clock, duration, waitLabels } from 'c/phoneEventText';
import { opaque, type Picture } from 'c/phoneEventView';
import { pixelsOf, seenOf, windowOf, type Viewport } from './viewport';

/** Room for a time at a tick, in pixels; one that ends closer to the edge than a quarter of it would be cut. */
const TICK = 64;
/** The least width of a round, of several that are drawn as one, and of the words of a gap, in pixels. */
const ROUND = 20;
const ROUNDS = 80;
const GAP = 56;
/** Parts of the wait that can be pointed at one by one. */
const PARTS = 60;
const KINDS: readonly WaitKind[] = ['dead', 'queueing', 'ringing'];

/** Something above the lanes: placed words. */
export interface Placed {
    readonly key: string;
    readonly word: string;
    readonly title: string;
    readonly style: string;
    readonly className: string;
}

/** What stands above and across the lanes. Paths are in millionths of the axis, one unit high. */
export interface Marks {
    readonly ticks: readonly Placed[];
    readonly rounds: readonly Placed[];
    /** The parts of the wait, or a path for each kind where there are too many to point at. */
    readonly parts: readonly Placed[];
    readonly paths: readonly { readonly kind: WaitKind; readonly path: string }[];
    readonly grid: string;
    readonly shade: string;
    /** The line of the answer or the end, and the class of its words. */
    readonly mark: (Placed & { readonly flag: string }) | undefined;
}

/** Places the ticks, rounds and parts of the wait that lie in the window. */
export function marksOf(picture: Picture, view: Viewport): Marks {
    const { axis, mark } = picture;
    const pixels = pixelsOf(view);
    const second = pixels / (axis.to - axis.from);
    const { from, to } = windowOf(view);
    const window = { from: axis.from + from / second, to: Math.min(axis.to, axis.from + to / second) };
    const seen = seenOf(view, axis);
    const step = tickStep(seen.to - seen.from, Math.max(2, Math.floor(view.width / TICK)));
    const ticks = ticksOf({ from: Math.max(axis.from, window.from), to: window.to }, step);
    const rounds = roundsIn(picture, window, second);
    const wait = picture.wait.filter((part) => part.to >= window.from && part.from <= window.to);
    return opaque({
        ticks: ticks
            .filter((tick) => tick === axis.from || (axis.to - tick) * second > TICK / 4)
            .map((tick) => tickAt(axis, tick)),
        rounds: rounds.flatMap((round) => placeRound(picture, round, second)),
        parts: wait.length > PARTS ? [] : wait.map((part) => placePart(axis, part)),
        paths: wait.length > PARTS ? pathsOf(axis, wait) : [],
        grid: ticks.map((tick) => `M${units(axis, tick)} 0V1`).join(''),
        shade: rounds.map((round) => (round.last - round.first === 1 ? boxOf(axis, round) : '')).join(''),
        mark: mark && {
            key: 'mark',
            word: mark.word,
            title: mark.word,
            style: `inset-inline-start:${percent(axis, mark.at)}%`,
            className: `mark ${mark.tone}`,
            // Beyond the middle the words end at the line, so that they stay inside.
            flag: `flag ${mark.tone}${percent(axis, mark.at) > 50 ? ' late' : ''}`
        }
    });
}

function units({ from, to }: Span, seconds: number): number {
    return Math.round(Math.min(1, Math.max(0, (seconds - from) / (to - from))) * 1e6);
}

function tickAt(axis: Span, tick: number): Placed {
    const style = `inset-inline-start:${percent(axis, tick)}%`;
    return { key: String(tick), word: clock(tick), title: '', style, className: 'tick' };
}

/** A round, or several drawn as one: from the first to before the last. */
interface Round {
    readonly from: number;
    to: number;
    readonly first: number;
    last: number;
}

/** The rounds in the window; those too close to be told apart become one. */
function roundsIn({ rounds: { spans } }: Picture, window: Span, second: number): readonly Round[] {
    const found: Round[] = [];
    let open: Round | undefined;
    for (const [first, { from, to }] of spans.entries()) {
        if (to >= window.from && from <= window.to) {
            // Only what has no room becomes one; once it has, it takes what its words need.
            const room = open && open.last - open.first > 1 ? ROUNDS : ROUND;
            if (open && (from - open.from) * second < room) {
                open.to = to;
                open.last = first + 1;
            } else {
                open = { from, to, first, last: first + 1 };
                found.push(open);
            }
        }
    }
    return found;
}

function placeRound({ axis, rounds }: Picture, { from, to, first, last }: Round, second: number): readonly Placed[] {
    const round: Placed = {
        key: `r${first}`,
        word: rounds.word(first, last),
        title: rounds.title(first, last),
        style: bandStyle(axis, from, to),
        className: 'round'
    };
    const next = rounds.spans[last]?.from ?? to;
    const hasRoom = (next - Math.max(to, from + ROUND / second)) * second >= GAP;
    const gap = hasRoom ? rounds.gap(last - 1) : undefined;
    return gap ? [round, { key: `g${first}`, ...gap, style: bandStyle(axis, to, next), className: 'gap' }] : [round];
}

function placePart(axis: Span, { kind, from, to }: WaitPart): Placed {
    const title = `${waitLabels.word[kind]}: ${duration(to - from)}`;
    return { key: `w${from}`, word: '', title, style: bandStyle(axis, from, to), className: `part ${kind}` };
}

/** One path for all parts of a kind. */
function pathsOf(axis: Span, parts: readonly WaitPart[]): Marks['paths'] {
    const paths = { dead: '', queueing: '', ringing: '' };
    for (const part of parts) {
        paths[part.kind] += boxOf(axis, part);
    }
    return KINDS.map((kind) => ({ kind, path: paths[kind] }));
}

function boxOf(axis: Span, { from, to }: Span): string {
    const start = units(axis, from);
    return `M${start} 0H${units(axis, to)}V1H${start}z`;
}

function bandStyle(axis: Span, from: number, to: number): string {
    const start = percent(axis, from);
    return `inset-inline-start:${start}%;inline-size:${percent(axis, to) - start}%`;
}
