/** The door of scripts/bench: figures and ratios of one run, never tests. */
export { type Line } from './figures.ts';
export { benchOrg } from './org.ts';
export { BenchProblem } from './reports/questions.ts';
export { benchReports, type ReportBenchOptions } from './reports/run.ts';
export { benchLoad, type LoadFigures, type LoadOptions } from './load.ts';
export { benchStart } from './start.ts';
export { goalsOf, type Goal } from './timeline/goals.ts';
export { benchTimeline, CONTESTANTS, type Contestant, type Cost } from './timeline/run.ts';
export { costTable, goalTable } from './timeline/table.ts';
