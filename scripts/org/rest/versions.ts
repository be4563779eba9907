import type { RestAnswer, RestRequest } from './message.ts';

const FIRST = 50;
const LAST = 68;
const SEASONS = ['Winter', 'Spring', 'Summer'] as const;

/** Whether a path's `v66.0` is a version of the API that the local org answers. */
export function isVersion(segment: string): boolean {
    const match = /^v(\d+)\.0$/.exec(segment);
    const number = Number(match?.[1]);
    return number >= FIRST && number <= LAST;
}

/** GET /services/data: every version, with the release it came with. */
export function listVersions(): RestAnswer {
    const body = Array.from({ length: LAST - FIRST + 1 }, (_, at) => ({
        label: `${SEASONS[at % 3] ?? ''} '${21 + Math.floor(at / 3)}`,
        url: `/services/data/v${FIRST + at}.0`,
        version: `${FIRST + at}.0`
    }));
    return { status: 200, body };
}

const RESOURCES = [
    'analytics',
    'composite',
    'graphql',
    'jobs',
    'limits',
    'parameterizedSearch',
    'query',
    'queryAll',
    'search',
    'sobjects',
    'ui-api'
];

/** GET /services/data/vXX.0: what there is below it, and who asks. */
export function listResources({ base, identity }: Pick<RestRequest, 'base' | 'identity'>): RestAnswer {
    const body = Object.fromEntries(RESOURCES.map((name) => [name, `${base}/${name}`]));
    return { status: 200, body: { ...(identity !== undefined && { identity }), ...body } };
}
