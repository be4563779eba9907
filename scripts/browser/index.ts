export { launch } from './launch.ts';
export { packagedBrowser } from './packaged.ts';
export { installedBrowser } from './installed.ts';
