import type { ObjectModel } from '../../metadata/index.ts';
import { runQuery } from '../query/index.ts';
import { accessTo, deletionsBetween, formatDateTime, parseDateTime, REMEMBERED_DAYS } from '../store/index.ts';
import type { Org } from '../types.ts';
import { notSupported, restError, type RestAnswer, type RestRequest } from './message.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

interface Span {
    readonly from: number;
    readonly to: number;
}

/** Salesforce counts in minutes here. */
function wholeMinute(time: number): number {
    return Math.floor(time / MINUTE) * MINUTE;
}

/** A moment of the address; a `+` that was not escaped arrives as a space. */
function moment({ query }: RestRequest, name: string): number | RestAnswer {
    const text = query.get(name);
    if (text === null) return restError(400, 'MISSING_ARGUMENT', name);
    const time = parseDateTime(text.replace(' ', '+'));
    if (time !== undefined) return wholeMinute(time);
    return restError(400, 'INVALID_REPLICATION_DATE', `${name} is a time such as 2026-11-23T09:00:00Z, not '${text}'.`);
}

function spanOf(org: Org, request: RestRequest): Span | RestAnswer {
    const [from, to] = [moment(request, 'start'), moment(request, 'end')];
    if (typeof from !== 'number') return from;
    if (typeof to !== 'number') return to;
    if (to - from < MINUTE)
        return restError(400, 'INVALID_REPLICATION_DATE', 'end must be at least one minute after start.');
    if (from < wholeMinute(org.clock() - REMEMBERED_DAYS * DAY))
        return restError(400, 'INVALID_REPLICATION_DATE', `start must be within the last ${REMEMBERED_DAYS} days.`);
    return { from, to };
}

/** GET sobjects/T/updated?start=…&end=…: ids of the records that were created or changed in between and that the user sees. */
export function answerUpdated(org: Org, object: ObjectModel, request: RestRequest): RestAnswer {
    const span = spanOf(org, request);
    if ('status' in span) return span;
    const path = 'SystemModstamp';
    const rows = runQuery(org, {
        object: object.name,
        fields: ['Id'],
        where: {
            and: [
                { path, operator: 'gte', value: span.from },
                { path, operator: 'lt', value: span.to }
            ]
        },
        orderBy: [{ path, direction: 'ASC', nulls: 'FIRST' }]
    });
    const covered = formatDateTime(Math.min(span.to, wholeMinute(org.clock())));
    return { status: 200, body: { ids: rows.map(({ Id }) => Id), latestDateCovered: covered } };
}

/** GET sobjects/T/deleted?start=…&end=…: what was deleted in between, for users who see every record of the object. */
export function answerDeleted(org: Org, object: ObjectModel, request: RestRequest): RestAnswer {
    const span = spanOf(org, request);
    if ('status' in span) return span;
    if (accessTo(object).rows.read !== 'all')
        return notSupported('deleted records for users who do not see every record of the object');
    const records = deletionsBetween(org.db, object.name, span.from, span.to);
    return {
        status: 200,
        body: {
            deletedRecords: records.map(({ id, at }) => ({ deletedDate: formatDateTime(at), id })),
            earliestDateAvailable: formatDateTime(wholeMinute(org.clock() - REMEMBERED_DAYS * DAY)),
            latestDateCovered: formatDateTime(Math.min(span.to, wholeMinute(org.clock())))
        }
    };
}
