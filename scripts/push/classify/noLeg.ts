import { createHash } from 'node:crypto';
import { listOf, readFlag, readMicroseconds, switchUser } from '../normalise/index.ts';
import type { Attempt, Call, Instant, Leg, MissedCallType, SwitchUser } from '../types.ts';
import { dialsOf, originatedLegs, type Dial } from './dials.ts';
import { readDialType } from './dialType.ts';
import { typeOfDisposition } from './missedCallType.ts';

/** A dial of a user that made no leg. */
interface FailedDial {
    readonly number: number;
    readonly user: SwitchUser;
    readonly type: MissedCallType;
    readonly cause: string | undefined;
    readonly at: Instant | undefined;
    readonly note: string | undefined;
}

/** A dial that ends sooner than this cannot have reached a device and given up. */
const AT_ONCE_MS = 1000;

/** No call misses more users; a record that names more is a mistake, and must not keep the others waiting. */
const MOST_ATTEMPTS = 500;

/** The attempts of a caller's dials that made no leg at all: nobody registered, or the platform's busy check. */
export function attemptsWithoutLeg(caller: Leg, call: Call): readonly Attempt[] {
    const told = listOf(caller.variables.get('pe_dial'));
    const failed = told.length > 0 ? toldDials(told, caller) : seenDials(caller, call);
    const attempts = failed.slice(0, MOST_ATTEMPTS).map((dial) => toAttempt(dial, caller, call));
    const left = failed.length - attempts.length;
    const note = `${left} more missed dials of this call are left out: a record gives at most ${MOST_ATTEMPTS} events.`;
    return left === 0 ? attempts : attempts.map((one) => ({ ...one, notes: [...one.notes, note] }));
}

/** Dials the dialplan pushed to `pe_dial`, each `user@domain;disposition;microseconds`. */
function toldDials(told: readonly string[], caller: Leg): readonly FailedDial[] {
    return told.flatMap((entry, index) => {
        const [name = '', disposition, micro] = entry.split(';');
        // USER_BUSY may come from a device that was rung, which has a leg; the busy check says ALL_BUSY.
        const type = disposition === 'USER_BUSY' ? undefined : typeOfDisposition(disposition);
        if (name === '' || type === undefined) {
            return [];
        }
        const user = switchUser(name, caller.variables.get('domain_name'));
        return [{ number: index + 1, user, type, cause: disposition, at: readMicroseconds(micro), note: undefined }];
    });
}

/** What the switch itself tells: it keeps the disposition and the legs of the last dial only. */
function seenDials(caller: Leg, call: Call): readonly FailedDial[] {
    const disposition = dispositionOf(caller);
    const type = typeOfDisposition(disposition);
    const dialled = caller.variables.get('dialed_user');
    if (type === undefined || dialled === undefined || originatedLegs(caller).length > 0) {
        return [];
    }
    const user = switchUser(dialled, caller.variables.get('dialed_domain') ?? caller.variables.get('domain_name'));
    const dials = dialsOf(caller);
    const last: Dial = dials.at(-1) ?? { number: 1, text: '', users: [], at: undefined, until: undefined };
    const inferred = `The reason is that of the call's last dial: the switch keeps no other. Push pe_dial to be exact.`;
    return [
        ...dials
            .slice(0, -1)
            .filter(endedAtOnce)
            .flatMap((dial) => dial.users.map((one) => failed(dial, one, inferred))),
        ...usersOr(last, user).map((one) => failed(last, one, undefined))
    ].filter(({ user: one, at }) => !madeLeg(one, at, call));

    function failed(dial: Dial, one: SwitchUser, note: string | undefined): FailedDial {
        // `type` is known here; the inner function does not see that it was checked.
        return { number: dial.number, user: one, type: type ?? 'Unknown', cause: disposition, at: dial.at, note };
    }
}

/** The busy check is the dialplan's own word: no dial was made, so the switch has no disposition for it. */
function dispositionOf(caller: Leg): string | undefined {
    return readFlag(caller.variables.get('pe_busy_check')) === true
        ? 'ALL_BUSY'
        : caller.variables.get('originate_disposition');
}

function endedAtOnce({ at, until }: Dial): boolean {
    return at !== undefined && until !== undefined && until - at < AT_ONCE_MS;
}

function usersOr(dial: Dial, user: SwitchUser): readonly SwitchUser[] {
    // dialed_user stays from an earlier dial when the last one went to a number or a device.
    if (dial.users.length === 0 && /\b(?:sofia|freetdm|verto\.rtc)\//.test(dial.text)) {
        return [];
    }
    return dial.users.some(({ key }) => key === user.key) ? dial.users : [user];
}

function madeLeg(user: SwitchUser, at: Instant | undefined, call: Call): boolean {
    return call.legs.some((leg) => leg.user?.key === user.key && (at === undefined || (leg.startedAt ?? 0) >= at));
}

function toAttempt(dial: FailedDial, caller: Leg, call: Call): Attempt {
    const allBusy = dial.type === 'All Busy';
    const { dialType, note } = readDialType(call, dial.user, undefined);
    const blanked =
        allBusy && dial.cause !== 'ALL_BUSY' ? `Hangup cause ${dial.cause} left empty: All Busy.` : undefined;
    return {
        key: createHash('sha1').update(`${caller.uuid}|${dial.user.key}|${dial.number}`).digest('hex'),
        main: caller,
        call,
        user: dial.user,
        queue: undefined,
        startedAt: dial.at ?? caller.startedAt,
        missedCallType: dial.type,
        hangupCause: allBusy ? undefined : dial.cause,
        dialType,
        ringSeconds: undefined,
        notes: [...caller.notes, dial.note, note, blanked].filter((text) => text !== undefined)
    };
}
