type Row = Readonly<Record<string, unknown>>;
type Table = (object: string) => ReadonlyMap<string, Row>;

/** Answers the GraphQL questions that the writer asks: which parents there are, and which events of some calls. */
export function answerGraphql(query: string, table: Table): unknown {
    const answers = query.includes('phoneEventsOfCalls') ? ofCalls(query, table) : existing(query, table);
    return { data: { uiapi: { query: answers } }, errors: [] };
}

function existing(query: string, table: Table): Row {
    const questions = [...query.matchAll(/(q\d+): (\w+)\(where: \{ (\w+): \{ in: (\[.*?\]) \} \}/g)];
    return Object.fromEntries(
        questions.map(([, alias = '', object = '', , keys = '[]']) => {
            const wanted = new Set((JSON.parse(keys) as unknown[]).map((key) => String(key).toLowerCase()));
            const found = [...table(object).keys()].filter((key) => wanted.has(key.toLowerCase()));
            return [alias, { edges: found.map((key) => ({ node: { key: { value: key } } })) }];
        })
    );
}

/** Pages as the org has them; the cursor is the place of the next event. */
function ofCalls(query: string, table: Table): Row {
    const [, calls = '[]'] = /Call_Key__c: \{ in: (\[.*?\]) \} \} \}, first/.exec(query) ?? [];
    const [, first = '0', after = '0'] = /first: (\d+)(?:, after: "(\d+)")?/.exec(query) ?? [];
    const wanted = new Set(JSON.parse(calls) as string[]);
    const found = [...table('Phone_Event__c').values()].filter((event) => {
        const call = event['To_Call_Reporting__r'] as { readonly Call_Key__c?: string } | undefined;
        return wanted.has(call?.Call_Key__c ?? '');
    });
    const end = Number(after) + Number(first);
    const fields = { key: 'Event_Key__c', json: 'JSON_String__c', time: 'Time__c', type: 'Missed_Call_Type__c' };
    const events = {
        edges: edgesOf(found.slice(Number(after), end), fields),
        pageInfo: { hasNextPage: found.length > end, endCursor: String(end) }
    };
    const asked = /calls: \w+\(.*?node \{ (.*) \} \} \} \} \} \}/.exec(query)?.[1];
    return asked === undefined
        ? { events }
        : { events, calls: { edges: edgesOf(callsOf(wanted, table), fieldsIn(asked)) } };
}

function callsOf(keys: ReadonlySet<string>, table: Table): readonly Row[] {
    return [...keys].map((key) => table('CallReporting__c').get(key)).filter((row) => row !== undefined);
}

/** Which field each alias of a node stands for; the fake org has no namespace. */
function fieldsIn(node: string): Readonly<Record<string, string>> {
    return Object.fromEntries(
        [...node.matchAll(/(\w+): (\w+) \{/g)].map(([, alias = '', field = '']) => [alias, field])
    );
}

function edgesOf(rows: readonly Row[], fields: Readonly<Record<string, string>>): readonly Row[] {
    return rows.map((row) => ({
        node: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, { value: row[field] ?? null }]))
    }));
}
