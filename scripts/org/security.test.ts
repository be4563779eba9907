import assert from 'node:assert/strict';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { after, before, test } from 'node:test';
import { startOrg, type StartedOrg } from './start.ts';
import { FIXTURE, TEST_NOW } from './testing/index.ts';

const API = '/services/data/v66.0';
const log: string[] = [];
let local: StartedOrg;

before(async () => {
    local = await startOrg({ root: FIXTURE, port: 0, now: TEST_NOW, logError: (line) => log.push(line) });
});

after(() => local.close());

interface Answered {
    readonly status: number;
    readonly text: string;
}

async function ask(method: string, target: string, body?: string): Promise<Answered> {
    const headers = { authorization: `Bearer ${local.token}`, 'content-type': 'application/json' };
    const answer = await fetch(local.url + target, { method, headers, ...(body !== undefined && { body }) });
    return { status: answer.status, text: await answer.text() };
}

/** As it stands: fetch would tidy the path before it is sent. */
function askRaw(path: string): Promise<Answered> {
    return new Promise((resolve, reject) => {
        const headers = { authorization: `Bearer ${local.token}`, host: `localhost:${local.port}` };
        const sent = httpRequest({ host: '127.0.0.1', port: local.port, path, headers, agent: false }, (answer) => {
            const parts: Buffer[] = [];
            answer.on('data', (part: Buffer) => parts.push(part));
            answer.on('end', () =>
                resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString('latin1') })
            );
        });
        sent.on('error', reject);
        sent.end();
    });
}

/** What the server answers to bytes that are no HTTP request. */
function sendBytes(bytes: string): Promise<string> {
    return new Promise((resolve) => {
        const socket = connect(local.port, '127.0.0.1', () => socket.end(bytes));
        let text = '';
        socket.on('data', (part) => (text += part.toString('latin1')));
        socket.on('error', () => resolve(text));
        socket.on('close', () => resolve(text));
    });
}

async function isAlive(): Promise<boolean> {
    return (await fetch(`${local.url}/services/data`)).ok;
}

test('other machines cannot connect', async () => {
    const outside = Object.values(networkInterfaces())
        .flatMap((all) => all ?? [])
        .find(({ internal, family }) => !internal && family === 'IPv4');
    // a machine without a network has nobody to keep out
    if (!outside) return;
    await assert.rejects(fetch(`http://${outside.address}:${local.port}/services/data`));
});

const UPWARDS = [
    '../../../../../../etc/passwd',
    '..%2f..%2f..%2f..%2f..%2f..%2fetc%2fpasswd',
    '%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
    '..%5c..%5c..%5c..%5cetc%5cpasswd',
    '%2fetc%2fpasswd',
    '/etc/passwd',
    '..%00/etc/passwd',
    '%252e%252e%252fetc%252fpasswd',
    '....//....//etc/passwd',
    '../sfdx-project.json',
    '..%2fsfdx-project.json',
    '../../package.json'
];

test('no path leaves the served folders, whatever route it is asked of', async () => {
    const below = [...new Set(local.routes.map(({ path }) => path))].filter((path) => path.endsWith('/*'));
    assert.ok(below.length > 5);
    for (const route of below) {
        const base = route.slice(0, -1).replaceAll(/:\w+(\{[^/]*\})?/g, 'x');
        for (const path of UPWARDS) {
            const { text } = await askRaw(base + path);
            assert.doesNotMatch(text, /root:.*:0:0:|"packageDirectories"|"devDependencies"/, base + path);
        }
    }
});

