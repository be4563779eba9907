import { testRule } from '../testing.ts';
import { channels } from './channels.ts';

testRule(channels, [
    {
        refuses: 'the standard channel',
        file: 'platformEventChannelMembers/Desk_chn_Ticket_ChangeEvent.platformEventChannelMember-meta.xml',
        from: 'Desk__chn',
        to: 'ChangeEvents',
        says: /standard channel/
    },
    {
        refuses: 'a channel that is not there',
        file: 'platformEventChannelMembers/Desk_chn_Ticket_ChangeEvent.platformEventChannelMember-meta.xml',
        from: 'Desk__chn',
        to: 'Desk2__chn',
        says: /no channel Desk2__chn/
    },
    {
        refuses: 'an object that is not there',
        file: 'platformEventChannelMembers/Desk_chn_Ticket_ChangeEvent.platformEventChannelMember-meta.xml',
        from: 'Ticket__ChangeEvent',
        to: 'Tickt__ChangeEvent',
        says: /no object Tickt__c/
    }
]);
