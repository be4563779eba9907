/** Default values of a new record as the address carries them: `Name=A,Phone__c=1`, each part encoded. */
export function encodeDefaultFieldValues(values: Readonly<Record<string, unknown>>): string {
    return Object.entries(values)
        .map(([field, value]) => `${field}=${encodeURIComponent(String(value))}`)
        .join(',');
}

/** The other way round. */
export function decodeDefaultFieldValues(text: string): Readonly<Record<string, string>> {
    const pairs = text.split(',').filter((part) => part.includes('='));
    return Object.fromEntries(
        pairs.map((part) => {
            const [field = '', value = ''] = part.split('=');
            return [field, decodeURIComponent(value)];
        })
    );
}
