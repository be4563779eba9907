import { z } from 'zod';
import { readMicroseconds } from '../normalise/index.ts';
import type { Application, CallerProfile, CallflowEntry, CdrDocument } from '../types.ts';

// Figures and flags come as strings from the switch; a null is a `nan`, and an object is nothing the writer reads.
// Half a surrogate pair would make an org refuse the whole request.
const text = z
    .union([
        z.string().transform((value) => value.toWellFormed()),
        z.number().transform(String),
        z.boolean().transform(String)
    ])
    .optional();
const anyText = text.catch(undefined);

const profileSchema = z.object({
    uuid: anyText,
    caller_id_name: anyText,
    caller_id_number: anyText,
    destination_number: anyText,
    context: anyText
});

const callflowSchema = z.object({
    caller_profile: profileSchema
        .extend({
            originator: z
                .object({ originator_caller_profiles: z.array(profileSchema).catch([]) })
                .optional()
                .catch(undefined)
        })
        .catch({ originator: undefined }),
    times: z.record(z.string(), anyText).catch({})
});

const applicationSchema = z.object({ app_name: anyText, app_data: anyText, app_stamp: anyText });

const documentSchema = z.object({
    variables: z.record(z.string(), anyText),
    // Older switches write a single object where newer ones write a list.
    callflow: z.preprocess(
        (value): readonly unknown[] => (Array.isArray(value) ? value : [value]),
        z.array(callflowSchema.optional().catch(undefined))
    ),
    app_log: z
        .object({ applications: z.array(applicationSchema.optional().catch(undefined)).catch([]) })
        .optional()
        .catch(undefined)
});

/** The parts of a record that the writer reads, or undefined where the document is no mod_json_cdr record. */
export function readCdrDocument(value: unknown): CdrDocument | undefined {
    const parsed = documentSchema.safeParse(value);
    if (!parsed.success) {
        return undefined;
    }
    const { variables, callflow, app_log } = parsed.data;
    return {
        variables: withoutBlanks(variables),
        callflow: callflow.filter((entry) => entry !== undefined).map(toEntry),
        applications: (app_log?.applications ?? []).filter((entry) => entry !== undefined).map(toApplication)
    };
}

type RawProfile = z.infer<typeof profileSchema>;

function toEntry(entry: z.infer<typeof callflowSchema>): CallflowEntry {
    return {
        profile: toProfile(entry.caller_profile),
        originators: (entry.caller_profile.originator?.originator_caller_profiles ?? []).map(toProfile),
        times: withoutBlanks(entry.times)
    };
}

function toProfile(profile: Partial<RawProfile>): CallerProfile {
    return {
        uuid: profile.uuid || undefined,
        callerName: profile.caller_id_name || undefined,
        callerNumber: profile.caller_id_number || undefined,
        destination: profile.destination_number || undefined,
        context: profile.context || undefined
    };
}

function toApplication(entry: z.infer<typeof applicationSchema>): Application {
    return { name: entry.app_name ?? '', data: entry.app_data ?? '', at: readMicroseconds(entry.app_stamp) };
}

function withoutBlanks(values: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
    return Object.fromEntries(
        Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '')
    );
}
