import { LightningElement, api } from 'lwc';

/** On a page: the missed calls of a person. Passes what App Builder sets on to the container. */
export default class AgentMissedCalls extends LightningElement {
    @api recordId: string | undefined;
    @api title = '';
    @api period = '7';
    @api maxRows: number | undefined;
    @api live = false;
    @api compact = false;
}
