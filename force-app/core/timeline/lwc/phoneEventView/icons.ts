import type { Reason, VerdictKind } from 'c/phoneEventModel';

const CIRCLE = 'M8 2.2a5.8 5.8 0 1 0 0 11.6a5.8 5.8 0 1 0 0-11.6';
const CHECK = 'M3 8.6l3.4 3.4L13.4 4.6';
const CROSS = `${CIRCLE}M5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4`;
const DOTS = `${CIRCLE}M5.4 8h.1M8 8h.1M10.6 8h.1`;
const HANDSET = 'M3.2 3.6c0 5 4.2 9.2 9.2 9.2l1-2.6-2.8-1.4-1.4 1.2c-1.5-.7-2.5-1.7-3.2-3.2l1.2-1.4-1.4-2.8z';
const LEAVING = 'M9.5 2.8H3.2v10.4h6.3M6.5 8h7M11 5.3L13.7 8L11 10.7';
const NO_PHONE = 'M5 2.2h6v11.6H5zM2.5 13.5l11-11';
const STRIKE = `${CIRCLE}M5 8h6`;

/**
 * Drawings of 16 by 16 units, to be stroked in the current colour. Paths instead of icon components: hundreds of
 * bars on one page would each pay for a component (four times the cost).
 */
export const reasonIcons: Readonly<Record<Reason, string>> = {
    noAnswer: `${CIRCLE}M8 4.8V8l2.2 1.6`,
    timedOut:
        'M4.2 2.2h7.6M4.2 13.8h7.6M5.2 2.2c0 3.4 5.6 3.6 5.6 5.8s-5.6 2.4-5.6 5.8M10.8 2.2c0 3.4-5.6 3.6-5.6 5.8s5.6 2.4 5.6 5.8',
    noResponse: DOTS,
    rejected: CROSS,
    busy: HANDSET,
    phoneBusy: STRIKE,
    callerLeft: LEAVING,
    callerLeftEarly: 'M2 8h8M7.3 5.3L10 8l-2.7 2.7M13.4 3v10',
    noPhone: NO_PHONE,
    neverRang: 'M4.5 11V7.2a3.5 3.5 0 0 1 7 0V11l1.2 1.2H3.3zM7 14h2M2.5 2.5l11 11',
    outOfReach: 'M2 6.2a8.5 8.5 0 0 1 12 0M4.3 8.8a5.2 5.2 0 0 1 7.4 0M6.5 11l3 3M9.5 11l-3 3',
    elsewhere:
        'M5.5 7.2a2.2 2.2 0 1 0 0-4.4a2.2 2.2 0 1 0 0 4.4M1.8 13c0-2.6 1.5-4 3.7-4s3.7 1.4 3.7 4M10.3 3a2.2 2.2 0 0 1 0 4.2M11.4 9.2c1.8.4 2.8 1.7 2.8 3.8',
    lookup: 'M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9M10.3 10.3L14 14',
    unknown: 'M5.5 6a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.8-1.1 1.6M8 12.6h.1'
};

/** The drawing of a verdict, in the same form. */
export const verdictIcons: Readonly<Record<VerdictKind, string>> = {
    inProgress: DOTS,
    voicemail: 'M4.6 10.5a2.6 2.6 0 1 0 0-5.2a2.6 2.6 0 1 0 0 5.2h6.8a2.6 2.6 0 1 0 0-5.2a2.6 2.6 0 1 0 0 5.2',
    answered: CHECK,
    saved: CHECK,
    notAnswered: STRIKE,
    callerGaveUp: LEAVING,
    nobodyReachable: NO_PHONE,
    lost: CROSS
};

/** The drawing of the phone that answered. */
export const ANSWERED_ICON = CHECK;

/**
 * The drawings of all reasons as styling hooks `--icon-<reason>`, to be set once where many bars are drawn: a bar then
 * shows its drawing without an element of its own.
 */
export const iconStyle: string = Object.entries({ ...reasonIcons, answered: ANSWERED_ICON })
    .map(([name, path]) => `--icon-${name}: url("${dataAddress(path)}")`)
    .join('; ');

function dataAddress(path: string): string {
    const stroke = "fill='none' stroke='black' stroke-linecap='round' stroke-linejoin='round' stroke-width='1.5'";
    const drawing = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><path d='${path}' ${stroke}/></svg>`;
    return `data:image/svg+xml,${encodeURIComponent(drawing)}`;
}
