import type { Call, DialType, Leg, SwitchUser } from '../types.ts';
import { dialsOf } from './dials.ts';
import { comesByTrunk, dialledNumber } from './numbers.ts';

/** Every Dial Type, as the org has it. */
export const DIAL_TYPES: readonly DialType[] = ['DDI', 'Call Queue', 'Group', 'User', 'Number', 'Unknown'];

/** Applications that let the caller choose: what is dialled after one is a policy's choice, not the caller's number. */
const MENUS: ReadonlySet<string> = new Set(['ivr', 'play_and_get_digits', 'read', 'lua', 'callcenter', 'fifo']);

export interface ReadDialType {
    readonly dialType: DialType;
    readonly note: string | undefined;
}

/** How the user came to be dialled. `leg` is undefined for a dial that made none. */
export function readDialType(call: Call, user: SwitchUser, leg: Leg | undefined): ReadDialType {
    const said = leg?.variables.get('pe_dial_type') ?? call.caller?.variables.get('pe_dial_type');
    if (said !== undefined) {
        const known = DIAL_TYPES.find((type) => type.toLowerCase() === said.toLowerCase());
        return known === undefined
            ? {
                  dialType: 'Unknown',
                  note: `Dial Type "${said}" (pe_dial_type) is not one of ${DIAL_TYPES.join(', ')}.`
              }
            : { dialType: known, note: undefined };
    }
    return { dialType: derive(call, user, leg), note: undefined };
}

function derive(call: Call, user: SwitchUser, leg: Leg | undefined): DialType {
    if (leg?.side === 'agent') {
        return leg.variables.has('cc_queue') ? 'Call Queue' : 'Unknown';
    }
    if (isGroup(call, user, leg)) {
        return 'Group';
    }
    const dialled = call.caller === undefined ? leg?.originator?.destination : dialledNumber(call.caller);
    const byTrunk = call.caller === undefined ? leg?.originator?.context === 'public' : comesByTrunk(call.caller);
    if (dialled === undefined) {
        return 'Unknown';
    }
    if (byTrunk) {
        return call.caller?.applications.some(({ name }) => MENUS.has(name)) === true ? 'Number' : 'DDI';
    }
    return isNameOf(dialled, user, leg) ? 'User' : 'Number';
}

function isNameOf(dialled: string, user: SwitchUser, leg: Leg | undefined): boolean {
    const names = [user.extension, user.key, leg?.variables.get('pe_user_name')];
    return names.some((name) => name?.toLowerCase() === dialled.toLowerCase());
}

/** Several users in one dial: by the legs dialled at the same time, or by the dial string the caller's leg ran. */
function isGroup(call: Call, user: SwitchUser, leg: Leg | undefined): boolean {
    const from = leg?.startedAt;
    if (leg !== undefined && from !== undefined) {
        const together = call.legs.filter((other) => other.side === 'callee' && overlaps(other, leg));
        if (together.some((other) => other.user !== undefined && other.user.key !== user.key)) {
            return true;
        }
    }
    const dials = call.caller === undefined ? [] : dialsOf(call.caller);
    // A leg starts within the dial that made it; without times the only dial is the one.
    const dial = dials.findLast(({ at }) => at === undefined || from === undefined || at <= from) ?? dials[0];
    const namesUser = dial?.users.some(({ key }) => key === user.key) === true;
    return dial !== undefined && (/\bgroup\//.test(dial.text) || (namesUser && dial.users.length > 1));
}

/** Whether two legs were up at the same time. */
export function overlaps(a: Leg, b: Leg): boolean {
    const [startA, startB] = [a.startedAt ?? 0, b.startedAt ?? 0];
    return startA === startB || (startA < (b.endedAt ?? startB) && startB < (a.endedAt ?? startA));
}
