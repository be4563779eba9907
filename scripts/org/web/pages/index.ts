export { describePage } from './describe.ts';
export type { DescribeOptions } from './describe.ts';
export { iconOfMotif } from './objects.ts';
export { componentsOf, ownParts } from './parts.ts';
export type { Envelope, Page } from './types.ts';
