import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { UsageError } from './command.ts';
import { meant } from './meant.ts';

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<Config extends Options> = ReturnType<
    typeof parseArgs<{ options: Config; strict: true; allowPositionals: true }>
>;

/**
 * The options of a command that takes nothing else, or the first thing that is wrong with them. `stray` says what to do with
 * a word that stands alone.
 */
export async function readOptions<Config extends Options>(
    args: readonly string[],
    options: Config,
    stray = 'Each value follows its option.'
): Promise<Parsed<Config>['values'] | UsageError> {
    const read = await readArguments(args, options);
    if ('usageError' in read) {
        return read;
    }
    const [first] = read.positionals;
    return first === undefined ? read.values : { usageError: `"${first}" stands alone. ${stray}` };
}

/** The options of a command and the words that stand alone, or the first thing that is wrong with them. */
export async function readArguments<Config extends Options>(
    args: readonly string[],
    options: Config
): Promise<Parsed<Config> | UsageError> {
    const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
    const given = tokens.filter((token) => token.kind === 'option');
    for (const [index, option] of given.entries()) {
        const again = given.findIndex(({ name }) => name === option.name) < index;
        const usageError = await mistakeOf(option, again, options);
        if (usageError !== undefined) {
            return { usageError };
        }
    }
    // Written with =, so that a value may begin with a dash.
    const plain = tokens.map((token) =>
        token.kind === 'option' ? inline(token) : token.kind === 'positional' ? token.value : '--'
    );
    return parseArgs({ args: plain, options, strict: true, allowPositionals: true });
}

interface Given {
    readonly name: string;
    readonly rawName: string;
    readonly value?: string | undefined;
    readonly inlineValue?: boolean | undefined;
}

function inline({ name, value }: Given): string {
    return value === undefined ? `--${name}` : `--${name}=${value}`;
}

/** What is wrong with an option, without its value: that may be a secret. */
async function mistakeOf(given: Given, again: boolean, options: Options): Promise<string | undefined> {
    const { name, rawName, value } = given;
    const known = Object.hasOwn(options, name) ? options[name] : undefined;
    if (!rawName.startsWith('--')) {
        return `There is no option ${rawName}: each begins with two dashes.`;
    }
    if (known === undefined) {
        const near = await meant(name, Object.keys(options));
        return `There is no option ${rawName}.${near === undefined ? '' : ` Did you mean --${near}?`}`;
    }
    if (again && known.multiple !== true) {
        return `${rawName} is given more than once.`;
    }
    if (known.type === 'boolean') {
        return value === undefined ? undefined : `${rawName} takes no value.`;
    }
    if (value === undefined) {
        return `${rawName} needs a value.`;
    }
    return looksLikeOption(given)
        ? `${rawName} needs a value. One that begins with a dash is written ${rawName}=-….`
        : undefined;
}

/** Whether the value is rather the next option: the own one was forgotten. A negative number is a value. */
function looksLikeOption({ value = '', inlineValue }: Given): boolean {
    return inlineValue !== true && /^-[^\d]/.test(value);
}
