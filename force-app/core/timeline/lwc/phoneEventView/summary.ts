import {
    columnsOf,
    REASONS,
    verdictOf,
    type Attempt,
    type Call,
    type Tone,
    type VerdictKind,
    type Wait,
    type WaitKind
} from 'c/phoneEventModel';
import { counting, countLabels, duration, fill, percentage, verdictLabels, waitLabels, whole } from 'c/phoneEventText';
import { actorCounts } from './actors';
import type { Clockwork } from './clockwork';
import { verdictIcons } from './icons';

export interface Figure {
    readonly key: string;
    readonly title: string;
    readonly value: string;
    readonly hint: string | undefined;
}

export interface WaitShare {
    readonly kind: WaitKind;
    readonly word: string;
    readonly hint: string;
    readonly duration: string;
    readonly text: string;
}

/** What the top of the card says: the call first, attempts second, then where the caller's time went. */
export interface Summary {
    readonly kind: VerdictKind;
    readonly tone: Tone;
    readonly icon: string;
    readonly title: string;
    readonly text: string;
    readonly figures: readonly Figure[];
    readonly waitTitle: string | undefined;
    readonly wait: readonly WaitShare[];
}

const TONES: Readonly<Record<VerdictKind, Tone>> = {
    inProgress: 'info',
    voicemail: 'warning',
    answered: 'success',
    saved: 'success',
    notAnswered: 'neutral',
    callerGaveUp: 'error',
    nobodyReachable: 'error',
    lost: 'error'
};

const REJECTED = REASONS.indexOf('rejected');

const KINDS: readonly WaitKind[] = ['queueing', 'ringing', 'dead'];

/** The summary of a call. */
export function summaryOf(
    call: Call,
    attempts: readonly Attempt[],
    wait: Wait | undefined,
    clockwork: Clockwork
): Summary {
    const { kind, misses } = verdictOf(call, attempts);
    const waited = clockwork.fromArrival && clockwork.end !== undefined ? duration(clockwork.end) : undefined;
    const who = call.answeredBy ?? verdictLabels.word.somebody;
    const total = kind === 'inProgress' ? waitLabels.title.soFar : waitLabels.title.total;
    return {
        kind,
        tone: TONES[kind],
        icon: verdictIcons[kind],
        title: kind === 'saved' ? counting(misses, verdictLabels.saved) : verdictLabels.title[kind],
        text: waited === undefined ? verdictLabels.text.unknownWait : fill(verdictLabels.text[kind], waited, who),
        figures: attempts.length === 0 ? [] : figuresOf(attempts),
        waitTitle: wait && fill(total, duration(wait.seconds)),
        wait: wait ? sharesOf(wait) : []
    };
}

function figuresOf(attempts: readonly Attempt[]): readonly Figure[] {
    const { counted: isCounted, rang, reasons, rings } = columnsOf(attempts);
    const people = new Set<string>();
    const misses: Attempt[] = [];
    let rung = 0;
    let rejected = 0;
    let longest = 0;
    let at = 0;
    for (const attempt of attempts) {
        if (isCounted[at] === 1) {
            misses.push(attempt);
            people.add(attempt.personKey);
            rung += rang[at] ?? 0;
            rejected += reasons[at] === REJECTED ? 1 : 0;
            longest = Math.max(longest, rings[at] ?? 0);
        }
        at += 1;
    }
    const apart = attempts.length - misses.length;
    const figure = (key: keyof typeof countLabels.title, value: string, hint?: string): Figure => ({
        key,
        title: countLabels.title[key],
        value,
        hint
    });
    return [
        figure('misses', whole(misses.length)),
        figure('people', whole(people.size)),
        figure('rang', whole(rung)),
        figure('rejected', whole(rejected)),
        ...(longest > 0 ? [figure('longest', duration(longest))] : []),
        ...(misses.length > 0 ? [figure('actors', actorCounts(misses))] : []),
        ...(apart > 0 ? [figure('apart', whole(apart), countLabels.hint.apart)] : [])
    ];
}

function sharesOf(wait: Wait): readonly WaitShare[] {
    const kinds = KINDS.filter((kind) => wait.totals[kind] >= 0.5);
    const shares = hundredths(kinds.map((kind) => wait.totals[kind]));
    return kinds.map((kind, index) => {
        const word = waitLabels.word[kind];
        const length = duration(wait.totals[kind]);
        return {
            kind,
            word,
            hint: waitLabels.hint[kind],
            duration: length,
            text: fill(waitLabels.text.part, word, length, percentage(shares[index] ?? 0))
        };
    });
}

/** Shares of the whole in full hundredths that make one together: what was rounded off most is rounded up. */
function hundredths(parts: readonly number[]): readonly number[] {
    const all = parts.reduce((sum, part) => sum + part, 0);
    const exact = parts.map((part) => (part / all) * 100);
    const missing = 100 - exact.reduce((sum, share) => sum + Math.floor(share), 0);
    const byRest = exact.map((share, index) => [share % 1, index] as const).sort(([a], [b]) => b - a);
    const up = new Set(byRest.slice(0, Math.round(missing)).map(([, index]) => index));
    return exact.map((share, index) => (Math.floor(share) + (up.has(index) ? 1 : 0)) / 100);
}
