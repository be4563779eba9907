type Random = () => number;
type Kind = 'number' | 'text' | 'checkbox' | 'date';
type Make = (random: Random, depth: number) => string;

const LEAVES: Readonly<Record<Kind, readonly string[]>> = {
    number: ['0', '1', '2.5', '17', '-4', 'Number__c', '$CustomMetadata.Setting__mdt.Default.Limit__c'],
    text: ['"a"', '"Hello"', '"o W"', 'Text__c', 'Parent__r.Name'],
    checkbox: ['TRUE', 'FALSE', 'Flag__c', 'ISPICKVAL(Pick__c, "DDI")', 'ISBLANK(EmptyText__c)'],
    date: ['Date__c', 'DATE(2024, 2, 29)']
};

/** How to make a bigger formula of each kind; only what formulon and Salesforce agree on. */
const GROW: Readonly<Record<Kind, readonly Make[]>> = {
    number: [
        call('ABS', ['number']),
        call('ROUND', ['number', () => '1']),
        call('FLOOR', ['number']),
        call('MCEILING', ['number']),
        call('MAX', ['number', 'number']),
        call('LEN', ['text']),
        call('FIND', ['text', 'text']),
        call('MOD', ['number', () => '7']),
        call('YEAR', ['date']),
        call('IF', ['checkbox', 'number', 'number']),
        call('CASE', ['number', 'number', 'number', 'number']),
        infix(['+', '-', '*'], 'number'),
        (random, depth) => `(${grow('date', random, depth)} - ${grow('date', random, depth)})`
    ],
    text: [
        infix(['&', '+'], 'text'),
        call('LEFT', ['text', () => '3']),
        call('UPPER', ['text']),
        call('SUBSTITUTE', ['text', () => '"o"', () => '"0"']),
        call('RPAD', ['text', () => '9', () => '"xy"']),
        call('TEXT', ['date']),
        call('IF', ['checkbox', 'text', 'text']),
        call('BLANKVALUE', ['text', 'text'])
    ],
    checkbox: [
        infix(['<', '<=', '>', '>=', '=', '<>'], 'number'),
        infix(['=', '!='], 'text'),
        infix(['&&', '||'], 'checkbox'),
        call('AND', ['checkbox', 'checkbox']),
        call('OR', ['checkbox', 'checkbox', 'checkbox']),
        call('NOT', ['checkbox']),
        call('CONTAINS', ['text', 'text'])
    ],
    date: [
        call('ADDMONTHS', ['date', () => '0']),
        (random, depth) => `(${grow('date', random, depth)} + 3)`,
        call('IF', ['checkbox', 'date', 'date'])
    ]
};

/** A formula that is right in its types, the same for the same seed. */
export function generateFormula(seed: number): string {
    const random = xorshift(seed);
    return grow(pick(['number', 'text', 'checkbox', 'date'], random), random, 4);
}

function grow(kind: Kind, random: Random, depth: number): string {
    if (depth === 0 || random() < 0.15) return pick(LEAVES[kind], random);
    return pick(GROW[kind], random)(random, depth - 1);
}

function call(name: string, parts: readonly (Kind | (() => string))[]): Make {
    return (random, depth) => {
        const values = parts.map((part) => (typeof part === 'string' ? grow(part, random, depth) : part()));
        return `${name}(${values.join(', ')})`;
    };
}

function infix(signs: readonly string[], kind: Kind): Make {
    return (random, depth) => `(${grow(kind, random, depth)} ${pick(signs, random)} ${grow(kind, random, depth)})`;
}

function pick<Item>(items: readonly Item[], random: Random): Item {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('There is nothing to pick from.');
    return item;
}

/** Pseudo-random numbers from 0 up to 1 by a 32-bit xorshift; the same for the same seed. */
function xorshift(seed: number): Random {
    let state = Math.imul(seed, 0x9e3779b1) | 1;
    return () => {
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        return (state >>> 0) / 2 ** 32;
    };
}
