import type { Attempt } from '../types.ts';
import type { FieldRow } from './table.ts';
import { first, numberOr, numberReference, yesNoUnknown } from './values.ts';

/** Whether the user was available at that moment. */
export const EVENT_AVAILABILITY: readonly FieldRow<Attempt>[] = [
    {
        field: 'Availability_Profile__c',
        source: 'pe_availability_profile_id',
        how: 'The profile by Id__c.',
        absent: 'omit',
        value: ({ main }, { note }) =>
            numberReference('AvailabilityProfile__c', numberOr(main.variables, 'pe_availability_profile_id', note))
    },
    {
        field: 'Availability_Profile_Name__c',
        source: 'pe_availability_profile',
        how: 'As it came.',
        length: 80,
        absent: 'omit',
        value: ({ main }) => first(main.variables, 'pe_availability_profile')
    },
    {
        field: 'Availability_State__c',
        source: 'pe_availability_state_id',
        how: 'The state by Id__c.',
        absent: 'omit',
        value: ({ main }, { note }) =>
            numberReference('AvailabilityProfileState__c', numberOr(main.variables, 'pe_availability_state_id', note))
    },
    {
        field: 'Availability_State_Name__c',
        source: 'pe_availability_state',
        how: 'As it came.',
        length: 80,
        absent: 'omit',
        value: ({ main }) => first(main.variables, 'pe_availability_state')
    },
    {
        field: 'Availability_State_Display_Name__c',
        source: 'pe_availability_state_display',
        how: 'As it came.',
        length: 80,
        absent: 'omit',
        value: ({ main }) => first(main.variables, 'pe_availability_state_display')
    },
    {
        field: 'Available_For_Calls__c',
        source: 'pe_available_for_calls',
        how: 'Yes or No, Unknown where the dialplan does not set it.',
        absent: 'omit',
        value: ({ main }, { note }) => yesNoUnknown(main.variables, 'pe_available_for_calls', note)
    },
    {
        field: 'User_Online__c',
        source: 'pe_user_online',
        how: 'Yes or No, Unknown where the dialplan does not set it.',
        absent: 'omit',
        value: ({ main }, { note }) => yesNoUnknown(main.variables, 'pe_user_online', note)
    }
];
