import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openContext } from '../context.ts';
import { faulty, fullPath, GOOD } from '../testing.ts';
import { testRule } from '../testing.ts';
import { loadSchemas, type Schema } from './schema.ts';
import { structure } from './structure.ts';

const REPORT = 'reports/Desk/Long_Tickets.report-meta.xml';
const REPORT_TYPE = 'reportTypes/Desk_Tickets.reportType-meta.xml';
const DASHBOARD = 'dashboards/Desk/Desk.dashboard-meta.xml';

testRule(structure, [
    {
        refuses: 'an empty element that has to say something',
        file: 'permissionsets/Desk_Agent.permissionset-meta.xml',
        from: '<tab>Ticket__c',
        to: '<tab>',
        says: /Element tab of type PermissionSetTabSetting is empty/
    },
    {
        refuses: 'XML that is not well-formed',
        file: 'objects/Ticket__c/Ticket__c.object-meta.xml',
        from: '</label>',
        to: '</labell>',
        says: /Not well-formed/
    },
    {
        refuses: 'a misspelt element',
        file: 'objects/Ticket__c/Ticket__c.object-meta.xml',
        from: '<enableSearch>true</enableSearch>',
        to: '<enableSerch>true</enableSerch>',
        says: /enableSerch invalid at this location in type CustomObject.*Did you mean enableSearch/
    },
    {
        refuses: 'a misspelt element deep inside',
        file: 'layouts/Ticket__c-Ticket Layout.layout-meta.xml',
        from: '<behavior>Readonly</behavior>',
        to: '<behaviour>Readonly</behaviour>',
        says: /behaviour invalid.*LayoutItem.*Did you mean behavior/
    },
    {
        refuses: 'a value outside its list',
        file: 'objects/Ticket__c/Ticket__c.object-meta.xml',
        from: '<sharingModel>Private<',
        to: '<sharingModel>Privat<',
        says: /'Privat' is not a value of SharingModel.*Did you mean Private/
    },
    {
        refuses: 'a boolean that is none',
        file: 'objects/Ticket__c/Ticket__c.object-meta.xml',
        from: '<enableSearch>true<',
        to: '<enableSearch>yes<',
        says: /'yes' is not true or false/
    },
    {
        refuses: 'a number that is none',
        file: 'objects/Ticket__c/fields/Key__c.field-meta.xml',
        from: '<length>80<',
        to: '<length>eighty<',
        says: /'eighty' is not a number/
    },
    {
        refuses: 'a missing element',
        file: 'flexipages/Ticket_Record_Page.flexipage-meta.xml',
        from: '<type>RecordPage</type>',
        to: '',
        says: /FlexiPage has no type/
    },
    {
        refuses: 'an element twice',
        file: 'objects/Ticket__c/fields/Key__c.field-meta.xml',
        from: '<unique>true</unique>',
        to: '<unique>true</unique><unique>true</unique>',
        says: /unique is duplicated/
    },
    {
        refuses: 'repeats that are scattered',
        file: 'objects/Ticket__c/compactLayouts/Ticket_Compact.compactLayout-meta.xml',
        from: '<label>Ticket Compact</label>',
        to: '<label>Ticket Compact</label><fields>Hours__c</fields>',
        says: /fields is duplicated.*Move it to the other/
    },
    {
        refuses: 'children inside a value',
        file: 'objects/Ticket__c/Ticket__c.object-meta.xml',
        from: '<label>Ticket</label>',
        to: '<label><b>Ticket</b></label>',
        says: /label holds the element b/
    },
    {
        refuses: 'another namespace',
        file: 'objects/Ticket__c/compactLayouts/Ticket_Compact.compactLayout-meta.xml',
        from: 'soap.sforce.com/2006/04/metadata',
        to: 'soap.sforce.com/2006/04/tooling',
        says: /in the namespace/
    },
    {
        refuses: 'a misspelt element of a report',
        file: REPORT,
        from: '<groupingsDown>',
        to: '<groupingDown/><groupingsDown>',
        says: /groupingDown invalid.*in type Report.*groupingsDown/
    },
    {
        refuses: 'an interval that is none',
        file: REPORT,
        from: 'INTERVAL_LAST30',
        to: 'INTERVAL_LAST_30',
        says: /'INTERVAL_LAST_30' is not a value of UserDateInterval.*INTERVAL_LAST30/
    },
    {
        refuses: 'a format that is none',
        file: REPORT,
        from: '<format>Summary',
        to: '<format>Joined',
        says: /'Joined' is not a value of ReportFormat/
    },
    {
        refuses: 'a report without a name',
        file: REPORT,
        from: '<name>Which tickets take long?</name>',
        to: '',
        says: /Report has no name/
    },
    {
        refuses: 'scattered columns of a report',
        file: REPORT,
        from: '<scope>',
        to: '<columns><field>Ticket__c$Key__c</field></columns><scope>',
        says: /columns is duplicated/
    },
    {
        refuses: 'a misspelt element of a report type',
        file: REPORT_TYPE,
        from: '<category>other</category>',
        to: '<categry>other</categry>',
        says: /categry invalid.*category/
    },
    {
        refuses: 'a category that is none',
        file: REPORT_TYPE,
        from: '<category>other',
        to: '<category>others',
        says: /'others' is not a value of ReportTypeCategory/
    },
    {
        refuses: 'a report type without a label',
        file: REPORT_TYPE,
        from: '<label>Desk Tickets</label>',
        to: '',
        says: /ReportType has no label/
    },
    {
        refuses: 'a misspelt element of a dashboard',
        file: DASHBOARD,
        from: '<rowSpan>8</rowSpan>',
        to: '<rowspan>8</rowspan>',
        says: /rowspan invalid.*rowSpan/
    },
    {
        refuses: 'a component type that is none',
        file: DASHBOARD,
        from: '<componentType>Bar',
        to: '<componentType>Bars',
        says: /'Bars' is not a value of DashboardComponentType/
    },
    {
        refuses: 'a dashboard without a title',
        file: DASHBOARD,
        from: '<title>Desk</title>',
        to: '',
        says: /Dashboard has no title/
    },
    {
        refuses: 'an access level that is none in a folder',
        file: 'reports/Desk.reportFolder-meta.xml',
        from: '<accessLevel>View',
        to: '<accessLevel>Read',
        says: /'Read' is not a value of FolderShareAccessLevel/
    }
]);

