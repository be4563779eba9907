import type { RestAnswer } from './message.ts';

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

/** GET /services/data/vXX.0: what there is below it. */
export function listResources(base: string): RestAnswer {
    const names = ['composite', 'graphql', 'limits', 'query', 'queryAll', 'sobjects', 'ui-api'];
    return { status: 200, body: Object.fromEntries(names.map((name) => [name, `${base}/${name}`])) };
}
