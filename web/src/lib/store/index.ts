/** Everything a screen needs from the store. */
export { api, store } from './client.svelte';
export { ProblemError, problemCode } from './protocol';
export type * from './api';
