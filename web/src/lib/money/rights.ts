/** Who enters the room of money; what each sees in it the office has decided (`rules::policy`, group `money`). */
import type { Me } from '../store/api';
import { hasRole } from '../store/rights';

const readers = ['finance', 'director', 'centre_manager', 'me_officer', 'auditor'];
export const entersMoney = (me: Me): boolean => hasRole(me, readers);
/** Who reads who a donor is. */
export const readsDonors = (me: Me): boolean => hasRole(me, ['finance', 'director']);
