import {
    getDirectiveValues,
    GraphQLIncludeDirective,
    GraphQLSkipDirective,
    type FieldNode,
    type GraphQLResolveInfo,
    type SelectionNode,
    type SelectionSetNode
} from 'graphql';

/** One name in the answer and the places of the document that ask for it. */
export interface Use {
    readonly name: string;
    readonly responseName: string;
    readonly nodes: FieldNode[];
}

/** What lies below fields. */
export function selectionsOf(nodes: readonly FieldNode[]): readonly SelectionSetNode[] {
    return nodes.flatMap((node) => (node.selectionSet ? [node.selectionSet] : []));
}

/** Fields by name, with their aliases; fragments are opened where they fit the type and directives let them. */
export function fieldsIn(
    selections: readonly SelectionSetNode[],
    type: string | undefined,
    info: GraphQLResolveInfo
): ReadonlyMap<string, readonly Use[]> {
    return Map.groupBy(usesIn(selections, type, info), ({ name }) => name);
}

/** The same in the order of the document. */
export function usesIn(
    selections: readonly SelectionSetNode[],
    type: string | undefined,
    info: GraphQLResolveInfo
): readonly Use[] {
    const found = new Map<string, Use>();
    const opened = new Set<string>();
    const fits = (condition: string | undefined): boolean =>
        !condition || !type || condition === type || condition === 'Record';
    const visit = ({ selections: nodes }: SelectionSetNode): void => {
        for (const node of nodes) {
            if (!isIncluded(node, info)) continue;
            if (node.kind === 'Field') add(node);
            else if (node.kind === 'InlineFragment') {
                if (fits(node.typeCondition?.name.value)) visit(node.selectionSet);
            } else if (!opened.has(node.name.value)) {
                opened.add(node.name.value);
                const fragment = info.fragments[node.name.value];
                if (fragment && fits(fragment.typeCondition.name.value)) visit(fragment.selectionSet);
            }
        }
    };
    const add = (node: FieldNode): void => {
        const name = node.name.value;
        const responseName = node.alias?.value ?? name;
        // fragments on other types may give another field the same name
        const key = `${name} ${responseName}`;
        const use = found.get(key);
        if (use) use.nodes.push(node);
        else found.set(key, { name, responseName, nodes: [node] });
    };
    selections.forEach(visit);
    return [...found.values()];
}

function isIncluded(node: SelectionNode, info: GraphQLResolveInfo): boolean {
    if (!node.directives?.length) return true;
    if (getDirectiveValues(GraphQLSkipDirective, node, info.variableValues)?.['if'] === true) return false;
    return getDirectiveValues(GraphQLIncludeDirective, node, info.variableValues)?.['if'] !== false;
}
