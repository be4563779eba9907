import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { findColumn, findObject } from '../../store/index.ts';
import type { Column } from '../../store/index.ts';
import type { Org } from '../../types.ts';
import { describeApp } from './app.ts';
import { describeObject } from './objects.ts';
import { itemNamed } from './reportPages.ts';
import type { AppDescription, Command, Page, Story } from './types.ts';

const HomeFile = z.object({
    title: z.string(),
    text: z.string().optional(),
    stories: z.array(
        z.object({
            title: z.string(),
            text: z.string(),
            object: z.string(),
            externalId: z.object({ field: z.string(), value: z.union([z.string(), z.number()]) })
        })
    ),
    /** By folder and name: `Sales/By_Month`. */
    reports: z.array(z.string()).optional(),
    dashboards: z.array(z.string()).optional(),
    commands: z.array(z.object({ title: z.string(), text: z.string(), command: z.string() })).optional()
});

type HomeFileContent = z.infer<typeof HomeFile>;
type HomeReport = Extract<Page, { readonly kind: 'home' }>['reports'][number];

export interface HomeOptions {
    /** `data/home.json`; the page does without it where it is missing. */
    readonly file: string;
    /** Address of the server, for the commands. */
    readonly url: string;
}

/** The front page: stories and reports from the home file, ways to the records, commands to try. */
export function homePage(org: Org, app: AppDescription, options: HomeOptions): Page {
    const { content, problems } = readHome(options.file);
    const stories = content === undefined ? [] : content.stories.map((story) => readStory(org.system, story));
    const reports = content === undefined ? [] : readReports(org, content);
    const known = stories.filter((story) => typeof story !== 'string');
    const unknown = [...stories, ...reports].filter((one) => typeof one === 'string');
    const seen = known.filter(({ object }) => findObject(org.model, object.name));
    return {
        kind: 'home',
        title: content?.title ?? `Welcome to ${app.label}`,
        text: content?.text ?? app.description ?? '',
        stories: seen,
        reports: reports.filter((one) => typeof one !== 'string'),
        objects: app.items.flatMap(({ object, href }) =>
            object === undefined ? [] : [{ ...describeObject(org.model, object), href }]
        ),
        commands: (content?.commands ?? [standardCommand(org)]).map((command) => ({
            ...command,
            command: command.command.replaceAll('{url}', options.url).replaceAll('{token}', org.token)
        })),
        problems: [...nothingToSee(org), ...problems, ...unknown]
    };
}

function nothingToSee({ model, user, access }: Org): readonly string[] {
    if (access.isAdmin || [...model.objects.values()].some(({ kind }) => kind === 'custom')) return [];
    return [`${user.name} has no access to any record. Choose another user in the header to see some.`];
}

/** The stories of the home file that name an object and a field of this org. */
export function homeStories(org: Org, file: string): readonly Story[] {
    const stories = readHome(file).content?.stories ?? [];
    return stories.map((story) => readStory(org, story)).filter((story) => typeof story !== 'string');
}

function readHome(file: string): {
    readonly content: HomeFileContent | undefined;
    readonly problems: readonly string[];
} {
    if (!existsSync(file)) return { content: undefined, problems: [] };
    try {
        return { content: HomeFile.parse(JSON.parse(readFileSync(file, 'utf8'))), problems: [] };
    } catch (error) {
        const issues = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
        return { content: undefined, problems: [`data/home.json can't be read: ${issues}`] };
    }
}

/** The story, or what is wrong with it. */
function readStory(org: Org, story: HomeFileContent['stories'][number]): Story | string {
    const object = findObject(org.model, qualified(org, story.object));
    if (object === undefined) return `data/home.json: “${story.title}” names ${story.object}, which is no object.`;
    const field = findColumn(object, qualified(org, story.externalId.field));
    if (field === undefined) {
        return `data/home.json: “${story.title}” names ${story.externalId.field}, which ${object.name} does not have.`;
    }
    return {
        title: story.title,
        text: story.text,
        object: describeObject(org.model, object.name),
        externalId: externalIdOf(field, story.externalId.value)
    };
}

/** The reports and dashboards of the home file, or what is wrong with them. */
function readReports(org: Org, content: HomeFileContent): readonly (HomeReport | string)[] {
    const read = (of: 'reports' | 'dashboards', icon: string): readonly (HomeReport | string)[] =>
        (content[of] ?? []).map((name) => {
            const item = itemNamed(org, of, name);
            return item ? { ...item, icon } : `data/home.json names ${name} in ${of}, and there is none of that name.`;
        });
    return [...read('reports', 'standard:report'), ...read('dashboards', 'standard:dashboard')];
}

function externalIdOf(column: Column, given: string | number): Story['externalId'] {
    const value = column.type === 'Number' && Number.isFinite(Number(given)) ? Number(given) : String(given);
    return { field: column.name, value, literal: JSON.stringify(value) };
}

function qualified(org: Org, name: string): string {
    const { namespace } = org.model;
    return namespace !== '' && /^[A-Za-z]\w*__c$/.test(name) && !/__\w+__c$/.test(name)
        ? `${namespace}__${name}`
        : name;
}

function standardCommand(org: Org): Command {
    const object = describeApp(org.model, undefined).items.find((item) => item.object !== undefined)?.object ?? 'User';
    return {
        title: 'Talk to it as to any org',
        text: 'Its UI API, GraphQL and REST answer at the usual addresses.',
        command: `curl -H "Authorization: Bearer {token}" {url}/services/data/v66.0/ui-api/object-info/${object}`
    };
}
