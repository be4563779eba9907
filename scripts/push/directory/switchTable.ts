import type { DirectoryList } from './lists.ts';

/** A table in the words of a list: its columns, then rows with the line each stands on. A row that cannot be read has its cells alone. */
export interface SwitchTable {
    readonly columns: readonly string[];
    /** How many cells the switch's own header has. */
    readonly width: number;
    readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

type Cells = ReadonlyMap<string, string>;

interface SwitchList {
    /** Columns by which the switch's answer is known. */
    readonly known: readonly string[];
    readonly columns: readonly string[];
    readonly read: (cells: Cells) => readonly string[];
}

/** `list_users` (mod_commands) and `callcenter_config queue list` (mod_callcenter) of FreeSWITCH, as its sources print them. */
const SWITCH_LISTS: Partial<Record<DirectoryList['name'], SwitchList>> = {
    users: {
        known: ['userid', 'domain', 'effective_caller_id_name'],
        columns: ['switch_key', 'name', 'sip_extension'],
        read: (cells) => {
            const user = cells.get('userid') ?? '';
            return [`${user}@${cells.get('domain') ?? ''}`, cells.get('effective_caller_id_name') || user, user];
        }
    },
    queues: {
        known: ['name', 'strategy', 'moh_sound'],
        columns: ['switch_key', 'name'],
        read: (cells) => {
            const queue = cells.get('name') ?? '';
            return [queue, queue.replace(/@[^@]*$/, '') || queue];
        }
    }
};

/** The end of an answer: the switch says whether it is whole. */
const WHOLE = '+OK';

/**
 * Reads what the switch prints for `fs_cli -x list_users` or `fs_cli -x "callcenter_config queue list"`. Undefined where it
 * is no such answer; a text where it is one that is not whole. A user of several groups is there once.
 */
export function readSwitchTable(text: string, { name }: Pick<DirectoryList, 'name'>): SwitchTable | string | undefined {
    const list = SWITCH_LISTS[name];
    const lines = text
        .split(/\r?\n/)
        .map((content, index) => ({ line: index + 1, content: content.trim() }))
        .filter(({ content }) => content !== '');
    const [header, ...body] = lines;
    const names = header?.content.split('|') ?? [];
    if (list?.known.every((column) => names.includes(column)) !== true) {
        return header?.content.startsWith('-ERR') === true ? header.content : undefined;
    }
    if (body.at(-1)?.content !== WHOLE) {
        return `it does not end with ${WHOLE}`;
    }
    const rows = new Map<string, SwitchTable['rows'][number]>();
    for (const { line, content } of body.slice(0, -1)) {
        const cells = content.split('|');
        const read =
            cells.length === names.length
                ? list.read(new Map(names.map((column, at) => [column, cells[at] ?? ''])))
                : cells;
        const key = read[0] === undefined || read === cells ? content : read[0].toLowerCase();
        if (!rows.has(key)) {
            rows.set(key, { line, cells: read });
        }
    }
    return { columns: list.columns, width: names.length, rows: [...rows.values()] };
}
