import { child, children, textOf, type SourceFile, type SourceModel, type XmlElement } from '../../metadata/index.ts';
import type { Finding, Rule } from '../rule.ts';
import { resolvePath } from '../common/fieldPath.ts';
import { checkFilterLogic, checkFilterValue } from '../common/filters.ts';
import { at, duplicates, filesOf } from '../common/finding.ts';
import { checkFullName } from './nameForm.ts';

/** Columns of a list view that have names of their own. */
const TOKEN =
    /^(NAME|RECORDTYPE|OWNER_NAME|CREATED_DATE|LAST_UPDATE|LAST_ACTIVITY|CURRENCY_ISO_CODE|(OWNER|CORE\.USERS)\.\w+|(CREATEDBY_USER|UPDATEDBY_USER)(\.\w+)?|(SYSTEM|SETUP)_\w+|MasterLabel|Label|DeveloperName|NamespacePrefix|Language|IsProtected)$/;
const MOST_COLUMNS = 15;

/** A list view shows and filters by what its object has, with values that exist. */
export const listViews: Rule = {
    name: 'list-views',
    run: ({ model }) => filesOf(model, 'ListView').flatMap((file) => checkListView(file, model))
};

function checkListView(file: SourceFile, model: SourceModel): readonly Finding[] {
    const columns = children(file.root, 'columns');
    const filters = children(file.root, 'filters');
    const logic = child(file.root, 'booleanFilter');
    const faulty = logic === undefined ? undefined : checkFilterLogic(logic.text, filters.length);
    const extra = columns[MOST_COLUMNS];
    return [
        ...checkFullName(file),
        ...columns.flatMap((column) => checkColumn(file, column, model)),
        ...duplicates(columns).map((one) =>
            at(file, one, `The column ${one.text} is there twice.`, 'Keep one of the two.')
        ),
        ...(extra === undefined
            ? []
            : [at(file, extra, `A list view has at most ${MOST_COLUMNS} columns.`, 'Take one out.')]),
        ...filters.flatMap((filter) => checkFilter(file, filter, model)),
        ...(faulty === undefined ? [] : [at(file, logic, faulty.message, faulty.remedy)])
    ];
}

function checkColumn(file: SourceFile, column: XmlElement, model: SourceModel): readonly Finding[] {
    if (TOKEN.test(column.text)) return [];
    const target = resolvePath(model, file.parent ?? '', column.text, 'relationship');
    if (target.kind === 'missing') return [at(file, column, target.message, target.remedy)];
    if (target.kind !== 'standard') return [];
    return [
        at(
            file,
            column,
            `${column.text} has another name in list views.`,
            'Use NAME, OWNER.ALIAS, CREATED_DATE or LAST_UPDATE.'
        )
    ];
}

function checkFilter(file: SourceFile, filter: XmlElement, model: SourceModel): readonly Finding[] {
    const element = child(filter, 'field');
    if (element === undefined) return [];
    const unknown = checkColumn(file, element, model);
    if (unknown.length > 0 || TOKEN.test(element.text)) return unknown;
    const target = resolvePath(model, file.parent ?? '', element.text, 'relationship');
    if (target.kind !== 'field') return [];
    const value = child(filter, 'value');
    const faulty = checkFilterValue(target.field, textOf(filter, 'operation') ?? '', value?.text ?? '');
    return faulty === undefined ? [] : [at(file, value ?? filter, faulty.message, faulty.remedy)];
}
