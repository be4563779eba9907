/** The door of scripts/org/faults: what goes wrong on request, seeded and counted, for testing clients. */
export { createFaults, type FaultKind, type FaultReport, type Faults } from './faults.ts';
export { parseFaultFlags, readFaults, type ReadFaults } from './flags.ts';
export { injectFaults } from './middleware.ts';
export { faultRoutes } from './routes.ts';
export { type FaultInput, type FaultSettings } from './settings.ts';
