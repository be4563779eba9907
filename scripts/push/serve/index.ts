export { configSchema, readConfig, type ServeConfig } from './config.ts';
export { jsonLog, type Log } from './log.ts';
export { serve, type Serving } from './serve.ts';
