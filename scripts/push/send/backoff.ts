const FIRST_MS = 500;
const LONGEST_MS = 60_000;

/** How long to wait after the `attempt`th try (1 for the first): doubling up to a minute, then half more or less by chance. */
export function backoffMs(attempt: number, random: () => number): number {
    return Math.min(FIRST_MS * 2 ** (attempt - 1), LONGEST_MS) * (0.5 + random());
}

/** A Retry-After header in seconds, at most a minute; undefined where there is none, or a date. */
export function retryAfterMs(header: string | null): number | undefined {
    return header !== null && /^\d+$/.test(header) ? Math.min(Number(header) * 1000, LONGEST_MS) : undefined;
}
