export { configSchema, readConfig, readOutboxPlace, type ServeConfig } from './config.ts';
export { missingPlaces, placesFrom } from './places.ts';
export { jsonLog, type Log } from './log.ts';
export { serve, type Serving } from './serve.ts';
