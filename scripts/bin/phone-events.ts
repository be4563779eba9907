#!/usr/bin/env node
// npm run phone-events -- <command>: the command line of the writer, and of reports.
import { classifyCommand } from './commands/classify.ts';
import type { Command } from './commands/command.ts';
import { deadLettersCommand } from './commands/deadLetters.ts';
import { directoryCommand } from './commands/directory.ts';
import { pushCommand } from './commands/push.ts';
import { reportCommand } from './commands/report.ts';
import { replayCommand } from './commands/replay.ts';
import { serveCommand } from './commands/serve.ts';
import { statusCommand } from './commands/status.ts';

const COMMANDS: Readonly<Record<string, Command>> = {
    push: pushCommand,
    serve: serveCommand,
    status: statusCommand,
    'dead-letters': deadLettersCommand,
    replay: replayCommand,
    directory: directoryCommand,
    classify: classifyCommand,
    report: reportCommand
};

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
    const usage = Object.values(COMMANDS).map((one) => one.usage);
    console.error([...(asked ? [] : [`There is no command "${name}".`, '']), ...usage].join('\n\n'));
    process.exitCode = asked ? 0 : 2;
} else {
    process.exitCode = await command.run(args);
}
