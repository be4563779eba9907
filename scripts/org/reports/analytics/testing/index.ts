export { aComponent, app, ask, BASE, dashboard, org, reports } from './desk.ts';
