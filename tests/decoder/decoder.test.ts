import assert from 'node:assert/strict';
import path from 'node:path';
import { before, test } from 'node:test';
import { build } from 'esbuild';
import { languagesOf, loadSource, translated } from '../../scripts/metadata/index.ts';
import { compileFormula } from '../../scripts/org/formulas/index.ts';
import { ROOT } from '../support/server.ts';

type Advised = Readonly<Record<'type' | 'actor', string>> & {
    readonly cause: string | undefined;
    readonly dialType: string | undefined;
    readonly lookup: boolean;
    readonly availability: Readonly<Record<'available' | 'online', string>>;
};

/** The decoder as it ships. */
interface Decoder {
    readonly reasonOf: (attempt: Advised) => string;
    readonly stepOf: (attempt: Advised) => string;
}

/** Who may be said to act for each reason, and what may be advised to whom: read by a person, against the guide. */
const ACTORS_OF: Readonly<Record<string, readonly string[]>> = {
    lookup: ['Nobody'],
    elsewhere: ['Nobody'],
    busy: ['Routing'],
    phoneBusy: ['Routing'],
    rejected: ['Agent'],
    callerLeftEarly: ['Caller'],
    noPhone: ['Device'],
    outOfReach: ['Device'],
    neverRang: ['Device'],
    noAnswer: ['Agent', 'Routing', 'Unknown'],
    timedOut: ['Agent', 'Routing', 'Unknown'],
    noResponse: ['Agent', 'Routing', 'Unknown'],
    callerLeft: ['Agent', 'Caller', 'Unknown'],
    unknown: ['Unknown']
};
const STEPS_FOR: Readonly<Record<string, readonly string[]>> = {
    Agent: ['answerPhone', 'askWhyRejected', 'skipUnavailable'],
    Device: ['startPhone', 'checkConnection', 'checkNumber'],
    Routing: ['checkStaffing', 'ringLonger', 'ringLongerQueue'],
    Caller: ['shortenWait'],
    Nobody: ['nothing'],
    Unknown: ['lookAtRecord']
};
const FAIR_RING = 10;

let model: ReturnType<typeof loadSource>;
let decoder: Decoder;

before(async () => {
    model = loadSource(ROOT);
    decoder = await shippedDecoder();
});

async function shippedDecoder(): Promise<Decoder> {
    const entry = path.join(ROOT, 'force-app/core/timeline/lwc/phoneEventModel/phoneEventModel.ts');
    const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: 'esm', write: false });
    const code = Buffer.from(outputFiles[0]?.text ?? '').toString('base64');
    return (await import(`data:text/javascript;base64,${code}`)) as Decoder;
}

/** The values of a picklist as the metadata has them, one that it has not, and none. */
function valuesOf(field: string): readonly (string | undefined)[] {
    const values = model.objects.get('Phone_Event__c')?.fields.get(field)?.picklist?.values;
    assert.ok(values !== undefined && values.length > 1, `${field} has values`);
    return [...values.map(({ value }) => value), 'NOT_IN_THE_PICKLIST', undefined];
}

/** What the record's own formula says, by the rules of the platform. */
function actorFormula(): (
    type: string | undefined,
    cause: string | undefined,
    lookup: boolean,
    ring: number | undefined
) => string {
    const text = model.objects.get('Phone_Event__c')?.fields.get('Who_Should_Act__c')?.formula ?? '';
    const formula = compileFormula(text, {
        blanks: 'BlankAsBlank',
        typeOf: (name) =>
            name === 'Call_Queue_Lookup__c' ? 'checkbox' : /Ring|Seconds/.test(name) ? 'number' : 'picklist'
    });
    return (type, cause, lookup, ring) => {
        const values: Readonly<Record<string, string | number | boolean | undefined>> = {
            Event_Type__c: 'Missed',
            Missed_Call_Type__c: type,
            Hangup_Cause__c: cause,
            Call_Queue_Lookup__c: lookup,
            Ring_Duration__c: ring
        };
        const read = (name: string): string | number | boolean | null =>
            name.endsWith('Fair_Ring_Seconds__c') ? FAIR_RING : (values[name] ?? null);
        return String(formula.evaluate(read, { now: 0 }));
    };
}

