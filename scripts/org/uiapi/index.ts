/** What UI API answers about records, their metadata, layouts and lists, from the model alone. */
export { objectInfo, type FieldInfo, type ObjectInfo } from './objectInfo.ts';
export { picklistValues } from './picklists.ts';
export { uiapiRoutes } from './routes.ts';
