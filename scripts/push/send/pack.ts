import type { OutboundRecord } from '../fields/index.ts';

/** What goes in one composite request: at most five lists of at most 200 records, parents before children. */
export type Flush = readonly (readonly OutboundRecord[])[];

const RECORDS_A_LIST = 200;
const LISTS_A_REQUEST = 5;

/** A request of more text than this is split; the platform names no limit, gateways before it do. */
const CHARACTERS_A_REQUEST = 8_000_000;

/** Packs records into as few requests as may be. Sorted by group, so that a call goes with its events and no two lanes share a parent. */
export function packFlushes(records: readonly OutboundRecord[], order: readonly string[]): readonly Flush[] {
    const groups = [...Map.groupBy(records, ({ group }) => group).entries()].sort(([a], [b]) =>
        a < b ? -1 : Number(a > b)
    );
    const flushes: OutboundRecord[][] = [];
    for (const [, members] of groups) {
        for (const part of slices(members.toSorted((a, b) => order.indexOf(a.object) - order.indexOf(b.object)))) {
            const current = flushes.at(-1);
            if (current !== undefined && fits([...current, ...part])) {
                current.push(...part);
            } else {
                flushes.push([...part]);
            }
        }
    }
    return flushes.map((flush) => toFlush(flush, order));
}

// One call can have more attempts than a list holds; the parts after the first need no parent, it is there by then.
function slices(members: readonly OutboundRecord[]): readonly (readonly OutboundRecord[])[] {
    return Array.from({ length: Math.ceil(members.length / RECORDS_A_LIST) }, (_, index) =>
        members.slice(index * RECORDS_A_LIST, (index + 1) * RECORDS_A_LIST)
    );
}

function fits(records: readonly OutboundRecord[]): boolean {
    const counts = Map.groupBy(records, ({ object, stub }) => `${object} ${stub}`);
    const lists = [...counts.values()].reduce((sum, list) => sum + Math.ceil(list.length / RECORDS_A_LIST), 0);
    return lists <= LISTS_A_REQUEST && records.reduce((sum, record) => sum + size(record), 0) <= CHARACTERS_A_REQUEST;
}

/** The long text decides; everything else is small. */
function size({ values }: OutboundRecord): number {
    return 1000 + String(values['JSON_String__c'] ?? '').length;
}

/** Records as one flush: a list for each object, in order, none longer than the platform takes. */
export function toFlush(records: readonly OutboundRecord[], order: readonly string[]): Flush {
    return order
        .flatMap((object) => [true, false].map((stub) => ({ object, stub })))
        .map((kind) => records.filter(({ object, stub }) => object === kind.object && stub === kind.stub))
        .filter((list) => list.length > 0)
        .flatMap(slices);
}
