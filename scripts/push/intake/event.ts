/** The object that the books count. */
export const EVENT = 'Phone_Event__c';
