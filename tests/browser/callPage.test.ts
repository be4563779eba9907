import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { localOrg } from '../support/local.ts';
import { openPage, PATIENTLY } from '../support/pages.ts';
import { NOW, request } from '../support/server.ts';
import { storyPath } from '../support/stories.ts';
import { visits } from '../support/visits.ts';

const SAVED = 'Saved after five misses';

const local = localOrg();
const show = visits(local);

async function visit(story: string): Promise<Page> {
    const page = await show(await storyPath(local.server, story));
    await attempts(page).first().waitFor();
    return page;
}

const attempts = (page: Page): Locator => page.getByRole('button', { name: /into the call/ });
const explanation = (page: Page, name: RegExp): Locator => page.getByRole('region', { name });

test('the header says first how the call ended, and counts attempts after that', async () => {
    const page = await visit(SAVED);
    await page.getByRole('heading', { name: 'Saved after 5 missed attempts' }).waitFor();
    const counts = page.getByRole('article').first();
    for (const [term, value] of [
        ['Missed attempts', '5'],
        ['People tried', '5'],
        ['Rejected', '1']
    ]) {
        const found = counts.locator('dt', { hasText: new RegExp(`^${term}$`) }).locator('xpath=following-sibling::dd');
        assert.equal(await found.textContent(), value, term);
    }
});

test('each attempt is a bar in the lane of its person, and an event of another type is none', async () => {
    const page = await visit(SAVED);
    assert.equal(await attempts(page).count(), 5);
    const names = await attempts(page).evaluateAll((bars) => bars.map((bar) => bar.getAttribute('aria-label')));
    assert.match(names.join('\n'), /Rejected, rang for 4 sec/);
});

test('a longer ring is a longer bar, and a later one begins further right', async () => {
    const page = await visit(SAVED);
    const boxes = await attempts(page).evaluateAll((all) =>
        all.map((bar) => bar.getBoundingClientRect().toJSON() as DOMRect)
    );
    const [short, declined] = boxes;
    assert.ok(short && declined && short.width > 2 * declined.width, 'a ring of 15 s beside one of 4 s');
    assert.deepEqual(
        [...boxes].map(({ x }) => x).sort((a, b) => a - b),
        boxes.map(({ x }) => x)
    );
});

test('a click on an attempt explains it in words, with who should act', async () => {
    const page = await visit(SAVED);
    await attempts(page).filter({ hasText: 'Rejected' }).click();
    const panel = explanation(page, /Liam|Rejected/);
    await panel.getByText('Who should act').waitFor();
    await panel.getByText('Availability').first().waitFor();
    await panel.getByRole('button', { name: 'Close' }).click();
    await panel.waitFor({ state: 'detached' });
});

test('the keyboard alone reaches every attempt, explains one and closes the explanation', async () => {
    const page = await visit(SAVED);
    await attempts(page).first().focus();
    const reached = new Set<string | null>();
    for (let press = 0; press < 5; press += 1) {
        reached.add(
            await page.evaluate(() => {
                let active = document.activeElement;
                while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
                return active?.getAttribute('aria-label') ?? null;
            })
        );
        await page.keyboard.press('ArrowDown');
    }
    assert.equal(reached.size, 5, [...reached].join('\n'));
    await page.keyboard.press('Enter');
    const panel = page.getByRole('region').filter({ hasText: 'Who should act' });
    await panel.waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
});

test('the list tells the same attempts as a table, and a row explains itself too', async () => {
    const page = await visit(SAVED);
    await page.getByRole('tab', { name: 'List' }).click();
    const rows = page.getByRole('tabpanel', { name: 'List' }).locator('tbody tr');
    await rows.first().waitFor();
    assert.equal(await rows.count(), 5);
    await rows.nth(1).getByRole('button').first().click();
    await page.getByRole('region').filter({ hasText: 'Who should act' }).waitFor();
});

test('the data of the timeline come in one round trip', async (context) => {
    const { page, close } = await openPage(local.browser);
    const asked: string[] = [];
    page.on('request', (one) => {
        if (!one.url().includes('/services/data/')) return;
        asked.push(/query (\w+)/.exec(one.postData() ?? '')?.[1] ?? one.url());
    });
    await page.goto(`${local.server.url}${await storyPath(local.server, SAVED)}`);
    await attempts(page).first().waitFor();
    await context.waitFor(() => assert.ok(asked.length >= 3, asked.join()), PATIENTLY);
    await page.waitForLoadState('networkidle');
    // The host's own question is the record of highlights, details and related lists; the row about other conversations of a
    // transferred call asks for them once the timeline has told the call's UUID.
    assert.deepEqual(asked.sort(), ['callTimeline', 'conversations', 'record']);
    await close();
});

