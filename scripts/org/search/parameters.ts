import { z } from 'zod';
import { SearchError } from './errors.ts';
import { MOST_RECORDS, type Search } from './search.ts';

const count = z.coerce.number().int().min(1).max(MOST_RECORDS);
const fields = z.array(z.string().trim().min(1)).min(1);
const group = z
    .string()
    .transform((name) =>
        name
            .trim()
            .toUpperCase()
            .replace(/ ?FIELDS$/, '')
    )
    .pipe(z.enum(['ALL', 'NAME', 'EMAIL', 'PHONE']));

const Parameters = z.strictObject({
    q: z.string(),
    in: group.default('ALL'),
    fields: fields.default(['Id']),
    sobjects: z
        .array(
            z.strictObject({
                name: z.string().regex(/^\w+$/),
                fields: fields.optional(),
                limit: count.optional(),
                where: z.string().optional(),
                orderBy: z.string().optional()
            })
        )
        .max(100)
        .default([]),
    defaultLimit: count.optional(),
    overallLimit: count.default(MOST_RECORDS)
});

/** What follows each other in SOQL; a WHERE can't end itself and go on as another clause. */
function clausesOf(where: string | undefined, orderBy: string | undefined): string {
    return `${where === undefined ? '' : `WHERE ${where} `}${orderBy === undefined ? '' : `ORDER BY ${orderBy}`}`;
}

/** The body of POST parameterizedSearch. @throws SearchError that names every parameter that is wrong */
export function parametersOfBody(body: unknown): Search {
    const read = Parameters.safeParse(body);
    if (!read.success) {
        const problems = read.error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`);
        throw new SearchError('MALFORMED_SEARCH', problems.join('; '));
    }
    const { q, in: searched, sobjects, defaultLimit, overallLimit, ...given } = read.data;
    const returning = sobjects.map(({ name, fields: own, limit, where, orderBy }) => ({
        object: name,
        fields: own ?? given.fields,
        clauses: clausesOf(where, orderBy),
        limit: limit ?? defaultLimit
    }));
    return { text: q, group: searched, returning, limit: overallLimit };
}

const listed = (text: string | null): readonly string[] | undefined => text?.split(',');
const OWN = ['fields', 'limit', 'where', 'orderBy'] as const;

/** The parameters of GET parameterizedSearch, those of one object as `Book__c.fields=…`. @throws SearchError */
export function parametersOfUrl(query: URLSearchParams): Search {
    const names = query.getAll('sobject').flatMap((name) => name.split(','));
    const sobjects = names.map((name) => {
        const own = OWN.map((key) => [key, query.get(`${name}.${key}`)] as const).filter(([, value]) => value !== null);
        return { name, ...Object.fromEntries(own), ...listedFields(query.get(`${name}.fields`)) };
    });
    const known = new Set(['q', 'sobject', 'fields', ...names.flatMap((name) => OWN.map((key) => `${name}.${key}`))]);
    const rest = [...query].filter(([key]) => !known.has(key));
    return parametersOfBody({
        ...Object.fromEntries(rest),
        q: query.get('q') ?? undefined,
        ...listedFields(query.get('fields')),
        sobjects
    });
}

function listedFields(text: string | null): { readonly fields?: readonly string[] } {
    const names = listed(text);
    return names ? { fields: names } : {};
}
