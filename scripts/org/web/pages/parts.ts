import type { Item, Page, TabDescription } from './types.ts';

/** The page's own components that draw it, apart from those that they import themselves. */
export function ownParts(page: Page): readonly string[] {
    const parts = {
        home: 'homePage',
        record: 'recordPage',
        app: 'appPage',
        list: 'listPage',
        reports: 'reportsPage',
        report: 'reportPage',
        dashboard: 'dashboardPage',
        message: 'message'
    };
    return page.kind === 'redirect' ? ['app'] : ['app', parts[page.kind]];
}

/** Names of the source's components that the page shows at once; those in a closed tab load when it is opened. */
export function componentsOf(page: Page): readonly string[] {
    if (page.kind !== 'record' && page.kind !== 'app') return [];
    return page.rows.flatMap((row) => row.flatMap((region) => region.items.flatMap(namesIn)));
}

function namesIn(item: Item): readonly string[] {
    if (item.kind === 'component') return [item.name];
    if (item.kind === 'tabset') return namesInTab(item.tabs, item.active);
    if (item.kind === 'accordion') return namesInTab(item.sections, item.active);
    return [];
}

function namesInTab(tabs: readonly TabDescription[], active: string | undefined): readonly string[] {
    const shown = tabs.find((tab) => tab.key === active) ?? tabs[0];
    return shown?.items.flatMap(namesIn) ?? [];
}
