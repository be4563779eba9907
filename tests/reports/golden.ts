import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { loadData, openProject, readRows, runReport, type Org } from '../../scripts/org/index.ts';
import { ROOT } from '../support/server.ts';
import { factName, rounded, type Facts } from './count.ts';

/** What a report answers on the sample data, as it is kept beside the tests. */
export interface Golden {
    readonly rows: number;
    readonly figures: readonly string[];
    /** In the order of the report. */
    readonly facts: Facts;
    /** Its first rows, as people read them; none where it shows groups only. */
    readonly firstRows: readonly (readonly string[])[];
}

interface SampleOptions {
    /** Name of a permission set; the admin's where absent. */
    readonly as?: string;
    readonly data?: string;
}

type Result = ReturnType<typeof runReport>;
type Group = Result['down'][number];

const FOLDER = path.join(import.meta.dirname, 'golden');
const FIRST = 5;

/** A folder of data in an org whose clock stands at `now` (milliseconds), as the user of a permission set; all live in UTC. */
export function openSample(now: number, { as, data = path.join(ROOT, 'data') }: SampleOptions = {}): Org {
    process.env['TZ'] = 'UTC';
    const org = openProject(ROOT, { now, as });
    const { problems } = loadData(org.system, data);
    if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
    return org;
}

/** The answer of a report, given by the engine. */
export function goldenOf(org: Org, name: string): Golden {
    const report = org.model.reports.get(name);
    if (report === undefined) throw new Error(`There is no report ${name}.`);
    const result = runReport(org, report);
    return {
        rows: result.rowCount,
        figures: result.measures.map((measure) => measure.name),
        facts: factsOf(result),
        firstRows: report.showDetails
            ? readRows(org, result, { limit: FIRST }).map(({ cells }) => cells.map(({ label }) => label))
            : []
    };
}

/** The figures of every group, by the labels on the way to it. */
export function factsOf({ down, across, facts }: Result): Facts {
    const lefts = waysOf(down);
    const rights = waysOf(across);
    const found = lefts.flatMap((left) =>
        rights.flatMap((right) => {
            const fact = facts.get(`${left.key}!${right.key}`);
            if (fact === undefined) return [];
            const figures = fact.figures.map((figure) =>
                figure !== null && typeof figure === 'object' ? 'error' : rounded(figure)
            );
            return [[factName(left.labels, right.labels), figures] as const];
        })
    );
    return Object.fromEntries(found);
}

interface Way {
    readonly key: string;
    readonly labels: readonly string[];
}

function waysOf(groups: readonly Group[], above: readonly string[] = [], key = 'T'): readonly Way[] {
    const below = groups.flatMap((group) => waysOf(group.groups, [...above, group.label], group.key));
    return [{ key, labels: above }, ...below];
}

export function goldenFile(name: string): string {
    return path.join(FOLDER, `${path.basename(name)}.json`);
}

export function readGolden(name: string): Golden | undefined {
    const file = goldenFile(name);
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Golden) : undefined;
}

/** A golden result as it lies in its file: a fact a line. */
export function goldenText({ rows, figures, facts, firstRows }: Golden): string {
    const lines = (entries: readonly string[]): string => entries.map((entry) => `    ${entry}`).join(',\n');
    const named = Object.entries(facts).map(([name, values]) => `${JSON.stringify(name)}: ${JSON.stringify(values)}`);
    const shown = firstRows.map((row) => JSON.stringify(row));
    return `{
  "rows": ${rows},
  "figures": ${JSON.stringify(figures)},
  "facts": {
${lines(named)}
  },
  "firstRows": [${shown.length === 0 ? '' : `\n${lines(shown)}\n  `}]
}
`;
}
