import {
    neverRang,
    rang,
    reasonOf,
    ringOf,
    stepOf,
    toneOf,
    type Attempt,
    type Availability,
    type Tone
} from 'c/phoneEventModel';
import { actorLabels, clock, dateTime, detailLabels, duration, fill, reasonLabels, whole } from 'c/phoneEventText';
import { actorWords } from './actors';
import type { Clockwork } from './clockwork';
import { reasonIcons } from './icons';
import { personOf } from './people';

export interface Fact {
    readonly key: string;
    readonly name: string;
    readonly value: string;
}

/** An attempt explained to somebody who does not know telephony. */
export interface Explanation {
    readonly id: string;
    readonly title: string;
    readonly icon: string;
    readonly tone: Tone;
    readonly silent: boolean;
    readonly text: string;
    readonly actor: string;
    readonly step: string;
    readonly facts: readonly Fact[];
    readonly openLabel: string;
}

const { name, word, text, dialType, dialText } = detailLabels;

const DIAL_TYPES: Readonly<Record<string, string>> = {
    DDI: dialType.ddi,
    'Call Queue': dialType.callQueue,
    Group: dialType.group,
    User: dialType.user,
    Number: dialType.number,
    Unknown: word.unknown
};

const DIAL_TEXTS: Readonly<Record<string, string>> = {
    DDI: dialText.ddi,
    'Call Queue': dialText.callQueue,
    Group: dialText.group,
    User: dialText.user,
    Number: dialText.number
};

/**
 * What happened in one sentence, for every combination of type, hangup cause, dial type and flags. A check for a queue
 * was no attempt at anybody, however it was made; of a dial type that is not known nothing is said.
 */
function sentenceOf(attempt: Pick<Attempt, 'type' | 'cause' | 'lookup' | 'dialType'>): string {
    const reason = reasonOf(attempt);
    const around = reason === 'lookup' ? undefined : DIAL_TEXTS[attempt.dialType ?? ''];
    return fill(around ?? '{0}', reasonLabels.text[reason]);
}

/** The explanation of one attempt; `round` is its number, where it has one. */
export function explanationOf(attempt: Attempt, round: number | undefined, clockwork: Clockwork): Explanation {
    const reason = reasonOf(attempt);
    return {
        id: attempt.id,
        title: fill(detailLabels.title.attempt, personOf(attempt), reasonLabels.word[reason]),
        icon: reasonIcons[reason],
        tone: toneOf(reason),
        silent: !rang(attempt),
        text: sentenceOf(attempt),
        actor: actorWords[attempt.actor],
        step: actorLabels.step[stepOf(attempt)],
        facts: factsOf(attempt, round, clockwork),
        openLabel: fill(detailLabels.button.open, attempt.name)
    };
}

function factsOf(attempt: Attempt, round: number | undefined, clockwork: Clockwork): readonly Fact[] {
    const { wrapUpSeconds, dataIssue } = attempt;
    const facts: readonly (readonly [keyof typeof name, string | undefined])[] = [
        ['when', whenOf(attempt, clockwork)],
        ['rang', rangOf(attempt)],
        ['round', round === undefined ? undefined : whole(round)],
        ['via', viaOf(attempt)],
        ['availability', availabilityOf(attempt.availability)],
        ['wrapUp', wrapUpSeconds === undefined ? undefined : duration(wrapUpSeconds)],
        ['code', [attempt.type, attempt.cause].filter((part) => part !== undefined).join(' · ')],
        ['issue', dataIssue]
    ];
    return facts.flatMap(([key, value]) => (value === undefined ? [] : [{ key, name: name[key], value }]));
}

function whenOf(attempt: Attempt, clockwork: Clockwork): string {
    if (attempt.startedAt === undefined) {
        return word.unknown;
    }
    const at = clockwork.at(attempt);
    return at === undefined || !clockwork.fromArrival
        ? dateTime(attempt.startedAt)
        : fill(text.when, dateTime(attempt.startedAt), clock(at));
}

function rangOf(attempt: Attempt): string {
    if (neverRang(attempt)) {
        return word.neverRang;
    }
    const ring = ringOf(attempt);
    return ring === undefined ? word.unknown : duration(ring);
}

function viaOf(attempt: Attempt): string {
    if (attempt.queueName !== undefined) {
        return fill(text.queue, attempt.queueName);
    }
    // A value that is not in the picklist is shown as it came.
    return attempt.dialType === undefined ? word.unknown : (DIAL_TYPES[attempt.dialType] ?? attempt.dialType);
}

function availabilityOf({ profile, state, available, online }: Availability): string {
    const could = { Yes: word.available, No: word.notAvailable, Unknown: word.availableUnknown }[available];
    const signedIn = { Yes: word.online, No: word.offline, Unknown: undefined }[online];
    const stood = state !== undefined && profile !== undefined ? fill(text.state, state, profile) : (state ?? profile);
    return [could, signedIn, stood].filter((part) => part !== undefined).join(' · ');
}
