import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { startOrg, type StartedOrg, type StartOptions } from './index.ts';
import { FIXTURE } from './testing/index.ts';

async function started(options: Partial<StartOptions>, look: (org: StartedOrg) => void | Promise<void>): Promise<void> {
    const org = await startOrg({ root: FIXTURE, port: 0, web: false, ...options });
    try {
        await look(org);
    } finally {
        await org.close();
    }
}

test('a project starts and answers its token', () =>
    started({ token: 'mine' }, async ({ url, token, org }) => {
        assert.equal(token, `${org.id}!mine`);
        const answer = await fetch(`${url}/services/data/v66.0/sobjects/Book__c`, {
            method: 'POST',
            body: '{"Name":"Walden"}',
            headers: { authorization: `Bearer ${token}` }
        });
        assert.equal(answer.status, 201);
    }));

test('a fixed clock stands still', () =>
    started({ now: Date.UTC(2020, 1, 29) }, ({ org }) => assert.equal(org.clock(), Date.UTC(2020, 1, 29))));

test('a project that is not understood in full starts, and the rest is named', async () => {
    const root = mkdtempSync(path.join(tmpdir(), 'start-'));
    const write = (file: string, type: string, body: string): void => {
        mkdirSync(path.dirname(path.join(root, 'app', file)), { recursive: true });
        writeFileSync(
            path.join(root, 'app', file),
            `<${type} xmlns="http://soap.sforce.com/2006/04/metadata">${body}</${type}>`
        );
    };
    cpSync(FIXTURE, root, { recursive: true });
    const field = '<label>L</label><type>Number</type><precision>5</precision><scale>0</scale>';
    write(
        'objects/Book__c/fields/Odd__c.field-meta.xml',
        'CustomField',
        `<fullName>Odd__c</fullName>${field}<formula>VLOOKUP(1, 2, 3)</formula>`
    );
    write('objects/Account/fields/Rank__c.field-meta.xml', 'CustomField', `<fullName>Rank__c</fullName>${field}`);
    write('flows/Tidy.flow-meta.xml', 'Flow', '<label>Tidy</label>');
    write('objects/Book__c/fields/Broken__c.field-meta.xml', 'CustomField', '<fullName>');
    try {
        await started({ root }, ({ problems, org }) => {
            const named = problems.map(({ file, message }) => `${path.basename(file)}: ${message}`).join('\n');
            for (const part of ['Odd__c.field-meta.xml', 'Account', 'flows', 'Broken__c.field-meta.xml'])
                assert.ok(named.includes(part), `${part} in\n${named}`);
            assert.ok(org.model.objects.has('Account'));
        });
    } finally {
        rmSync(root, { recursive: true });
    }
});

test('what a kept org has used of its day is used after a restart', async () => {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'usage-'));
    const use = async ({ url, token }: StartedOrg): Promise<string | null> => {
        const answer = await fetch(`${url}/services/data/v66.0/limits`, {
            headers: { authorization: `Bearer ${token}` }
        });
        await answer.text();
        return answer.headers.get('sforce-limit-info');
    };
    try {
        const now = Date.UTC(2026, 10, 23, 10);
        await started({ dataDir, now }, async (org) => assert.equal(await use(org), 'api-usage=1/100000'));
        await started({ dataDir, now }, async (org) => assert.equal(await use(org), 'api-usage=2/100000'));
        const tomorrow = now + 86_400_000;
        await started({ dataDir, now: tomorrow }, async (org) => assert.equal(await use(org), 'api-usage=1/100000'));
    } finally {
        rmSync(dataDir, { recursive: true });
    }
});

test('an address that others reach is listened on, and asks for a session', () =>
    started({ host: '127.0.0.2' }, async ({ url, token }) => {
        assert.match(url, /^http:\/\/127\.0\.0\.2:/);
        assert.equal((await fetch(`${url}/lightning`)).status, 401);
        const headers = { authorization: `Bearer ${token}` };
        assert.equal((await fetch(`${url}/services/data/v66.0/limits`, { headers })).status, 200);
    }));
