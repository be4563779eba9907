export { httpSource, type HttpOptions } from './http.ts';
export { rabbitmqSource, type RabbitmqOptions } from './rabbitmq.ts';
export type { RunningSource, Source, SourceHost, SourceLog } from './source.ts';
export { spoolSource, type SpoolOptions } from './spool.ts';
