/** What UI API answers about records, their metadata, layouts and lists, from the model alone. */
export { uiapiRoutes } from './routes.ts';
