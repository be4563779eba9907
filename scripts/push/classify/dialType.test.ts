import assert from 'node:assert/strict';
import test from 'node:test';
import { attemptsOf, calleeLeg, callerLeg, MORNING, type CdrRecord } from '../testing/index.ts';

const b = calleeLeg({ uuid: 'b', caller: 'a', start: 2, progress: 3 });
const fromTrunk = { user: undefined, context: 'public', variables: { sip_gateway_name: 'carrier' } };

function dialType(...records: readonly CdrRecord[]): string | undefined {
    return attemptsOf(records).find(({ key }) => key === 'b')?.dialType;
}

test('an extension dialled directly is User', () => {
    assert.equal(dialType(callerLeg({ uuid: 'a' }), b), 'User');
});

test('a number on a trunk that leads straight to the user is DDI', () => {
    assert.equal(dialType(callerLeg({ uuid: 'a', ...fromTrunk, destination: '442079460999' }), b), 'DDI');
});

test('a number on a trunk that led through a menu is Number', () => {
    const applications = [{ app_name: 'ivr', app_data: 'main' }];
    assert.equal(
        dialType(callerLeg({ uuid: 'a', ...fromTrunk, destination: '442079460999', applications }), b),
        'Number'
    );
});

test('another number dialled from inside is Number', () => {
    assert.equal(dialType(callerLeg({ uuid: 'a', destination: '2000' }), b), 'Number');
});

test('several users in the dial string are a group, also where only one of them made a leg', () => {
    const applications = [{ app_name: 'bridge', app_data: 'user/1003@pbx.example,user/1004@pbx.example' }];
    assert.equal(dialType(callerLeg({ uuid: 'a', destination: '2000', applications }), b), 'Group');
});

test("without the caller's record the leg's own originator tells", () => {
    assert.equal(dialType(b), 'User');
    assert.equal(
        dialType(calleeLeg({ uuid: 'b', caller: 'a', context: 'public', destination: '442079460999' })),
        'DDI'
    );
});

test('nothing known is Unknown', () => {
    assert.equal(dialType({ ...b, callflow: [] }), 'Unknown');
});

test('the dialplan may say it, and a word that is none becomes Unknown and is logged', () => {
    const said = (pe_dial_type: string) =>
        attemptsOf([calleeLeg({ uuid: 'b', caller: 'a', variables: { pe_dial_type } })])[0];
    assert.equal(said('call queue')?.dialType, 'Call Queue');
    assert.equal(said('Carrier pigeon')?.dialType, 'Unknown');
    assert.match(said('Carrier pigeon')?.notes.join() ?? '', /"Carrier pigeon"/);
});

test('users dialled one after the other are no group, and each dial string counts for its own legs', () => {
    const applications = [
        { app_name: 'bridge', app_data: 'user/1004@pbx.example', app_stamp: String(MORNING * 1e6) },
        {
            app_name: 'bridge',
            app_data: 'user/1003@pbx.example,user/1005@pbx.example',
            app_stamp: String((MORNING + 2) * 1e6)
        }
    ];
    const before = calleeLeg({ uuid: 'x', caller: 'a', user: '1004', start: 0, end: 2 });
    const caller = callerLeg({ uuid: 'a', destination: '2000', applications });
    assert.deepEqual(
        attemptsOf([caller, before, b]).map(({ key, dialType: type }) => [key, type]),
        [
            ['x', 'Number'],
            ['b', 'Group']
        ]
    );
});

test('a caller who signed in came by no trunk, whatever the context', () => {
    assert.equal(dialType(callerLeg({ uuid: 'a', context: 'public' }), b), 'User');
});
