import { request as httpRequest } from 'node:http';
import { z } from 'zod';
import { startOrg, type StartedOrg } from '../org/index.ts';
import { callRequests, PAGE_QUERY } from './calls.ts';
import { format, line, measure, type Line } from './figures.ts';

/** Sends a request with the token and gives the parsed answer. @throws on any status but 2xx */
async function send(org: StartedOrg, target: string, method: string, body: unknown): Promise<unknown> {
    const response = await fetch(`${org.url}${target}`, {
        method,
        headers: { authorization: `Bearer ${org.token}`, 'content-type': 'application/json' },
        body: JSON.stringify(body)
    });
    if (!response.ok) throw new Error(`${method} ${target} → ${response.status}: ${await response.text()}`);
    return response.json();
}

/** The empty server's answer to the cheapest request over the same path: the floor below which no answer can come. */
function ping(org: StartedOrg): Promise<void> {
    return new Promise((resolve, reject) => {
        httpRequest(`${org.url}/services/data`, (response) => response.resume().on('end', resolve))
            .on('error', reject)
            .end();
    });
}

/** Writes a call with its attempts and gives the call's id. */
async function writeCall(org: StartedOrg, number: number, attempts: number): Promise<string> {
    const { call, events } = callRequests(number, attempts);
    const [saved] = (await send(org, call.target, 'PATCH', call.body)) as readonly { readonly id: string }[];
    for (const { target, body } of events) await send(org, target, 'PATCH', body);
    if (saved === undefined) throw new Error('The call was not written.');
    return saved.id;
}

const ANSWER = z.object({
    errors: z.array(z.unknown()).max(0),
    data: z.object({ uiapi: z.object({ query: z.object({ attempts: z.object({ edges: z.array(z.unknown()) }) }) }) })
});

/** Asks what the page asks. @throws where the answer has errors or another number of attempts: a wrong answer's time is none */
async function readPage(org: StartedOrg, id: string, attempts: number): Promise<void> {
    const body = { query: PAGE_QUERY, variables: { id } };
    const answer = ANSWER.parse(await send(org, '/services/data/v66.0/graphql', 'POST', body));
    const { length } = answer.data.uiapi.query.attempts.edges;
    if (length !== attempts) throw new Error(`The page got ${length} of ${attempts} attempts.`);
}

/** Page data and writes over HTTP against a local org in this process, with the project's own metadata and no sample data. */
export async function benchOrg(root: string): Promise<readonly Line[]> {
    const org = await startOrg({ root, port: 0 });
    try {
        const floor = await measure(() => ping(org), 200);
        const lines = [line('an answer without data (floor)', floor)];
        let number = 0;
        for (const attempts of [5, 50, 200]) {
            const id = await writeCall(org, (number += 1), attempts);
            const figures = await measure(() => readPage(org, id, attempts), 100);
            const ratio = `${format(figures.median / floor.median)} × floor`;
            lines.push(line(`page data of a call with ${attempts} attempts`, figures, '≤ 20 ms', ratio));
        }
        const fresh = await measure(() => writeCall(org, (number += 1), 200), 15);
        lines.push(
            line('write a call with 200 new attempts', fresh, '', `${format(200_000 / fresh.median)} attempts/s`)
        );
        const again = await measure(() => writeCall(org, 3, 200), 15);
        lines.push(line('write the same 200 again', again, '', `${format(again.median / fresh.median)} × new`));
        return lines;
    } finally {
        await org.close();
    }
}
