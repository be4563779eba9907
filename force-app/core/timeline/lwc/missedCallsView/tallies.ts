import { groupedBy, type Miss, type Streak } from 'c/phoneEventModel';
import { boardLabels, fill, listLabels, pictureLabels, whole } from 'c/phoneEventText';
import type { Choice, Focus } from './choice';
import { countOf, type Count } from './count';

/** Misses of a person of a queue, or of a queue of a person, over the whole period. */
export interface TallyLike {
    readonly id: string | undefined;
    readonly name: string | undefined;
    readonly misses: number;
    readonly against: number;
}

/** A number of a line. */
export interface TallyCount extends Count {
    /** A streak that somebody should look at. */
    readonly hot: boolean;
}

/** One line of the table of people or queues. */
export interface TallyView {
    readonly key: string;
    readonly id: string | undefined;
    readonly name: string;
    readonly open: string;
    /** Misses, and those against the agent; of people also the streak that goes on and the longest. */
    readonly counts: readonly TallyCount[];
    /** One of its numbers was chosen. */
    readonly pressed: boolean;
}

/** From here on a streak stands out. */
const HOT = 3;

type TallyKind = 'other' | 'against' | 'streak' | 'longest';

const { button, column } = boardLabels;
/** What the numbers of a line say beyond their value. */
const NAMES: Readonly<Record<TallyKind, (of: string) => string>> = {
    other: (of) => fill(button.only, of),
    against: (of) => fill(button.onlyPart, of, column.against),
    streak: (of) => fill(button.onlyPart, of, column.streak),
    longest: (of) => fill(button.onlyPart, of, column.longest)
};

/** The tallies of some of the misses, as far as they were read. */
export function talliesOf(
    misses: readonly Miss[],
    tallies: readonly TallyLike[],
    otherOf: (miss: Miss) => string
): readonly TallyLike[] {
    const byOther = groupedBy(misses, otherOf);
    return tallies
        .map((tally) => {
            const own = byOther.get(tally.id ?? '') ?? [];
            return { ...tally, misses: own.length, against: own.filter(({ actor }) => actor === 'Agent').length };
        })
        .filter((tally) => tally.misses > 0)
        .sort((a, b) => b.misses - a.misses);
}

/** The people of a queue with their streaks. */
export function peopleViews(
    tallies: readonly TallyLike[],
    streaks: ReadonlyMap<string, Streak>,
    { focus }: Choice
): readonly TallyView[] {
    return tallies.map((tally) => {
        const person = { key: tally.id ?? '', name: tally.name ?? pictureLabels.word.unknownPerson };
        return lineOf(tally, person, focus, streaks.get(person.key) ?? { now: [], longest: [] });
    });
}

/** The queues of a person. */
export function queueViews(tallies: readonly TallyLike[], { focus }: Choice): readonly TallyView[] {
    return tallies.map((tally) =>
        lineOf(tally, { key: tally.id ?? '', name: tally.name ?? boardLabels.word.noQueue }, focus)
    );
}

/** `4 in a row`, or a dash where the last call was answered. */
export function streakText(misses: number): string {
    return misses === 0 ? listLabels.word.none : fill(boardLabels.text.streak, whole(misses));
}

interface Other {
    readonly key: string;
    readonly name: string;
}

function lineOf({ id, misses, against }: TallyLike, other: Other, chosen: Focus, streak?: Streak): TallyView {
    const { key, name } = other;
    const count = (kind: TallyKind, value: number, text = whole(value)): TallyCount => ({
        ...countOf({ key: kind, name: NAMES[kind](name), value: text }, { kind, key }, chosen),
        ...(value === 0 ? { focus: undefined } : {}),
        hot: kind === 'streak' && value >= HOT
    });
    const counts = [count('other', misses), count('against', against)];
    const { now = [], longest = [] } = streak ?? {};
    const streaks = [
        count('streak', now.length, streakText(now.length)),
        count('longest', longest.length, longest.length === 0 ? listLabels.word.none : undefined)
    ];
    return {
        key,
        id,
        name,
        open: fill(boardLabels.button.record, name),
        counts: streak === undefined ? counts : [...counts, ...streaks],
        pressed: [...counts, ...streaks].some(({ pressed }) => pressed)
    };
}
