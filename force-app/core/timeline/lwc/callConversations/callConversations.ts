import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphQLResult } from 'lightning/graphql';
import { NavigationMixin } from 'lightning/navigation';
import { CONVERSATIONS_QUERY, readConversations, recordPage, type Conversation } from 'c/phoneEventService';
import { conversationLabels, fill, whole } from 'c/phoneEventText';

interface Link {
    readonly id: string;
    readonly label: string;
}

/**
 * Container: the conversations that a transferred call consists of, those before and after one click away. Draws nothing
 * where there is only one, where they are still being read, and where they cannot be: the call says all without them.
 */
export default class CallConversations extends NavigationMixin(LightningElement) {
    @api callId: string | undefined;
    /** UUIDs of the call's legs: other conversations share one of them. */
    @api legs: readonly string[] = [];

    private all: readonly Conversation[] = [];
    readonly labels = conversationLabels;

    @wire(graphql, { query: CONVERSATIONS_QUERY, variables: '$variables' })
    handleCalls({ data }: GraphQLResult): void {
        this.all = data === undefined ? [] : readConversations(data);
    }

    /** Without a leg there is nothing to ask for. */
    get variables(): { readonly uuids: readonly string[] } | undefined {
        return this.legs.length === 0 ? undefined : { uuids: this.legs };
    }

    private get here(): number {
        return this.all.findIndex(({ id }) => id === this.callId);
    }

    get place(): string | undefined {
        return this.all.length < 2 || this.here === -1
            ? undefined
            : fill(conversationLabels.text.place, whole(this.here + 1), whole(this.all.length));
    }

    get links(): readonly Link[] {
        const { previous, next } = conversationLabels.button;
        return [
            { call: this.all[this.here - 1], label: previous },
            { call: this.all[this.here + 1], label: next }
        ].flatMap(({ call, label }) => (call === undefined ? [] : [{ id: call.id, label: fill(label, call.name) }]));
    }

    handleClick(event: Event): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        if (id !== undefined) {
            this[NavigationMixin.Navigate](recordPage('call', id));
        }
    }
}
