export { bundleCompiler } from './bundle.ts';
export type { Bundle, BundleCompiler } from './bundle.ts';
export { failingModule, messageOf } from './failure.ts';
export { stripTypes } from './strip.ts';
export { transform, buildConstants } from './transform.ts';
export type { Mode } from './transform.ts';
export { keptTransform } from './kept.ts';
export { importsOf } from './imports.ts';
