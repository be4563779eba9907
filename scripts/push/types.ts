/** Milliseconds since 1970, UTC; may carry a fraction, since the switch counts in microseconds. */
export type Instant = number;

/** One call record as read: its document, still in the switch's words. */
export interface SourceRecord {
    readonly file: string;
    /** The JSON text, after url- or base64-decoding; what JSON String keeps. */
    readonly text: string;
    readonly document: CdrDocument;
    /** What had to be mended while reading; ends in Error Log. */
    readonly notes: readonly string[];
}

/** The parts of a mod_json_cdr document that the writer reads. */
export interface CdrDocument {
    /** Whether the values are as they are, and nothing of them is percent-encoded. */
    readonly plain?: boolean;
    readonly variables: Readonly<Record<string, string>>;
    /** Newest first, as the switch writes them: each transfer adds one. */
    readonly callflow: readonly CallflowEntry[];
    readonly applications: readonly Application[];
}

export interface CallflowEntry {
    readonly profile: CallerProfile;
    /** The caller's profiles, on a leg that was made for a caller. */
    readonly originators: readonly CallerProfile[];
    readonly times: Readonly<Record<string, string>>;
}

export interface CallerProfile {
    readonly uuid: string | undefined;
    readonly callerName: string | undefined;
    readonly callerNumber: string | undefined;
    readonly destination: string | undefined;
    readonly context: string | undefined;
}

/** A dialplan application that ran on a leg, from `app_log`. */
export interface Application {
    readonly name: string;
    readonly data: string;
    readonly at: Instant | undefined;
}

/** A file that gave no record: not finished yet, or not readable at all. */
export interface ReadProblem {
    readonly kind: 'waiting' | 'unreadable';
    readonly file: string;
    /** What happened, as a sentence. */
    readonly reason: string;
    /** What to do next, as a sentence. */
    readonly remedy: string;
}

/** A user as the switch knows one: `1003` and `pbx.example`. */
export interface SwitchUser {
    readonly extension: string;
    readonly domain: string | undefined;
    /** What User__c.Switch_Key__c holds: `1003@pbx.example`. */
    readonly key: string;
}

/** One leg in the writer's one normal form, whatever the record looked like. */
export interface Leg {
    readonly file: string;
    readonly uuid: string;
    /** `caller`: an A leg. `callee`: a leg made for a caller. `agent`: one made by mod_callcenter for a queue. */
    readonly side: 'caller' | 'callee' | 'agent';
    /** Set for an attempt that made no channel, of which only an event tells. */
    readonly noChannel?: true;
    /** UUID of the caller's channel; a caller's own. */
    readonly callUuid: string | undefined;
    readonly user: SwitchUser | undefined;
    readonly startedAt: Instant | undefined;
    /** When an alert or early media came first; undefined where none did. */
    readonly progressAt: Instant | undefined;
    /** Whether the record says anything about progress, so that none means none. */
    readonly progressKnown: boolean;
    readonly answeredAt: Instant | undefined;
    readonly endedAt: Instant | undefined;
    readonly hangupCause: string | undefined;
    readonly sipCode: number | undefined;
    readonly callerName: string | undefined;
    readonly callerNumber: string | undefined;
    /** What the leg itself was dialled with. */
    readonly destination: string | undefined;
    /** The caller's own profile, from the originator block. */
    readonly originator: CallerProfile | undefined;
    /** Decoded; a variable without a value is not there. */
    readonly variables: ReadonlyMap<string, string>;
    readonly callflow: readonly CallflowEntry[];
    readonly applications: readonly Application[];
    readonly text: string;
    readonly notes: readonly string[];
    /** What the org has of devices of the same dial whose records are not at hand, on a leg that was read back from it. */
    readonly others?: OtherDevices;
}

/** Devices of a dial that an event of the org tells of. */
export interface OtherDevices {
    /** When the dial began. */
    readonly startedAt: Instant | undefined;
    /** Whether any of them rang. */
    readonly rang: boolean;
}

/** All legs of one caller's channel that are at hand. */
export interface Call {
    /** Undefined for a leg that names no call. */
    readonly uuid: string | undefined;
    readonly caller: Leg | undefined;
    /** Callee and agent legs, by start, then uuid. */
    readonly legs: readonly Leg[];
}

export type MissedCallType = 'No Devices' | 'Trying' | 'Ringing' | 'All Busy' | 'Unknown';
export type DialType = 'DDI' | 'Call Queue' | 'Group' | 'User' | 'Number' | 'Unknown';

/** One missed attempt to dial one user: what becomes one Phone Event. */
export interface Attempt {
    /** Event_Key__c. */
    readonly key: string;
    /** The leg whose record speaks for the attempt; the caller's where the dial made no leg. */
    readonly main: Leg;
    readonly call: Call;
    readonly user: SwitchUser;
    readonly queue: string | undefined;
    readonly startedAt: Instant | undefined;
    readonly missedCallType: MissedCallType;
    /** Undefined means empty, which is a statement: All Busy, or not the user's doing. */
    readonly hangupCause: string | undefined;
    readonly dialType: DialType;
    /** Undefined where nothing rang. */
    readonly ringSeconds: number | undefined;
    readonly notes: readonly string[];
}

/** Why a record is no missed attempt; the words of the summary. */
export type NoMissReason =
    | "the caller's own leg"
    | 'answered'
    | 'no user: a device dialled directly, or a number'
    | 'a number outside the switch, not dialled for a queue'
    | 'the same user answered on another device';

/** What one record became. Each record has exactly one of these, so that the books balance. */
export type Outcome =
    | { readonly kind: 'event'; readonly leg: Leg; readonly attempts: readonly Attempt[]; readonly why: string }
    | { readonly kind: 'merged'; readonly leg: Leg; readonly into: string; readonly why: string }
    | { readonly kind: 'noMiss'; readonly leg: Leg; readonly reason: NoMissReason; readonly why: string }
    | { readonly kind: 'waiting'; readonly leg: Leg; readonly why: string };
