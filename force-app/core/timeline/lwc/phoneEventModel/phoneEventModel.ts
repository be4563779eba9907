/**
 * What a missed attempt is and what follows from it: pure rules, no words, no platform.
 * The bundle's only door; the files beside it are private.
 */
export { counted, neverRang, outcomeOf, rang, ringOf } from './call';
export type { Actor, Attempt, AttemptType, Availability, Call, Outcome, OutcomeFacts, YesNo } from './call';
export { axisOf, percent, placesOf, ticksOf } from './geometry';
export type { Place, Placeable } from './geometry';
export { byTime, lanesOf, roundsOf } from './lanes';
export type { Lane, Round } from './lanes';
export { REASONS, reasonOf, stepOf, toneOf } from './reason';
export type { Reason, Step, Tone } from './reason';
export { verdictOf } from './verdict';
export type { Verdict, VerdictKind } from './verdict';
export { splitWait, waitEnd } from './wait';
export type { Span, Wait, WaitKind, WaitPart } from './wait';
