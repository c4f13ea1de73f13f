/** No body is larger than a task can be; nor is the task that a patch makes. In bytes of JSON: 1 MiB. */
export const LARGEST_BODY = 1024 * 1024;

/** So many operations one patch may have. */
export const MOST_OPERATIONS = 1000;
