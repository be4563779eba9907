import { comesByTrunk, leavesSwitch } from '../classify/index.ts';
import type { Leg } from '../types.ts';

type CallDirection = 'Inbound' | 'Outbound' | 'Internal' | 'Service';

const WORDS: Readonly<Record<string, CallDirection>> = {
    inbound: 'Inbound',
    outbound: 'Outbound',
    internal: 'Internal',
    local: 'Internal',
    service: 'Service'
};

/** Which way a call went. An internal caller whom the switch itself answered used a service, such as voicemail. */
export function callDirection(
    { caller, legs }: { readonly caller: Leg; readonly legs: readonly Leg[] },
    note: (text: string) => void
): CallDirection {
    const said = caller.variables.get('pe_call_direction') ?? caller.variables.get('call_direction');
    const known = said === undefined ? undefined : WORDS[said.toLowerCase()];
    if (said !== undefined && known === undefined) {
        note(`The direction "${said}" is not one of ${Object.keys(WORDS).join(', ')}.`);
    }
    return known ?? derivedDirection(caller, legs);
}

function derivedDirection(caller: Leg, legs: readonly Leg[]): CallDirection {
    if (comesByTrunk(caller)) {
        return 'Inbound';
    }
    if (legs.some((leg) => leavesSwitch(leg) && leg.user === undefined) || dialsGateway(caller)) {
        return 'Outbound';
    }
    const dialledNobody =
        legs.length === 0 && !caller.variables.has('originate_disposition') && bridgedTo(caller) === undefined;
    return caller.answeredAt !== undefined && dialledNobody ? 'Service' : 'Internal';
}

function dialsGateway(caller: Leg): boolean {
    const dialString = caller.variables.get('last_app') === 'bridge' ? (caller.variables.get('last_arg') ?? '') : '';
    return /\bsofia\/gateway\//.test(dialString);
}

/** The channel a caller was connected to, as the caller's own record has it. */
export function bridgedTo(caller: Leg): string | undefined {
    return caller.variables.get('bridge_uuid') ?? caller.variables.get('last_bridge_to');
}

/** Who ended the call, by which side the switch received the end from; undefined where a record that is not here would say. */
export function hungUpBy(
    caller: Leg,
    answered: Leg | undefined
): 'Caller' | 'Agent' | 'Switch' | 'Unknown' | undefined {
    const disposition = caller.variables.get('sip_hangup_disposition') ?? '';
    if (disposition.startsWith('recv_')) {
        return 'Caller';
    }
    if (answered?.variables.get('sip_hangup_disposition')?.startsWith('recv_') === true) {
        return 'Agent';
    }
    // Whoever was connected may have hung up; an earlier push may have had their record, and its word stays.
    if (answered === undefined && bridgedTo(caller) !== undefined) {
        return undefined;
    }
    return disposition.startsWith('send_') ? 'Switch' : 'Unknown';
}
