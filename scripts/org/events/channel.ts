import { children, qualifier, textOf, type SourceModel } from '../../metadata/index.ts';
import { findObject } from '../store/index.ts';

/** What a channel carries: the changes of every object, or those of some, and platform events. */
export type Channel = 'all' | ReadonlySet<string>;

/** Where a channel name leads, or why it leads nowhere. */
export type ChannelAnswer =
    { readonly objects: Channel; readonly enriched?: EnrichedFields } | { readonly problem: string };

/** Fields that a channel's events carry even where they did not change, by object. */
export type EnrichedFields = ReadonlyMap<string, ReadonlySet<string>>;

/** The object whose changes an event of that name tells: `Book__ChangeEvent` tells Book__c's, `UserChangeEvent` User's. */
function changedObject(model: SourceModel, event: string): string | undefined {
    const [, name] = /^(\w+)ChangeEvent$/.exec(event) ?? [];
    if (name === undefined) return undefined;
    return findObject(model, name.endsWith('__') ? `${name}c` : name)?.name;
}

/** The platform event of that name. */
function platformEvent(model: SourceModel, name: string): string | undefined {
    const object = findObject(model, name);
    return object?.kind === 'platformEvent' ? object.name : undefined;
}

/** The objects that the members of an own channel select, each with the fields it is enriched with. */
function ownChannel(model: SourceModel, channel: string): EnrichedFields | undefined {
    const qualify = qualifier(model.namespace);
    const isThere = model.files.some((file) => file.type === 'PlatformEventChannel' && qualify(file.name) === channel);
    if (!isThere) return undefined;
    const members = model.files
        .filter((file) => file.type === 'PlatformEventChannelMember')
        .filter((file) => qualify(textOf(file.root, 'eventChannel') ?? '') === channel);
    return new Map(
        members.flatMap(({ root }) => {
            const selected = qualify(textOf(root, 'selectedEntity') ?? '');
            const object = changedObject(model, selected) ?? platformEvent(model, selected);
            const fields = children(root, 'enrichedFields').map((one) => qualify(textOf(one, 'name') ?? ''));
            return object === undefined ? [] : [[object, new Set(fields)] as const];
        })
    );
}

/**
 * What a channel name means: `/data/ChangeEvents` (every object), `/data/Book__ChangeEvent`, `/event/Book_Lost__e`, or an
 * own channel `/data/Books__chn` or `/event/Losses__chn` by its members in the metadata.
 */
export function readChannel(model: SourceModel, channel: string): ChannelAnswer {
    const [, kind, name = ''] = /^\/(data|event)\/(\w+)$/.exec(channel) ?? [];
    if (kind === 'data' && name === 'ChangeEvents') return { objects: 'all' };
    const object = kind === 'event' ? platformEvent(model, name) : changedObject(model, name);
    if (object !== undefined) return { objects: new Set([object]) };
    const own = ownChannel(model, name);
    if (own) return { objects: new Set(own.keys()), enriched: own };
    return { problem: `There is no channel ${channel === '' ? 'without a name' : channel}.` };
}
