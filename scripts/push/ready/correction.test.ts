import assert from 'node:assert/strict';
import test from 'node:test';
import { readCorrections } from './correction.ts';

test('corrections are read as their fields are: figures, flags, moments and texts; an empty one empties', () => {
    assert.deepEqual(
        readCorrections('Phone_Event__c', [
            ['Ring_Duration__c', '12'],
            ['Call_Queue_Lookup__c', 'yes'],
            ['Time__c', '2026-11-20T10:00:00+01:00'],
            ['Caller_ID_Name__c', '']
        ]),
        {
            kind: 'read',
            values: {
                Ring_Duration__c: 12,
                Call_Queue_Lookup__c: true,
                Time__c: '2026-11-20T09:00:00.000Z',
                Caller_ID_Name__c: null
            }
        }
    );
    assert.deepEqual(
        readCorrections('CallReporting__c', [
            ['From_Time_Talking__c', '3'],
            ['From_Flag_Record__c', 'false'],
            ['From_Number__c', '+442079460000']
        ]),
        {
            kind: 'read',
            values: { From_Time_Talking__c: 3, From_Flag_Record__c: false, From_Number__c: '+442079460000' }
        }
    );
});

test('everything that is wrong with corrections is told at once: a mistyped field, a key, a value that does not fit', () => {
    const read = readCorrections('Phone_Event__c', [
        ['Caler_ID_Name__c', 'Ann'],
        ['Event_Key__c', 'other'],
        ['Ring_Duration__c', 'long'],
        ['constructor', 'x']
    ]);
    assert.deepEqual(read.kind === 'wrong' && read.problems, [
        'Caler_ID_Name__c is no field of Phone_Event__c that can be corrected',
        'Event_Key__c is no field of Phone_Event__c that can be corrected',
        'Ring_Duration__c is a whole number with at most 8 digits',
        'constructor is no field of Phone_Event__c that can be corrected'
    ]);
    assert.equal(readCorrections('Phone_Event_Batch__c', [['Events__c', '1']]).kind, 'wrong');
});
