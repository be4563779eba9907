import {
    GraphQLBoolean,
    GraphQLEnumType,
    GraphQLInputObjectType,
    type GraphQLInputFieldConfig,
    type GraphQLInputType
} from 'graphql';
import type { ObjectModel, SourceModel } from '../../metadata/index.ts';
import type { Column } from '../store/index.ts';
import { NULL_ORDER, perObject, RESULT_ORDER } from './filterTypes.ts';
import { meaningsOf } from './meaning.ts';
import { DATE_FUNCTIONS, DATE_TIME_FUNCTIONS } from './operators.ts';

function words(name: string, values: readonly string[]): GraphQLEnumType {
    return new GraphQLEnumType({ name, values: Object.fromEntries(values.map((value) => [value, {}])) });
}

const DATE_FUNCTION = words('GroupByDateFunction', DATE_FUNCTIONS);
const DATE_TIME_FUNCTION = words('GroupByFunction', DATE_TIME_FUNCTIONS);
const GROUP_TYPE = words('GroupByType', ['GROUP_BY', 'ROLLUP', 'CUBE']);

const GROUP = new GraphQLInputObjectType({ name: 'GroupByClause', fields: { group: { type: GraphQLBoolean } } });
const GROUP_DATE = new GraphQLInputObjectType({
    name: 'GroupByDateClause',
    fields: { group: { type: GraphQLBoolean }, function: { type: DATE_FUNCTION } }
});
const GROUP_DATE_TIME = new GraphQLInputObjectType({
    name: 'GroupByDateTimeClause',
    fields: { function: { type: DATE_TIME_FUNCTION } }
});

function groupClause({ type }: Column): GraphQLInputType | undefined {
    switch (type) {
        case 'Date':
            return GROUP_DATE;
        case 'DateTime':
            return GROUP_DATE_TIME;
        case 'LongTextArea':
        case 'TextArea':
        case 'Html':
        case 'EncryptedText':
        case 'MultiselectPicklist':
        case 'Currency':
        case 'Number':
        case 'Percent':
        case 'Time':
            return undefined;
        default:
            return GROUP;
    }
}

function orderClause(name: string, functions: readonly string[]): GraphQLInputObjectType {
    const fields: Record<string, GraphQLInputFieldConfig> = {
        order: { type: RESULT_ORDER },
        nulls: { type: NULL_ORDER }
    };
    if (functions.length > 0) fields['function'] = { type: words(`${name.replace('Clause', '')}Function`, functions) };
    return new GraphQLInputObjectType({ name, fields });
}

const COUNTS = ['COUNT', 'COUNT_DISTINCT', 'MIN', 'MAX'];
const ORDER_TEXT = orderClause('AggregateOrderByStringClause', COUNTS);
const ORDER_DATE = orderClause('AggregateOrderByDateClause', [...COUNTS, ...DATE_TIME_FUNCTIONS]);
const ORDER_NUMBER = orderClause('AggregateOrderByNumberClause', [...COUNTS, 'AVG', 'SUM']);
const ORDER_PLAIN = orderClause('NoFunctionAggregateOrderByClause', []);

function aggregateOrderClause({ type }: Column): GraphQLInputType | undefined {
    switch (type) {
        case 'Currency':
        case 'Number':
        case 'Percent':
            return ORDER_NUMBER;
        case 'Date':
        case 'DateTime':
            return ORDER_DATE;
        case 'Checkbox':
        case 'Lookup':
        case 'MasterDetail':
            return ORDER_PLAIN;
        case 'LongTextArea':
        case 'Html':
        case 'EncryptedText':
        case 'MultiselectPicklist':
            return undefined;
        default:
            return ORDER_TEXT;
    }
}

/** Input types `X_GroupBy` and `X_AggregateOrderBy` of an object. */
export interface AggregateInputs {
    readonly groupByOf: (object: ObjectModel) => GraphQLInputObjectType;
    readonly orderByOf: (object: ObjectModel) => GraphQLInputObjectType;
}

/** The inputs of aggregate connections. */
export function aggregateInputs(model: SourceModel): AggregateInputs {
    const inputOf = (
        suffix: string,
        clause: (column: Column) => GraphQLInputType | undefined,
        more: Record<string, GraphQLInputFieldConfig>
    ) => {
        const typeOf = perObject((object): GraphQLInputObjectType => {
            const fields = (): Record<string, GraphQLInputFieldConfig> => {
                const found: Record<string, GraphQLInputFieldConfig> = {};
                for (const [name, meaning] of meaningsOf(model, object)) {
                    if (meaning.kind === 'parent') found[name] = { type: typeOf(meaning.object) };
                    const type = meaning.kind === 'value' || meaning.kind === 'id' ? clause(meaning.column) : undefined;
                    if (type) found[name] = { type };
                }
                return { ...found, ...more };
            };
            return new GraphQLInputObjectType({ name: `${object.name}_${suffix}`, fields });
        });
        return typeOf;
    };
    return {
        groupByOf: inputOf('GroupBy', groupClause, { type: { type: GROUP_TYPE } }),
        orderByOf: inputOf('AggregateOrderBy', aggregateOrderClause, {})
    };
}
