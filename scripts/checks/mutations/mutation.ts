/** A fault that people and merges make, in one real file of force-app. */
export interface Mutation {
    /** Name of the rule that has to find it. */
    readonly rule: string;
    /** Below the project folder. */
    readonly file: string;
    /** What is replaced, once; the test fails where the file does not hold it. */
    readonly from: string | RegExp;
    readonly to: string;
    /** What has to be said. */
    readonly says: RegExp;
    /** Where it has to be said, if not of the file itself. */
    readonly in?: string;
}
