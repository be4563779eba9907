import path from 'node:path';
import { parseFilter, type AddedFilter } from '../../org/index.ts';
import { ROOT } from '../run.ts';
import { givenPath, type UsageError } from './command.ts';
import { readArguments } from './options.ts';

const OPTIONS = {
    list: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    csv: { type: 'boolean', default: false },
    filter: { type: 'string', multiple: true },
    rows: { type: 'string', default: '0' },
    data: { type: 'string' },
    as: { type: 'string' },
    now: { type: 'string' }
} as const;

/** What `phone-events report` is asked. */
export interface Asked {
    readonly name: string;
    readonly list: boolean;
    readonly form: 'text' | 'json' | 'csv';
    readonly filters: readonly AddedFilter[];
    readonly rows: number;
    readonly data: string;
    readonly as: string | undefined;
    readonly now: number | undefined;
}

/** What the arguments ask, or what is wrong with them. */
export async function readReportArguments(args: readonly string[]): Promise<Asked | UsageError> {
    const parsed = await readArguments(args, OPTIONS);
    if ('usageError' in parsed) return parsed;
    const { list, json, csv, filter = [], rows, data, as, now } = parsed.values;
    const [name = '', ...others] = parsed.positionals;
    if (others.length > 0) return { usageError: `One report at a time, not also ${others.join(' ')}.` };
    if (name === '' && !list)
        return { usageError: 'Name a report, such as Missed_Calls/Attempts_Rejected, or --list.' };
    if (json && csv) return { usageError: '--json and --csv exclude each other.' };
    if (!/^\d{1,6}$/.test(rows)) return { usageError: `--rows is a whole number from 0 to 999999, not ${rows}.` };
    const time = now === undefined ? undefined : Date.parse(now);
    if (Number.isNaN(time)) return { usageError: `--now is no time: ${now ?? ''}` };
    const filters = filter.map((text) => parseFilter(text) ?? { usageError: `This filter cannot be read: ${text}` });
    const wrong = filters.find((one) => 'usageError' in one);
    if (wrong) return wrong;
    return {
        name,
        list,
        form: json ? 'json' : csv ? 'csv' : 'text',
        filters: filters.flatMap((one) => ('usageError' in one ? [] : [one])),
        rows: Number(rows),
        data: data === undefined ? path.join(ROOT, 'data') : givenPath(data),
        as,
        now: time
    };
}
