import { randomUUID } from 'node:crypto';
import type { ObjectModel } from '../../metadata/index.ts';
import { columnsOf, findObject } from '../store/index.ts';
import type { Org, Stored } from '../types.ts';
import { applyDefaults, checkRules } from './calculate.ts';
import { saveError } from './errors.ts';
import { readInput, type RecordInput } from './input.ts';
import { failed, missingFields, stampOf, type Saved } from './record.ts';
import { createRefusal } from './rights.ts';
import { currentTransaction } from './transaction.ts';

/** Events are kept under no id; Salesforce answers with this one for each. */
const NO_RECORD = 'e01xx0000000001AAA';

/**
 * Publishes one platform event: checked as a record is, told to subscribers when its transaction is committed, stored
 * nowhere. The answer's one error is no error: it says by OPERATION_ENQUEUED which number the event has.
 * https://developer.salesforce.com/docs/atlas.en-us.platform_events.meta/platform_events/platform_events_publish_api.htm
 */
export function publishEvent(user: Org, seen: ObjectModel, record: RecordInput): Saved {
    const refused = createRefusal(seen);
    if (refused) return { result: failed([refused]), changed: [] };
    const input = readInput(user, seen, record, { creating: true, auditFields: false, skip: new Set() });
    if (input.errors.length > 0) return { result: failed(input.errors), changed: [] };
    const org = user.system;
    const object = findObject(org.model, seen.name) ?? seen;
    const uuid = randomUUID();
    const now = stampOf(org);
    const draft: Record<string, Stored> = {
        CreatedDate: now,
        CreatedById: user.user.id,
        EventUuid: uuid,
        ...input.values
    };
    applyDefaults(org, object.name, draft, input.given);
    const missing = missingFields(columnsOf(org.model, object.name), draft);
    const errors = missing.length > 0 ? missing : checkRules(org, object.name, draft, undefined);
    if (errors.length > 0) return { result: failed(errors), changed: [] };
    const change = { object: object.name, changeType: 'PUBLISH', recordIds: [uuid], changedFields: [] } as const;
    currentTransaction(org).changes.push({ ...change, time: now, userId: user.user.id, published: draft });
    const accepted = saveError('OPERATION_ENQUEUED', uuid);
    return { result: { id: NO_RECORD, success: true, created: false, errors: [accepted] }, changed: [] };
}
