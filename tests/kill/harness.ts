import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { balances, readOutbox, type OutboxReport } from '../../scripts/push/index.ts';
import { randomFrom, startFakeOrg, type FakeOrg } from '../../scripts/push/testing/index.ts';
import { ROOT } from '../support/server.ts';
import { makeCalls, REFUSED_NAME, USERS, type MadeCalls } from './calls.ts';
import { FEEDS, type Feed } from './feeds.ts';

export interface KillOptions {
    readonly source: string;
    readonly events: number;
    readonly kills: number;
    readonly seed: number;
    readonly say?: (line: string) => void;
}

/** What the org and the outbox held in the end, held against what was fed. */
export interface KillResult {
    readonly events: number;
    readonly records: number;
    readonly kills: number;
    readonly missing: readonly string[];
    /** Rows that no attempt accounts for. */
    readonly surplus: readonly string[];
    /** Refused events that are no dead letters with the org's reason. */
    readonly unexplained: readonly string[];
    readonly balanced: boolean;
    /** Whether the books balanced each time they were read between the kills. */
    readonly alwaysBalanced: boolean;
    readonly requests: number;
    readonly seconds: number;
    readonly report: OutboxReport;
}

const TOKEN = 'PHONE_EVENTS_KILL_TOKEN';
/** A writer that gets nothing done for this long hangs. Only standing still counts: a busy machine is slow. */
const STANDSTILL_MS = 5 * 60_000;

/** Feeds calls to a writer that is killed again and again, into an org with faults, and looks what became of them. */
export async function killTest({
    source,
    events,
    kills,
    seed,
    say = () => undefined
}: KillOptions): Promise<KillResult> {
    const from = performance.now();
    const random = randomFrom(seed);
    const folder = await mkdtemp(path.join(tmpdir(), `phone-events-kill-${source}-`));
    const org = await startFakeOrg({ forgetful: true });
    USERS.slice(0, -1).forEach((user) => org.put('User__c', 'Switch_Key__c', `${user}@pbx.example`));
    addFaults(org, randomFrom(seed + 1));
    const feed = await startFeed(source, folder);
    const outbox = path.join(folder, 'outbox.sqlite');
    await writeFile(path.join(folder, 'config.json'), JSON.stringify(configOf(outbox, org, feed)));
    const made = makeCalls(events, seed, Date.now() / 1000);
    // Each writer finds new records, so that none is killed with nothing to do.
    const gate = { share: 0 };
    const feeding = feedAll(made, feed, gate);
    let alwaysBalanced = true;
    const check = (): OutboxReport | undefined => {
        const report = tryRead(outbox);
        alwaysBalanced &&= report === undefined || balances(report.books);
        return report;
    };
    for (let kill = 1; kill <= kills; kill += 1) {
        gate.share = kill / (kills + 1);
        const before = await readies(folder);
        const writer = startWriter(folder, org);
        // One in five is killed while it starts, the others when they have done a random part of their share of the work.
        if (random() > 0.2) {
            await ready(writer, folder, before);
            const given = Math.floor(gate.share * made.records.length);
            await worked(Math.ceil((2 * random() * made.records.length) / kills), given, check);
        }
        await sleep(random() * 300);
        await killHard(writer);
        const report = check();
        say(
            `${source}: kill ${kill}/${kills}, ${report?.books.records ?? 0} of ${made.records.length} records in, ${report?.books.delivered ?? 0} delivered`
        );
    }
    gate.share = 1;
    const writer = startWriter(folder, org);
    say(`${source}: killed ${kills} times, and now left to finish`);
    await feeding;
    await drained(feed, check);
    writer.kill('SIGTERM');
    await once(writer, 'exit');
    const report = readOutbox(outbox);
    await feed.close();
    const result = judge(made, org, report);
    await org.close();
    await rm(folder, { recursive: true });
    return { ...result, kills, alwaysBalanced, requests: org.answered, seconds: (performance.now() - from) / 1000 };
}

async function startFeed(source: string, folder: string): Promise<Feed> {
    const start = FEEDS[source];
    if (start === undefined) {
        throw new Error(`There is no source "${source}" to kill. There are: ${Object.keys(FEEDS).join(', ')}.`);
    }
    return start(folder);
}

function configOf(outbox: string, org: FakeOrg, { sources }: Feed): unknown {
    return {
        outbox,
        org: { url: org.url, token: { env: TOKEN } },
        sources,
        sending: { lingerSeconds: 0.2, probeSeconds: 0.3 },
        logLevel: 'info'
    };
}

/** 5 % of the requests 503, 5 % done but not answered, 0.5 % open a window without requests; 3 % of the records locked. */
function addFaults(org: FakeOrg, random: () => number): void {
    let limitedUntil = 0;
    org.fault = () => {
        const chance = random();
        if (performance.now() < limitedUntil || chance < 0.005) {
            limitedUntil = chance < 0.005 ? performance.now() + 1500 : limitedUntil;
            const body = [{ errorCode: 'REQUEST_LIMIT_EXCEEDED', message: 'TotalRequests Limit exceeded.' }];
            return { status: 403, body };
        }
        return chance < 0.055 ? { status: 503 } : chance < 0.105 ? 'drop' : undefined;
    };
    org.recordFault = (_, record) => {
        if (record['Caller_ID_Name__c'] === REFUSED_NAME) {
            const fields = ['Caller_ID_Name__c'];
            return { statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'Not this caller.', fields };
        }
        return random() < 0.03
            ? { statusCode: 'UNABLE_TO_LOCK_ROW', message: 'unable to obtain exclusive access to this record' }
            : undefined;
    };
}

