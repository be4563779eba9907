import type { TodayPartKind } from 'c/phoneEventService';
import { boardLabels, listLabels, todayLabels } from 'c/phoneEventText';

const { column } = todayLabels;

/** The headings of the tables. */
export const COLUMNS = {
    waiting: [column.since, boardLabels.column.caller, column.queue, column.calls],
    queues: [column.queue, column.lost, column.callsIn, column.share, boardLabels.column.missed],
    people: [listLabels.column.person, boardLabels.column.missed, boardLabels.column.against, column.last]
};

/** The table that a number is in. */
export function tableOf(kind: TodayPartKind): 'call' | 'person' | 'queue' {
    if (kind === 'callerLost') return 'call';
    return kind === 'personMisses' || kind === 'personAgainst' ? 'person' : 'queue';
}
