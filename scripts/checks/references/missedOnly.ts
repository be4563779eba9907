import { child, children, textOf, type SourceFile, type SourceModel, type XmlElement } from '../../metadata/index.ts';
import type { Finding, Rule } from '../rule.ts';
import { at, filesOf } from '../common/finding.ts';
import { readParts } from '../reports/reportParts.ts';

const OBJECT = 'Phone_Event__c';
const FIELD = 'Event_Type__c';
const VALUE = 'Missed';
const REMEDY = `Add a filter ${FIELD} equals ${VALUE}: the object is meant to hold other events later.`;

/** Whatever lists or counts missed calls leaves events of other types out; a list view named All shows everything. */
export const missedOnly: Rule = {
    name: 'missed-only',
    run: ({ model }) => [...listViews(model), ...relatedLists(model), ...reports(model)]
};

function listViews(model: SourceModel): readonly Finding[] {
    return filesOf(model, 'ListView')
        .filter((file) => file.parent === OBJECT && file.name !== 'All')
        .filter(
            (file) => !children(file.root, 'filters').some((filter) => isFilter(filter, 'field', 'operation', FIELD))
        )
        .map((file) => at(file, undefined, 'The list view shows events of every type.', REMEDY));
}

function isFilter(filter: XmlElement, name: string, operator: string, field: string): boolean {
    return (
        textOf(filter, name)?.endsWith(field) === true &&
        textOf(filter, operator) === 'equals' &&
        textOf(filter, 'value') === VALUE
    );
}

function relatedLists(model: SourceModel): readonly Finding[] {
    const names = [...(model.objects.get(OBJECT)?.fields.values() ?? [])].map(
        (field) => `${field.lookup?.childRelationship}__r`
    );
    return filesOf(model, 'FlexiPage').flatMap((file) =>
        components(file)
            .filter((component) => names.includes(valuesOf(component, 'relatedListApiName')[0] ?? ''))
            .filter((component) => !valuesOf(component, 'adminFilters').includes(`${FIELD}|EQUALS|["${VALUE}"]`))
            .map((component) => at(file, component, 'The related list shows events of every type.', REMEDY))
    );
}

function components(file: SourceFile): readonly XmlElement[] {
    return children(file.root, 'flexiPageRegions')
        .flatMap((region) => children(region, 'itemInstances'))
        .flatMap((item) => children(item, 'componentInstance'));
}

function valuesOf(component: XmlElement, name: string): readonly string[] {
    return children(component, 'componentInstanceProperties')
        .filter((property) => textOf(property, 'name') === name)
        .flatMap((property) => [
            property,
            ...children(property, 'valueList').flatMap((list) => children(list, 'valueListItems'))
        ])
        .flatMap((holder) => children(holder, 'value'))
        .map((value) => value.text);
}

function reports(model: SourceModel): readonly Finding[] {
    return filesOf(model, 'Report').flatMap((file) => {
        const { columns, down, across, criteria } = readParts(file, model);
        const named = [...columns.flatMap((column) => children(column, 'field')), ...down, ...across].map(
            (one) => one.text
        );
        const crossed = children(file.root, 'crossFilters').filter((one) => textOf(one, 'relatedTable') === OBJECT);
        const shows = textOf(file.root, 'reportType') !== undefined && named.some((name) => isOfEvents(name, model));
        const unfiltered = shows && !criteria.some((one) => isFilter(one, 'column', 'operator', FIELD));
        return [
            ...(unfiltered
                ? [at(file, child(file.root, 'filter'), 'The report counts events of every type.', REMEDY)]
                : []),
            ...crossed
                .filter(
                    (one) => !children(one, 'criteriaItems').some((item) => isFilter(item, 'column', 'operator', FIELD))
                )
                .map((one) => at(file, one, 'The cross filter takes events of every type.', REMEDY))
        ];
    });
}

/** `Phone_Event__c$Time__c`, `CallReporting__c.Phone_Events__r$Time__c`. */
function isOfEvents(column: string, model: SourceModel): boolean {
    const [table = ''] = column.split('$');
    const relationship = table.split('.').at(-1) ?? '';
    const lists = [...(model.objects.get(OBJECT)?.fields.values() ?? [])].map(
        (field) => `${field.lookup?.childRelationship}__r`
    );
    return relationship === OBJECT || lists.includes(relationship);
}
