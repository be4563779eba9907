import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import {
    fixedSession,
    keepsSecrets,
    orgNames,
    phoneFormatter,
    readCountry,
    targetOrgSession,
    type OrgNames,
    type PhoneFormatter,
    type Session,
    type Transport
} from '../../push/index.ts';
import { givenPath, type UsageError } from './command.ts';

/** The options of every command that writes to an org. */
export const TARGET_OPTIONS = {
    'target-org': { type: 'string' },
    url: { type: 'string' },
    'token-file': { type: 'string' },
    // Known only to say why there is none.
    token: { type: 'string' },
    country: { type: 'string' },
    namespace: { type: 'string', default: '' },
    'dry-run': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false }
} as const;

export const TARGET_USAGE = `  --target-org an org that the sf CLI is signed in to, by alias or username; in the place of --url and a token
  --url        the org's address; also PHONE_EVENTS_URL
  --token-file a file that holds an access token; without it PHONE_EVENTS_TOKEN or SF_ACCESS_TOKEN is taken
  --country    the country of numbers without a + (two letters, such as GB); without it only numbers with a + become E.164
  --namespace  the package's namespace, where it was installed with one
  --dry-run    reads and checks everything, and sends nothing
  --json       the report as JSON`;

export interface TargetOptions {
    readonly 'target-org'?: string | undefined;
    readonly url?: string | undefined;
    readonly token?: string | undefined;
    readonly 'token-file'?: string | undefined;
    readonly country?: string | undefined;
    readonly namespace: string;
    readonly 'dry-run': boolean;
}

/** Where and how to write. */
export interface Target {
    readonly phone: PhoneFormatter;
    readonly names: OrgNames;
    /** Undefined for a dry run. */
    readonly org: { readonly session: Session; readonly transport: Transport } | undefined;
}

const transport: Transport = { fetch, sleep: (ms) => sleep(ms), random: Math.random };

/** The target from options and environment. */
export async function readTarget(options: TargetOptions): Promise<Target | UsageError> {
    if (options.token !== undefined) {
        return { usageError: NO_SECRETS };
    }
    const phone = readPhone(options.country);
    const org = options['dry-run'] ? undefined : await readOrg(options);
    if ('usageError' in phone) {
        return phone;
    }
    if (org !== undefined && 'usageError' in org) {
        return org;
    }
    if (!/^([A-Za-z][A-Za-z0-9_]{0,14})?$/.test(options.namespace)) {
        return { usageError: `--namespace ${options.namespace} is not a namespace: at most 15 letters and digits.` };
    }
    return { ...phone, names: orgNames(options.namespace), org };
}

/** How to write phone numbers, from `--country`. */
export function readPhone(name: string | undefined): { readonly phone: PhoneFormatter } | UsageError {
    const country = name === undefined ? undefined : readCountry(name);
    return name !== undefined && country === undefined
        ? { usageError: `--country ${name} is not a country's two letters, such as GB.` }
        : { phone: phoneFormatter(country) };
}

const NO_SECRETS =
    'A token is no argument, since every list of processes shows those: set PHONE_EVENTS_TOKEN, or name a file that holds it with --token-file. The one that was given may have been seen.';

async function readOrg(options: TargetOptions): Promise<Exclude<Target['org'], undefined> | UsageError> {
    const { url, 'token-file': file, 'target-org': alias } = options;
    if (alias !== undefined && (url !== undefined || file !== undefined)) {
        return { usageError: '--target-org stands in the place of --url and --token-file: give one or the other.' };
    }
    if (alias !== undefined && alias.trim() !== '') {
        return readAlias(alias);
    }
    const address = url ?? process.env['PHONE_EVENTS_URL'];
    if (address === undefined || !URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
        return { usageError: '--url must be the address of the org, such as https://example.my.salesforce.com.' };
    }
    if (!keepsSecrets(address)) {
        return { usageError: '--url begins with https, since a token is sent there: http is for this machine alone.' };
    }
    if (new URL(address).href !== `${new URL(address).origin}/`) {
        return { usageError: '--url is the address alone, with nothing after the host and no password before it.' };
    }
    const token = await readToken(file);
    return 'usageError' in token ? token : { session: fixedSession({ url: address, ...token }), transport };
}

/** An org of the sf CLI's store, which is asked at once: nothing is to be read for an org that is not there. */
async function readAlias(alias: string): Promise<Exclude<Target['org'], undefined> | UsageError> {
    const session = targetOrgSession(alias);
    try {
        await session.access();
        return { session, transport };
    } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return { usageError: `--target-org ${alias} cannot be used: ${reason}` };
    }
}

async function readToken(file: string | undefined): Promise<{ readonly token: string } | UsageError> {
    const given =
        file === undefined
            ? (process.env['PHONE_EVENTS_TOKEN'] ?? process.env['SF_ACCESS_TOKEN'])
            : await readFile(givenPath(file), 'utf8').catch(() => undefined);
    if (file !== undefined && given === undefined) {
        return { usageError: `--token-file ${file} cannot be read.` };
    }
    const token = given?.trim();
    if (token === undefined || token === '') {
        return { usageError: 'There is no token: set PHONE_EVENTS_TOKEN or SF_ACCESS_TOKEN, or give --token-file.' };
    }
    return /^[\x21-\x7e]*$/.test(token)
        ? { token }
        : { usageError: 'The token holds blanks or signs that no token has. Copy it again.' };
}
