export { isLoopback, keepsSecrets } from './address.ts';
export { clientCredentialsSession } from './clientCredentials.ts';
export { jwtSession } from './jwt.ts';
export { renewable } from './renewable.ts';
export { targetOrgSession } from './targetOrg.ts';
