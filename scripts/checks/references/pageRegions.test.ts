import { testRule } from '../testing.ts';
import { pageRegions } from './pageRegions.ts';

testRule(pageRegions, [
    {
        refuses: 'an identifier twice',
        file: 'flexipages/Ticket_Record_Page.flexipage-meta.xml',
        from: '>c_ticketPanel<',
        to: '>force_highlightsPanel<',
        says: /identifier force_highlightsPanel is there twice/
    },
    {
        refuses: 'an identifier of a field twice',
        file: 'flexipages/Ticket_Record_Page.flexipage-meta.xml',
        from: '>RecordStatus<',
        to: '>c_ticketPanel<',
        says: /identifier c_ticketPanel is there twice/
    },
    {
        refuses: 'a facet that nothing shows',
        file: 'flexipages/Ticket_Record_Page.flexipage-meta.xml',
        from: '<value>Facet-1<',
        to: '<value>none<',
        says: /No component shows the facet Facet-1/
    },
    {
        refuses: 'a facet that is not there',
        file: 'flexipages/Ticket_Record_Page.flexipage-meta.xml',
        from: '<value>Facet-1<',
        to: '<value>Facet-2<',
        says: /There is no facet Facet-2/
    },
    {
        refuses: 'a region of the same name',
        file: 'flexipages/Ticket_Record_Page.flexipage-meta.xml',
        from: '<name>sidebar<',
        to: '<name>main<',
        says: /region main is there twice/
    },
    {
        refuses: 'a region that the template lacks',
        file: 'flexipages/Ticket_Record_Page.flexipage-meta.xml',
        from: '<name>sidebar<',
        to: '<name>footer<',
        says: /no region footer/
    }
]);
