import type { Waiting } from 'c/phoneEventModel';
import {
    boardLabels,
    fill,
    listLabels,
    percentage,
    pictureLabels,
    timeOfDay,
    todayLabels,
    whole
} from 'c/phoneEventText';
import type { TodayFacts } from './today';

/** What a number of the tables counts. */
export type TodayNumber = 'callerLost' | 'queueLost' | 'queueCalls' | 'queueMisses' | 'personMisses' | 'personAgainst';

/** A cell of a table. */
export interface TodayCell {
    readonly key: string;
    readonly text: string;
    readonly strong: boolean;
    /** Words, which stand at the start of their column; numbers stand at its end. */
    readonly isText?: boolean;
    /** The records behind a number; undefined where there are none. */
    readonly leadsTo?: TodayNumber | undefined;
    /** `Sales: Lost`, over those records. */
    readonly heading?: string;
}

/** A row of a table: words, and the record they lead to. */
export interface TodayRow {
    readonly key: string;
    readonly id: string | undefined;
    readonly name: string;
    readonly open: string;
    readonly number: string | undefined;
    readonly cells: readonly TodayCell[];
}

const { column } = todayLabels;

/** A number that leads to the records behind it, in the column of a row; a dash for one that was not read. */
function numberCell(
    leadsTo: TodayNumber,
    value: number | undefined,
    row: string,
    name: string,
    strong = false
): TodayCell {
    return {
        key: leadsTo,
        text: value === undefined ? listLabels.word.none : whole(value),
        strong,
        leadsTo: (value ?? 0) === 0 ? undefined : leadsTo,
        heading: fill(todayLabels.title.part, row, name)
    };
}

/** A caller who waits to be called back. */
export function waitingRow({ number, call, lostCalls, since }: Waiting): TodayRow {
    return {
        key: number,
        id: call.id,
        name: timeOfDay(since),
        open: fill(boardLabels.button.call, call.name),
        number,
        cells: [
            { key: 'queue', text: call.queueName ?? boardLabels.word.noQueue, strong: false, isText: true },
            numberCell('callerLost', lostCalls, number, column.since, lostCalls > 1)
        ]
    };
}

/** A queue’s day. */
export function queueRow({ id, name, calls, lost, misses }: TodayFacts['queues'][number]): TodayRow {
    const shown = name ?? boardLabels.word.noQueue;
    const share = lost === undefined || calls === 0 ? listLabels.word.none : percentage(lost / calls);
    return {
        key: id ?? '',
        id,
        name: shown,
        open: fill(boardLabels.button.record, shown),
        number: undefined,
        cells: [
            numberCell('queueLost', lost, shown, column.lost, (lost ?? 0) > 0),
            numberCell('queueCalls', calls, shown, column.callsIn),
            { key: 'share', text: share, strong: false },
            numberCell('queueMisses', misses, shown, boardLabels.column.missed)
        ]
    };
}

/** Somebody who misses calls now. */
export function personRow({ id, name, misses, against, lastMissAt }: TodayFacts['people'][number]): TodayRow {
    const shown = name ?? pictureLabels.word.unknownPerson;
    return {
        key: id ?? '',
        id,
        name: shown,
        open: fill(boardLabels.button.record, shown),
        number: undefined,
        cells: [
            numberCell('personMisses', misses, shown, boardLabels.column.missed, misses > 2),
            numberCell('personAgainst', against, shown, boardLabels.column.against),
            {
                key: 'last',
                text: lastMissAt === undefined ? listLabels.word.none : timeOfDay(lastMissAt),
                strong: false
            }
        ]
    };
}
