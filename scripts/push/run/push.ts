import type { LeaveOut } from '../classify/index.ts';
import type { PhoneFormatter } from '../fields/index.ts';
import type { Files } from '../read/index.ts';
import {
    findExisting,
    fixedSession,
    linkToExisting,
    orgClient,
    sendRecords,
    wantedParents,
    type Delivery,
    type Failure,
    type OrgNames,
    type Transport
} from '../send/index.ts';
import type { Instant } from '../types.ts';
import { prepare, type Prepared } from './pipeline.ts';

export interface PushOptions {
    readonly from: string;
    readonly files: Files;
    readonly now: Instant;
    readonly phone: PhoneFormatter;
    readonly names: OrgNames;
    readonly leaveOut?: LeaveOut;
    /** Undefined for a dry run. */
    readonly org: { readonly url: string; readonly token: string; readonly transport: Transport } | undefined;
}

/** What a push did. */
export interface Pushed {
    readonly prepared: Prepared;
    readonly deliveries: readonly Delivery[];
    /** Why nothing was sent at all. */
    readonly failure: Failure | undefined;
    readonly requests: number;
}

/** Objects in the order of writing: a call before the events that point at it. */
const ORDER = ['CallReporting__c', 'Phone_Event__c'] as const;

/** Reads, classifies and upserts everything at a path. Rejects only where the path does not exist. */
export async function pushRecords({ from, files, now, phone, names, leaveOut, org }: PushOptions): Promise<Pushed> {
    const prepared = await prepare(from, files, now, phone, leaveOut);
    const records = [...prepared.callRecords, ...prepared.events];
    if (org === undefined || records.length === 0) {
        return { prepared, deliveries: [], failure: undefined, requests: 0 };
    }
    const client = orgClient({ session: fixedSession(org), transport: org.transport });
    const existing = await findExisting(wantedParents(records), client, names);
    if ('failure' in existing) {
        const { failure } = existing;
        return {
            prepared,
            deliveries: records.map((record) => ({ kind: 'unsent', record, failure })),
            failure,
            requests: client.requests()
        };
    }
    const linked = linkToExisting(records, existing);
    const deliveries = await sendRecords(linked, { client, names, order: ORDER, transport: org.transport });
    return { prepared, deliveries, failure: undefined, requests: client.requests() };
}
