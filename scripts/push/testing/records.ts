// Call records in the format of mod_json_cdr, made up for tests: fictitious people, numbers and hosts.
import { encodeValue } from './encode.ts';

export const DOMAIN = 'pbx.example';
/** 2026-11-20 09:00:00 UTC, in seconds: where the times of made-up records begin. */
export const MORNING = 1_795_165_200;

type Variables = Readonly<Record<string, string | undefined>>;

/** What a test says about a leg; times in seconds after MORNING, 0 or absent for never. */
export interface LegOptions {
    readonly uuid: string;
    readonly start?: number;
    readonly progress?: number;
    readonly progressMedia?: number;
    readonly answer?: number;
    readonly end?: number;
    readonly cause?: string;
    readonly callerName?: string;
    readonly callerNumber?: string;
    readonly destination?: string;
    readonly context?: string;
    readonly variables?: Variables;
    readonly applications?: readonly {
        readonly app_name: string;
        readonly app_data: string;
        readonly app_stamp?: string;
    }[];
}

/** A record as the switch writes it. */
export interface CdrRecord {
    readonly 'core-uuid': string;
    readonly switchname: string;
    readonly channel_data: Readonly<Record<string, string>>;
    readonly callStats?: unknown;
    readonly variables: Readonly<Record<string, string>>;
    readonly app_log?: unknown;
    readonly callflow: readonly unknown[];
}

/** A caller's leg: by default user 1001, who dialled 1003. */
export function callerLeg(options: LegOptions & { readonly user?: string | undefined }): CdrRecord {
    const { uuid, destination = '1003' } = options;
    const user = 'user' in options ? options.user : '1001';
    const signedIn = user === undefined ? {} : { user_name: user, domain_name: DOMAIN, accountcode: user };
    return record(
        { callerNumber: user ?? '+442079460123', callerName: user ?? 'Ann Caller', ...options, destination },
        { direction: 'inbound', call_uuid: uuid, sip_req_user: destination, ...signedIn },
        undefined
    );
}

/** A leg dialled for a caller: by default user 1003, rung by `caller`. */
export function calleeLeg(
    options: LegOptions & { readonly caller: string; readonly user?: string | undefined }
): CdrRecord {
    const { caller, destination = '1003' } = options;
    const user = 'user' in options ? options.user : '1003';
    const dialled = user === undefined ? {} : { dialed_user: user, dialed_domain: DOMAIN };
    const variables = {
        direction: 'outbound',
        is_outbound: 'true',
        originating_leg_uuid: caller,
        originator: caller,
        call_uuid: caller
    };
    return record(
        { callerNumber: '1001', callerName: 'Ann Caller', ...options, destination },
        { ...variables, ...dialled },
        caller
    );
}

/** An agent's callback leg of mod_callcenter: no caller's channel, told by cc_side alone. */
export function agentLeg(
    options: LegOptions & { readonly member: string; readonly agent?: string; readonly queue?: string }
): CdrRecord {
    const { member, agent = `1003@${DOMAIN}`, queue = `sales@${DOMAIN}` } = options;
    const variables = {
        direction: 'outbound',
        cc_side: 'agent',
        cc_queue: queue,
        cc_agent: agent,
        cc_agent_type: 'callback',
        cc_member_uuid: `member-${member}`,
        cc_member_session_uuid: member
    };
    return record(
        { callerNumber: '+442079460123', callerName: 'Ann Caller', destination: '1003', ...options },
        variables,
        undefined
    );
}

/** The JSON text of a record, with its variables percent-encoded as the switch does by default. */
export function recordText(made: CdrRecord, encodeValues = true): string {
    const variables = Object.entries(made.variables).map(([name, value]): readonly [string, string] => [
        name,
        encodeValues ? encodeValue(value) : value
    ]);
    return `${JSON.stringify({ ...made, variables: Object.fromEntries(variables) })}\n`;
}

function record(options: LegOptions, own: Variables, caller: string | undefined): CdrRecord {
    const { uuid, start = 0, progress, progressMedia, answer, end = start + 20, cause = 'NORMAL_CLEARING' } = options;
    const times = { start, progress, progress_media: progressMedia, answer, end };
    const clock = Object.entries(times).flatMap(([name, at]): (readonly [string, string])[] => {
        const second = at === undefined ? 0 : MORNING + at;
        return [
            [`${name}_epoch`, String(Math.floor(second))],
            [`${name}_uepoch`, String(Math.round(second * 1e6))]
        ];
    });
    const variables: Variables = {
        uuid,
        ...own,
        hangup_cause: cause,
        ...Object.fromEntries(clock),
        ...options.variables
    };
    return {
        'core-uuid': '11111111-2222-4333-8444-555555555555',
        switchname: 'switch-one',
        channel_data: { state: 'CS_REPORTING', direction: own['direction'] ?? 'inbound' },
        variables: Object.fromEntries(
            Object.entries(variables).filter(
                (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== ''
            )
        ),
        ...(options.applications === undefined ? {} : { app_log: { applications: options.applications } }),
        callflow: [
            {
                dialplan: 'XML',
                profile_index: '1',
                caller_profile: profile(options, caller),
                times: callflowTimes(times)
            }
        ]
    };
}

function profile(
    { uuid, callerName, callerNumber, destination, context = 'default' }: LegOptions,
    caller: string | undefined
) {
    const own = {
        caller_id_name: callerName,
        caller_id_number: callerNumber,
        destination_number: destination,
        uuid,
        context
    };
    const originator = { originator_caller_profiles: [{ ...own, uuid: caller }] };
    return caller === undefined ? own : { ...own, originator };
}

function callflowTimes(times: Readonly<Record<string, number | undefined>>) {
    const names = {
        created_time: 'start',
        progress_time: 'progress',
        progress_media_time: 'progress_media',
        answered_time: 'answer',
        hangup_time: 'end'
    };
    return Object.fromEntries(
        Object.entries(names).map(([name, from]) => {
            const at = times[from];
            return [name, at === undefined ? '0' : String(Math.round((MORNING + at) * 1e6))];
        })
    );
}
