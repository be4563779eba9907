import { testRule } from '../testing.ts';
import { dashboards } from './dashboards.ts';

testRule(dashboards, [
    {
        refuses: 'a report that is not there',
        file: 'dashboards/Desk/Desk.dashboard-meta.xml',
        from: 'Desk/Long_Tickets',
        to: 'Desk/Long_Ticket',
        says: /no report Desk\/Long_Ticket\b.*Did you mean/
    },
    {
        refuses: 'a user of one org',
        file: 'dashboards/Desk/Desk.dashboard-meta.xml',
        from: '<textColor>',
        to: '<runningUser>a@b.c</runningUser><textColor>',
        says: /names a user/
    },
    {
        refuses: 'a component without a report',
        file: 'dashboards/Desk/Desk.dashboard-meta.xml',
        from: '<report>Desk/Long_Tickets</report>',
        to: '',
        says: /shows no report/
    }
]);
