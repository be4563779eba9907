import type { DocumentNode, FragmentDefinitionNode, SelectionSetNode } from 'graphql';

/** Levels of fields; a child connection costs three of them (connection, edges, node). */
const DEEPEST = 30;
/** Fields in all, fragments opened wherever they are used. */
const MOST_FIELDS = 5000;
/** Objects asked for below query and aggregate, as Salesforce's "subqueries". */
const MOST_SUBQUERIES = 10;

class TooMuch extends Error {}

/**
 * What makes a document too expensive to validate or run, in words; undefined where it is within bounds.
 * Walks no more than the bounds themselves, so that fragments that multiply cannot keep it busy.
 */
export function boundsProblem(document: DocumentNode): string | undefined {
    const fragments = new Map<string, FragmentDefinitionNode>();
    for (const one of document.definitions) if (one.kind === 'FragmentDefinition') fragments.set(one.name.value, one);
    let fields = 0;

    function visit(set: SelectionSetNode | undefined, path: readonly string[], opened: readonly string[]): number {
        if (path.length > DEEPEST) throw new TooMuch(`The query is nested deeper than ${DEEPEST} levels.`);
        let subqueries = 0;
        for (const node of set?.selections ?? []) {
            if (++fields > MOST_FIELDS) throw new TooMuch(`The query asks for more than ${MOST_FIELDS} fields.`);
            if (node.kind === 'InlineFragment') subqueries += visit(node.selectionSet, path, opened);
            else if (node.kind === 'FragmentSpread') {
                const fragment = fragments.get(node.name.value);
                // Circles are for validation to report.
                if (fragment && !opened.includes(node.name.value))
                    subqueries += visit(fragment.selectionSet, path, [...opened, node.name.value]);
            } else {
                subqueries += isSubquery(path) ? 1 : 0;
                subqueries += visit(node.selectionSet, [...path, node.name.value], opened);
            }
        }
        return subqueries;
    }

    try {
        for (const one of document.definitions) {
            if (one.kind !== 'OperationDefinition') continue;
            if (visit(one.selectionSet, [], []) > MOST_SUBQUERIES)
                return `The query has more than ${MOST_SUBQUERIES} subqueries.`;
        }
        return undefined;
    } catch (error) {
        if (error instanceof TooMuch) return error.message;
        throw error;
    }
}

function isSubquery(path: readonly string[]): boolean {
    return path.length === 2 && path[0] === 'uiapi' && (path[1] === 'query' || path[1] === 'aggregate');
}
