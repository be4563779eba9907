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

/** The users an org has besides its admin: one for each permission set, one for each combination asked for, one without any. */
export function orgUsers(
    model: SourceModel,
    combinations: readonly (readonly PermissionSetModel[])[] = []
): readonly OrgPerson[] {
    const sets = [...model.permissionSets.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    const several = combinations.filter(({ length }) => length > 1);
    return [...sets.map((set) => personWith([set])), ...several.map(personWith), NOBODY];
}

/** The permission set of that API name or label, or whose name alone ends so: `Supervisor`. */
export function permissionSetNamed(model: SourceModel, asked: string): PermissionSetModel | undefined {
    const wanted = asked.trim().toLowerCase();
    const sets = [...model.permissionSets.values()];
    const exact = sets.find(({ name, label }) => name.toLowerCase() === wanted || label.toLowerCase() === wanted);
    if (exact || wanted === '') return exact;
    const ending = sets.filter(({ name }) => name.toLowerCase().endsWith(`_${wanted}`));
    return ending.length === 1 ? ending[0] : undefined;
}
