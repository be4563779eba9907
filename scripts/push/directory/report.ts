import type { Delivery } from '../send/index.ts';
import { oneLine } from '../line.ts';
import { DIRECTORY_LISTS } from './lists.ts';
import { formatCsvProblems } from './problem.ts';
import type { PushedDirectory } from './push.ts';

/** The run as `--json` prints it. */
export function reportDirectory({ problems, records, deliveries, requests }: PushedDirectory): unknown {
    return {
        problems,
        read: records.length,
        requests,
        rows: deliveries.map((delivery) => ({
            row: delivery.record.file,
            key: delivery.record.key,
            result: delivery.kind,
            notes: delivery.record.notes,
            ...(delivery.kind === 'rejected' && {
                code: delivery.code,
                fields: delivery.fields,
                message: delivery.message
            }),
            ...(delivery.kind === 'unsent' && { code: delivery.failure.code, message: delivery.failure.message })
        }))
    };
}

/** The run as lines for a terminal: problems first, figures last. */
export function formatDirectory(
    { problems, records, deliveries, requests }: PushedDirectory,
    dryRun: boolean
): readonly string[] {
    return [
        ...formatCsvProblems(problems),
        ...deliveries.flatMap(formatDelivery),
        ...DIRECTORY_LISTS.flatMap(({ name, object }) => {
            const read = records.filter((record) => record.object === object).length;
            return read === 0 ? [] : [`${name}: ${read} read${dryRun ? '' : `, ${figures(deliveries, object)}`}`];
        }),
        dryRun
            ? 'Nothing was sent: this was a dry run.'
            : `Rows left out: ${new Set(problems.map(({ file, line }) => `${file}:${line}`)).size}. Requests: ${requests}.`
    ].map(oneLine);
}

/** Whether every row is in the org as it was written. */
export function isCompleteDirectory({ problems, deliveries }: PushedDirectory): boolean {
    return (
        problems.length === 0 && deliveries.every(({ kind, record }) => isWritten(kind) && record.notes.length === 0)
    );
}

function figures(deliveries: readonly Delivery[], object: string): string {
    const own = deliveries.filter(({ record }) => record.object === object);
    const of = (kind: Delivery['kind']) => own.filter((delivery) => delivery.kind === kind).length;
    return `${of('created')} new, ${of('updated')} there already, ${of('rejected')} rejected, ${of('unsent')} not sent`;
}

function formatDelivery(delivery: Delivery): readonly string[] {
    const { record } = delivery;
    const notes = record.notes.map(
        (note) => `${record.file}: ${note} Send the list it belongs to, then this one again.`
    );
    switch (delivery.kind) {
        case 'rejected': {
            const where = delivery.fields.length === 0 ? '' : ` (${delivery.fields.join(', ')})`;
            return [...notes, `${record.file}: ${record.key} rejected: ${delivery.code}${where}: ${delivery.message}`];
        }
        case 'unsent':
            return [
                `${record.file}: ${record.key} not sent: ${delivery.failure.code}: ${delivery.failure.message} ${delivery.failure.remedy}`
            ];
        default:
            return notes;
    }
}

function isWritten(kind: Delivery['kind']): boolean {
    return kind === 'created' || kind === 'updated';
}
