import type { ObjectModel } from '../../metadata/index.ts';
import type { AggregateQuery, SelectQuery } from '../query/index.ts';
import type { Column, ColumnType } from '../store/index.ts';
import type { FieldPath } from '../types.ts';

/** How a field's value is shown: as it is, `toLabel(…)` or `FORMAT(…)`. */
export type Show = 'value' | 'label' | 'format';

export interface ValueItem {
    readonly kind: 'value';
    readonly name: string;
    readonly path: FieldPath;
    readonly column: Column;
    readonly show: Show;
}

export interface ParentItem {
    readonly kind: 'parent';
    readonly name: string;
    readonly shape: Shape;
}

/** `TYPEOF Owner WHEN User THEN … ELSE … END`. */
export interface TypeOfItem {
    readonly kind: 'typeof';
    readonly name: string;
    readonly idPath: FieldPath;
    /** By object name. */
    readonly branches: ReadonlyMap<string, Shape>;
    readonly otherwise: Shape;
}

/** `Owner.Type`: the name of the object that a parent belongs to. */
export interface TypeNameItem {
    readonly kind: 'typeName';
    readonly name: string;
    readonly idPath: FieldPath;
}

export interface ChildrenItem {
    readonly kind: 'children';
    readonly name: string;
    /** Field of the child that holds the parent's id. */
    readonly lookup: string;
    readonly plan: SelectPlan;
}

export type Item = ValueItem | ParentItem | TypeOfItem | TypeNameItem | ChildrenItem;

/** How a row becomes a record, in the order of the SELECT list. */
export interface Shape {
    readonly idPath: FieldPath;
    /** More than one where a polymorphic lookup leads here. */
    readonly objects: readonly ObjectModel[];
    readonly items: readonly Item[];
}

/** A query for records. */
export interface SelectPlan {
    readonly kind: 'records';
    readonly object: ObjectModel;
    /** `fields` are all paths that `shape` reads. */
    readonly query: SelectQuery;
    readonly shape: Shape;
}

/** A column of an answer with groups. */
export type GroupItem =
    | {
          readonly kind: 'key';
          readonly name: string;
          readonly place: number;
          readonly type: ColumnType;
          readonly column: Column;
          readonly show: 'value' | 'label';
      }
    | {
          readonly kind: 'figure';
          readonly name: string;
          readonly place: number;
          readonly type: ColumnType;
          readonly column: Column;
          /** `COUNT(Id)` */
          readonly written: string;
      }
    | { readonly kind: 'grouping'; readonly name: string; readonly place: number };

/** A query for groups and their figures. */
export interface GroupPlan {
    readonly kind: 'groups';
    readonly object: ObjectModel;
    readonly query: AggregateQuery;
    readonly items: readonly GroupItem[];
}

/** `SELECT COUNT()`. */
export interface CountPlan {
    readonly kind: 'count';
    readonly object: ObjectModel;
    readonly query: SelectQuery;
}

export type Plan = SelectPlan | GroupPlan | CountPlan;
