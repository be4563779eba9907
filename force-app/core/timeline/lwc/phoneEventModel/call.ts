/** What became of a call, as reports count it (the formula on the call). */
export type Outcome = 'Voicemail' | 'Answered' | 'In Progress' | 'Lost' | 'Not Answered';

/** How far a dial got. An unknown value of the field is read as Unknown. */
export type AttemptType = 'No Devices' | 'Trying' | 'Ringing' | 'All Busy' | 'Unknown';

/** Who can do something about a missed attempt, as the record's formula says. */
export type Actor = 'Agent' | 'Device' | 'Routing' | 'Caller' | 'Nobody' | 'Unknown';

export type YesNo = 'Yes' | 'No' | 'Unknown';

/** One conversation of a call. Times are milliseconds since 1970, durations seconds; undefined where nobody knows. */
export interface Call {
    readonly id: string;
    readonly name: string;
    /** UUIDs of the caller's leg, the same in every conversation that a transfer makes of it, and of the one that answered. */
    readonly legs: readonly string[];
    readonly inbound: boolean;
    readonly startedAt: number | undefined;
    readonly answeredAt: number | undefined;
    readonly endedAt: number | undefined;
    /** When the phone that answered began to ring. */
    readonly answerRingAt: number | undefined;
    readonly queueSeconds: number | undefined;
    readonly talkSeconds: number | undefined;
    readonly queueName: string | undefined;
    readonly answeredById: string | undefined;
    readonly answeredBy: string | undefined;
    readonly hungUpByCaller: boolean;
    readonly outcome: Outcome;
}

/** The availability of a person, as it was when they were dialled. */
export interface Availability {
    readonly profile: string | undefined;
    readonly state: string | undefined;
    readonly available: YesNo;
    readonly online: YesNo;
}

/** One missed attempt to reach one person. Times as in Call. */
export interface Attempt {
    readonly id: string;
    readonly name: string;
    readonly startedAt: number | undefined;
    readonly type: AttemptType;
    /** The switch's word, also one that is not in the picklist. */
    readonly cause: string | undefined;
    readonly dialType: string | undefined;
    readonly ringSeconds: number | undefined;
    readonly wrapUpSeconds: number | undefined;
    /** The same for all attempts at one person; empty where nobody knows who it was. */
    readonly personKey: string;
    readonly personName: string | undefined;
    /** The platform's number of the person, where the record is not linked to one. */
    readonly personNumber: number | undefined;
    readonly queueName: string | undefined;
    /** The dial only asked whether the person is available. */
    readonly lookup: boolean;
    readonly availability: Availability;
    readonly actor: Actor;
    readonly dataIssue: string | undefined;
}

/** What Outcome is made of, for a reader who may not see the formula field. */
export interface OutcomeFacts {
    readonly voicemail: boolean;
    readonly connected: boolean;
    readonly ended: boolean;
    readonly inbound: boolean;
}

const OUTCOMES: readonly string[] = [
    'Voicemail',
    'Answered',
    'In Progress',
    'Lost',
    'Not Answered'
] satisfies Outcome[];

/** The outcome the formula gave, or the same rule applied to the facts where it gave none that is known. */
export function outcomeOf(formula: string | undefined, facts: OutcomeFacts): Outcome {
    if (formula !== undefined && OUTCOMES.includes(formula)) {
        return formula as Outcome;
    }
    if (facts.voicemail) {
        return 'Voicemail';
    }
    if (facts.connected) {
        return 'Answered';
    }
    if (!facts.ended) {
        return 'In Progress';
    }
    return facts.inbound ? 'Lost' : 'Not Answered';
}

/** The hangup cause of a phone that stopped ringing because another was picked up. */
export const LOST_RACE = 'LOSE_RACE';

/** What tells whether an attempt, or a group of them, counts as a miss. */
type Countable = Pick<Attempt, 'lookup' | 'cause'>;

/** Those that count as misses: not mere look-ups, and not those that lost the race to another phone. */
export function counted<T extends Countable>(attempts: readonly T[]): readonly T[] {
    return attempts.filter((attempt) => !uncounted(attempt));
}

/** True of a look-up, and of what lost the race to another phone. */
export function uncounted({ lookup, cause }: Countable): boolean {
    return lookup || cause === LOST_RACE;
}

/** No phone rings longer than this, in seconds: the record's formula Data Issue says so too. */
const LONGEST_RING = 3600;

/** How long a phone rang, in seconds; undefined where none rang, or the record's number cannot be right. */
export function ringOf(attempt: Attempt): number | undefined {
    const { ringSeconds = -1 } = attempt;
    return rang(attempt) && ringSeconds >= 0 && ringSeconds <= LONGEST_RING ? ringSeconds : undefined;
}

/** True where it is known that no phone alerted the person. */
export function neverRang(attempt: Attempt): boolean {
    return !rang(attempt) && (attempt.type !== 'Unknown' || attempt.lookup);
}

/** True where a phone alerted the person. Only then a ring duration means anything. */
export function rang(attempt: Attempt): boolean {
    return (
        !attempt.lookup &&
        (attempt.type === 'Ringing' || (attempt.type === 'Unknown' && (attempt.ringSeconds ?? 0) > 0))
    );
}
