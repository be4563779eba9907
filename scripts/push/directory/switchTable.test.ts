import assert from 'node:assert/strict';
import test from 'node:test';
import { readCsv } from './csv.ts';
import { DIRECTORY_LISTS, type DirectoryList } from './lists.ts';

const USERS = `userid|context|domain|group|contact|callgroup|effective_caller_id_name|effective_caller_id_number
1003|default|pbx.example|default|error/user_not_registered|techsupport|Cara Bee|1003
1003|default|pbx.example|sales|error/user_not_registered|techsupport|Cara Bee|1003
1004|default|pbx.example|default|sofia/internal/sip:1004@192.0.2.7:5060|||

+OK
`;
const QUEUES = `name|strategy|moh_sound|time_base_score|tier_rules_apply
sales@pbx.example|longest-idle-agent|local_stream://moh|system|false
+OK
`;

function read(name: DirectoryList['name'], text: string) {
    const list = DIRECTORY_LISTS.find((one) => one.name === name);
    assert.ok(list);
    const { rows, problems } = readCsv('list', text, list);
    return { rows: rows.map(({ cells }) => Object.fromEntries(cells)), problems };
}

test('list_users of the switch is a list of users, each once whatever the groups', () => {
    assert.deepEqual(read('users', USERS), {
        rows: [
            { switch_key: '1003@pbx.example', name: 'Cara Bee', sip_extension: '1003' },
            { switch_key: '1004@pbx.example', name: '1004', sip_extension: '1004' }
        ],
        problems: []
    });
});

test('callcenter_config queue list is a list of queues, as cc_queue names them', () => {
    assert.deepEqual(read('queues', QUEUES.replaceAll('\n', '\r\n')), {
        rows: [{ switch_key: 'sales@pbx.example', name: 'sales' }],
        problems: []
    });
});

test('an answer that is cut or an error is refused as a whole', () => {
    for (const [text, said] of [
        [USERS.replace('+OK\n', ''), /not whole: it does not end with \+OK/],
        ['-ERR no reply', /-ERR no reply/]
    ] as const) {
        const { rows, problems } = read('users', text);
        assert.deepEqual(rows, []);
        assert.match(problems[0]?.message ?? '', said);
    }
});

test('a name that holds the delimiter is told with its line, and the others are read', () => {
    const { rows, problems } = read('users', USERS.replace('Cara Bee', 'Cara|Bee'));
    assert.equal(rows.length, 2);
    assert.deepEqual(
        problems.map(({ line, message }) => [line, message]),
        [[2, 'The row has 9 cells, the header 8.']]
    );
});
