import { REASONS, reasonOf, stepOf, toneOf, type Actor, type AttemptType, type Reason } from 'c/phoneEventModel';
import { anAttempt } from '../../../../../../tests/lwc/calls';

const away = { ...anAttempt().availability, available: 'No' } as const;
const TYPES: readonly AttemptType[] = ['No Devices', 'Trying', 'Ringing', 'All Busy', 'Unknown'];
const CAUSES: readonly (string | undefined)[] = [
    'USER_BUSY',
    'NO_ANSWER',
    'CALL_REJECTED',
    'ORIGINATOR_CANCEL',
    'ALLOTTED_TIMEOUT',
    'LOSE_RACE',
    'NO_USER_RESPONSE',
    'MEDIA_TIMEOUT',
    undefined
];
const ACTORS: readonly Actor[] = ['Agent', 'Device', 'Routing', 'Caller', 'Nobody', 'Unknown'];
const COMBINATIONS = TYPES.flatMap((type) =>
    CAUSES.flatMap((cause) => [true, false].map((lookup) => ({ type, cause, lookup })))
);

describe('reasonOf', () => {
    it.each<readonly [AttemptType, string | undefined, boolean, Reason]>([
        ['Ringing', 'NO_ANSWER', true, 'lookup'],
        ['Ringing', 'LOSE_RACE', false, 'elsewhere'],
        ['All Busy', undefined, false, 'busy'],
        ['All Busy', 'CALL_REJECTED', false, 'busy'],
        ['Ringing', 'USER_BUSY', false, 'phoneBusy'],
        ['Trying', 'CALL_REJECTED', false, 'rejected'],
        ['No Devices', undefined, false, 'noPhone'],
        ['No Devices', 'ORIGINATOR_CANCEL', false, 'noPhone'],
        ['Trying', 'ORIGINATOR_CANCEL', false, 'callerLeftEarly'],
        ['Trying', 'NO_USER_RESPONSE', false, 'outOfReach'],
        ['Trying', undefined, false, 'neverRang'],
        ['Ringing', 'NO_ANSWER', false, 'noAnswer'],
        ['Ringing', 'ALLOTTED_TIMEOUT', false, 'timedOut'],
        ['Ringing', 'NO_USER_RESPONSE', false, 'noResponse'],
        ['Ringing', 'ORIGINATOR_CANCEL', false, 'callerLeft'],
        ['Ringing', 'MEDIA_TIMEOUT', false, 'unknown'],
        ['Ringing', undefined, false, 'unknown'],
        ['Unknown', 'NO_ANSWER', false, 'unknown']
    ])('reads %s with %s (look-up: %s) as %s', (type, cause, lookup, reason) => {
        expect(reasonOf({ type, cause, lookup })).toBe(reason);
    });

    it.each(COMBINATIONS)('has a known reason and colour for $type, $cause, look-up $lookup', (combination) => {
        const reason = reasonOf(combination);
        expect(REASONS).toContain(reason);
        expect(toneOf(reason)).toBeTruthy();
    });

    it('reaches every reason', () => {
        expect(new Set(COMBINATIONS.map(reasonOf))).toEqual(new Set(REASONS));
    });
});

describe('stepOf', () => {
    it.each<readonly [Actor, AttemptType, string | undefined, string]>([
        ['Agent', 'Ringing', 'NO_ANSWER', 'answerPhone'],
        ['Agent', 'Ringing', 'CALL_REJECTED', 'askWhyRejected'],
        ['Device', 'No Devices', undefined, 'startPhone'],
        ['Device', 'Trying', undefined, 'checkConnection'],
        ['Routing', 'All Busy', undefined, 'checkStaffing'],
        ['Routing', 'Ringing', 'USER_BUSY', 'checkStaffing'],
        ['Routing', 'Ringing', 'NO_ANSWER', 'ringLonger'],
        ['Caller', 'Ringing', 'ORIGINATOR_CANCEL', 'shortenWait'],
        ['Nobody', 'Ringing', 'LOSE_RACE', 'nothing'],
        ['Unknown', 'Unknown', undefined, 'lookAtRecord']
    ])('advises, where %s should act on %s with %s, to %s', (actor, type, cause, step) => {
        expect(stepOf({ actor, type, cause, lookup: false })).toBe(step);
    });

    it.each<readonly [string, Parameters<typeof stepOf>[0], string]>([
        ['whoever was not available', { ...anAttempt({ availability: away }) }, 'skipUnavailable'],
        [
            'a number outside',
            { ...anAttempt({ actor: 'Device', type: 'No Devices', dialType: 'Number' }) },
            'checkNumber'
        ],
        ['a queue that rings too short', anAttempt({ actor: 'Routing', ringSeconds: 3 }), 'ringLongerQueue']
    ])('has its own advice for %s', (_name, attempt, step) => {
        expect(stepOf(attempt)).toBe(step);
    });

    it('advises something for every combination', () => {
        const steps = ACTORS.flatMap((actor) => COMBINATIONS.map((each) => stepOf({ ...each, actor })));
        expect(steps.every((step) => typeof step === 'string')).toBe(true);
    });
});
