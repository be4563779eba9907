import assert from 'node:assert/strict';
import path from 'node:path';
import test, { afterEach, beforeEach } from 'node:test';
import { loadSource } from '../../metadata/index.ts';
import { phoneFormatter } from '../fields/index.ts';
import { fixedSession, orgNames } from '../send/index.ts';
import { startFakeOrg, testTransport, type FakeOrg } from '../testing/index.ts';
import { DIRECTORY_LISTS, type DirectoryList } from './lists.ts';
import { pushDirectory } from './push.ts';
import { formatDirectory, isCompleteDirectory } from './report.ts';

let org: FakeOrg;
beforeEach(async () => {
    org = await startFakeOrg();
});
afterEach(() => org.close());

function push(texts: Partial<Record<DirectoryList['name'], string>>, dryRun = false) {
    const files = Object.entries(texts).map(([list, text]) => ({
        list: list as DirectoryList['name'],
        file: `${list}.csv`,
        bytes: Buffer.from(text)
    }));
    const target = { session: fixedSession(org), transport: testTransport() };
    return pushDirectory({ files, phone: phoneFormatter('GB'), names: orgNames(''), org: dryRun ? undefined : target });
}

const FOUR = {
    users: 'switch_key,name,enabled,mobile_phone,availability_profile_id,availability_state_id\n1003@pbx.example,"Bee, Cara",yes,07400 123456,7,71\n',
    queues: 'switch_key,name,active\nsales@pbx.example,Sales,true\n',
    profiles: 'id,name\n7,Support day\n',
    states: 'id,name,profile_id,available_for_calls\n71,Available,7,yes\n'
};

test('four files become records of four objects in one request, parents first', async () => {
    const pushed = await push(FOUR);
    assert.equal(isCompleteDirectory(pushed), true);
    assert.equal(pushed.requests, 1);
    assert.deepEqual(org.tables.get('User__c')?.get('1003@pbx.example'), {
        attributes: { type: 'User__c' },
        Switch_Key__c: '1003@pbx.example',
        Name: 'Bee, Cara',
        MobilePhone__c: '+447400123456',
        Enabled__c: true,
        AvailabilityProfile__r: { Id__c: 7 },
        AvailabilityProfileState__r: { Id__c: 71 }
    });
});

test('writing the same directory again changes nothing', async () => {
    await push(FOUR);
    const before = JSON.stringify([...org.tables.values()].map((rows) => [...rows]));
    const pushed = await push(FOUR);
    assert.equal(JSON.stringify([...org.tables.values()].map((rows) => [...rows])), before);
    assert.match(formatDirectory(pushed, false).join('\n'), /users: 1 read, 0 new, 1 there already/);
});

test('every problem of a row is told with file and line, and the other rows are written', async () => {
    const users =
        'switch_key,name,enabled,id\n,No Key,yes,1\n1003@pbx.example,Cara,perhaps,1.5\n1004@pbx.example,Dan,no,4\n1004@PBX.example,Dan,no,4\n';
    const pushed = await push({ users });
    assert.deepEqual(
        pushed.problems.map(({ line, message }) => [line, message]),
        [
            [2, 'switch_key is empty.'],
            [3, 'id "1.5" is not a whole number of at most 15 digits.'],
            [3, 'enabled "perhaps" is neither yes nor no.'],
            [5, 'switch_key "1004@PBX.example" is in line 4 already.']
        ]
    );
    assert.deepEqual([...(org.tables.get('User__c')?.keys() ?? [])], ['1004@pbx.example']);
    assert.match(formatDirectory(pushed, false).join('\n'), /^users\.csv:2: switch_key is empty\. Fill it in\./m);
    assert.equal(isCompleteDirectory(pushed), false);
});

test('a file with an unknown or a missing column is not sent at all', async () => {
    const pushed = await push({ users: 'switch_key,nmae\n1003@pbx.example,Cara\n' });
    assert.deepEqual(
        pushed.problems.map(({ line, message }) => [line, message]),
        [
            [1, 'There is no column "nmae".'],
            [1, 'The column name is missing.']
        ]
    );
    assert.equal(org.requests.length, 0);
    const printed = formatDirectory(pushed, false).join('\n');
    assert.match(
        printed,
        /:1: There is no column "nmae"\.\nusers\.csv:1: The column name is missing\. The columns of users are /
    );
    assert.equal(printed.split('availability_profile_id').length, 2, 'the columns are listed once');
});

test('semicolons, quotes, line breaks in a cell and a byte order mark are read, and lines still count', async () => {
    const queues =
        '\uFEFFswitch_key;name;description\n"sales@pbx.example";"Sales";"two\nlines, ""quoted"""\nx@pbx.example;;none\n';
    const pushed = await push({ queues }, true);
    assert.deepEqual(pushed.records[0]?.values, { Name: 'Sales', Description__c: 'two\nlines, "quoted"' });
    assert.equal(pushed.problems[0]?.line, 4);
});

test('a quote that is never closed is a problem with its line', async () => {
    const { problems, records } = await push({ queues: 'switch_key,name\na@b,"Sales\nc@d,More\n' }, true);
    assert.equal(records.length, 0);
    assert.match(problems[0]?.message ?? '', /cannot be read from here on/);
});

test('an empty cell empties its field, and a flag is left alone', async () => {
    const { records } = await push({ users: 'switch_key,name,username,enabled\n1003@pbx.example,keep,,\n' }, true);
    assert.deepEqual(records[0]?.values, { Name: 'keep', Username__c: null });
});

test('a user of a profile the org does not know is written without it, and told', async () => {
    const pushed = await push({ users: 'switch_key,name,availability_profile_id\n1003@pbx.example,Cara,9\n' });
    assert.equal(org.tables.get('User__c')?.size, 1);
    assert.match(
        formatDirectory(pushed, false).join('\n'),
        /users\.csv:2: AvailabilityProfile__c left empty: the org has no AvailabilityProfile__c with the key 9\./
    );
    assert.equal(isCompleteDirectory(pushed), false);
});

test('every column is a writable field of its object, no longer than the field', () => {
    const model = loadSource(path.resolve(import.meta.dirname, '../../..'), { namespace: '' });
    for (const { object, columns } of DIRECTORY_LISTS) {
        for (const { field, length, kind } of columns.filter(({ field }) => field !== 'Name')) {
            const known = model.objects.get(object)?.fields.get(field);
            assert.ok(known !== undefined && known.formula === undefined, `${object}.${field}`);
            assert.equal(
                kind === 'text' && known.type === 'Text' ? length : known.length,
                known.length,
                `${object}.${field}`
            );
        }
    }
});
