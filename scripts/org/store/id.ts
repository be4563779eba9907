import type { ObjectModel, SourceModel } from '../../metadata/index.ts';
import { wholeModel } from './access.ts';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const CHECKSUM = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
/** Ids of this org carry it after the key prefix, where Salesforce puts the instance. */
const INSTANCE = 'Lo0';

/** Key prefixes that Salesforce documents for its own objects. */
const STANDARD_PREFIXES: Readonly<Record<string, string>> = {
    Organization: '00D',
    RecordType: '012',
    User: '005',
    Account: '001',
    Contact: '003',
    Opportunity: '006',
    Lead: '00Q',
    Case: '500',
    Task: '00T',
    Event: '00U'
};

function base62(value: number, digits: number): string {
    let rest = value;
    let text = '';
    for (let digit = 0; digit < digits; digit += 1) {
        text = (ALPHABET[rest % 62] ?? '0') + text;
        rest = Math.floor(rest / 62);
    }
    return text;
}

/** The three characters that make a 15-character id safe where case is lost: one bit for each capital, five a character. */
function checksum(id15: string): string {
    let suffix = '';
    for (let block = 0; block < 15; block += 5) {
        let bits = 0;
        for (let offset = 0; offset < 5; offset += 1) {
            const code = id15.charCodeAt(block + offset);
            if (code >= 65 && code <= 90) bits |= 1 << offset;
        }
        suffix += CHECKSUM[bits] ?? 'A';
    }
    return suffix;
}

/** The 18-character id of the record with that number (from 1) among those of a key prefix. */
export function makeId(prefix: string, number: number): string {
    const id15 = prefix + INSTANCE + base62(number, 9);
    return id15 + checksum(id15);
}

/** The 18-character form of an id given with 15 or 18 characters; undefined where it is no id. */
export function normalizeId(id: string): string | undefined {
    if (!/^(?:[0-9A-Za-z]{15}|[0-9A-Za-z]{18})$/.test(id)) return undefined;
    const id15 = id.slice(0, 15);
    const full = id15 + checksum(id15);
    return id.length === 15 || id === full ? full : undefined;
}

function ranked(model: SourceModel, kind: ObjectModel['kind']): readonly string[] {
    const names = [...model.objects.values()].filter((object) => object.kind === kind).map((object) => object.name);
    return names.filter((name) => !(name in STANDARD_PREFIXES)).sort();
}

const prefixes = new WeakMap<SourceModel, ReadonlyMap<string, string>>();

const LEADS = { custom: 'a', customSetting: 'a', customMetadata: 'm', platformEvent: 'e', standard: '0' } as const;

/** The first prefix of a kind from a place on that no other object has. */
function freePrefix(kind: ObjectModel['kind'], at: number, taken: ReadonlySet<string>): string {
    for (let place = at; ; place += 1) {
        // standard objects outside the table above get prefixes from the end of the alphabet, where Salesforce has none
        const prefix = LEADS[kind] + base62(kind === 'standard' ? 3843 - place : place, 2);
        if (!taken.has(prefix)) return prefix;
    }
}

function assign(model: SourceModel, saved: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
    const assigned = new Map([...Object.entries(STANDARD_PREFIXES), ...saved]);
    const taken = new Set(assigned.values());
    for (const kind of ['custom', 'customSetting', 'customMetadata', 'platformEvent', 'standard'] as const) {
        ranked(model, kind).forEach((name, at) => {
            if (assigned.has(name)) return;
            const prefix = freePrefix(kind, at, taken);
            assigned.set(name, prefix);
            taken.add(prefix);
        });
    }
    return assigned;
}

/** Lets objects of a model keep the prefixes that ids were given with; must come before any id of the model is made. */
export function keepKeyPrefixes(model: SourceModel, saved: ReadonlyMap<string, string>): void {
    prefixes.set(wholeModel(model), assign(wholeModel(model), saved));
}

/** Ids are the same for everybody, also for who does not see every object. */
function prefixesOf(seen: SourceModel): ReadonlyMap<string, string> {
    const model = wholeModel(seen);
    const known = prefixes.get(model) ?? assign(model, new Map());
    prefixes.set(model, known);
    return known;
}

/** The prefix of each object. */
export function knownKeyPrefixes(model: SourceModel): ReadonlyMap<string, string> {
    return prefixesOf(model);
}

/** The three characters that ids of an object begin with. The same metadata gives the same prefixes. */
export function keyPrefixOf(model: SourceModel, object: string): string {
    return prefixesOf(model).get(object) ?? '000';
}

/** The object an id belongs to by its key prefix; undefined where no object of the model has it. */
export function objectOfId(model: SourceModel, id: string): ObjectModel | undefined {
    const prefix = id.slice(0, 3);
    for (const [name, own] of prefixesOf(model)) if (own === prefix) return model.objects.get(name);
    return undefined;
}
