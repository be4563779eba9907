import { streaksOf, type Answer, type Miss } from 'c/phoneEventModel';
import { boardLabels, fill, listLabels, pictureLabels, whole } from 'c/phoneEventText';
import { isFocus, type Choice } from './choice';

/** Misses of a person of a queue, or of a queue of a person, over the whole period. */
export interface TallyLike {
    readonly id: string | undefined;
    readonly name: string | undefined;
    readonly misses: number;
    readonly against: number;
}

/** One line of the table of people or queues. */
export interface TallyView {
    readonly key: string;
    readonly id: string | undefined;
    readonly name: string;
    readonly misses: string;
    readonly against: string;
    /** Undefined where the table has no streaks. */
    readonly now: string | undefined;
    readonly longest: string | undefined;
    /** A streak that somebody should look at. */
    readonly hot: boolean;
    readonly only: string;
    readonly open: string;
    readonly pressed: boolean;
}

/** From here on a streak stands out. */
const HOT = 3;

/** The people of a queue with their streaks. */
export function peopleViews(
    tallies: readonly TallyLike[],
    misses: readonly Miss[],
    answers: readonly Answer[],
    choice: Choice
): readonly TallyView[] {
    const streaks = streaksOf(misses, answers);
    return tallies.map((tally) => {
        const { now = 0, longest = 0 } = streaks.get(tally.id ?? '') ?? {};
        return {
            ...lineOf(tally, tally.id ?? '', tally.name ?? pictureLabels.word.unknownPerson, choice),
            now: streakText(now),
            longest: longest === 0 ? listLabels.word.none : whole(longest),
            hot: now >= HOT
        };
    });
}

/** The queues of a person. */
export function queueViews(tallies: readonly TallyLike[], choice: Choice): readonly TallyView[] {
    return tallies.map((tally) => lineOf(tally, tally.name ?? '', tally.name ?? boardLabels.word.noQueue, choice));
}

/** The streak of the one person whose misses these are. */
export function ownStreak(misses: readonly Miss[], answers: readonly Answer[]): string {
    const [streak] = streaksOf(misses, answers).values();
    return streakText(streak?.now ?? 0);
}

/** `4 in a row`, or a dash where the last call was answered. */
function streakText(misses: number): string {
    return misses === 0 ? listLabels.word.none : fill(boardLabels.text.streak, whole(misses));
}

function lineOf({ id, misses, against }: TallyLike, key: string, name: string, { focus }: Choice): TallyView {
    return {
        key,
        id,
        name,
        misses: whole(misses),
        against: whole(against),
        now: undefined,
        longest: undefined,
        hot: false,
        only: fill(boardLabels.button.only, name),
        open: fill(boardLabels.button.record, name),
        pressed: isFocus(focus, 'other', key)
    };
}
