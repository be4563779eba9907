import type { ApplicationModel } from '../../../metadata/index.ts';
import { findObject } from '../../store/index.ts';
import type { Org } from '../../types.ts';
import { chosenApp, describeApp } from './app.ts';
import { activatedHome, describeRows } from './flexiPage.ts';
import { homePage } from './homePage.ts';
import { listPage } from './listPage.ts';
import { iconOfMotif } from './objects.ts';
import { recordPage, relatedListPage } from './recordPage.ts';
import { dashboardPage, reportPage, reportsPage } from './reportPages.ts';
import type { Envelope, Page } from './types.ts';

export interface DescribeOptions {
    /** Path and query of the page: `/lightning/r/Account/001…/view`. */
    readonly address: string;
    /** The app that the person chose. */
    readonly app: string | undefined;
    readonly homeFile: string;
    /** Address of the server. */
    readonly url: string;
}

/** Everything about a page that comes from metadata, for whatever address. */
export function describePage(org: Org, options: DescribeOptions): Envelope {
    const { model } = org;
    const app = chosenApp(model, options.app);
    return {
        app: describeApp(model, app),
        apps: [...model.applications.values()].map(({ name, label }) => ({ name, label })),
        user: { id: org.user.id, name: org.user.name },
        users: org.users.map(({ user }) => ({ name: user.name, username: user.username })),
        page: pageOf(org, options)
    };
}

function pageOf(org: Org, options: DescribeOptions): Page {
    const { model } = org;
    const app = chosenApp(model, options.app);
    const url = new URL(options.address, 'http://localhost');
    const [area, kind, name = '', third = '', fourth = 'view', fifth = ''] = partsOf(url.pathname);
    if (area === undefined) {
        return homePage(org, describeApp(model, app), { file: options.homeFile, url: options.url });
    }
    if (area !== 'lightning') return notFound('There is no page at this address.');
    if (kind === 'page' && name === 'home') return appHome(org, app);
    if (kind === 'n') return tabPage(org, name);
    const reporting = reportingPage(org, kind, name, third);
    if (reporting) return reporting;
    const object = findObject(model, name);
    if (kind !== 'r' && kind !== 'o') return notFound('The local org does not draw this kind of page.');
    if (object === undefined) return withoutObject(org, name);
    if (kind === 'r' && fourth === 'related') {
        const page = relatedListPage(model, object.name, third, fifth);
        return page ?? notFound(`${object.pluralLabel} have no related list ${fifth}.`);
    }
    if (kind === 'r' && fourth !== 'view')
        return notFound(`The local org does not draw the page “${fourth}” of a record.`);
    if (kind === 'r') return recordPage(model, app, object.name, third);
    if (third === '' || third === 'home') return { kind: 'redirect', to: `/lightning/o/${object.name}/list` };
    if (third !== 'list') return notFound(`The local org does not draw the page “${third}” of an object.`);
    return listPage(model, object, url.searchParams.get('filterName') ?? undefined);
}

/** The app's home page, else the front page. */
function appHome({ model }: Org, app: ApplicationModel | undefined): Page {
    const page = activatedHome(model, app);
    if (page === undefined) return { kind: 'redirect', to: '/' };
    return { kind: 'app', label: page.label, icon: 'standard:home', rows: describeRows(model, page, undefined) };
}

/** Reports and dashboards have addresses like records and objects, and are neither here. */
function reportingPage(org: Org, kind: string | undefined, name: string, id: string): Page | undefined {
    if (name !== 'Report' && name !== 'Dashboard') return undefined;
    if (kind === 'o') return reportsPage(org, name === 'Report' ? 'reports' : 'dashboards');
    if (kind !== 'r') return undefined;
    const page = name === 'Report' ? reportPage(org, id) : dashboardPage(org, id);
    return page ?? notFound(`This org has no ${name.toLowerCase()} ${id}.`);
}

function partsOf(path: string): readonly string[] {
    try {
        return path
            .split('/')
            .filter((part) => part !== '')
            .map(decodeURIComponent);
    } catch {
        return ['?'];
    }
}

function tabPage(org: Org, name: string): Page {
    const { model } = org;
    const tab = model.tabs.get(name);
    if (tab === undefined) {
        return org.system.model.tabs.has(name)
            ? noAccess(org, `the tab ${name}`)
            : notFound(`This org has no tab ${name}.`);
    }
    if (tab.customObject) return { kind: 'redirect', to: `/lightning/o/${tab.name}/list` };
    const page = model.flexiPages.get(tab.flexiPage ?? '');
    if (page === undefined) return notFound('The local org draws tabs of objects and of Lightning pages only.');
    const icon = iconOfMotif(tab.motif) ?? 'standard:app';
    return { kind: 'app', label: tab.label ?? page.label, icon, rows: describeRows(model, page, undefined) };
}

/** Nothing is to be found, or this user may not find it: in an org of one's own it helps to be told which. */
function withoutObject(org: Org, name: string): Page {
    const hidden = findObject(org.system.model, name);
    return hidden ? noAccess(org, hidden.pluralLabel) : notFound(`This org has no object ${name}.`);
}

function noAccess({ user, access }: Org, what: string): Page {
    const sets = access.permissionSets.join(', ');
    const why = sets === '' ? `${user.name} has no permission set` : `${sets} gives ${user.name} no access`;
    const text = `${why}, so that this page shows nothing of ${what}. Choose another user in the header.`;
    return { kind: 'message', status: 403, title: 'Insufficient privileges', text };
}

function notFound(text: string): Page {
    return { kind: 'message', status: 404, title: 'Page not found', text };
}
