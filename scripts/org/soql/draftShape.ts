import type { ObjectModel } from '../../metadata/index.ts';
import type { FieldPath } from '../types.ts';
import type { FoundField } from './paths.ts';
import type { Item, Shape } from './plan.ts';

/** What a record is to look like, while its SELECT list is read. */
export interface DraftShape {
    readonly idPath: FieldPath;
    readonly objects: readonly ObjectModel[];
    readonly items: (Item | DraftParent)[];
}

interface DraftParent {
    readonly kind: 'draft';
    readonly name: string;
    readonly shape: DraftShape;
}

/** The shape of the parent that a field belongs to, added where it is not there yet. */
export function parentShape(shape: DraftShape, { parents }: Pick<FoundField, 'parents'>): DraftShape {
    let current = shape;
    for (const { name, path, objects } of parents) {
        const known = current.items.find((item): item is DraftParent => item.kind === 'draft' && item.name === name);
        if (known) {
            current = known.shape;
            continue;
        }
        const made: DraftParent = { kind: 'draft', name, shape: { idPath: `${path}.Id`, objects, items: [] } };
        current.items.push(made);
        current = made.shape;
    }
    return current;
}

/** The shape when all of the list is read. */
export function finished({ idPath, objects, items }: DraftShape): Shape {
    const done = items.map((item): Item =>
        item.kind === 'draft' ? { kind: 'parent', name: item.name, shape: finished(item.shape) } : item
    );
    return { idPath, objects, items: done };
}

/** All paths that a shape reads. */
export function pathsOf({ idPath, items }: Shape): readonly FieldPath[] {
    return [
        idPath,
        ...items.flatMap((item): readonly FieldPath[] => {
            switch (item.kind) {
                case 'value':
                    return [item.path];
                case 'parent':
                    return pathsOf(item.shape);
                case 'typeof':
                    return [item.idPath, ...[...item.branches.values(), item.otherwise].flatMap(pathsOf)];
                case 'typeName':
                    return [item.idPath];
                case 'children':
                    return [];
            }
        })
    ];
}
