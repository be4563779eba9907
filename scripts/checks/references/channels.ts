import { child, type SourceFile, type SourceModel } from '../../metadata/index.ts';
import type { Finding, Rule } from '../rule.ts';
import { at, filesOf } from '../common/finding.ts';
import { isMissingObject, isOurs, objectNames } from '../common/names.ts';
import { suggestion } from '../common/suggest.ts';

/** A channel member is on a channel of the package's own, which exists, for an object that exists. */
export const channels: Rule = {
    name: 'channels',
    run: ({ model }) => filesOf(model, 'PlatformEventChannelMember').flatMap((file) => checkMember(file, model))
};

function checkMember(file: SourceFile, model: SourceModel): readonly Finding[] {
    const channel = child(file.root, 'eventChannel');
    const entity = child(file.root, 'selectedEntity');
    const known = filesOf(model, 'PlatformEventChannel').map((one) => one.name);
    const findings: Finding[] = [];
    if (channel?.text === 'ChangeEvents') {
        findings.push(
            at(
                file,
                channel,
                'A package cannot select for the standard channel.',
                'Name a channel of your own, ending in __chn.'
            )
        );
    } else if (channel !== undefined && !known.includes(channel.text)) {
        findings.push(at(file, channel, `There is no channel ${channel.text}.`, suggestion(channel.text, known)));
    }
    const object = entity?.text.replace(/__ChangeEvent$/, '__c') ?? '';
    if (isOurs(object) && isMissingObject(model, object)) {
        findings.push(
            at(
                file,
                entity,
                `There is no object ${object} for ${entity?.text}.`,
                suggestion(object, objectNames(model))
            )
        );
    }
    return findings;
}
