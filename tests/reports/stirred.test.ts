import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, test } from 'node:test';
import type { ReportFilter, ReportModel } from '../../scripts/metadata/index.ts';
import { runReport } from '../../scripts/org/index.ts';
import { countFacts, type Facts, type Question } from './count.ts';
import { factsOf, openSample } from './golden.ts';
import { askQuestions } from './questions.ts';
import { readSampleRows } from './sampleRows.ts';
import { stirSample } from './stirred.ts';

const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1_000_000));
console.log(`Stirred sample, seed ${seed} (SEED=${seed} repeats it)`);

const { newest } = readSampleRows();
const folder = stirSample(seed, newest);
after(() => rmSync(folder, { recursive: true }));
const org = openSample(newest, { data: folder });
const questions = askQuestions({ ...readSampleRows(folder), newest });

/** Filters that say what another filter implies: a device's, or a contradiction, is found in missed attempts alone. */
const IMPLIED: Readonly<Record<string, readonly string[]>> = {
    Devices_Not_Reached: ['Event_Type', 'Hangup_Cause', 'Call_Queue_Lookup'],
    Data_Issues: ['Event_Type']
};

for (const [name, report] of org.model.reports) {
    test(`${name} answers what a plain loop counts, whatever is stirred together`, () => {
        const question = questions[report.developerName] as Question<unknown> | undefined;
        assert.ok(question);
        assert.deepEqual(answerOf(report), sorted(countFacts(question)));
    });

    for (const [what, less] of withLess(report)) {
        if (IMPLIED[report.developerName]?.some((field) => what.startsWith(field))) continue;
        test(`${name} would answer otherwise without ${what}`, () => {
            assert.notDeepEqual(answerOf(less), answerOf(report));
        });
    }
}

function answerOf(report: ReportModel): unknown {
    return sorted(factsOf(runReport(org, report)));
}

function sorted(facts: Facts): readonly (readonly [string, unknown])[] {
    return Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The report once for each filter without it, and for each of several values without that one. */
function withLess(report: ReportModel): readonly (readonly [what: string, less: ReportModel])[] {
    const own = lessOf(report.filters).map(([what, filters]) => [what, { ...report, filters }] as const);
    const crossed = report.crossFilters.flatMap((crossFilter, at) =>
        lessOf(crossFilter.filters).map(
            ([what, filters]) =>
                [
                    `${what} of its cross filter`,
                    { ...report, crossFilters: report.crossFilters.with(at, { ...crossFilter, filters }) }
                ] as const
        )
    );
    return [...own, ...crossed];
}

function lessOf(filters: readonly ReportFilter[]): readonly (readonly [what: string, less: readonly ReportFilter[]])[] {
    return filters.flatMap((filter, at) => {
        const name = filter.column.split('$').at(-1) ?? filter.column;
        const values = filter.value.split(',');
        const fewer = values.map(
            (value) =>
                [`${name} ${value}`, { ...filter, value: values.filter((other) => other !== value).join() }] as const
        );
        const changes =
            values.length > 1 ? fewer : [[`${name} ${filter.operator} '${filter.value}'`, letting(filter)] as const];
        return changes.map(([what, changed]) => [what, filters.with(at, changed)] as const);
    });
}

/** The filter as one that lets everything through: the numbers of a filter logic stay right. */
function letting(filter: ReportFilter): ReportFilter {
    if (filter.operator === 'greaterThan') return { ...filter, value: '-1000000' };
    if (filter.value === '0') return { ...filter, value: '0,1' };
    return { ...filter, operator: 'notEqual', value: 'nothing of the kind' };
}
