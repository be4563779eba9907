import type { Org } from '../types.ts';
import { notFound, type RestAnswer } from './message.ts';

/** Where an org's user is described, at the address the caller used. */
export function identityUrl({ id, user }: Pick<Org, 'id' | 'user'>, origin: string): string {
    return `${origin}/id/${id}/${user.id}`;
}

function urls(origin: string) {
    const rest = `${origin}/services/data/v{version}/`;
    return { rest, sobjects: `${rest}sobjects/`, query: `${rest}query/`, search: `${rest}search/` };
}

/** GET /services/oauth2/userinfo: who the token belongs to. `origin` is the address the caller used. */
export function userInfo(org: Org, origin: string): RestAnswer {
    const { id, name, username, locale, language, timeZone } = org.user;
    const [given = '', ...family] = name.split(' ');
    const body = {
        sub: identityUrl(org, origin),
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
        urls: urls(origin)
    };
    return { status: 200, body };
}

/**
 * GET /id/<organization>/<user>: who that user is, for whoever may see people.
 * https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_using_openid.htm
 */
export function identity(org: Org, organization: string, userId: string, origin: string): RestAnswer {
    const found = organization === org.id ? org.users.find(({ user }) => user.id === userId) : undefined;
    if (!found) return notFound();
    const { name, username, locale, language, timeZone } = found.user;
    const [given = '', ...family] = name.split(' ');
    const body = {
        id: identityUrl(found, origin),
        asserted_user: userId === org.user.id,
        user_id: userId,
        organization_id: org.id,
        username,
        nick_name: given.toLowerCase(),
        display_name: name,
        email: username,
        email_verified: true,
        first_name: given,
        last_name: family.join(' '),
        timezone: timeZone,
        locale: locale.replace('-', '_'),
        language,
        active: true,
        user_type: 'STANDARD',
        urls: urls(origin)
    };
    return { status: 200, body };
}
