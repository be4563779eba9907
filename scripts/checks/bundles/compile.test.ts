import { testRule } from '../testing.ts';
import { compilation } from './compile.ts';

testRule(compilation, [
    {
        refuses: 'code that does not parse',
        file: 'lwc/ticketPanel/ticketPanel.js',
        from: '@api maxRows',
        to: '@api accessor maxRows',
        says: /platform's compiler refuses/,
        in: 'lwc/ticketPanel/ticketPanel.ts'
    },
    {
        refuses: 'a name that the platform cannot put a namespace to',
        file: 'lwc/ticketPanel/ticketPanel.js',
        from: 'title = TITLE',
        to: `title = 'Tickets__r'`,
        says: /Tickets__r is left without a namespace/,
        in: 'lwc/ticketPanel/ticketPanel.ts'
    },
    {
        refuses: 'markup that does not close',
        file: 'lwc/ticketPanel/ticketPanel.html',
        from: '</p>',
        to: '',
        says: /platform's compiler refuses/
    }
]);
