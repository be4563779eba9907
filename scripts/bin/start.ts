// npm start: the local org with the project's own metadata and sample data, on this machine only.
import { existsSync, readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import path from 'node:path';
import type { StartedOrg } from '../org/index.ts';
import { explain, parseOrExplain } from './arguments.ts';
import { ROOT } from './run.ts';

const USAGE = `Usage: npm start -- [--root <folder>] [--data <folder> | --no-data] [--port <n>] [--host <address>] [--now <instant>] [--namespace <ns>] [--language <code>] [--token <text>]
                    [--as <permission set>[,<set>]] [--data-dir <folder>] [--faults <list>] [--daily-requests <n>]
                    [--daily-events <n>] [--jwt-certificate <file>]

  --root       a Salesforce DX project; this one where absent
  --data       folder of data-tree files with a plan.json; "data" in the project where absent
  --no-data    start empty
  --port       port on 127.0.0.1; 0 takes any free one (8060, or the next free one, where absent)
  --host       address to listen on instead of 127.0.0.1, for example 192.0.2.7, or 0.0.0.0 for all. Other machines then
               reach the org, unencrypted: for networks you trust. Pages need the token: /secur/frontdoor.jsp?sid=<token>
  --now        fixes the org's clock, for example 2026-03-02T14:30:00Z
  --namespace  puts this before every custom name, as in a managed package
  --language   language of the pages, for example de, fr, es, nl or ar; English where absent
  --token      session token for clients, <organization id>!<anything>; made anew at each start where absent
  --as         the user with these permission sets alone, by name or label, instead of the admin; the picker in the
               pages' header changes it for the visit
  --faults     what goes wrong on request, seeded and repeatable, as a list with commas:
                 seed=7                    other faults
                 only=composite+jobs       on these addresses below /services/data/vXX.0/ only
                 latency=150~50            milliseconds, and how far around that
                 unavailable=0.05          503 for that share of requests
                 limited=0.005x1500ms      403 REQUEST_LIMIT_EXCEEDED, then for that time (x20: for 20 requests)
                 lost-request=0.01, lost-answer=0.02, cut-answer=0.01
                                           connection cut before the work, after its commit, half-way through the answer
                 locked=0.03               UNABLE_TO_LOCK_ROW for that share of records
                 expired=200               401 after that many requests of a session (0.01: by chance) until a new token
                 storage-full, events-exhausted
               While it runs: GET, PUT and DELETE /local/faults.
  --data-dir   folder that keeps records, jobs and snapshots through restarts; everything is in memory where absent
  --daily-requests   enforces the day's allocation of requests (100,000 that are only counted, where absent)
  --daily-events     enforces the day's allocation of events delivered (50,000 that are only counted, where absent)
  --jwt-certificate  certificate or public key (PEM) for clients that sign in by JWT at /services/oauth2/token`;

const { values } = parseOrExplain(
    {
        options: {
            root: { type: 'string', default: ROOT },
            data: { type: 'string' },
            'no-data': { type: 'boolean', default: false },
            port: { type: 'string' },
            host: { type: 'string' },
            now: { type: 'string' },
            namespace: { type: 'string' },
            language: { type: 'string' },
            token: { type: 'string' },
            as: { type: 'string' },
            'data-dir': { type: 'string' },
            faults: { type: 'string' },
            'daily-requests': { type: 'string' },
            'daily-events': { type: 'string' },
            'jwt-certificate': { type: 'string' }
        }
    },
    USAGE
);

const root = path.resolve(values.root);
if (!existsSync(path.join(root, 'sfdx-project.json'))) {
    explain(`--root names the folder of a Salesforce DX project; ${root} has no sfdx-project.json.`, USAGE);
}
if (values.port !== undefined && !(/^\d{1,5}$/.test(values.port) && Number(values.port) <= 65535)) {
    explain(`--port is a number from 0 to 65535, not "${values.port}".`, USAGE);
}
const port = values.port === undefined ? undefined : Number(values.port);
const now = values.now === undefined ? undefined : instant(values.now);
if (now !== undefined && Number.isNaN(now))
    explain(`--now is an instant such as 2026-03-02T14:30:00Z, not "${values.now}".`, USAGE);
if (values.language !== undefined && !/^[a-z]{2,3}(-[A-Z]{2})?$/.test(values.language)) {
    explain(`--language is a language such as de or fr, not "${values.language}".`, USAGE);
}
if (values.token !== undefined && !/^[\w!.-]+$/.test(values.token)) {
    explain('--token takes letters, digits and ! . _ - only, for it travels in a header.', USAGE);
}
if (values.host !== undefined && values.host !== 'localhost' && isIP(values.host) === 0) {
    explain(`--host is an address of this machine such as 192.0.2.7, not "${values.host}".`, USAGE);
}
for (const name of ['daily-requests', 'daily-events'] as const) {
    const text = values[name];
    if (text !== undefined && !/^\d{1,9}$/.test(text))
        explain(`--${name} is a number of ${name.slice('daily-'.length)}, not "${text}".`, USAGE);
}
// Loaded when the arguments so far are right: it takes a second.
const { formatProblem, isNamespace } = await import('../metadata/index.ts');
if (values.namespace !== undefined && !isNamespace(values.namespace)) {
    explain(`--namespace takes 1 to 15 letters and digits, not "${values.namespace}".`, USAGE);
}
const { AccessError, DataFolderError, ensureVendor, homeLinks, parseFaultFlags, PortError, startOrg } =
    await import('../org/index.ts');

const faults = parseFaultFlags(values.faults ?? '');
if ('problem' in faults) explain(`--faults: ${faults.problem}`, USAGE);
const certificate = certificateText();
const data = dataFolder();
const homeFile = path.join(data ?? path.join(root, 'data'), 'home.json');
const web = { homeFile, progress: (line: string) => console.log(line) };

try {
    await ensureVendor(web);
    const local = await startOrg({
        root,
        port,
        host: values.host,
        now,
        namespace: values.namespace,
        language: values.language,
        token: values.token,
        as: values.as?.split(','),
        data,
        ...('settings' in faults && values.faults !== undefined && { faults: faults.settings }),
        ...(values['daily-requests'] !== undefined && { dailyRequests: Number(values['daily-requests']) }),
        ...(values['daily-events'] !== undefined && { dailyEvents: Number(values['daily-events']) }),
        certificate,
        ...(values['data-dir'] !== undefined && { dataDir: path.resolve(values['data-dir']) }),
        web,
        logError: console.error
    });
    for (const problem of local.problems) console.error(formatProblem(problem));
    announce(local);
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
        process.once(signal, () => void local.close().then(() => process.exit(0)));
} catch (error) {
    if (error instanceof AccessError) explain(`--as: ${error.message}`, USAGE);
    if (!(error instanceof PortError || error instanceof DataFolderError)) throw error;
    console.error(error.message);
    process.exit(1);
}

/** Milliseconds since 1970; NaN for a text without a day, or a time without its zone, which could mean several. */
function instant(text: string): number {
    const isExact = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/.test(text);
    return isExact ? Date.parse(text) : NaN;
}

function certificateText(): string | undefined {
    const file = values['jwt-certificate'];
    if (file === undefined) return undefined;
    if (!existsSync(file)) return explain(`--jwt-certificate names a PEM file; there is no ${file}.`, USAGE);
    return readFileSync(file, 'utf8');
}

/** The folder asked for, else the project's own where it has one. */
function dataFolder(): string | undefined {
    if (values['no-data']) return undefined;
    if (values.data !== undefined) {
        const named = path.resolve(values.data);
        if (existsSync(path.join(named, 'plan.json'))) return named;
        return explain(`--data names a folder of data-tree files; ${named} has no plan.json.`, USAGE);
    }
    const own = path.join(root, 'data');
    return existsSync(path.join(own, 'plan.json')) ? own : undefined;
}

function announce({ url, token, org, visitor, loaded, reopened }: StartedOrg): void {
    const records = reopened ? 'the records of its data folder' : `${loaded.records.toLocaleString('en')} records`;
    const [story] = homeLinks(org, homeFile);
    const seconds = (performance.now() / 1000).toFixed(1);
    console.log(`The local org is ready after ${seconds} s, with ${records}.

  Home    ${url}/${story === undefined ? '' : `\n  A call  ${url}${story.path}  (${story.title})`}
  User    ${visitor.user.name}
  Token   ${token}${values.host === undefined ? '' : `\n  Sign in ${url}/secur/frontdoor.jsp?sid=${encodeURIComponent(token)}`}

Clients send the token as "Authorization: Bearer …"; ${values.host === undefined ? 'pages sign in by themselves' : 'pages need it too'}. The picker in their header
changes the user (${org.users.length} here), and the home page shows that user's token. Stop with Ctrl+C.`);
}
