import { loadData, type LoadedData } from '../load/index.ts';
import { quoted } from '../store/index.ts';
import type { Org } from '../types.ts';
import { inTransaction } from '../write/index.ts';
import { restorable } from './snapshots.ts';

/** Deletes every record but the org's own users, then loads the sample data where a folder of it is given. */
export function resetOrg(org: Org, data: string | undefined): LoadedData {
    return inTransaction(org, () => {
        const users = org.users.map(({ user }) => user.id);
        for (const object of restorable(org)) {
            const own = object === 'User' ? ` WHERE "Id" NOT IN (${users.map(() => '?').join(', ')})` : '';
            org.db.prepare(`DELETE FROM ${quoted(object)}${own}`).run(...(own === '' ? [] : users));
        }
        return data === undefined ? { records: 0, problems: [], shiftMs: 0 } : loadData(org, data);
    });
}
