import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { localOrg } from '../support/local.ts';
import { assertAccessible, openPage, PATIENTLY } from '../support/pages.ts';
import { dashboardPath, reportPath } from '../support/records.ts';
import { visits } from '../support/visits.ts';

const local = localOrg();
const visit = visits(local);

/** The box of a filter whose value is written. */
function value(page: Page, column: string): Locator {
    return page.getByRole('textbox', { name: column, exact: true });
}

async function choose(page: Page, what: string, option: string): Promise<void> {
    await page.getByRole('combobox', { name: what, exact: true }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
}

test('from the list to a report, its levels, its rows and a record', async () => {
    const page = await visit('/lightning/o/Report/home');
    await page.getByText('20 items').waitFor();
    await page.getByRole('link', { name: "Whose devices can't be reached?" }).click();
    const table = page.locator('org-report-table');
    await table.getByRole('link', { name: /^PE-/ }).first().waitFor();

    const lines = await table.getByRole('row').count();
    await table.getByRole('button', { name: 'Close Hiroshi Hartmannsen' }).click();
    await table.getByRole('button', { name: 'Open Hiroshi Hartmannsen' }).waitFor();
    assert.ok((await table.getByRole('row').count()) < lines);

    assert.ok(await table.getByRole('link', { name: /^PE-/ }).first().isVisible());
    await page.getByRole('checkbox', { name: 'Detail Rows' }).uncheck({ force: true });
    await table.getByRole('link', { name: /^PE-/ }).first().waitFor({ state: 'detached' });
    const count = table.getByRole('columnheader', { name: 'Record Count' });
    await page.getByRole('checkbox', { name: 'Row Counts' }).uncheck({ force: true });
    await count.waitFor({ state: 'detached' });
    await page.getByRole('checkbox', { name: 'Row Counts' }).check({ force: true });
    await count.waitFor();
    const latest = table.getByRole('button', { name: /: Largest Time, Hiroshi Hartmannsen\./ });
    await latest.waitFor();
    await page.getByRole('checkbox', { name: 'Subtotals' }).uncheck({ force: true });
    await latest.waitFor({ state: 'detached' });
    await page.getByRole('checkbox', { name: 'Grand Total' }).uncheck({ force: true });
    await table.getByRole('rowheader', { name: 'Total', exact: true }).waitFor({ state: 'detached' });

    await table.getByRole('button', { name: /^45: Record Count, Hiroshi Hartmannsen\./ }).click();
    const rows = page.locator('org-report-rows');
    await rows.getByRole('heading', { name: /^\u2068Hiroshi Hartmannsen\u2069: 45 of 45 rows$/ }).waitFor();
    assert.equal(await rows.getByRole('row').count(), 1 + 45);
    await rows.getByRole('link', { name: /^PE-/ }).first().click();
    await page.waitForURL(/\/lightning\/r\/Phone_Event__c\/\w+\/view/);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
});

test('each of the four questions is one click from the start page, and so is the dashboard', async () => {
    const answers = [
        ['How many attempts are not picked up?', /^703$/],
        ['How many attempts are rejected?', /^167$/],
        ['How many attempts does each call take?', /^341$/],
        ['Why are calls not connected?', /^1,572$/]
    ] as const;
    for (const [question, records] of answers) {
        const page = await visit('/');
        await page.getByRole('link', { name: question, exact: true }).click();
        await page.getByRole('heading', { level: 1, name: question }).waitFor();
        await page.locator('org-report-page dl div dd').first().filter({ hasText: records }).waitFor();
    }
    const page = await visit('/');
    await page.getByRole('region', { name: 'Ask a report' }).getByRole('link', { name: 'Missed Calls' }).click();
    await page.getByRole('heading', { level: 1, name: 'Missed Calls' }).waitFor();
});

test('more rows come once, however often they are asked for, and none once a filter has made them others', async (context) => {
    const page = await visit(await reportPath(local.server, 'Which rings were the longest?'));
    const more = page.getByRole('button', { name: 'Show more rows' });
    const records = page.locator('org-report-page dl div', { hasText: 'Total Records' }).locator('dd');
    const links = page.locator('org-report-table').getByRole('link', { name: /^PE-/ });
    await more.waitFor();
    const first = await links.count();
    await more.evaluate((button) => [1, 2].forEach(() => (button as HTMLElement).click()));
    await links.nth(first * 2).waitFor();
    const names = await links.allInnerTexts();
    assert.equal(new Set(names).size, names.length);
    assert.ok(names.length < first * 4, `${names.length} lines of the rows that there are`);

    await page.reload();
    await more.waitFor();
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route('**/rows', async (route) => held.then(() => route.continue()), { times: 1 });
    const [late] = await Promise.all([page.waitForRequest('**/rows'), more.click()]);
    const all = await records.innerText();
    await page.getByRole('button', { name: 'Filters' }).click();
    await value(page, 'Ring Duration (seconds)').fill('21');
    const [own] = await Promise.all([
        page.waitForResponse((response) => response.url().endsWith('/rows')),
        page.getByRole('button', { name: 'Apply' }).click()
    ]);
    const answer = await own.text();
    await records.filter({ hasNotText: all }).waitFor();
    let shown: readonly string[] = [];
    await context.waitFor(async () => {
        shown = await links.allInnerTexts();
        assert.ok(shown.length > 0 && shown.length < names.length && shown.every((name) => answer.includes(name)));
    }, PATIENTLY);
    letGo();
    await (await late.response())?.finished();
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    assert.deepEqual(await links.allInnerTexts(), shown);
});

test('a filter is changed for the visit alone, and a locked one is shown and stays', async (context) => {
    const path = await reportPath(local.server, 'Which rings were the longest?');
    const { page, complaints, close } = await openPage(local.browser);
    await page.goto(`${local.server.url}${path}`);
    const records = page.locator('org-report-page dl div', { hasText: 'Total Records' }).locator('dd');
    const all = await records.innerText();
    await page.getByRole('button', { name: 'Filters' }).click();
    const locked = page.locator('org-report-filter', { hasText: 'Event Type' });
    assert.match(await locked.innerText(), /equals Missed/);
    assert.equal(await locked.getByRole('textbox').count(), 0);
    const ring = value(page, 'Ring Duration (seconds)');
    await ring.fill('40');
    const apply = page.getByRole('button', { name: 'Apply' });
    await apply.click();
    await records.filter({ hasNotText: all }).waitFor();
    await ring.fill("40' OR 1=1 --");
    await apply.click();
    await page
        .getByRole('alert')
        .filter({ hasText: /Given for this run: The filter on .* has the value '40' OR 1=1 --'/ })
        .waitFor();

    // another operator, and other values of a picklist
    const changes = async (): Promise<void> => {
        const before = await records.innerText();
        await apply.click();
        await records.filter({ hasNotText: new RegExp(`^${before}$`) }).waitFor();
    };
    await ring.fill('20');
    await changes();
    await choose(page, 'Ring Duration (seconds): operator', 'less or equal');
    await changes();
    const cause = page.getByRole('group', { name: 'Hangup Cause' }).first();
    await cause.getByRole('checkbox', { name: 'NO_ANSWER', exact: true }).check({ force: true });
    await changes();

    // without any value there is nothing to apply, and no blank comes in its place
    const boxes = cause.getByRole('checkbox', { checked: true });
    while ((await boxes.count()) > 0) await boxes.first().click({ force: true });
    assert.equal(await cause.getByRole('checkbox', { checked: true }).count(), 0);
    await cause.getByText('Choose a value.').waitFor();
    await context.waitFor(async () => assert.ok(await apply.isDisabled()), PATIENTLY);
    await cause.getByRole('checkbox', { name: 'CALL_REJECTED', exact: true }).check({ force: true });
    await changes();
    assert.equal(await cause.getByRole('checkbox', { checked: true }).count(), 1);

    await page.reload();
    await records.filter({ hasText: all }).waitFor();

    await page.getByRole('button', { name: 'Filters' }).click();
    await choose(page, 'Time', 'Custom');
    await page.getByLabel('From').fill('Mar 1, 2026');
    await page.getByLabel('To, with that day').fill('Mar 1, 2026');
    await page.getByRole('button', { name: 'Apply' }).click();
    await records.filter({ hasNotText: all }).waitFor();
    await choose(page, 'Time', 'As in the report (Last 30 Days)');
    await page.getByRole('button', { name: 'Apply' }).click();
    await records.filter({ hasText: all }).waitFor();
    // the browser itself complains of the answer to the value that is no number
    assert.deepEqual(
        complaints.filter((text) => !text.includes('status of 400')),
        []
    );
    await close();
});

test('filters wait for the first answer, and those that cross to other records are shown', async (context) => {
    const { page, complaints, close } = await openPage(local.browser);
    const path = await reportPath(local.server, 'Which lost calls reached no phone?');
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route('**/analytics/reports/*', async (route) => held.then(() => route.continue()), { times: 1 });
    // a file may have two cross filters that say the same
    await page.route('**/lightning/r/Report/**', async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replace(
            /"crossFilters":\[("(?:[^"\\]|\\.)*")\]/,
            '"crossFilters":[$1,$1]'
        );
        await route.fulfill({ response, body });
    });
    await page.goto(`${local.server.url}${path}`);
    await page.getByRole('button', { name: 'Filters' }).click();
    const apply = page.getByRole('button', { name: 'Apply' });
    await apply.waitFor();
    assert.ok(await apply.isDisabled());
    letGo();
    await page.locator('org-report-table').waitFor();
    await context.waitFor(async () => assert.ok(await apply.isEnabled()), PATIENTLY);
    const crossing = page.locator('org-locked-filter', { hasText: 'Cross filter' });
    assert.equal(await crossing.count(), 2);
    assert.match(
        await crossing.first().innerText(),
        /Call Reporting without Phone Events, where Event Type equals Missed and Hangup Cause not equal to LOSE_RACE and/
    );

    // by the keyboard, which stays where it was when the answer comes
    await apply.focus();
    await Promise.all([page.waitForResponse('**/rows'), page.keyboard.press('Enter')]);
    await page.locator('org-report-page .waiting').waitFor({ state: 'detached' });
    await page.locator('org-report-filters button.apply:focus, org-report-filters .apply button:focus').waitFor();
    assert.deepEqual(complaints, []);
    await close();
});

test('rows that come late are not shown under another number', async () => {
    const page = await visit(await reportPath(local.server, 'Why are calls not connected?'));
    const table = page.locator('org-report-table').first();
    const count = (cause: string): Locator =>
        table.getByRole('button', { name: new RegExp(`^[\\d,]+: Record Count, ${cause}\\.`) });
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route('**/rows', async (route) => held.then(() => route.continue()), { times: 1 });
    const [late] = await Promise.all([page.waitForRequest('**/rows'), count('NO_ANSWER').click()]);
    await count('CALL_REJECTED').click();
    const title = page.locator('org-report-rows').getByRole('heading', { level: 2 });
    await title.filter({ hasText: 'CALL_REJECTED' }).waitFor();
    const shown = await title.innerText();
    letGo();
    await (await late.response())?.finished();
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    assert.equal(await title.innerText(), shown);
});

test('a late run takes away neither the spinner nor the error of a later one', async () => {
    const { page, close } = await openPage(local.browser);
    const path = await reportPath(local.server, 'Which rings were the longest?');
    const run = `**${path.replace(/^.*\/Report\/(\w+)\/.*$/, '/analytics/reports/$1')}`;
    await page.goto(`${local.server.url}${path}`);
    await page.locator('org-report-table').waitFor();
    await page.getByRole('button', { name: 'Filters' }).click();

    // the first two runs from here on wait until they are let go
    const waiting: (() => void)[] = [];
    await page.route(run, async (route) => {
        if (waiting.length < 2) await new Promise<void>((resolve) => waiting.push(resolve));
        await route.continue();
    });
    const refresh = async (): Promise<() => Promise<void>> => {
        const at = waiting.length;
        const [request] = await Promise.all([
            page.waitForRequest(run),
            page.getByRole('button', { name: 'Refresh' }).click()
        ]);
        return async () => {
            waiting[at]?.();
            await (await request.response())?.finished();
            await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
        };
    };
    const endFirst = await refresh();
    const endSecond = await refresh();
    await endFirst();
    assert.equal(await page.locator('org-report-page .waiting').count(), 1);
    await value(page, 'Ring Duration (seconds)').fill('soon');
    await page.getByRole('button', { name: 'Apply' }).click();
    const error = page.getByRole('alert').filter({ hasText: "the value 'soon'" });
    await error.waitFor();
    await endSecond();
    assert.ok(await error.isVisible());
    await close();
});

test('the report and dashboard pages are accessible and no wider than a phone', async () => {
    for (const scheme of ['light', 'dark'] as const) {
        const places = [
            [await reportPath(local.server, 'Why are calls not connected?'), 'org-report-table'],
            [await reportPath(local.server, 'Which rows contradict themselves?'), 'org-report-table'],
            [await dashboardPath(local.server, 'Missed Calls'), 'org-report-chart canvas']
        ] as const;
        for (const [path, ready] of places) {
            const page = await visit(path, { width: 390, scheme });
            await page.locator(ready).last().waitFor();
            await page.getByRole('heading', { level: 1 }).waitFor();
            const filters = page.getByRole('button', { name: 'Filters' });
            if (await filters.isVisible()) await filters.click();
            await assertAccessible(page, 'main');
            const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
            assert.ok(overflow <= 0, `${path} is ${overflow} px wider than the window`);
        }
    }
});

test('from right to left a name that is cut keeps its beginning, and a question its mark', async () => {
    const page = await visit(await reportPath(local.server, 'Why are calls not connected?'), { width: 390 });
    const name = page.locator('.words bdi').first();
    await name.waitFor();
    await page.evaluate(() => (document.dir = 'rtl'));
    const ways = async (text: Locator): Promise<readonly [string, boolean]> =>
        text.evaluate((one) => [getComputedStyle(one).direction, one.scrollWidth > one.clientWidth]);
    assert.deepEqual(await ways(name), ['ltr', true]);
    assert.equal((await ways(page.locator('h1 bdi')))[0], 'ltr');
    await page.evaluate(() => (document.dir = 'ltr'));
});

test('on paper a report is its title, figures, chart and table, without buttons', async (context) => {
    const page = await visit(await reportPath(local.server, 'How many attempts are rejected?'), { width: 794 });
    await page.locator('org-report-table').waitFor();
    await page.emulateMedia({ media: 'print' });
    assert.ok(await page.getByRole('heading', { level: 1 }).isVisible());
    assert.ok(await page.locator('org-report-table').isVisible());
    for (const name of ['Export', 'Print', 'Filters', 'Show more rows'])
        assert.equal(await page.getByRole('button', { name }).isVisible(), false, name);
    assert.equal(await page.getByRole('navigation').first().isVisible(), false);
    const matrix = await reportPath(local.server, 'How many attempts are not picked up?');
    await visit(matrix, { width: 794 });
    await page.getByRole('rowheader', { name: 'Total', exact: true }).waitFor();
    await context.waitFor(async () => {
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(width <= 794, `six weeks of five figures take ${width} px of paper`);
    }, PATIENTLY);
    await page.emulateMedia({ media: null });
});

test("a dashboard's filter changes its figures, and a component leads to its report", async () => {
    const page = await visit(await dashboardPath(local.server, 'Missed Calls'));
    const attempts = page.getByRole('region', { name: 'How many attempts fail?' });
    await attempts.getByText(/^1,34\d$/).waitFor();
    await attempts.getByText('Attempts missed').waitFor();
    await page.getByText('Up to 90 days, unless a period is chosen').waitFor();

    // the answer to the first choice comes after that to the second one
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route('**/dashboards/*filter1=0*', async (route) => held.then(() => route.continue()), { times: 1 });
    const late = page.waitForResponse('**/dashboards/*filter1=0');
    await choose(page, 'Queue', 'contains Sales');
    await page.getByRole('status').filter({ hasText: 'Loading the dashboard' }).waitFor();
    assert.equal(await attempts.getByText(/^1,34\d$/).count(), 0, 'no number of another choice');
    await choose(page, 'Period', 'Last 30 Days');
    await attempts.getByText(/^\d{3}$/).waitFor();
    const shown = await attempts.innerText();
    letGo();
    await (await late).finished();
    assert.equal(await attempts.innerText(), shown);

    await attempts.getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: 'What share of misses is rejected?' }).waitFor();
});

test('a dashboard says in each component what its reader may not see', async () => {
    const { page, complaints, close } = await openPage(local.browser);
    const notice = 'Left out, as you may not see them: Hangup Cause.';
    await page.route('**/analytics/dashboards/*', async (route) => {
        const response = await route.fetch();
        const body = (await response.json()) as { componentData: { reportResult: { notices: string[] } }[] };
        body.componentData[1]?.reportResult.notices.push(notice);
        await route.fulfill({ response, json: body });
    });
    await page.goto(`${local.server.url}${await dashboardPath(local.server, 'Missed Calls')}`);
    const attempts = page.getByRole('region', { name: 'How many attempts fail?' });
    await attempts.getByRole('status').filter({ hasText: notice }).waitFor();
    assert.deepEqual(complaints, []);
    await close();
});
