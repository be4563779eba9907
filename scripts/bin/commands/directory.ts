import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import {
    DIRECTORY_LISTS,
    formatDirectory,
    isCompleteDirectory,
    pushDirectory,
    reportDirectory
} from '../../push/index.ts';
import { asksForHelp, cannotRead, givenPath, wrongUse, type Command } from './command.ts';
import { readOptions } from './options.ts';
import { SUMMARIES } from './summaries.ts';
import { readTarget, TARGET_OPTIONS, TARGET_USAGE } from './target.ts';

const USAGE = `phone-events directory --from <users.csv> [--queues <csv>] [--profiles <csv>] [--states <csv>] --url <org> [--dry-run] [--json]
  Writes users, queues, availability profiles and states to the org by their keys, so that events can point at them.
  --from       the users; --users is the same. One of the files may be - for standard input
${TARGET_USAGE}
${DIRECTORY_LISTS.map(describeColumns).join('\n')}
  Examples: phone-events directory --users users.csv --queues queues.csv --url https://example.my.salesforce.com
            fs_cli -x list_users | phone-events directory --users - --url https://example.my.salesforce.com`;

/** `phone-events directory`. */
export const directoryCommand: Command = { summary: SUMMARIES.directory, usage: USAGE, run };

async function run(args: readonly string[]): Promise<number> {
    if (asksForHelp(args, USAGE)) {
        return 0;
    }
    const options = await readOptions(args, {
        from: { type: 'string' },
        users: { type: 'string' },
        queues: { type: 'string' },
        profiles: { type: 'string' },
        states: { type: 'string' },
        ...TARGET_OPTIONS
    });
    if ('usageError' in options) {
        return wrongUse(options, USAGE, args);
    }
    const target = await readTarget(options);
    if ('usageError' in target) {
        return wrongUse(target, USAGE, args);
    }
    if (options.users !== undefined && options.from !== undefined) {
        return wrongUse({ usageError: '--from and --users are the same: give one of them.' }, USAGE, args);
    }
    const paths = { ...options, users: options.users ?? options.from };
    const given = DIRECTORY_LISTS.flatMap(({ name }) =>
        paths[name] === undefined || paths[name] === '' ? [] : [{ list: name, file: paths[name] }]
    );
    if (given.length === 0) {
        return wrongUse({ usageError: 'No file is given: --from is missing.' }, USAGE, args);
    }
    if (given.filter(({ file }) => file === STDIN).length > 1) {
        return wrongUse({ usageError: 'Only one of the files can be standard input.' }, USAGE, args);
    }
    try {
        const files = await Promise.all(
            given.map(async ({ list, file }) => ({ list, file, bytes: await bytesOf(file) }))
        );
        const pushed = await pushDirectory({ ...target, files });
        console.log(
            options.json
                ? JSON.stringify(reportDirectory(pushed), undefined, 2)
                : formatDirectory(pushed, options['dry-run']).join('\n')
        );
        return isCompleteDirectory(pushed) ? 0 : 1;
    } catch (error) {
        return cannotRead(error, given.map(({ file }) => file).join(', '), args);
    }
}

const STDIN = '-';

function bytesOf(file: string): Promise<Buffer> {
    return file === STDIN ? buffer(process.stdin) : readFile(givenPath(file));
}

function describeColumns({ name, columns }: (typeof DIRECTORY_LISTS)[number]): string {
    return `  columns of ${name}: ${columns.map(({ column, required }) => (required === true ? `${column}*` : column)).join(', ')}`;
}
