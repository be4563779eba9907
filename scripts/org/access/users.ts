import type { PermissionSetModel, SourceModel } from '../../metadata/index.ts';

/** One user of the org besides its admin. */
export interface OrgPerson {
    readonly name: string;
    readonly username: string;
    readonly permissionSets: readonly PermissionSetModel[];
}

function spoken({ name }: PermissionSetModel): string {
    return name.replaceAll('_', ' ');
}

function personWith(permissionSets: readonly PermissionSetModel[]): OrgPerson {
    return {
        name: permissionSets.map(spoken).join(', ').slice(0, 80),
        username: `${permissionSets.map(({ name }) => name.toLowerCase()).join('+')}@local.example`,
        permissionSets
    };
}

const NOBODY: OrgPerson = { name: 'Without Permissions', username: 'without@local.example', permissionSets: [] };

/** The users an org has besides its admin: one for each permission set, one for several together, one without any. */
export function orgUsers(model: SourceModel, together: readonly PermissionSetModel[] = []): readonly OrgPerson[] {
    const sets = [...model.permissionSets.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    return [...sets.map((set) => personWith([set])), ...(together.length > 1 ? [personWith(together)] : []), NOBODY];
}

/** A permission set that was asked for and is not there, said so that a person knows what to do. */
export class AccessError extends Error {}

function permissionSetNamed(model: SourceModel, asked: string): PermissionSetModel {
    const wanted = asked.trim().toLowerCase();
    const sets = [...model.permissionSets.values()];
    const exact = sets.find(({ name, label }) => name.toLowerCase() === wanted || label.toLowerCase() === wanted);
    const ending = sets.filter(({ name }) => name.toLowerCase().endsWith(`_${wanted}`));
    const found = exact ?? (ending.length === 1 ? ending[0] : undefined);
    if (found) return found;
    const names = sets.map(({ name }) => name).sort();
    const there = names.length === 0 ? 'has none' : `has ${names.join(', ')}`;
    throw new AccessError(`There is no permission set "${asked.trim()}": this project ${there}.`);
}

/**
 * The permission sets of these names: API names, labels, or the last word of a name where it tells them apart (`Supervisor`).
 * @throws AccessError naming the sets that there are
 */
export function permissionSetsNamed(model: SourceModel, names: readonly string[]): readonly PermissionSetModel[] {
    return [...new Set(names.map((name) => permissionSetNamed(model, name)))];
}
