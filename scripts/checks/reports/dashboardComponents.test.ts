import { testRule } from '../testing.ts';
import { dashboardComponents } from './dashboardComponents.ts';

testRule(dashboardComponents, [
    {
        refuses: 'a component that a filter does not reach',
        file: 'dashboards/Desk/Desk.dashboard-meta.xml',
        from: '<dashboardFilterColumns>\n                    <column>Ticket__c$Opened__c</column>\n                </dashboardFilterColumns>\n                <grouping',
        to: '<grouping',
        says: /0 filter columns for 1 filters/
    },
    {
        refuses: 'a filter by a column that is not there',
        file: 'dashboards/Desk/Desk.dashboard-meta.xml',
        from: '<column>Ticket__c$Opened__c',
        to: '<column>Ticket__c$Open__c',
        says: /Ticket__c has no Open__c/
    },
    {
        refuses: 'a grouping that the report does not have',
        file: 'dashboards/Desk/Desk.dashboard-meta.xml',
        from: '<groupingColumn>Ticket__c$Status__c',
        to: '<groupingColumn>Ticket__c$Opened__c',
        says: /is no grouping of Desk\/Long_Tickets/
    },
    {
        refuses: 'a figure that the report does not make',
        file: 'dashboards/Desk/Desk.dashboard-meta.xml',
        from: '<aggregate>Average',
        to: '<aggregate>Sum',
        says: /does not make Sum of Ticket__c\$Hours__c/
    },
    {
        refuses: 'two components in one place',
        file: 'dashboards/Desk/Desk.dashboard-meta.xml',
        from: '<rowIndex>8',
        to: '<rowIndex>4',
        says: /lies over another one/
    },
    {
        refuses: 'a component that is too wide',
        file: 'dashboards/Desk/Desk.dashboard-meta.xml',
        from: '<columnIndex>0',
        to: '<columnIndex>4',
        says: /ends beyond column 12/
    }
]);
