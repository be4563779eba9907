import assert from 'node:assert/strict';
import path from 'node:path';
import { before, test } from 'node:test';
import { build } from 'esbuild';
import { loadSource } from '../../scripts/metadata/index.ts';
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
    const flags = [...valuesOf('Available_For_Calls__c'), ...valuesOf('User_Online__c')];
    assert.ok(flags.includes('Unknown'));
    const steps = new Set<string>();
    const reasons = new Set<string>();
    let combinations = 0;
    for (const type of valuesOf('Missed_Call_Type__c'))
        for (const cause of valuesOf('Hangup_Cause__c'))
            for (const lookup of [true, false])
                for (const ring of [undefined, -5, 0, FAIR_RING - 1, FAIR_RING, 999_999]) {
                    const actor = actorOf(type, cause, lookup, ring);
                    for (const dialType of valuesOf('Dial_Type__c'))
                        for (const available of ['Yes', 'No', 'Unknown'])
                            for (const online of ['Yes', 'No', 'Unknown']) {
                                const read = known(type);
                                const attempt = {
                                    type: read,
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

test('each sentence and each step is a label', () => {
    const label = (prefix: string, key: string): string => `${prefix}${key.charAt(0).toUpperCase()}${key.slice(1)}`;
    const needed = [
        ...Object.keys(ACTORS_OF).map((reason) => label('Reason_Text_', reason)),
        ...Object.values(STEPS_FOR)
            .flat()
            .map((step) => label('Step_Text_', step))
    ];
    assert.deepEqual(
        needed.filter((name) => !model.labels.has(name)),
        []
    );
});

/** The service reads an unknown type as Unknown. */
function known(type: string | undefined): string {
    return type === undefined || type === 'NOT_IN_THE_PICKLIST' ? 'Unknown' : type;
}
