import { destination, pino } from 'pino';
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
