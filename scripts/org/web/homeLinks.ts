import { runQuery } from '../query/index.ts';
import type { Org } from '../types.ts';
import { homeStories } from './pages/homePage.ts';

/** The records that the home file leads to, as far as they exist: title, and path of the page. */
export function homeLinks(org: Org, file: string): readonly { readonly title: string; readonly path: string }[] {
    return homeStories(org, file).flatMap(({ title, object, externalId }) => {
        const where = { path: externalId.field, operator: 'eq', value: externalId.value } as const;
        const [row] = runQuery(org, { object: object.name, fields: ['Id'], where, limit: 1 });
        return row === undefined ? [] : [{ title, path: `/lightning/r/${object.name}/${String(row['Id'])}/view` }];
    });
}
