import {
    average,
    count,
    different,
    largest,
    percent,
    ratio,
    share,
    shareAcross,
    shareWithin,
    smallest,
    total,
    type Question
} from './count.ts';
import type { AttemptRow, BatchRow, CallRow, Sample } from './sampleRows.ts';

const DAY = 86_400_000;

/** A loop over the sample that answers what a report asks, by the report's name. */
export type Questions = Readonly<Record<string, Question<AttemptRow> | Question<CallRow> | Question<BatchRow>>>;

const ofAttempts = (question: Question<AttemptRow>): Question<AttemptRow> => question;
const ofCalls = (question: Question<CallRow>): Question<CallRow> => question;
const ofBatches = (question: Question<BatchRow>): Question<BatchRow> => question;

/** `2/27/2026`, as an American reads it; UTC. */
function day(time: number): string {
    const date = new Date(time);
    return `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()}`;
}

/** `2/22/2026 - 2/28/2026`: weeks begin on Sunday. */
function week(time: number): string {
    const start = Math.floor(time / DAY) * DAY;
    const sunday = start - new Date(start).getUTCDay() * DAY;
    return `${day(sunday)} - ${day(sunday + 6 * DAY)}`;
}

const ring = ({ ring: seconds }: AttemptRow): number | undefined => seconds;
const against = (row: AttemptRow): number => row.against;
const user = (row: AttemptRow): string => row.user;
const callKey = ({ call }: AttemptRow): string | undefined => call?.key;
const inQueue = ({ inQueue: seconds }: CallRow): number | undefined => seconds;
const callQueue = ({ queue }: CallRow): string => queue;

