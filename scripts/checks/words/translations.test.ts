import { testRule } from '../testing.ts';
import { translations } from './translations.ts';

const WORDS = 'translations/de.translation-meta.xml';
const TICKET = 'objectTranslations/Ticket__c-de';

testRule(translations, [
    {
        refuses: 'a label without a translation',
        file: WORDS,
        from: '<name>Desk_Title</name>',
        to: '<name>Desk_Other</name>',
        says: /Desk_Title has no translation/
    },
    {
        refuses: 'a translation of nothing',
        file: WORDS,
        from: '<name>Desk_Title</name>',
        to: '<name>Desk_Other</name>',
        says: /Desk_Other is translated, but is not there/
    },
    {
        refuses: 'a translation that is still owed',
        file: WORDS,
        from: '<label>Desk Title (de)</label>',
        to: '<label>TODO</label>',
        says: /not translated yet: TODO/
    },
    {
        refuses: 'a report type without a description in a language',
        file: WORDS,
        from: 'Desk Tickets (de): description (de)',
        to: '',
        says: /has no description/
    },
    {
        refuses: 'other placeholders than the original has',
        file: WORDS,
        from: '<label>Desk Title (de)</label>',
        to: '<label>Tickets {0}</label>',
        says: /does not have the placeholders/
    },
    {
        refuses: 'a field without a translation',
        file: `${TICKET}/Key__c.fieldTranslation-meta.xml`,
        from: '<label>Key (de)</label>',
        to: '<label></label>',
        says: /Key__c has no label/
    },
    {
        refuses: 'a field label that is too long',
        file: `${TICKET}/Key__c.fieldTranslation-meta.xml`,
        from: 'Key (de)',
        to: 'Der Schlüssel, unter dem dieses Ticket überall zu finden ist',
        says: /of which 40 are allowed/
    },
    {
        refuses: 'a value without a translation',
        file: `${TICKET}/Status__c.fieldTranslation-meta.xml`,
        from: '<masterLabel>Closed</masterLabel>',
        to: '<masterLabel>Shut</masterLabel>',
        says: /The value Closed has no translation/
    }
]);
