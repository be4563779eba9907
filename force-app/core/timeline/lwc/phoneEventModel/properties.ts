/** Page properties as App Builder and pages written by hand set them: booleans and numbers may come as text. */

/** True where a checkbox is ticked. */
export function isOn(value: unknown): boolean {
    return String(value) === 'true';
}

/** Bounds of a number, and what stands where none was given. */
export interface Bounds {
    readonly least: number;
    readonly most: number;
    readonly standard: number;
}

/** A whole number within bounds; the standard one where the value is none above zero. */
export function amountOf(value: unknown, { least, most, standard }: Bounds): number {
    const amount = Math.floor(Number(value));
    return amount > 0 ? Math.min(most, Math.max(least, amount)) : standard;
}
