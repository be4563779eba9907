/**
 * Every word a person sees, and numbers, times and durations in their locale.
 * The only bundle that imports labels; the files beside it are private.
 */
export { actorLabels } from './actorLabels';
export { countLabels } from './countLabels';
export { detailLabels } from './detailLabels';
export { LOADING, messageOf, NOT_FOUND } from './errors';
export type { Message } from './errors';
export { brief, clock, counting, dateTime, duration, fill, percentage, whole } from './format';
export { listLabels } from './listLabels';
export { messageLabels } from './messageLabels';
export { pictureLabels } from './pictureLabels';
export { reasonLabels } from './reasonLabels';
export { verdictLabels } from './verdictLabels';
export { waitLabels } from './waitLabels';
