/**
 * What the pages of a queue, a person and a day draw: the model put in words. Knows neither the platform nor any markup.
 * The bundle's only door; the files beside it are private.
 */
export { attemptWords } from './attemptWords';
export type { AttemptWords, Caller } from './attemptWords';
export { boardView } from './board';
export type { BoardFacts, BoardView, Option } from './board';
export type { Choice, Focus } from './choice';
export type { Count } from './count';
export type { ActorShare, FiguresView } from './figures';
export type { HeatCell, HeatView } from './heatView';
export { outcomeWord } from './lines';
export type { LineView } from './lines';
export type { TallyCount, TallyView } from './tallies';
export { todayView } from './today';
export type { TodayFacts, TodayFigure, TodayView } from './today';
export { partView } from './todayPart';
export type { PartView } from './todayPart';
export type { TodayCell, TodayNumber, TodayRow } from './todayRows';
