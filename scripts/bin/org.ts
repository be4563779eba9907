// npm run org: keeps, brings back and resets the records of a local org that runs, and lets things go wrong in it.
import { explain, parseOrExplain } from './arguments.ts';

const USAGE = `Usage: npm run org -- <command> --token <text> [--url <address>]

  snapshots             lists what was kept
  snapshot <name>       keeps all records under a name
  restore <name>        brings them back
  drop <name>           forgets them
  reset sample|empty    begins anew, with the data the org was started with or without any
  faults [<JSON>|off]   what goes wrong on request: tells it, sets it, ends it

  --url    http://127.0.0.1:8060 where absent
  --token  as npm start prints it; the environment variable ORG_TOKEN where absent`;

const { values, positionals } = parseOrExplain(
    {
        allowPositionals: true,
        options: { url: { type: 'string', default: 'http://127.0.0.1:8060' }, token: { type: 'string' } }
    },
    USAGE
);

type Call = readonly [method: string, path: string, body?: string];

function callOf([command, argument = '']: readonly string[]): Call | undefined {
    const name = encodeURIComponent(argument);
    switch (command) {
        case 'snapshots':
            return ['GET', '/local/snapshots'];
        case 'snapshot':
            return ['POST', '/local/snapshots', JSON.stringify({ name: argument })];
        case 'restore':
            return ['POST', `/local/snapshots/${name}/restore`];
        case 'drop':
            return ['DELETE', `/local/snapshots/${name}`];
        case 'reset':
            return ['POST', '/local/reset', JSON.stringify({ to: argument })];
        case 'faults':
            if (argument === '') return ['GET', '/local/faults'];
            return argument === 'off' ? ['DELETE', '/local/faults'] : ['PUT', '/local/faults', argument];
        default:
            return undefined;
    }
}

const call = callOf(positionals) ?? explain(`There is no command "${positionals[0] ?? ''}".`, USAGE);
const token = values.token ?? process.env['ORG_TOKEN'];
if (token === undefined) explain('The token is missing; npm start prints it.', USAGE);

try {
    const [method, path, body] = call;
    const answer = await fetch(new URL(path, values.url), {
        method,
        headers: { authorization: `Bearer ${token}` },
        ...(body !== undefined && { body })
    });
    const text = await answer.text();
    (answer.ok ? console.log : console.error)(text === '' ? 'Done.' : text);
    process.exitCode = answer.ok ? 0 : 1;
} catch {
    console.error(`No local org answers at ${values.url}. Start one with npm start.`);
    process.exitCode = 1;
}
