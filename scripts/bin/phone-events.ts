// npm run phone-events -- <command>: the command line of the writer, and of reports.
import { COMMANDS } from './commands/index.ts';

// Whoever reads the output may have seen enough (`| head`): that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') {
        throw error;
    }
});

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (command === undefined) {
    const asked = ['', '--help', '-h', 'help'].includes(name);
    const usage = (await Promise.all(Object.values(COMMANDS).map((load) => load()))).map((one) => one.usage);
    console.error([...(asked ? [] : [`There is no command "${name}".`, '']), ...usage].join('\n\n'));
    process.exitCode = asked ? 0 : 2;
} else {
    process.exitCode = await (await command()).run(args);
}
