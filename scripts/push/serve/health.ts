import { statfs } from 'node:fs/promises';
import path from 'node:path';
import type { SenderState } from '../deliver/index.ts';
import type { Serving } from './serve.ts';

/** Something that keeps the writer from its work, and what to do. */
export interface HealthProblem {
    readonly code: string;
    readonly message: string;
    readonly remedy: string;
}

/** How a writer is doing. */
export interface Health {
    /** Whether records come in and reach the org. */
    readonly ready: boolean;
    readonly problems: readonly HealthProblem[];
    /** Seconds since the first of what is not in the org came in; 0 where nothing is left. */
    readonly oldestSeconds: number;
    /** Bytes left on the outbox's disk; undefined where the disk does not say. */
    readonly freeBytes: number | undefined;
    readonly sources: ReturnType<Serving['sources']>;
}

/** What health is judged by. */
export interface HealthFacts {
    readonly state: Pick<SenderState, 'failure' | 'pausedMs'>;
    readonly sources: ReturnType<Serving['sources']>;
    readonly oldestSeconds: number;
    readonly freeBytes: number | undefined;
    /** Why the outbox could not be written when it was last tried. */
    readonly trouble: string | undefined;
}

export interface HealthLimits {
    readonly oldestSeconds: number;
    readonly freeBytes: number;
}

/** Judges facts: everything that is wrong, each with its remedy. */
export function judgeHealth(facts: HealthFacts, limits: HealthLimits): Health {
    const { sources, oldestSeconds, freeBytes } = facts;
    const problems = [
        ...pausedOrg(facts),
        ...fullDisk(facts, limits),
        ...tooOld(oldestSeconds, limits),
        ...Object.entries(sources).flatMap(([name, figures]) => unwell(name, figures))
    ];
    return { ready: problems.length === 0, problems, oldestSeconds, freeBytes, sources };
}

function pausedOrg({ state: { failure, pausedMs } }: HealthFacts): readonly HealthProblem[] {
    if (failure === undefined) {
        return [];
    }
    const { code, message, remedy } = failure;
    const seconds = Math.ceil(pausedMs / 1000);
    return [{ code, message: `Sending is paused, the next try is in ${seconds} s: ${message}`, remedy }];
}

function fullDisk({ trouble, freeBytes }: HealthFacts, limits: HealthLimits): readonly HealthProblem[] {
    const remedy = "Make room on the outbox's disk; the writer goes on by itself, and nothing accepted is lost.";
    if (trouble !== undefined) {
        return [{ code: 'OUTBOX', message: trouble, remedy }];
    }
    return freeBytes !== undefined && freeBytes < limits.freeBytes
        ? [{ code: 'DISK', message: `Only ${freeBytes} bytes are left on the outbox's disk.`, remedy }]
        : [];
}

function tooOld(seconds: number, limits: HealthLimits): readonly HealthProblem[] {
    return seconds <= limits.oldestSeconds
        ? []
        : [
              {
                  code: 'LATE',
                  message: `The oldest event has waited for ${seconds} s.`,
                  remedy: 'Look at the other problems and at `phone-events status`; the org or the machine is too slow.'
              }
          ];
}

/** A figure of a source that is `false` says that it cannot work: a folder not reachable, a broker not connected. */
function unwell(source: string, figures: Readonly<Record<string, string | number | boolean>>): HealthProblem[] {
    return Object.entries(figures)
        .filter(([, value]) => value === false)
        .map(([name]) => ({
            code: 'SOURCE',
            message: `The source ${source} is not ${name}.`,
            remedy: 'Check its place in the configuration; the source is tried again by itself.'
        }));
}

/** Bytes left on the disk of a file, undefined where that cannot be told. */
export async function freeBytesOf(file: string): Promise<number | undefined> {
    try {
        const { bavail, bsize } = await statfs(path.dirname(file));
        return bavail * bsize;
    } catch {
        return undefined;
    }
}
