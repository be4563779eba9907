import type { Stored } from '../types.ts';

/** What a formula works with. Currency is `number`; `percent` is a number stored as 25 and calculated as 0.25. */
export type FormulaType =
    | 'text'
    | 'number'
    | 'percent'
    | 'checkbox'
    | 'date'
    | 'datetime'
    | 'time'
    | 'picklist'
    | 'multipicklist'
    | 'id'
    | 'null';

/** How a formula field reads blank numbers: as 0, or as blank. Validation rules and default values read them as blank. */
export type BlankHandling = 'BlankAsZero' | 'BlankAsBlank';

/** What a formula may refer to, and what it must give. */
export interface FormulaScope {
    /**
     * The type of a path as the formula writes it (`Time__c`, `Call_Queue__r.Name`, `$CustomMetadata.X__mdt.Default.Y__c`,
     * `$User.Id`); undefined where there is no such field, which makes the formula an error.
     */
    readonly typeOf: (path: string) => FormulaType | undefined;
    readonly blanks: BlankHandling;
    /** What the field that holds the formula wants; left out, any type goes. `number` also takes no other type. */
    readonly resultType?: FormulaType;
    /** True where a prior record exists: validation rules. Otherwise ISCHANGED, ISNEW and PRIORVALUE are an error. */
    readonly priorRecord?: boolean;
}

/** Gives the value of a path, as tables hold it; `null` where it, or a lookup on the way, is blank. */
export type ReadPath = (path: string) => Stored | boolean;

export interface EvaluationContext {
    /** Milliseconds since 1970, UTC: what NOW and TODAY are. */
    readonly now: number;
    /** IANA name of the user's time zone: TODAY, DATEVALUE and DATETIMEVALUE read it. Default UTC. */
    readonly timeZone?: string;
    /** The record before the change; undefined while it is being created. Only where the scope says `priorRecord`. */
    readonly readPrior?: ReadPath;
}

export interface CompiledFormula {
    /** Every path read, once, in the spelling of the formula. Paths of `PRIORVALUE` and `ISCHANGED` are among them. */
    readonly references: readonly string[];
    /** `percent` only where the scope asks for it. */
    readonly resultType: FormulaType;
    /** Reads NOW, TODAY or another clock function: the value ages, so it is to be calculated when it is read. */
    readonly usesClock: boolean;
    /**
     * The value, as tables hold it: checkboxes 0 or 1, dates as text, date-times and times in milliseconds. A calculation
     * that Salesforce shows as #Error! (division by zero, a root of a negative number) throws FormulaError.
     */
    readonly evaluate: (read: ReadPath, context: EvaluationContext) => Stored;
}
