/** Turns a name of the source into the org's: the one place that knows the namespace. */
export type OrgNames = (name: string) => string;

/** `Phone_Event__c` → `nbx__Phone_Event__c`, `Call_Queue__r` → `nbx__Call_Queue__r`; standard names stay. '' for no namespace. */
export function orgNames(namespace: string): OrgNames {
    return (name) => (namespace !== '' && /__[cr]$/.test(name) ? `${namespace}__${name}` : name);
}
