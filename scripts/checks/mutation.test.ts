import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { openContext, type Overlay } from './context.ts';
import { applyRules, RULES } from './index.ts';
import { MUTATIONS } from './mutations/index.ts';
import type { Mutation } from './mutations/mutation.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Every metadata file, read once, and the components' JavaScript as a build emits it, so that no build has to have run. */
const TREE = readTree();

function readTree(): Overlay {
    const { model, list } = openContext(ROOT);
    const metadata = model.files.map(({ path: file }) => [file, read(file)] as const);
    const sources = [...model.bundles.values()]
        .flatMap((bundle) => list(bundle.folder))
        .filter((file) => file.endsWith('.ts') && !file.includes('/__tests__/'));
    return Object.fromEntries([...metadata, ...sources.map((file) => [scriptOf(file), emit(read(file))] as const)]);
}

function scriptOf(file: string): string {
    return file.replace(/\.ts$/, '.js');
}

function emit(source: string): string {
    const compilerOptions = {
        target: ts.ScriptTarget.ESNext,
        module: ts.ModuleKind.ESNext,
        verbatimModuleSyntax: true
    };
    return ts.transpileModule(source, { compilerOptions }).outputText;
}

function read(file: string): string {
    return readFileSync(path.join(ROOT, file), 'utf8');
}

/** The tree with a fault in it. Throws where the file does not hold what is to be replaced. */
function mutated({ file, from, to }: Mutation): Overlay {
    const text = read(file);
    const result = typeof from === 'string' ? text.replace(from, () => to) : text.replace(from, to);
    if (result === text) throw new Error(`${file} does not hold ${from}: bring the mutation up to date`);
    return { ...TREE, [file]: result, ...(file.endsWith('.ts') ? { [scriptOf(file)]: emit(result) } : {}) };
}

test('at least 60 faults are tried', () => {
    assert.ok(MUTATIONS.length >= 60, `${MUTATIONS.length}`);
});

test('nothing is reported on the unchanged tree', async () => {
    const found = await applyRules(openContext(ROOT, TREE), RULES);
    const problems = found.filter(({ warning }) => warning !== true);
    assert.deepEqual(
        problems.map(({ rule, file, line, message }) => `${rule}: ${file}:${line}: ${message}`),
        []
    );
});

for (const mutation of MUTATIONS) {
    const { rule: name, file, from, to, says } = mutation;
    const reported = mutation.in ?? file;
    const change = `${String(from)} → ${to.replace(/\s+/g, ' ')}`.slice(0, 120);
    test(`${name} reports in ${path.basename(reported)}: ${change}`, async () => {
        const rule = RULES.find((one) => one.name === name);
        assert.ok(rule, `there is no rule ${name}`);
        const findings = await rule.run(openContext(ROOT, mutated(mutation)));
        const said = findings.filter((finding) => says.test(`${finding.message} ${finding.remedy}`));
        assert.ok(
            said.some(({ file: place, line, warning }) => place === reported && line !== undefined && warning !== true),
            `said ${JSON.stringify(findings.slice(0, 5))}`
        );
    });
}
