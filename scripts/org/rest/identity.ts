import type { Org } from '../types.ts';
import type { RestAnswer } from './message.ts';

/** GET /services/oauth2/userinfo: who the token belongs to. `origin` is the address the caller used. */
export function userInfo(org: Org, origin: string): RestAnswer {
    const { id, name, username, locale, language, timeZone } = org.user;
    const [given = '', ...family] = name.split(' ');
    const identity = `${origin}/id/${org.id}/${id}`;
    const body = {
        sub: identity,
        user_id: id,
        organization_id: org.id,
        preferred_username: username,
        nickname: given.toLowerCase(),
        name,
        email: username,
        email_verified: true,
        given_name: given,
        family_name: family.join(' '),
        zoneinfo: timeZone,
        locale: locale.replace('-', '_'),
        language,
        active: true,
        user_type: 'STANDARD',
        urls: {
            rest: `${origin}/services/data/v{version}/`,
            sobjects: `${origin}/services/data/v{version}/sobjects/`
        }
    };
    return { status: 200, body };
}
