import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faulty } from '../testing.ts';
import { testRule } from '../testing.ts';
import { namespaceLiterals } from './namespaceLiterals.ts';

testRule(namespaceLiterals, [
    {
        refuses: 'a relationship name in a string',
        file: 'lwc/ticketPanel/ticketPanel.ts',
        from: 'title = TITLE',
        to: `title = 'Tickets__r'`,
        says: /Tickets__r is written out/
    },
    {
        refuses: 'an event channel in a template',
        file: 'lwc/ticketPanel/ticketPanel.ts',
        from: 'title = TITLE',
        to: 'title = `/data/Ticket__ChangeEvent`',
        says: /Ticket__ChangeEvent is written out/
    },
    {
        refuses: 'a field name as a key',
        file: 'lwc/ticketPanel/ticketPanel.ts',
        from: 'field = STATUS.fieldApiName',
        to: 'field = STATUS.Status__c',
        says: /Status__c is written out/
    },
    {
        refuses: 'a field name in markup',
        file: 'lwc/ticketPanel/ticketPanel.html',
        from: '{title}',
        to: '{title} Status__c',
        says: /Status__c is written out/
    }
]);

test('namespace-literals leaves comments alone', async () => {
    const context = faulty('lwc/ticketPanel/ticketPanel.ts', '/** Shows', '// reads Status__c\n/** Shows');
    assert.deepEqual(await namespaceLiterals.run(context), []);
});

test('namespace-literals leaves the module that derives the namespace alone', async () => {
    const context = faulty(
        'lwc/ticketPanel/ticketPanel.ts',
        '/** Shows',
        "/** @derives-namespace */ const LIST = 'Tickets__r';\n/** Shows"
    );
    assert.deepEqual(await namespaceLiterals.run(context), []);
});
