import { setTimeout as sleep } from 'node:timers/promises';
import {
    fixedSession,
    orgNames,
    phoneFormatter,
    readCountry,
    targetOrgSession,
    type OrgNames,
    type PhoneFormatter,
    type Session,
    type Transport
} from '../../push/index.ts';
import type { UsageError } from './command.ts';

/** The options of every command that writes to an org. */
export const TARGET_OPTIONS = {
    'target-org': { type: 'string' },
    url: { type: 'string' },
    token: { type: 'string' },
    country: { type: 'string' },
    namespace: { type: 'string', default: '' },
    'dry-run': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false }
} as const;

export const TARGET_USAGE = `  --target-org an org that the sf CLI is signed in to, by alias or username; in the place of --url and --token
  --url        the org's address; also PHONE_EVENTS_URL
  --token      an access token; better PHONE_EVENTS_TOKEN or SF_ACCESS_TOKEN, which no list of processes shows
  --country    the country of numbers without a + (two letters, such as GB); without it only numbers with a + become E.164
  --namespace  the package's namespace, where it was installed with one
  --dry-run    reads and checks everything, and sends nothing
  --json       the report as JSON`;

export interface TargetOptions {
    readonly 'target-org': string | undefined;
    readonly url: string | undefined;
    readonly token: string | undefined;
    readonly country: string | undefined;
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
export function readTarget(options: TargetOptions): Target | UsageError {
    const phone = readPhone(options.country);
    const org = options['dry-run'] ? undefined : readOrg(options);
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

function readOrg(options: TargetOptions): Exclude<Target['org'], undefined> | UsageError {
    const { url, token, 'target-org': alias } = options;
    if (alias !== undefined && (url !== undefined || token !== undefined)) {
        return { usageError: '--target-org stands in the place of --url and --token: give one or the other.' };
    }
    if (alias !== undefined && alias.trim() !== '') {
        return { session: targetOrgSession(alias), transport };
    }
    const address = url ?? process.env['PHONE_EVENTS_URL'];
    const secret = (token ?? process.env['PHONE_EVENTS_TOKEN'] ?? process.env['SF_ACCESS_TOKEN'])?.trim();
    if (address === undefined || !URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
        return { usageError: '--url must be the address of the org, such as https://example.my.salesforce.com.' };
    }
    if (new URL(address).href !== `${new URL(address).origin}/`) {
        return { usageError: '--url is the address alone, with nothing after the host and no password before it.' };
    }
    if (secret !== undefined && !/^[\x21-\x7e]*$/.test(secret)) {
        return { usageError: 'The token holds blanks or signs that no token has. Copy it again.' };
    }
    if (secret === undefined || secret === '') {
        return { usageError: 'There is no token: set PHONE_EVENTS_TOKEN or SF_ACCESS_TOKEN, or give --token.' };
    }
    return { session: fixedSession({ url: address, token: secret }), transport };
}
