import assert from 'node:assert/strict';
import { after } from 'node:test';
import type { Hono } from 'hono';
import { createApp } from '../http/index.ts';
import { removeTemporaryFiles } from '../store/index.ts';
import { openTestOrg } from '../testing/index.ts';
import { bulkRoutes, createRunner } from './index.ts';

type Body = string | FormData | Uint8Array<ArrayBuffer>;

export const JOBS = '/services/data/v66.0/jobs/ingest';

/** An org that takes jobs, and what tests do with it. */
export function open() {
    const org = openTestOrg();
    const runner = createRunner(org, (line) => assert.fail(line));
    const app: Hono = createApp(org, { port: () => 8060, routes: [bulkRoutes(org, runner)] });
    after(() => removeTemporaryFiles(org.db));
    const call = async (method: string, path: string, body?: Body, headers: Record<string, string> = {}) => {
        const answer = await app.request(`http://localhost:8060${path}`, {
            method,
            headers: { host: 'localhost:8060', authorization: `Bearer ${org.token}`, ...headers },
            ...(body !== undefined && { body })
        });
        return { status: answer.status, text: await answer.text(), headers: answer.headers };
    };
    const create = async (job: object): Promise<string> => {
        const { status, text } = await call('POST', JOBS, JSON.stringify({ contentType: 'CSV', ...job }));
        assert.equal(status, 200, text);
        return (JSON.parse(text) as { id: string }).id;
    };
    const info = async (id: string) => JSON.parse((await call('GET', `${JOBS}/${id}`)).text) as Record<string, unknown>;
    const run = async (job: object, csv: Body, headers?: Record<string, string>): Promise<string> => {
        const id = await create(job);
        const put = await call('PUT', `${JOBS}/${id}/batches`, csv, { 'content-type': 'text/csv', ...headers });
        assert.equal(put.status, 201, put.text);
        const closed = await call('PATCH', `${JOBS}/${id}`, '{"state":"UploadComplete"}');
        assert.equal(closed.status, 200, closed.text);
        await runner.idle();
        return id;
    };
    const rows = (sql: string) =>
        org.db
            .prepare(sql)
            .all()
            .map((row) => ({ ...row }));
    const results = async (id: string, name: string) =>
        (await call('GET', `${JOBS}/${id}/${name}`)).text.split('\n').slice(0, -1);
    return { org, runner, call, create, info, run, rows, results };
}
