// npm run screenshots: the documentation's pictures, taken from the running pages.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { launch } from '../browser/index.ts';
import { homeLinks, startOrg } from '../org/index.ts';
import { ROOT } from './run.ts';

interface Picture {
    readonly file: string;
    /** Title of the story in data/home.json. */
    readonly story: string;
    readonly width: number;
    readonly scheme: 'light' | 'dark';
}

const PICTURES: readonly Picture[] = [
    { file: 'call.png', story: 'Saved after five misses', width: 1280, scheme: 'light' },
    { file: 'call-dark.png', story: 'The caller gave up', width: 1280, scheme: 'dark' }
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
    for (const { file, story, width, scheme } of PICTURES) {
        const link = links.find(({ title }) => title === story);
        if (link === undefined) throw new Error(`data/home.json has no story "${story}" that exists in the data.`);
        const viewport = { width, height: 960 };
        const context = await browser.newContext({ viewport, colorScheme: scheme, timezoneId: 'UTC' });
        const page = await context.newPage();
        await page.goto(`${local.url}${link.path}`);
        await page.getByRole('tab', { name: 'Timeline' }).waitFor();
        await page.waitForLoadState('networkidle');
        await page.screenshot({ path: path.join(FOLDER, file), animations: 'disabled' });
        await context.close();
        console.log(`docs/pictures/${file}: ${story}`);
    }
} finally {
    await browser.close();
    await local.close();
}
