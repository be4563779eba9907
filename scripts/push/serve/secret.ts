import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** A secret that stands in a file or in the environment, never in the configuration itself. */
export const secret = z.union(
    [z.strictObject({ file: z.string().min(1) }), z.strictObject({ env: z.string().min(1) })],
    { error: 'says where the secret stands, { "file": … } or { "env": … }, and is never the secret itself' }
);

export type SecretPlace = z.infer<typeof secret>;

/** The secret at its place. Rejects, without the secret, where there is none. */
export async function readSecret(place: SecretPlace, environment: NodeJS.ProcessEnv = process.env): Promise<string> {
    if ('env' in place) {
        const value = environment[place.env]?.trim();
        if (value === undefined || value === '') {
            throw new Error(`The environment variable ${place.env} is not set.`);
        }
        return value;
    }
    const text = (await readFile(place.file, 'utf8')).trim();
    if (text === '') {
        throw new Error(`${place.file} is empty.`);
    }
    return text;
}
