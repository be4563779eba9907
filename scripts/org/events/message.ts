import { columnsOf, quoted, type Column } from '../store/index.ts';
import type { EnrichedFields } from './channel.ts';
import type { ApiValue, Org, RecordChange, Row, Stored } from '../types.ts';

/** An event as `lightning/empApi` hands it to a component. */
export interface ChangeMessage {
    readonly channel: string;
    readonly data: {
        readonly event: { readonly replayId: number; readonly EventUuid?: string };
        readonly payload: Readonly<Record<string, unknown>>;
    };
}

/** Told by the header instead of by a field. */
const NOT_IN_PAYLOAD = new Set(['Id', 'IsDeleted', 'SystemModstamp']);

function eventValue(column: Column, value: Stored): ApiValue {
    if (value === null) return null;
    if (column.type === 'Checkbox') return value === 1;
    return column.type === 'DateTime' ? new Date(Number(value)).toISOString() : value;
}

function fieldsOf(
    org: Org,
    change: RecordChange,
    id: string,
    enriched: ReadonlySet<string> | undefined
): Readonly<Record<string, ApiValue>> {
    if (change.changeType === 'DELETE') return {};
    const sql = `SELECT * FROM ${quoted(change.object)} WHERE "Id" = ?`;
    const row = org.db.prepare(sql).get(id) as Row | undefined;
    const told = new Set([...change.changedFields, ...(enriched ?? [])]);
    return Object.fromEntries(
        columnsOf(org.model, change.object)
            .filter(({ name, formula }) => formula === undefined && !NOT_IN_PAYLOAD.has(name))
            .map((column): [string, ApiValue] => [column.name, eventValue(column, row?.[column.name] ?? null)])
            .filter(([name, value]) => (change.changeType === 'CREATE' ? value !== null : told.has(name)))
    );
}

/** The message of a platform event, with every field that its reader may see. */
function eventMessage(org: Org, { object, recordIds, replayId, published = {} }: RecordChange, channel: string) {
    const fields = columnsOf(org.model, object).filter(({ name }) => name !== 'ReplayId' && name !== 'EventUuid');
    return {
        channel,
        data: {
            event: { replayId, EventUuid: String(recordIds[0]) },
            payload: Object.fromEntries(fields.map((one) => [one.name, eventValue(one, published[one.name] ?? null)]))
        }
    };
}

/** One message for each record of a change, numbered so that the last one has the change's replay id. */
export function changeMessages(
    org: Org,
    change: RecordChange,
    channel: string,
    enriched?: EnrichedFields
): readonly ChangeMessage[] {
    if (change.changeType === 'PUBLISH') return [eventMessage(org, change, channel)];
    const { object, changeType, recordIds, changedFields, time, replayId } = change;
    // a field that the reader may not see is not named either
    const seen = new Set(columnsOf(org.model, object).map(({ name }) => name));
    return recordIds.map((id, at) => ({
        channel,
        data: {
            event: { replayId: replayId - (recordIds.length - 1 - at) },
            payload: {
                ChangeEventHeader: {
                    entityName: object,
                    recordIds: [id],
                    changeType,
                    changeOrigin: '',
                    transactionKey: String(replayId),
                    sequenceNumber: at + 1,
                    commitTimestamp: time,
                    commitNumber: replayId,
                    commitUser: change.userId ?? org.user.id,
                    changedFields: changeType === 'UPDATE' ? changedFields.filter((name) => seen.has(name)) : []
                },
                ...fieldsOf(org, change, id, enriched?.get(object))
            }
        }
    }));
}
