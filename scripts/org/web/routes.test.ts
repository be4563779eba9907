import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { openTestOrg } from '../testing/index.ts';
import { webRoutes } from './index.ts';
import { vendorKey } from './vendor/key.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const cacheFolder = mkdtempSync(path.join(tmpdir(), 'vendor-'));
const key = vendorKey(ROOT, 'production');
mkdirSync(path.join(cacheFolder, key));
// A bundle that is there already, so that these tests do not build one.
writeFileSync(
    path.join(cacheFolder, key, 'content.json'),
    JSON.stringify({
        entries: ['lwc', 'lightning/card', 'lightning/button', 'lightning/navigation'],
        icons: [],
        imports: {}
    })
);
writeFileSync(path.join(cacheFolder, key, 'lwc.js'), 'export {};');
after(() => rmSync(cacheFolder, { recursive: true }));

const org = openTestOrg({ root: path.join(import.meta.dirname, 'fixtures/orchard') });
const app = webRoutes(org, { cacheFolder });

async function get(address: string, headers: Record<string, string> = {}): Promise<{ status: number; text: string }> {
    const response = await app.request(`http://localhost${address}`, { headers });
    return { status: response.status, text: await response.text() };
}

test('a library file is kept for ever, because its address changes with its content', async () => {
    const response = await app.request(`http://localhost/v/${key}/lwc.js`);
    assert.match(response.headers.get('cache-control') ?? '', /immutable/);
});

for (const address of [
    `/v/${key}/..%2f..%2f..%2fetc%2fpasswd`,
    `/v/${key}/%2e%2e/%2e%2e/package.json`,
    '/v/other/lwc.js',
    '/slds2/..%2f..%2fpackage.json',
    '/platform/..%2foptions',
    '/platform/%2e%2e%2foptions.ts',
    '/lwc/c/treeProbe/..%2f..%2f..%2f..%2findex.ts',
    '/lwc/org/..%2fplatform/store.ts',
    '/lwc/c/__proto__/x.js',
    '/resource/..%2fsfdx-project.json',
    '/icons/..%2f.js'
]) {
    test(`${address} leads nowhere`, async () => {
        assert.equal((await get(address)).status, 404);
    });
}

test('a component is compiled with its labels and schema references inside', async () => {
    const { status, text } = await get('/lwc/c/treeProbe/treeProbe.js');
    assert.equal(status, 200);
    assert.match(text, /TITLE = "Probe of the page";/);
    assert.match(text, /"objectApiName": "Orchard__c", "fieldApiName": "Founded__c"/);
});

test('a component comes with its template and the modules beside it, in one answer', async () => {
    const { text } = await get('/lwc/c/treeProbe/treeProbe.js');
    assert.match(text, /countOf = .*\(records\) =>/);
    assert.match(text, /registerTemplate\(/);
    assert.doesNotMatch(text, /from "\.\//);
});

test('a module beside the component is found without its ending', async () => {
    assert.match((await get('/lwc/c/treeProbe/count')).text, /export const countOf = records =>/);
});

test('a template does not ask for style sheets that are not there', async () => {
    assert.doesNotMatch((await get('/lwc/c/treeProbe/treeProbe.html')).text, /\.css/);
    assert.match((await get('/lwc/org/rows/rows.html')).text, /from "\.\/rows\.css"/);
});

test('a component without a style sheet gets an empty one', async () => {
    assert.equal((await get('/lwc/c/treeProbe/treeProbe.css')).text, 'export default undefined;');
});

test('a bundle may be a style sheet alone, for others to import', async () => {
    assert.match((await get('/lwc/c/leafTones/leafTones.js')).text, /color: green/);
});

test('a component that wants what is not there throws a sentence that says so', async () => {
    assert.match(
        (await get('/lwc/c/broken/broken.js')).text,
        /throw new Error\("app\/lwc\/broken\/broken\.ts uses lightning\/flow, which the local org does not provide\."\)/
    );
});

test('a schema reference to nothing throws a sentence that names it', async () => {
    const { text } = await get('/sf/schema/Tree__c.Colour__c');
    assert.match(text, /throw new Error\(".*No such column 'Colour__c' on entity 'Tree__c'/);
});

test('Apex is refused in words', async () => {
    assert.match((await get('/sf/apex/Trees.count')).text, /Apex Trees\.count is not run by the local org\./);
});

test('the document holds the page, the import map and nothing that ends its script', async () => {
    const { text } = await get('/lightning/o/Tree__c/list?filterName=%3C/script%3E');
    assert.match(text, /<script type="importmap">\{"imports":/);
    assert.equal(text.match(/<\/script>/g)?.length, 4);
});

test('a person at an address without a page gets a page, a program does not', async () => {
    const person = await get('/nowhere', { accept: 'text/html' });
    assert.deepEqual([person.status, /There is no page at this address/.test(person.text)], [404, true]);
    assert.equal((await get('/services/nothing', { accept: 'text/html' })).text, '404 Not Found');
});

test('icons that only a tab or a component names are in the table', async () => {
    const { text } = await get('/icons/custom.js');
    assert.match(text, /custom_custom18/);
    assert.match((await get('/icons/utility.js')).text, /utility_light_bulb/);
});

test('what is made on request is kept, and a new start answers the same from the disk', async () => {
    const addresses = [
        '/icons/utility.js',
        '/icons/customRtl.js',
        '/lwc/c/treeProbe/treeProbe.js',
        '/lwc/org/rows/rows.js'
    ];
    const made = await Promise.all(addresses.map((address) => get(address)));
    const again = webRoutes(org, { cacheFolder });
    for (const [index, address] of addresses.entries())
        assert.equal(await (await again.request(`http://localhost${address}`)).text(), made[index]?.text, address);
});
