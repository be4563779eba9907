import path from 'node:path';
import { loadData, openProject, runReport, type Org } from '../org/index.ts';
import { line, measure, type Figures, type Line } from './figures.ts';

const RUNS = 3;
const TABLE = 'Phone_Event__c';

/** Multiplies the sample's events until there are so many, each copy some days earlier under keys of its own. */
function fill(org: Org, events: number): void {
    const columns = org.db.prepare(`SELECT name FROM pragma_table_info('${TABLE}')`).all();
    const names = columns.map(({ name }) => `"${String(name)}"`);
    const sample = Number(org.db.prepare(`SELECT COUNT(*) AS n FROM "${TABLE}"`).get()?.['n']);
    const copied = names.map((name) => {
        if (name === '"Id"') return `substr("Id", 1, 4) || printf('%014d', ? * ${sample} + rowid)`;
        if (name === '"Event_Key__c"') return '"Event_Key__c" || ?';
        return name === '"Time__c"' ? `"Time__c" - (? % 25) * 86400000` : name;
    });
    const insert = org.db.prepare(
        `INSERT INTO "${TABLE}" (${names.join(', ')}) SELECT ${copied.join(', ')} FROM "${TABLE}" WHERE rowid <= ${sample} LIMIT ?`
    );
    org.db.exec('BEGIN');
    for (let copy = 1, left = events - sample; left > 0; copy += 1, left -= sample) insert.run(copy, copy, copy, left);
    org.db.exec('COMMIT');
}

/** The question of a report asked straight, as one who knows the store would write it. */
const BY_HAND: Readonly<Record<string, string>> = {
    'Missed_Calls/Rejected_Share': `SELECT "Hangup_Cause__c", COUNT(*), AVG("Ring_Duration__c") FROM "${TABLE}"
        WHERE "Event_Type__c" = 'Missed' AND "Call_Queue_Lookup__c" = 0 GROUP BY 1`,
    'Missed_Calls/Why_Calls_Are_Not_Connected': `SELECT "Hangup_Cause__c", "Missed_Call_Type__c", COUNT(*), AVG("Ring_Duration__c")
        FROM "${TABLE}" WHERE "Event_Type__c" = 'Missed' GROUP BY 1, 2`
};

interface Timed {
    readonly name: string;
    readonly engine: Figures;
    readonly floor: Figures | undefined;
}

async function timeAll(root: string, events: number): Promise<readonly Timed[]> {
    const org = openProject(root);
    loadData(org, path.join(root, 'data'));
    fill(org, events);
    const timed: Timed[] = [];
    for (const report of org.model.reports.values()) {
        const engine = await measure(() => runReport(org, report), RUNS, 1);
        const sql = BY_HAND[report.name];
        const statement = sql === undefined ? undefined : org.db.prepare(sql);
        timed.push({ name: report.name, engine, floor: statement && (await measure(() => statement.all(), RUNS, 1)) });
    }
    org.db.close();
    return timed;
}

/** Every shipped report at these numbers of events, how its time grows, and hand-written SQL on the same store as the floor. */
export async function benchReports(root: string): Promise<readonly Line[]> {
    const lines: Line[] = [];
    let before: readonly Timed[] = [];
    for (const size of [10_000, 100_000, 1_000_000]) {
        const timed = await timeAll(root, size);
        for (const { name, engine, floor } of timed) {
            const earlier = before.find((one) => one.name === name)?.engine.median;
            const growth = earlier === undefined ? '' : ` (× ${(engine.median / earlier).toFixed(1)})`;
            lines.push(line(`${name}, ${size.toLocaleString('en')} events${growth}`, engine));
            const ratio = floor && `engine × ${(engine.median / floor.median).toFixed(2)}`;
            if (floor) lines.push(line('  by hand', floor, '', ratio));
        }
        before = timed;
    }
    return lines;
}
