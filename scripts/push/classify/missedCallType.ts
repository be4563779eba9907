import type { Leg, MissedCallType } from '../types.ts';

/** How far an attempt got that made legs: it rang if any of them rang. */
export function typeOfLegs(legs: readonly Leg[]): MissedCallType {
    if (legs.some(({ progressAt, others }) => progressAt !== undefined || others?.rang === true)) {
        return 'Ringing';
    }
    const [first] = legs;
    if (first !== undefined && legs.every((leg) => leg.noChannel === true)) {
        return typeOfDisposition(first.hangupCause) ?? 'Unknown';
    }
    return legs.some((leg) => leg.progressKnown) ? 'Trying' : 'Unknown';
}

/** How far a dial got that made no leg, by its disposition; undefined where that is no miss of a user. */
export function typeOfDisposition(disposition: string | undefined): MissedCallType | undefined {
    switch (disposition?.toUpperCase()) {
        case 'USER_NOT_REGISTERED':
        case 'SUBSCRIBER_ABSENT':
            return 'No Devices';
        case 'USER_BUSY':
        case 'ALL_BUSY':
            return 'All Busy';
        default:
            return undefined;
    }
}
