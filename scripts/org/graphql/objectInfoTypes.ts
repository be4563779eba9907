import {
    GraphQLBoolean,
    GraphQLError,
    GraphQLInt,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLString,
    type GraphQLFieldConfig,
    type GraphQLFieldConfigMap,
    type GraphQLOutputType
} from 'graphql';
import { objectInfo, picklistValues, type FieldInfo, type ObjectInfo } from '../uiapi/index.ts';
import { findObject } from '../store/index.ts';
import { queryableObject } from './meaning.ts';
import type { Context } from './valueTypes.ts';

/** A field's metadata and the object it is on, which picklist values need. */
interface FieldSource {
    readonly object: string;
    readonly info: FieldInfo;
}

/** In GraphQL `apiName` is written `ApiName`; the other names are those of the REST answer. */
function named(name: string): string {
    return name === 'ApiName' ? 'apiName' : name;
}

function plain<T extends object>(
    types: Readonly<Record<string, GraphQLOutputType>>,
    of: (source: T) => object
): GraphQLFieldConfigMap<T, Context> {
    return Object.fromEntries(
        Object.entries(types).map(([name, type]) => [
            name,
            { type, resolve: (source: T): unknown => Reflect.get(of(source), named(name)) }
        ])
    );
}

const FIELD_FIELDS = plain<FieldSource>(
    {
        ApiName: new GraphQLNonNull(GraphQLString),
        label: GraphQLString,
        dataType: GraphQLString,
        inlineHelpText: GraphQLString,
        length: GraphQLInt,
        precision: GraphQLInt,
        scale: GraphQLInt,
        calculated: GraphQLBoolean,
        createable: GraphQLBoolean,
        custom: GraphQLBoolean,
        filterable: GraphQLBoolean,
        nameField: GraphQLBoolean,
        reference: GraphQLBoolean,
        relationshipName: GraphQLString,
        required: GraphQLBoolean,
        sortable: GraphQLBoolean,
        unique: GraphQLBoolean,
        updateable: GraphQLBoolean
    },
    ({ info }) => info
);

const FIELD = new GraphQLInterfaceType({
    name: 'Field',
    fields: FIELD_FIELDS,
    resolveType: ({ info }: FieldSource) =>
        info.dataType === 'Picklist' || info.dataType === 'MultiPicklist' ? 'PicklistField' : 'StandardField'
});
const STANDARD_FIELD = new GraphQLObjectType<FieldSource, Context>({
    name: 'StandardField',
    interfaces: [FIELD],
    fields: FIELD_FIELDS
});

const PICKLIST_VALUE = new GraphQLObjectType({
    name: 'PicklistFieldValue',
    fields: { label: { type: GraphQLString }, value: { type: GraphQLString } }
});
const PICKLIST_VALUES = new GraphQLObjectType({
    name: 'PicklistValuesByRecordTypeID',
    fields: {
        recordTypeID: { type: GraphQLString },
        defaultValue: { type: PICKLIST_VALUE },
        picklistValues: { type: new GraphQLList(PICKLIST_VALUE) }
    }
});
const PICKLIST_FIELD = new GraphQLObjectType<FieldSource, Context>({
    name: 'PicklistField',
    interfaces: [FIELD],
    fields: {
        ...FIELD_FIELDS,
        picklistValuesByRecordTypeIDs: { type: new GraphQLList(PICKLIST_VALUES), resolve: valuesByRecordType }
    }
});

function valuesByRecordType({ object, info }: FieldSource, _args: unknown, { org }: Context) {
    const model = findObject(org.model, object);
    if (!model) return [];
    return Object.keys(objectInfo(org, model).recordTypeInfos).map((recordTypeID) => {
        const { defaultValue, values } = picklistValues(org, model, recordTypeID, info.apiName);
        return { recordTypeID, defaultValue, picklistValues: values };
    });
}

const CHILD = new GraphQLObjectType({
    name: 'ChildRelationship',
    fields: {
        childObjectApiName: { type: GraphQLString },
        fieldName: { type: GraphQLString },
        relationshipName: { type: GraphQLString }
    }
});

const OBJECT_INFO = new GraphQLObjectType<ObjectInfo, Context>({
    name: 'ObjectInfo',
    fields: {
        ...plain<ObjectInfo>(
            {
                ApiName: new GraphQLNonNull(GraphQLString),
                label: GraphQLString,
                labelPlural: GraphQLString,
                keyPrefix: GraphQLString,
                nameFields: new GraphQLList(GraphQLString),
                childRelationships: new GraphQLList(CHILD),
                createable: GraphQLBoolean,
                custom: GraphQLBoolean,
                deletable: GraphQLBoolean,
                queryable: GraphQLBoolean,
                searchable: GraphQLBoolean,
                updateable: GraphQLBoolean,
                defaultRecordTypeId: GraphQLString
            },
            (info) => info
        ),
        fields: {
            type: new GraphQLList(FIELD),
            resolve: ({ apiName, fields }) =>
                Object.values(fields).map((info): FieldSource => ({ object: apiName, info }))
        }
    }
});

/** The field `objectInfos` of UIAPI: metadata of the objects named. */
export const OBJECT_INFOS: GraphQLFieldConfig<unknown, Context> = {
    type: new GraphQLList(OBJECT_INFO),
    args: {
        apiNames: { type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(GraphQLString))) },
        locale: { type: GraphQLString }
    },
    resolve: (_source, { apiNames }: { readonly apiNames: readonly string[] }, { org }) =>
        apiNames.map((name) => {
            const object = queryableObject(org.model, name);
            if (!object) throw new GraphQLError(`Object '${name}' does not exist or cannot be queried.`);
            return objectInfo(org, object);
        })
};

/** Types that only appear as the real type of an interface. */
export const OBJECT_INFO_TYPES = [STANDARD_FIELD, PICKLIST_FIELD];
