import { request, type Server } from './server.ts';

interface Answer {
    readonly data: {
        readonly uiapi: {
            readonly query: {
                readonly found: { readonly edges: readonly { readonly node: { readonly Id: string } }[] };
            };
        };
    };
}

/** Path of the record page of an object's record with a name. */
export async function recordPath(server: Server, object: string, name: string): Promise<string> {
    const where = `where: { Name: { eq: ${JSON.stringify(name)} } }`;
    const query = `{ uiapi { query { found: ${object}(${where}, first: 1) { edges { node { Id } } } } } }`;
    const body = JSON.stringify({ query });
    const { data } = (await request(server, '/services/data/v66.0/graphql', { method: 'POST', body })) as Answer;
    const id = data.uiapi.query.found.edges[0]?.node.Id;
    if (id === undefined) throw new Error(`The sample data has no ${object} named ${name}.`);
    return `/lightning/r/${object}/${id}/view`;
}
