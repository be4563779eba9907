/** Search: SOSL, or its parts as parameters → conditions on the text fields of an object → records as SOQL gives them. */
export { SearchError, type SearchErrorCode } from './errors.ts';
export { parametersOfBody, parametersOfUrl } from './parameters.ts';
export { runSearch } from './run.ts';
export type { Search } from './search.ts';
export { parseSosl } from './sosl.ts';
