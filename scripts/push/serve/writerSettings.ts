import { defaultWriter, LASTING } from '../deliver/index.ts';
import { phoneFormatter, readCountry } from '../fields/index.ts';
import { FORMATS } from '../intake/index.ts';
import { orgNames } from '../send/index.ts';
import { MACHINE_CLOCK, type WriterOptions } from '../writer/index.ts';
import type { ServeConfig } from './config.ts';

/** Legs of one call that come within this time are decided together, in milliseconds. */
const SETTLE_MS = 300;

/** What a configuration sets of its writer. */
export function writerSettings(
    config: ServeConfig
): Omit<WriterOptions, 'outbox' | 'client' | 'isStarved' | 'listener'> {
    const { sending } = config;
    const country = config.country === undefined ? undefined : readCountry(config.country);
    return {
        names: orgNames(config.namespace),
        clock: MACHINE_CLOCK,
        random: Math.random,
        formats: FORMATS,
        phone: phoneFormatter(country),
        leaveOut: { ...config.leaveOut, include: config.include },
        settleMs: SETTLE_MS,
        pace: {
            lingerMs: sending.lingerSeconds * 1000,
            longestLingerMs: sending.longestLingerSeconds * 1000,
            share: sending.allocationShare
        },
        lanes: sending.lanes,
        bulkAbove: sending.bulkAbove,
        pauses: { firstMs: sending.probeSeconds * 1000, longestMs: LASTING.longestMs },
        ledger: config.ledger ? { writer: config.writer ?? defaultWriter() } : undefined,
        linkEveryMs: config.linkMinutes * 60_000,
        keepMs: config.keepHours * 3_600_000
    };
}
