import type { Random } from './random.ts';

/** A range of numbers that a regulator keeps free for fiction: the prefix, then so many free digits. */
export interface ReservedRange {
    readonly prefix: string;
    readonly digits: number;
    readonly keptBy: string;
}

/** E.164. Nobody can be reached under any of these. */
export const RESERVED_RANGES: readonly ReservedRange[] = [
    // London, Leeds to Reading, Birmingham to Liverpool, Manchester, Tyneside, Cardiff, Northern Ireland, no area, freephone
    ...['2079460', '1134960', '1144960', '1154960', '1164960', '1174960', '1184960'].map(ofcom),
    ...['1214960', '1314960', '1414960', '1514960', '1614960', '1914980', '2920180'].map(ofcom),
    ...['2896496', '1632960', '7700900', '8081570'].map(ofcom),
    ...['202', '212', '303', '312', '415', '512', '617', '718'].map((area) => ({
        prefix: `+1${area}55501`,
        digits: 2,
        keptBy: 'NANPA'
    })),
    { prefix: '+331990', digits: 5, keptBy: 'Arcep' },
    { prefix: '+3363998', digits: 4, keptBy: 'Arcep' },
    { prefix: '+493023125', digits: 3, keptBy: 'Bundesnetzagentur' }
];

/** Own numbers: London 020 7946 0xxx; callers never come from there. */
const OWN = '+442079460';
const OWN_MOBILE = '+447700900';

/** The service number of a queue or group. */
export function serviceNumber(index: number): string {
    return `${OWN}${100 + index}`;
}

/** A user's direct number. */
export function directNumber(index: number): string {
    return `${OWN}${500 + index}`;
}

/** A user's mobile: 07700 900000 to 900199. */
export function mobileNumber(index: number): string {
    return `${OWN_MOBILE}${String(index).padStart(3, '0')}`;
}

const CALLER_RANGES = RESERVED_RANGES.filter(({ prefix }) => !prefix.startsWith(OWN));

/** A caller's number, most from the United Kingdom. */
export function callerNumber(random: Random): string {
    const range = random.weighted(
        CALLER_RANGES.map((each) => [each, each.prefix === OWN_MOBILE ? 12 : each.prefix.startsWith('+44') ? 1 : 0.25])
    );
    // Mobiles below 200 are our users' own.
    const least = range.prefix === OWN_MOBILE ? 200 : 0;
    const free = random.between(least, 10 ** range.digits - 1);
    return range.prefix + String(free).padStart(range.digits, '0');
}

function ofcom(area: string): ReservedRange {
    return { prefix: `+44${area}`, digits: 3, keptBy: 'Ofcom' };
}