test('every combination of type, cause, dial type and flags has a sentence and a next step that agree with Who Should Act', () => {
    const actorOf = actorFormula();
    const steps = new Set<string>();
    const reasons = new Set<string>();
    let combinations = 0;
    for (const type of valuesOf('Missed_Call_Type__c'))
        for (const cause of valuesOf('Hangup_Cause__c'))
            for (const lookup of [true, false])
                for (const ring of [undefined, -5, 0, FAIR_RING - 1, FAIR_RING, 999_999]) {
                    const actor = actorOf(type, cause, lookup, ring);
                    for (const dialType of valuesOf('Dial_Type__c'))
                        for (const available of flagsOf('Available_For_Calls__c'))
                            for (const online of flagsOf('User_Online__c')) {
                                const attempt = {
                                    type: known(type),
                                    cause,
                                    lookup,
                                    actor,
                                    dialType,
                                    availability: { available, online }
                                };
                                const told = JSON.stringify({ ...attempt, ring });
                                const reason = decoder.reasonOf(attempt);
                                const step = decoder.stepOf(attempt);
                                assert.ok(ACTORS_OF[reason]?.includes(actor), `${reason} with ${actor}: ${told}`);
                                assert.ok(STEPS_FOR[actor]?.includes(step), `${step} for ${actor}: ${told}`);
                                reasons.add(reason);
                                steps.add(step);
                                combinations += 1;
                            }
                }
    assert.ok(combinations > 50_000, `${combinations} combinations`);
    assert.deepEqual([...reasons].sort(), Object.keys(ACTORS_OF).sort(), 'each sentence is used');
    assert.deepEqual([...steps].sort(), Object.values(STEPS_FOR).flat().sort(), 'each step is used');
});

test('in each language each reason has a sentence, and each step advice, of its own', () => {
    const label = (prefix: string, key: string): string => `${prefix}${key.charAt(0).toUpperCase()}${key.slice(1)}`;
    const kinds = [
        Object.keys(ACTORS_OF).map((reason) => label('Reason_Text_', reason)),
        Object.values(STEPS_FOR)
            .flat()
            .map((step) => label('Step_Text_', step))
    ];
    const languages = languagesOf(model);
    assert.ok(languages.length >= 4, languages.join(' '));
    for (const language of [undefined, ...languages]) {
        const { labels } = language === undefined ? model : translated(model, language);
        for (const names of kinds) {
            const texts = names.map((name) => labels.get(name)?.value.trim() ?? '');
            const bad = names.filter((_, index) => !/[.!?]$/.test(texts[index] ?? ''));
            assert.deepEqual(bad, [], `${language ?? 'English'}: a sentence ends`);
            assert.equal(new Set(texts).size, names.length, `${language ?? 'English'}: no sentence is said twice`);
            if (language === undefined) continue;
            const english = names.filter((name, index) => model.labels.get(name)?.value.trim() === texts[index]);
            assert.deepEqual(english, [], `${language}: each sentence is translated`);
        }
    }
});

/** A flag as the service reads it: a value that is none of the field's is Unknown. */
function flagsOf(field: string): readonly string[] {
    const values = model.objects.get('Phone_Event__c')?.fields.get(field)?.picklist?.values ?? [];
    const names = values.map(({ value }) => value);
    assert.deepEqual([...names].sort(), ['No', 'Unknown', 'Yes'], `${field} has the values that the service knows`);
    return names;
}

/** The service reads an unknown type as Unknown. */
function known(type: string | undefined): string {
    return type === undefined || type === 'NOT_IN_THE_PICKLIST' ? 'Unknown' : type;
}
