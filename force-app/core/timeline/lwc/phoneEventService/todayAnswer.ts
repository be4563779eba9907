import type { CallBrief, Contact } from 'c/phoneEventModel';
import { moment, nodes, part, text, type Node } from './answer';
import { countOf, groupsIn, isCut, isThere, tallies, type Tally } from './boardAnswer';
import { briefOf } from './briefs';

/** A queue's day. */
export interface QueueDay {
    /** Undefined for calls and attempts that came through no queue. */
    readonly id: string | undefined;
    readonly name: string | undefined;
    readonly calls: number;
    /** Undefined where there are more queues than are read and this one is not among those with the most. */
    readonly lost: number | undefined;
    readonly misses: number | undefined;
}

/** Somebody who missed calls of late; time in milliseconds since 1970. */
export interface RecentPerson extends Tally {
    readonly lastMissAt: number | undefined;
}

/** What has been read of a day. */
export interface TodayReading {
    readonly queues: readonly QueueDay[];
    /** True where these are only those with the most calls. */
    readonly areQueuesCut: boolean;
    /** How many calls were lost and attempts missed, through whatever queue. */
    readonly lost: number;
    readonly misses: number;
    /** Those who missed most of late; attempts at nobody known are a line of their own. */
    readonly people: readonly RecentPerson[];
    /** How many missed calls of late. */
    readonly everybody: number;
    /** The newest, as many as were asked for. */
    readonly lostCalls: readonly CallBrief[];
}

/** What the answer to TODAY_QUERY says; undefined before there is one. */
export function readToday(data: unknown): TodayReading | undefined {
    if (data === undefined) {
        return undefined;
    }
    const uiapi = part(data, 'uiapi');
    const aggregate = part(uiapi, 'aggregate');
    return {
        queues: queueDays(aggregate),
        areQueuesCut: areCut(aggregate),
        lost: countOf(aggregate, 'allLost'),
        misses: countOf(aggregate, 'allMisses'),
        people: recentPeople(aggregate),
        everybody: countOf(aggregate, 'everybody'),
        lostCalls: nodes(part(uiapi, 'query'), 'lostCalls').map(briefOf).filter(isThere)
    };
}

/** Who was spoken to. */
export interface ContactsReading {
    /** The newest first. */
    readonly contacts: readonly Contact[];
    /** Where there are more than were read: since when all are known. Milliseconds since 1970. */
    readonly contactsSince: number | undefined;
}

/** What the answer to CONTACTS_QUERY says; undefined before there is one. */
export function readContacts(data: unknown): ContactsReading | undefined {
    if (data === undefined) {
        return undefined;
    }
    const uiapi = part(data, 'uiapi');
    const contacts = nodes(part(uiapi, 'query'), 'contacts').map(contactOf).filter(isThere);
    const isCutOff = contacts.length < countOf(part(uiapi, 'aggregate'), 'allContacts');
    return { contacts, contactsSince: isCutOff ? contacts.at(-1)?.at : undefined };
}

const COUNTS = ['calls', 'lost', 'misses'] as const;

function areCut(aggregate: Node): boolean {
    return COUNTS.some((key) => isCut(aggregate, key));
}

/** Where there are more queues than are read, only those of which the calls are known: another share would be made up. */
function queueDays(aggregate: Node): readonly QueueDay[] {
    const ofNone = (key: (typeof COUNTS)[number]): number | undefined => (isCut(aggregate, key) ? undefined : 0);
    const unread = { lost: ofNone('lost'), misses: ofNone('misses') };
    const days = new Map<string | undefined, QueueDay>();
    for (const key of COUNTS) {
        for (const { id, name, misses: value } of tallies(aggregate, key)) {
            const day = days.get(id) ?? { id, name, calls: 0, ...unread };
            days.set(id, { ...day, [key]: value });
        }
    }
    const known = [...days.values()].filter(({ calls }) => calls > 0 || !areCut(aggregate));
    return known.sort((a, b) => more(a.lost, b.lost) || more(a.misses, b.misses) || b.calls - a.calls);
}

/** For sorting: the larger number first, and what was not read as if there were none, because others have more. */
function more(a = 0, b = 0): number {
    return b - a;
}

function recentPeople(aggregate: Node): readonly RecentPerson[] {
    const groups = groupsIn(aggregate, 'people');
    return tallies(aggregate, 'people').map((tally, index) => ({
        ...tally,
        lastMissAt: moment(part(groups[index], 'time'), 'max')
    }));
}

function contactOf(node: Node): Contact | undefined {
    const at = moment(node, 'started');
    const numbers = [text(node, 'number'), text(node, 'dialled'), text(node, 'to')].filter(isThere);
    return at === undefined ? undefined : { at, numbers };
}
