export { gql, graphql } from './graphql.ts';

/** Asks again for the result of a graphql wire. */
export function refreshGraphQL(result: { readonly refresh?: () => Promise<void> } | undefined): Promise<void> {
    return result?.refresh?.() ?? Promise.resolve();
}
