import { countNodes, painted, timeUntilSettled } from './watch.ts';
import { attemptsOf, callOf } from './attempts.ts';
import '@lwc/synthetic-shadow';
import type { LightningElement } from 'lwc';
import type { CallView } from 'c/phoneEventView';

const { createElement } = await import('lwc');
const { inTasks } = await import('c/phoneEventModel');
const { viewInSteps, viewOf } = await import('c/phoneEventView');
const { default: EventList } = await import('c/eventList');
const { default: EventTimeline } = await import('c/eventTimeline');
const { default: Datatable } = await import('lightning/datatable');
const { default: PlainList } = await import('bench/plainList');

/** Puts what it draws of so many attempts into the host; resolves when it is there. */
type Draw = (count: number, host: Element) => unknown;

const COLUMNS = ['time', 'person', 'word', 'rang', 'actor'].map((fieldName) => ({ label: fieldName, fieldName }));

function element<T extends object>(tag: string, is: typeof LightningElement, properties: T): HTMLElement & T {
    return Object.assign(createElement(tag, { is }), properties);
}

/** Each contestant makes its words from the same attempts: that is part of what it costs. */
const viewFor = (count: number): ReturnType<typeof viewOf> => viewOf(callOf(count), attempts(count), 0);
const rowsFor = (count: number): readonly object[] => viewFor(count).rows.slice(0, count);

/** As the call's page does: many attempts are derived in several tasks. */
function derived(count: number): Promise<CallView> {
    const steps = viewInSteps(callOf(count), attempts(count), 0);
    return new Promise((tell) => inTasks<CallView>()(steps, tell));
}

async function drawTimeline(count: number, host: Element): Promise<void> {
    const { picture } = await derived(count);
    host.append(element('c-event-timeline', EventTimeline, { picture }));
}

async function drawList(count: number, host: Element): Promise<void> {
    const { rows } = await derived(count);
    host.append(element('c-event-list', EventList, { rows }));
}

/**
 * The table is on the page before it gets its data, as in a page whose data comes from a wire: one that gets them first
 * draws all rows once, virtualised or not, because it does not know yet how many there is room for.
 */
function drawTable(count: number, host: Element, how: object): void {
    const data: readonly object[] = [];
    const common = { keyField: 'id', hideCheckboxColumn: true, columns: COLUMNS, data };
    const table = element('lightning-datatable', Datatable, { ...common, ...how });
    host.append(table);
    table.data = rowsFor(count);
}

const CONTESTANTS: Readonly<Record<string, Draw>> = {
    empty: (_, host) => host.append(element('bench-plain-list', PlainList, {})),
    plain: (count, host) => host.append(element('bench-plain-list', PlainList, { rows: rowsFor(count) })),
    timeline: drawTimeline,
    list: drawList,
    virtualised: (count, host) =>
        drawTable(count, host, { renderConfig: { virtualize: 'vertical' }, renderMode: 'role-based' }),
    datatable: (count, host) => drawTable(count, host, {})
};

const made = new Map<number, ReturnType<typeof attemptsOf>>();

/** What a page has read before anything is drawn; not part of the time. Each time a new list: nothing is known of it. */
function attempts(count: number): ReturnType<typeof attemptsOf> {
    const known = made.get(count) ?? attemptsOf(count);
    made.set(count, known);
    return [...known];
}

const host = document.createElement('div');
host.style.blockSize = '640px';
document.body.append(host);

async function clear(): Promise<void> {
    host.replaceChildren();
    await painted();
    await painted();
}

const bench = {
    clear,
    /** Milliseconds from the attempts to a settled drawing, which stays where it is. */
    draw: (name: string, count: number) => {
        const contestant = CONTESTANTS[name];
        if (contestant === undefined) throw new Error(`No contestant ${name}.`);
        attempts(count);
        return timeUntilSettled(host, () => contestant(count, host));
    },
    nodes: () => countNodes(host)
};
export type Bench = typeof bench;
Object.assign(globalThis, { bench });