test('forty phones in one round are forty lanes, and only real misses are counted', async () => {
    const page = await visit('A 40-phone hunt group');
    await page.getByRole('heading', { name: 'Saved after 9 missed attempts' }).waitFor();
    const lanes = page.getByRole('list', { name: /one row for each person/ }).locator('> li');
    assert.equal(await lanes.first().getAttribute('aria-setsize'), '40', 'thirty-nine who missed it, one who answered');
    assert.ok((await lanes.count()) < 40, 'what is far below is not drawn');
    await page.locator('c-event-timeline .scroll').evaluate((box) => box.scrollTo(0, box.scrollHeight));
    await page.locator('li[aria-posinset="40"]').getByRole('button').first().waitFor();
});

test('the picture zooms by wheel, button and key around what is pointed at, and back to everything', async () => {
    const page = await visit(SAVED);
    await page.getByText(/^All of it, 0:00 to/).waitFor();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.getByText(/^\d+:\d\d to \d+:\d\d, of 0:00 to/).waitFor();
    await attempts(page).nth(1).focus();
    await page.keyboard.press('+');
    await page.keyboard.press('0');
    await page.getByText(/^All of it, 0:00 to/).waitFor();
    await attempts(page).nth(1).hover();
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -400);
    await page.keyboard.up('Control');
    await page.getByText(/^\d+:\d\d to \d+:\d\d, of 0:00 to/).waitFor();
});

test('a call in progress says so, and goes on until now', async () => {
    const { page, complaints, close } = await openPage(local.browser);
    const aMinuteLater = new Date(Date.parse(NOW) + 60_000);
    await page.clock.setFixedTime(aMinuteLater);
    await page.goto(`${local.server.url}${await storyPath(local.server, 'A call in progress')}`);
    await page.getByRole('heading', { name: 'In progress' }).waitFor();
    await page.getByText(/^Now \d+:\d\d$/).waitFor();
    assert.equal(await page.getByText(/^(Answered|Caller hung up|Call ended) \d+:\d\d$/).count(), 0);
    assert.deepEqual(complaints, []);
    await close();
});

test('a call without missed attempts says that nothing was missed', async () => {
    const page = await show(`/lightning/r/CallReporting__c/${await emptyCall()}/view`);
    await page
        .getByText(/no missed attempts/i)
        .first()
        .waitFor();
    assert.equal(await attempts(page).count(), 0);
});

test('a failing answer is told in plain words, and trying again heals it', async () => {
    const watched = await openPage(local.browser);
    const { page } = watched;
    let fail = true;
    await page.route('**/services/data/**/graphql', (route) =>
        fail && (route.request().postData() ?? '').includes('callTimeline')
            ? route.fulfill({
                  status: 503,
                  contentType: 'application/json',
                  body: '[{"errorCode":"SERVER_UNAVAILABLE","message":"Try later."}]'
              })
            : route.continue()
    );
    await page.goto(`${local.server.url}${await storyPath(local.server, SAVED)}`);
    await page.getByRole('alert').first().waitFor();
    fail = false;
    await page.getByRole('button', { name: /try again/i }).click();
    await page.getByRole('heading', { name: 'Saved after 5 missed attempts' }).waitFor();
    assert.ok(
        watched.complaints.every((text) => text.includes('503')),
        watched.complaints.join('\n')
    );
    await watched.close();
});

async function emptyCall(): Promise<string> {
    const fields = {
        Call_Key__c: 'no-misses:1',
        Call_Direction__c: 'Inbound',
        To_UUID__c: 'answered',
        From_Start_Time__c: '2026-03-02T14:00:00Z',
        From_Answer_Time__c: '2026-03-02T14:00:05Z',
        From_End_Time__c: '2026-03-02T14:02:00Z'
    };
    const target = '/services/data/v66.0/sobjects/CallReporting__c';
    const { id } = (await request(local.server, target, { method: 'POST', body: JSON.stringify(fields) })) as {
        id: string;
    };
    return id;
}
