/** The REST API version that the writer was made for, with the first part of every path. */
export const DATA_PATH = '/services/data/v66.0';
