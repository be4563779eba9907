import assert from 'node:assert/strict';
import { test } from 'node:test';
import { insertRows, openTestOrg } from '../testing/index.ts';
import { send } from './ask.testing.ts';

const org = openTestOrg();
const [ann = ''] = insertRows(org, 'Author__c', [{ Name: 'Ann' }]);
insertRows(
    org,
    'Book__c',
    Array.from({ length: 200 }, () => ({ Name: 'A', Author__c: ann }))
);

/** The books of each book's author, and theirs: 200 to the power of the rounds and one more. */
function roundTrips(rounds: number): string {
    const below = rounds === 0 ? '' : `Author__r { Books__r(first: 200) { edges { ${roundTrips(rounds - 1)} } } }`;
    return `node { Id ${below} }`;
}

test('a record is counted as often as it stands in an answer, however often it was read', async () => {
    const answerOf = async (rounds: number): Promise<string> => {
        const query = `{ uiapi { query { Book__c(first: 200) { edges { ${roundTrips(rounds)} } } } } }`;
        return JSON.stringify(await send(org, query));
    };
    assert.doesNotMatch(await answerOf(1), /more than/);
    assert.match(await answerOf(2), /would return more than 50000 records/);
});
