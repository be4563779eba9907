/** What the writer does when the org refuses something. */
export type Action =
    | 'retry the record'
    | 'retry the batch'
    | 'split'
    | 'pause and probe'
    | 're-authenticate'
    | 'dead letter'
    | 'send without the parent';

/** One refusal of the org, and what follows from it. */
export interface ErrorRow {
    /** What the org refuses: a record in a list, a list in a request, or a request. */
    readonly scope: 'record' | 'list' | 'request';
    /** Whether everything meets it, or only what holds one record. */
    readonly meets: 'one' | 'all';
    /** The HTTP status of a request or list. `drop`: no answer. */
    readonly status: number | 'drop';
    /** Undefined where what answers is no Salesforce org: it says nothing that can be read. */
    readonly code: string | undefined;
    readonly message: string;
    readonly action: Action;
}

type Said = readonly [code: string, message?: string];

function records(meets: ErrorRow['meets'], action: Action, ...said: readonly Said[]): readonly ErrorRow[] {
    return said.map(([code, message = 'no']) => ({ scope: 'record', meets, status: 200, code, message, action }));
}

function answers(
    scope: 'list' | 'request',
    meets: ErrorRow['meets'],
    action: Action,
    ...said: readonly (readonly [status: ErrorRow['status'], code?: string, message?: string])[]
): readonly ErrorRow[] {
    return said.map(([status, code, message = 'no']) => ({ scope, meets, status, code, message, action }));
}

/** Every refusal that the writer tells apart, by what it does about it. */
export const ERROR_TABLE: readonly ErrorRow[] = [
    ...records(
        'one',
        'retry the record',
        ['UNABLE_TO_LOCK_ROW'],
        ['UNKNOWN_EXCEPTION'],
        ['QUERY_TIMEOUT'],
        ['REQUEST_RUNNING_TOO_LONG'],
        ['SERVER_UNAVAILABLE'],
        ['TXN_SECURITY_METERING_ERROR'],
        ['ENTITY_IS_LOCKED'],
        ['PROCESSING_HALTED'],
        ['ALL_OR_NONE_OPERATION_ROLLED_BACK'],
        ['DUPLICATE_VALUE', 'duplicate value found: Event_Key__c duplicates value on record with id: a00000000000000'],
        [
            'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
            'A trigger failed: UNABLE_TO_LOCK_ROW, unable to obtain exclusive access'
        ]
    ),
    ...records(
        'one',
        'dead letter',
        ['INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST'],
        ['STRING_TOO_LONG'],
        ['REQUIRED_FIELD_MISSING'],
        ['INVALID_FIELD', 'Value is not of the right type'],
        ['FIELD_CUSTOM_VALIDATION_EXCEPTION'],
        ['CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', 'A trigger failed: a list has no rows'],
        ['DUPLICATE_EXTERNAL_ID', 'More than one record found for external id field'],
        ['INSUFFICIENT_ACCESS_OR_READONLY'],
        ['A_CODE_OF_TOMORROW']
    ),
    ...records(
        'one',
        'send without the parent',
        [
            'INVALID_FIELD',
            'Foreign key external ID: 1003@pbx.example not found for field Switch_Key__c in entity User__c'
        ],
        ['INVALID_CROSS_REFERENCE_KEY', 'Foreign key external ID: 1003@pbx.example not found']
    ),
    ...records(
        'all',
        'pause and probe',
        ['STORAGE_LIMIT_EXCEEDED'],
        ['REQUEST_LIMIT_EXCEEDED'],
        ['INSUFFICIENT_ACCESS_OR_READONLY'],
        ['INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY'],
        ['INVALID_FIELD_FOR_INSERT_UPDATE']
    ),
    ...answers('list', 'one', 'split', [400, 'JSON_PARSER_ERROR'], [413], [300]),
    ...answers(
        'list',
        'all',
        'pause and probe',
        [400, 'INVALID_TYPE'],
        [400, 'INVALID_FIELD', "No such column 'Ring_Duration__c' on sobject of type Phone_Event__c"],
        [401, 'INVALID_SESSION_ID'],
        [403, 'REQUEST_LIMIT_EXCEEDED'],
        [403, 'FUNCTIONALITY_NOT_ENABLED'],
        [404, 'NOT_FOUND'],
        [405, 'METHOD_NOT_ALLOWED'],
        [200]
    ),
    ...answers('list', 'all', 'retry the record', [420], [429], [503]),
    ...answers('request', 'one', 'split', [400, 'JSON_PARSER_ERROR'], [413]),
    ...answers('request', 'all', 'retry the batch', ['drop'], [408], [420], [429], [500], [502], [503], [504]),
    // Without a code it is not the org that answers.
    ...answers('request', 'all', 'retry the batch', [200], [300], [302], [400], [403], [404], [405], [407]),
    ...answers(
        'request',
        'all',
        'pause and probe',
        [400, 'UNSUPPORTED_API_VERSION'],
        [403, 'REQUEST_LIMIT_EXCEEDED'],
        [403, 'API_DISABLED_FOR_ORG'],
        [404, 'NOT_FOUND'],
        [405, 'METHOD_NOT_ALLOWED']
    ),
    ...answers('request', 'all', 're-authenticate', [401, 'INVALID_SESSION_ID'])
];

/** A row in words. */
export function wordsOf({ scope, meets, status, code, message, action }: ErrorRow): string {
    const what = [
        ...(scope === 'record' ? [] : [status]),
        code ?? '(no code)',
        ...(message === 'no' ? [] : [`"${message}"`])
    ];
    return `${what.join(' ')} for ${meets === 'one' ? `one ${scope}` : `every ${scope}`}: ${action}`;
}
