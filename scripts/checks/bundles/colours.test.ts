import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faulty } from '../testing.ts';
import { testRule } from '../testing.ts';
import { colours } from './colours.ts';

testRule(colours, [
    {
        refuses: 'a hex colour',
        file: 'lwc/ticketPanel/ticketPanel.css',
        from: 'var(--slds-g-color-on-surface-1, inherit)',
        to: '#fff',
        says: /colour #fff/
    },
    {
        refuses: 'a colour function',
        file: 'lwc/ticketPanel/ticketPanel.css',
        from: 'var(--slds-g-color-on-surface-1, inherit)',
        to: 'rgb(0 0 0)',
        says: /colour rgb\(/
    },
    {
        refuses: 'a named colour',
        file: 'lwc/ticketPanel/ticketPanel.css',
        from: 'var(--slds-g-color-on-surface-1, inherit)',
        to: 'red',
        says: /colour red/
    }
]);

test('colours takes a colour as the fallback of a hook', async () => {
    const context = faulty('lwc/ticketPanel/ticketPanel.css', ', inherit)', ', light-dark(#fff, rgb(0 0 0)))');
    assert.deepEqual(await colours.run(context), []);
});
