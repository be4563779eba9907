import type { Reason, VerdictKind } from 'c/phoneEventModel';

const CIRCLE = 'm8 2.2a5.8 5.8 0 1 0 0 11.6a5.8 5.8 0 1 0 0-11.6';
const CHECK = 'm3 8.6l3.4 3.4l7-7.4';
const CROSS = `${CIRCLE}m-2.2 3.6l4.4 4.4m0-4.4l-4.4 4.4`;
const DOTS = `${CIRCLE}m-2.6 5.8h.1m2.5 0h.1m2.5 0h.1`;
const HANDSET = 'm3.2 3.6c0 5 4.2 9.2 9.2 9.2l1-2.6-2.8-1.4-1.4 1.2c-1.5-.7-2.5-1.7-3.2-3.2l1.2-1.4-1.4-2.8z';
const LEAVING = 'm9.5 2.8h-6.3v10.4h6.3m-3-5.2h7m-2.5-2.7l2.7 2.7l-2.7 2.7';
const NO_PHONE = 'm5 2.2h6v11.6h-6zm-2.5 11.3l11-11';
const STRIKE = `${CIRCLE}m-3 5.8h6`;

/**
 * Drawings of 16 by 16 units, to be stroked in the current colour. Every step is relative, so that a drawing can stand
 * anywhere in a longer path: hundreds of bars on one page would each pay for an icon of their own.
 */
export const reasonIcons: Readonly<Record<Reason, string>> = {
    noAnswer: `${CIRCLE}m0 2.6v3.2l2.2 1.6`,
    timedOut:
        'm4.2 2.2h7.6m-7.6 11.6h7.6m-6.6-11.6c0 3.4 5.6 3.6 5.6 5.8s-5.6 2.4-5.6 5.8m5.6-11.6c0 3.4-5.6 3.6-5.6 5.8s5.6 2.4 5.6 5.8',
    noResponse: DOTS,
    rejected: CROSS,
    busy: HANDSET,
    phoneBusy: STRIKE,
    callerLeft: LEAVING,
    callerLeftEarly: 'm2 8h8m-2.7-2.7l2.7 2.7l-2.7 2.7m6.1-7.7v10',
    noPhone: NO_PHONE,
    neverRang: 'm4.5 11v-3.8a3.5 3.5 0 0 1 7 0v3.8l1.2 1.2h-9.4zm2.5 3h2m-6.5-11.5l11 11',
    outOfReach: 'm2 6.2a8.5 8.5 0 0 1 12 0m-9.7 2.6a5.2 5.2 0 0 1 7.4 0m-5.2 2.2l3 3m0-3l-3 3',
    elsewhere:
        'm5.5 7.2a2.2 2.2 0 1 0 0-4.4a2.2 2.2 0 1 0 0 4.4m-3.7 5.8c0-2.6 1.5-4 3.7-4s3.7 1.4 3.7 4m1.1-10a2.2 2.2 0 0 1 0 4.2m1.1 2c1.8.4 2.8 1.7 2.8 3.8',
    lookup: 'm7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9m3.3 7.8l3.7 3.7',
    unknown: 'm5.5 6a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.8-1.1 1.6m0 2.8h.1'
};

/** The drawing of a verdict, in the same form. */
export const verdictIcons: Readonly<Record<VerdictKind, string>> = {
    inProgress: DOTS,
    voicemail: 'm4.6 10.5a2.6 2.6 0 1 0 0-5.2a2.6 2.6 0 1 0 0 5.2h6.8a2.6 2.6 0 1 0 0-5.2a2.6 2.6 0 1 0 0 5.2',
    answered: CHECK,
    saved: CHECK,
    notAnswered: STRIKE,
    callerGaveUp: LEAVING,
    nobodyReachable: NO_PHONE,
    lost: CROSS
};

/** The drawing of the phone that answered. */
export const ANSWERED_ICON = CHECK;
