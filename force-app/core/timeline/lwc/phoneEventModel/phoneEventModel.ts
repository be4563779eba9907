/**
 * What a missed attempt is and what follows from it: pure rules, no words, no platform.
 * The bundle's only door; the files beside it are private.
 */
export { counted, LOST_RACE, neverRang, outcomeOf, rang, ringOf } from './call';
export type { Actor, Attempt, AttemptType, Availability, Call, Outcome, OutcomeFacts, YesNo } from './call';
export { columnsOf } from './columns';
export type { Columns } from './columns';
export { axisOf, CLOSEST, percent, tickStep, ticksOf } from './geometry';
export { layoutOf } from './layout';
export type { Layout } from './layout';
export type { Scale } from './places';
export { below, laneAt, lanesIn, spanOf } from './strip';
export type { Strip } from './strip';
export { byTime, lanesOf, roundsOf } from './lanes';
export type { Lane, Round } from './lanes';
export { REASONS, reasonOf, toneOf } from './reason';
export type { Reason, Tone } from './reason';
export { stepOf } from './step';
export type { Step } from './step';
export { verdictOf } from './verdict';
export type { Verdict, VerdictKind } from './verdict';
export { answerRingOf, isOneCall, LONGEST_WAIT } from './oneCall';
export { splitWait, waitEnd } from './wait';
export type { Span, Wait, WaitKind, WaitPart } from './wait';
export { waitingOf } from './callbacks';
export type { Contact, Waiting } from './callbacks';
export { groupedBy } from './grouped';
export { actorsIn, attemptsIn, missesIn, reasonsIn } from './groups';
export type { ReasonGroup } from './groups';
export { heatOf, placing } from './heat';
export type { Heat, HeatRow } from './heat';
export { ownKey } from './keys';
export { callLinesOf, linkedPerson } from './miss';
export type { CallBrief, CallLine, Miss } from './miss';
export { periodOf, PERIODS } from './period';
export type { Period } from './period';
export { amountOf, isOn } from './properties';
export { remember } from './remember';
export { atOnce, inTasks } from './steps';
export type { Steps } from './steps';
export { streaksOf } from './streaks';
export type { Answer, Streak } from './streaks';
