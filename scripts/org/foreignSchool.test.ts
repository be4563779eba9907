import assert from 'node:assert/strict';
import { test } from 'node:test';
import { at, openForeign } from './testing/index.ts';

test('flows and functions of other kinds are named', () => {
    const { named } = openForeign('school');
    assert.match(named.join('\n'), /Welcome\.flow-meta\.xml .*flows \(1 in this project\)/);
    assert.match(named.join('\n'), /Fee_Is_Positive\.validationRule-meta\.xml .*\$RecordType/);
    assert.equal(named.length, 2, named.join('\n'));
});

test('values of every kind are kept and given back as they are', async () => {
    const { create, query } = openForeign('school');
    const values = {
        Name: 'Sound',
        Subject__c: 'music',
        Begins__c: '09:30:00.000Z',
        Fee__c: 120.555,
        Discount__c: 25,
        Site__c: 'https://example.com/sound',
        About__c: '<p>Waves</p>'
    };
    await create('Course__c', { ...values, Discount__c: 1 });
    assert.deepEqual(await query(`SELECT ${Object.keys(values).join()} FROM Course__c`), [
        { ...values, Subject__c: 'Music', Fee__c: 120.56, Discount__c: 1 }
    ]);
});

test('a global value set restricts, and a rule names its field', async () => {
    const { call } = openForeign('school');
    const wrong = await call('POST', '/sobjects/Course__c', { Subject__c: 'Alchemy' });
    assert.deepEqual(at(wrong.body, 0, 'errorCode'), 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST');
    const broken = await call('POST', '/sobjects/Course__c', { Discount__c: 200 });
    assert.deepEqual(
        [at(broken.body, 0, 'errorCode'), at(broken.body, 0, 'fields')],
        ['FIELD_CUSTOM_VALIDATION_EXCEPTION', ['Discount__c']]
    );
});

test('a lookup that restricts keeps its parent, another one lets it go', async () => {
    const { call, create, query } = openForeign('school');
    const course = await create('Course__c', { Name: 'Sound' });
    const pupil = await create('Pupil__c', { Name: 'Ada', Mail__c: 'ada@example.com' });
    const { body } = await call('POST', '/sobjects/Enrolment__c', {
        Course__c: course,
        Pupil__r: { Mail__c: 'ADA@example.com' }
    });
    assert.equal(at(body, 'success'), true, JSON.stringify(body));
    const kept = await call('DELETE', `/sobjects/Course__c/${course}`);
    assert.deepEqual(at(kept.body, 0, 'errorCode'), 'DELETE_FAILED');
    assert.equal((await call('DELETE', `/sobjects/Pupil__c/${pupil}`)).status, 204);
    assert.deepEqual(await query('SELECT Pupil__c, Name FROM Enrolment__c'), [{ Pupil__c: null, Name: 'E-001' }]);
});

test('a formula follows a record that refers to its own kind', async () => {
    const { call, create, query } = openForeign('school');
    const course = await create('Course__c', { Name: 'Sound' });
    const first = await create('Pupil__c', { Name: 'Ada', Mail__c: 'ada@example.com' });
    const second = await create('Pupil__c', { Name: 'Bea', Sibling__c: first });
    await create('Enrolment__c', { Course__c: course, Pupil__c: second });
    await call('PATCH', `/sobjects/Pupil__c/${first}`, { Mail__c: 'new@example.com' });
    assert.deepEqual(await query('SELECT Sibling_Mail__c FROM Enrolment__c'), [{ Sibling_Mail__c: 'new@example.com' }]);
    assert.deepEqual(await query('SELECT Name FROM Pupil__c WHERE Id IN (SELECT Pupil__c FROM Enrolment__c)'), [
        { Name: 'Bea' }
    ]);
});
