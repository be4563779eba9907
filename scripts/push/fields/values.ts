import { readFlag } from '../normalise/index.ts';
import type { Instant, SwitchUser } from '../types.ts';
import type { Reference } from './outbound.ts';

type Variables = ReadonlyMap<string, string>;

/** The first of some variables that has a value. */
export function first(variables: Variables | undefined, ...names: readonly string[]): string | undefined {
    return names.map((name) => variables?.get(name)).find((value) => value !== undefined);
}

/** A moment as the org takes it: `2026-11-23T09:00:00.000Z`. */
export function dateTime(at: Instant | undefined): string | undefined {
    return at === undefined ? undefined : new Date(at).toISOString();
}

/** Whole seconds between two moments; undefined where one is missing. */
export function seconds(from: Instant | undefined, until: Instant | undefined): number | undefined {
    return from === undefined || until === undefined ? undefined : Math.round((until - from) / 1000);
}

/** A whole number of at most 15 digits, the most a number can carry through JSON unharmed. */
export function wholeNumber(value: string | undefined): number | undefined {
    return value !== undefined && /^-?\d{1,15}$/.test(value.trim()) ? Number(value) : undefined;
}

/** A whole number, with a note where the text is none. */
export function numberOr(
    variables: Variables | undefined,
    name: string,
    note: (text: string) => void
): number | undefined {
    const raw = variables?.get(name);
    const value = wholeNumber(raw);
    if (raw !== undefined && value === undefined) {
        note(`${name} is "${raw}", which is not a whole number.`);
    }
    return value;
}

/** `Yes` or `No` as the switch told it, `Unknown` where it told neither. */
export function yesNoUnknown(
    variables: Variables,
    name: string,
    note: (text: string) => void
): 'Yes' | 'No' | 'Unknown' {
    const raw = variables.get(name);
    const flag = readFlag(raw);
    if (raw !== undefined && flag === undefined) {
        note(`${name} is "${raw}", which is neither yes nor no.`);
    }
    return flag === undefined ? 'Unknown' : flag ? 'Yes' : 'No';
}

/** A lookup to a user by extension@domain. */
export function userReference(user: SwitchUser | undefined): Reference | undefined {
    return user === undefined ? undefined : { object: 'User__c', externalId: 'Switch_Key__c', key: user.key };
}

/** A lookup to a queue by its name on the switch. */
export function queueReference(queue: string | undefined): Reference | undefined {
    return queue === undefined ? undefined : { object: 'Call_Queue__c', externalId: 'Switch_Key__c', key: queue };
}

/** A lookup by the platform's number. */
export function numberReference(object: string, id: number | undefined): Reference | undefined {
    return id === undefined ? undefined : { object, externalId: 'Id__c', key: id };
}
