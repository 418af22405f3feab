/** How an answering stands. */
import type { Response } from '$lib/model/generated';

export type ResponseState = 'done' | 'unfinished' | 'declined';

export const stateOf = ({ declined, complete }: Response): ResponseState =>
  declined ? 'declined' : complete ? 'done' : 'unfinished';
