/** Words of the API that random text would never hit. The fixture's objects and fields are among them. */
export const SEGMENTS: readonly string[] = [
    ...['analytics', 'batch', 'columns', 'composite', 'describe', 'graph', 'graphql', 'ingest', 'instances', 'jobs'],
    ...['limits', 'listviews', 'query', 'queryAll', 'recordCount', 'reports', 'results', 'search', 'sobjects', 'tree'],
    ...['parameterizedSearch', 'successfulResults', 'failedResults', 'unprocessedrecords', 'batches', 'query-01'],
    ...['ui-api', 'object-info', 'picklist-values', 'records', 'list-records', 'related-list-records', 'layout'],
    ...['Book__c', 'book__C', 'Loan__c', 'Loans__r', 'Shelf__c', 'User', 'Organization', 'Library_Setting__mdt'],
    ...[
        'Id',
        'ISBN__c',
        'Genre__c',
        'Author_Key__c',
        'Name',
        'All',
        'lwc',
        'c',
        'platform',
        'lightning',
        'r',
        'o',
        'list'
    ],
    ...['a00Lo0000000001IAA', 'a01Lo000000000', '005Lo0000000001MAA', '012000000000000AAA', 'v66.0', 'v1.0', '-1', '0']
];

/** What route parameters of these names stand for. */
export const NAMED: Readonly<Record<string, readonly string[]>> = {
    object: ['Book__c', 'Loan__c', 'Shelf__c', 'User', 'Library_Setting__mdt'],
    names: ['Book__c', 'Book__c,Shelf__c', 'Book__c,Nope__c'],
    id: ['a01Lo0000000001IAA', '005Lo0000000001MAA', '00DLo0000000001MAA'],
    ids: ['a01Lo0000000001IAA', '005Lo0000000001MAA,a01Lo0000000001IAA'],
    parent: ['a01Lo0000000001IAA', '005Lo0000000001MAA'],
    list: ['Loans__r', 'Books__r'],
    view: ['All', 'Long_Novels'],
    recordType: ['012000000000000AAA'],
    field: ['Genre__c', 'Name', 'Tags__c']
};

/** Resources below `/services/data/vXX.0/`, which one route answers; `~` stands for any word. */
export const RESOURCES: readonly string[] = [
    ...[
        '',
        'limits',
        'limits/recordCount',
        'query',
        'queryAll',
        'query/~',
        'search',
        'parameterizedSearch',
        'recent',
        '~'
    ],
    ...['sobjects', 'sobjects/Book__c', 'sobjects/Book__c/describe', 'sobjects/Book__c/~', 'sobjects/Book__c/~/~'],
    ...['sobjects/~', 'sobjects/~/describe', 'sobjects/Book__c/ISBN__c/~', 'sobjects/Author__c/Author_Key__c/~'],
    ...['composite', 'composite/sobjects', 'composite/sobjects/Book__c', 'composite/sobjects/Author__c/Author_Key__c'],
    ...[
        'composite/sobjects/~/~',
        'composite/tree/Book__c',
        'composite/tree/~',
        'composite/batch',
        'composite/graph',
        'composite/~'
    ],
    ...['jobs/ingest', 'jobs/ingest/~', 'jobs/ingest/~/batches', 'jobs/ingest/~/successfulResults', 'jobs/query'],
    ...[
        'jobs/query/~',
        'jobs/query/~/results',
        'analytics/reports',
        'analytics/reports/~',
        'analytics/reports/~/~',
        'ui-api/~/~'
    ]
];

/** What breaks readers: empty, huge, half-encoded, of other scripts, of other languages. */
export const NASTY: readonly string[] = [
    ...[
        '',
        ' ',
        '.',
        '..',
        '../../etc/passwd',
        '..%2f..%2fetc%2fpasswd',
        '%',
        '%00',
        '%E0%A4',
        '%FF%FE',
        '\u0000',
        '\uFFFF'
    ],
    ...[
        "'",
        '"',
        '`',
        '\\',
        ';',
        "' OR 1=1 --",
        '"; DROP TABLE "Book__c"; --',
        '${7*7}',
        '{{7*7}}',
        '<script>',
        '__proto__'
    ],
    ...['constructor', 'toString', 'hasOwnProperty', 'null', 'undefined', 'NaN', '1e999', '-0', '99999999999999999999'],
    ...[
        '日本語',
        'עברית',
        '🔥',
        'ﬀ',
        'a\u0301',
        '𝒳',
        '\u202Eabc',
        'ß',
        'İ',
        'x'.repeat(3000),
        '('.repeat(400),
        '%'.repeat(400)
    ]
];

