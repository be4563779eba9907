import { waitingOf, type CallBrief, type Contact, type Waiting } from 'c/phoneEventModel';
import { fill, listLabels, messageLabels, timeOfDay, todayLabels, whole, type Message } from 'c/phoneEventText';
import { personRow, queueRow, waitingRow, type TodayRow } from './todayRows';

/** What was read of a day. */
export interface TodayFacts {
    readonly queues: readonly {
        readonly id: string | undefined;
        readonly name: string | undefined;
        readonly calls: number;
        /** Undefined where they were not read. */
        readonly lost: number | undefined;
        readonly misses: number | undefined;
    }[];
    /** True where these are only those with the most calls. */
    readonly areQueuesCut: boolean;
    /** Of all queues. */
    readonly lost: number;
    readonly misses: number;
    readonly people: readonly {
        readonly id: string | undefined;
        readonly name: string | undefined;
        readonly misses: number;
        readonly against: number;
        readonly lastMissAt: number | undefined;
    }[];
    /** How many people missed calls since a moment; `people` are those who missed most. */
    readonly everybody: number;
    readonly lostCalls: readonly CallBrief[];
    /** Who was spoken to; undefined while that is being read. */
    readonly contacts: readonly Contact[] | undefined;
    /** Since when all of them are known, where not all were read. Milliseconds since 1970. */
    readonly contactsSince: number | undefined;
}

/** A number of the day; `list` names the list view behind it, `table` the table below it. */
export interface TodayFigure {
    readonly key: string;
    readonly name: string;
    readonly value: string;
    readonly list: 'lostCalls' | 'misses' | undefined;
    readonly table: 'call' | 'person' | undefined;
}

export interface TodayView {
    readonly figures: readonly TodayFigure[];
    readonly waiting: readonly TodayRow[];
    readonly queues: readonly TodayRow[];
    /** Says that there are more queues. */
    readonly queuesHint: string;
    readonly people: readonly TodayRow[];
    readonly recent: string;
    /** What the list of callers leaves out. */
    readonly notes: readonly string[];
    readonly message: Message | undefined;
}

const { figure, text } = todayLabels;
const LISTS: Partial<Record<keyof typeof figure, TodayFigure['list']>> = { lost: 'lostCalls', misses: 'misses' };
const TABLES: Partial<Record<keyof typeof figure, TodayFigure['table']>> = { waiting: 'call', people: 'person' };

/** The day of all queues; `recentSince` is where "right now" begins, in milliseconds since 1970. */
export function todayView(facts: TodayFacts, recentSince: number): TodayView {
    const { queues, lost, misses, people, everybody, lostCalls, contacts } = facts;
    const waiting = contacts === undefined ? undefined : waitingOf(lostCalls, contacts);
    const count = (key: keyof typeof figure, value: string): TodayFigure => ({
        key,
        name: figure[key],
        value,
        list: LISTS[key],
        table: TABLES[key]
    });
    return {
        figures: [
            count('lost', whole(lost)),
            count('waiting', waiting === undefined ? listLabels.word.none : whole(waiting.length)),
            count('misses', whole(misses)),
            count('people', whole(everybody))
        ],
        waiting: (waiting ?? []).map(waitingRow),
        queues: queues.map(queueRow),
        queuesHint: facts.areQueuesCut ? fill(text.queues, whole(queues.length)) : '',
        people: people.map(personRow),
        recent: recentText(facts, timeOfDay(recentSince)),
        notes: notesOf(facts, waiting ?? []),
        message: lost === 0 && misses === 0 ? emptyDay() : undefined
    };
}

function notesOf({ lostCalls, lost, contactsSince = 0 }: TodayFacts, waiting: readonly Waiting[]): readonly string[] {
    const withheld = lostCalls.filter(({ number }) => number === undefined).length;
    const isUnsure = waiting.some(({ call }) => (call.startedAt ?? 0) < contactsSince);
    return [
        ...(isUnsure ? [fill(text.contacts, timeOfDay(contactsSince))] : []),
        ...(withheld > 0 ? [fill(text.withheld, whole(withheld))] : []),
        ...(lostCalls.length < lost ? [fill(text.partial, whole(lostCalls.length), whole(lost))] : [])
    ];
}

/** Since when, and whom the table leaves out. */
function recentText({ people, everybody }: TodayFacts, since: string): string {
    const named = people.filter(({ id }) => id !== undefined).length;
    return named < everybody ? fill(text.most, since, whole(named), whole(everybody)) : fill(text.recent, since);
}

function emptyDay(): Message {
    return { kind: 'empty', title: messageLabels.title.empty, text: text.empty, retry: false };
}
