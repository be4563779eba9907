export { DIRECTORY_LISTS, type DirectoryColumn, type DirectoryList } from './lists.ts';
export { pushDirectory, type DirectoryFile, type PushedDirectory } from './push.ts';
export { formatDirectory, isCompleteDirectory, reportDirectory } from './report.ts';
