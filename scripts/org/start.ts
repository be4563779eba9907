import path from 'node:path';
import { loadSource, translated, type Problem } from '../metadata/index.ts';
import { permissionSetsNamed } from './access/index.ts';
import { bulkRoutes, createRunner } from './bulk/index.ts';
import { eventRoutes, isUsedUp } from './events/index.ts';
import { createFaults, type FaultSettings } from './faults/index.ts';
import { graphqlRoutes } from './graphql/index.ts';
import { createApp, listen, namesOf } from './http/index.ts';
import { allocate, keepUsage } from './limits/index.ts';
import { loadData, type LoadedData } from './load/index.ts';
import { analyticsRoutes } from './reports/index.ts';
import { migrationOf, openOrg } from './open.ts';
import { stateRoutes } from './state/index.ts';
import { removeTemporaryFiles } from './store/index.ts';
import type { Org } from './types.ts';
import { uiapiRoutes } from './uiapi/index.ts';
import { unsupportedParts } from './unsupported.ts';
import { ensureVendor, webRoutes, type WebOptions } from './web/index.ts';
import { formulaProblems } from './write/index.ts';

export interface StartOptions {
    /** Folder of the Salesforce DX project. */
    readonly root: string;
    /** Port on 127.0.0.1; 0 takes any free one. 8060, or the next free one, where absent. */
    readonly port?: number | undefined;
    /** Address to listen on instead of 127.0.0.1. Where other machines reach it, pages need a session too. */
    readonly host?: string | undefined;
    /** Fixes the clock; milliseconds since 1970. */
    readonly now?: number | undefined;
    /** Put before every custom name, as in a managed package. */
    readonly namespace?: string | undefined;
    /** Language of the users: `de`, `fr`. Words without a translation stay as the source has them. English where absent. */
    readonly language?: string | undefined;
    /** Folder of data-tree files with a plan.json; nothing is loaded where absent. */
    readonly data?: string | undefined;
    /** Session token of the user that pages are opened as; made anew at each start where absent. */
    readonly token?: string | undefined;
    /** Names of the permission sets of the user that pages are opened as; the admin where absent. */
    readonly as?: readonly string[] | undefined;
    /** Folder that keeps records, jobs and snapshots through restarts; in memory where absent. */
    readonly dataDir?: string | undefined;
    /** What goes wrong on request, from the first request on. */
    readonly faults?: FaultSettings | undefined;
    /** Requests a day; enforced where given, else 100,000 that are only counted. */
    readonly dailyRequests?: number | undefined;
    /** Events delivered a day; enforced where given, else 50,000 that are only counted. */
    readonly dailyEvents?: number | undefined;
    /** Certificate or public key (PEM) that clients' JWT assertions are checked against. */
    readonly certificate?: string | undefined;
    /** How pages are served; false serves none, for clients of the API alone. */
    readonly web?: WebOptions | false;
    /** Told what goes wrong while the org runs. */
    readonly logError?: (line: string) => void;
}

export interface StartedOrg {
    readonly url: string;
    readonly port: number;
    /** Everything that is answered, as routes: `*` and `:name` stand for any. */
    readonly routes: readonly { readonly method: string; readonly path: string }[];
    /** Token of the user that pages are opened as. */
    readonly token: string;
    /** The org as its admin sees it; `org.users` has it as the others do. */
    readonly org: Org;
    /** The org as the user sees it that pages are opened as. */
    readonly visitor: Org;
    /** What of the project or of the data could not be read or is not supported; the rest is there. */
    readonly problems: readonly Problem[];
    readonly loaded: LoadedData;
    /** Whether the records are those of a kept org, so that no data was loaded. */
    readonly reopened: boolean;
    readonly close: () => Promise<void>;
}

const NO_DATA: LoadedData = { records: 0, problems: [], shiftMs: 0 };

function openFrom(options: StartOptions): Pick<StartedOrg, 'org' | 'visitor'> {
    const { root, now, namespace, token, dataDir, as = [], language } = options;
    const source = loadSource(path.resolve(root), namespace === undefined ? {} : { namespace });
    const model = language === undefined ? source : translated(source, language);
    const sets = permissionSetsNamed(model, as);
    const org = openOrg(model, {
        as: sets,
        folder: dataDir,
        ...(now !== undefined && { clock: () => now }),
        ...(token !== undefined && { token }),
        ...(language !== undefined && { user: { language: language.replace('-', '_'), locale: localeOf(language) } })
    });
    const names = sets.map(({ name }) => name).join();
    const visitor = org.users.find(({ access }) => access.permissionSets.join() === names);
    return { org, visitor: visitor ?? org };
}

/** The locale that people of a language most likely have: `de-DE` for `de`. */
function localeOf(language: string): string {
    const { language: tongue, region } = new Intl.Locale(language).maximize();
    return region === undefined ? tongue : `${tongue}-${region}`;
}

/**
 * Opens an org from a project's metadata, loads data and serves it on 127.0.0.1, or on `host`, until `close`.
 * What the project holds never stops the start: what is not understood is named in `problems`.
 * @throws DataFolderError where the folder can't be used, PortError where the port can't be had, AccessError where `as` names no permission set
 */
export async function startOrg(options: StartOptions): Promise<StartedOrg> {
    const { web = {}, host = '127.0.0.1' } = options;
    const { org, visitor } = openFrom(options);
    if (options.dailyRequests !== undefined) allocate(org, { dailyRequests: options.dailyRequests, enforced: true });
    if (options.dailyEvents !== undefined) allocate(org, { dailyEvents: options.dailyEvents, eventsEnforced: true });
    const stopCounting = keepUsage(org);
    const migration = migrationOf(org);
    // a kept org has its records already
    const loaded = options.data === undefined || migration?.fresh === false ? NO_DATA : loadData(org, options.data);
    // before listening, so that no page has to wait for the library bundle that the first start builds
    if (web !== false) await ensureVendor(web);
    const faults = createFaults(org, options.faults);
    const jobs = createRunner(org, options.logError ?? console.error);
    // known only once the server listens, which needs the app first
    const bound: { port?: number } = {};
    const app = createApp(org, {
        visitor,
        port: () => bound.port,
        names: host === '127.0.0.1' || host === 'localhost' ? undefined : namesOf(host),
        faults,
        certificate: options.certificate,
        routes: [
            graphqlRoutes(org),
            uiapiRoutes(org),
            analyticsRoutes(org),
            eventRoutes(org, { exhausted: () => faults.eventsExhausted() || isUsedUp(org) }),
            bulkRoutes(org, jobs),
            stateRoutes(org, options.data),
            ...(web === false ? [] : [webRoutes(org, web)])
        ],
        ...(options.logError && { logError: options.logError })
    });
    const server = await listen(app, options.port, host);
    bound.port = server.port;
    return {
        url: server.url,
        port: server.port,
        routes: app.routes.map(({ method, path: address }) => ({ method, path: address })),
        token: visitor.token,
        org,
        visitor,
        problems: [
            ...org.model.problems,
            ...unsupportedParts(org.model),
            ...formulaProblems(org),
            ...(migration?.problems ?? []),
            ...loaded.problems
        ],
        reopened: migration?.fresh === false,
        loaded,
        close: async () => {
            await server.close();
            await jobs.stop();
            stopCounting();
            removeTemporaryFiles(org.db);
            org.db.close();
        }
    };
}
