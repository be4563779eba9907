import { CALL_REPORTING_FIELDS } from './callReporting.ts';
import { ERROR_LOG, PHONE_EVENT_FIELDS } from './phoneEvent.ts';

interface DescribedRow {
    readonly field: string;
    readonly source: string;
    readonly how: string;
}

/** The field tables as docs/push.md shows them, by the object's name. A test keeps the document and the tables the same. */
export function describeFields(): Readonly<Record<string, string>> {
    return {
        Phone_Event__c: toMarkdown([...PHONE_EVENT_FIELDS, ERROR_LOG]),
        CallReporting__c: toMarkdown(CALL_REPORTING_FIELDS)
    };
}

function toMarkdown(rows: readonly DescribedRow[]): string {
    const lines = rows.map(({ field, source, how }) => `| ${field} | ${source} | ${how} |`);
    return ['| Field | Source | How it is read |', '| --- | --- | --- |', ...lines].join('\n');
}
