import { destination, pino } from 'pino';
import type { WriterListener } from '../writer/index.ts';
import type { ServeConfig } from './config.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Structured log lines, without secrets and personal data. */
export interface Log {
    readonly debug: (fields: Fields, message: string) => void;
    readonly info: (fields: Fields, message: string) => void;
    readonly warn: (fields: Fields, message: string) => void;
    readonly error: (fields: Fields, message: string) => void;
    readonly child: (fields: Fields) => Log;
}

/** Lines of JSON on standard error: standard output is for what a command prints. Written at once, so that a crash loses none. */
export function jsonLog(level: ServeConfig['logLevel']): Log {
    return pino(
        { level, base: { name: 'phone-events' }, timestamp: pino.stdTimeFunctions.isoTime },
        destination({ fd: 2, sync: true })
    );
}

/** Tells a log what a writer does. */
export function logListener(log: Log): WriterListener {
    return {
        flushed: ({ waits, ...flush }) => log.debug({ ...flush, latest: Math.max(0, ...waits) }, 'Flushed.'),
        paused: ({ code, message, remedy }) => log.warn({ code, reason: message, remedy }, 'Sending is paused.'),
        resumed: () => log.info({}, 'Sending again.'),
        troubled: (error) => log.error({ reason: String(error) }, 'Something failed, and is tried again.'),
        linked: (rows) => log.info({ rows }, 'Linked to parents that came late.'),
        pruned: (records) => log.debug({ records }, 'Forgot calls that are done.')
    };
}
