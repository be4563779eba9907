/**
 * Live updates: listens to the package's channel and says when a page has to be read again. Change events carry no
 * formula fields, so an event is never shown itself. The bundle's only door; the files beside it are private.
 */
export { keepFresh } from './keepFresh';
export type { FreshComponent } from './keepFresh';
export type { LiveState } from './live';
export { readAgain } from './readAgain';
export type { Subject } from 'c/phoneEventService';
