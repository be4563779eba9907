import { readFlag } from '../normalise/index.ts';
import type { Leg } from '../types.ts';

/** Endpoints that lead out of the switch by themselves, without SIP. */
const LINE_ENDPOINTS: ReadonlySet<string> = new Set(['freetdm', 'dahdi', 'dingaling', 'gsmopen']);

/** Whether a leg was dialled out of the switch: through a gateway or a line, or because the dialplan says so. */
export function leavesSwitch(leg: Leg): boolean {
    const { variables } = leg;
    return (
        readFlag(variables.get('pe_outside')) ??
        (variables.has('sip_gateway_name') ||
            variables.has('sip_use_gateway') ||
            variables.get('sip_profile_name') === 'gateway' ||
            LINE_ENDPOINTS.has(variables.get('originate_endpoint') ?? ''))
    );
}

/** Whether a caller came in over a trunk: through a gateway, or by the public context without signing in as a user. */
export function comesByTrunk(caller: Leg): boolean {
    const { variables } = caller;
    const said = readFlag(variables.get('pe_trunk'));
    if (said !== undefined) {
        return said;
    }
    if (variables.has('sip_gateway_name') || variables.has('sip_gateway')) {
        return true;
    }
    const signedIn = variables.has('user_name') || variables.has('sip_auth_username');
    const context = caller.callflow.at(-1)?.profile.context ?? variables.get('user_context');
    return !signedIn && (context === 'public' || variables.get('sofia_profile_name') === 'external');
}

/** What the caller dialled first, before any transfer. */
export function dialledNumber(caller: Leg): string | undefined {
    return caller.callflow.at(-1)?.profile.destination ?? caller.variables.get('sip_req_user') ?? caller.destination;
}
