import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, request, type Server } from './server.ts';

interface HomeFile {
    readonly stories: readonly {
        readonly title: string;
        readonly object: string;
        readonly externalId: { readonly field: string; readonly value: string };
    }[];
}

const HOME = JSON.parse(readFileSync(path.join(ROOT, 'data/home.json'), 'utf8')) as HomeFile;

/** Titles of the calls that the home page leads to. */
export const STORIES: readonly string[] = HOME.stories.map(({ title }) => title);

/** Path of the record page of a story; `prefix` where the org runs with a namespace, for example `nbx__`. */
export async function storyPath(server: Server, title: string, prefix = ''): Promise<string> {
    const story = HOME.stories.find((one) => one.title === title);
    if (!story) throw new Error(`data/home.json has no story "${title}".`);
    const { field, value } = story.externalId;
    const target = `/services/data/v66.0/sobjects/${prefix}${story.object}/${prefix}${field}/${encodeURIComponent(value)}`;
    const { Id } = (await request(server, target)) as { readonly Id: string };
    return `/lightning/r/${prefix}${story.object}/${Id}/view`;
}