test('structure only warns of another order than Salesforce writes', async () => {
    const file = 'objects/Ticket__c/validationRules/Closed_Has_Hours.validationRule-meta.xml';
    const context = faulty(file, '<active>true</active>', '');
    const text = (context.read(fullPath(file)) ?? '').replace(
        '</ValidationRule>',
        '<active>true</active></ValidationRule>'
    );
    const findings = await structure.run(openContext(GOOD, { [fullPath(file)]: text }));
    assert.deepEqual(
        findings.map((finding) => finding.warning),
        [true]
    );
});

test('structure refuses a root element that the name of the file does not promise', async () => {
    const file = fullPath('tabs/Ticket__c.tab-meta.xml');
    const text = '<CustomLabels xmlns="http://soap.sforce.com/2006/04/metadata"></CustomLabels>';
    const [finding] = await structure.run(openContext(GOOD, { [file]: text }));
    assert.equal(finding?.message, 'The root element is CustomLabels.');
});

test('structure refuses an element that only the newest schema has', async () => {
    const schemas = loadSchemas().map((schema) => fieldNames(schema, 'PermissionSet'));
    const added = schemas[1]?.find((name) => schemas[0]?.includes(name) === false);
    const file = 'permissionsets/Desk_Agent.permissionset-meta.xml';
    const findings = await structure.run(faulty(file, '<label>', `<${added}></${added}><label>`));
    assert.match(findings.map(({ message }) => message).join(' '), new RegExp(`Element ${added} invalid`));
});

function fieldNames(schema: Schema, type: string): readonly string[] {
    const definition = schema.type(type);
    return definition?.kind === 'elements' ? definition.fields.map(({ name }) => name) : [];
}
