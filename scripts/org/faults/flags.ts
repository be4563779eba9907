import { z } from 'zod';
import { FAULT_SETTINGS, type FaultSettings } from './settings.ts';

/** `0.05`, `0.01x20` (then for 20 requests), `0.01x1500ms` (then for that time). */
function burst(text: string): unknown {
    const [, share = text, length, unit] = /^([\d.]+)x(\d+)(ms)?$/.exec(text) ?? [];
    if (length === undefined) return Number(share);
    return { share: Number(share), [unit === undefined ? 'requests' : 'milliseconds']: Number(length) };
}

/** `100` or `100~50`: milliseconds, and how far they are spread around that. */
function latency(text: string): unknown {
    const [milliseconds, jitter] = text.split('~').map(Number);
    return jitter === undefined ? milliseconds : { milliseconds, jitter };
}

/** `0.01`, or `200` requests that a session lasts. */
function expired(text: string): unknown {
    const number = Number(text);
    return number >= 1 && !text.includes('.') ? { afterRequests: number } : number;
}

type Read = (text: string) => unknown;

/** How each flag is written, and which setting it is. */
const FLAGS: Readonly<Record<string, readonly [keyof FaultSettings, Read]>> = {
    seed: ['seed', Number],
    only: ['only', (text) => text.split('+')],
    latency: ['latency', latency],
    unavailable: ['unavailable', burst],
    limited: ['limited', burst],
    'lost-request': ['lostRequest', Number],
    'lost-answer': ['lostAnswer', Number],
    'cut-answer': ['cutAnswer', Number],
    locked: ['locked', Number],
    expired: ['expired', expired],
    'storage-full': ['storageFull', (text) => text === '' || text],
    'events-exhausted': ['eventsExhausted', (text) => text === '' || text]
};

/** Fault settings, or everything that is wrong with them in one sentence. */
export type ReadFaults = { readonly settings: FaultSettings } | { readonly problem: string };

/** Checks settings that came as JSON. */
export function readFaults(json: unknown): ReadFaults {
    const parsed = FAULT_SETTINGS.safeParse(json ?? {});
    return parsed.success ? { settings: parsed.data } : { problem: z.prettifyError(parsed.error) };
}

/** Reads `seed=7,unavailable=0.05,lost-answer=0.02,latency=150~50,limited=0.005x1500ms,storage-full`. */
export function parseFaultFlags(text: string): ReadFaults {
    const given: Record<string, unknown> = {};
    for (const flag of text.split(',').map((one) => one.trim())) {
        if (flag === '') continue;
        const [name = '', value = ''] = flag.split(/=(.*)/s);
        const known = Object.hasOwn(FLAGS, name) ? FLAGS[name] : undefined;
        if (!known) return { problem: `There is no fault "${name}"; there are ${Object.keys(FLAGS).join(', ')}.` };
        const [setting, read] = known;
        given[setting] = read(value);
    }
    return readFaults(given);
}
