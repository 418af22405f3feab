/** Everything a screen needs from the store. */
export { api, store } from './client.svelte';
export { ofName, ofPair } from './ids';
export { ProblemError, problemCode } from './protocol';
export type * from './api';
