import type { Command } from './command.ts';
import type { CommandName } from './summaries.ts';

const LOADERS: Readonly<Record<CommandName, () => Promise<Command>>> = {
    push: async () => (await import('./push.ts')).pushCommand,
    serve: async () => (await import('./serve.ts')).serveCommand,
    status: async () => (await import('./status.ts')).statusCommand,
    'dead-letters': async () => (await import('./deadLetters.ts')).deadLettersCommand,
    replay: async () => (await import('./replay.ts')).replayCommand,
    directory: async () => (await import('./directory.ts')).directoryCommand,
    classify: async () => (await import('./classify.ts')).classifyCommand,
    report: async () => (await import('./report.ts')).reportCommand
};

/** Every command by its name. Each loads what it needs and no more: a report needs the local org, the writer does not. */
export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = LOADERS;
