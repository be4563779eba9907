import type { GraphQLResult } from 'lightning/graphql';
import { amountOf, type CallBrief } from 'c/phoneEventModel';
import { readContacts, readToday, type ContactsReading, type TodayReading } from 'c/phoneEventService';
import { failureOf, isFailure, LOADING, type Message } from 'c/phoneEventText';
import { todayView, type TodayView } from 'c/missedCallsView';

/** What the wires have answered. Never changed: each answer makes a new one. */
export interface Reader {
    readonly today: TodayReading | undefined;
    readonly contacts: ContactsReading | undefined;
    /** A message in place of, or above, what was read: of the day, and of who was spoken to. */
    readonly failure: Message | undefined;
    readonly contactsFailure: Message | undefined;
    readonly readAt: number | undefined;
    readonly refreshes: readonly GraphQLResult['refresh'][];
}

/** What the page shows: a message, a day, or both where it is empty. */
export interface Shown {
    readonly message: Message | undefined;
    readonly view: TodayView | undefined;
}

/** Before the first answer. */
export const NOTHING_READ: Reader = {
    today: undefined,
    contacts: undefined,
    failure: LOADING,
    contactsFailure: undefined,
    readAt: undefined,
    refreshes: []
};

const ROWS = { least: 200, most: 2000, standard: 500 };
const MINUTES = { least: 5, most: 480, standard: 60 };
const MINUTE = 60_000;

/** Takes in the answer to TODAY_QUERY at a moment (milliseconds since 1970). Where it failed, what was read before stays. */
export function withToday(reader: Reader, result: GraphQLResult, now: number): Reader {
    const refreshes = [result.refresh ?? reader.refreshes[0], reader.refreshes[1]];
    const failure = failureOf(result);
    if (failure !== undefined || result.data === undefined) {
        return { ...reader, refreshes, failure: failure ?? reader.failure };
    }
    const read = readToday(result.data);
    const today = read && { ...read, lostCalls: askable(read.lostCalls) };
    return { ...reader, refreshes, today, failure: undefined, readAt: now };
}

/** Takes in the answer to CONTACTS_QUERY. */
export function withContacts(reader: Reader, result: GraphQLResult): Reader {
    const refreshes = [reader.refreshes[0], result.refresh ?? reader.refreshes[1]];
    const contacts = readContacts(result.data);
    const contactsFailure = failureOf(result) ?? (contacts === undefined ? reader.contactsFailure : undefined);
    return { ...reader, refreshes, contactsFailure, contacts: contacts ?? reader.contacts };
}

/**
 * How many numbers are looked for at once. They stand three times in one query, which may be 100,000 characters long
 * (Salesforce Developer Limits, SOQL and SOSL Limits for Search Queries), with up to 40 characters each.
 */
const NUMBERS = 600;

/** The newest lost calls, as many as have no more different numbers than can be looked for. */
function askable(newestFirst: readonly CallBrief[]): readonly CallBrief[] {
    const numbers = new Set<string>();
    const end = newestFirst.findIndex(({ number }) => number !== undefined && numbers.add(number).size > NUMBERS);
    return end === -1 ? newestFirst : newestFirst.slice(0, end);
}

/** The numbers to look for among the conversations of the day; undefined where there is none. */
export function numbersOf({ today }: Reader): { readonly numbers: readonly string[] } | undefined {
    const numbers = new Set((today?.lostCalls ?? []).flatMap(({ number }) => number ?? []));
    return numbers.size === 0 ? undefined : { numbers: [...numbers].sort() };
}

/** Where there is no number to look for, nobody was spoken to. */
const NOBODY: ContactsReading = { contacts: [], contactsSince: undefined };
const UNKNOWN = { contacts: undefined, contactsSince: undefined };

/** What there is to show. */
export function shownOf(reader: Reader, recent: string): Shown {
    const { today, failure, contactsFailure } = reader;
    const known = numbersOf(reader) === undefined ? NOBODY : (reader.contacts ?? UNKNOWN);
    const view = today && todayView({ ...today, ...known }, Date.parse(recent));
    return { message: failure ?? contactsFailure ?? view?.message, view };
}

/** True where something could not be read, or has not been yet. */
export function hasFailed({ failure, contactsFailure }: Reader): boolean {
    return isFailure(failure) || isFailure(contactsFailure);
}

/** How many lost calls to read: the page's property, within what the platform gives. */
export function rowsOf(value: unknown): number {
    return amountOf(value, ROWS);
}

/** How far back "right now" reaches, in minutes. */
export function minutesOf(value: unknown): number {
    return amountOf(value, MINUTES);
}

/** The moment since when misses count as of now, to the minute, so that a page asks the same question for a while. */
export function recentSince(minutes: number, now: number): string {
    return new Date(Math.floor(now / MINUTE) * MINUTE - minutes * MINUTE).toISOString();
}
