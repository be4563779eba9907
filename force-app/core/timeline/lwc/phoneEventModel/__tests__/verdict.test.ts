import { verdictOf, type Attempt, type Call, type VerdictKind } from 'c/phoneEventModel';
import { aCall, attempts } from '../../../../../../tests/lwc/calls';

const rang = attempts([5, 'Ada']);
const unreachable = attempts(
    [5, 'Ada', { type: 'No Devices', cause: undefined }],
    [5, 'Bo', { type: 'Trying', cause: undefined }],
    [5, 'Cleo', { type: 'All Busy', cause: undefined }]
);
const apart = attempts([5, 'Ada', { lookup: true }], [5, 'Bo', { cause: 'LOSE_RACE' }]);

const CASES: readonly (readonly [string, Partial<Call>, readonly Attempt[], VerdictKind, number])[] = [
    ['a call that goes on', { outcome: 'In Progress' }, rang, 'inProgress', 1],
    ['a call that voicemail took', { outcome: 'Voicemail' }, rang, 'voicemail', 1],
    ['an answered call without a miss', { outcome: 'Answered' }, [], 'answered', 0],
    ['an answered call with a miss', { outcome: 'Answered' }, rang, 'saved', 1],
    ['an answered call with uncounted misses only', { outcome: 'Answered' }, apart, 'answered', 0],
    ['an unanswered call that is not inbound', { outcome: 'Not Answered', inbound: false }, rang, 'notAnswered', 1],
    ['a lost call whose caller hung up', { hungUpByCaller: true }, rang, 'callerGaveUp', 1],
    ['a lost call whose caller hung up on nobody', { hungUpByCaller: true }, unreachable, 'callerGaveUp', 3],
    ['a lost call on which no phone could ring', {}, unreachable, 'nobodyReachable', 3],
    ['a lost call on which one phone rang', {}, [...unreachable, ...rang], 'lost', 4],
    ['a lost call without an attempt', {}, [], 'lost', 0],
    ['a lost call with uncounted misses only', {}, apart, 'lost', 0]
];

describe('verdictOf', () => {
    it.each(CASES)('gives %s its verdict', (_name, changes, misses, kind, count) => {
        expect(verdictOf(aCall(changes), misses)).toEqual({ kind, misses: count });
    });
});
