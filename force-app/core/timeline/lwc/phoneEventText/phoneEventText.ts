/**
 * Every word a person sees, and numbers, times and durations in their locale.
 * The only bundle that imports labels; the files beside it are private.
 */
export { actorLabels } from './actorLabels';
export { attemptLabels } from './attemptLabels';
export { boardLabels } from './boardLabels';
export { conversationLabels } from './conversationLabels';
export { countLabels } from './countLabels';
export {
    dateTime,
    dayName,
    exactTimeOfDay,
    hourName,
    readersZone,
    shortDateTime,
    timeOfDay,
    weekdayName
} from './dates';
export { detailLabels } from './detailLabels';
export { failureOf, isFailure, LOADING, messageOf, NOT_FOUND } from './errors';
export type { Message } from './errors';
export { brief, clock, counting, duration, fill, inRow, percentage, whole } from './format';
export { isolated } from './isolated';
export { listLabels } from './listLabels';
export { liveLabels } from './liveLabels';
export { messageLabels } from './messageLabels';
export { outcomeLabels } from './outcomeLabels';
export { pictureLabels } from './pictureLabels';
export { reasonLabels } from './reasonLabels';
export { todayLabels } from './todayLabels';
export { verdictLabels } from './verdictLabels';
export { waitLabels } from './waitLabels';
export { zoomLabels } from './zoomLabels';
