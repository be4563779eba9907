import { setTimeout as sleep } from 'node:timers/promises';
import {
    diskFiles,
    formatReport,
    isClean,
    orgNames,
    phoneFormatter,
    pushRecords,
    readCountry,
    reportPush,
    type Transport
} from '../../push/index.ts';
import { cannotRead, givenPath, readOptions, readOrg, wrongUse, type Command } from './command.ts';

const USAGE = `phone-events push --from <file or folder> --url <org> [--token <token>] [--country GB] [--namespace ns] [--dry-run] [--json]
  Reads call records of mod_json_cdr and writes the calls and their missed attempts to the org.
  --from       a record, or a folder with records (.json) at any depth
  --url        the org's address; also PHONE_EVENTS_URL
  --token      an access token; better PHONE_EVENTS_TOKEN or SF_ACCESS_TOKEN, which no list of processes shows
  --country    the country of numbers without a + (two letters); without it only numbers with a + become E.164
  --namespace  the package's namespace, where it was installed with one
  --dry-run    reads and classifies, and sends nothing
  --json       the report as JSON`;

/** The transport of the real world. */
export const transport: Transport = { fetch, sleep: (ms) => sleep(ms), random: Math.random };

/** `phone-events push`. */
export const pushCommand: Command = { usage: USAGE, run };

async function run(args: readonly string[]): Promise<number> {
    const options = readOptions(args, {
        from: { type: 'string' },
        url: { type: 'string' },
        token: { type: 'string' },
        country: { type: 'string' },
        namespace: { type: 'string', default: '' },
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false }
    });
    if ('usageError' in options) {
        return wrongUse(options.usageError, USAGE);
    }
    const { from, country: countryName, namespace } = options;
    const country = countryName === undefined ? undefined : readCountry(countryName);
    if (from === undefined) {
        return wrongUse('--from is missing.', USAGE);
    }
    if (countryName !== undefined && country === undefined) {
        return wrongUse(`--country ${countryName} is not a country's two letters, such as GB.`, USAGE);
    }
    const org = options['dry-run'] ? undefined : readOrg(options.url, options.token);
    if (org !== undefined && 'usageError' in org) {
        return wrongUse(org.usageError, USAGE);
    }
    try {
        const pushed = await pushRecords({
            from: givenPath(from),
            files: diskFiles,
            now: Date.now(),
            phone: phoneFormatter(country),
            names: orgNames(namespace),
            org: org === undefined ? undefined : { ...org, transport }
        });
        const report = reportPush(pushed);
        console.log(
            options.json ? JSON.stringify(report, undefined, 2) : formatReport(report, options['dry-run']).join('\n')
        );
        return isClean(report) ? 0 : 1;
    } catch (error) {
        return cannotRead(from, error);
    }
}
