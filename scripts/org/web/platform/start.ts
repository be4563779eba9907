// The synthetic shadow has to be there before the engine is: with it the page's styles reach the components, as in an org.
import '@lwc/synthetic-shadow';
import type { Envelope } from '../pages/types.ts';

const { createElement } = await import('lwc');
const { default: App } = await import('org/app');

const json = document.getElementById('envelope')?.textContent ?? '';
const app = createElement('org-app', { is: App });
Object.assign(app, { envelope: JSON.parse(json) as Envelope });
document.body.append(app);
