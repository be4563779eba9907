import type { UsageError } from './command.ts';
import { meant } from './meant.ts';
import { readArguments } from './options.ts';
import { OUTBOX_OPTIONS } from './outbox.ts';

/** The verbs, each with the options that it takes beside those of every command about an outbox. */
const VERBS = { list: [], show: ['id'], edit: ['id', 'set'], export: [] } as const;

export type Verb = keyof typeof VERBS;

/** What `phone-events dead-letters` is asked. */
export interface DeadLetterArguments {
    readonly verb: Verb;
    readonly outbox?: string | undefined;
    readonly config?: string | undefined;
    readonly id?: string | undefined;
    readonly set: readonly string[];
    readonly json: boolean;
}

/** What the arguments ask, or what is wrong with them. `list` where no verb is among them. */
export async function readDeadLetterArguments(args: readonly string[]): Promise<DeadLetterArguments | UsageError> {
    const read = await readArguments(args, {
        ...OUTBOX_OPTIONS,
        id: { type: 'string' },
        set: { type: 'string', multiple: true, default: [] as string[] }
    });
    if ('usageError' in read) {
        return read;
    }
    const { values, positionals } = read;
    const [verb = 'list', second] = positionals;
    if (second !== undefined) {
        return { usageError: `"${second}" stands alone. A dead letter is named with --id.` };
    }
    if (!isVerb(verb)) {
        const near = await meant(verb, Object.keys(VERBS));
        const said = `There is no "${verb}": dead-letters has list, show, edit and export.`;
        return { usageError: near === undefined ? said : `${said} Did you mean "${near}"?` };
    }
    const taken: readonly string[] = VERBS[verb];
    const given = [...(values.id === undefined ? [] : ['id']), ...(values.set.length === 0 ? [] : ['set'])];
    const other = given.find((option) => !taken.includes(option));
    return other === undefined ? { ...values, verb } : { usageError: `dead-letters ${verb} takes no --${other}.` };
}

function isVerb(word: string): word is Verb {
    return Object.hasOwn(VERBS, word);
}