/** Query parameters that some route reads, with values that it takes. */
export const PARAMETERS: Readonly<Record<string, readonly string[]>> = {
    q: [
        'SELECT Id FROM Book__c',
        'SELECT COUNT() FROM Book__c',
        "SELECT Id, Shelf__r.Name FROM Book__c WHERE Genre__c IN ('Novel') ORDER BY Name NULLS LAST LIMIT 5 OFFSET 2",
        'SELECT Genre__c, COUNT(Id) n FROM Book__c GROUP BY Genre__c HAVING COUNT(Id) > 1',
        'SELECT Id, (SELECT Id FROM Loans__r) FROM Book__c WHERE CreatedDate = LAST_N_DAYS:7',
        'SELECT TYPEOF Owner WHEN User THEN Name END FROM Book__c',
        'FIND {x} IN ALL FIELDS RETURNING Book__c(Id)'
    ],
    columns: ['true', 'false'],
    fields: ['Id', 'Id,Name', 'Book__c.Id', 'Book__c.Shelf__r.Name'],
    optionalFields: ['Book__c.Name', 'Book__c.Nope__c'],
    ids: ['a00Lo0000000001IAA', 'x,y', ','],
    allOrNone: ['true', 'false', 'maybe'],
    pageSize: ['1', '-1', '99999', 'x'],
    pageToken: ['1', 'x', '-5'],
    sortBy: ['Name', '-Name', 'Nope__c'],
    where: ['{}', '{Name: {eq: "x"}}'],
    layoutType: ['Full', 'Compact', 'x'],
    mode: ['View', 'Edit', 'x'],
    layoutTypes: ['Full', 'Compact', 'x'],
    modes: ['View', 'x'],
    sObjects: ['Book__c', 'Book__c,Nope__c'],
    channel: ['/data/ChangeEvents', '/data/Book__ChangeEvent', '/event/X__e', 'x'],
    replayId: ['-1', '-2', '5', 'x'],
    address: ['/', '/lightning/o/Book__c/list', '/lightning/r/Book__c/x/view', 'x'],
    maxRecords: ['1', '0', '-1', 'x'],
    locator: ['0', 'x'],
    filterName: ['All', 'x'],
    includeDetails: ['true', 'x'],
    scoped: ['true']
};

const BOOK = { attributes: { type: 'Book__c', referenceId: 'r1' }, Name: 'A', Pages__c: 5, Genre__c: 'Novel' };
const SAVE = { allOrNone: false, records: [BOOK, { ...BOOK, Shelf__r: { Number__c: 1 } }] };
const SUBREQUEST = {
    method: 'POST',
    url: '/services/data/v66.0/sobjects/Book__c',
    referenceId: 'a',
    body: { Name: 'A' }
};

/** Bodies that some route takes; requests change them. */
export const BODIES: readonly unknown[] = [
    BOOK,
    SAVE,
    { compositeRequest: [SUBREQUEST, { ...SUBREQUEST, method: 'GET', url: '@{a.id}', referenceId: 'b' }] },
    { allOrNone: true, collateSubrequests: true, compositeRequest: [SUBREQUEST] },
    { batchRequests: [{ method: 'GET', url: 'v66.0/limits' }], haltOnError: true },
    { graphs: [{ graphId: '1', compositeRequest: [SUBREQUEST] }] },
    { ids: ['a00Lo0000000001IAA'], fields: ['Id', 'Name'] },
    { records: [{ ...BOOK, Loans__r: { records: [{ attributes: { type: 'Loan__c', referenceId: 'r2' } }] } }] },
    { query: '{ uiapi { query { Book__c(first: 2) { edges { node { Id Name { value } } } } } } }', variables: {} },
    {
        query: 'mutation M { uiapi { Book__cCreate(input: { Book__c: { Name: "A" } }) { Record { Id } } } }',
        operationName: 'M'
    },
    {
        query: '{ uiapi { aggregate { Book__c(groupBy: { Genre__c: { group: true } }) { edges { node { aggregate { Id { count { value } } } } } } } } }'
    },
    { apiName: 'Book__c', fields: { Name: 'A', Pages__c: 'x' } },
    { fields: { Name: null } },
    { fields: ['Book__c.Name'], pageSize: 2, pageToken: '0', sortBy: ['Name'] },
    { object: 'Book__c', operation: 'upsert', externalIdFieldName: 'ISBN__c', contentType: 'CSV', lineEnding: 'LF' },
    { operation: 'query', query: 'SELECT Id FROM Book__c' },
    { state: 'UploadComplete' },
    { reportMetadata: { reportFilters: [{ column: 'Name', operator: 'equals', value: 'x' }] } },
    [{ channel: '/meta/handshake', version: '1.0', supportedConnectionTypes: ['long-polling'] }],
    [{ channel: '/meta/subscribe', clientId: 'x', subscription: '/data/ChangeEvents' }],
    { username: 'admin@local.example' },
    { seed: 7, only: ['nowhere'], latency: { milliseconds: 1, jitter: 0 } },
    { q: 'x', fields: ['Id'], sobjects: [{ name: 'Book__c' }] }
];

/** Bodies that are no JSON. */
export const TEXTS: readonly string[] = [
    '',
    '{',
    '[',
    'null',
    '"x"',
    '7',
    '{"a":1}{"b":2}',
    '\uFEFF{}',
    '[['.repeat(20_000),
    `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`,
    `${'['.repeat(5_000)}${']'.repeat(5_000)}`,
    'Id,Name\na00Lo0000000001IAA,"x\n',
    'Name,Pages__c\r\nA,5\r\n"B ""b""",x\r\n',
    'grant_type=client_credentials&client_id=x&client_secret=%00',
    'grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer&assertion=a.b.c',
    `{"query":"${'{a '.repeat(3_000)}"}`,
    `{"__proto__":{"x":1},"constructor":{"prototype":{"y":1}}}`
];
