import fc from 'fast-check';
import type { PlainBook } from './shelves.ts';

/** A condition as SOQL and as a plain function. */
export interface Twin {
    readonly text: string;
    readonly holds: (book: PlainBook) => boolean;
}

const NOW = Date.UTC(2026, 10, 23, 10);
const DAY = 86_400_000;
/** Midnight in Berlin, in winter, of the day the clock of the tests shows. */
const TODAY = Date.UTC(2026, 10, 22, 23);

type Sign = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** SOQL's comparisons: an empty field is only equal to null, and unequal to every value. */
function compare(value: number | string | null, sign: Sign, wanted: number | string | null): boolean {
    if (sign === '=') return value === wanted;
    if (sign === '!=') return value !== wanted;
    if (value === null || wanted === null) return value === null && wanted === null && (sign === '<=' || sign === '>=');
    if (sign === '<') return value < wanted;
    if (sign === '<=') return value <= wanted;
    return sign === '>' ? value > wanted : value >= wanted;
}

const signs = fc.constantFrom<Sign>('=', '!=', '<', '<=', '>', '>=');
const quoted = (text: string): string => `'${text.replaceAll("'", "\\'")}'`;

const pages = fc.tuple(signs, fc.option(fc.integer({ min: -3, max: 3 }))).map(([sign, wanted]): Twin => ({
    text: `Pages__c ${sign} ${wanted}`,
    holds: ({ Pages__c }) => compare(Pages__c, sign, wanted)
}));

const named = fc.tuple(signs, fc.constantFrom('ash', 'Cedar', "o'ak", 'zoo')).map(([sign, wanted]): Twin => ({
    text: `Name ${sign} ${quoted(wanted)}`,
    holds: ({ Name }) => compare(Name, sign, wanted.toLowerCase())
}));

const genres = fc
    .tuple(fc.boolean(), fc.subarray<string | null>(['Novel', 'Essay', 'Poems', null], { minLength: 1 }))
    .map(([negated, wanted]): Twin => ({
        text: `Genre__c ${negated ? 'NOT IN' : 'IN'} (${wanted.map((one) => (one === null ? 'null' : quoted(one))).join(', ')})`,
        holds: ({ Genre__c }) => wanted.includes(Genre__c) !== negated
    }));

const patterns = fc.constantFrom<Twin>(
    { text: "Name LIKE '%r%'", holds: ({ Name }) => Name.includes('r') },
    { text: "Name LIKE 'E__'", holds: ({ Name }) => Name === 'elm' },
    { text: "Name LIKE '%\\\\_%'", holds: ({ Name }) => Name.includes('\\') },
    { text: "Name LIKE '%\\_n%'", holds: ({ Name }) => Name.includes('_n') },
    { text: "Name LIKE 'ye\\%w'", holds: ({ Name }) => Name === 'ye%w' }
);

const flags = fc.tuple(fc.constantFrom('=', '!='), fc.boolean()).map(([sign, wanted]): Twin => ({
    text: `For_Sale__c ${sign} ${wanted}`,
    holds: ({ For_Sale__c }) => (For_Sale__c === wanted) === (sign === '=')
}));

/** The first and last millisecond that `N_DAYS_AGO:n` means, seen from Berlin. */
const days = fc.tuple(signs, fc.integer({ min: 0, max: 6 })).map(([sign, ago]): Twin => {
    const [from, until] = [TODAY - ago * DAY, TODAY - (ago - 1) * DAY];
    const holds = ({ Bought_At__c: at }: PlainBook): boolean => {
        const inside = at !== null && at >= from && at < until;
        if (sign === '=' || sign === '!=') return inside === (sign === '=');
        if (at === null) return false;
        if (sign === '<') return at < from;
        if (sign === '<=') return at < until;
        return sign === '>' ? at >= until : at >= from;
    };
    return { text: `Bought_At__c ${sign} ${ago === 0 ? 'TODAY' : `N_DAYS_AGO:${ago}`}`, holds };
});

const instants = fc.tuple(signs, fc.integer({ min: 0, max: 6 })).map(([sign, ago]): Twin => {
    const instant = NOW - ago * DAY;
    const text = `Bought_At__c ${sign} ${new Date(instant).toISOString()}`;
    return { text, holds: ({ Bought_At__c }) => compare(Bought_At__c, sign, instant) };
});

const parents = fc
    .tuple(fc.constantFrom<Sign>('=', '!='), fc.constantFrom('norway', 'Chile', null))
    .map(([sign, wanted]): Twin => ({
        text: `Author__r.Country__c ${sign} ${wanted === null ? 'null' : quoted(wanted)}`,
        holds: (book) => compare(book['Author__r.Country__c'], sign, wanted?.toLowerCase() ?? null)
    }));

const comparison = fc.oneof(pages, named, genres, patterns, flags, days, instants, parents);

/** Random conditions, up to four levels deep. */
export const conditions: fc.Arbitrary<Twin> = fc.letrec<{ tree: Twin }>((tie) => {
    const several = (word: 'AND' | 'OR') =>
        fc.array(tie('tree'), { minLength: 2, maxLength: 3 }).map((parts): Twin => ({
            text: parts.map(({ text }) => `(${text})`).join(` ${word} `),
            holds: (book) =>
                word === 'AND' ? parts.every((part) => part.holds(book)) : parts.some((part) => part.holds(book))
        }));
    // the parser takes two NOT inside each other, not three
    const not = tie('tree').map((part): Twin =>
        part.text.startsWith('NOT') ? part : { text: `NOT (${part.text})`, holds: (book) => !part.holds(book) }
    );
    return { tree: fc.oneof({ maxDepth: 3 }, comparison, several('AND'), several('OR'), not) };
}).tree;

/** A condition of the whole query on which semi-joins may stand: books that are, or are not, lent. */
export const lending: fc.Arbitrary<Twin> = fc.constantFrom(
    { text: 'Id IN (SELECT Book__c FROM Loan__c)', holds: ({ lent }: PlainBook) => lent },
    { text: "Id NOT IN (SELECT Book__c FROM Loan__c WHERE Name = 'loan')", holds: ({ lent }: PlainBook) => !lent },
    { text: "Id NOT IN (SELECT Book__c FROM Loan__c WHERE Name = 'x')", holds: () => true }
);
