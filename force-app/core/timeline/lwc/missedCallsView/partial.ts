import { boardLabels, fill, shortDateTime, whole } from 'c/phoneEventText';
import type { BoardFacts } from './board';
import type { Choice } from './choice';

/** What was not read, and which numbers of the page know nothing of it; undefined where all was. */
export function partialOf(facts: BoardFacts, ofQueue: boolean, { reason }: Choice): string | undefined {
    const { misses, total, lostCalls, lost, answersSince, groups, areGroupsCut, others, areOthersCut } = facts;
    const { partial, partialKinds, partialLost, partialReason, partialRows, streaks } = boardLabels.text;
    // The platform counts kinds of attempt, but not the calls or the people of one kind: those are counted here.
    const attempts = reason === undefined ? partial : partialReason;
    const notes = [
        misses.length < total && fill(attempts, whole(misses.length), whole(total)),
        ofQueue && lostCalls.length < lost && fill(partialLost, whole(lostCalls.length), whole(lost)),
        areOthersCut && fill(partialRows, whole(others.length)),
        areGroupsCut && fill(partialKinds, whole(groups.length)),
        answersSince !== undefined && fill(streaks, shortDateTime(answersSince))
    ];
    return notes.filter((note) => note !== false).join(' ') || undefined;
}
