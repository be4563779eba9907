import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openContext } from '../context.ts';
import { GOOD } from '../testing.ts';
import { testRule } from '../testing.ts';
import { reports } from './reports.ts';

testRule(reports, [
    {
        refuses: 'a dot for a dollar',
        file: 'reports/Desk/Long_Tickets.report-meta.xml',
        from: '<field>Ticket__c$Name',
        to: '<field>Ticket__c.Name',
        says: /Write Ticket__c\$Name/
    },
    {
        refuses: 'a field that is not there',
        file: 'reports/Desk/Long_Tickets.report-meta.xml',
        from: '<field>Ticket__c$Name',
        to: '<field>Ticket__c$Nam__c',
        says: /Ticket__c has no Nam__c/
    },
    {
        refuses: 'a table that the type does not have',
        file: 'reports/Desk/Long_Tickets.report-meta.xml',
        from: '<field>Ticket__c$Name',
        to: '<field>Client__c$Name',
        says: /Client__c is not in the report type/
    },
    {
        refuses: 'a custom type without __c',
        file: 'reports/Desk/Long_Tickets.report-meta.xml',
        from: '<reportType>Desk_Tickets__c',
        to: '<reportType>Desk_Tickets',
        says: /no report type Desk_Tickets.*Did you mean Desk_Tickets__c/
    },
    {
        refuses: 'a type that is not there',
        file: 'reports/Desk/Long_Tickets.report-meta.xml',
        from: '<reportType>Desk_Tickets__c',
        to: '<reportType>Desk_Tikets__c',
        says: /no report type Desk_Tikets__c/
    },
    {
        refuses: 'a grouping that is also a column',
        file: 'reports/Desk/Long_Tickets.report-meta.xml',
        from: '<field>Ticket__c$Name',
        to: '<field>Ticket__c$Status__c',
        says: /grouping Ticket__c\$Status__c is also a column/
    },
    {
        refuses: 'groupings in a tabular report',
        file: 'reports/Desk/Long_Tickets.report-meta.xml',
        from: '<format>Summary',
        to: '<format>Tabular',
        says: /tabular report has no groupings/
    },
    {
        refuses: 'a matrix without column groupings',
        file: 'reports/Desk/Long_Tickets.report-meta.xml',
        from: '<format>Summary',
        to: '<format>Matrix',
        says: /by rows and by columns/
    },
    {
        refuses: 'a sort by what is not shown',
        file: 'reports/Desk/Long_Tickets.report-meta.xml',
        from: '<sortColumn>Ticket__c$Hours__c',
        to: '<sortColumn>Ticket__c$Opened__c',
        says: /which it does not show/
    },
    {
        refuses: 'a column of the parent that is not there',
        file: 'reports/Desk/Standard_Type.report-meta.xml',
        from: 'FK_$Customer__c.City__c',
        to: 'FK_$Customer__c.Town__c',
        says: /Customer__c has no Town__c/
    },
    {
        refuses: 'a standard column that is not there',
        file: 'reports/Desk/Standard_Type.report-meta.xml',
        from: 'CUST_NAME',
        to: 'CUST_TITLE',
        says: /no column CUST_TITLE/
    },
    {
        refuses: 'a lookup that is not there in a standard type',
        file: 'reports/Desk/Standard_Type.report-meta.xml',
        from: '@Ticket__c.Customer__c',
        to: '@Ticket__c.Client__c',
        says: /Ticket__c has no Client__c/
    }
]);

test('reports refuses a folder without its file', async () => {
    const context = openContext(GOOD);
    const files = context.model.files.filter((file) => file.type !== 'ReportFolder');
    const [finding] = await reports.run({ ...context, model: { ...context.model, files } });
    assert.match(finding?.message ?? '', /report folder Desk has no file/);
});
