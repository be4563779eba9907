import { SfCommand } from '@salesforce/sf-plugins-core';
import { COMMANDS as OURS } from '../commands/index.ts';
import type { Command } from '../commands/command.ts';
import { inEnvelope } from './envelope.ts';

/**
 * `sf phone-events <command>`: the same commands under the sf CLI, with the same options, output and exit codes. The options
 * are read by the command itself, so that both ways in stay one.
 */
export const COMMANDS: Readonly<Record<string, typeof SfCommand<unknown>>> = Object.fromEntries(
    await Promise.all(
        Object.entries(OURS).map(
            async ([name, load]) => [`phone-events:${name}`, sfCommand(name, await load())] as const
        )
    )
);

function sfCommand(name: string, command: Command): typeof SfCommand<unknown> {
    const [description = '', examples = ''] = command.usage.split(/\n *Examples?: /);
    return class extends SfCommand<unknown> {
        static override readonly summary = command.summary;
        static override readonly description = description;
        static override readonly examples = examples
            .split('\n')
            .map((line) => line.trim().replace(/\bphone-events (?=[a-z])/, 'sf $&'));
        static override readonly strict = false;
        // A service prints what happens as it happens: no envelope can hold that.
        static override readonly enableJsonFlag = name !== 'serve';

        async run(): Promise<unknown> {
            if (this.jsonEnabled()) {
                return inEnvelope(command, this.argv);
            }
            process.exitCode = await command.run(this.argv);
            return undefined;
        }
    };
}
