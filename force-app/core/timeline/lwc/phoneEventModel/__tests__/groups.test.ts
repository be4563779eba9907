import { actorsIn, missesIn, reasonsIn, type ReasonGroup } from 'c/phoneEventModel';

function group(changes: Partial<ReasonGroup>): ReasonGroup {
    return { type: 'Ringing', cause: 'NO_ANSWER', lookup: false, attempts: 10, timed: 10, against: 10, ...changes };
}

describe('groups of attempts', () => {
    it('leave look-ups and lost races out of the misses', () => {
        const groups = [group({}), group({ lookup: true }), group({ cause: 'LOSE_RACE' })];
        expect(missesIn(groups)).toBe(10);
    });

    it('count the attempts of each reason', () => {
        const groups = [group({}), group({ cause: 'CALL_REJECTED', attempts: 3 }), group({ attempts: 2 })];
        expect([...reasonsIn(groups)]).toEqual([
            ['noAnswer', 12],
            ['rejected', 3]
        ]);
    });

    it.each<readonly [string, Partial<ReasonGroup>, string]>([
        ['busy people', { type: 'All Busy', cause: undefined }, 'Routing'],
        ['busy phones', { cause: 'USER_BUSY' }, 'Routing'],
        ['rejected calls', { cause: 'CALL_REJECTED' }, 'Agent'],
        ['callers who left before a phone rang', { type: 'Trying', cause: 'ORIGINATOR_CANCEL' }, 'Caller'],
        ['phones that are not connected', { type: 'No Devices', cause: undefined }, 'Device'],
        ['phones that never rang', { type: 'Trying' }, 'Device'],
        ['look-ups', { lookup: true }, 'Nobody'],
        ['lost races', { cause: 'LOSE_RACE' }, 'Nobody'],
        ['causes that are not known', { cause: 'SOMETHING_NEW' }, 'Unknown'],
        ['ringing without a cause', { cause: undefined }, 'Unknown'],
        ['types that are not known', { type: 'Unknown' }, 'Unknown']
    ])('leave %s to whom the record’s formula leaves them', (_name, changes, actor) => {
        expect([...actorsIn([group({ ...changes, against: 0 })])]).toEqual([[actor, 10]]);
    });

    it('split ringing by what the platform summed up: long enough, too short, not known how long', () => {
        const groups = [group({ attempts: 10, timed: 8, against: 5 })];
        expect([...actorsIn(groups)]).toEqual([
            ['Agent', 5],
            ['Routing', 3],
            ['Unknown', 2]
        ]);
    });

    it('leave short rings that the caller ended to the caller', () => {
        const groups = [group({ cause: 'ORIGINATOR_CANCEL', against: 4 })];
        expect(actorsIn(groups).get('Caller')).toBe(6);
    });
});
