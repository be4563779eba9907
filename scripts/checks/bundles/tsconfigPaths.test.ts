import { testRule } from '../testing.ts';
import { tsconfigPaths } from './tsconfigPaths.ts';

testRule(tsconfigPaths, [
    {
        refuses: 'a component without a path',
        file: '/tsconfig.json',
        from: 'c/ticketPanel',
        to: 'c/ticketPane',
        says: /does not lead from c\/ticketPanel/
    },
    {
        refuses: 'a path without a component',
        file: '/tsconfig.json',
        from: 'c/ticketPanel',
        to: 'c/ticketPane',
        says: /no component for c\/ticketPane\./
    },
    {
        refuses: 'a path to another file',
        file: '/tsconfig.json',
        from: 'ticketPanel.ts',
        to: 'ticketPanel.js',
        says: /does not lead from c\/ticketPanel/
    },
    { refuses: 'a file that is no JSON', file: '/tsconfig.json', from: '{', to: '', says: /not JSON/ }
]);
