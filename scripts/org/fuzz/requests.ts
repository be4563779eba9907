import fc from 'fast-check';
import { BODIES, NAMED, NASTY, PARAMETERS, RESOURCES, SEGMENTS, TEXTS } from './vocabulary.ts';

/** One request as it goes out. */
export interface FuzzRequest {
    readonly method: string;
    /** Path and query. */
    readonly target: string;
    readonly contentType: string;
    readonly body: string | undefined;
    /** Whose token: an index into the org's users; -1 none, -2 one that does not exist. */
    readonly user: number;
    /** The route that the address was made from. */
    readonly route: string;
}

/** A route of the server: method, and path with `:names` and `*`. */
export interface Route {
    readonly method: string;
    readonly path: string;
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'] as const;
const TYPES = [
    'application/json',
    'application/json; charset=utf-16',
    'text/csv',
    'application/x-www-form-urlencoded',
    'x',
    ''
];

const word = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...SEGMENTS) },
    { weight: 3, arbitrary: fc.constantFrom(...NASTY) },
    { weight: 1, arbitrary: fc.string({ maxLength: 20, unit: 'binary' }) }
);

/** Mostly well encoded; the nasty words bring what is not. */
function encoded(text: string): string {
    if (text.startsWith('%') || text.includes('..')) return text.replaceAll(/[^\x21-\x7e]|[#?\\]/g, '');
    return encodeURIComponent(text.toWellFormed());
}

function segment(part: string): fc.Arbitrary<string> {
    if (part === '*') return fc.array(word.map(encoded), { minLength: 1, maxLength: 4 }).map((all) => all.join('/'));
    if (!part.startsWith(':')) return fc.constant(part);
    if (part.startsWith(':version'))
        return fc.oneof({ weight: 9, arbitrary: fc.constant('v66.0') }, { weight: 1, arbitrary: word.map(encoded) });
    const named = NAMED[part.slice(1)];
    const any = word.map(encoded);
    return named ? fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...named) }, { weight: 2, arbitrary: any }) : any;
}

/** A resource of the REST API with random words in it. */
const resource = fc
    .tuple(fc.constantFrom(...RESOURCES), fc.array(word.map(encoded), { minLength: 3, maxLength: 3 }))
    .map(([path, words]) => {
        let at = 0;
        return path.replaceAll('~', () => words[at++] ?? '');
    });

function addressOf({ path }: Route): fc.Arbitrary<string> {
    // a parameter may bring a pattern with slashes in it: `:version{v(?:5\d|6[0-8])\.0}`
    const parts = path.replaceAll(/(:\w+)\{(?:[^{}]|\{[^{}]*\})*\}/g, '$1').split('/');
    const address = fc.tuple(...parts.map(segment)).map((all) => all.join('/') || '/');
    if (!path.endsWith('/:version/*')) return address;
    return fc.oneof(address, { weight: 4, arbitrary: resource.map((below) => `/services/data/v66.0/${below}`) });
}

const parameter = fc.oneof(
    fc.constantFrom(
        ...Object.entries(PARAMETERS).flatMap(([name, values]) => values.map((value) => [name, value] as const))
    ),
    fc.tuple(fc.constantFrom(...Object.keys(PARAMETERS)), word)
);

const search = fc.oneof(
    { weight: 3, arbitrary: fc.constant('') },
    {
        weight: 4,
        arbitrary: fc
            .array(parameter, { maxLength: 3 })
            .map((all) => `?${all.map(([name, value]) => `${name}=${encoded(value)}`).join('&')}`)
    },
    { weight: 1, arbitrary: fc.constantFrom('?', '?&&=', '?q=%', '?q=%ZZ', '?q&q&q', `?${'a=1&'.repeat(500)}`) }
);

/** A path of keys into a JSON value, chosen by numbers. */
function mutated(value: unknown, steps: readonly number[], replacement: unknown): unknown {
    const [step, ...rest] = steps;
    if (step === undefined || typeof value !== 'object' || value === null) return replacement;
    const keys = Object.keys(value);
    const key = keys[step % Math.max(1, keys.length)];
    if (key === undefined) return replacement;
    const inner = mutated((value as Record<string, unknown>)[key], rest, replacement);
    if (Array.isArray(value)) return value.map((one: unknown, at) => (String(at) === key ? inner : one));
    return { ...value, [key]: inner };
}

const json = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...BODIES) },
    {
        weight: 6,
        arbitrary: fc
            .tuple(
                fc.constantFrom(...BODIES),
                fc.array(fc.nat(6), { minLength: 1, maxLength: 4 }),
                fc.oneof(fc.jsonValue({ maxDepth: 2 }), word, fc.constantFrom(...BODIES))
            )
            .map(([value, steps, replacement]) => mutated(value, steps, replacement))
    },
    { weight: 1, arbitrary: fc.jsonValue() }
);

const body = fc.oneof(
    { weight: 5, arbitrary: json.map((value) => JSON.stringify(value)) },
    { weight: 2, arbitrary: fc.constantFrom(...TEXTS) },
    { weight: 1, arbitrary: fc.string({ maxLength: 200, unit: 'binary' }) }
);

const user = fc.oneof({ weight: 8, arbitrary: fc.nat(1) }, { weight: 1, arbitrary: fc.constantFrom(-1, -2) });

/** How much likelier than others the route is that answers all of the REST API. */
const REST_WEIGHT = 12;

/** Requests to the routes of a server: every route is as likely as any other, its method likelier than those it has not. */
export function fuzzRequests(routes: readonly Route[]): fc.Arbitrary<FuzzRequest> {
    const weighted = routes.map((route) => ({
        arbitrary: fc.constant(route),
        weight: route.path.endsWith('/:version/*') ? REST_WEIGHT : 1
    }));
    return fc.oneof(...weighted).chain((route) => {
        const own = METHODS.find((method) => method === route.method);
        const any = fc.constantFrom(...METHODS);
        const method = own === undefined ? any : fc.oneof({ weight: 5, arbitrary: fc.constant(own) }, any);
        return fc
            .tuple(method, addressOf(route), search, fc.constantFrom(...TYPES), body, user)
            .map(([verb, address, query, contentType, text, who]) => ({
                method: verb,
                target: (address.startsWith('/') ? address : `/${address}`) + query,
                contentType,
                body: verb === 'GET' || verb === 'HEAD' ? undefined : text,
                user: who,
                route: `${route.method} ${route.path}`
            }));
    });
}
