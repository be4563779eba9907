import { lanesOf, neverRang, ringOf, type Attempt, type Lane, type Round } from 'c/phoneEventModel';
import { brief, counting, countLabels, detailLabels, fill, inRow, pictureLabels } from 'c/phoneEventText';
import { personOf } from './people';

/** One person's heading. */
export interface LaneView {
    readonly key: string;
    readonly name: string;
    readonly note: string;
}

/** With more people than this, who answered comes first: at the end nobody would see them. */
const MANY = 12;

/** The lanes of a call; an empty one for who answered without having missed anything. */
export function lanesWith(
    attempts: readonly Attempt[],
    rounds: readonly Round[],
    answeredBy: string | undefined
): readonly Lane[] {
    const lanes = lanesOf(attempts, rounds);
    if (answeredBy === undefined || lanes.some(({ key }) => key === answeredBy)) {
        return lanes;
    }
    const own: Lane = { key: answeredBy, attempts: [], places: [] };
    return lanes.length > MANY ? [own, ...lanes] : [...lanes, own];
}

/** The heading of a lane: who, that they were not available, how often, how long it rang in all. */
export function laneView({ key, attempts }: Lane): LaneView {
    const [first] = attempts;
    const parts = [stoodOf(attempts), noteOf(attempts)].filter((part) => part !== undefined);
    return { key, name: first ? personOf(first) : '', note: inRow(...parts) };
}

function noteOf(attempts: readonly Attempt[]): string {
    const { attemptOne: one, attemptOther: other } = countLabels.text;
    const tries = counting(attempts.length, { one, other });
    if (attempts.every(neverRang)) {
        return fill(pictureLabels.text.laneSilent, tries);
    }
    const total = attempts.reduce((sum, attempt) => sum + (ringOf(attempt) ?? 0), 0);
    return total > 0 ? fill(pictureLabels.text.lane, tries, brief(total)) : tries;
}

/** Where somebody was tried who was not available: their state, or that they were not always. Else there is nothing to say. */
function stoodOf(attempts: readonly Attempt[]): string | undefined {
    const away = attempts.filter(({ availability }) => availability.available === 'No');
    const states = new Set(away.map(({ availability }) => availability.state ?? detailLabels.word.notAvailable));
    const [only] = states;
    return states.size > 1 || (away.length > 0 && away.length < attempts.length)
        ? pictureLabels.text.laneChanged
        : only;
}