/** Every report's question, asked of the sample without the report engine: filters, groups and sums in plain loops. */
export function askQuestions({ calls, attempts, batches, newest }: Sample): Questions {
    /** Today and so many days before, less one; UTC. */
    const lastDays = (days: number) => {
        const end = (Math.floor(newest / DAY) + 1) * DAY;
        return (time: number | undefined): boolean => time !== undefined && time >= end - days * DAY && time < end;
    };
    const missed = attempts.filter(({ eventType }) => eventType === 'Missed');
    const real = missed.filter(({ cause, isLookup }) => cause !== 'LOSE_RACE' && !isLookup);
    const in30 = real.filter(({ time }) => lastDays(30)(time));
    const lost = calls.filter(({ outcome, start }) => outcome === 'Lost' && lastDays(30)(start));
    const tried = new Set(real.map(({ call }) => call));
    const notPickedUp = ['NO_ANSWER', 'ALLOTTED_TIMEOUT', 'NO_USER_RESPONSE'];
    const withCall = real.filter(({ call }) => call !== undefined);
    const triedIn = (period: number): readonly AttemptRow[] =>
        withCall.filter(({ call }) => lastDays(period)(call?.start));
    return {
        Attempts_Not_Picked_Up: ofAttempts({
            rows: missed.filter(
                ({ type, cause, isLookup, time }) =>
                    type === 'Ringing' && notPickedUp.includes(cause) && !isLookup && lastDays(60)(time)
            ),
            down: [user],
            across: [({ time = 0 }) => week(time)],
            figures: {
                ringAverage: average(ring),
                ringLargest: largest(ring),
                against: total(against),
                longEnough: percent(total(against), count),
                attempts: count
            }
        }),
        Attempts_Rejected: ofAttempts({
            rows: in30.filter(({ cause }) => cause === 'CALL_REJECTED'),
            down: [user],
            figures: { ringAverage: average(ring), share, attempts: count }
        }),
        Attempts_For_Each_Call: ofAttempts({
            rows: triedIn(7),
            down: [({ call }) => call?.name ?? ''],
            figures: {
                agents: different(user),
                ringTotal: total(ring),
                forEachAgent: ratio(count, different(user)),
                attempts: count
            }
        }),
        Why_Calls_Are_Not_Connected: ofAttempts({
            rows: missed.filter(({ time }) => lastDays(30)(time)),
            down: [({ cause }) => cause],
            across: [({ type }) => type],
            figures: { ringAverage: average(ring), share, attempts: count }
        }),
        Calls_Lost: ofCalls({
            rows: lost,
            down: [callQueue, ({ hungUpBy }) => hungUpBy],
            figures: {
                waitAverage: average(inQueue),
                waitLargest: largest(inQueue),
                shareOfQueue: shareWithin(callQueue),
                calls: count
            }
        }),
        Calls_Lost_After_Attempts: ofAttempts({
            rows: triedIn(30).filter(({ call }) => call?.outcome === 'Lost'),
            down: [({ call }) => call?.queue ?? '', ({ call }) => call?.name ?? ''],
            figures: {
                calls: different(callKey),
                agents: different(user),
                ringTotal: total(ring),
                forEachCall: ratio(count, different(callKey)),
                attempts: count
            }
        }),
        Calls_Lost_Without_Attempts: ofCalls({
            rows: lost.filter((call) => !tried.has(call)),
            down: [callQueue],
            figures: { waitAverage: average(inQueue), waitLargest: largest(inQueue), share, calls: count }
        }),
        Missed_By_Queue_And_Day: ofAttempts({
            rows: in30.filter(({ queue }) => queue !== ''),
            down: [({ time = 0 }) => day(time)],
            across: [({ queue }) => queue],
            figures: {
                calls: different(callKey),
                against: total(against),
                forEachCall: ratio(count, different(callKey)),
                attempts: count
            }
        }),
        Missed_By_Availability_State: ofAttempts({
            rows: in30,
            down: [({ state }) => state],
            across: [({ available }) => available],
            figures: { ringAverage: average(ring), agents: different(user), share: shareAcross, attempts: count }
        }),
        Devices_Not_Reached: ofAttempts({
            rows: in30.filter(({ actor }) => actor === 'Device'),
            down: [user, ({ type }) => type],
            figures: { latest: largest(({ time }) => time), share, attempts: count }
        }),
        Share_Against_Agent: ofAttempts({
            rows: in30.filter((row) => row.user !== ''),
            down: [user, ({ actor }) => actor],
            figures: {
                against: total(against),
                ringAverage: average(ring),
                share: percent(total(against), count),
                attempts: count
            }
        }),
        Answered_By_Agent: ofCalls({
            rows: calls.filter(
                ({ outcome, answeredBy, start }) => outcome === 'Answered' && answeredBy !== '' && lastDays(30)(start)
            ),
            down: [({ answeredBy }) => answeredBy],
            figures: {
                ringAverage: average(({ ringing }) => ringing),
                talkAverage: average(({ talking }) => talking),
                share,
                calls: count
            }
        }),
        Missed_By_Agent: ofAttempts({
            rows: in30.filter((row) => row.user !== ''),
            down: [user],
            across: [({ actor }) => actor],
            figures: {
                calls: different(callKey),
                against: total(against),
                ringAverage: average(ring),
                forEachCall: ratio(count, different(callKey)),
                attempts: count
            }
        }),
        Weekly_Trend: ofAttempts({
            rows: real.filter(({ time }) => lastDays(90)(time)),
            down: [({ time = 0 }) => week(time)],
            across: [({ actor }) => actor],
            figures: {
                against: total(against),
                calls: different(callKey),
                shareOfWeek: shareWithin(({ time = 0 }) => week(time)),
                attempts: count
            }
        }),
        Longest_Rings: ofAttempts({
            rows: in30.filter(({ ring: seconds = 0, issue }) => seconds > 0 && issue === ''),
            down: [({ ring: seconds = 0 }) => band(seconds)],
            figures: { ringAverage: average(ring), ringLargest: largest(ring), share, attempts: count }
        }),
        Wrap_Up_Penalties: ofAttempts({
            rows: in30.filter(({ wrapUp = 0 }) => wrapUp > 0),
            down: [({ queue }) => queue, user],
            figures: {
                seconds: total(({ wrapUp }) => wrapUp),
                average: average(({ wrapUp }) => wrapUp),
                hours: ratio(
                    total(({ wrapUp }) => wrapUp),
                    () => 3600
                ),
                attempts: count
            }
        }),
        Internal_Callers_Not_Served: ofAttempts({
            rows: in30.filter(({ originator }) => originator !== ''),
            down: [({ originator }) => originator, user],
            figures: { ringAverage: average(ring), share, attempts: count }
        }),
        Data_Issues: ofAttempts({
            // Created when it was loaded, which is now.
            rows: missed.filter(
                ({ issue, cause, isLookup }) =>
                    issue !== '' && !isLookup && (cause !== 'LOSE_RACE' || issue.startsWith('LOSE_RACE'))
            ),
            down: [({ issue }) => issue],
            figures: { share, attempts: count }
        }),
        Rejected_Share: ofAttempts({
            rows: in30,
            down: [({ cause }) => (cause === '' ? '' : cause === 'CALL_REJECTED' ? 'Rejected' : 'Missed otherwise')],
            figures: { ringAverage: average(ring), agents: different(user), share, attempts: count }
        }),
        Writer_Cost_And_Lateness: ofBatches({
            rows: batches.filter(({ started }) => lastDays(30)(started)),
            down: [({ started }) => day(started)],
            figures: {
                events: total(({ events }) => events),
                requests: total(({ requests }) => requests),
                saved: total(({ saved }) => saved),
                rejects: total(({ rejects }) => rejects),
                typical: average(({ typical }) => typical),
                late: largest(({ late }) => late),
                left: smallest(({ left }) => left),
                forEachRequest: ratio(
                    total(({ events }) => events),
                    total(({ requests }) => requests)
                ),
                flushes: count
            }
        })
    };
}

function band(seconds: number): string {
    if (seconds <= 10) return 'Up to 10 seconds';
    if (seconds <= 20) return '11 to 20 seconds';
    return seconds <= 40 ? '21 to 40 seconds' : 'Over 40 seconds';
}
