import type { Waiting } from 'c/phoneEventModel';
import { boardLabels, fill, listLabels, percentage, pictureLabels, timeOfDay, whole } from 'c/phoneEventText';
import type { TodayFacts } from './today';

/** A cell of a table: words, and the record they lead to. */
export interface TodayRow {
    readonly key: string;
    readonly id: string | undefined;
    readonly name: string;
    readonly open: string;
    readonly number: string | undefined;
    readonly cells: readonly {
        readonly key: string;
        readonly text: string;
        readonly strong: boolean;
        /** Words, which stand at the start of their column; numbers stand at its end. */
        readonly isText?: boolean;
    }[];
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
            { key: 'times', text: whole(lostCalls), strong: lostCalls > 1 }
        ]
    };
}

/** A queue’s day. */
export function queueRow({ id, name, calls, lost, misses }: TodayFacts['queues'][number]): TodayRow {
    const shown = name ?? boardLabels.word.noQueue;
    return {
        key: id ?? '',
        id,
        name: shown,
        open: fill(boardLabels.button.record, shown),
        number: undefined,
        cells: [
            { key: 'lost', text: whole(lost), strong: lost > 0 },
            { key: 'calls', text: whole(calls), strong: false },
            { key: 'share', text: calls === 0 ? listLabels.word.none : percentage(lost / calls), strong: false },
            { key: 'misses', text: whole(misses), strong: false }
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
            { key: 'misses', text: whole(misses), strong: misses > 2 },
            { key: 'against', text: whole(against), strong: false },
            {
                key: 'last',
                text: lastMissAt === undefined ? listLabels.word.none : timeOfDay(lastMissAt),
                strong: false
            }
        ]
    };
}
