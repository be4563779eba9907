import type { ApplicationModel, SourceModel } from '../../../metadata/index.ts';
import { activatedHome } from './flexiPage.ts';
import { describeObject } from './objects.ts';
import type { AppDescription, NavigationItem } from './types.ts';

const REPORTS: NavigationItem = {
    name: 'Report',
    label: 'Reports',
    href: '/lightning/o/Report/home',
    object: undefined
};
const DASHBOARDS: NavigationItem = {
    name: 'Dashboard',
    label: 'Dashboards',
    href: '/lightning/o/Dashboard/home',
    object: undefined
};

/** The app that the cookie names, else the first by name. */
export function chosenApp(model: SourceModel, name: string | undefined): ApplicationModel | undefined {
    const apps = [...model.applications.values()].sort((a, b) => a.name.localeCompare(b.name));
    return apps.find((app) => app.name === name) ?? apps[0];
}

/** The address at which Lightning shows an app's home page. */
const APP_HOME: NavigationItem = {
    name: 'standard-home',
    label: 'Home',
    href: '/lightning/page/home',
    object: undefined
};

/** What the header shows; every object with a list view where the source has no app. */
export function describeApp(model: SourceModel, app: ApplicationModel | undefined): AppDescription {
    // Where the app has a home page of its own, the front page of the local org stands before it.
    const hasHome = activatedHome(model, app) !== undefined;
    const home: NavigationItem = { name: 'home', label: hasHome ? 'Start' : 'Home', href: '/', object: undefined };
    const items =
        app === undefined
            ? [...model.objects.values()]
                  .filter(({ listViews }) => listViews.size > 0)
                  .map(({ name }) => objectItem(model, name))
            : app.tabs.flatMap((tab) => (tab === 'standard-home' && hasHome ? [APP_HOME] : navigationItem(model, tab)));
    return {
        name: app?.name ?? 'local',
        label: app?.label ?? 'Local Org',
        description: app?.description,
        items: [home, ...items.filter((item) => item.name !== 'home'), ...reportItems(model, items)]
    };
}

/** Reports and dashboards, where there are any that the app has no tab for. */
function reportItems(model: SourceModel, items: readonly NavigationItem[]): readonly NavigationItem[] {
    const all = [...(model.reports.size > 0 ? [REPORTS] : []), ...(model.dashboards.size > 0 ? [DASHBOARDS] : [])];
    return all.filter(({ name }) => items.every((item) => item.name !== name));
}

function navigationItem(model: SourceModel, name: string): readonly NavigationItem[] {
    const tab = model.tabs.get(name);
    if (model.objects.has(name)) return [objectItem(model, name)];
    if (tab?.flexiPage !== undefined) {
        const label = tab.label ?? model.flexiPages.get(tab.flexiPage)?.label ?? name;
        return [{ name, label, href: `/lightning/n/${name}`, object: undefined }];
    }
    if (name === 'standard-report') return [REPORTS];
    if (name === 'standard-Dashboard') return [DASHBOARDS];
    const standard = /^standard-(\w+)$/.exec(name)?.[1];
    return standard !== undefined && model.objects.has(standard) ? [objectItem(model, standard)] : [];
}

function objectItem(model: SourceModel, object: string): NavigationItem {
    const { pluralLabel } = describeObject(model, object);
    return { name: object, label: pluralLabel, href: `/lightning/o/${object}/list`, object };
}
