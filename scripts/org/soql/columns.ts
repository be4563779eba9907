import type { Column, ColumnType } from '../store/index.ts';
import { findColumn, keyPrefixOf } from '../store/index.ts';
import type { Org } from '../types.ts';
import type { GroupItem, Item, Plan } from './plan.ts';

/** A column of an answer as `columns=true` describes it. */
export interface ColumnMetadata {
    readonly aggregate: boolean;
    readonly apexType: string | null;
    readonly booleanType: boolean;
    readonly columnName: string;
    readonly custom: boolean;
    readonly displayName: string;
    readonly foreignKeyName: string | null;
    readonly insertable: boolean;
    readonly joinColumns: readonly ColumnMetadata[];
    readonly numberType: boolean;
    readonly textType: boolean;
    readonly updatable: boolean;
}

const APEX: Readonly<Partial<Record<ColumnType, string>>> = {
    Checkbox: 'Boolean',
    Currency: 'Double',
    Date: 'Date',
    DateTime: 'Datetime',
    Id: 'Id',
    Lookup: 'Id',
    MasterDetail: 'Id',
    Number: 'Double',
    Percent: 'Double',
    Time: 'Time'
};
const NUMBERS: ReadonlySet<ColumnType> = new Set(['Number', 'Currency', 'Percent']);
const UNQUOTED: ReadonlySet<ColumnType> = new Set(['Checkbox', 'Date', 'DateTime', 'Time', ...NUMBERS]);

const JOIN: Omit<ColumnMetadata, 'columnName' | 'displayName' | 'joinColumns'> = {
    aggregate: false,
    apexType: null,
    booleanType: false,
    custom: false,
    foreignKeyName: null,
    insertable: false,
    numberType: false,
    textType: false,
    updatable: false
};

function typed(name: string, type: ColumnType, column: Column): ColumnMetadata {
    return {
        ...JOIN,
        apexType: APEX[type] ?? 'String',
        booleanType: type === 'Checkbox',
        columnName: name,
        custom: !column.system && column.name.includes('__'),
        displayName: name,
        insertable: column.createable,
        joinColumns: [],
        numberType: NUMBERS.has(type),
        textType: !UNQUOTED.has(type),
        updatable: column.updateable
    };
}

function join(name: string, items: readonly Item[], more: Partial<ColumnMetadata> = {}): ColumnMetadata {
    return { ...JOIN, columnName: name, displayName: name, joinColumns: items.map(describeItem), ...more };
}

function describeItem(item: Item): ColumnMetadata {
    switch (item.kind) {
        case 'value':
            return typed(item.name, item.show === 'format' ? 'Text' : item.column.type, item.column);
        case 'parent':
            return join(item.name, item.shape.items);
        case 'typeof':
            return join(item.name, [...item.branches.values()][0]?.items ?? item.otherwise.items);
        case 'typeName':
            return {
                ...JOIN,
                apexType: 'String',
                columnName: 'Type',
                displayName: 'Type',
                joinColumns: [],
                textType: true
            };
        case 'children':
            return join(item.name, item.plan.shape.items, { aggregate: true });
    }
}

function describeGroup(item: GroupItem): ColumnMetadata {
    if (item.kind === 'key') return typed(item.name, item.type, item.column);
    const readOnly = { aggregate: true, custom: false, insertable: false, updatable: false };
    if (item.kind === 'figure')
        return { ...typed(item.name, item.type, item.column), ...readOnly, displayName: item.written };
    return {
        ...JOIN,
        ...readOnly,
        columnName: item.name,
        displayName: item.name,
        joinColumns: [],
        numberType: true,
        apexType: 'Integer'
    };
}

/** What `query?q=…&columns=true` answers: the columns of a query instead of its records. */
export function describeColumns(org: Org, plan: Plan) {
    const columnMetadata =
        plan.kind === 'records'
            ? plan.shape.items.map(describeItem)
            : plan.kind === 'groups'
              ? plan.items.map(describeGroup)
              : [];
    return {
        columnMetadata,
        entityName: plan.object.name,
        groupBy: plan.kind === 'groups' && plan.query.groupBy.length > 0,
        idSelected:
            plan.kind === 'records' &&
            plan.shape.items.some((item) => item.kind === 'value' && item.column === findColumn(plan.object, 'Id')),
        keyPrefix: keyPrefixOf(org.model, plan.object.name)
    };
}
