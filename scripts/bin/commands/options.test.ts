import assert from 'node:assert/strict';
import test from 'node:test';
import { readArguments, readOptions } from './options.ts';

const OPTIONS = {
    from: { type: 'string', multiple: true },
    outbox: { type: 'string' },
    rows: { type: 'string', default: '0' },
    json: { type: 'boolean', default: false }
} as const;

test('options, repeated ones and defaults are read', async () => {
    const { from, rows, json } = await right('--from', 'a', '--from=b', '--json');
    assert.deepEqual([from, rows, json], [['a', 'b'], '0', true]);
});

async function right(...args: readonly string[]) {
    const read = await readOptions(args, OPTIONS);
    assert.ok(!('usageError' in read));
    return read;
}

test('a negative number is a value, and so is what is written with =', async () => {
    const { rows, outbox } = await right('--rows', '-1', '--outbox=--json');
    assert.deepEqual([rows, outbox], ['-1', '--json']);
});

test('a dash alone is a value: standard input', async () => {
    assert.deepEqual((await right('--from', '-')).from, ['-']);
});

const WRONG: readonly (readonly [readonly string[], RegExp])[] = [
    [['--form', 'x'], /^There is no option --form\. Did you mean --from\?$/],
    [['--zzzzzzzz', 'x'], /^There is no option --zzzzzzzz\.$/],
    [['--__proto__', 'x'], /^There is no option --__proto__\.$/],
    [['--constructor'], /^There is no option --constructor\.$/],
    [['-x'], /^There is no option -x: each begins with two dashes\.$/],
    [['--outbox', 'a', '--outbox', 'b'], /^--outbox is given more than once\.$/],
    [['--json', '--json'], /^--json is given more than once\.$/],
    [['--json=yes'], /^--json takes no value\.$/],
    [['--outbox'], /^--outbox needs a value\.$/],
    [['--outbox', '--json'], /^--outbox needs a value\. One that begins with a dash is written --outbox=-…\.$/],
    [['--outbox', '-x'], /^--outbox needs a value\./],
    [['delete'], /^"delete" stands alone\. Each value follows its option\.$/],
    [['--', '--json'], /^"--json" stands alone\./]
];

for (const [args, said] of WRONG) {
    test(`${args.join(' ')} is told in own words`, async () => {
        const read = await readOptions(args, OPTIONS);
        assert.match('usageError' in read ? String(read.usageError) : '', said);
    });
}

test('the value of an option that there is none of is not printed: it may be a secret', async () => {
    for (const args of [['--secret', 'hush'], ['--secret=hush'], ['--outbox', '-hush'], ['--json=hush']]) {
        assert.doesNotMatch(JSON.stringify(await readOptions(args, OPTIONS)), /hush/);
    }
});

test('words that stand alone are kept where a command takes them, before and after its options', async () => {
    const read = await readArguments(['show', '--outbox', 'a', 'more'], OPTIONS);
    assert.deepEqual('positionals' in read && read.positionals, ['show', 'more']);
});
