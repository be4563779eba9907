export { httpSource, type HttpOptions } from './http.ts';
export { rabbitmqSource } from './rabbitmq.ts';
export type { RabbitmqOptions } from './rabbitmqOptions.ts';
export type { RunningSource, Source, SourceHost, SourceLog } from './source.ts';
export { spoolSource, type SpoolOptions } from './spool.ts';
