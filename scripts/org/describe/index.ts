/** The door of scripts/org/describe: objects and fields as REST's describes tell them, from metadata. */
export { describedType } from './types.ts';
export type { DescribedField } from './field.ts';
export { describeBriefly, describeGlobal, describeObject, type DescribedObject } from './object.ts';
