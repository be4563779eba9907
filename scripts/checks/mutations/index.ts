import { ACCESS } from './access.ts';
import { BUNDLES } from './bundles.ts';
import type { Mutation } from './mutation.ts';
import { OBJECTS } from './objects.ts';
import { PAGES } from './pages.ts';
import { REPORTING } from './reporting.ts';
import { STRUCTURE } from './structure.ts';

/** Every fault that mutation.test.ts puts into force-app, one at a time. */
export const MUTATIONS: readonly Mutation[] = [...STRUCTURE, ...OBJECTS, ...PAGES, ...ACCESS, ...BUNDLES, ...REPORTING];
