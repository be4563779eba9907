import { z } from 'zod';
import { NoWay, type Access } from '../send/index.ts';
import { refuseOpenWay } from './address.ts';

const tokenSchema = z.object({ access_token: z.string().min(1), instance_url: z.url() });
const refusalSchema = z.object({ error: z.string(), error_description: z.string().optional() });

/** How long a sign-in may take, in milliseconds. */
const TIMEOUT_MS = 30_000;

/** Asks an OAuth token endpoint. Rejects with the org's own words, never with what was sent; as NoWay where it was not the org that answered. */
export async function askForToken(
    loginUrl: string,
    parameters: Readonly<Record<string, string>>,
    fetcher: typeof fetch
): Promise<Access> {
    const endpoint = `${loginUrl.replace(/\/+$/, '')}/services/oauth2/token`;
    const response = await reach(endpoint, parameters, fetcher);
    const body: unknown = await response.json().catch(() => undefined);
    const token = tokenSchema.safeParse(body);
    if (response.ok && token.success) {
        refuseOpenWay(token.data.instance_url);
        return { url: token.data.instance_url, token: token.data.access_token };
    }
    const refusal = refusalSchema.safeParse(body);
    if (!refusal.success) {
        throw new NoWay(`${endpoint} gave no token (HTTP ${response.status}).`);
    }
    const { error, error_description: description = 'no description' } = refusal.data;
    throw new Error(`${endpoint} gave no token (${error}: ${description}).`);
}

async function reach(
    endpoint: string,
    parameters: Readonly<Record<string, string>>,
    fetcher: typeof fetch
): Promise<Response> {
    try {
        return await fetcher(endpoint, {
            method: 'POST',
            body: new URLSearchParams(parameters),
            headers: { accept: 'application/json' },
            redirect: 'error',
            signal: AbortSignal.timeout(TIMEOUT_MS)
        });
    } catch (error) {
        const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
        throw new NoWay(`No answer from ${endpoint}: ${cause instanceof Error ? cause.message : String(cause)}.`);
    }
}