/** Records handed over at once, as a switch with several calls ending does. */
const HANDS = 32;

async function feedAll({ records }: MadeCalls, feed: Feed, gate: { readonly share: number }): Promise<void> {
    const left = records.entries();
    await Promise.all(
        Array.from({ length: HANDS }, async () => {
            for (const [index, record] of left) {
                while (index >= gate.share * records.length) {
                    await sleep(20);
                }
                await feed.give(record);
            }
        })
    );
}

function startWriter(folder: string, org: FakeOrg): ChildProcess {
    const command = ['--disable-warning=ExperimentalWarning', 'scripts/bin/phone-events.ts', 'serve', '--config'];
    return spawn(process.execPath, [...command, path.join(folder, 'config.json')], {
        cwd: ROOT,
        env: { ...process.env, [TOKEN]: org.token },
        stdio: ['ignore', 'ignore', openSync(path.join(folder, 'writer.log'), 'a')]
    });
}

/** Resolves when a writer says that it takes records, as others did so often before it, or ended without. */
async function ready(writer: ChildProcess, folder: string, before: number): Promise<void> {
    while (writer.exitCode === null && (await readies(folder)) === before) {
        await sleep(50);
    }
}

/** How often a writer said that it takes records. */
async function readies(folder: string): Promise<number> {
    const log = await readFile(path.join(folder, 'writer.log'), 'utf8').catch(() => '');
    return log.split('"Ready."').length - 1;
}

/** The longest that a writer is left alive, however little it does. */
const LONGEST_LIFE_MS = 20_000;
/** One that has all records there are, and gets nothing done for this long, is killed too: it has nothing left, or waits. */
const NOTHING_DONE_MS = 1000;

/** Resolves when so many more records came in, or rows were delivered; or nothing more happens, with so many records in. */
async function worked(steps: number, given: number, check: () => OutboxReport | undefined): Promise<void> {
    let records = 0;
    const done = (): number => {
        const books = check()?.books;
        records = books?.records ?? 0;
        return records + (books?.delivered ?? 0);
    };
    const from = done();
    let [last, since] = [from, performance.now()];
    for (const until = since + LONGEST_LIFE_MS; performance.now() < until && last < from + steps;) {
        await sleep(100);
        const now = done();
        if (now !== last) {
            [last, since] = [now, performance.now()];
        } else if (records >= given && performance.now() - since > NOTHING_DONE_MS) {
            return;
        }
    }
}

async function killHard(child: ChildProcess): Promise<void> {
    if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGKILL');
        await once(child, 'exit');
    }
}

function tryRead(outbox: string): OutboxReport | undefined {
    try {
        return readOutbox(outbox);
    } catch {
        return undefined;
    }
}

/** Resolves when the writer has nothing left to do. Rejects where it stands still: neither taking, deciding nor delivering. */
async function drained(feed: Feed, check: () => OutboxReport | undefined): Promise<void> {
    let last = '';
    for (let since = performance.now(); performance.now() - since < STANDSTILL_MS;) {
        await sleep(500);
        const books = check()?.books;
        const left = await feed.left();
        if (books !== undefined && books.pending + books.waiting + left === 0) {
            return;
        }
        const now = JSON.stringify([books, left]);
        if (now !== last) {
            [last, since] = [now, performance.now()];
        }
    }
    throw new Error(`The writer stood still for ${STANDSTILL_MS / 1000} s: ${last}.`);
}

function judge(made: MadeCalls, org: FakeOrg, report: OutboxReport) {
    const inOrg = new Set(org.tables.get('Phone_Event__c')?.keys());
    const dead = new Map(report.deadLetters.map((letter) => [letter.key, letter.code]));
    const refused = made.events.filter(([key]) => made.refused.has(key ?? ''));
    const accepted = made.events.filter(([key]) => !made.refused.has(key ?? ''));
    const allowed = new Set(made.events.flat());
    const count = (keys: readonly string[]) => keys.filter((key) => inOrg.has(key)).length;
    return {
        events: made.events.length,
        records: made.records.length,
        missing: accepted.filter((keys) => count(keys) === 0).map((keys) => keys.join(' or ')),
        surplus: [
            ...[...inOrg].filter((key) => !allowed.has(key)),
            ...made.events.filter((keys) => count(keys) > 1).map((keys) => keys.join(' and '))
        ],
        unexplained: refused
            .filter((keys) => !keys.some((key) => dead.get(key) === 'FIELD_CUSTOM_VALIDATION_EXCEPTION'))
            .map((keys) => keys.join(' or ')),
        balanced: balances(report.books),
        report
    };
}
