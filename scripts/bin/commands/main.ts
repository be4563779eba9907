import { tellFailure } from './command.ts';
import { COMMANDS } from './index.ts';
import { meant } from './meant.ts';
import { SUMMARIES } from './summaries.ts';

/** Runs the command that the arguments begin with; gives its exit code. Without one, or with `--help`, lists them all. */
export async function runCommandLine([name = '--help', ...args]: readonly string[]): Promise<number> {
    if (['--help', '-h', 'help'].includes(name)) {
        console.log(['phone-events <command> [options]', '', ...LIST, '', MORE].join('\n'));
        return 0;
    }
    const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    return load === undefined ? noSuchCommand(name, args) : (await load()).run(args);
}

const MORE = 'phone-events <command> --help tells more.';
const WIDTH = Math.max(...Object.keys(SUMMARIES).map((name) => name.length));
const LIST = Object.entries(SUMMARIES).map(([name, summary]) => `  ${name.padEnd(WIDTH)}  ${summary}`);

async function noSuchCommand(name: string, args: readonly string[]): Promise<number> {
    const said = name.startsWith('-') ? `A command comes first, not ${name}.` : `There is no command "${name}".`;
    const near = await meant(name, Object.keys(SUMMARIES));
    const message = near === undefined ? said : `${said} Did you mean "${near}"?`;
    if (args.includes('--json') || name === '--json') {
        tellFailure({ code: 'USAGE', message, remedy: 'See phone-events --help.' }, ['--json']);
    } else {
        console.error([message, '', ...LIST].join('\n'));
    }
    return 2;
}
