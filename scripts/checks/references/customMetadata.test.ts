import { testRule } from '../testing.ts';
import { customMetadata } from './customMetadata.ts';

testRule(customMetadata, [
    {
        refuses: 'a field that is not there',
        file: 'customMetadata/Desk_Setting.Default.md-meta.xml',
        from: 'Long_Hours__c',
        to: 'Long_Hour__c',
        says: /has no Long_Hour__c/
    },
    {
        refuses: 'a value of another type',
        file: 'customMetadata/Desk_Setting.Default.md-meta.xml',
        from: 'xsd:double',
        to: 'xsd:string',
        says: /value of the type string/
    },
    {
        refuses: 'a field without a value',
        file: 'customMetadata/Desk_Setting.Default.md-meta.xml',
        from: '<value xsi:type="xsd:double">8.0</value>',
        to: '',
        says: /has no value/
    },
    {
        refuses: 'a number that is none',
        file: 'customMetadata/Desk_Setting.Default.md-meta.xml',
        from: '>8.0<',
        to: '>eight<',
        says: /'eight' is not a number/
    },
    {
        refuses: 'a required field without a value',
        file: 'objects/Desk_Setting__mdt/fields/Long_Hours__c.field-meta.xml',
        from: '<fullName>Long_Hours__c',
        to: '<fullName>Short_Hours__c',
        says: /has no Long_Hours__c/,
        in: 'customMetadata/Desk_Setting.Default.md-meta.xml'
    }
]);
