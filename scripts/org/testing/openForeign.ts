import assert from 'node:assert/strict';
import path from 'node:path';
import { createApp } from '../http/index.ts';
import { eventRoutes } from '../events/index.ts';
import type { Org } from '../types.ts';
import { uiapiRoutes } from '../uiapi/index.ts';
import { unsupportedParts } from '../unsupported.ts';
import { formulaProblems } from '../write/index.ts';
import { openTestOrg } from './openTestOrg.ts';

/** An answer of the org, its body parsed. */
export interface Answered {
    readonly status: number;
    // what tests look into, path by path
    readonly body: unknown;
}

/** A project of somebody else in an org of its own, and how clients talk to it. */
export interface Foreign {
    readonly org: Org;
    /** What of the project the org does not run, as `File.xml message`. */
    readonly named: readonly string[];
    /** Sends a request below `/services/data/v66.0` as the admin, or as the user of a permission set. */
    readonly call: (method: string, address: string, body?: unknown, as?: string) => Promise<Answered>;
    /** Creates a record and gives its id. */
    readonly create: (object: string, values: Readonly<Record<string, unknown>>, as?: string) => Promise<string>;
    /** The records of a query without their attributes. */
    readonly query: (soql: string, as?: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;
    readonly app: ReturnType<typeof createApp>;
}

/** What lies at a path of a parsed answer. */
export function at(value: unknown, ...steps: readonly (string | number)[]): unknown {
    return steps.reduce<unknown>(
        (found, step) =>
            typeof found === 'object' && found !== null ? (found as Record<string | number, unknown>)[step] : undefined,
        value
    );
}

function withoutAttributes(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
    return Object.fromEntries(Object.entries(record).filter(([name]) => name !== 'attributes'));
}

/** Opens one of the projects in `foreign`: other domains and other features than those of the fixture. */
export function openForeign(project: 'clinic' | 'warehouse' | 'school', namespace?: string): Foreign {
    const root = path.join(import.meta.dirname, 'foreign', project);
    const org = openTestOrg({ root, ...(namespace !== undefined && { namespace }) });
    const app = createApp(org, { port: () => 8060, routes: [uiapiRoutes(org), eventRoutes(org)] });
    const tokenOf = (as: string | undefined): string => {
        const user = org.users.find(({ access }) => access.permissionSets.join() === (as ?? ''));
        return user?.token ?? assert.fail(`no user ${as ?? ''}`);
    };
    const call: Foreign['call'] = async (method, address, body, as) => {
        const answer = await app.request(`http://localhost:8060/services/data/v66.0${address}`, {
            method,
            headers: { host: 'localhost:8060', authorization: `Bearer ${tokenOf(as)}` },
            ...(body !== undefined && { body: JSON.stringify(body) })
        });
        const text = await answer.text();
        return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) };
    };
    return {
        org,
        app,
        call,
        named: [...org.model.problems, ...unsupportedParts(org.model), ...formulaProblems(org)].map(
            ({ file, message }) => `${path.basename(file)} ${message}`
        ),
        create: async (object, values, as) => {
            const { status, body } = await call('POST', `/sobjects/${object}`, values, as);
            assert.equal(status, 201, JSON.stringify(body));
            return String(at(body, 'id'));
        },
        query: async (soql, as) => {
            const { status, body } = await call('GET', `/query?q=${encodeURIComponent(soql)}`, undefined, as);
            assert.equal(status, 200, JSON.stringify(body));
            return (at(body, 'records') as Readonly<Record<string, unknown>>[]).map(withoutAttributes);
        }
    };
}
