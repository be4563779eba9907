import { z } from 'zod';
import { keepsSecrets } from '../auth/index.ts';
import { secret } from './secret.ts';
import { wordsFor } from './words.ts';

const address = z
    .url({ protocol: /^https?$/, error: 'is the address of the org, such as https://example.my.salesforce.com' })
    .refine(keepsSecrets, { error: 'begins with https, since a token is sent there: http is for this machine alone' })
    .refine((url) => URL.canParse(url) && new URL(url).href === `${new URL(url).origin}/`, {
        error: 'is the address alone, with nothing after the host and no password before it'
    });

const name = z.string().min(1);
const targetOrg = z.strictObject({ targetOrg: name });
const withToken = z.strictObject({ url: address, token: secret });
const jwt = z.strictObject({
    jwt: z.strictObject({
        clientId: name,
        username: name,
        privateKey: secret,
        loginUrl: address.default('https://login.salesforce.com'),
        audience: z.string().optional()
    })
});
const clientCredentials = z.strictObject({
    clientCredentials: z.strictObject({ clientId: name, clientSecret: secret, url: address })
});

/** The ways to sign in, by the setting that tells which one is meant. */
const WAYS = { targetOrg, jwt, clientCredentials, url: withToken, token: withToken } as const;

type Org = z.infer<(typeof WAYS)[keyof typeof WAYS]>;

/** How the writer signs in. What is wrong is told of the way that is meant, and not of all. */
export const orgSchema = z.unknown().transform((given, context): Org => {
    const meant = Object.entries(WAYS).filter(([key]) => typeof given === 'object' && given !== null && key in given);
    const [way, ...others] = new Set(meant.map(([, schema]) => schema));
    if (way === undefined || others.length > 0) {
        const message = `names ${way === undefined ? 'no' : 'more than one'} way to sign in: targetOrg, url with token, jwt or clientCredentials`;
        context.addIssue({ code: 'custom', message });
        return z.NEVER;
    }
    const parsed = way.safeParse(given, { error: wordsFor });
    parsed.error?.issues.forEach(({ path, message }) => context.addIssue({ code: 'custom', path, message }));
    return parsed.data ?? z.NEVER;
});
