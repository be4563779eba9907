#!/usr/bin/env node
// npm run phone-events -- <command>: the command line of the writer, and of reports.
import type { Command } from './commands/command.ts';

/** Each loads what it needs and no more: a report needs the local org, the writer does not. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
    push: async () => (await import('./commands/push.ts')).pushCommand,
    serve: async () => (await import('./commands/serve.ts')).serveCommand,
    status: async () => (await import('./commands/status.ts')).statusCommand,
    'dead-letters': async () => (await import('./commands/deadLetters.ts')).deadLettersCommand,
    replay: async () => (await import('./commands/replay.ts')).replayCommand,
    directory: async () => (await import('./commands/directory.ts')).directoryCommand,
    classify: async () => (await import('./commands/classify.ts')).classifyCommand,
    report: async () => (await import('./commands/report.ts')).reportCommand
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
    const usage = (await Promise.all(Object.values(COMMANDS).map((load) => load()))).map((one) => one.usage);
    console.error([...(asked ? [] : [`There is no command "${name}".`, '']), ...usage].join('\n\n'));
    process.exitCode = asked ? 0 : 2;
} else {
    process.exitCode = await (await command()).run(args);
}
