/** Objects, their fields and related lists, as pages draw them. */

/** How a value is drawn. `Reference` leads to another record. */
export type DrawnType =
    | 'Boolean'
    | 'Currency'
    | 'Date'
    | 'DateTime'
    | 'Email'
    | 'Html'
    | 'LongText'
    | 'Number'
    | 'Percent'
    | 'Phone'
    | 'Reference'
    | 'Text'
    | 'Time'
    | 'Url';

export interface FieldDescription {
    /** As GraphQL asks for it: `Time__c`, `Call_Queue__r.Name`. */
    readonly path: string;
    readonly label: string;
    readonly type: DrawnType;
    readonly help: string | undefined;
    /** Digits after the point. */
    readonly scale: number | undefined;
    /** Only with Reference: the way to the parent and what it is. */
    readonly reference: ReferenceDescription | undefined;
    /** Path of a time shown behind the value: who made a record, and when. */
    readonly when: string | undefined;
    /** True for the record's own name, which leads to the record. */
    readonly isName: boolean;
}

export interface ReferenceDescription {
    readonly relationship: string;
    readonly object: string;
    readonly icon: string;
    /** `Name`, or another field where the parent has none. */
    readonly nameField: string;
}

export interface ObjectDescription {
    readonly name: string;
    readonly label: string;
    readonly pluralLabel: string;
    readonly icon: string;
}

export interface RelatedListDescription {
    readonly id: string;
    readonly label: string;
    readonly object: ObjectDescription;
    /** From the page's record to the one whose children these are, where that is another: `Orchard__r`. */
    readonly parent: string | undefined;
    /** Address of the page with the whole list, for the record whose children these are; `{id}` stands for its id. */
    readonly url: string;
    /** From parent to child, as GraphQL has it: `Books__r`. */
    readonly relationship: string;
    /** The child's lookup. */
    readonly lookupField: string;
    readonly columns: readonly FieldDescription[];
    readonly sortField: string | undefined;
    readonly sortOrder: 'ASC' | 'DESC';
    /** The page's filter of the list, as GraphQL takes it. */
    readonly where: string | undefined;
    readonly limit: number;
}

export interface SectionDescription {
    readonly label: string;
    readonly showLabel: boolean;
    /** Null is an empty space. */
    readonly columns: readonly (readonly (FieldDescription | null)[])[];
}
