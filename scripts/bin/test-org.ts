// npm run test:org: the cases that every org must pass, through jsforce and the sf CLI; on a fresh local org, or on any org.
import { explain, parseOrExplain } from './arguments.ts';
import { run } from './run.ts';

const USAGE = `Usage: npm run test:org -- [--url <instance url> --token <access token>]

Runs the conformance suite through jsforce and the sf CLI: without arguments against a fresh local org, else against the org
of that address. Records it makes there carry a mark of the run in their keys and are deleted at the end; no other record is
touched. What the org lacks is skipped, with the reason. The token may also stand in ORG_TOKEN, where nobody else sees it.`;

const { values } = parseOrExplain({ options: { url: { type: 'string' }, token: { type: 'string' } } }, USAGE);
const token = values.token ?? process.env['ORG_TOKEN'];
if (values.url !== undefined && token === undefined) explain('An org at --url needs --token, or ORG_TOKEN.', USAGE);
if (values.url === undefined && values.token !== undefined) explain('--token needs the org at --url.', USAGE);
if (values.url !== undefined && !URL.canParse(values.url))
    explain(`--url takes an address, not '${values.url}'.`, USAGE);

process.env['ORG_SUITE'] = 'full';
if (values.url !== undefined && token !== undefined)
    Object.assign(process.env, { ORG_URL: values.url, ORG_TOKEN: token });
else delete process.env['ORG_TOKEN'];
process.exit(run('node', ['--disable-warning=ExperimentalWarning', '--test', 'tests/conformance/*.test.ts']));
