import {
    editDeadLetter,
    listDeadLetters,
    oneLine,
    readCorrections,
    showDeadLetter,
    type DeadLetter,
    type DeadLetterDetail,
    type Outbox
} from '../../push/index.ts';
import { asksForHelp, wrongUse, type Command, type UsageError } from './command.ts';
import { readDeadLetterArguments, type DeadLetterArguments as Options, type Verb } from './deadLetterArguments.ts';
import { OUTBOX_USAGE, outboxPath, withOutbox } from './outbox.ts';
import { SUMMARIES } from './summaries.ts';

const USAGE = `phone-events dead-letters [list | show | edit | export] --outbox <file> [--id row-12] [--set Field__c=value] [--json]
  What the org refused, and what could not be read, with the reason. Nothing here is lost: correct it and replay it.
  list         every dead letter in a line (the default)
  show         one, with what was sent and the record as it came: --id
  edit         puts other values in its place: --id, and --set for each field; an empty value empties the field
  export       every one, a JSON document a line, with the record as it came in base64
${OUTBOX_USAGE}
  Example: phone-events dead-letters edit --config /etc/phone-events.json --id row-12 --set Caller_ID_Name__c=Ann`;

/** `phone-events dead-letters`. */
export const deadLettersCommand: Command = { summary: SUMMARIES['dead-letters'], usage: USAGE, run };

const ACTIONS: Readonly<Record<Verb, (outbox: Outbox, options: Options) => number | UsageError>> = {
    list,
    show,
    edit,
    export: exportAll
};

async function run(args: readonly string[]): Promise<number> {
    if (asksForHelp(args, USAGE)) {
        return 0;
    }
    const options = await readDeadLetterArguments(args);
    if ('usageError' in options) {
        return wrongUse(options, USAGE, args);
    }
    const file = await outboxPath(options);
    if (typeof file !== 'string') {
        return wrongUse(file, USAGE, args);
    }
    return withOutbox(
        file,
        (outbox) => {
            const done = ACTIONS[options.verb](outbox, options);
            return typeof done === 'number' ? done : wrongUse(done, USAGE, args);
        },
        args
    );
}

function list({ database }: Outbox, { json }: Options): number {
    const letters = listDeadLetters(database);
    console.log(
        json ? JSON.stringify(letters, undefined, 2) : [...letters.map(asLine), counted(letters.length)].join('\n')
    );
    return 0;
}

function asLine({ id, key, code, fields, reason, source, name }: DeadLetter): string {
    const where = fields.length === 0 ? '' : ` (${fields.join(', ')})`;
    return oneLine(`${id}  ${key ?? ''}  ${code}${where}: ${reason}  [${source ?? ''} ${name ?? ''}]`);
}

function counted(count: number): string {
    return count === 1 ? '1 dead letter' : `${count} dead letters`;
}

function show({ database }: Outbox, { id, json }: Options): number | UsageError {
    const letter = id === undefined ? undefined : showDeadLetter(database, id);
    if (letter === undefined) {
        return noSuch(id);
    }
    const printed = { ...letter, raw: asText(letter) };
    console.log(json ? JSON.stringify(printed, undefined, 2) : lines(printed).join('\n'));
    return 0;
}

function lines({
    raw,
    values,
    ...letter
}: Omit<DeadLetterDetail, 'raw'> & { readonly raw: string }): readonly string[] {
    return [
        asLine(letter),
        ...Object.entries(values).map(([field, value]) =>
            oneLine(`  ${field} = ${typeof value === 'string' ? value : JSON.stringify(value)}`)
        ),
        ...letter.notes.map((note) => oneLine(`  note: ${note}`)),
        oneLine(`  as it came: ${raw}`)
    ];
}

function asText({ raw }: DeadLetterDetail): string {
    return Buffer.from(raw ?? []).toString('utf8');
}

function edit({ database }: Outbox, { id, set, json }: Options): number | UsageError {
    const pairs = set.map((pair) => /^(\w+)=([^]*)$/.exec(pair));
    if (id === undefined || set.length === 0 || pairs.includes(null)) {
        return { usageError: 'edit needs --id, and --set Field__c=value for each field.' };
    }
    const fields = pairs.map((pair) => pair?.[1]);
    const again = fields.find((field, index) => fields.indexOf(field) < index);
    if (again !== undefined) {
        return { usageError: `${again} is set more than once. Nothing was changed.` };
    }
    const object = showDeadLetter(database, id)?.object;
    if (object === undefined) {
        return noSuch(id);
    }
    const read = readCorrections(
        object,
        pairs.map((pair) => [pair?.[1] ?? '', pair?.[2] ?? ''])
    );
    if (read.kind === 'wrong') {
        return { usageError: `${read.problems.join('; ')}. Nothing was changed.` };
    }
    const { values } = read;
    editDeadLetter(database, id, values);
    console.log(
        json ? JSON.stringify({ id, edited: values }) : `${id} is changed. Send it with: phone-events replay --id ${id}`
    );
    return 0;
}

function exportAll({ database }: Outbox): number {
    for (const { id } of listDeadLetters(database)) {
        const letter = showDeadLetter(database, id);
        if (letter !== undefined) {
            console.log(JSON.stringify({ ...letter, raw: Buffer.from(letter.raw ?? []).toString('base64') }));
        }
    }
    return 0;
}

function noSuch(id: string | undefined): UsageError {
    return {
        usageError:
            id === undefined ? 'Name the dead letter: --id.' : `There is no dead letter ${id} that this works on.`
    };
}