test('what is no HTTP is refused and stops nothing', async () => {
    const host = `Host: localhost:${local.port}`;
    for (const bytes of [
        'NONSENSE\r\n\r\n',
        `GET / HTTP/1.1\r\n${host}\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`,
        `POST ${API}/query HTTP/1.1\r\n${host}\r\nContent-Length: -1\r\n\r\n`,
        `POST ${API}/query HTTP/1.1\r\n${host}\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
        `GET / HTTP/1.1\r\n${host}\r\nHost: evil.example\r\n\r\n`,
        `GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n\r\n`,
        '\0\0\0\0\r\n\r\n'
    ]) {
        assert.doesNotMatch(await sendBytes(bytes), /^HTTP\/1\.1 (200|500)/, bytes.slice(0, 60));
        assert.ok(await isAlive());
    }
});

const INJECTIONS = [
    "' OR 1=1 --",
    `"; DROP TABLE "Book__c"; --`,
    `x' UNION SELECT "Id" FROM "User" --`,
    `\\' OR \\'a\\'=\\'a`,
    "'; ATTACH DATABASE '/tmp/x' AS x; --",
    '%'
];

const count = async (object: string): Promise<number> => {
    const { text } = await ask('GET', `${API}/query?q=SELECT+COUNT()+FROM+${object}`);
    return (JSON.parse(text) as { totalSize: number }).totalSize;
};

test('a value is a value, wherever it says SQL', async () => {
    for (const value of INJECTIONS) {
        const before = await count('Book__c');
        assert.equal((await ask('POST', `${API}/sobjects/Book__c`, JSON.stringify({ Name: value }))).status, 201);
        assert.equal(await count('Book__c'), before + 1);
        const escaped = value.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
        const soql = encodeURIComponent(`SELECT Name FROM Book__c WHERE Name = '${escaped}'`);
        const found = JSON.parse((await ask('GET', `${API}/query?q=${soql}`)).text) as { records: { Name: string }[] };
        assert.deepEqual(
            found.records.map(({ Name }) => Name),
            [value]
        );
        const where = `{ Name: { eq: ${JSON.stringify(value)} } }`;
        const query = `{ uiapi { query { Book__c(where: ${where}) { totalCount } } } }`;
        const answer = await ask('POST', `${API}/graphql`, JSON.stringify({ query }));
        assert.match(answer.text, /"totalCount":1\b/, answer.text);
    }
});

test('a name is none of the model’s, wherever it says SQL', async () => {
    for (const name of INJECTIONS.map(encodeURIComponent)) {
        for (const target of [
            `/sobjects/${name}`,
            `/sobjects/Book__c/${name}`,
            `/sobjects/Book__c/ISBN__c/${name}`,
            `/sobjects/Book__c/${name}/x`,
            `/query?q=SELECT+${name}+FROM+Book__c`,
            `/query?q=SELECT+Id+FROM+${name}`,
            `/query?q=SELECT+Id+FROM+Book__c+ORDER+BY+${name}`,
            `/ui-api/object-info/${name}`,
            `/ui-api/records/${name}`,
            `/ui-api/list-records/Book__c/All?sortBy=${name}`
        ]) {
            const { status } = await ask('GET', API + target);
            assert.ok(status >= 400 && status < 500, `${target}: ${status}`);
        }
    }
    assert.ok((await count('Book__c')) > 0);
});

const NODE = (inner: string): string => `{ uiapi { query { Book__c { edges { node { ${inner} } } } } } }`;
const DOUBLING = Array.from(
    { length: 30 },
    (_, at) => `fragment f${at} on Book__c { ...f${at + 1} ...f${at + 1} }`
).join(' ');

for (const [what, query] of [
    ['fields nested 10,000 deep', '{ a '.repeat(10_000) + '}'.repeat(10_000)],
    ['20,000 aliases', NODE(Array.from({ length: 20_000 }, (_, at) => `a${at}: Id`).join(' '))],
    ['fragments that double 30 times', `${NODE('...f0')} ${DOUBLING} fragment f30 on Book__c { Id }`],
    ['fragments in a circle', `${NODE('...a')} fragment a on Book__c { ...b } fragment b on Book__c { ...a }`],
    ['10,000 directives', NODE(`Id ${'@include(if: true) '.repeat(10_000)}`)],
    ['5,000 operations', Array.from({ length: 5_000 }, (_, at) => `query q${at} { __typename }`).join(' ')],
    [
        'a list nested 5,000 deep',
        `{ uiapi { query { Book__c(where: ${'['.repeat(5_000)}${']'.repeat(5_000)}) { totalCount } } } }`
    ],
    [
        'conditions nested 5,000 deep',
        `{ uiapi { query { Book__c(where: ${'{ and: '.repeat(3_000)}{}${'}'.repeat(3_000)}) { totalCount } } } }`
    ]
] as const) {
    test(`GraphQL refuses ${what}`, async () => {
        const { status, text } = await ask('POST', `${API}/graphql`, JSON.stringify({ query }));
        assert.ok(status === 200 || status === 400, text.slice(0, 300));
        assert.match(text, /"message"/);
        assert.doesNotMatch(text, /"errors":\[\]/);
    });
}

test('patterns and filters that take long elsewhere are answered', async () => {
    const made = await ask('POST', `${API}/sobjects/Book__c`, JSON.stringify({ Name: 'a'.repeat(80) }));
    assert.equal(made.status, 201);
    for (const soql of [
        `SELECT Id FROM Book__c WHERE Name LIKE '${'%a'.repeat(60)}%b'`,
        `SELECT Id FROM Book__c WHERE Name LIKE '${'_%'.repeat(60)}b'`,
        `SELECT Id FROM Book__c WHERE ${Array.from({ length: 300 }, () => "Name LIKE '%a%a%a%b'").join(' OR ')}`,
        `SELECT Id FROM Book__c WHERE ${'('.repeat(3_000)}Name = 'x'${')'.repeat(3_000)}`,
        `SELECT Id FROM Book__c WHERE ${'NOT '.repeat(3_000)}Name = 'x'`,
        `SELECT ${'Name, '.repeat(3_000)}Id FROM Book__c`,
        `SELECT Id FROM Book__c WHERE Name IN (${Array.from({ length: 5_000 }, () => "'x'").join()})`
    ]) {
        const answer = await ask(
            'POST',
            `${API}/composite/batch`,
            JSON.stringify({
                batchRequests: [{ method: 'GET', url: `v66.0/query?q=${encodeURIComponent(soql)}` }]
            })
        );
        assert.ok(answer.status < 500, answer.text.slice(0, 300));
    }
});

test('JSON nested to exhaust the stack is refused or answered, wherever a body is taken', async () => {
    const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
    const deepObject = (levels: number): string => '{"a":'.repeat(levels) + '1' + '}'.repeat(levels);
    const sub = (body: string): string =>
        `{"compositeRequest":[{"method":"POST","url":"${API}/sobjects/Book__c","referenceId":"a","body":${body}}]}`;
    for (const [method, target, body] of [
        ['POST', `${API}/sobjects/Book__c`, deep(100_000)],
        ['POST', `${API}/sobjects/Book__c`, `{"Name":${deep(100_000)}}`],
        ['POST', `${API}/sobjects/Book__c`, `{"Shelf__r":${deepObject(100_000)}}`],
        ['POST', `${API}/composite`, sub(deep(100_000))],
        ['POST', `${API}/composite`, sub(deepObject(50_000))],
        ['POST', `${API}/composite/sobjects`, `{"records":[{"attributes":{"type":"Book__c"},"Name":${deep(50_000)}}]}`],
        ['POST', `${API}/composite/tree/Book__c`, `{"records":[${deepObject(50_000)}]}`],
        ['POST', `${API}/composite/graph`, `{"graphs":[{"graphId":"1","compositeRequest":${deep(50_000)}}]}`],
        ['POST', `${API}/graphql`, `{"query":"{ uiapi { __typename } }","variables":${deepObject(50_000)}}`],
        ['POST', `${API}/ui-api/records`, `{"apiName":"Book__c","fields":{"Name":${deep(50_000)}}}`],
        ['PUT', '/local/faults', deepObject(50_000)],
        ['PUT', '/local/user', deep(50_000)]
    ] as const) {
        const { status, text } = await ask(method, target, body);
        assert.ok(status < 500, `${target}: ${text.slice(0, 300)}`);
    }
    assert.deepEqual(log, []);
});

test('keys that mean something to JavaScript mean nothing here', async () => {
    const body = '{"__proto__":{"Name":"x"},"constructor":{"prototype":{"polluted":1}},"Name":"A"}';
    const { status } = await ask('POST', `${API}/sobjects/Book__c`, body);
    assert.equal(status, 400);
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
        assert.equal((await ask('GET', `${API}/sobjects/${name}`)).status, 404);
        assert.equal((await ask('GET', `${API}/query?q=SELECT+${name}+FROM+Book__c`)).status, 400);
    }
});
