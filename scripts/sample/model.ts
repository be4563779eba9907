import type { Person, Queue, State } from './directory.ts';

/** Milliseconds since 1970. */
export type Instant = number;

export type MissedCallType = 'No Devices' | 'Trying' | 'Ringing' | 'All Busy' | 'Unknown';
export type DialType = 'DDI' | 'Call Queue' | 'Group' | 'User' | 'Number' | 'Unknown';

/** One attempt to reach somebody that did not connect. */
export interface Attempt {
    readonly key: string;
    readonly time: Instant;
    /** The switch did not say the time, so the record has none. */
    readonly timeLost?: boolean;
    readonly eventType: string;
    readonly user: Person | undefined;
    readonly type: MissedCallType | undefined;
    readonly cause: string | undefined;
    readonly dialType: DialType;
    /** Seconds; undefined where no phone rang. */
    readonly ring: number | undefined;
    readonly queue: Queue | undefined;
    readonly queueLookup: boolean;
    readonly state: State | undefined;
    readonly available: YesNoUnknown;
    readonly online: YesNoUnknown;
    readonly originatingUser: Person | undefined;
    readonly originatingUuid: string | undefined;
    readonly errorLog: string | undefined;
}

export type YesNoUnknown = 'Yes' | 'No' | 'Unknown';

/** Who called: a name and number as the switch shows them. */
export interface Caller {
    readonly name: string;
    readonly number: string;
}

/** One conversation of a call with the attempts that were made in it. */
export interface Call {
    readonly uuid: string;
    readonly instance: number;
    readonly instances: number;
    readonly direction: 'Inbound' | 'Outbound' | 'Internal' | 'Service';
    readonly caller: Caller;
    readonly fromUser: Person | undefined;
    readonly dialled: string;
    readonly start: Instant;
    readonly answer: Instant | undefined;
    /** Undefined while the call goes on. */
    readonly end: Instant | undefined;
    readonly to: To | undefined;
    readonly queue: Queue | undefined;
    /** Seconds. */
    readonly inQueue: number | undefined;
    readonly ringing: number;
    readonly hangupCause: string | undefined;
    readonly hungUpBy: 'Caller' | 'Switch' | 'Agent' | 'Unknown' | undefined;
    readonly recorded: boolean;
    readonly voicemail: boolean;
    readonly attempts: readonly Attempt[];
}

/** Who talked to the caller. */
export interface To {
    readonly uuid: string;
    readonly user: Person | undefined;
    readonly number: string;
    readonly start: Instant;
}
