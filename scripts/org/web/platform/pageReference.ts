/** Where a person is or wants to be, as the platform describes it. */
export interface PageReference {
    readonly type: string;
    readonly attributes: Readonly<Record<string, string | undefined>>;
    readonly state?: Readonly<Record<string, string | undefined>>;
}

/** The address of a page reference. */
export function urlOf(reference: PageReference): string {
    return pathOf(reference) + stateOf(reference.state);
}

function pathOf({ type, attributes }: PageReference): string {
    const { objectApiName = 'record', recordId = '', actionName = 'view', apiName = '', url = '/' } = attributes;
    switch (type) {
        case 'standard__recordPage':
            return `/lightning/r/${objectApiName}/${recordId}/${actionName}`;
        case 'standard__recordRelationshipPage':
            return `/lightning/r/${objectApiName}/${recordId}/related/${attributes['relationshipApiName'] ?? ''}/${actionName}`;
        case 'standard__objectPage':
            return `/lightning/o/${objectApiName}/${actionName}`;
        case 'standard__namedPage':
            return `/lightning/page/${attributes['pageName'] ?? 'home'}`;
        case 'standard__app':
            return '/';
        case 'standard__webPage':
            return url;
        default:
            return `/lightning/n/${apiName}`;
    }
}

function stateOf(state: PageReference['state']): string {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(state ?? {})) if (value !== undefined) query.set(name, value);
    const text = query.toString();
    return text === '' ? '' : `?${text}`;
}

/** The page reference of an address below the server. */
export function referenceOf(address: string): PageReference {
    const url = new URL(address, 'http://localhost');
    const state = Object.fromEntries(url.searchParams);
    const parts = url.pathname
        .split('/')
        .filter((part) => part !== '')
        .map(decodeURIComponent);
    const [, kind, name = '', third = '', fourth = '', fifth = ''] = parts;
    if (kind === 'r' && fourth === 'related') {
        const attributes = { objectApiName: name, recordId: third, relationshipApiName: fifth, actionName: 'view' };
        return { type: 'standard__recordRelationshipPage', attributes, state };
    }
    if (kind === 'r') {
        const attributes = { objectApiName: name, recordId: third, actionName: fourth || 'view' };
        return { type: 'standard__recordPage', attributes, state };
    }
    if (kind === 'o') {
        return {
            type: 'standard__objectPage',
            attributes: { objectApiName: name, actionName: third || 'home' },
            state
        };
    }
    if (kind === 'n') return { type: 'standard__navItemPage', attributes: { apiName: name }, state };
    return { type: 'standard__namedPage', attributes: { pageName: name || 'home' }, state };
}
