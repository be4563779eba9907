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

async function analyticsId(server: Server, of: 'reports' | 'dashboards', name: string): Promise<string> {
    const all = (await request(server, `/services/data/v66.0/analytics/${of}`)) as readonly {
        readonly id: string;
        readonly name: string;
    }[];
    const found = all.find((one) => one.name === name);
    if (found === undefined) throw new Error(`There are no ${of} named ${name}.`);
    return found.id;
}

/** Path of the page of a report with a name. */
export async function reportPath(server: Server, name: string): Promise<string> {
    return `/lightning/r/Report/${await analyticsId(server, 'reports', name)}/view`;
}

/** Path of the page of a dashboard with a name. */
export async function dashboardPath(server: Server, name: string): Promise<string> {
    return `/lightning/r/Dashboard/${await analyticsId(server, 'dashboards', name)}/view`;
}
