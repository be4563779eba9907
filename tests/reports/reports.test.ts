import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { countFacts, type Facts, type Question } from './count.ts';
import { goldenFile, goldenOf, goldenText, openSample, readGolden } from './golden.ts';
import { askQuestions } from './questions.ts';
import { readSampleRows } from './sampleRows.ts';

const sample = readSampleRows();
const org = openSample(sample.newest);
const questions = askQuestions(sample);
const reports = [...org.model.reports.values()];

test('every shipped report has a golden result and a question asked by a loop, and no more', () => {
    const names = reports.map(({ developerName }) => developerName).sort();
    assert.deepEqual(Object.keys(questions).sort(), names);
    const files = readdirSync(path.dirname(goldenFile('any'))).map((file) => file.replace('.json', ''));
    assert.deepEqual(files.sort(), names);
});

test('the analyst is told of every report, of its period and of its formulas by their names', () => {
    const guide = readFileSync(path.join(import.meta.dirname, '../../docs/analyst.md'), 'utf8');
    const told = guide.slice(guide.indexOf('## All reports')).matchAll(/^\| (.+?) +\| (.+?) +\| (\d+) days +\|$/gm);
    const lines = [...told].map(([, label = '', answers = '', days]) => {
        const formulas = [...answers.matchAll(/_([^_]+)_/g)].map(([, formula]) => formula);
        return [label, ...formulas.sort(), `${days} days`].join(' · ');
    });
    const shipped = reports.map(({ label, summaryFormulas, timeFrame }) =>
        [
            label,
            ...summaryFormulas.map((formula) => formula.label).sort(),
            `${timeFrame?.interval.replace('INTERVAL_LAST', '')} days`
        ].join(' · ')
    );
    assert.deepEqual(lines.sort(), shipped.sort());
});

for (const { name, developerName } of reports) {
    test(`${developerName} answers what its golden result says`, () => {
        const text = goldenText(goldenOf(org, name));
        assert.equal(text, readFileSync(goldenFile(name), 'utf8'), `Run npm run goldens and read what changed.`);
    });

    test(`${developerName} answers what a plain loop over the data counts`, () => {
        const golden = readGolden(name);
        const question = questions[developerName];
        assert.ok(golden && question);
        const counted = countFacts(question as Question<unknown>);
        assert.deepEqual(sorted(golden.facts), sorted(counted));
        assert.equal(golden.rows, question.rows.length);
        assert.ok(question.rows.length > 0 && Object.keys(counted).length > 1, 'The sample has nothing to show.');
    });
}

function sorted(facts: Facts): readonly (readonly [string, unknown])[] {
    return Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1));
}
