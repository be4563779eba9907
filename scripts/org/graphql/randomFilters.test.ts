import assert from 'node:assert/strict';
import { test } from 'node:test';
import { insertRows, openTestOrg } from '../testing/index.ts';
import type { Stored } from '../types.ts';
import { booksWhere } from './ask.testing.ts';

/** Mulberry32: the same seed gives the same cases everywhere. */
function random(seed: number): () => number {
    let state = seed;
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    };
}

interface Book {
    readonly name: string;
    readonly genre: string | null;
    readonly pages: number | null;
    readonly country: string | null;
}

/** A filter as text for GraphQL, and as a plain function by the rules of SOQL. */
interface Case {
    readonly text: string;
    readonly matches: (book: Book) => boolean;
}

const next = random(20_261_123);
const pick = <T>(list: readonly T[]): T => {
    const found = list[Math.floor(next() * list.length)];
    if (found === undefined) throw new Error('nothing to pick from');
    return found;
};

const WORDS = ['Novel', 'novel', 'Essay', 'Poems', '50%', 'a_b', "O'Neil", 'back\\slash', 'Äpfel', '""'];
const WORDS_OR_NULL: readonly (string | null)[] = [...WORDS, null];
const NUMBERS: readonly (number | null)[] = [null, -1, 0, 0.5, 1, 2, 100];

/** ASCII only, as SQLite folds. */
const fold = (text: string): string => text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());

function like(text: string, pattern: string): boolean {
    const source = fold(pattern).replaceAll(
        /\\(.)|([%_])|([^%_\\])/gsu,
        (_all, escaped: string | undefined, wild: string | undefined, plain: string | undefined) => {
            if (wild !== undefined) return wild === '%' ? '.*' : '.';
            return (escaped ?? plain ?? '').replaceAll(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`);
        }
    );
    return new RegExp(`^${source}$`, 'su').test(fold(text));
}

function compare<T extends string | number>(value: T | null, operator: string, operand: T | null): boolean {
    const [left, right] =
        typeof value === 'string' && typeof operand === 'string' ? [fold(value), fold(operand)] : [value, operand];
    if (operator === 'eq') return left === right;
    if (operator === 'ne') return left !== right;
    if (left === null || right === null) return left === right && (operator === 'lte' || operator === 'gte');
    // SQLite orders text by its UTF-8 bytes.
    const order =
        typeof left === 'string'
            ? Buffer.compare(Buffer.from(left), Buffer.from(String(right)))
            : Number(left) - Number(right);
    return { lt: order < 0, lte: order <= 0, gt: order > 0, gte: order >= 0 }[operator] ?? false;
}

const FIELDS: readonly { readonly path: readonly string[]; readonly of: (book: Book) => string | null }[] = [
    { path: ['Name'], of: (book) => book.name },
    { path: ['Genre__c'], of: (book) => book.genre },
    { path: ['Author__r', 'Country__c'], of: (book) => book.country }
];

const wrap = (path: readonly string[], inner: string): string =>
    path.reduceRight((text, name) => `{ ${name}: ${text} }`, inner);

function textCase(): Case {
    const { path, of } = pick(FIELDS);
    const operator = pick(['eq', 'ne', 'lt', 'lte', 'gt', 'gte', 'in', 'nin', 'like']);
    if (operator === 'in' || operator === 'nin') {
        const list = Array.from({ length: Math.floor(next() * 4) }, () => pick(WORDS_OR_NULL));
        const isIn = (book: Book): boolean => list.some((word) => compare(of(book), 'eq', word));
        return {
            text: wrap(path, `{ ${operator}: ${JSON.stringify(list)} }`),
            matches: (book) => isIn(book) === (operator === 'in')
        };
    }
    if (operator === 'like') {
        const pattern = pick([
            '%o%',
            'n_vel',
            '%',
            '_____',
            String.raw`50\%`,
            String.raw`%\_b`,
            '%sl%',
            'Ä%',
            'NOVEL',
            ''
        ]);
        const matches = (book: Book): boolean =>
            pattern === '' ? of(book) === null : of(book) !== null && like(of(book) ?? '', pattern);
        return { text: wrap(path, `{ like: ${JSON.stringify(pattern)} }`), matches };
    }
    const operand = pick(WORDS_OR_NULL);
    return {
        text: wrap(path, `{ ${operator}: ${JSON.stringify(operand)} }`),
        matches: (book) => compare(of(book), operator, operand)
    };
}

function numberCase(): Case {
    const operator = pick(['eq', 'ne', 'lt', 'lte', 'gt', 'gte']);
    const operand = pick(NUMBERS);
    return {
        text: `{ Pages__c: { ${operator}: ${JSON.stringify(operand)} } }`,
        matches: (book) => compare(book.pages, operator, operand)
    };
}

function anyCase(depth: number): Case {
    const kind = depth === 0 ? 'leaf' : pick(['leaf', 'and', 'or', 'not']);
    if (kind === 'leaf') return next() < 0.7 ? textCase() : numberCase();
    if (kind === 'not') {
        const inner = anyCase(depth - 1);
        return { text: `{ not: ${inner.text} }`, matches: (book) => !inner.matches(book) };
    }
    const parts = Array.from({ length: 1 + Math.floor(next() * 3) }, () => anyCase(depth - 1));
    const text = `{ ${kind}: [${parts.map((part) => part.text).join(', ')}] }`;
    return {
        text,
        matches: (book) =>
            kind === 'and' ? parts.every((part) => part.matches(book)) : parts.some((part) => part.matches(book))
    };
}

test('400 random filters find what a plain loop finds', async () => {
    const org = openTestOrg();
    const authors = insertRows(org, 'Author__c', [
        { Name: 'x', Country__c: 'Essay' },
        { Name: 'y', Country__c: 'a_b' },
        { Name: 'z' }
    ]);
    const countries = ['Essay', 'a_b', null];
    const books = Array.from(
        { length: 120 },
        (_, number): Book & { readonly author: Stored; readonly number: number } => {
            const author = Math.floor(next() * 4);
            return {
                name: pick(WORDS),
                genre: pick(WORDS_OR_NULL),
                pages: pick(NUMBERS),
                country: countries[author] ?? null,
                author: authors[author] ?? null,
                number
            };
        }
    );
    insertRows(
        org,
        'Book__c',
        books.map(({ name, genre, pages, author, number }) => ({
            Name: name,
            Genre__c: genre,
            Pages__c: pages,
            Author__c: author,
            Copies__c: number
        }))
    );
    let found = 0;
    for (let round = 0; round < 400; round++) {
        const { text, matches } = anyCase(3);
        const names = await booksWhere(org, text);
        assert.deepEqual(
            names,
            books.filter(matches).map((book) => book.name),
            text
        );
        found += names.length;
    }
    // The cases say something only if they neither find everything nor nothing.
    assert.ok(found > 400 * 20 && found < 400 * 100, String(found));
});
