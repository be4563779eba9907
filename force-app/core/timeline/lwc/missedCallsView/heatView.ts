import { heatOf, type Miss } from 'c/phoneEventModel';
import {
    boardLabels,
    countLabels,
    counting,
    dayName,
    fill,
    hourName,
    readersZone,
    weekdayName
} from 'c/phoneEventText';
import { cellKey, isFocus, type Choice } from './choice';

/** One hour of a day. */
export interface HeatCell {
    readonly key: string;
    readonly count: number;
    /** 0 for none, 1 for few, 4 for most. */
    readonly shade: number;
    /** `Mon, 2 Mar, 14: 3 missed attempts`. */
    readonly label: string;
    readonly pressed: boolean;
}

/** The strip of days and hours. */
export interface HeatView {
    readonly hours: readonly { readonly key: string; readonly name: string }[];
    readonly rows: readonly { readonly key: string; readonly name: string; readonly cells: readonly HeatCell[] }[];
}

const SHADES = 4;

/** The strip of some misses; undefined where none has a time. `now` in milliseconds since 1970. */
export function heatView(misses: readonly Miss[], choice: Choice, now: number): HeatView | undefined {
    const heat = heatOf(misses, choice.period, now, readersZone);
    if (heat.most === 0) {
        return undefined;
    }
    const hours = (heat.rows[0]?.counts ?? []).map((_, index) => heat.from + index);
    return {
        hours: hours.map((hour) => ({ key: String(hour), name: hourName(hour) })),
        rows: heat.rows.map(({ key: row, day, counts }) => {
            const name = heat.byWeekday ? weekdayName(day) : dayName(day);
            return { key: row, name, cells: counts.map((count, index) => cellOf(row, name, heat.from + index, count)) };
        })
    };

    function cellOf(row: string, name: string, hour: number, count: number): HeatCell {
        const key = cellKey({ row, hour });
        const { missOne, missOther } = countLabels.text;
        return {
            key,
            count,
            shade: Math.ceil((count / heat.most) * SHADES),
            label: fill(
                boardLabels.text.cell,
                name,
                hourName(hour),
                counting(count, { one: missOne, other: missOther })
            ),
            pressed: isFocus(choice.focus, 'cell', key)
        };
    }
}
