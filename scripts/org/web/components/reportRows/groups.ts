import { isolated, numberText, type Answer, type Grouping } from 'org/reportAnswer';
import type { Within } from 'org/reportRun';

/** The groups from the top to the one with a key; none for the total. */
function wayTo(groupings: readonly Grouping[], key: string): readonly Grouping[] {
    const found = groupings.find((one) => one.key === key || key.startsWith(`${one.key}_`));
    return found ? [found, ...wayTo(found.groupings, key)] : [];
}

function waysTo({ groupingsDown, groupingsAcross }: Answer, fact: string): readonly (readonly Grouping[])[] {
    const [down = 'T', across = 'T'] = fact.split('!');
    return [wayTo(groupingsDown.groupings, down), wayTo(groupingsAcross.groupings, across)];
}

/** The groups of a fact by their values: in the next run of the report they may have other places. */
export function withinOf(answer: Answer, fact: string): Within {
    const [down = [], across = []] = waysTo(answer, fact).map((way) => way.map(({ value }) => value));
    return { down, across };
}

/** What the rows of a fact are called: `Rosa Rosenquist, NO_ANSWER: 16 of 16 rows`, of those that there are by now. */
export function titleOf(answer: Answer, fact: string, shown: number, total: number): string {
    const name = waysTo(answer, fact)
        .flatMap((way) => (way.length > 0 ? way.map(({ label }) => isolated(label)).join(' › ') : []))
        .join(', ');
    return `${name || 'All'}: ${numberText(shown)} of ${numberText(total)} rows`;
}
