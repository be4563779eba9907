// npm run screenshots: the documentation's pictures, taken from the running pages.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { launch } from '../browser/index.ts';
import { homeLinks, startOrg } from '../org/index.ts';
import { ROOT } from './run.ts';

interface Picture {
    readonly file: string;
    /** Where to take it: the title of a story in data/home.json, a record, report or dashboard by its name, or an address. */
    readonly at:
        | { readonly story: string }
        | { readonly object: string; readonly name: string }
        | { readonly list: 'reports' | 'dashboards'; readonly name: string }
        | { readonly path: string };
    /** The component that is there when the page is. */
    readonly component: string;
    readonly scheme: 'light' | 'dark';
    /** What to show of the page, where that is not all of the window. */
    readonly part?: string;
}

const PICTURES: readonly Picture[] = [
    {
        file: 'call.png',
        at: { story: 'Saved after five misses' },
        component: 'c-event-timeline',
        scheme: 'light',
        part: 'c-call-reporting-timeline'
    },
    {
        file: 'call-dark.png',
        at: { story: 'The caller gave up' },
        component: 'c-event-timeline',
        scheme: 'dark',
        part: 'c-call-reporting-timeline'
    },
    { file: 'home.png', at: { path: '/lightning/page/home' }, component: 'c-today-table', scheme: 'light' },
    {
        file: 'queue.png',
        at: { object: 'Call_Queue__c', name: 'Support' },
        component: 'c-missed-calls-heat',
        scheme: 'light'
    },
    {
        file: 'user.png',
        at: { object: 'User__c', name: 'Olga Okonwell' },
        component: 'c-missed-calls-heat',
        scheme: 'light'
    },
    {
        file: 'attempt.png',
        at: { object: 'Phone_Event__c', name: 'PE-000001598' },
        component: 'c-event-timeline',
        scheme: 'light'
    },
    {
        file: 'report.png',
        at: { list: 'reports', name: 'Why are calls not connected?' },
        component: 'org-report-table',
        scheme: 'light'
    },
    {
        file: 'dashboard.png',
        at: { list: 'dashboards', name: 'Missed Calls' },
        component: 'org-report-chart',
        scheme: 'light'
    }
];
const FOLDER = path.join(ROOT, 'docs/pictures');
const NOW = Date.parse('2026-03-02T14:30:00Z');

// The packaged browser and its font give the same picture on every machine.
process.env['CHROME'] = 'packaged';
mkdirSync(FOLDER, { recursive: true });
const data = path.join(ROOT, 'data');
const local = await startOrg({ root: ROOT, port: 0, now: NOW, data });
const browser = await launch();
try {
    const links = homeLinks(local.org, path.join(data, 'home.json'));
    for (const { file, at, component, scheme, part } of PICTURES) {
        const viewport = { width: 1280, height: 960 };
        const context = await browser.newContext({ viewport, colorScheme: scheme, timezoneId: 'UTC' });
        const page = await context.newPage();
        // Today is the org's today.
        await page.clock.setFixedTime(NOW);
        await page.goto(`${local.url}${await addressOf(at, links)}`);
        await page.locator(component).first().waitFor();
        await page.waitForLoadState('networkidle');
        // An icon is drawn once its sheet has been read, which a quiet network does not tell.
        await page.waitForFunction(iconsAreDrawn, await page.locator('body').elementHandle());
        const shown = part === undefined ? page : page.locator(part).first();
        await shown.screenshot({ path: path.join(FOLDER, file), animations: 'disabled' });
        await context.close();
        console.log(`docs/pictures/${file}`);
    }
} finally {
    await browser.close();
    await local.close();
}

/** Runs in the page: each icon with a place has its drawing, which one whose sheet is still read has not. */
function iconsAreDrawn(body: Element | null): boolean {
    if (body === null) return false;
    const icons = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_ELEMENT, (node) =>
        node.nodeName === 'use' ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP
    );
    while (icons.nextNode()) {
        const use = icons.currentNode as Element;
        const widthOf = (element: Element | null): number => element?.getBoundingClientRect().width ?? 0;
        if (widthOf(use.parentElement) > 0 && widthOf(use) === 0) return false;
    }
    return true;
}

async function addressOf(at: Picture['at'], links: ReturnType<typeof homeLinks>): Promise<string> {
    if ('path' in at) return at.path;
    if ('object' in at) return recordAddress(at.object, at.name);
    if ('list' in at) return reportAddress(at.list, at.name);
    const link = links.find(({ title }) => title === at.story);
    if (link === undefined) throw new Error(`data/home.json has no story "${at.story}" that exists in the data.`);
    return link.path;
}

async function recordAddress(object: string, name: string): Promise<string> {
    const where = `where: { Name: { eq: ${JSON.stringify(name)} } }`;
    const query = `{ uiapi { query { found: ${object}(${where}, first: 1) { edges { node { Id } } } } } }`;
    const answer = await fetch(`${local.url}/services/data/v66.0/graphql`, {
        method: 'POST',
        headers: { authorization: `Bearer ${local.token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ query })
    });
    const { data: found } = (await answer.json()) as {
        readonly data: { readonly uiapi: { readonly query: { readonly found: { readonly edges: readonly Edge[] } } } };
    };
    const id = found.uiapi.query.found.edges[0]?.node.Id;
    if (id === undefined) throw new Error(`The sample data has no ${object} named ${name}.`);
    return `/lightning/r/${object}/${id}/view`;
}

async function reportAddress(list: 'reports' | 'dashboards', name: string): Promise<string> {
    const headers = { authorization: `Bearer ${local.token}` };
    const answer = await fetch(`${local.url}/services/data/v66.0/analytics/${list}`, { headers });
    const all = (await answer.json()) as readonly { readonly id: string; readonly name: string }[];
    const id = all.find((one) => one.name === name)?.id;
    if (id === undefined) throw new Error(`There are no ${list} named ${name}.`);
    return `/lightning/r/${list === 'reports' ? 'Report' : 'Dashboard'}/${id}/view`;
}

interface Edge {
    readonly node: { readonly Id: string };
}
