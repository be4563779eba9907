/** The door of scripts/org/limits: what the org may use, and what of it is used. */
export { allocate, allocationsOf, DEFAULT_ALLOCATIONS, type Allocations } from './allocations.ts';
export { keepUsage } from './keep.ts';
export { limitsBody, type Limit } from './limits.ts';
export { usageOf, type Counter, type Usage } from './usage.ts';
