/** How much of the org's API requests of the last 24 hours is used. */
export interface ApiUsage {
    readonly used: number;
    readonly allowed: number;
}

/** Reads `Sforce-Limit-Info: api-usage=10018/100000`, undefined where it says nothing of that. */
export function readLimit(header: string | null): ApiUsage | undefined {
    const [, used, allowed] = /api-usage=(\d+)\/(\d+)/.exec(header ?? '') ?? [];
    return used === undefined || allowed === undefined ? undefined : { used: Number(used), allowed: Number(allowed) };
}
