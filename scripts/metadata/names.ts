/** Puts the namespace before a custom name, as the platform does in a managed package. */
export type Qualify = (name: string) => string;

const CUSTOM_NAME = /^[A-Za-z]\w*__(c|r|mdt|e|b|x|chn|Share|History|Feed|ChangeEvent)$/;
const HAS_NAMESPACE = /^[A-Za-z]\w*?__[A-Za-z]\w*__[A-Za-z]+$/;

/** Whether the name is a custom one that still lacks a namespace: `Time__c`, not `Name` and not `nbx__Time__c`. */
export function isBareCustomName(name: string): boolean {
    return CUSTOM_NAME.test(name) && !HAS_NAMESPACE.test(name);
}

/** Whether Salesforce would take the text as a namespace: at most 15 letters, digits and single underscores. */
export function isNamespace(text: string): boolean {
    return /^[A-Za-z](?:_?[A-Za-z0-9])*$/.test(text) && text.length <= 15;
}

/** A function that qualifies one name, or each part of a dotted path; it gives the text back unchanged without a namespace. */
export function qualifier(namespace: string): Qualify {
    if (namespace === '') return (name) => name;
    return (name) =>
        name
            .split('.')
            .map((part) => (isBareCustomName(part) ? `${namespace}__${part}` : part))
            .join('.');
}

/** Qualifies every custom name of a formula, leaving its string literals alone. */
export function qualifyFormula(formula: string, qualify: Qualify): string {
    return formula.replace(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[A-Za-z]\w*__[A-Za-z]+/g, (token) =>
        token.startsWith('"') || token.startsWith("'") ? token : qualify(token)
    );
}
