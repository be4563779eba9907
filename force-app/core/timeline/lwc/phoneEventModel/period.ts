/** How far back a queue's or a person's page looks, in days; the first is today alone. */
export const PERIODS = [1, 7, 30, 90] as const;
export type Period = (typeof PERIODS)[number];

/** The period that a page's property names, which App Builder hands over as text; a week where it names none. */
export function periodOf(value: unknown): Period {
    return PERIODS.find((days) => days === Number(value)) ?? 7;
}
