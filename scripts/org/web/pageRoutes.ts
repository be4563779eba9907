import type { Context, Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import { i18nValues } from './modules/i18n.ts';
import type { WebContext } from './options.ts';
import { describePage } from './pages/index.ts';
import type { Envelope } from './pages/index.ts';
import { requestOrg } from '../requestOrg.ts';
import type { OrgAccess } from '../types.ts';
import { preloads } from './preload.ts';
import { colourSchemeOf, shell } from './shell.ts';

/** The documents, and what the browser asks for when it goes from one page to the next. */
export function pageRoutes(app: Hono, { org, homeFile, imports, modules, vendor }: WebContext): void {
    const describe = (c: Context, address: string): Envelope =>
        describePage(requestOrg(c, org), {
            address,
            app: getCookie(c, 'app'),
            homeFile,
            url: new URL(c.req.url).origin
        });

    const document = async (c: Context): Promise<Response> => {
        const url = new URL(c.req.url);
        const { user, access } = requestOrg(c, org);
        const envelope = describe(c, url.pathname + url.search);
        const { page } = envelope;
        if (page.kind === 'redirect') return c.redirect(page.to);
        const map = await imports();
        const html = shell({
            envelope,
            scheme: colourSchemeOf(getCookie(c, 'scheme')),
            imports: map,
            i18n: i18nValues(user.locale, user.timeZone),
            access: accessValues(user.id, access),
            preload: await preloads({ envelope, imports: map, modules, vendor: await vendor() })
        });
        c.header('cache-control', 'no-cache');
        return c.html(html, page.kind === 'message' && page.status === 404 ? 404 : 200);
    };

    app.get('/', document);
    app.get('/lightning', (c) => c.redirect('/'));
    app.get('/lightning/*', document);
    // Whoever types another address reads why there is nothing; programs get the API's own answer.
    app.get('*', (c, next) => (isForPeople(c) ? document(c) : next()));
    app.get('/local/page', (c) => c.json(describe(c, c.req.query('address') ?? '/')));
}

function accessValues(userId: string, { isAdmin, userPermissions, customPermissions }: OrgAccess) {
    return { userId, isAdmin, userPermissions: [...userPermissions], customPermissions: [...customPermissions] };
}

function isForPeople(c: Context): boolean {
    return (c.req.header('accept') ?? '').includes('text/html') && !/^\/(services|local)\//.test(c.req.path);
}
